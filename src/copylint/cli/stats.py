"""`copylint stats PATH…`: length, sources and readability of articles, beside those of edited news."""

import os
import sys
from collections.abc import Iterator

from copylint.cli.options import Parser, add_reading
from copylint.cli.targets import files_of
from copylint.lint.job import Job, Request
from copylint.readers import ReadError, open_bytes, read_file
from copylint.report.stats_row import Row, measure
from copylint.report.stats_text import write_csv, write_json, write_text
from copylint.report.tally import Tally
from copylint.rulebook.errors import RuleError

_FORMATS = {"text": write_text, "json": write_json, "csv": write_csv}


def parser() -> Parser:
    """The options of the command."""
    made = Parser(
        prog="copylint stats",
        description="Length, sources, numbers and readability of articles (headline and running text), with the "
        "percentile of edited news that each figure stands at.",
    )
    made.add_argument("paths", nargs="+", metavar="PATH", help="files and folders; `-` reads standard input")
    made.add_argument("--output-format", choices=tuple(_FORMATS), default="text", help="default: text")
    made.add_argument("--html", metavar="FILE", help="write a page with plots too")
    made.add_argument(
        "--stdin-filename", default="-", metavar="NAME", help="the name and format of what `-` reads"
    )
    add_reading(made)
    return made


def main(arguments: list[str]) -> int:
    """Runs the command: 2 after a file that could not be measured, else 0."""
    options = parser().parse_args(arguments)
    fields = {"json_fields": options.json_fields} if options.json_fields else {}
    job = Job(Request(options.isolated, options.config, fields, format=options.format))
    tally = Tally()
    paths = dict.fromkeys(path for given in options.paths for path in _files(given, job, tally))
    rows = [row for path in paths for row in _rows(path, options.stdin_filename, job, tally)]
    if options.html and rows:
        _write_page(rows, options.html, tally)
    if rows or options.output_format != "text":
        _FORMATS[options.output_format](rows, sys.stdout)
    return 2 if tally.failed else 0


def _files(path: str, job: Job, tally: Tally) -> list[str]:
    return ["-"] if path == "-" else list(files_of(path, job, tally))


def _rows(path: str, stdin_name: str, job: Job, tally: Tally) -> Iterator[Row]:
    """The figures of a file's articles; what has none is said."""
    name = stdin_name if path == "-" else path
    try:
        data = sys.stdin.buffer.read() if path == "-" else read_file(path)
        opened = open_bytes(data, name, job.how(name))
        for document in opened.documents():
            if isinstance(document, ReadError):
                tally.fail(str(document))
                continue
            row = measure(document)
            if row is None:
                tally.fail(f"{name}: no running text to measure")
                continue
            if not row.english:
                print(
                    f"copylint: {row.path}: no English prose, it seems: the formulas are left out",
                    file=sys.stderr,
                )
            yield row
    except (ReadError, RuleError) as error:
        tally.fail(str(error))


def _write_page(rows: list[Row], path: str, tally: Tally) -> None:
    """The page; one that can't be written whole is not left half-written."""
    from copylint.report.stats_html import render

    partial = f"{path}.copylint-{os.getpid()}"
    try:
        with open(partial, "w", encoding="utf-8", errors="replace", newline="\n") as file:
            file.write(render(rows))
        os.replace(partial, path)
    except OSError as error:
        if os.path.lexists(partial):
            os.unlink(partial)
        tally.fail(f"{path}: can't be written: {error.strerror}")
