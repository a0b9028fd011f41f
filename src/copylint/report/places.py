"""The only place that turns offsets into rows and columns."""

from copylint.document.source import Source
from copylint.document.spans import SourceSpan


def location(source: Source, offset: int) -> dict[str, int | str]:
    """Row and column from 1, offset in code points from 0; `label` where the file has landmarks."""
    row, column = source.place(offset)
    place: dict[str, int | str] = {"row": row, "column": column, "offset": offset}
    label = source.label(offset)
    return {**place, "label": label} if label else place


def start(source: Source, span: SourceSpan) -> tuple[int, int]:
    """Row and column, from 1, at which a span starts."""
    return source.place(span.start)
