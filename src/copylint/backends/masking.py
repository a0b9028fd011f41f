"""A paragraph as it is sent to another program: other people's words, code and addresses stand as stand-ins.

A stand-in keeps the sentence whole for whoever reads it next, and no finding that touches one comes back.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from copylint._typing import NamedTuple
from copylint.annotate.passage import Passage

SENT = frozenset(["headline", "standfirst", "subhead", "body", "list-item", "caption"])
_ADDRESS = "example.org"
# Words no dictionary has: nothing agrees or disagrees with them; the second stands after “an”.
_THING, _AN_THING = "Xyz", "Oxyz"
_SENTENCE = "Yes"
_LEAST = 3  # words of the writer's own that are worth asking about


class Sent(NamedTuple):
    """The text to send, and for each piece of the paragraph's own text in it where it starts there and here:
    (start in `text`, end in `text`, start in the paragraph)."""

    text: str
    pieces: tuple[tuple[int, int, int], ...]

    def place(self, start: int, end: int) -> tuple[int, int] | None:
        """Where a stretch of the sent text, in UTF-16 units, stands in the paragraph, in code points; None where it
        touches a stand-in or is no stretch of the text."""
        first, last = self._point(start), self._point(end)
        if first is None or last is None or first > last:
            return None
        at = bisect_right(self.pieces, first, key=lambda p: p[0]) - 1
        if at < 0 or last > self.pieces[at][1]:
            return None
        shift = self.pieces[at][2] - self.pieces[at][0]
        return first + shift, last + shift

    def _point(self, unit: int) -> int | None:
        """The code point that starts at a UTF-16 unit; None inside one or beyond the text."""
        if self.text.isascii():
            return unit if unit <= len(self.text) else None
        units = utf16_starts(self.text)
        at = bisect_right(units, unit) - 1
        return at if units[at] == unit else None


def utf16_starts(text: str) -> list[int]:
    """For each code point, and for the end, how many UTF-16 units stand before it."""
    starts, at = [], 0
    for character in text:
        starts.append(at)
        at += 2 if character > "\uffff" else 1
    starts.append(at)
    return starts


def sendable(passage: Passage, quotes: bool) -> Sent | None:
    """What of a paragraph is sent; None where nothing is. `quotes`: quotations are sent like the rest."""
    if passage.kind not in SENT:
        return None
    text = passage.text
    parts: list[str] = []
    pieces: list[tuple[int, int, int]] = []
    at = length = words = 0
    for start, end, stand_in in [*_disjoint(_masks(passage, quotes)), (len(text), len(text), "")]:
        if start > at:
            own = text[at:start]
            words += len(own.split())
            pieces.append((length, length + len(own), at))
            parts.append(own)
            length += len(own)
        parts.append(stand_in)
        length += len(stand_in)
        at = end
    return Sent("".join(parts), tuple(pieces)) if words >= _LEAST else None


def _disjoint(masks: Iterator[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """The masks by place; of those that overlap the first, stretched over the others."""
    held: tuple[int, int, str] | None = None
    for start, end, stand_in in sorted(masks):
        if held is not None and start < held[1]:
            held = held[0], max(held[1], end), held[2]
            continue
        if held is not None:
            yield held
        held = start, end, stand_in
    if held is not None:
        yield held


def _masks(passage: Passage, quotes: bool) -> Iterator[tuple[int, int, str]]:
    for mark in passage.block.marks:
        if mark.kind == "code":
            yield mark.span.start, mark.span.end, _thing(passage.text, mark.span.start)
        elif mark.kind in ("dateline", "footnote"):
            yield mark.span.start, mark.span.end, ""
    for found in _addresses().finditer(passage.text):
        yield found.start(), found.end(), _ADDRESS if "." in found[0] else _thing(found.string, found.start())
    if not quotes:
        for quote in passage.quotes:
            if quote.depth == 0:
                yield quote.start, quote.end, _quote(passage.text, quote.start, quote.end)


def _thing(text: str, start: int) -> str:
    """A word for something that starts there in the text."""
    return _AN_THING if text[max(0, start - 4) : start].lower().split()[-1:] == ["an"] else _THING


@cache
def _addresses() -> re.Pattern[str]:
    return re.compile(
        r"(?:https?://|www\.)[^\s<>“”\"]{1,2000}(?<![.,;:!?)\]])|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+|[@#]\w{2,64}"
    )


def _quote(text: str, start: int, end: int) -> str:
    """A quotation of a word for one of many; with the stop that ends it, and a sentence where it is one."""
    quote = text[start:end]
    first, last = quote[:1], quote[-1:]
    opening = first if not first.isalnum() else ""
    closing = last if not last.isalnum() and last not in ".,!?;:" else ""
    inner = quote[len(opening) : len(quote) - len(closing)].rstrip()
    stop = inner[-1:] if inner[-1:] in (".", ",", "!", "?", "…") else ""
    word = _SENTENCE if stop and inner[:1].isupper() else _thing(text, start)
    return f"{opening}{word}{stop}{closing}"
