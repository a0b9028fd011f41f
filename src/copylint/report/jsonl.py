"""`jsonl`: a finding a line, written as files are done."""

import json
from collections.abc import Iterable

from copylint._typing import TextIO
from copylint.lint.job import FileResult
from copylint.report.records import record
from copylint.report.tally import Tally


def render(results: Iterable[FileResult], out: TextIO, tally: Tally) -> None:
    """Writes the lines."""
    for result in results:
        tally.add(result)
        if result.source is not None:
            for finding in result.findings:
                out.write(json.dumps(record(result.path, result.source, finding), ensure_ascii=False) + "\n")
