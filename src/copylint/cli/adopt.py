"""What a run leaves out because it was there before: `--since`, `--staged` and `--baseline`."""

import os
import sys
from collections.abc import Iterable

from copylint._typing import TYPE_CHECKING
from copylint.lint.baseline import Baseline, read
from copylint.lint.finding import Finding
from copylint.lint.job import FileResult, Job
from copylint.report.tally import Tally
from copylint.rulebook.errors import RuleError

if TYPE_CHECKING:
    from argparse import Namespace
    from types import SimpleNamespace

    from copylint.lint.changes import Changes

SHOWN = 5  # entries that no longer occur


class Baselines:
    """The baselines of a run: that of the command line, or those that the settings of the files name."""

    def __init__(self, job: Job, making: bool) -> None:
        self.job, self.making = job, making
        self._known: dict[str, Baseline | RuleError] = {}

    def of(self, path: str) -> Baseline | None:
        """The baseline for a file, or None. Raises RuleError for one that is none."""
        config = self.job.config_of_file(path)
        if not config.baseline:
            return None
        place = os.path.relpath(os.path.join(os.path.dirname(config.path), config.baseline))
        if place not in self._known:
            self._known[place] = self._read(place)
        found = self._known[place]
        if isinstance(found, RuleError):
            raise found
        return found

    def _read(self, place: str) -> Baseline | RuleError:
        if self.making and not os.path.lexists(place):
            return Baseline(place, ())
        try:
            return read(place)
        except RuleError as error:
            return error

    def narrow(self, result: FileResult) -> FileResult:
        """The result with its new findings alone."""
        if result.source is None:
            return result
        try:
            baseline = self.of(result.path)
        except RuleError as error:
            return result._replace(findings=(), error=str(error))
        return baseline.narrow(result) if baseline is not None else result

    def tell(self) -> None:
        """Says which entries no longer occur."""
        for baseline in self._known.values():
            if isinstance(baseline, RuleError) or not (gone := baseline.gone()):
                continue
            count = sum(e.times for e in gone)
            what = "entry no longer occurs" if count == 1 else "entries no longer occur"
            print(
                f"copylint: {baseline.place}: {count} {what} (--update-baseline takes them out)",
                file=sys.stderr,
            )
            for entry in gone[:SHOWN]:
                print(f"  {entry.key.path}: {entry.key.code} {entry.message}", file=sys.stderr)
            if len(gone) > SHOWN:
                print(f"  … and {len(gone) - SHOWN} more", file=sys.stderr)

    def update(self, results: Iterable[FileResult], tally: Tally) -> None:
        """Writes the baselines as a run finds them, and says what changed."""
        found: dict[str, dict[str, tuple[Finding, ...]]] = {}
        for result in results:
            try:
                baseline = self.of(result.path) if result.source is not None else None
            except RuleError as error:
                tally.fail(str(error))
                continue
            if baseline is not None and not result.error:
                of_file = found.setdefault(baseline.place, {})
                of_file[result.path] = of_file.get(result.path, ()) + result.findings
            elif result.source is not None and not result.error:
                tally.fail(
                    "no baseline to update: name it with --baseline FILE, or `baseline:` in the settings"
                )
            tally.add(result._replace(findings=()))
        for place, findings in found.items():
            old = self._known[place]
            assert isinstance(old, Baseline)
            self._write(old, old.updated(findings), tally)

    def _write(self, old: Baseline, new: Baseline, tally: Tally) -> None:
        try:
            new.write()
        except OSError as error:
            tally.fail(f"{new.place}: can't be written: {error.strerror}")
            return
        before = {e.key: e.times for e in old.entries.values()}
        after = {e.key: e.times for e in new.entries.values()}
        more = sum(max(count - before.get(key, 0), 0) for key, count in after.items())
        less = sum(max(count - after.get(key, 0), 0) for key, count in before.items())
        total, files = sum(after.values()), len({key.path for key in after})
        print(
            f"{new.place}: {total} finding{'s' * (total != 1)} in {files} file{'s' * (files != 1)}"
            f" ({more} new, {less} gone)"
        )


def changes_of(options: "Namespace | SimpleNamespace") -> "Changes":
    """What changed in the repositories of the paths. Leaves with status 2 where git can't tell."""
    from copylint.lint.changes import since, staged, together
    from copylint.lint.git import GitError, repository_of

    found: dict[str, Changes] = {}
    for path in options.paths:
        folder = path if os.path.isdir(path) else os.path.dirname(os.path.realpath(path))
        root = repository_of(folder)
        if path == "-" or root in found:
            continue
        try:
            found[root] = staged(folder) if options.staged else since(folder, options.since)
        except GitError as error:
            print(f"copylint: {path}: {error}", file=sys.stderr)
            raise SystemExit(2) from None
    return together(list(found.values()))
