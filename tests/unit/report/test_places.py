"""Places in the units that each format counts in."""

import pytest

from copylint.document.source import Source
from copylint.document.spans import SourceSpan
from copylint.report.places import code_points, line_of, location, utf8, utf16

TEXT = "“Été” first\r\n“Été” 🙂 the the end\r\nlast"
AT = SourceSpan(TEXT.index("the the"), TEXT.index(" end"))


@pytest.mark.parametrize(("count", "column"), [(code_points, 9), (utf16, 10), (utf8, 18)])
def test_columns(count: object, column: int) -> None:
    assert tuple(count(Source("a.txt", TEXT), AT)) == (2, column, 2, column + 7)  # type: ignore[operator]


def test_a_part_of_a_large_file_counts_on() -> None:
    part = Source("a.jsonl", TEXT, above=(10, 200))
    assert location(part, AT.start) == {"row": 12, "column": 9, "offset": AT.start + 200}


def test_the_line_of_a_place() -> None:
    assert line_of(Source("a.txt", TEXT), AT.start) == (2, 13, TEXT.index("\r\nlast"))
