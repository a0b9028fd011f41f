"""A progress bar over many files, on a terminal."""

import os
import sys
import time
from collections.abc import Iterable, Iterator

from copylint.lint.job import FileResult
from copylint.report.tally import Tally

MANY = 20  # files; fewer are done before a bar is read
AFTER, EVERY = 0.4, 0.1  # seconds until the bar is shown, and between two pictures of it
WIDTH = 24  # columns of the bar itself
ERASE = "\r\x1b[K"


def watched(results: Iterable[FileResult], tally: Tally) -> Iterable[FileResult]:
    """The same results; while they are waited for, a bar on the terminal that standard error is."""
    if os.environ.get("TERM", "dumb") == "dumb":
        return results
    return _shown(results, tally)


def _shown(results: Iterable[FileResult], tally: Tally) -> Iterator[FileResult]:
    done, drawn = 0, False
    due = time.monotonic() + AFTER
    try:
        for result in results:
            if drawn and (
                result.findings or not result.whole or result.notes
            ):  # the report may write to the same terminal
                _say(ERASE)
                drawn = False
            yield result
            done += 1
            now = time.monotonic()
            if now >= due and MANY <= tally.expected > done:
                _say(ERASE + bar(done, tally.expected))
                drawn, due = True, now + EVERY
    finally:
        if drawn:
            _say(ERASE)


def bar(done: int, total: int) -> str:
    """The bar as a line of text."""
    full = WIDTH * done // total
    return f"{'━' * full}{'─' * (WIDTH - full)} {done:,} of {total:,} files"


def _say(text: str) -> None:
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except UnicodeEncodeError:
        sys.stderr.write(text.encode("ascii", "replace").decode())
