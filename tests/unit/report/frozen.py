"""Findings made by hand, for the report formats."""

from collections.abc import Callable, Iterable
from io import StringIO
from typing import TextIO

from copylint.document.source import Landmark, Source
from copylint.document.spans import SourceSpan
from copylint.lint.finding import Finding, Fix, Related, SourceEdit
from copylint.lint.job import FileResult
from copylint.report.tally import Tally

Render = Callable[[Iterable[FileResult], TextIO, Tally], None]


def span(text: str, words: str, nth: int = 0) -> SourceSpan:
    """Where words stand in a text, the nth time."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return SourceSpan(at, at + len(words))


def finding(
    at: SourceSpan,
    message: str = "one word too many",
    severity: str = "error",
    fix: Fix | None = None,
    related: tuple[Related, ...] = (),
    code: str = "XY101",
) -> Finding:
    return Finding(code, "sample-rule", severity, message, at, fix, related, "the sentence")


def result(
    text: str, *findings: Finding, path: str = "copy.txt", landmarks: tuple[Landmark, ...] = ()
) -> FileResult:
    return FileResult(path, Source(path, text, landmarks=landmarks), findings)


def fix(at: SourceSpan, content: str, safety: str = "safe") -> Fix:
    return Fix((SourceEdit(at, content),), content or "delete", safety)


def written(render: Render, *results: FileResult) -> str:
    out = StringIO()
    render(results, out, Tally())
    return out.getvalue()
