"""Runs one built-in rule over a paragraph or an article."""

from functools import cache

from copylint.annotate.context import Context
from copylint.lint.finding import Finding
from copylint.lint.rulebook import Settings
from copylint.lint.run import Linter
from copylint.readers import read_text
from copylint.rulebook.store import builtin_pack
from tests.unit.rules import paragraph


@cache
def _linter(code: str) -> Linter:
    return Linter([builtin_pack()], Settings(frozenset([code])))


def findings(code: str, text: str) -> list[Finding]:
    """Findings in a paragraph, or in a whole article where the text has a blank line."""
    document = read_text(text, "a.txt") if "\n\n" in text else paragraph(text)
    found, faults = _linter(code).lint(document, Context())
    assert not faults
    return [f for f in found if f.code == code]


def reported(code: str, text: str) -> list[str]:
    """The words that are reported, in order."""
    return [text[f.span.start : f.span.end] for f in findings(code, text)]


def fixes(code: str, text: str) -> list[str]:
    """What the fixes put in, in order."""
    return [edit.content for f in findings(code, text) if f.fix for edit in f.fix.edits]
