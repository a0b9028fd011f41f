"""`json`: one array of findings, sorted by file and place."""

import json
from collections.abc import Iterable

from copylint._typing import TextIO
from copylint.lint.job import FileResult
from copylint.report.records import record
from copylint.report.tally import Tally


def render(results: Iterable[FileResult], out: TextIO, tally: Tally) -> None:
    """Writes the array; it is whole even where files could not be read."""
    first = True
    out.write("[")
    for result in results:
        tally.add(result)
        for finding in result.findings if result.source else ():
            assert result.source is not None
            out.write("\n  " if first else ",\n  ")
            out.write(json.dumps(record(result.path, result.source, finding), ensure_ascii=False))
            first = False
    out.write("]\n" if first else "\n]\n")
