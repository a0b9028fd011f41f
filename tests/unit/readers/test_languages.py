"""Pages in other languages, passages in them, and the description in a page's head."""

import pytest

from copylint.document.spans import TextSpan
from copylint.lint.own import FOREIGN
from copylint.lint.rulebook import Settings
from copylint.lint.run import Linter
from copylint.readers import read_text
from copylint.rulebook.store import builtin_pack

LINTER = Linter([builtin_pack()], Settings(frozenset({"TY103"})))


def found(text: str, path: str = "a.html") -> list[tuple[str, str]]:
    findings, faults = LINTER.lint(read_text(text, path))
    assert not faults
    return [(f.code, text[f.span.start : f.span.end]) for f in findings]


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("<html lang=fr><h1>Le pont</h1><p>Le le pont, the the.</p>", "a.html"),
        ("---\nlang: es\n---\n\nThe the.\n", "a.md"),
        ("---\nlanguage: Deutsch\n---\n\nThe the.\n", "a.md"),
    ],
)
def test_a_page_in_another_language_is_left_alone_and_says_so(text: str, path: str) -> None:
    findings, _ = LINTER.lint(read_text(text, path))
    assert [(f.code, f.severity) for f in findings] == [(FOREIGN.code, "advice")]


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("<html lang=en-GB><p>It held the the wall.</p>", "a.html"),
        ("<html lang=''><p>It held the the wall.</p>", "a.html"),
        ("---\nlang: en_US\n---\n\nIt held the the wall.\n", "a.md"),
        ("---\nlanguage: English\n---\n\nIt held the the wall.\n", "a.md"),
    ],
)
def test_english_by_any_name(text: str, path: str) -> None:
    assert found(text, path) == [("TY103", "the the")]


def test_passages_in_another_language_are_left_alone() -> None:
    text = (
        "<p>The the wall. <i lang=fr>The the.</i> <span lang=de>the the</span> <b>of of</b>.</p>"
        "<p lang=cy>The the.</p><blockquote lang=cy><p>the the</p></blockquote><p lang=en>At at last.</p>"
    )
    assert found(text) == [("TY103", "The the"), ("TY103", "of of"), ("TY103", "At at")]


HEAD = (
    "<head><title>Bridge shut</title><meta name=description content='{}'></head><h1>Bridge shut</h1><p>{}</p>"
)


def test_the_description_is_the_standfirst_where_it_says_something_of_its_own() -> None:
    text = HEAD.format("The &quot;old&quot; wall\n held", "It rained.")
    deck = next(b for b in read_text(text, "a.html").blocks if b.kind == "standfirst")
    assert deck.prose.text == 'The "old" wall held'
    span = deck.prose.to_source(TextSpan(4, 9))
    assert text[span.start : span.end] == "&quot;old&quot;"


@pytest.mark.parametrize(
    "description", ["It rained. And the", "It rained in the hills and…", "It rain...", ""]
)
def test_a_description_that_repeats_or_breaks_off_is_none(description: str) -> None:
    text = HEAD.format(description, "It rained. And the wall held, in the end.")
    assert "standfirst" not in [b.kind for b in read_text(text, "a.html").blocks]
