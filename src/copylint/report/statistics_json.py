"""`--statistics --output-format json`: the counts as one array."""

from copylint._typing import TextIO
from copylint.lint.job import FileResult
from copylint.report.about import About
from copylint.report.array import JsonArray
from copylint.report.statistics import Counts
from copylint.report.tally import Tally


class Report:
    """The array."""

    def __init__(self, out: TextIO, about: About | None = None) -> None:
        self.out, self.counts = out, Counts()

    def file(self, result: FileResult) -> None:
        """Counts a file's findings."""
        self.counts.file(result)

    def close(self, tally: Tally) -> None:
        """The array."""
        array = JsonArray(self.out)
        for row in self.counts.rows():
            array.add(row._asdict())
        array.end()
        self.out.write("\n")
