"""Whatever an article is made of: fixes leave nothing to fix, excuses nothing to say, and other lines stay."""

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from copylint.cli.fix import unchanged
from copylint.document.source import Source
from copylint.lint.ignoring import excuse
from copylint.lint.job import FileResult, Job, Request
from copylint.lint.settle import fixable, settle

JOB = Job(
    Request(isolated=True, cache=False, overrides={"profile": "standards", "extend_select": ("DT105", "CL")})
)
SENTENCES = (
    "The wall could of held, the council said.",
    "The wall proved more resilient that engineers had feared.",
    "“It could of held,” said the mayor, Ann Lee.",
    "“We never saw the water” said the baker, Ines Calloway.",
    "Teh bridge will will close on the 5th of March.",
    "A hour later an car came; its a bridge, and atleast two saw it's wheels.",
    "The bridge will close on Monday, the council said.",
    "It was in the the month of May that they they should of of known.",
    "Both the mayor or the council alot of times said so.",
    "The café’s owner — a 🌅 lover — could of  waited .",
)
MARKS = {
    "a.txt": ("{}",),
    "a.md": (
        "{}",
        "- {}",
        "> {}",
        "## {}",
        "**{}**",
        "```\n{}\n```",
        "[{}](x)",
        "1. {}",
        "| {} |\n|---|\n| {} |",
    ),
    "a.html": (
        "<p>{}</p>",
        "<h2>{}</h2>",
        "<blockquote>{}</blockquote>",
        "<p><b>{}</b></p>",
        "<pre>{}</pre>",
    ),
}
Blocks = st.lists(st.tuples(st.integers(0, 99), st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3)))
slow = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _text(name: str, blocks: list[tuple[int, list[str]]], newline: str, wrap: bool) -> str:
    marks = MARKS[name]
    made = [f"{'# ' * (name == 'a.md')}Bridge to close"] if name != "a.html" else ["<h1>Bridge to close</h1>"]
    for mark, sentences in blocks:
        words = " ".join(sentences)
        if wrap and "\n" not in marks[mark % len(marks)] and marks[mark % len(marks)] in ("{}", "<p>{}</p>"):
            words = words.replace(" that ", " that\n")
        made.append(marks[mark % len(marks)].replace("{}", words))
    return ("\n\n".join(made) + "\n").replace("\n", newline)


def _lint(text: str, name: str) -> FileResult:
    result = JOB.lint_text(text, name)
    assert not result.faults
    assert result.source is not None
    return result


@slow
@given(st.sampled_from(sorted(MARKS)), Blocks, st.sampled_from(("\n", "\r\n")), st.booleans())
def test_fixes_leave_nothing_to_fix(
    name: str, blocks: list[tuple[int, list[str]]], newline: str, wrap: bool
) -> None:
    before = _lint(_text(name, blocks, newline, wrap), name)
    after = settle(before, JOB, True, unchanged)
    assert after.faults == ()
    assert before.source is not None
    assert after.source is not None
    again = _lint(after.source.text, name)
    assert not fixable(again.findings, unsafe=True), [f for f in again.findings if f.fix]
    _assert_others_stay(before.source, after.source, {f.span.start for f in before.findings if f.fix})
    assert _quoted(after.source.text) == _quoted(before.source.text)


def _assert_others_stay(before: Source, after: Source, found: set[int]) -> None:
    """Lines without a finding that has a fix are the same, and all lines end as they did."""
    old, new = before.text.split("\n"), after.text.split("\n")
    assert len(old) == len(new)
    touched = {before.text.count("\n", 0, at) for at in found}
    for i, (a, b) in enumerate(zip(old, new, strict=True)):
        assert a == b or i in touched or (i - 1) in touched or (i + 1) in touched
        assert a.endswith("\r") == b.endswith("\r")


def _quoted(text: str) -> list[list[str]]:
    return [re.findall(r"\w+", q) for q in re.findall("“[^”]*”", text)]


@slow
@given(st.sampled_from(sorted(MARKS)), Blocks, st.sampled_from(("\n", "\r\n")), st.booleans())
def test_excuses_leave_nothing_to_say(
    name: str, blocks: list[tuple[int, list[str]]], newline: str, wrap: bool
) -> None:
    before = _lint(_text(name, blocks, newline, wrap), name)
    after = excuse(before, JOB, "known", unchanged)
    assert before.source is not None
    assert after.source is not None
    assert after.findings == ()
    comment = r"<!-- copylint: ignore[^>]*-->"
    left = re.sub(rf"^[ \t]*{comment}\r?\n", "", after.source.text, flags=re.MULTILINE)
    left = re.sub(rf"(?: {comment})|(?:{comment} )|{comment}", "", left)
    assert left.rstrip() == before.source.text.rstrip()
