"""`copylint [check] PATH…`"""

import os
import sys
from collections.abc import Iterable, Iterator

from copylint._typing import TYPE_CHECKING
from copylint.cli.outputs import takes_stdout, write
from copylint.cli.request import plain, request
from copylint.cli.targets import choice_of, results
from copylint.lint.job import FileResult, Job
from copylint.report.tally import Tally
from copylint.rulebook.errors import RuleError
from copylint.rulebook.rule import SEVERITIES

if TYPE_CHECKING:
    from argparse import Namespace
    from types import SimpleNamespace

    from copylint.cli.options import Parser
    from copylint.lint.changes import Changes


def parser() -> "Parser":
    """The options of the command."""
    from copylint.cli.file_options import add_adoption, add_files, add_speed
    from copylint.cli.options import Parser, add_outputs, add_settings

    made = Parser(
        prog="copylint check",
        description="Find what an editor would mark in files and folders.",
    )
    made.add_argument("paths", nargs="*", metavar="PATH", help="files and folders; `-` reads standard input")
    made.add_argument(
        "--stdin-filename", default="-", metavar="NAME", help="the name and format of what `-` reads"
    )
    add_outputs(made)
    made.add_argument(
        "--fix", action="store_true", help="apply safe fixes to the files; `-` goes fixed to standard output"
    )
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
    add_files(made)
    add_adoption(made)
    add_speed(made)
    return made


def main(arguments: list[str]) -> int:
    """Runs the command."""
    options = plain(arguments) or parsed(arguments)
    if options.cache_dir:
        os.environ["COPYLINT_CACHE_DIR"] = os.path.abspath(options.cache_dir)
    if options.watch:
        from copylint.cli.watch import watch

        return watch(options, check)
    return check(options, Job(request(options)))


def parsed(arguments: list[str]) -> "Namespace":
    """The options of a command line."""
    made = parser()
    options: Namespace = made.parse_args(arguments)
    if not options.paths:
        if not (options.since or options.staged):
            made.error("name files or folders to lint: `.` is the folder you are in, `-` standard input")
        options.paths = ["."]
    if options.update_baseline and (options.since or options.staged or options.diff):
        made.error("--update-baseline looks at whole files: leave out --since, --staged and --diff")
    _check_ignores(options, made)
    if options.watch and "-" in options.paths:
        made.error("--watch can't watch standard input")
    if options.unsafe_fixes and not (options.fix or options.diff):
        options.fix = True
    if options.fix and "-" in options.paths and not options.diff and takes_stdout(options):
        made.error("--fix writes the copy of standard input to standard output: give the report a file")
    return options


def _check_ignores(options: "Namespace", made: "Parser") -> None:
    if options.reason is not None and not options.add_ignores:
        made.error("--reason goes with --add-ignores")
    reason = options.reason or ""
    if "--" in reason or any(c in reason for c in "<>\r\n"):
        made.error("--reason stands in a comment: leave out <, >, -- and newlines")
    if options.add_ignores and (options.update_baseline or (options.fix and options.diff)):
        made.error("--add-ignores: leave out --update-baseline, and --fix with --diff")


def check(options: "Namespace | SimpleNamespace", job: Job) -> int:
    """Lints what the options mean and reports it; the exit status."""
    tally = Tally()
    fail_on = options.fail_on or _fail_on(job, options.paths)
    changes = None
    if options.since or options.staged:
        from copylint.cli.adopt import changes_of

        changes = changes_of(options)
    found = results(options, job, tally, choice_of(options, changes))
    if changes is not None:
        found = map(changes.narrow, found)
    if options.update_baseline:
        return _updated(found, options, job, tally)
    if options.fix or options.diff or options.add_ignores:
        return _fixed(found, options, job, tally, fail_on, changes)
    write(_new(found, job), options, job, tally)
    return tally.status(fail_on, options.exit_zero)


def _new(results: Iterable[FileResult], job: Job) -> Iterator[FileResult]:
    """The results, without what a baseline knows where the settings name one."""
    baselines = None
    for result in results:
        if (
            baselines is None
            and result.source is not None
            and not result.error
            and job.config_of_file(result.path).baseline
        ):
            from copylint.cli.adopt import Baselines

            baselines = Baselines(job, making=False)
        yield baselines.narrow(result) if baselines is not None else result
    if baselines is not None:
        baselines.tell()


def _fixed(
    results: Iterable[FileResult],
    options: "Namespace | SimpleNamespace",
    job: Job,
    tally: Tally,
    fail_on: str,
    changes: "Changes | None",
) -> int:
    """Fixes or excuses what the run looks at, and reports what is left; with --diff only shows it."""
    from copylint.cli.adopt import Baselines
    from copylint.cli.fix import fixed

    baselines = Baselines(job, making=False)

    def narrow(result: FileResult) -> FileResult:
        return baselines.narrow(result if changes is None else changes.narrow(result))

    left: Iterable[FileResult] = map(baselines.narrow, results)
    if not options.add_ignores or options.fix:
        left = fixed(left, job, options.unsafe_fixes, options.diff, narrow, _piped(options))
    if options.add_ignores:
        from copylint.cli.ignores import excused

        left = excused(left, job, options.reason or "", options.diff, narrow, _piped(options))
    if options.diff:
        for result in left:
            tally.add(result)
        if not options.add_ignores:
            print(f"copylint: {tally.would_fix(options.unsafe_fixes)}", file=sys.stderr)
    else:
        write(left, options, job, tally)
        baselines.tell()
    return tally.status(fail_on, options.exit_zero)


def _piped(options: "Namespace | SimpleNamespace") -> str:
    """The name that standard input goes by, where it is read."""
    return options.stdin_filename if "-" in options.paths else ""


def _updated(
    results: Iterable[FileResult], options: "Namespace | SimpleNamespace", job: Job, tally: Tally
) -> int:
    """Fixes what was asked for, and lists what is left in the baseline."""
    from copylint.cli.adopt import Baselines

    if options.fix:
        from copylint.cli.fix import fixed

        results = fixed(results, job, options.unsafe_fixes, diff=False, piped=_piped(options))
    Baselines(job, making=True).update(results, tally)
    return tally.status("error", exit_zero=True)


def _fail_on(job: Job, paths: list[str]) -> str:
    """The `fail-on` of the first path's config."""
    try:
        return job.config(next((p for p in paths if p != "-"), ".")).fail_on
    except RuleError:
        return "warning"  # what is wrong is said with each file it concerns
