"""`--fix` and `--diff`: applies fixes until nothing more is fixed, and gives what is left."""

import os
import sys
from collections.abc import Iterable, Iterator

from copylint.document.source import Source
from copylint.lint.job import LINES, FileResult, Job
from copylint.lint.settle import Narrow, fixable, settle
from copylint.lint.writing import WriteError, clear_leftovers, rewrite


def unchanged(result: FileResult) -> FileResult:
    """Every finding counts."""
    return result


def fixed(
    results: Iterable[FileResult],
    job: Job,
    unsafe: bool,
    diff: bool,
    narrow: Narrow = unchanged,
    piped: str = "",
) -> Iterator[FileResult]:
    """Results after the fixes; files are written (or, with diff, differences shown) as they come.

    `piped` is the name that standard input goes by: what comes from there goes to standard output.
    """
    cleared: set[str] = set()
    for result in results:
        if result.path == piped and not diff:
            yield _passed_on(result, job, unsafe, narrow)
            continue
        folder = os.path.dirname(os.path.realpath(result.path))
        if not diff and folder not in cleared:
            cleared.add(folder)
            clear_leftovers([folder])
        if result.source is None or not result.source.writable or not fixable(result.findings, unsafe):
            yield result
        else:
            yield _fixed(result, job, unsafe, diff, narrow)


def _passed_on(result: FileResult, job: Job, unsafe: bool, narrow: Narrow) -> FileResult:
    """What is left of standard input's findings; its copy goes to standard output, fixed."""
    if result.source is None:
        return result
    if not result.source.writable or job.request.format == "jsonl" or result.path.lower().endswith(LINES):
        return result._replace(error=f"{result.path}: fixes of this format can't be piped: give a file")
    after = settle(result, job, unsafe, narrow) if fixable(result.findings, unsafe) else result
    assert after.source is not None
    encoding = after.source.encoding
    mark = "\ufeff" if encoding.startswith(("utf-16", "utf-32")) else ""
    sys.stdout.flush()
    sys.stdout.buffer.write((mark + after.source.text).encode(encoding))
    return after


def _fixed(result: FileResult, job: Job, unsafe: bool, diff: bool, narrow: Narrow) -> FileResult:
    if not diff:
        result = _fresh(result, job, narrow)
    if result.source is None:
        return result
    after = settle(result, job, unsafe, narrow)
    assert after.source is not None
    if after.source.text == result.source.text:
        return after
    if diff:
        show(result.source, after.source.text)
        return result._replace(faults=after.faults, fixed=after.fixed)
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
