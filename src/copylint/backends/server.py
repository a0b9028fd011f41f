"""Starts and ends the one LanguageTool server of a data folder."""

import os
import subprocess
import sys
import time

from copylint._typing import NamedTuple
from copylint.backends.errors import BackendError
from copylint.backends.install import is_installed, locked
from copylint.backends.java import find_java
from copylint.backends.state import (
    State,
    clear_state,
    is_process,
    running_state,
    state_path,
)

_PATIENCE = 180  # seconds until a server that starts must answer
_SIGNS = ("OutOfMemoryError", "BindException", "in use", "Error", "Exception")  # the most telling first
_GRACE = 10  # seconds a process has to end when asked to


class Wish(NamedTuple):
    """How a server is to run: memory as Java's -Xmx takes it, minutes without a check after which it ends (0: never),
    port (0: any that is free)."""

    memory: str = "1g"
    idle: float = 60.0
    port: int = 0


def log_path(folder: str) -> str:
    """What the server and its supervisor write."""
    return os.path.join(folder, "languagetool", "server.log")


def start(folder: str, wish: Wish) -> tuple[State, bool]:
    """The server that runs and answers, and whether it was there already. Raises BackendError where none can be had."""
    with locked(folder):
        found = running_state(folder)
        if found is not None and found.ready:
            return found, True
        if not is_installed(folder):
            raise BackendError("LanguageTool is not installed here: copylint languagetool install")
        supervisor = None if found else _supervisor(folder, wish)
        return _await_ready(folder, supervisor), found is not None


def _supervisor(folder: str, wish: Wish) -> "subprocess.Popen[bytes]":
    """A process of its own that starts the server and stays with it, whatever becomes of this one."""
    java = find_java()
    _discard(state_path(folder))
    arguments = [folder, java, wish.memory, str(wish.idle), str(wish.port)]
    command = [sys.executable, "-P", "-m", "copylint.backends.supervise", *arguments]
    with open(log_path(folder), "wb") as log:
        return subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd=os.path.join(folder, "languagetool"),
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )


def _discard(path: str) -> None:
    if os.path.exists(path):
        os.unlink(path)


def _await_ready(folder: str, supervisor: "subprocess.Popen[bytes] | None") -> State:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        found = running_state(folder)
        if found is not None and found.ready:
            return found
        if supervisor is not None and supervisor.poll() is not None:
            raise BackendError(f"the server ended at once: {_last_words(folder)}")
        time.sleep(0.1)
    raise BackendError(f"the server did not answer in {_PATIENCE} seconds; see {log_path(folder)}")


def _last_words(folder: str) -> str:
    """The line of the log that says most about an end."""
    try:
        with open(log_path(folder), encoding="utf-8", errors="replace") as file:
            lines = [line.strip() for line in file if line.strip()]
    except OSError:
        lines = []
    told = [line for sign in _SIGNS for line in lines if sign in line]
    return (told or lines[-1:] or ["it left no word"])[0][:200]


def stop(folder: str) -> State | None:
    """Ends the server of this data folder and no other process; the state it had, None where none ran."""
    with locked(folder):
        found = running_state(folder)
        if found is None:
            _discard(state_path(folder))
            return None
        _end(found.supervisor, found.supervised)
        _end(found.pid, found.started)
        clear_state(folder, found.supervisor)
        return found


def _end(pid: int, started: float) -> None:
    """Ends a process, politely first, if it is still the one that was started then."""
    import psutil

    if not is_process(pid, started):
        return
    try:
        process = psutil.Process(pid)
        process.terminate()
        try:
            process.wait(_GRACE)
        except psutil.TimeoutExpired:
            process.kill()
            process.wait(_GRACE)
    except psutil.NoSuchProcess:
        return
    except psutil.Error as error:
        raise BackendError(f"process {pid} can't be ended: {error}") from None


def memory_of(pid: int) -> int:
    """Bytes of memory that a process holds; 0 where that can't be told."""
    import psutil

    try:
        return int(psutil.Process(pid).memory_info().rss)
    except psutil.Error:
        return 0
