"""`--fix` and `--diff`: applies fixes until nothing more is fixed, and gives what is left."""

import os
import sys
from collections.abc import Iterable, Iterator

from copylint.document.source import Source
from copylint.lint.job import FileResult, Job
from copylint.lint.settle import Narrow, fixable, settle
from copylint.lint.writing import WriteError, clear_leftovers, rewrite


def unchanged(result: FileResult) -> FileResult:
    """Every finding counts."""
    return result


def fixed(
    results: Iterable[FileResult], job: Job, unsafe: bool, diff: bool, narrow: Narrow = unchanged
) -> Iterator[FileResult]:
    """Results after the fixes; files are written (or, with diff, differences shown) as they come."""
    cleared: set[str] = set()
    for result in results:
        folder = os.path.dirname(os.path.realpath(result.path))
        if not diff and result.path != "-" and folder not in cleared:
            cleared.add(folder)
            clear_leftovers([folder])
        if result.source is None or not result.source.writable or not fixable(result.findings, unsafe):
            yield result
        else:
            yield _fixed(result, job, unsafe, diff, narrow)


def _fixed(result: FileResult, job: Job, unsafe: bool, diff: bool, narrow: Narrow) -> FileResult:
    if not diff and result.path != "-":
        result = _fresh(result, job, narrow)
    if result.source is None:
        return result
    after = settle(result, job, unsafe, narrow)
    assert after.source is not None
    if after.source.text == result.source.text:
        return after
    if diff:
        show(result.source, after.source.text)
        return result._replace(faults=after.faults)
    if result.path == "-":
        sys.stderr.write("copylint: fixes of standard input can only be shown (--diff)\n")
        return result
    try:
        rewrite(result.path, result.source, after.source.text)
    except WriteError as error:
        return result._replace(error=str(error))
    return after


def _fresh(result: FileResult, job: Job, narrow: Narrow) -> FileResult:
    """The result for the file as it is now: another path of this run may lead to it, and be fixed already."""
    from copylint.readers import ReadError, read_file, read_source

    assert result.source is not None
    try:
        if read_source(read_file(result.path), result.path).text == result.source.text:
            return result
    except ReadError as error:
        return FileResult(result.path, None, error=str(error))
    return narrow(job.lint_file(result.path))


def show(source: Source, text: str) -> None:
    """Prints the difference as `diff -u` does."""
    from difflib import unified_diff

    for line in unified_diff(_lines(source.text), _lines(text), source.path, source.path):
        sys.stdout.write(line if line.endswith("\n") else line + "\n\\ No newline at end of file\n")


def _lines(text: str) -> list[str]:
    """Lines as `patch` counts them: only a line feed ends one."""
    lines = [line + "\n" for line in text.split("\n")]
    lines[-1] = lines[-1][:-1]
    return lines if lines[-1] else lines[:-1]
