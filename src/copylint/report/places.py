"""The only place that turns offsets into rows and columns, in the units each format counts in."""

from bisect import bisect_left
from functools import lru_cache
from itertools import accumulate

from copylint._typing import NamedTuple
from copylint.document.source import Source
from copylint.document.spans import SourceSpan


class Range(NamedTuple):
    """A stretch of a file, its end exclusive. Rows and columns count from 1; the unit of columns is the maker's."""

    row: int
    column: int
    end_row: int
    end_column: int


def location(source: Source, offset: int) -> dict[str, int | str]:
    """Row and column from 1, offset in code points from 0; `label` where the file has landmarks."""
    row, column = source.place(offset)
    place: dict[str, int | str] = {"row": row, "column": column, "offset": offset + source.above[1]}
    label = source.label(offset)
    return {**place, "label": label} if label else place


def start(source: Source, span: SourceSpan) -> tuple[int, int]:
    """Row and column, from 1, at which a span starts."""
    return source.place(span.start)


def line_of(source: Source, offset: int) -> tuple[int, int, int]:
    """The row an offset stands in, and the offsets at which that line's text starts and ends, its newline left out."""
    row, column = source.place(offset)
    starts, text = source.line_starts, source.text
    end = starts[row] if row < len(starts) else len(text)
    while end > starts[row - 1] and text[end - 1] in "\r\n":
        end -= 1
    return row, offset - column + 1, end


def around(source: Source, span: SourceSpan, more: int) -> str:
    """The line a span starts in, cut to `more` characters on either side of it."""
    _, first, last = line_of(source, span.start)
    return source.text[max(first, span.start - more) : max(span.end, min(last, span.end + more))].strip()


def code_points(source: Source, span: SourceSpan) -> Range:
    """The range of a span, columns in code points."""
    return Range(*source.place(span.start), *source.place(span.end))


def utf16(source: Source, span: SourceSpan) -> Range:
    """The range of a span, columns in UTF-16 code units: SARIF, browsers, editors."""
    return Range(*_utf16(source, span.start), *_utf16(source, span.end))


def utf8(source: Source, span: SourceSpan) -> Range:
    """The range of a span, columns in UTF-8 bytes: the Reviewdog Diagnostic Format."""
    return Range(*_utf8(source, span.start), *_utf8(source, span.end))


def _utf16(source: Source, offset: int) -> tuple[int, int]:
    offsets, units, _ = _long(source)
    return _counted(source, offset, offsets, units)


def _utf8(source: Source, offset: int) -> tuple[int, int]:
    offsets, _, extra = _long(source)
    return _counted(source, offset, offsets, extra)


def _counted(source: Source, offset: int, offsets: list[int], more: list[int]) -> tuple[int, int]:
    """Row and column where characters at `offsets` count for more than one; `more` is the sum up to each."""
    row, column = source.place(offset)
    first, last = bisect_left(offsets, offset - column + 1), bisect_left(offsets, offset)
    return row, column + more[last] - more[first]


@lru_cache(1)  # for all the findings of a file, whose lines may be long
def _long(source: Source) -> tuple[list[int], list[int], list[int]]:
    """Offsets of the characters beyond ASCII, and how many units of UTF-16 and bytes of UTF-8 those before each take
    over one apiece; the sums have an item more, for all of them."""
    text = source.text
    offsets = [] if text.isascii() else [i for i, c in enumerate(text) if c > "\x7f"]
    codes = [ord(text[i]) for i in offsets]
    units = accumulate((code > 0xFFFF for code in codes), initial=0)
    extra = accumulate((1 + (code > 0x7FF) + (code > 0xFFFF) for code in codes), initial=0)
    return offsets, list(units), list(extra)
