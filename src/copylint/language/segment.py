"""Tokens and sentences of news copy.

A token is a word, a number, an abbreviation with its points, or one mark. Hyphenated words stay whole
(`20-year-old`); contractions and possessives are split as in the Penn treebank (`do` `n't`, `Ann` `'s`).
"""

import re
from itertools import pairwise

from copylint._typing import NamedTuple
from copylint.language.abbreviations import ABBREVIATIONS, NEVER_END, STARTERS

_TOKEN = re.compile(  # sets of few marks: one of many scripts takes long to compile
    r"(?:https?://|www\.)(?:(?![<>\"])[^\s“”])+"
    r"|[A-Za-z](?:\.[A-Za-z])+\.?(?![^\W_])"
    r"|[^\W\d_][\w\u0300-\u036f]*(?:(?:['’]|-(?=\w)|(?<=\w)&(?=[A-Z]))[^\W_][\w\u0300-\u036f]*)*"
    r"|\d+(?:[.,:]\d+)*(?:['’]?[^\W\d_]\w*)?(?:-[^\W\d_]\w*(?:['’][^\W\d_]+)?)*"
    r"|\.\.\.+|--+|''|``|[@#]\w+|[^\w\s]\ufe0f?|\w"
)
_CLITICS = ("n't", "'s", "'re", "'ve", "'ll", "'d", "'m")
_URL_TAIL = ".,;:!?')]’"  # marks that end no web address
_CLOSERS = frozenset("\"'”’)]»''")
_OPENERS = frozenset("\"'“‘([«``")
_ENDING = frozenset(".!?…")  # what the words end with that may end a sentence
_STOPS = frozenset({".", "!", "?", "…", "..."})
_SPEECH = frozenset(
    ["said", "says", "asked", "asks", "told", "added", "cried", "replied", "shouted", "wrote"]
)


class Tokens:
    """The tokens of a text, as parallel lists: `starts` and `ends` in code points, `words`, and `lowers`
    (words in lower case with straight apostrophes). `stops`: the indexes of those that end with a point or the like."""

    __slots__ = ("ends", "lowers", "starts", "stops", "words")

    def __init__(
        self, starts: list[int], ends: list[int], words: list[str], lowers: list[str], stops: list[int]
    ) -> None:
        self.starts = starts
        self.ends = ends
        self.words = words
        self.lowers = lowers
        self.stops = stops

    def __len__(self) -> int:
        return len(self.words)


class Sentence(NamedTuple):
    """A sentence: half-open code points `start`:`end` and half-open token indexes `first`:`last`."""

    start: int
    end: int
    first: int
    last: int


# A token inside its chunk: the word, the same in lower case with straight apostrophes, where it starts and ends.
Piece = tuple[str, str, int, int]

_KEPT = 60_000  # chunks whose tokens are kept at most
_MARKS = frozenset(",;:?!”)")  # what ends a word of letters and is a token by itself
_single: dict[str, str] = {}  # chunks of letters alone, with the same in lower case
_mixed: dict[str, list[Piece]] = {}


def tokenize(text: str) -> Tokens:
    """The tokens of a block's text, in order; everything but white space belongs to one.

    No token holds white space, so every chunk between spaces is cut by itself, and most were met before. Only the full
    stop that ends a chunk is read with what follows it.
    """
    words: list[str] = []
    lowers: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    stops: list[int] = []
    at = -1
    chunks = text.split()
    spaced = sum(map(len, chunks)) + len(chunks) - 1 == len(text)  # by one space each
    for chunk in chunks:
        at = at + 1 if spaced else text.find(chunk, max(at, 0))
        starts.append(at)
        whole = _single.get(chunk)
        if whole is not None:
            words.append(chunk)
            lowers.append(whole)
            at += len(chunk)
            ends.append(at)
            continue
        stop = at + len(chunk)
        for word, lower, start, end in _pieces(chunk, text[stop : stop + 2]):
            if word[-1] in _ENDING:
                stops.append(len(words))
            words.append(word)
            lowers.append(lower)
            if start:
                starts.append(at + start)
            ends.append(at + end)
        at = stop
    return Tokens(starts, ends, words, lowers, stops)


def _pieces(chunk: str, after: str) -> list[Piece]:
    """The tokens of a chunk, with the two code points after it."""
    key = chunk + after if _hangs(chunk) else chunk
    known = _mixed.get(key)
    if known is not None:
        return known
    if len(_mixed) + len(_single) >= _KEPT:
        _mixed.clear()
        _single.clear()
    size = len(chunk)
    if chunk.isalpha():
        _single[chunk] = lower = chunk.lower()
        return [(chunk, lower, 0, size)]
    mark, word = chunk[-1], chunk[:-1]
    if mark in _MARKS and word.isalpha():
        found = [(word, word.lower(), 0, size - 1), (mark, mark, size - 1, size)]
    else:
        found = [_piece(key, start, end) for start, end in _cut(key, size)]
    _mixed[key] = found
    return found


def _hangs(chunk: str) -> bool:
    """Whether what follows tells if the chunk's full stop belongs to the word before it, as in `J. Smith`, `No. 1`."""
    return chunk[-1] == "." and (chunk[-2:-1].isupper() or chunk[-3:-1] == "No")


def _piece(text: str, start: int, end: int) -> Piece:
    word = text[start:end]
    return word, word.lower().replace("’", "'"), start, end


def _cut(text: str, stop: int) -> list[tuple[int, int]]:
    """The places of the tokens in `text` up to `stop`; what follows is only looked at."""
    cuts: list[tuple[int, int]] = []
    for match in _TOKEN.finditer(text, 0, stop):
        start, end = match.span()
        word = match[0]
        if word == "." and cuts and cuts[-1][1] == start and _takes_stop(text[slice(*cuts[-1])], text, end):
            cuts[-1] = cuts[-1][0], end
        elif len(word) > 2 and ("'" in word or "’" in word) and 0 < (clitic := _clitic(word)) < len(word):
            cuts += [(start, end - clitic), (end - clitic, end)]
        elif word.startswith(("http", "www.")) and word[-1] in _URL_TAIL:
            cut = start + len(word.rstrip(_URL_TAIL))
            cuts += [(start, cut), *((at, at + 1) for at in range(cut, end))]
        else:
            cuts.append((start, end))
    return cuts


def _clitic(word: str) -> int:
    """The length of the contraction or possessive that ends a word."""
    plain = word.lower().replace("’", "'")
    return next((len(clitic) for clitic in _CLITICS if plain.endswith(clitic)), 0)


def _takes_stop(word: str, text: str, end: int) -> bool:
    """Whether the full stop at `end` belongs to the word before it: an abbreviation or an initial."""
    if len(word) == 1:
        return (
            word.isalpha()
            and word.isupper()
            and word != "I"
            and text[end : end + 1] == " "
            and text[end + 1 : end + 2].isupper()
        )
    if word in ABBREVIATIONS:
        return not (word == "No" and not text[end : end + 2].strip().isdigit())
    return False


def sentences(text: str, tokens: Tokens) -> list[Sentence]:
    """The sentences of a block's text; every token belongs to one."""
    count = len(tokens)
    if not count:
        return []
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    cuts = [0]
    for i in tokens.stops:
        if i + 1 < count:
            cut = _boundary(i, words, starts, ends)
            if cut and cut > cuts[-1]:
                cuts.append(cut)
    cuts.append(count)
    return [Sentence(starts[a], ends[b - 1], a, b) for a, b in pairwise(cuts)]


def _boundary(i: int, words: list[str], starts: list[int], ends: list[int]) -> int:
    """The token that starts the next sentence after the stop at `i`, or 0 where the sentence goes on."""
    count, nxt = len(words), i + 1
    while nxt < count and words[nxt] in _CLOSERS and (starts[nxt] == ends[nxt - 1]):
        nxt += 1
    if nxt >= count or starts[nxt] == ends[nxt - 1]:
        return 0
    head = nxt
    while head + 1 < count and words[head] in _OPENERS:
        head += 1
    first = words[head]
    if not (first[0].isupper() or first[0].isdigit() or not first[0].isalnum()):
        return 0
    word = words[i]
    if word in _STOPS:
        return 0 if nxt > i + 1 and word in "!?" and _cue_follows(words, nxt) else nxt
    return nxt if _abbreviation_ends(word, words, i, first) else 0


def _cue_follows(words: list[str], at: int) -> bool:
    """Whether what follows a quoted question or cry is its speaker and verb: “Why?” Smith asked."""
    return any(w in _SPEECH for w in words[at + 1 : at + 4]) and "," not in words[at : at + 3]


def _abbreviation_ends(word: str, words: list[str], i: int, following: str) -> bool:
    """Whether an abbreviation's point is also the full stop of its sentence."""
    if not word.endswith(".") or word[:-1] in NEVER_END or len(word) == 2:
        return False
    return following in STARTERS
