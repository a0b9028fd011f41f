"""Which files a command line means, and their results."""

import os
import sys
from collections.abc import Iterator

from copylint._typing import TYPE_CHECKING, NamedTuple
from copylint.lint.job import LINES, FileResult, Job
from copylint.lint.many import lint_files
from copylint.report.tally import Tally
from copylint.rulebook.errors import RuleError

if TYPE_CHECKING:
    from argparse import Namespace
    from types import SimpleNamespace

    from copylint.lint.changes import Changes
    from copylint.lint.ignored import Excluded

MAX_STDIN = 50_000_001  # bytes: one more than an article may have, so that it is said


class Choice(NamedTuple):
    """What narrows the paths down: globs relative to where we are, whether files that are named can be excluded
    too, whether `.gitignore` counts (None: as the settings say), what changed in git, and real paths of the reports
    that the run writes: a page or a JSON file left by the last run is no copy."""

    exclude: tuple[str, ...] = ()
    force: bool = False
    gitignore: bool | None = None
    changes: "Changes | None" = None
    reports: frozenset[str] = frozenset()


ALL = Choice()


def choice_of(options: "Namespace | SimpleNamespace", changes: "Changes | None" = None) -> Choice:
    """The choice that the options make."""
    gitignore = False if options.no_respect_gitignore else None
    excluded = tuple(options.exclude or ())
    return Choice(excluded, options.force_exclude, gitignore, changes, reports_of(options))


def reports_of(options: "Namespace | SimpleNamespace") -> frozenset[str]:
    """Real paths of the files that a run writes reports to."""
    places = (text.partition("=")[2] for text in options.output or ())
    return frozenset(os.path.realpath(place) for place in places if place)


def results(
    options: "Namespace | SimpleNamespace", job: Job, tally: Tally, choice: Choice
) -> Iterator[FileResult]:
    """Results in the order of the paths given; standard input where `-` stands."""
    batch: dict[str, None] = {}
    contents = _contents(choice)
    for path in options.paths:
        if path == "-":
            tally.expected += len(batch) + 1
            yield from lint_files(batch, job, options.jobs, contents)
            batch = {}
            yield from _stdin(job, options.stdin_filename, choice)
        else:
            batch |= dict.fromkeys(files_of(path, job, tally, choice))
    tally.expected += len(batch)
    yield from lint_files(batch, job, options.jobs, contents)
    if not batch and not tally.failed and "-" not in options.paths:
        changes = choice.changes
        what = "nothing to lint: the settings exclude what was named"
        print(
            f"copylint: {what if changes is None else f'no file to lint here is {changes.what}'}",
            file=sys.stderr,
        )


def _contents(choice: Choice) -> "dict[str, bytes]":
    return choice.changes.contents if choice.changes is not None else {}


def files_of(path: str, job: Job, tally: Tally, choice: Choice = ALL) -> list[str]:
    """The files a path means; says so where a folder has nothing to lint."""
    try:
        if not os.path.isdir(path):
            return _named(path, job, choice)
        found = [_plain(p) for p in _below(path, job, choice)]
    except RuleError as error:
        tally.fail(str(error))
        return []
    except OSError as error:
        tally.fail(f"{error.filename or path}: can't be read: {error.strerror}")
        return []
    if not found and choice.changes is None:
        from copylint.lint.files import suffixes_of

        tally.fail(f"{path}: no file to lint here (looked for {', '.join(suffixes_of(job.request.format))})")
    return found


def _plain(path: str) -> str:
    """A path below the folder we are in as other tools write it: without `./` in front."""
    here = os.path.join(os.curdir, "")
    return path[len(here) :] if path.startswith(here) else path


def _named(path: str, job: Job, choice: Choice) -> list[str]:
    """A file that was named: it is linted whatever excludes it, unless that is to count for it too."""
    if choice.changes is not None and choice.changes.of(path) == ():
        return []
    if choice.force or job.config_of_file(path).force_exclude:
        from copylint.lint.ignored import is_excluded

        if is_excluded(path, job, choice.exclude):
            return []
    return [path]


def _below(path: str, job: Job, choice: Choice) -> Iterator[str]:
    from copylint.lint.files import expand, is_copy, suffixes_of
    from copylint.lint.ignored import Excluded

    gitignore = choice.gitignore if choice.gitignore is not None else job.config(path).respect_gitignore
    left_out = Excluded(path, job, choice.exclude, gitignore, choice.force or job.config(path).force_exclude)
    suffixes = suffixes_of(job.request.format)
    if choice.changes is not None:
        found = _changed_below(path, suffixes, left_out, choice.changes)
    else:
        found = expand(path, suffixes, left_out)
    for each in found:
        if choice.reports and os.path.realpath(each) in choice.reports:
            continue
        if job.request.format or is_copy(each, bool(job.config_of_file(each).json_fields)):
            yield each


def _changed_below(
    path: str, suffixes: tuple[str, ...], left_out: "Excluded", changes: "Changes"
) -> Iterator[str]:
    from copylint.lint.files import is_below

    base = os.path.join(os.path.realpath(path), "")
    for real in sorted(changes.lines):
        if real.startswith(base):
            names = real[len(base) :].split(os.sep)
            there = real in changes.contents or os.path.isfile(real)
            if there and is_below(path, names, suffixes, left_out):
                yield os.path.join(path, *names)


def _stdin(job: Job, name: str, choice: Choice) -> Iterator[FileResult]:
    """The results of standard input, unless its name is excluded; records are read a part at a time."""
    try:
        if not _named(name, job, choice._replace(changes=None)):
            return
    except RuleError as error:
        yield FileResult(name, None, error=str(error))
        return
    if job.request.format == "jsonl" or name.lower().endswith(LINES):
        from copylint.lint.stream import stream

        yield from stream(job, sys.stdin.buffer, name)
    else:
        yield job.lint_bytes(sys.stdin.buffer.read(MAX_STDIN), name)
