"""Counts of a run, kept while a report is written."""

import sys

from copylint.lint.job import FileResult
from copylint.report.counts import counted
from copylint.rulebook.rule import SEVERITIES


class Tally:
    """Files and findings by severity; says on stderr, as they come, which files and rules failed."""

    def __init__(self) -> None:
        self.files = self.fixable = self.unsafe = self.fixed = self.rewritten = 0
        self.expected = 0  # files that the run will look at, as far as it knows
        self.severities = dict.fromkeys(SEVERITIES, 0)
        self.failed = False
        self._said: set[str] = set()

    def add(self, result: FileResult) -> None:
        """Counts a file's result."""
        self.files += result.source is not None and not result.error
        for line in (result.error, *result.faults):
            if line:
                self.fail(line if line in (result.error,) else f"{result.path}: {line}")
        for line in (*result.rule_errors, *result.bad_records):
            self.fail(line)
        for line in result.notes:
            self.say(line)
        self.fixed += result.fixed
        self.rewritten += result.fixed > 0
        for finding in result.findings:
            self.severities[finding.severity] += 1
            self.fixable += finding.fix is not None and finding.fix.safety == "safe"
            self.unsafe += finding.fix is not None and finding.fix.safety == "unsafe"

    def fail(self, line: str) -> None:
        """Says a fault, once."""
        self.failed = True
        self.say(line)

    def say(self, line: str) -> None:
        """Says what the user should know, once."""
        if line not in self._said:
            self._said.add(line)
            if not line.isprintable():  # names of files may hold anything
                from copylint.report.text import visible

                line = visible(line)
            print(f"copylint: {line}", file=sys.stderr)

    def summary(self) -> str:
        """What was fixed, what was found and what a flag would fix, in a line; empty where no file was looked at."""
        total = sum(self.severities.values())
        files, left = counted(self.files, "file"), " left" if self.fixed else ""
        if not total:
            head = f"{files} checked: nothing{left} to mark"
        else:
            head = f"{counted(total, 'finding')}{left} ({self.kinds()}) in {files}"
        done = [f"{self.fixed:,} fixed"] if self.fixed else []
        return " · ".join([*done, head, *self.fixes()]) if self.files else ""

    def would_fix(self, unsafe: bool) -> str:
        """What `--fix` would do, in a line, where a run only shows it; `unsafe`: with those that want an eye too."""
        more = f" · {self.unsafe:,} more with --unsafe-fixes" if self.unsafe and not unsafe else ""
        if not self.fixed:
            return f"nothing would be fixed{more}"
        return f"{counted(self.fixed, 'finding')} would be fixed in {counted(self.rewritten, 'file')}{more}"

    def kinds(self) -> str:
        """How many findings of each severity there are."""
        counts = [(n, s) for s, n in reversed(self.severities.items()) if n]
        return ", ".join(f"{n:,} {s}{'s' * (n != 1 and s != 'advice')}" for n, s in counts)

    def fixes(self) -> list[str]:
        """How many findings each flag would fix."""
        parts = [f"{self.fixable:,} can be fixed with --fix"] if self.fixable else []
        if self.unsafe:
            parts.append(f"{self.unsafe:,} {'more' if parts else 'can be fixed'} with --unsafe-fixes")
        return parts

    def status(self, fail_on: str, exit_zero: bool) -> int:
        """The exit status: 2 after a fault, 1 for findings at or above `fail_on`, else 0."""
        if self.failed:
            return 2
        bad = any(self.severities[s] for s in SEVERITIES[SEVERITIES.index(fail_on) :])
        return 1 if bad and not exit_zero else 0
