"""`rdjson`: the Reviewdog Diagnostic Format. Columns count UTF-8 bytes, as the format has it."""

from copylint._typing import Any, TextIO
from copylint.document.source import Source
from copylint.document.spans import SourceSpan
from copylint.lint.finding import Finding, Fix
from copylint.lint.job import FileResult
from copylint.report.about import About
from copylint.report.array import JsonArray
from copylint.report.paths import relative
from copylint.report.places import utf8
from copylint.report.problems import Problems
from copylint.report.tally import Tally

SEVERITIES = {"error": "ERROR", "warning": "WARNING", "advice": "INFO"}


class Report:
    """A diagnostic a finding."""

    def __init__(self, out: TextIO, about: About) -> None:
        self.out = out
        out.write('{"source": {"name": "copylint"}, "diagnostics": ')
        self.array, self.problems = JsonArray(out), Problems()

    def file(self, result: FileResult) -> None:
        """The diagnostics of a file; what could not be read has one without a place."""
        path = relative(result.path)
        for problem in self.problems.new(result):
            self.array.add({"message": problem.line, "location": {"path": path}, "severity": "ERROR"})
        if result.source is not None:
            for finding in result.findings:
                self.array.add(_diagnostic(path, result.source, finding))

    def close(self, tally: Tally) -> None:
        """The end of the result."""
        self.array.end()
        self.out.write("}\n")


def _diagnostic(path: str, source: Source, finding: Finding) -> dict[str, Any]:
    label = source.label(finding.span.start)
    made: dict[str, Any] = {
        "message": f"{finding.message} ({label})" if label else finding.message,
        "location": {"path": path, "range": _range(source, finding.span)},
        "severity": SEVERITIES[finding.severity],
        "code": {"value": finding.code},
    }
    if finding.fix is not None and finding.fix.safety != "display":
        made["suggestions"] = [_suggestion(source, finding.fix)]
    if finding.related:
        made["related_locations"] = [
            {"message": r.message, "location": {"path": path, "range": _range(source, r.span)}}
            for r in finding.related
        ]
    return made


def _suggestion(source: Source, fix: Fix) -> dict[str, Any]:
    """The fix as the one replacement that a suggestion is: from its first edit to the end of its last."""
    edits = sorted(fix.edits)
    span = SourceSpan(edits[0].span.start, max(e.span.end for e in edits))
    text, at = "", span.start
    for edit in edits:
        text += source.text[at : edit.span.start] + edit.content
        at = edit.span.end
    return {"range": _range(source, span), "text": text}


def _range(source: Source, span: SourceSpan) -> dict[str, Any]:
    at = utf8(source, span)
    return {
        "start": {"line": at.row, "column": at.column},
        "end": {"line": at.end_row, "column": at.end_column},
    }
