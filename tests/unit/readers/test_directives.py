"""Comments to copylint in every format."""

import pytest

from copylint.document.model import Directive
from copylint.readers import read_text

FORMATS = ["text", "markdown", "html"]


def the_one(text: str, format: str) -> Directive:
    (directive,) = read_text(text, format=format).directives
    return directive


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize(
    ("inside", "action", "codes", "reason"),
    [
        ("copylint: ignore SO101 she feared arrest", "ignore", ("SO101",), "she feared arrest"),
        ("copylint: ignore SO101,AT reason words", "ignore", ("SO101", "AT"), "reason words"),
        ("copylint: ignore SO101, AT102", "ignore", ("SO101", "AT102"), ""),
        ("copylint: ignore", "ignore", (), ""),
        ("copylint: ignore all", "ignore", (), ""),
        ("copylint: ignore bare-source as agreed", "ignore", ("bare-source",), "as agreed"),
        ("copylint: ignore agreed with the editor", "ignore", (), "agreed with the editor"),
        ("copylint: ignore-file RD", "ignore-file", ("RD",), ""),
        ("copylint: off", "off", (), ""),
        ("copylint:on TY", "on", ("TY",), ""),
        ("copylint Off", "off", (), ""),
    ],
)
def test_what_comments_say(
    format: str, inside: str, action: str, codes: tuple[str, ...], reason: str
) -> None:
    text = f"The ferry will run, he said.\n\n<!-- {inside} -->\n\nIt was late, she said.\n"
    directive = the_one(text, format)
    assert directive[:3] == (action, codes, reason)
    assert text[directive.span.start : directive.span.end] == f"<!-- {inside} -->"


@pytest.mark.parametrize("format", FORMATS)
def test_a_comment_is_never_prose_and_leaves_one_space(format: str) -> None:
    text = "The ferry <!-- copylint: ignore TY --> will run, he said.\n"
    document = read_text(text, format=format)
    assert [b.prose.text for b in document.blocks] == ["The ferry will run, he said."]
    block, directive = document.blocks[0].prose.segments, document.directives[0]
    assert block[0].source_start <= directive.span.start
    assert directive.span.end <= block[-1].source_end


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize(
    "text",
    ["The ferry will run. <!-- copylint: ignore TY -->", "The ferry will run.<!-- copylint: ignore TY -->"],
)
def test_a_comment_at_the_end_stands_in_its_block(format: str, text: str) -> None:
    if format == "html":
        text = f"<p>{text}</p>"
    document = read_text(text, format=format)
    assert document.blocks[0].prose.text == "The ferry will run."
    assert document.blocks[0].prose.segments[-1].source_end == document.directives[0].span.end


@pytest.mark.parametrize("format", FORMATS)
def test_a_comment_above_a_paragraph_stands_in_no_block(format: str) -> None:
    paragraph = "The ferry will run."
    text = f"<!-- copylint: ignore TY -->\n{'<p>' if format == 'html' else ''}{paragraph}"
    document = read_text(text, format=format)
    assert document.blocks[0].prose.text == paragraph
    assert document.blocks[0].prose.segments[0].source_start >= document.directives[0].span.end


@pytest.mark.parametrize("format", FORMATS)
def test_an_unknown_comment_is_a_problem_with_its_place(format: str) -> None:
    text = "The ferry will run.\n\n<!-- copylint: ignored TY -->\n"
    document = read_text(text, format=format)
    assert document.directives == ()
    ((span, message),) = document.problems
    assert text[span.start : span.end] == "<!-- copylint: ignored TY -->"
    assert "“ignored”" in message
    assert len(document.blocks) == 1


@pytest.mark.parametrize("format", FORMATS)
def test_other_comments_are_left_to_the_format(format: str) -> None:
    document = read_text("The ferry will run, he said. <!-- copy by Ada -->\n", format=format)
    assert not document.directives
    assert not document.problems


def test_markdown_comments_as_definitions() -> None:
    text = "The ferry will run.\n\n[//]: # (copylint: ignore AT101 counted by us)\n\nIt carried 12 people.\n"
    directive = the_one(text, "markdown")
    assert directive[:3] == ("ignore", ("AT101",), "counted by us")
    assert text[directive.span.start : directive.span.end] == "[//]: # (copylint: ignore AT101 counted by us)"
    assert len(read_text(text, format="markdown").blocks) == 2


def test_comments_are_in_the_order_of_the_file() -> None:
    text = "a <!-- copylint: off -->\n\n<!-- copylint: on -->\n\n[//]: # (copylint: off)\n\nb <!-- copylint: on -->\n"
    spans = [d.span for d in read_text(text, format="markdown").directives]
    assert spans == sorted(spans)
    assert len(spans) == 4


def test_many_comments_in_one_text() -> None:
    text = "\n\n".join(f"Line {i} <!-- copylint: ignore TY --> was late, he said." for i in range(50))
    document = read_text(text)
    assert len(document.directives) == 50
    assert all("copylint" not in b.prose.text for b in document.blocks)
