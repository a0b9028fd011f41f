"""Rows and columns."""

import pytest

from copylint.document.source import Landmark, Source


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("one\ntwo", 0, (1, 1)),
        ("one\ntwo", 3, (1, 4)),
        ("one\ntwo", 4, (2, 1)),
        ("one\r\ntwo", 5, (2, 1)),
        ("one\rtwo", 4, (2, 1)),
        ("one\r\rtwo\r\n\nend", 10, (4, 1)),
        ("one\r\rtwo\r\n\nend", 11, (5, 1)),
        ("🌅 and é\nx", 8, (2, 1)),
        ("e\u0301x\ny", 2, (1, 3)),
        ("", 0, (1, 1)),
    ],
)
def test_place(text: str, offset: int, place: tuple[int, int]) -> None:
    assert Source("a", text).place(offset) == place


def test_line_has_no_newline() -> None:
    source = Source("a", "one\r\ntwo\rthree\n")
    assert [source.line(i) for i in (1, 2, 3, 4)] == ["one", "two", "three", ""]


def test_the_last_landmark_at_or_before_an_offset_names_it() -> None:
    source = Source(
        "a", "0123456789", landmarks=(Landmark(2, "record 1, title"), Landmark(5, "record 1, body"))
    )
    assert [source.label(i) for i in (0, 1, 2, 4, 5, 9)] == [
        "",
        "",
        "record 1, title",
        "record 1, title",
        "record 1, body",
        "record 1, body",
    ]
    assert Source("a", "0123").label(2) == ""
