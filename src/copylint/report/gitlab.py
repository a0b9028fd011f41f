"""`gitlab`: GitLab's code quality report, one JSON array."""

from hashlib import blake2b

from copylint._typing import Any, TextIO
from copylint.document.source import Source
from copylint.lint.finding import Finding
from copylint.lint.job import FileResult
from copylint.report.about import About
from copylint.report.array import JsonArray
from copylint.report.paths import relative
from copylint.report.places import code_points
from copylint.report.problems import Problems
from copylint.report.tally import Tally

SEVERITIES = {"error": "major", "warning": "minor", "advice": "info"}


class Report:
    """An entry a finding; what could not be read is a blocker at the head of its file."""

    def __init__(self, out: TextIO, about: About) -> None:
        self.out, self.array, self.problems = out, JsonArray(out), Problems()

    def file(self, result: FileResult) -> None:
        """The entries of a file."""
        path = relative(result.path)
        for problem in self.problems.new(result):
            self.array.add(_entry(path, "fault", problem.line, "blocker", problem.line, 1, 1))
        if result.source is not None:
            for finding in result.findings:
                self.array.add(_found(path, result.source, finding))

    def close(self, tally: Tally) -> None:
        """The end of the array."""
        self.array.end()
        self.out.write("\n")


def _found(path: str, source: Source, finding: Finding) -> dict[str, Any]:
    at = code_points(source, finding.span)
    label = source.label(finding.span.start)
    message = f"{finding.message} ({label})" if label else finding.message
    severity = SEVERITIES[finding.severity]
    return _entry(path, finding.code, message, severity, finding.fingerprint, at.row, at.end_row)


def _entry(
    path: str, code: str, message: str, severity: str, identity: str, first: int, last: int
) -> dict[str, Any]:
    # GitLab takes entries with one fingerprint for one entry, so the file is part of it.
    whole = blake2b(f"{path}\0{code}\0{identity}".encode("utf-8", "surrogateescape"), digest_size=16)
    return {
        "description": message,
        "check_name": code,
        "fingerprint": whole.hexdigest(),
        "severity": severity,
        "location": {"path": path, "lines": {"begin": first, "end": last}},
    }
