"""What the cue model looks at: the words around a candidate, then the candidates around it.

Training and run time share this module, so that both see the same keys. A feature is a string hashed to a place
in a table of weights.
"""

from collections.abc import Sequence
from zlib import crc32

from copylint._typing import Any, NamedTuple
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


# Features that share their words: the function that names them, and the words. The sums of their weights are kept.
Group = tuple[Any, ...]


def hashed(group: Group, slots: int) -> list[int]:
    """Keys of the features of a group."""
    return [crc32(feature.encode()) % slots for feature in group[0](*group[1:])]


def weight(group: Group, weights: Sequence[int]) -> int:
    """The sum of the weights, one a slot, of the features of a group."""
    slots = len(weights)
    return sum([weights[crc32(feature.encode()) % slots] for feature in group[0](*group[1:])])


def word_groups(tokens: Tokens, candidate: Candidate, kind: str) -> tuple[Group, ...]:
    """The features of a candidate's words; `kind` is the passage's."""
    i, stem, (_, _, first, last), quoted = candidate
    lowers, words = tokens.lowers, tokens.words
    if first + 3 <= i and i + 5 <= last:
        around = lowers[i - 3 : i + 5]
    else:
        around = [lowers[k] if first <= k < last else "<>" for k in range(i - 3, i + 5)]
    p3, p2, p1, w, n1, n2, n3, n4 = around
    before = _shape(words[i - 1]) if i > first else "B"
    after = _shape(words[i + 1]) if i + 1 < last else "B"
    that = "that" in (n1, n2, n3, n4)
    if _SPEECH_MARKS.isdisjoint(words[first:last]):
        sides = "--"
    else:
        left, right = _SPEECH_MARKS.isdisjoint(words[first:i]), _SPEECH_MARKS.isdisjoint(words[i + 1 : last])
        sides = f"{not left:d}{not right:d}"
    return (
        (_own, w, stem, quoted),
        (_with_next, w, stem, n1),
        (_with_last, w, stem, p1),
        (_two_after, n1, n2),
        (_two_before, p2, p1),
        (_third_after, n3),
        (_third_before, p3),
        (_speech, stem, sides, that),
        (_shapes, w, stem, before, after, quoted),
        (_places, kind, min(i - first, 4), min(last - i, 4), words[i][0].isupper()),
        *[(_left_word, w) for w in lowers[max(first, i - 7) : i]],
        *[(_right_word, w) for w in lowers[i + 1 : min(last, i + 8)]],
    )


def word_keys(tokens: Tokens, candidate: Candidate, kind: str) -> list[int]:
    """Keys of the features of a candidate's words."""
    return [key for group in word_groups(tokens, candidate, kind) for key in hashed(group, WORD_SLOTS)]


def _left_word(w: str) -> tuple[str, ...]:
    return (f"B{w}",)


def _right_word(w: str) -> tuple[str, ...]:
    return (f"C{w}",)


def _ending(w: str) -> str:
    return "ing" if w.endswith("ing") else "ed" if w.endswith("ed") else "s" if w.endswith("s") else "-"


def _own(w: str, stem: str, quoted: bool) -> tuple[str, ...]:
    return f"w{w}", f"s{stem}", f"i{w}{quoted:d}", f"A{stem}{quoted:d}{_ending(w)}"


def _with_next(w: str, stem: str, n1: str) -> tuple[str, ...]:
    return f"a{n1}", f"o{w} {n1}", f"q{stem} {n1}", f"t{_ending(w)} {n1}"


def _with_last(w: str, stem: str, p1: str) -> tuple[str, ...]:
    return f"b{p1}", f"p{stem} {p1}", f"u{_ending(w)} {p1}", f"z{w[-3:]} {p1}"


def _two_after(n1: str, n2: str) -> tuple[str, ...]:
    return f"c{n2}", f"e{n1} {n2}"


def _two_before(p2: str, p1: str) -> tuple[str, ...]:
    return f"d{p2}", f"f{p2} {p1}"


def _third_after(n3: str) -> tuple[str, ...]:
    return (f"g{n3}",)


def _third_before(p3: str) -> tuple[str, ...]:
    return (f"h{p3}",)


def _speech(stem: str, sides: str, that: bool) -> tuple[str, ...]:
    return f"j{sides}", f"y{stem} {sides}", f"k{stem} {that:d}"


def _shapes(w: str, stem: str, before: str, after: str, quoted: bool) -> tuple[str, ...]:
    return (
        f"l{before}{after}{quoted:d}",
        f"m{stem} {after}",
        f"n{stem} {before}",
        f"r{_ending(w)}{before}{after}",
    )


def _places(kind: str, from_start: int, to_end: int, capital: bool) -> tuple[str, ...]:
    return f"v{kind}{from_start}", f"x{to_end}{capital:d}"


def _bin(value: float, step: float, low: float, high: float) -> int:
    return int((low if value < low else high if value > high else value) // step)


def context_groups(
    tokens: Tokens, row: Sequence[Candidate], scores: Sequence[float], at: int
) -> tuple[Group, ...]:
    """The features of a candidate's neighbours.

    `row` are the candidates of its sentence and `scores` their scores from the words alone.
    """
    own, stem = _bin(scores[at], 0.5, -5, 5), row[at].stem
    best_before, best_after = max(scores[:at], default=-9.0), max(scores[at + 1 :], default=-9.0)
    before, after = _bin(best_before, 1, -5, 5), _bin(best_after, 1, -5, 5)
    others = _bin(sum(1 for n, s in enumerate(scores) if s > 0 and n != at), 1, 0, 5)
    return (
        (_best, own, before, after, row[at].quoted),
        (_others, own, others),
        (_of_stem, stem, _bin(best_before, 3, -5, 5), _bin(best_after, 3, -5, 5)),
        *_next_to(row, scores, at, own),
        _position(tokens.lowers, row[at], own),
    )


def context_keys(tokens: Tokens, row: Sequence[Candidate], scores: Sequence[float], at: int) -> list[int]:
    """Keys of the features of a candidate's neighbours."""
    groups = context_groups(tokens, row, scores, at)
    return [key for group in groups for key in hashed(group, CONTEXT_SLOTS)]


def _best(own: int, before: int, after: int, quoted: bool) -> tuple[str, ...]:
    return (
        f"P{own}",
        f"b{before}",
        f"a{after}",
        f"B{own} {before}",
        f"A{own} {after}",
        f"c{before} {after}",
        f"q{quoted:d}{before}",
        f"Q{quoted:d}{own} {before}",
    )


def _others(own: int, others: int) -> tuple[str, ...]:
    return f"o{others}", f"O{own} {others}"


def _of_stem(stem: str, before: int, after: int) -> tuple[str, ...]:
    return f"B{stem} {before}", f"A{stem} {after}"


def _next_to(row: Sequence[Candidate], scores: Sequence[float], at: int, own: int) -> tuple[Group, Group]:
    """Features of the candidates on either side: how likely, how far."""
    token = row[at].token
    left = _bin(scores[at - 1], 1, -5, 5) if at else -9
    right = _bin(scores[at + 1], 1, -5, 5) if at + 1 < len(row) else -9
    left_by = min(token - row[at - 1].token, 12) if at else _FAR
    right_by = min(row[at + 1].token - token, 12) if at + 1 < len(row) else _FAR
    return (_left, own, left, left_by), (_right, own, right, right_by)


def _left(own: int, left: int, by: int) -> tuple[str, ...]:
    return f"l{left} {by}", f"L{own} {left} {by > 3:d}"


def _right(own: int, right: int, by: int) -> tuple[str, ...]:
    return f"r{right} {by}", f"E{own} {right} {by > 3:d}"


def _position(lowers: list[str], candidate: Candidate, own: int) -> Group:
    """Features of the place in the sentence and of the clause openers and modal words before it."""
    token, _, (_, _, first, last), _ = candidate
    relatives = sum(map(_RELATIVES.__contains__, lowers[first:token]))
    irrealis = sum(map(_IRREALIS.__contains__, lowers[max(first, token - 4) : token]))
    length, place = _bin(last - first, 8, 0, 60), _bin(token - first, 4, 0, 40)
    return _placed, own, length, place, min(relatives, 3), min(irrealis, 3)


def _placed(own: int, length: int, place: int, relatives: int, irrealis: int) -> tuple[str, ...]:
    return f"s{length}", f"t{place}", f"R{own} {relatives} {irrealis}", f"S{own} {length}"
