"""`concise`: path:line:column: CODE message; a landmark of the file (`record 3, body`) after the column."""

from collections.abc import Iterable

from copylint._typing import TextIO
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
                label = result.source.label(finding.span.start)
                place = f"{row}:{column}: ({label})" if label else f"{row}:{column}:"
                out.write(f"{result.path}:{place} {finding.code} {finding.message}\n")
