"""`checkstyle`: the XML of Checkstyle, which Jenkins, reviewdog and many editors read. Columns in code points."""

from copylint import __version__
from copylint._typing import TextIO
from copylint.lint.job import FileResult
from copylint.report.about import About, family_of
from copylint.report.paths import relative
from copylint.report.places import start
from copylint.report.problems import Problems
from copylint.report.tally import Tally
from copylint.report.xml import tag

SEVERITIES = {"error": "error", "warning": "warning", "advice": "info"}


class Report:
    """A file element a file; what could not be read has an error without a place."""

    def __init__(self, out: TextIO, about: About) -> None:
        self.out, self.problems = out, Problems()
        out.write('<?xml version="1.0" encoding="UTF-8"?>\n')
        out.write(tag("checkstyle", ">\n", version=f"copylint-{__version__}"))

    def file(self, result: FileResult) -> None:
        """The errors of a file."""
        self.out.write(tag("file", ">\n", name=relative(result.path)))
        for problem in self.problems.new(result):
            error = tag("error", line=1, severity="error", message=problem.line, source="copylint.fault")
            self.out.write(f"  {error}\n")
        for finding in result.findings if result.source is not None else ():
            assert result.source is not None
            row, column = start(result.source, finding.span)
            error = tag(
                "error",
                line=row,
                column=column,
                severity=SEVERITIES[finding.severity],
                message=finding.message,
                source=f"copylint.{family_of(finding.code).replace(' ', '-')}.{finding.code}",
            )
            self.out.write(f"  {error}\n")
        self.out.write("</file>\n")

    def close(self, tally: Tally) -> None:
        """The end of the document."""
        self.out.write("</checkstyle>\n")
