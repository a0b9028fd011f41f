"""TY104: its and it’s, their and there and they’re, your and you’re, whose and who’s, told by what follows.

A possessive wants a noun after it; a contraction has a predicate after it, and cannot follow a preposition.
"""

from collections.abc import Iterator

from copylint._typing import NamedTuple
from copylint.annotate.article import Article
from copylint.annotate.hit import Edit, Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.language.nouns import is_mass

_CONTRACTED = {"its": "it's", "your": "you're", "whose": "who's", "their": "they're"}
_CLITICS = {"it": ("'s", "its"), "they": ("'re", "their"), "you": ("'re", "your"), "who": ("'s", "whose")}
_NOUNS = frozenset(["NN", "NNS", "NNP", "NNPS"])
_MODIFIERS = frozenset(["JJ", "JJR", "JJS", "VBN", "VBG", "CD", "$"])
_SUPERLATIVE = frozenset(["JJS", "RBS"])
_ENDS = frozenset([".", "!", "?", ";", ":", "—", "–", ")"])
LONGEST = 6  # tokens of a noun group looked at


class _Group(NamedTuple):
    """A run of modifiers and nouns: its first token, its last noun (-1: none), the token after it."""

    first: int
    head: int
    end: int


_LOOKED_AT = {"there"}.union(_CONTRACTED, _CLITICS)


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Possessives that lack their noun, and contractions that have one."""
    reader = _Reader(options)
    for passage in article.passages:
        if passage.kind not in ("code", "headline", "caption"):
            yield from reader.hits(passage)


class _Reader:
    def __init__(self, options: Options) -> None:
        self.closed = options.words("closed")
        self.adverbs = options.words("adverbs")
        self.nominal = options.words("nominal")
        self.boundaries = options.words("boundaries")
        self.prepositions = options.words("prepositions")
        self.clausal = options.words("clausal")
        self.bare = options.words("bare")
        self.places = options.words("places")
        self.after_their = options.words("after_their")
        self.motion = options.words("motion")

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Hits of one passage."""
        lowers = passage.tokens.lowers
        for i in passage.having(_LOOKED_AT):
            word = lowers[i]
            if word in _CONTRACTED:
                meant = self._possessive(passage, i)
                if meant:
                    yield _hit(passage, i, i + 1, meant)
            elif word in _CLITICS:
                clitic, meant = _CLITICS[word]
                if lowers[i + 1 : i + 2] == [clitic] and self._contraction(passage, i):
                    yield _hit(passage, i, i + 2, meant)
            elif word == "there" and self._there(passage, i):
                yield _hit(passage, i, i + 1, "their")

    def _possessive(self, passage: Passage, i: int) -> str:
        """What a possessive without its noun was meant to be."""
        lowers, word = passage.tokens.lowers, passage.tokens.lowers[i]
        sentence = passage.sentence_of(i)
        at = i + 1
        while at < sentence.last and lowers[at] in self.adverbs and at < i + 4:
            at += 1
        if word == "their":
            return "there" if self._here(passage, i, sentence.last) else ""
        if at >= sentence.last or lowers[at] == word:
            return ""
        closed = self._closed(passage, at) and lowers[at] not in ("and", "or", "but")
        return _CONTRACTED[word] if closed or self._predicate(passage, i, at, sentence.last) else ""

    def _closed(self, passage: Passage, at: int) -> bool:
        """Whether the token is a little word no noun group starts with; US and May are none."""
        return passage.tokens.lowers[at] in self.closed and not passage.tokens.words[at][0].isupper()

    def _here(self, passage: Passage, i: int, stop: int) -> bool:
        """Whether “their” is “there”: at an end, before a verb or a preposition."""
        lowers = passage.tokens.lowers
        if i + 1 >= stop:
            return False
        after = lowers[i + 1]
        if after in _ENDS or (after == "," and lowers[i - 1 : i] != [","]):
            return True
        if not self._closed(passage, i + 1) or after in self.after_their:
            return False
        return i > passage.sentence_of(i).first

    def _predicate(self, passage: Passage, i: int, at: int, stop: int) -> bool:
        """Whether no noun comes, but an adjective or a participle that ends there or takes a complement."""
        lowers, word = passage.tokens.lowers, passage.tokens.lowers[i]
        if word == "its" and not self._bounded(passage, i):
            return False
        group = _group(passage, at, stop)
        if group.head >= 0 or group.end == at or any(lowers[k] in self.nominal for k in range(at, group.end)):
            return False
        last = passage.tag(group.end - 1).tag
        if last in _SUPERLATIVE or "-" in lowers[group.end - 1] or lowers[group.end : group.end + 1] == ["-"]:
            return False
        after = lowers[group.end] if group.end < stop else "."
        if last == "VBG":
            return word != "its" and self._closed_word(after) and after != "of"
        if last == "JJR" and after == "than":
            return passage.tag(min(group.end + 1, stop - 1)).tag not in ("VBN", "VBD", "JJ")
        return after in _ENDS or (self._closed_word(after) and after not in ("as", "the"))

    def _closed_word(self, word: str) -> bool:
        return word in self.closed and word not in ("and", "or", "but")

    def _bounded(self, passage: Passage, i: int) -> bool:
        """Whether a clause can start at token `i`."""
        return i == passage.sentence_of(i).first or passage.tokens.lowers[i - 1] in self.boundaries

    def _contraction(self, passage: Passage, i: int) -> bool:
        """Whether “it’s” and its like have a noun where a predicate should be."""
        lowers, sentence = passage.tokens.lowers, passage.sentence_of(i)
        if i + 2 >= sentence.last or self._closed(passage, i + 2) or lowers[i + 2] in self.adverbs:
            return False
        group = _group(passage, i + 2, sentence.last)
        if group.head < 0 or passage.tag(group.first).tag in ("NNP", "NNPS"):
            return False
        governed = i > sentence.first and self._governed(passage, i)
        plain = [lowers[k] in self.bare for k in range(group.first, group.head + 1)]
        if all(plain) or (any(plain) and not governed):
            return False
        if lowers[group.head].endswith("ing") and group.head == group.first:
            return False
        if governed:
            return lowers[group.end : group.end + 1] not in (["that"], ["who"])
        if lowers[i] == "who":
            return self._whose(passage, i, group)
        return lowers[i] == "it" and self._subject(passage, i, group, sentence.last)

    def _governed(self, passage: Passage, i: int) -> bool:
        """Whether the word before takes an object, and no clause."""
        before, tag = passage.tokens.lowers[i - 1], passage.tag(i - 1).tag
        if before in self.prepositions:
            return True
        return tag.startswith("VB") and before not in self.clausal

    def _whose(self, passage: Passage, i: int, group: _Group) -> bool:
        first, head = passage.tag(group.first).tag, passage.tag(group.head).tag
        if i == passage.sentence_of(i).first or first in ("VBG", "VBN"):
            return False
        if first == "CD":
            return head == "NNS"
        return head == "NNS" or not passage.tokens.lowers[group.head].endswith("ing")

    def _subject(self, passage: Passage, i: int, group: _Group, stop: int) -> bool:
        """“it’s shares fell”, “the town and it’s history of”: a noun that cannot go without an article."""
        if passage.tokens.lowers[i - 1 : i] == ["and"] and group.head == group.first:
            after = passage.tokens.lowers[group.end : group.end + 1]
            singular = passage.tag(group.head).tag == "NN" and not is_mass(passage.tokens.lowers[group.head])
            return singular and bool(after) and after[0] in ("on", "of", ".", ",", "in", "to", "with")
        if group.end >= stop or not self._bounded(passage, i) or passage.tag(group.first).tag in ("JJ", "CD"):
            return False
        return passage.tag(group.end).tag in ("VBD", "MD") and passage.tag(group.head).tag in ("NN", "NNS")

    def _there(self, passage: Passage, i: int) -> bool:
        """Whether “there” stands where a possessive does: after a verb or a preposition, before a noun."""
        lowers, sentence = passage.tokens.lowers, passage.sentence_of(i)
        if i == sentence.first or i + 1 >= sentence.last or self._closed(passage, i + 1):
            return False
        before = lowers[i - 1]
        best = lowers[i + 1].endswith("st") and passage.tag(i + 1).tag == "JJS"
        best = best and i + 2 < sentence.last and passage.tag(i + 2).tag in _NOUNS
        if before not in self.places and not best and not self._takes_object(passage, i):
            return False
        if before == "of" and lowers[i - 2 : i - 1] == ["out"]:
            return False
        group = _group(passage, i + 1, sentence.last)
        if (
            group.head < 0
            or lowers[group.head] in self.bare
            or passage.tag(group.first).tag in ("NNP", "VBG", "VBN")
        ):
            return False
        after = lowers[group.end] if group.end < sentence.last else "."
        if group.end < sentence.last and passage.tag(group.end).tag in ("VBP", "VBZ", "VBD", "MD"):
            return False
        return after not in ("who", "that") and lowers[i + 1] not in self.adverbs

    def _takes_object(self, passage: Passage, i: int) -> bool:
        before = passage.tokens.lowers[i - 1]
        if before in self.motion or before in self.clausal:
            return False
        tag = passage.tag(i - 1).tag
        if tag == "VB":
            return True
        return tag in ("VBD", "VBG", "VBZ") and len(before) > 3


def _group(passage: Passage, first: int, stop: int) -> _Group:
    at, head = first, -1
    while at < min(stop, first + LONGEST):
        tag = passage.tag(at).tag
        if tag in _NOUNS:
            head = at
        elif tag not in _MODIFIERS or head >= 0:
            break
        at += 1
    return _Group(first, head, at)


def _hit(passage: Passage, first: int, last: int, meant: str) -> Hit:
    tokens = passage.tokens
    start, end = tokens.starts[first], tokens.ends[last - 1]
    meant = meant[0].upper() + meant[1:] if tokens.words[first][0].isupper() else meant
    if "’" in passage.text:
        meant = meant.replace("'", "’")
    return Hit(passage.index, start, end, {"fix": meant}, edits=(Edit(start, end, meant),), safety="unsafe")
