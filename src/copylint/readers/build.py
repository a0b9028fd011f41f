"""Prose put together piece by piece, each with its place in the file."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from copylint.document.prose import Prose, Segment, SegmentKind

_HARD = "\u00a0\u2007\u202f\u2028\u2029\x0b\x0c\x85"
_INVISIBLE = "\u00ad\u200b\u2060\ufeff"
_RUN = re.compile(r"[\t\n\r\f]\s*| [ \t\n\r\f]+")
BLANKS = " \t\x0b\x0c\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\u00ad\u200b\u2060\ufeff"


@cache
def _odd() -> re.Pattern[str]:
    """Hard spaces and invisible characters in a row."""
    return re.compile(f"[{_HARD}]+|[{_INVISIBLE}]+")


class ProseBuilder:
    """Takes the file's characters and stand-ins for them, in the order of the file, and gives the prose.

    Hard spaces become plain ones and invisible characters (soft hyphens, zero-width spaces) go, so that rules
    need not know them. With `collapse`, a space after a space goes too. What lies between two pieces in the file is recorded as dropped.
    """

    __slots__ = ("_collapse", "_parts", "_segments", "_source", "_tight", "at", "broke", "length")

    def __init__(self, source: str, collapse: bool = False) -> None:
        self._source = source
        self._collapse = collapse
        self._parts: list[str] = []
        self._segments: list[Segment] = []
        self._tight = False
        self.length = 0
        self.at = -1
        self.broke = False

    def literal(self, start: int, end: int) -> None:
        """The file's own characters."""
        text = self._source[start:end]
        if not any(odd in text for odd in _HARD + _INVISIBLE):
            self._plain(start, end)
            return
        at = start
        for found in _odd().finditer(self._source, start, end):
            self._plain(at, found.start())
            at = found.end()
            if found[0][0] in _INVISIBLE:
                self.drop(found.start(), at)
            elif not self.ends_in_space() and self._source[at : at + 1] != " ":
                self._add("entity", " ", found.start(), at)
        self._plain(at, end)

    def _plain(self, start: int, end: int) -> None:
        if not self.length or ((self._tight or self._collapse) and self.ends_in_space()):
            while start < end and self._source[start].isspace():
                start += 1
        if start < end:
            self._add("literal", self._source[start:end], start, end)

    def entity(self, text: str, start: int, end: int) -> None:
        """Text that stands for the file's characters from start to end."""
        if text.isspace():
            self.space(start, end)
        elif not text or text[0] in _INVISIBLE:
            self.drop(start, end)
        else:
            self._add("entity", text, start, end)

    def insert(self, text: str, at: int) -> None:
        """Text that the file does not have, at a place in it."""
        self._add("inserted", text, at, at)

    def drop(self, start: int, end: int) -> None:
        """Characters of the file that are no text, though the block holds them."""
        self._gap(start)
        self._gap(end)

    def omit(self, start: int, end: int) -> None:
        """As drop, for what stood among words (a comment, an image): takes one of the two spaces around it along."""
        self.drop(start, end)
        self._tight = self.ends_in_space()

    def space(self, start: int, end: int) -> None:
        """White space of the file that counts as one space; none at the start of the text or after a space."""
        if not self.ends_in_space():
            if end - start == 1 and self._source[start] == " ":
                self._add("literal", " ", start, end)
            else:
                self._add("entity", " ", start, end)

    def runs(self, start: int, end: int) -> Iterator[re.Match[str]]:
        """White space in a stretch of the file other than single spaces."""
        return _RUN.finditer(self._source, start, end)

    def ends_in_space(self) -> bool:
        """Whether the text so far is empty or ends in white space."""
        return not self._parts or self._parts[-1][-1].isspace()

    def _gap(self, to: int) -> None:
        if self.at < 0:
            self.at = to
        if to <= self.at:
            return
        last = self._segments[-1] if self._segments else None
        if last and last.kind == "dropped":
            self._segments[-1] = last._replace(source_end=to)
        else:
            self._segments.append(Segment("dropped", self.length, self.length, self.at, to))
        self.at = to

    def _add(self, kind: SegmentKind, text: str, start: int, end: int) -> None:
        self._gap(start)
        self._tight = self.broke = False
        last = self._segments[-1] if self._segments else None
        grown = self.length + len(text)
        if kind == "literal" and last and last.kind == "literal" and last.source_end == start:
            self._segments[-1] = last._replace(text_end=grown, source_end=end)
        else:
            self._segments.append(Segment(kind, self.length, grown, start, end))
        self._parts.append(text)
        self.length = grown
        self.at = end

    def build(self) -> Prose:
        """The prose without white space at its end."""
        text = "".join(self._parts)
        bare = text.rstrip()
        return Prose(bare, _cut(self._segments, len(bare)), self._source)


def _cut(segments: Sequence[Segment], length: int) -> list[Segment]:
    """The segments of the first `length` characters; what is cut off is dropped."""
    kept = list(segments)
    end = kept[-1].source_end if kept else 0
    cut = False
    while kept and (
        (kept[-1].text_start >= length and kept[-1].text_end > length) or kept[-1].kind == "dropped"
    ):
        cut = cut or kept[-1].kind == "dropped"
        kept.pop()
    if kept and kept[-1].text_end > length:
        last = kept[-1]
        if last.kind == "literal":
            shorter = last.source_start + length - last.text_start
            kept[-1] = last._replace(text_end=length, source_end=shorter)
        else:
            kept[-1] = last._replace(text_end=length)
    if kept and cut:
        kept.append(Segment("dropped", length, length, kept[-1].source_end, end))
    return kept


def text_offset(prose: Prose, place: int) -> int:
    """Where a place of the file comes in the text: at it, or at what follows if it is dropped."""
    low = bisect_right(prose.segments, place, key=lambda s: s.source_end)
    if low >= len(prose.segments):
        return len(prose.text)
    segment = prose.segments[low]
    inside = place - segment.source_start if segment.kind == "literal" else 0
    return segment.text_start + max(inside, 0)
