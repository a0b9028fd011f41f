"""`--statistics`: how often each rule found something, the most frequent first."""

from copylint._typing import NamedTuple, TextIO
from copylint.lint.finding import Finding
from copylint.lint.job import FileResult
from copylint.report.about import About
from copylint.report.tally import Tally


class Count(NamedTuple):
    """The findings of one rule: how many, in how many files, how many with a fix that `--fix` may apply."""

    code: str
    name: str
    severity: str
    findings: int
    files: int
    fixable: int


class Counts:
    """Counts the findings of rules."""

    def __init__(self) -> None:
        self._counts: dict[str, Count] = {}

    def file(self, result: FileResult) -> None:
        """Counts a file's findings."""
        for finding in result.findings:
            self._counts[finding.code] = self._counted(finding)
        for code in {f.code for f in result.findings}:
            self._counts[code] = self._counts[code]._replace(files=self._counts[code].files + 1)

    def _counted(self, finding: Finding) -> Count:
        known = self._counts.get(finding.code) or Count(finding.code, finding.name, finding.severity, 0, 0, 0)
        fixable = finding.fix is not None and finding.fix.safety != "display"
        return known._replace(findings=known.findings + 1, fixable=known.fixable + fixable)

    def rows(self) -> list[Count]:
        """The counts, the most frequent first."""
        return sorted(self._counts.values(), key=lambda c: (-c.findings, c.code))


class Report:
    """A table."""

    def __init__(self, out: TextIO, about: About | None = None) -> None:
        self.out, self.counts = out, Counts()

    def file(self, result: FileResult) -> None:
        """Counts a file's findings."""
        self.counts.file(result)

    def close(self, tally: Tally) -> None:
        """The table and the closing line."""
        rows = self.counts.rows()
        width = max((len(f"{row.findings:,}") for row in rows), default=0)
        letters = max((len(row.code) for row in rows), default=0)
        name = max((len(row.name) for row in rows), default=0)
        for row in rows:
            files = f"{row.files:,} file{'s' * (row.files != 1)}"
            fixes = f"  {row.fixable:,} with a fix" if row.fixable else ""
            self.out.write(
                f"{row.findings:>{width},}  {row.severity:<7}  {row.code:<{letters}}  {row.name:<{name}}  {files}{fixes}\n"
            )
        line = tally.summary()
        if line:
            self.out.write(f"\n{line}\n" if rows else f"{line}\n")
