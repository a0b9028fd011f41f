"""`copylint stats PATH…`: length, sources and readability of articles, beside those of edited news."""

import os
import sys
from collections.abc import Iterator
from itertools import chain

from copylint._typing import TYPE_CHECKING
from copylint.cli.options import Parser
from copylint.config.paths import glob_matches
from copylint.lint.files import expand
from copylint.lint.job import Job, Request
from copylint.readers import EXTENSIONS, ReadError, read, read_bytes
from copylint.report.stats_row import Row, measure
from copylint.report.stats_text import write_csv, write_json, write_text
from copylint.rulebook.errors import RuleError

if TYPE_CHECKING:
    from copylint.document.model import Document

_FORMATS = {"text": write_text, "json": write_json, "csv": write_csv}


def parser() -> Parser:
    """The options of the command."""
    made = Parser(
        prog="copylint stats",
        description="Length, sources, numbers and readability of articles (headline and running text), with the "
        "percentile of edited news that each figure stands at.",
    )
    made.add_argument("paths", nargs="+", metavar="PATH", help="files and folders; `-` reads standard input")
    made.add_argument("--output-format", choices=tuple(_FORMATS), default="text")
    made.add_argument("--html", metavar="FILE", help="write a page with plots too")
    made.add_argument(
        "--stdin-filename", default="-", metavar="NAME", help="the name and format of what `-` reads"
    )
    made.add_argument("--config", default="", metavar="FILE", help="this config file, whatever lies nearer")
    made.add_argument("--isolated", action="store_true", help="no config file at all")
    return made


class _Faults:
    """Says what went wrong, a line each, and remembers that something did."""

    any = False

    def say(self, line: str) -> None:
        self.any = True
        print(f"copylint: {line}", file=sys.stderr)


def main(arguments: list[str]) -> int:
    """Runs the command: 2 after a file that could not be measured, else 0."""
    options = parser().parse_args(arguments)
    job, faults = Job(Request(options.isolated, options.config)), _Faults()
    paths = dict.fromkeys(chain.from_iterable(_files(path, job, faults) for path in options.paths))
    rows = [row for path in paths if (row := _row(path, options.stdin_filename, faults)) is not None]
    if rows or options.output_format != "text":
        _FORMATS[options.output_format](rows, sys.stdout)
    if options.html and rows:
        _write_page(rows, options.html, faults)
    return 2 if faults.any else 0


def _files(path: str, job: Job, faults: _Faults) -> Iterator[str]:
    """The files that a path means."""
    if path == "-" or not os.path.isdir(path):
        yield path
        return
    try:
        config = job.config(path)
        base = os.path.dirname(config.path) or path
        found = list(expand(path, tuple(EXTENSIONS), lambda p: glob_matches(config.exclude, p, base)))
    except RuleError as error:
        return faults.say(str(error))
    except OSError as error:
        return faults.say(f"{error.filename or path}: can't be read: {error.strerror}")
    if not found:
        faults.say(f"{path}: no file to measure here (looked for {', '.join(EXTENSIONS)})")
    yield from found


def _row(path: str, stdin_name: str, faults: _Faults) -> Row | None:
    """The figures of a file, or None and a line that says why."""
    try:
        document: Document = read_bytes(sys.stdin.buffer.read(), stdin_name) if path == "-" else read(path)
    except ReadError as error:
        faults.say(str(error))
        return None
    name = stdin_name if path == "-" else path
    row = measure(name, document)
    if row is None:
        faults.say(f"{name}: no running text to measure")
    elif not row.english:
        print(f"copylint: {name}: not English, it seems: the formulas are left out", file=sys.stderr)
    return row


def _write_page(rows: list[Row], path: str, faults: _Faults) -> None:
    from copylint.report.stats_html import render

    try:
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write(render(rows))
    except OSError as error:
        faults.say(f"{path}: can't be written: {error.strerror}")
