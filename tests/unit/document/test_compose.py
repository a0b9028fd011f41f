"""Prose in prose: every character's place in the file, through two layers of escapes."""

import html
import json

from hypothesis import given, settings
from hypothesis import strategies as st

from copylint.document.compose import Composer
from copylint.document.prose import Prose, Segment
from copylint.document.spans import SourceSpan, TextSpan
from copylint.readers import read_text
from copylint.readers.json_values import parse, prose_of

PIECES = [
    "a",
    "pier",
    " ",
    "&",
    "&amp;",
    "&lt;",
    "é",
    "🌅",
    "\n",
    '"',
    "\\",
    "<b>",
    "</b>",
    "<p>",
    "</p>",
    "\u00ad",
    "\t",
    "&#128021;",
]


def resolved(raw: str) -> str:
    """The characters that a stretch of a JSON string of HTML stands for."""
    return html.unescape(json.loads(f'"{raw}"'))


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=40).map("".join), st.booleans())
def test_every_character_stands_where_the_composer_says(page: str, ascii_only: bool) -> None:
    text = f"[1, {json.dumps(page, ensure_ascii=ascii_only)}]"
    value = parse(text).items[1]  # type: ignore[index]
    outer = prose_of(text, value)  # type: ignore[arg-type]
    assert outer.text == page
    composer = Composer(outer, text)
    for block in read_text(page or " ", format="html").blocks:
        prose = composer.block(block).prose
        assert prose.text == block.prose.text
        for i, sign in enumerate(prose.text):
            start, end = prose.to_source(TextSpan(i, i + 1))
            raw = text[start:end]
            if prose.is_literal(TextSpan(i, i + 1)):
                assert raw == sign
            elif not sign.isspace():
                assert resolved(raw).strip() == sign


def test_adjacent_literals_are_one_so_that_a_fix_can_span_them() -> None:
    outer = Prose.of_slice("abcdef", 0, 6)
    inner = Prose("abcdef", (Segment("literal", 0, 3, 0, 3), Segment("literal", 3, 6, 3, 6)), "abcdef")
    assert Composer(outer, "abcdef").prose(inner).segments == (Segment("literal", 0, 6, 0, 6),)


def test_one_escape_for_two_characters_gives_its_place_to_the_first() -> None:
    source = "x&fj;y"
    outer = Prose(
        "xfjy",
        (Segment("literal", 0, 1, 0, 1), Segment("entity", 1, 3, 1, 5), Segment("literal", 3, 4, 5, 6)),
        source,
    )
    inner = Prose("xfjy", (Segment("literal", 0, 2, 0, 2), Segment("literal", 2, 4, 2, 4)), "xfjy")
    prose = Composer(outer, source).prose(inner)
    assert prose.to_source(TextSpan(1, 2)) == SourceSpan(1, 5)
    assert prose.to_source(TextSpan(2, 4)) == SourceSpan(5, 6)


def test_what_is_inserted_and_dropped_stays_so() -> None:
    source = r'"a\u0062c"'
    outer = Prose(
        "abc",
        (Segment("literal", 0, 1, 1, 2), Segment("entity", 1, 2, 2, 8), Segment("literal", 2, 3, 8, 9)),
        source,
    )
    inner = Prose(
        "a“c",
        (
            Segment("literal", 0, 1, 0, 1),
            Segment("inserted", 1, 2, 1, 1),
            Segment("dropped", 2, 2, 1, 2),
            Segment("literal", 2, 3, 2, 3),
        ),
        "abc",
    )
    kinds = [(s.kind, s.source_start, s.source_end) for s in Composer(outer, source).prose(inner).segments]
    assert kinds == [("literal", 1, 2), ("inserted", 2, 2), ("dropped", 2, 8), ("literal", 8, 9)]
