"""`--add-ignores`: excuses what is found in the files themselves, with comments."""

import sys
from collections.abc import Iterable, Iterator

from copylint.cli.fix import show
from copylint.lint.ignoring import excuse
from copylint.lint.job import FileResult, Job
from copylint.lint.settle import Narrow
from copylint.lint.writing import WriteError, rewrite


def excused(
    results: Iterable[FileResult], job: Job, reason: str, diff: bool, narrow: Narrow, piped: str
) -> Iterator[FileResult]:
    """Results after comments were added; files are written (or, with diff, differences shown) as they come;
    `piped`, standard input's name, is passed over."""
    files = findings = 0
    for result in results:
        if result.source is None or not result.findings or result.path == piped:
            yield result
            continue
        after = _excused(result, job, reason, diff, narrow)
        if after is not result and not after.error:
            files += 1
            findings += len(result.findings) - len(after.findings)
        yield after
    verb = "would be excused" if diff else "excused"
    say = f"{findings} finding{'s' * (findings != 1)} {verb} in {files} file{'s' * (files != 1)}"
    print(f"copylint: {say}", file=sys.stderr)


def _excused(result: FileResult, job: Job, reason: str, diff: bool, narrow: Narrow) -> FileResult:
    source = result.source
    assert source is not None
    if not reason and job.config_of_file(result.path).require_ignore_reason:
        return result._replace(error=f"{result.path}: comments want a reason here: --reason TEXT gives it")
    if not source.writable:
        return result
    after = excuse(result, job, reason, narrow)
    if after.source is None or after.source.text == source.text:
        return result
    if diff:
        show(source, after.source.text)
        return after
    try:
        rewrite(result.path, source, after.source.text)
    except WriteError as error:
        return result._replace(error=str(error))
    return after
