"""`--watch`: lints again whenever a file, the settings or rules of the house change."""

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator

from copylint._typing import TYPE_CHECKING
from copylint.cli.request import request
from copylint.cli.targets import reports_of
from copylint.config.discover import NAMES, config_of
from copylint.lint.files import Nothing, expand
from copylint.lint.job import Job
from copylint.readers import EXTENSIONS
from copylint.rulebook.errors import RuleError
from copylint.rulebook.store import user_state

if TYPE_CHECKING:
    from argparse import Namespace
    from types import SimpleNamespace

State = dict[str, tuple[int, int, int]]
PAUSE = 0.25  # seconds between looks; longer where a look takes long, so that it costs a twentieth at most
CLEAR = "\x1b[2J\x1b[3J\x1b[H"
_SETTINGS = (*NAMES, "pyproject.toml", ".gitignore")


def watch(
    options: "Namespace | SimpleNamespace", check: Callable[["Namespace | SimpleNamespace", Job], int]
) -> int:
    """Runs `check` now and after every change, until it is interrupted."""
    while True:
        before = state(options)
        if sys.stdout.isatty():
            sys.stdout.write(CLEAR)
        config_of.cache_clear()
        user_state.cache_clear()
        check(options, Job(request(options)))
        sys.stdout.flush()
        count = len(before)
        print(
            f"copylint: watching {count} file{'s' * (count != 1)} (Ctrl-C ends)", file=sys.stderr, flush=True
        )
        wait(options, before)


def wait(options: "Namespace | SimpleNamespace", before: State) -> None:
    """Waits for a change, and until it is over: an editor may write a file in several steps."""
    changed = False
    last = before
    while True:
        started = time.monotonic()
        now = state(options)
        cost = time.monotonic() - started
        if now == last and changed:
            return
        changed = changed or now != before
        last = now
        time.sleep(PAUSE / 2 if changed else max(PAUSE, 20 * cost))


def state(options: "Namespace | SimpleNamespace") -> State:
    """The files that a run depends on, each with what tells a changed one; reports that it writes are none."""
    written = reports_of(options)
    found: State = {}
    for path in (p for root in options.paths for p in _files(root)):
        try:
            status = os.stat(path)
        except OSError:
            continue
        found[path] = status.st_mtime_ns, status.st_size, status.st_ino
    for path in [p for p in found if os.path.realpath(p) in written]:
        del found[path]
    for root in options.paths:
        found.update(_settings(options, root))
    return found


def _files(root: str) -> Iterator[str]:
    """The files below a path that may be copy."""
    if not os.path.isdir(root):
        yield root
        return
    try:
        yield from expand(root, tuple(EXTENSIONS), Nothing())
    except OSError:
        return


def _settings(
    options: "Namespace | SimpleNamespace", root: str
) -> Iterator[tuple[str, tuple[int, int, int]]]:
    """Settings, rules and baselines that a path depends on."""
    places: list[str] = [options.config, options.baseline or ""]
    places += (p for folder in options.rule_path or () for p in _rules(folder))
    folder = os.path.abspath(root if os.path.isdir(root) else os.path.dirname(root))
    while True:
        places += (os.path.join(folder, name) for name in _SETTINGS)
        above = os.path.dirname(folder)
        if above == folder:
            break
        folder = above
    try:
        config = Job(request(options)).config(root)
        base = os.path.dirname(config.path)
        places += (p for each in config.rule_paths for p in _rules(os.path.join(base, each)))
        places += [os.path.join(base, config.baseline)] if config.baseline else []
    except RuleError:
        pass  # the run says what is wrong
    yield from _statuses(places)


def _rules(folder: str) -> list[str]:
    from copylint.rulebook.store import rule_files

    return rule_files(folder)


def _statuses(places: Iterable[str]) -> Iterator[tuple[str, tuple[int, int, int]]]:
    for place in places:
        try:
            status = os.stat(place)
        except OSError:
            continue
        yield f"settings: {place}", (status.st_mtime_ns, status.st_size, status.st_ino)
