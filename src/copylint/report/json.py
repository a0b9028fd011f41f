"""`json`: one array of findings, sorted by file and place; whole even where files could not be read."""

from copylint._typing import TextIO
from copylint.lint.job import FileResult
from copylint.report.about import About
from copylint.report.array import JsonArray
from copylint.report.records import record
from copylint.report.tally import Tally


class Report:
    """The array."""

    def __init__(self, out: TextIO, about: About | None = None) -> None:
        self.out, self.array = out, JsonArray(out)

    def file(self, result: FileResult) -> None:
        """The records of a file."""
        if result.source is not None:
            for finding in result.findings:
                self.array.add(record(result.path, result.source, finding))

    def close(self, tally: Tally) -> None:
        """The end of the array."""
        self.array.end()
        self.out.write("\n")
