"""What the cue model looks at: the words around a candidate, then the candidates around it.

Training and run time share this module, so that both see the same keys. A feature is a string hashed to a place
in a table of weights.
"""

from collections.abc import Sequence
from typing import NamedTuple
from zlib import crc32

from copylint.annotate.wordlists import words
from copylint.language.segment import Sentence, Tokens

WORD_SLOTS = 1 << 17
CONTEXT_SLOTS = 1 << 14
_QUOTES = frozenset('“”"‘’`„«»') | {"``", "''"}
_SPEECH_MARKS = frozenset({"“", '"', "``", "”", "''", "«"})
_PRONOUNS = words("he she they it we i you who which that this these those")
_RELATIVES = words("who which that as if when because while whether what how")
_IRREALIS = frozenset(
    {"not", "n't", "to", "would", "will", "could", "if", "can", "should", "never", "may", "might"}
)
_FAR = 99


class Candidate(NamedTuple):
    """A token that may be the heart of a cue: token index, its stem, its sentence, whether it stands in a quotation."""

    token: int
    stem: str
    sentence: Sentence
    quoted: bool


def _shape(word: str) -> str:
    first = word[0]
    if word in _QUOTES:
        return "Q"
    if not first.isalnum():
        return "P"
    if first.isupper():
        return "U"
    if first.isdigit():
        return "0"
    return "r" if word in _PRONOUNS else "l"


def word_keys(tokens: Tokens, candidate: Candidate, kind: str) -> list[int]:
    """Keys of the features of a candidate's words; `kind` is the passage's."""
    i, stem, (_, _, first, last), quoted = candidate
    lowers, words = tokens.lowers, tokens.words
    around = [lowers[k] if first <= k < last else "<>" for k in range(i - 3, i + 5)]
    p3, p2, p1, w, n1, n2, n3, n4 = around
    before = _shape(words[i - 1]) if i > first else "B"
    after = _shape(words[i + 1]) if i + 1 < last else "B"
    that = "that" in (n1, n2, n3, n4)
    marks = [k for k in range(first, last) if words[k] in _SPEECH_MARKS]
    sides = f"{marks[0] < i:d}{marks[-1] > i:d}" if marks else "--"
    ending = "ing" if w.endswith("ing") else "ed" if w.endswith("ed") else "s" if w.endswith("s") else "-"
    q = f"{quoted:d}"
    features = (
        f"w{w}",
        f"s{stem}",
        f"a{n1}",
        f"b{p1}",
        f"c{n2}",
        f"d{p2}",
        f"e{n1} {n2}",
        f"f{p2} {p1}",
        f"g{n3}",
        f"h{p3}",
        f"i{w}{q}",
        f"j{sides}",
        f"k{stem} {that:d}",
        f"l{before}{after}{q}",
        f"m{stem} {after}",
        f"n{stem} {before}",
        f"o{w} {n1}",
        f"p{stem} {p1}",
        f"q{stem} {n1}",
        f"r{ending}{before}{after}",
        f"t{ending} {n1}",
        f"u{ending} {p1}",
        f"v{kind}{min(i - first, 4)}",
        f"x{min(last - i, 4)}{words[i][0].isupper():d}",
        f"y{stem} {sides}",
        f"z{w[-3:]} {p1}",
        f"A{stem}{q}{ending}",
    )
    return [crc32(f.encode()) % WORD_SLOTS for f in features]


def _bin(value: float, step: float, low: float, high: float) -> int:
    return int(min(max(value, low), high) // step)


class Surroundings(NamedTuple):
    """What all candidates of an article have in common: the mean score, and expected cues a hundred tokens."""

    mean: float
    density: float
    tokens: int


def context_keys(
    tokens: Tokens,
    row: Sequence[Candidate],
    scores: Sequence[float],
    at: int,
    paragraph: float,
    article: Surroundings,
) -> list[int]:
    """Keys of the features of a candidate's neighbours.

    `row` are the candidates of its sentence and `scores` their scores from the words alone, `paragraph` the best
    score in the passage's other sentences.
    """
    own, q, stem = _bin(scores[at], 0.5, -5, 5), f"{row[at].quoted:d}", row[at].stem
    best_before, best_after = max(scores[:at], default=-9.0), max(scores[at + 1 :], default=-9.0)
    before, after = _bin(best_before, 1, -5, 5), _bin(best_after, 1, -5, 5)
    others = _bin(sum(1 for n, s in enumerate(scores) if s > 0 and n != at), 1, 0, 5)
    near = _bin(paragraph, 1, -5, 5)
    density, mean = _bin(article.density, 0.4, 0, 6), _bin(article.mean, 0.2, -5, 1)
    features = (
        f"P{own}",
        f"b{before}",
        f"a{after}",
        f"n{near}",
        f"o{others}",
        f"m{mean}",
        f"d{density}",
        f"B{own} {before}",
        f"A{own} {after}",
        f"D{own} {density}",
        f"M{own} {mean}",
        f"N{own} {near}",
        f"q{q}{before}",
        f"c{before} {after}",
        f"B{stem} {_bin(best_before, 3, -5, 5)}",
        f"A{stem} {_bin(best_after, 3, -5, 5)}",
        f"O{own} {others}",
        f"T{_bin(article.tokens, 200, 0, 3000)}",
        f"D{stem} {_bin(article.density, 1.5, 0, 6)}",
        f"Q{q}{own} {before}",
        *_next_to(row, scores, at, own),
        *_position(tokens.lowers, row[at], own),
    )
    return [crc32(f.encode()) % CONTEXT_SLOTS for f in features]


def _next_to(row: Sequence[Candidate], scores: Sequence[float], at: int, own: int) -> tuple[str, ...]:
    """Features of the candidates on either side: how likely, how far."""
    token = row[at].token
    left = _bin(scores[at - 1], 1, -5, 5) if at else -9
    right = _bin(scores[at + 1], 1, -5, 5) if at + 1 < len(row) else -9
    left_by = min(token - row[at - 1].token, 12) if at else _FAR
    right_by = min(row[at + 1].token - token, 12) if at + 1 < len(row) else _FAR
    return (
        f"l{left} {left_by}",
        f"r{right} {right_by}",
        f"L{own} {left} {left_by > 3:d}",
        f"E{own} {right} {right_by > 3:d}",
    )


def _position(lowers: list[str], candidate: Candidate, own: int) -> tuple[str, ...]:
    """Features of the place in the sentence and of the clause openers and modal words before it."""
    token, _, (_, _, first, last), _ = candidate
    length = _bin(last - first, 8, 0, 60)
    relatives = sum(1 for k in range(first, token) if lowers[k] in _RELATIVES)
    irrealis = sum(1 for k in range(max(first, token - 4), token) if lowers[k] in _IRREALIS)
    return (
        f"s{length}",
        f"t{_bin(token - first, 4, 0, 40)}",
        f"R{own} {min(relatives, 3)} {min(irrealis, 3)}",
        f"S{own} {length}",
    )
