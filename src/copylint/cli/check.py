"""`copylint [check] PATH…`"""

import os
import sys
from collections.abc import Iterable, Iterator

from copylint._typing import TYPE_CHECKING
from copylint.cli.outputs import write
from copylint.cli.request import plain, request
from copylint.config.paths import glob_matches
from copylint.lint.files import expand, is_copy, suffixes_of
from copylint.lint.job import LINES, FileResult, Job
from copylint.lint.many import lint_files
from copylint.report.tally import Tally
from copylint.rulebook.errors import RuleError
from copylint.rulebook.rule import SEVERITIES

if TYPE_CHECKING:
    from argparse import Namespace
    from types import SimpleNamespace

    from copylint.cli.options import Parser

MAX_STDIN = 50_000_001  # bytes: one more than an article may have, so that it is said


def parser() -> "Parser":
    """The options of the command."""
    from copylint.cli.file_options import add_speed
    from copylint.cli.options import Parser, add_outputs, add_settings

    made = Parser(
        prog="copylint check",
        description="Find what an editor would mark in files and folders; `-` reads standard input.",
    )
    made.add_argument("paths", nargs="+", metavar="PATH")
    made.add_argument(
        "--stdin-filename", default="-", metavar="NAME", help="the name and format of what `-` reads"
    )
    add_outputs(made)
    made.add_argument("--fix", action="store_true", help="apply safe fixes to the files")
    made.add_argument(
        "--unsafe-fixes",
        action="store_true",
        help="with --fix or --diff: those that want an editor's eye too",
    )
    made.add_argument("--diff", action="store_true", help="show what --fix would change, change nothing")
    made.add_argument("--exit-zero", action="store_true", help="exit 0 whatever is found")
    made.add_argument(
        "--fail-on",
        choices=SEVERITIES,
        help="the least severity that makes the exit status 1 (default: warning)",
    )
    add_settings(made)
    add_speed(made)
    return made


def main(arguments: list[str]) -> int:
    """Runs the command."""
    options = plain(arguments) or parser().parse_args(arguments)
    if options.unsafe_fixes and not (options.fix or options.diff):
        options.fix = True
    if options.cache_dir:
        os.environ["COPYLINT_CACHE_DIR"] = os.path.abspath(options.cache_dir)
    job, tally = Job(request(options)), Tally()
    fail_on = options.fail_on or _fail_on(job, options.paths)
    results = _results(options, job, tally)
    if options.fix or options.diff:
        from copylint.cli.fix import fixed

        results = fixed(results, job, options.unsafe_fixes, options.diff)
        if options.diff:
            for result in results:
                tally.add(result)
            return tally.status(fail_on, options.exit_zero)
    write(results, options, job, tally)
    return tally.status(fail_on, options.exit_zero)


def _fail_on(job: Job, paths: list[str]) -> str:
    """The `fail-on` of the first path's config."""
    try:
        return job.config(next((p for p in paths if p != "-"), ".")).fail_on
    except RuleError:
        return "warning"  # what is wrong is said with each file it concerns


def _results(options: "Namespace | SimpleNamespace", job: Job, tally: Tally) -> Iterator[FileResult]:
    """Results in the order of the paths given; standard input where `-` stands."""
    batch: list[str] = []
    for path in options.paths:
        if path == "-":
            tally.expected += len(batch) + 1
            yield from lint_files(batch, job, options.jobs)
            batch = []
            yield from _stdin(job, options.stdin_filename)
        else:
            batch += files_of(path, job, tally)
    tally.expected += len(batch)
    yield from lint_files(dict.fromkeys(batch), job, options.jobs)


def files_of(path: str, job: Job, tally: Tally) -> Iterable[str]:
    """The files a path means; says so where a folder has nothing to lint."""
    if not os.path.isdir(path):
        return [path]
    try:
        config = job.config(path)
        base = os.path.dirname(config.path) or path
        suffixes = suffixes_of(job.request.format)
        found = [
            p
            for p in expand(path, suffixes, lambda p: glob_matches(config.exclude, p, base))
            if job.request.format or is_copy(p, bool(job.config(p).json_fields))
        ]
    except RuleError as error:
        tally.fail(str(error))
        return []
    except OSError as error:
        tally.fail(f"{error.filename or path}: can't be read: {error.strerror}")
        return []
    if not found:
        tally.fail(f"{path}: no file to lint here (looked for {', '.join(suffixes)})")
    return found


def _stdin(job: Job, name: str) -> Iterator[FileResult]:
    """The results of standard input; records are read a part at a time."""
    if job.request.format == "jsonl" or name.lower().endswith(LINES):
        from copylint.lint.stream import stream

        yield from stream(job, sys.stdin.buffer, name)
    else:
        yield job.lint_bytes(sys.stdin.buffer.read(MAX_STDIN), name)
