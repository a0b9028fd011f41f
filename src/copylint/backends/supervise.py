"""The process that stays with a LanguageTool server: `python -m copylint.backends.supervise FOLDER JAVA MEMORY IDLE PORT`.

Starts the server on the loopback, tells of it in the state file, and ends it when nobody has used it for a while (each run
that uses the server touches the state file) or when it is ended itself.
"""

import os
import signal
import socket
import subprocess
import sys
import time

from copylint.backends.client import Client
from copylint.backends.errors import BackendError
from copylint.backends.release import VERSION, home
from copylint.backends.state import State, clear_state, started_at, state_path, write_state

MAIN = "org.languagetool.server.HTTPServer"
_PORTS = 3  # ports that are tried where any will do
_NO_MEMORY = 3  # the exit status that -XX:+ExitOnOutOfMemoryError gives
_PATIENCE = 150.0  # seconds until the server must answer
_TICK = 0.5
_LOG = 5_000_000  # bytes of log after which it starts anew
_WARM = ("The mayor said that the bridge will close on Monday, when work on its piers begins.",) * 3
_SETTINGS = """pipelineCaching=true
maxPipelinePoolSize=12
pipelineExpireTimeInSeconds=86400
maxCheckThreads=6
maxTextLength=200000
"""


class Stopped(Exception):
    """Somebody asked this process to end."""


def main(folder: str, java: str, memory: str, idle: str, port: str) -> int:
    """Runs a server until it is no longer wanted; 1 where it could not be started."""
    signal.signal(signal.SIGTERM, _stopped)
    settings = os.path.join(folder, "languagetool", "server.properties")
    with open(settings, "w", encoding="utf-8") as file:
        file.write(_SETTINGS)
    command = [java, f"-Xmx{memory}", "-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC", "-cp"]
    command += [os.path.join(home(folder), "*"), MAIN, "--config", settings, "--port"]
    for _ in range(1 if int(port) else _PORTS):
        child = subprocess.Popen([*command, str(int(port) or _free_port())])
        try:
            if _serve(folder, child, float(idle) * 60):
                return 0
            if child.poll() == _NO_MEMORY:
                return 1
        except Stopped:
            return 0
        finally:
            _end(child)
            clear_state(folder, os.getpid())
    return 1


def _stopped(*_: object) -> None:
    raise Stopped


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _serve(folder: str, child: "subprocess.Popen[bytes]", idle: float) -> bool:
    """Stays with a server until it ends or is idle for so many seconds; whether it ever answered."""
    port = int(child.args[-1])  # type: ignore[index, arg-type]
    me = os.getpid()
    state = State(port, child.pid, started_at(child.pid), me, started_at(me), VERSION)
    write_state(folder, state)
    if not _answers(state, child):
        return False
    write_state(folder, state._replace(ready=True))
    while child.poll() is None and not (idle and _unused(folder) > idle):
        time.sleep(_TICK)
        _bound_log()
    return True


def _answers(state: State, child: "subprocess.Popen[bytes]") -> bool:
    """Waits until the server answers, and has it load what it needs for both sides of the Atlantic."""
    until = time.monotonic() + _PATIENCE
    while child.poll() is None and time.monotonic() < until:
        try:
            client = Client(state.url, timeout=60.0)
            for text in _WARM:
                client.matches(text, "en-US", {})
                client.matches(text, "en-GB", {})
            return True
        except BackendError:
            time.sleep(_TICK)
    return False


def _unused(folder: str) -> float:
    """Seconds since a run used the server; endless where its state is gone."""
    try:
        return time.time() - os.stat(state_path(folder)).st_mtime
    except OSError:
        return float("inf")


def _bound_log() -> None:
    if os.fstat(1).st_size > _LOG:
        os.ftruncate(1, 0)


def _end(child: "subprocess.Popen[bytes]") -> None:
    if child.poll() is None:
        child.terminate()
        try:
            child.wait(8)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
