"""`jsonl`: a finding a line, written as files are done."""

import json

from copylint._typing import TextIO
from copylint.lint.job import FileResult
from copylint.report.about import About
from copylint.report.records import record
from copylint.report.tally import Tally


class Report:
    """A record a line."""

    def __init__(self, out: TextIO, about: About | None = None) -> None:
        self.out = out

    def file(self, result: FileResult) -> None:
        """The records of a file."""
        if result.source is not None:
            for finding in result.findings:
                line = json.dumps(record(result.path, result.source, finding), ensure_ascii=False)
                self.out.write(f"{line}\n")

    def close(self, tally: Tally) -> None:
        """Nothing more."""
