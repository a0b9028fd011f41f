"""Results of files that were linted before: an unchanged file is not looked at twice.

Keyed by the file's bytes, its name, the settings, the rules and the installed version. Kept only where the rules are
those of an installed copylint and every check is its own, so that nothing but the key can change what is found.
"""

import marshal
import os
from functools import cache

from copylint import __version__
from copylint._typing import Any
from copylint.config.settings import Config
from copylint.document.spans import SourceSpan
from copylint.lint.finding import Finding, Fix, Related, SourceEdit
from copylint.rulebook.store import cache_folder, shipped_state, user_state

_FORMAT = 1
_DAYS = 30  # results that nobody asked for in so long are cleared out, a folder at a time


def key_for(data: bytes, path: str, config: Config, pub_date: str) -> str:
    """The key of a file's result, or "" where results can't be kept."""
    if os.environ.get("COPYLINT_NO_CACHE") or config.plugins:
        return ""
    rules = _rules(config)
    if not rules:
        return ""
    from hashlib import blake2b

    settings = repr((_FORMAT, rules, config._replace(path="", places={}), pub_date, os.path.basename(path)))
    return blake2b(settings.encode("utf-8", "surrogateescape") + b"\0" + data, digest_size=20).hexdigest()


def _rules(config: Config) -> tuple[Any, ...]:
    """What tells this set of rules and this code from any other; empty where nothing does."""
    shipped = shipped_state()
    if not shipped:
        return ()
    base = os.path.dirname(config.path)
    return (__version__, shipped, *(user_state(os.path.join(base, folder)) for folder in config.rule_paths))


@cache
def _folder() -> str:
    return os.path.join(cache_folder(), "results")


def _place(key: str) -> str:
    return os.path.join(_folder(), key[:2], key[2:])


def fetch(key: str) -> tuple[Finding, ...] | None:
    """The findings kept under a key."""
    try:
        with open(_place(key), "rb") as file:
            rows = marshal.loads(file.read())
        return tuple(_finding(row) for row in rows)
    except (OSError, ValueError, EOFError, TypeError, IndexError):
        return None


def keep(key: str, findings: tuple[Finding, ...]) -> None:
    """Keeps findings; a cache that can't be written is no fault."""
    place = _place(key)
    partial = f"{place}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(place), exist_ok=True)
        with open(partial, "wb") as file:
            marshal.dump([_plain(f) for f in findings], file, 4)
        os.replace(partial, place)
        if key.endswith("00"):
            _clear(os.path.dirname(place))
    except (OSError, ValueError):
        return


def _clear(folder: str) -> None:
    """Removes what has not been written for a while."""
    import time

    oldest = time.time() - _DAYS * 86400
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.stat().st_mtime < oldest:
                os.unlink(entry.path)


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
    code, name, severity, message, span, fix, related, context, ordinal = row
    made = None
    if fix is not None:
        made = Fix(tuple(SourceEdit(SourceSpan(*s), content) for s, content in fix[0]), fix[1], fix[2])
    places = tuple(Related(SourceSpan(*s), text) for s, text in related)
    return Finding(code, name, severity, message, SourceSpan(*span), made, places, context, ordinal)
