"""`copylint languagetool install|start|stop|status|uninstall`: a LanguageTool of copylint's own."""

import os
import re
import sys
from argparse import ArgumentTypeError, Namespace

from copylint.backends.errors import NEEDS_EXTRA, BackendError
from copylint.backends.release import REPOSITORY
from copylint.cli.options import Parser
from copylint.rulebook.store import data_folder

LEAST_MEMORY = 384  # megabytes
WHAT = {
    "install": "fetch LanguageTool; goes on where an interrupted run stopped",
    "start": "start a server for this machine alone, unless one runs",
    "stop": "end that server",
    "status": "what is installed and what runs",
    "uninstall": "end the server and remove LanguageTool",
}


def parser() -> Parser:
    """The options of the command."""
    made = Parser(
        prog="copylint languagetool",
        description="Install and run LanguageTool, whose findings `copylint check` then adds to its own.",
    )
    actions = made.add_subparsers(dest="action", required=True, metavar="ACTION", parser_class=Parser)
    parts = {name: actions.add_parser(name, help=what, description=what) for name, what in WHAT.items()}
    parts["install"].add_argument(
        "--repository",
        default=os.environ.get("COPYLINT_MAVEN_REPOSITORY") or REPOSITORY,
        metavar="URL",
        help="the Maven repository to fetch from (default: $COPYLINT_MAVEN_REPOSITORY, or Maven Central)",
    )
    start = parts["start"]
    start.add_argument("--memory", type=_memory, default="1g", metavar="SIZE", help="at most, as 768m or 2g")
    start.add_argument(
        "--idle",
        type=_minutes,
        default=60.0,
        metavar="MINUTES",
        help="end the server when no run has used it for so long (default 60; 0: never)",
    )
    start.add_argument("--port", type=_port, default=0, metavar="N", help="default: one that is free")
    return made


def _memory(text: str) -> str:
    found = re.fullmatch(r"([1-9]\d{0,5})([mg])", text.lower())
    if not found:
        raise ArgumentTypeError(f"`{text}` is no size: write it as 768m or 2g")
    if int(found[1]) * (1024 if found[2] == "g" else 1) < LEAST_MEMORY:
        raise ArgumentTypeError(f"`{text}` is too little: LanguageTool needs {LEAST_MEMORY}m or more")
    return text.lower()


def _minutes(text: str) -> float:
    try:
        found = float(text)
    except ValueError:
        found = -1.0
    if not 0 <= found < 1e6:
        raise ArgumentTypeError(f"`{text}` is no number of minutes")
    return found


def _port(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise ArgumentTypeError(f"`{text}` is no port")
    return int(text)


def main(arguments: list[str]) -> int:
    """Runs the command."""
    options = parser().parse_args(arguments)
    try:
        return {"install": _install, "start": _start, "stop": _stop, "status": _status, "uninstall": _remove}[
            options.action
        ](options, data_folder())
    except BackendError as error:
        print(f"copylint: {error}", file=sys.stderr)
        return 2
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("filelock", "psutil", "requests", "tqdm"):
            raise
        print(f"copylint: {NEEDS_EXTRA}", file=sys.stderr)
        return 2


def _install(options: Namespace, folder: str) -> int:
    from copylint.backends.install import damaged, describe, install, is_installed, locked, missing
    from copylint.backends.release import LICENCE, home

    with locked(folder):
        if is_installed(folder) and not damaged(folder):
            print(f"LanguageTool is installed, all of its files as they should be: {home(folder)}")
            return 0
        left = missing(folder)
        print(f"{describe()} ({left / 1e6:.0f} MB to fetch) from {options.repository}", flush=True)
        print(f"into {home(folder)}; licence {LICENCE}", flush=True)
        with _Bar(left) as bar:
            install(folder, options.repository, bar.add)
    print("installed; start it with `copylint languagetool start`")
    return 0


class _Bar:
    """Progress on stderr: a bar on a terminal, a line for each tenth elsewhere."""

    def __init__(self, total: int) -> None:
        from tqdm import tqdm

        self.total, self.done, self.tenths = total, 0, 0
        on_terminal = sys.stderr.isatty()
        self.bar = tqdm(total=total, unit="B", unit_scale=True, disable=not on_terminal)
        self.lines = not on_terminal

    def __enter__(self) -> "_Bar":
        return self

    def __exit__(self, *_: object) -> None:
        self.bar.close()

    def add(self, count: int) -> None:
        """So many bytes came."""
        self.bar.update(count)
        self.done += count
        tenths = min(10 * self.done // max(self.total, 1), 10)
        if self.lines and tenths > self.tenths:
            self.tenths = tenths
            sys.stderr.write(f"{self.done / 1e6:.0f} of {self.total / 1e6:.0f} MB\n")


def _start(options: Namespace, folder: str) -> int:
    from copylint.backends.server import Wish, start

    state, before = start(folder, Wish(options.memory, options.idle, options.port))
    print(
        f"LanguageTool {state.version} {'runs already' if before else 'runs'} at {state.url} (process {state.pid})"
    )
    return 0


def _stop(options: Namespace, folder: str) -> int:
    from copylint.backends.server import stop

    state = stop(folder)
    print(f"stopped the server at {state.url}" if state else "no server of copylint's runs here")
    return 0


def _status(options: Namespace, folder: str) -> int:
    from copylint.backends.install import is_installed
    from copylint.backends.release import VERSION, home
    from copylint.backends.server import memory_of
    from copylint.backends.state import running_state

    there = is_installed(folder)
    print(f"LanguageTool {VERSION}: {'installed in ' + home(folder) if there else 'not installed'}")
    state = running_state(folder)
    if state is None:
        print("server: none runs")
        return 0
    words = "" if state.ready else ", starting"
    memory = memory_of(state.pid) / 1e6
    print(f"server: {state.url}, process {state.pid}, version {state.version}, {memory:.0f} MB{words}")
    return 0


def _remove(options: Namespace, folder: str) -> int:
    from copylint.backends.install import locked, uninstall
    from copylint.backends.server import stop

    stop(folder)
    with locked(folder):
        freed = uninstall(folder)
    print(
        f"LanguageTool is removed, {freed / 1e6:.0f} MB freed" if freed else "LanguageTool is not installed"
    )
    return 0
