"""`concise`: path:line:column: CODE message; a landmark of the file (`record 3, body`) after the column."""

from copylint._typing import TextIO
from copylint.lint.job import FileResult
from copylint.report.about import About
from copylint.report.places import start
from copylint.report.tally import Tally
from copylint.report.text import visible


class Report:
    """A line a finding."""

    def __init__(self, out: TextIO, about: About | None = None) -> None:
        self.out = out

    def file(self, result: FileResult) -> None:
        """The lines of a file."""
        if result.source is not None:
            for finding in result.findings:
                row, column = start(result.source, finding.span)
                label = result.source.label(finding.span.start)
                place = f"{row}:{column}: ({label})" if label else f"{row}:{column}:"
                self.out.write(visible(f"{result.path}:{place} {finding.code} {finding.message}") + "\n")

    def close(self, tally: Tally) -> None:
        """Nothing more."""
