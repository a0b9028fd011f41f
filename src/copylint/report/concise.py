"""`concise`: path:line:column: CODE message."""

from collections.abc import Iterable
from typing import TextIO

from copylint.lint.job import FileResult
from copylint.report.places import start
from copylint.report.tally import Tally


def render(results: Iterable[FileResult], out: TextIO, tally: Tally) -> None:
    """Writes a line a finding."""
    for result in results:
        tally.add(result)
        if result.source is not None:
            for finding in result.findings:
                row, column = start(result.source, finding.span)
                out.write(f"{result.path}:{row}:{column}: {finding.code} {finding.message}\n")
