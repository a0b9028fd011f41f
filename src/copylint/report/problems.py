"""What went wrong with a file, for reports: nobody should take a file that was not looked at for a clean one."""

from collections.abc import Iterator

from copylint._typing import NamedTuple
from copylint.lint.job import FileResult


class Problem(NamedTuple):
    """A line of what went wrong. `path` is the file it went wrong with: empty for a rule file that did not load."""

    path: str
    line: str


class Problems:
    """Gives each problem once: a rule that does not load is no news with every file."""

    def __init__(self) -> None:
        self._said: set[str] = set()

    def new(self, result: FileResult) -> Iterator[Problem]:
        """The problems of a file that were not given before."""
        faults = (f"{result.path}: {line}" for line in result.faults)
        for line in (result.error, *faults, *result.bad_records):
            if line and line not in self._said:
                self._said.add(line)
                yield Problem(result.path, line)
        for line in result.rule_errors:
            if line not in self._said:
                self._said.add(line)
                yield Problem("", line)
