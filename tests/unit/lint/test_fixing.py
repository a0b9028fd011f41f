"""Fixes: safety, overlap, places."""

from hypothesis import given
from hypothesis import strategies as st
from tests.unit.rules import lint, rule

from copylint.document.model import Block, Document
from copylint.document.prose import Prose
from copylint.document.source import Source
from copylint.document.spans import SourceSpan
from copylint.lint.finding import Finding, Fix, SourceEdit
from copylint.lint.fixing import apply
from copylint.lint.rulebook import Settings
from copylint.lint.run import Linter
from copylint.rulebook.store import builtin_pack

WRAPPED = """Head

The bridge over the river Larr at the old mill will be closed for at
least two weeks from Monday, the council of Larkfield said in a note
to residents.
"""


def _fix(start: int, end: int, content: str, safety: str = "safe") -> Finding:
    fix = Fix((SourceEdit(SourceSpan(start, end), content),), content, safety)
    return Finding("XY101", "x", "warning", "", SourceSpan(start, end), fix, (), "")


def test_safety() -> None:
    findings = [_fix(0, 1, "A"), _fix(2, 3, "B", "unsafe"), _fix(4, 5, "C", "display")]
    assert apply("a b c", findings, unsafe=False) == ("A b c", 1)
    assert apply("a b c", findings, unsafe=True) == ("A B c", 2)


def test_of_overlapping_fixes_the_first_wins() -> None:
    assert apply("abcdef", [_fix(0, 3, "X"), _fix(2, 5, "Y")], unsafe=False).text == "Xdef"


def test_fixes_and_edits_that_touch_are_all_applied() -> None:
    assert apply("abcdef", [_fix(0, 3, "X"), _fix(3, 5, "Y")], unsafe=False) == ("XYf", 2)
    two = (SourceEdit(SourceSpan(2, 4), "Y"), SourceEdit(SourceSpan(0, 2), "X"))
    finding = _fix(0, 4, "")._replace(fix=Fix(two, "", "safe"))
    assert apply("abcdef", [finding, _fix(3, 5, "Z")], unsafe=False) == ("XYef", 1)


def test_a_fix_is_never_applied_across_markup() -> None:
    found = lint(WRAPPED, rule("  swap: {at least: no less than}"), whole=True)
    assert [f.fix.safety for f in found if f.fix] == ["display"]


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 6), st.text("xyz", max_size=3)), max_size=8))
def test_what_is_outside_the_edits_stays(edits: list[tuple[int, int, str]]) -> None:
    text = "".join(chr(ord("A") + i) for i in range(40))
    findings = [_fix(start, start + width, content) for start, width, content in edits]
    made = apply(text, findings, unsafe=False).text
    touched = {i for f in findings for i in range(*f.span)}
    assert [c for c in made if c.isupper()] == [c for c in made if c.isupper() and c in text]
    assert all(text[i] in made for i in range(40) if i not in touched)


def test_fixes_of_a_file_that_cannot_be_written_are_only_shown() -> None:
    text = "The crew are calmer that anyone had expected."
    for writable, safety in ((True, "unsafe"), (False, "display")):
        source = Source("a", text, writable=writable)
        document = Document(source, "text", (Block("body", Prose.of_slice(text, 0, len(text))),), {})
        found, _ = Linter([builtin_pack()], Settings(frozenset({"TY101"}))).lint(document)
        assert [f.fix and f.fix.safety for f in found] == [safety]
