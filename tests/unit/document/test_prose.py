"""The join of running text and file."""

import pytest

from copylint.document.prose import Prose, ProseError, Segment
from copylint.document.spans import SourceSpan, TextSpan

# The file `A &amp; <b>B</b>` read as `A & B`.
FILE = "A &amp; <b>B</b>"
SEGMENTS = (
    Segment("literal", 0, 2, 0, 2),
    Segment("entity", 2, 3, 2, 7),
    Segment("literal", 3, 4, 7, 8),
    Segment("dropped", 4, 4, 8, 11),
    Segment("literal", 4, 5, 11, 12),
    Segment("dropped", 5, 5, 12, 16),
)


def test_spans_through_entities_and_markup() -> None:
    prose = Prose("A & B", SEGMENTS, FILE)
    assert prose.to_source(TextSpan(0, 1)) == SourceSpan(0, 1)
    assert prose.to_source(TextSpan(2, 3)) == SourceSpan(2, 7)
    assert prose.to_source(TextSpan(0, 5)) == SourceSpan(0, 12)
    assert prose.to_source(TextSpan(4, 5)) == SourceSpan(11, 12)


def test_only_one_literal_can_be_edited() -> None:
    prose = Prose("A & B", SEGMENTS, FILE)
    assert prose.is_literal(TextSpan(4, 5))
    assert not prose.is_literal(TextSpan(2, 3))
    assert not prose.is_literal(TextSpan(3, 5))


@pytest.mark.parametrize(
    ("text", "segments"),
    [
        ("ab", (Segment("literal", 0, 1, 0, 1),)),
        ("ab", (Segment("literal", 0, 2, 1, 3),)),
        ("ab", (Segment("literal", 0, 1, 1, 2), Segment("literal", 1, 2, 0, 1))),
        ("ab", (Segment("inserted", 0, 2, 0, 1),)),
        ("ab", (Segment("literal", 1, 2, 1, 2),)),
    ],
)
def test_segments_that_do_not_join_are_refused(text: str, segments: tuple[Segment, ...]) -> None:
    with pytest.raises(ProseError):
        Prose(text, segments, "abc")
