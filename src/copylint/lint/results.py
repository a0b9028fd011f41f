"""Results of files that were linted before: an unchanged file is not looked at twice.

Keyed by the file's bytes, its name, the settings, the rules and the state of the code, so that nothing but the key
can change what is found. Checks that plugins bring may look at more than that: with them nothing is kept.
"""

import marshal
import os

from copylint import __version__
from copylint._typing import Any
from copylint.config.settings import Config
from copylint.document.spans import SourceSpan
from copylint.lint.finding import Finding, Fix, Related, SourceEdit
from copylint.lint.store import KEY, Store
from copylint.rulebook.store import cache_folder, code_state, user_state

_FORMAT = 4
FOLDER = "findings"
# Settings that say nothing about what is found in a file; overrides for its path are in the others already.
_NO_MATTER: dict[str, Any] = {
    "path": "",
    "places": {},
    "per_path": (),
    "exclude": (),
    "force_exclude": False,
    "respect_gitignore": True,
    "baseline": "",
    "fail_on": "",
}
Kept = tuple[tuple[Finding, ...], float | None]


class Results:
    """The results that runs share; `on` is whether they are used at all."""

    def __init__(self, on: bool, pub_date: str) -> None:
        self.on = on and not os.environ.get("COPYLINT_NO_CACHE")
        self.pub_date = pub_date
        self._store: Store | None = None
        self._hashes: dict[int, Any] = {}

    @property
    def store(self) -> Store:
        """The store, opened at first use."""
        if self._store is None:
            self._store = Store(os.path.join(cache_folder(), FOLDER))
        return self._store

    def key(self, data: bytes, path: str, config: Config, partner: str = "") -> bytes:
        """The key of a file's result, or b"" where results can't be kept. Equal configs are one object here.
        `partner` tells what other program takes part."""
        if not self.on or config.plugins:
            return b""
        started = self._hashes.get(id(config))
        if started is None:
            started = self._hashes[id(config)] = _started(config, self.pub_date)
        if not started:
            return b""
        made = started.copy()
        if partner:
            made.update(partner.encode() + b"\0")
        made.update(os.path.basename(path).encode("utf-8", "surrogateescape") + b"\0")
        made.update(data)
        found: bytes = made.digest()
        return found

    def fetch(self, key: bytes) -> Kept | None:
        """What is kept under a key."""
        kept = self.store.get(key) if key else None
        return None if kept is None else unpacked(kept)

    def keep(self, key: bytes, kept: bytes) -> None:
        """Keeps packed findings under a key."""
        if key:
            self.store.put(key, kept)

    def flush(self) -> None:
        """Writes what is new."""
        if self._store is not None:
            self._store.flush()


def _started(config: Config, pub_date: str) -> Any:
    """A hash that has taken in all that a config's results depend on but the file; None where that is not known."""
    state = code_state()
    if not state:
        return None
    try:
        from _blake2 import blake2b  # without the rest of hashlib, which takes longer to import than to use
    except ImportError:
        from hashlib import blake2b
    base = os.path.dirname(config.path)
    folders = tuple(user_state(os.path.join(base, folder)) for folder in config.rule_paths)
    parts = (_FORMAT, __version__, state, folders, config._replace(**_NO_MATTER), pub_date)
    return blake2b(repr(parts).encode("utf-8", "surrogateescape") + b"\0", digest_size=KEY)


def packed(findings: tuple[Finding, ...], grade: float | None) -> bytes:
    """Findings, and the grade of the copy, as bytes."""
    return marshal.dumps((grade, [_plain(f) for f in findings]))


def unpacked(kept: bytes) -> Kept | None:
    """Findings and grade from their bytes; None where they are none."""
    try:
        grade, rows = marshal.loads(kept)
        return tuple(_finding(row) for row in rows), grade
    except (ValueError, EOFError, TypeError, IndexError):
        return None


def _plain(finding: Finding) -> tuple[Any, ...]:
    fix = finding.fix
    return (
        *finding[:4],
        tuple(finding.span),
        fix and ([(tuple(e.span), e.content) for e in fix.edits], fix.title, fix.safety),
        [(tuple(r.span), r.message) for r in finding.related],
        *finding[7:],
    )


def _finding(row: tuple[Any, ...]) -> Finding:
    code, name, severity, message, span, fix, related, context, ordinal, url = row
    made = None
    if fix is not None:
        made = Fix(tuple(SourceEdit(SourceSpan(*s), content) for s, content in fix[0]), fix[1], fix[2])
    places = tuple(Related(SourceSpan(*s), text) for s, text in related)
    return Finding(code, name, severity, message, SourceSpan(*span), made, places, context, ordinal, url)
