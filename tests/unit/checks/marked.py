"""What a built-in rule marks in a text."""

from copylint.lint.finding import Finding
from copylint.lint.rulebook import Settings
from copylint.lint.run import Linter
from copylint.readers import read_text
from copylint.rulebook.store import builtin_pack


def findings(code: str, text: str, format: str = "text") -> list[Finding]:
    found, faults = Linter([builtin_pack()], Settings(frozenset({code}))).lint(read_text(text, "a", format))
    assert faults == []
    return found


def marked(code: str, text: str, format: str = "text") -> list[str]:
    return [text[f.span.start : f.span.end] for f in findings(code, text, format)]


def story(*paragraphs: str, head: str = "Bakery on Mill Lane to close") -> str:
    """A plain text with a headline."""
    return "\n\n".join((head, *paragraphs)) + "\n"
