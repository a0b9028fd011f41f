"""copylint comments in the copy."""

import json

from tests.unit.rules import lint, linter, rule

from copylint.lint.rulebook import Settings
from copylint.lint.run import Linter
from copylint.readers import read_text
from copylint.rulebook.store import builtin_pack

FOO = rule("  phrase: foo")
BAR = rule("  phrase: bar", "XY202")


def _found(text: str) -> list[tuple[str, int]]:
    return [(f.code, text.count("\n", 0, f.span.start) + 1) for f in lint(text, FOO, BAR, whole=True)]


def test_ignore_covers_the_next_block_only() -> None:
    text = "Head\n\n<!-- copylint: ignore XY101 it is a name -->\nA foo and a bar.\n\nA foo again."
    assert _found(text) == [("XY202", 4), ("XY101", 6)]


def test_ignore_inside_a_block_covers_the_block() -> None:
    assert _found("Head\n\nA foo here. <!-- copylint: ignore XY101 known -->\n\nA foo again.") == [
        ("XY101", 5)
    ]


def test_off_and_on() -> None:
    text = "Head\n\n<!-- copylint: off -->\n\nA foo.\n\nA bar.\n\n<!-- copylint: on -->\n\nA foo again."
    assert _found(text) == [("XY101", 11)]


def test_on_ends_only_what_it_names() -> None:
    text = "Head\n\n<!-- copylint: off XY101 -->\n\nA foo.\n\n<!-- copylint: on {} -->\n\nA foo again."
    assert [_found(text.format(code)) for code in ("XY101", "", "XY202")] == [
        [("XY101", 9)],
        [("XY101", 9)],
        [],
    ]


def test_ignore_file() -> None:
    assert _found("Head\n\nA foo and a bar.\n\n<!-- copylint: ignore-file XY1 house name -->") == [
        ("XY202", 3)
    ]


def test_an_ignore_that_hid_nothing_is_reported_at_the_comment() -> None:
    text = "Head\n\n<!-- copylint: ignore XY101 why -->\n\nNothing here."
    found = lint(text, FOO, whole=True)
    assert [(f.code, text[f.span.start : f.span.end]) for f in found] == [
        ("CP101", "<!-- copylint: ignore XY101 why -->")
    ]


def test_a_comment_that_can_not_be_read_is_reported() -> None:
    text = "Head\n\n<!-- copylint: ignroe XY101 -->\n\nA foo."
    found = lint(text, FOO, whole=True)
    assert [f.code for f in found] == ["CP102", "XY101"]
    assert text[found[0].span.start : found[0].span.end] == "<!-- copylint: ignroe XY101 -->"


def test_code_in_markdown_is_no_copy() -> None:
    from tests.unit.rules import linter

    from copylint.readers import read_text

    document = read_text("# Head\n\nRun `foo` and foo.\n", "a.md", "markdown")
    assert [f.span.start for f in linter(FOO).lint(document)[0]] == [22]


def _unhidden(text: str, name: str) -> list[int]:
    """Which of the words `foo` are reported, from 0."""
    found, _ = linter(FOO).lint(read_text(text, name))
    return [text.count("foo", 0, f.span.start) for f in found]


def test_lines_of_a_json_string_are_lines() -> None:
    note = "<!-- copylint: ignore XY101 known -->"
    for body in (f"A foo.\n\n{note}\n\nA foo.\n\nA foo.", f"A foo.\n\nA foo. {note}\n\nA foo."):
        assert _unhidden(json.dumps({"title": "A foo", "body": body}), "a.json") == [0, 1, 3]
    page = f"<p>A foo.</p>\n{note}\n<p>A foo.</p>\n<p>A foo.</p>"
    assert _unhidden(json.dumps({"title": "A foo", "body": page}), "a.json") == [0, 1, 3]


def test_a_comment_at_the_end_of_a_line_covers_the_last_block_before_it() -> None:
    text = "<h1>A foo</h1><p>A foo.</p><p>A foo.</p> <!-- copylint: ignore XY101 known -->\n<p>A foo.</p>"
    assert _unhidden(text, "a.html") == [0, 1, 3]


def test_a_comment_for_a_rule_that_is_not_there_hides_nothing() -> None:
    text = "Head\n\n<!-- copylint: ignore {} why -->\n\nNothing here."
    for word in ("XY999", "no-such-rule", "rule-xy101"):
        assert [f.code for f in lint(text.format(word), FOO, whole=True)] == ["CP101"], word
    for word in ("LT-MORFOLOGIK_RULE_EN_US", "CP104"):
        assert lint(text.format(word), FOO, whole=True) == []


def test_a_comment_for_a_rule_that_is_off_is_left_alone() -> None:
    text = "Head\n\n<!-- copylint: ignore TY101 why -->\n\nIt was more resilient that they had feared."
    linter = Linter([builtin_pack()], Settings(frozenset({"TY103"})))
    found, _ = linter.lint(read_text(text, "a.txt"))
    assert found == []
