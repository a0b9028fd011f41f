"""Findings that were there when copylint came: a file that lists them, so that only new ones are shown.

The file has a JSON object a line, sorted, so that two branches that add to it merge. An entry names a finding by the
sentence it stands in, not by its line: edits elsewhere don't bring it back.
"""

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from copylint._typing import Any, NamedTuple
from copylint.lint.finding import Finding
from copylint.lint.job import FileResult
from copylint.rulebook.errors import RuleError

VERSION = 1
_HEAD = {"copylint": "baseline", "version": VERSION}
_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")


class Key(NamedTuple):
    """What an entry knows a finding by; findings with the same key are counted."""

    path: str
    code: str
    fingerprint: str


class Entry(NamedTuple):
    """A line of the file: a finding, how often it occurs, and its words for whoever reads the file."""

    key: Key
    times: int
    message: str


class Baseline:
    """The entries of one file, and which of them were met in this run."""

    def __init__(self, place: str, entries: Iterable[Entry]) -> None:
        self.place = place
        self.folder = os.path.dirname(os.path.abspath(place))
        self.entries = {e.key: e for e in entries}
        self._of: dict[str, list[Entry]] = {}
        for entry in self.entries.values():
            self._of.setdefault(entry.key.path, []).append(entry)
        self._met: dict[str, Counter[Key]] = {}
        self._all: Counter[Key] = Counter()
        self._lost: dict[tuple[str, str], list[Key]] | None = None

    def path(self, path: str) -> str:
        """A path as the entries have it: relative to the baseline's folder, with slashes."""
        return os.path.relpath(os.path.abspath(path), self.folder).replace(os.sep, "/")

    def narrow(self, result: FileResult) -> FileResult:
        """The result with the findings that are not in the baseline."""
        path = self.path(result.path)
        if result.source is None or result.source.above == (0, 0) or path not in self._met:
            # Anew for each round of fixes, on for each part of a large file.
            self._all.subtract(self._met.get(path, ()))
            self._met[path] = Counter()
        met = self._met[path]
        known = path in self._of
        new = [f for f in result.findings if not self._take(met, _key(path, f), known)]
        return result._replace(findings=tuple(new))

    def _take(self, met: "Counter[Key]", key: Key, known: bool) -> bool:
        """Whether an entry answers for a finding, of this file or, for a file it knows nothing of, of one that is
        no longer there: files move."""
        for each in (key,) if known else self._moved(key):
            entry = self.entries.get(each)
            if entry is not None and self._all[each] < entry.times:
                met[each] += 1
                self._all[each] += 1
                return True
        return False

    def _moved(self, key: Key) -> list[Key]:
        if self._lost is None:
            self._lost = {}
            for path, entries in self._of.items():
                if not os.path.lexists(os.path.join(self.folder, *path.split("/"))):
                    for entry in entries:
                        self._lost.setdefault(entry.key[1:], []).append(entry.key)
        return self._lost.get(key[1:], [])

    def gone(self) -> list[Entry]:
        """Entries of files looked at in this run that no longer occur, or not so often, with how often less."""
        left = (e._replace(times=e.times - self._all[e.key]) for p in self._met for e in self._of.get(p, ()))
        return [e for e in left if e.times > 0]

    def updated(self, results: Mapping[str, tuple[Finding, ...]]) -> "Baseline":
        """The baseline after a run: the findings of its files as they are now, those of other files as they were,
        those of files that are no longer there no more."""
        paths = {self.path(path): findings for path, findings in results.items()}
        kept = [
            e
            for e in self.entries.values()
            if e.key.path not in paths and os.path.lexists(os.path.join(self.folder, *e.key.path.split("/")))
        ]
        for path, findings in paths.items():
            counts = Counter(_key(path, f) for f in findings)
            said = {_key(path, f): f.message for f in reversed(findings)}
            kept += [Entry(key, count, said[key]) for key, count in counts.items()]
        return Baseline(self.place, kept)

    def write(self) -> None:
        """Writes the file, whole or not at all. Raises OSError."""
        rows = [json.dumps(_HEAD), *(_row(self.entries[key]) for key in sorted(self.entries))]
        partial = f"{self.place}.{os.getpid()}"
        with open(partial, "wb") as file:
            file.write(("\n".join(rows) + "\n").encode("utf-8", "surrogateescape"))
        os.replace(partial, os.path.realpath(self.place))


def _key(path: str, finding: Finding) -> Key:
    return Key(path, finding.code, finding._replace(ordinal=0).fingerprint)


def _row(entry: Entry) -> str:
    record = {**entry.key._asdict(), "count": entry.times, "message": entry.message}
    return json.dumps(record, ensure_ascii=False)


def read(place: str) -> Baseline:
    """The baseline in a file. Raises RuleError, with the line, for what is none."""
    try:
        with open(place, "rb") as file:
            text = file.read().decode("utf-8", "surrogateescape")
    except FileNotFoundError:
        raise RuleError("no such baseline: --update-baseline makes it", place) from None
    except OSError as error:
        raise RuleError(f"can't be read: {error.strerror}", place) from None
    rows = [(i, row) for i, row in enumerate(text.split("\n"), 1) if row.strip()]
    if not rows:
        raise RuleError("is empty: no baseline", place)
    _check_head(_parsed(place, *rows[0]), place)
    return Baseline(place, _merged(_entry(place, row, _parsed(place, row, text)) for row, text in rows[1:]))


def _parsed(place: str, row: int, text: str) -> Any:
    if text.startswith(_CONFLICT):
        message = "a merge that is not resolved: keep the lines of both sides, then run --update-baseline"
        raise RuleError(message, place, row, 1)
    try:
        return json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        column = error.colno if isinstance(error, json.JSONDecodeError) else 1
        raise RuleError("no line of a baseline: not JSON", place, row, column) from None


def _check_head(head: Any, place: str) -> None:
    if not isinstance(head, dict) or head.get("copylint") != "baseline" or "version" not in head:
        raise RuleError("not a baseline: its first line does not say so", place, 1, 1)
    if head["version"] != VERSION:
        message = (
            f"a baseline of version {head['version']}, and this copylint knows {VERSION}: update copylint"
        )
        raise RuleError(message, place, 1, 1)


def _entry(place: str, row: int, record: Any) -> Entry:
    if isinstance(record, dict):
        texts = [record.get(name) for name in ("path", "code", "fingerprint", "message")]
        count = record.get("count")
        if all(isinstance(t, str) for t in texts) and type(count) is int and count > 0:
            path, code, fingerprint, message = map(str, texts)
            return Entry(Key(path, code, fingerprint), count, message)
        if record.get("copylint") == "baseline":
            raise RuleError("a second first line: a merge that went wrong", place, row, 1)
    message = "an entry has path, code, fingerprint, count and message"
    raise RuleError(message, place, row, 1)


def _merged(entries: Iterator[Entry]) -> list[Entry]:
    """Entries, one a key: a merge may leave two, of which the higher count holds."""
    found: dict[Key, Entry] = {}
    for entry in entries:
        known = found.get(entry.key)
        if known is None or known.times < entry.times:
            found[entry.key] = entry
    return list(found.values())
