"""`--fix` and `--diff`: applies fixes until nothing more is fixed, and gives what is left."""

import os
import sys
from collections.abc import Iterable, Iterator

from copylint.document.source import Source
from copylint.lint.fixing import apply
from copylint.lint.job import FileResult, Job

ROUNDS = 10


def fixed(results: Iterable[FileResult], job: Job, unsafe: bool, diff: bool) -> Iterator[FileResult]:
    """Results after the fixes; files are written (or, with diff, differences shown) as they come."""
    for result in results:
        if result.source is None or not any(f.fix for f in result.findings):
            yield result
            continue
        after = _settled(result, job, unsafe)
        assert after.source is not None
        if after.source.text == result.source.text:
            yield result
        elif diff:
            _show(result.source, after.source.text)
            yield result
        elif result.path == "-":
            sys.stderr.write("copylint: fixes of standard input can only be shown (--diff)\n")
            yield result
        else:
            error = _write(result.path, result.source, after.source.text)
            yield result._replace(error=error) if error else after


def _settled(result: FileResult, job: Job, unsafe: bool) -> FileResult:
    """Fixes and lints again until the text stays as it is, or comes back to one it had."""
    seen = set()
    for _ in range(ROUNDS):
        assert result.source is not None
        made = apply(result.source.text, result.findings, unsafe)
        if made.text == result.source.text or made.text in seen:
            break
        seen.add(made.text)
        after = job.lint_text(made.text, result.path)
        if after.source is None:
            break
        result = after
    return result


def _write(path: str, source: Source, text: str) -> str:
    """Writes the text in the file's own encoding, whole or not at all; what went wrong, or an empty string."""
    partial = f"{path}.copylint-{os.getpid()}"
    try:
        data = text.encode(source.encoding)
        with open(partial, "wb") as file:
            file.write(data)
        os.chmod(partial, os.stat(path).st_mode & 0o7777)
        os.replace(partial, os.path.realpath(path))
    except (OSError, UnicodeEncodeError) as error:
        if os.path.exists(partial):
            os.unlink(partial)
        return f"{path}: can't be written: {error}"
    return ""


def _show(source: Source, text: str) -> None:
    from difflib import unified_diff

    lines = unified_diff(
        source.text.splitlines(keepends=True), text.splitlines(keepends=True), source.path, source.path
    )
    for line in lines:
        sys.stdout.write(line if line.endswith("\n") else line + "\n\\ No newline at end of file\n")
