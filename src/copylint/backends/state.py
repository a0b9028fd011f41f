"""The file that tells of the running server: who it is, and where it listens."""

import os

from copylint._typing import NamedTuple
from copylint.backends.errors import NEEDS_EXTRA, BackendError

_NAME = "server.json"
_SAME = 10.0  # seconds by which two readings of a process's start may differ: clocks are set


class State(NamedTuple):
    """A server: its port, the process of Java and of its supervisor, each with its start (seconds since 1970, which tells
    a process from a later one of the same number), its version, and whether it answers yet."""

    port: int
    pid: int
    started: float
    supervisor: int
    supervised: float
    version: str
    ready: bool = False

    @property
    def url(self) -> str:
        """The address of the server."""
        return f"http://127.0.0.1:{self.port}"


def state_path(folder: str) -> str:
    """Where the state lies below copylint's data folder."""
    return os.path.join(folder, "languagetool", _NAME)


def read_state(folder: str) -> State | None:
    """The state that a server left, whether it still runs or not."""
    import json

    try:
        with open(state_path(folder), encoding="utf-8") as file:
            found = State(**json.load(file))
    except (OSError, ValueError, TypeError):
        return None
    return found if isinstance(found.port, int) and isinstance(found.pid, int) else None


def write_state(folder: str, state: State) -> None:
    """Writes the state, whole or not at all."""
    import json

    path = state_path(folder)
    partial = f"{path}.{os.getpid()}"
    with open(partial, "w", encoding="utf-8") as file:
        json.dump(state._asdict(), file)
    os.replace(partial, path)


def clear_state(folder: str, supervisor: int) -> None:
    """Removes the state if it tells of the server of this supervisor."""
    found = read_state(folder)
    if found is None or found.supervisor == supervisor:
        try:
            os.unlink(state_path(folder))
        except OSError:
            return


def running_state(folder: str) -> State | None:
    """The state of the server that runs, ready or not."""
    found = read_state(folder)
    return found if found is not None and is_process(found.pid, found.started) else None


def is_process(pid: int, started: float) -> bool:
    """Whether a process runs that has this number and was started at this time."""
    try:
        import psutil
    except ModuleNotFoundError:
        raise BackendError(NEEDS_EXTRA) from None
    try:
        process = psutil.Process(pid)
        alive = process.status() != psutil.STATUS_ZOMBIE
        return alive and abs(float(process.create_time()) - started) < _SAME
    except psutil.Error:
        return False


def started_at(pid: int) -> float:
    """When a process was started, in seconds since 1970."""
    import psutil

    return float(psutil.Process(pid).create_time())
