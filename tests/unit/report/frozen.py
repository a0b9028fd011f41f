"""Findings made by hand, for the report formats."""

from io import StringIO
from types import ModuleType

from copylint.document.source import Landmark, Source
from copylint.document.spans import SourceSpan
from copylint.lint.finding import Finding, Fix, Related, SourceEdit
from copylint.lint.job import FileResult
from copylint.readers import How
from copylint.report.about import About
from copylint.report.format import Report
from copylint.report.tally import Tally
from copylint.rulebook.store import builtin_folder, builtin_pack


def no_about() -> About:
    """Rules as they are looked up where there are none but copylint's own."""
    return About(lambda path: [builtin_pack()], lambda path: [builtin_folder()], lambda path: How())


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


def written(format: ModuleType, *results: FileResult, tally: Tally | None = None) -> str:
    """What a format writes of results."""
    out, tally = StringIO(), tally or Tally()
    report: Report = format.Report(out, no_about())
    for each in results:
        tally.add(each)
        report.file(each)
    report.close(tally)
    return out.getvalue()
