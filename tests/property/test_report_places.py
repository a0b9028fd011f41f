"""Columns in every unit lead back to the words, whatever the copy holds."""

from hypothesis import given
from hypothesis import strategies as st

from copylint.document.source import Source
from copylint.document.spans import SourceSpan
from copylint.report.places import Range, around, code_points, line_of, utf8, utf16

COPY = st.text(st.sampled_from("ab é“🙂\u0301日\t\r\n"), max_size=60)
PLACES = st.tuples(st.integers(0, 60), st.integers(0, 60))


def _span(copy: str, places: tuple[int, int]) -> SourceSpan:
    start, end = sorted(min(place, len(copy)) for place in places)
    return SourceSpan(start, end)


def _between(lines: list[bytes], at: Range, unit: int) -> bytes:
    """What lies in a range of lines whose columns are `unit` bytes wide."""
    first, last = at.row - 1, at.end_row - 1
    start, end = (at.column - 1) * unit, (at.end_column - 1) * unit
    if first == last:
        return lines[first][start:end]
    return b"".join([lines[first][start:], *lines[first + 1 : last], lines[last][:end]])


def _lines(source: Source) -> list[str]:
    starts = [*source.line_starts, len(source.text)]
    return [source.text[a:b] for a, b in zip(starts, starts[1:], strict=False)]  # noqa: RUF007


@given(COPY, PLACES)
def test_ranges_hold_the_words(copy: str, places: tuple[int, int]) -> None:
    source, span = Source("a.txt", copy), _span(copy, places)
    words = copy[span.start : span.end]
    for make, encoding, unit in (
        (code_points, "utf-32-le", 4),
        (utf16, "utf-16-le", 2),
        (utf8, "utf-8", 1),
    ):
        lines = [line.encode(encoding) for line in _lines(source)]
        assert _between(lines, make(source, span), unit).decode(encoding) == words


@given(COPY, PLACES)
def test_a_line_is_the_line_without_its_newline(copy: str, places: tuple[int, int]) -> None:
    source, span = Source("a.txt", copy), _span(copy, places)
    row, first, last = line_of(source, span.start)
    assert source.text[first:last] == source.line(row)
    assert first <= span.start
    assert around(source, span, 1000) == (copy[first : max(last, span.end)]).strip()
