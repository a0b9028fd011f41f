"""Fetching a release from a repository on the loopback that breaks off, lies, or is not there."""

import hashlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from tests.servers import reply, served

from copylint.backends import install as module
from copylint.backends.errors import BackendError
from copylint.backends.install import damaged, install, is_installed, missing, uninstall
from copylint.backends.release import Artifact, home

FILES = {
    "org/a/1/a-1.jar": b"a" * 300_000,
    "org/b/1/b-1.jar": b"b" * 10,
    "org/c/1/c-1.jar": bytes(range(256)) * 900,
}


def _artifacts() -> tuple[Artifact, ...]:
    return tuple(Artifact(p, len(d), hashlib.sha256(d).hexdigest()) for p, d in FILES.items())


class Repository:
    """Serves the files; breaks off after `most` bytes of each answer, `delay` seconds before each piece of one."""

    def __init__(self, most: int = 1 << 30, delay: float = 0.0) -> None:
        self.most, self.delay = most, delay
        self.ranges: list[str] = []
        self.files = dict(FILES)

    def __call__(self, handler: BaseHTTPRequestHandler, _: str) -> None:
        """Answers one request."""
        data = self.files.get(handler.path.lstrip("/"))
        if data is None:
            return reply(handler, b"no such file", 404)
        asked = handler.headers.get("Range") or ""
        start = int(asked.removeprefix("bytes=").rstrip("-") or 0)
        if asked:
            self.ranges.append(asked)
        handler.send_response(206 if asked else 200)
        handler.send_header("Content-Length", str(len(data) - start))
        handler.end_headers()
        for at in range(start, min(len(data), start + self.most), 20_000):
            time.sleep(self.delay)
            handler.wfile.write(data[at : min(at + 20_000, start + self.most)])
        handler.close_connection = True
        handler.connection.close()
        return None


@pytest.fixture(autouse=True)
def small_release(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "artifacts", _artifacts)


@pytest.fixture
def repository() -> Iterator[tuple[Repository, str]]:
    made = Repository()
    with served(made) as url:
        yield made, url


def test_the_whole_release_or_nothing(tmp_path: Path, repository: tuple[Repository, str]) -> None:
    came: list[int] = []
    assert missing(str(tmp_path)) == sum(map(len, FILES.values()))
    install(str(tmp_path), repository[1], came.append)
    assert sum(came) == sum(map(len, FILES.values()))
    assert is_installed(str(tmp_path))
    assert damaged(str(tmp_path)) == []
    assert missing(str(tmp_path)) == 0
    sums = (Path(home(str(tmp_path))) / "SHA256SUMS").read_text(encoding="utf-8")
    assert sums.splitlines()[0] == f"{_artifacts()[0].sha256}  a-1.jar"
    assert uninstall(str(tmp_path)) > 500_000
    assert not is_installed(str(tmp_path))


def test_a_download_that_breaks_off_goes_on(tmp_path: Path, repository: tuple[Repository, str]) -> None:
    repository[0].most = 120_000
    install(str(tmp_path), repository[1], lambda _: None)
    assert is_installed(str(tmp_path))
    assert repository[0].ranges


def test_a_file_that_is_not_the_one_known_is_refused(
    tmp_path: Path, repository: tuple[Repository, str]
) -> None:
    repository[0].files["org/b/1/b-1.jar"] = b"x" * 10
    with pytest.raises(BackendError, match=r"b-1.jar: its SHA-256 is not the one copylint knows"):
        install(str(tmp_path), repository[1], lambda _: None)
    assert not is_installed(str(tmp_path))
    assert not os.path.exists(home(str(tmp_path)))
    repository[0].files["org/b/1/b-1.jar"] = FILES["org/b/1/b-1.jar"]
    install(str(tmp_path), repository[1], lambda _: None)
    assert is_installed(str(tmp_path))


def test_no_repository_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(BackendError, match=r"http://127.0.0.1:9/org/"):
        install(str(tmp_path), "http://127.0.0.1:9", lambda _: None)


def test_a_damaged_file_is_fetched_again(tmp_path: Path, repository: tuple[Repository, str]) -> None:
    install(str(tmp_path), repository[1], lambda _: None)
    victim = Path(home(str(tmp_path))) / "c-1.jar"
    victim.write_bytes(b"x" * victim.stat().st_size)
    assert damaged(str(tmp_path)) == ["c-1.jar"]
    came: list[int] = []
    install(str(tmp_path), repository[1], came.append)
    assert sum(came) == len(FILES["org/c/1/c-1.jar"])
    assert damaged(str(tmp_path)) == []


def test_too_full_a_disk_is_said_before(
    tmp_path: Path, repository: tuple[Repository, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_SPARE", 1 << 60)
    with pytest.raises(BackendError, match="MB free are too few"):
        install(str(tmp_path), repository[1], lambda _: None)


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_an_interrupted_run_leaves_nothing_half_installed(tmp_path: Path, how: signal.Signals) -> None:
    program = (
        "import sys; from copylint.backends import install as m; from copylint.backends.release import Artifact\n"
        f"m.artifacts = lambda: {_artifacts()!r}\n"
        "m.install(sys.argv[1], sys.argv[2], lambda n: print(n, flush=True))\n"
    )
    slow = Repository(delay=0.05)
    with served(slow) as url:
        child = subprocess.Popen(
            [sys.executable, "-c", program, str(tmp_path), url],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert child.stdout is not None
        child.stdout.readline()
        child.send_signal(how)
        assert child.wait(30) != 0
        child.stdout.close()
        assert not os.path.exists(home(str(tmp_path)))
        assert not is_installed(str(tmp_path))
        left = missing(str(tmp_path))
        assert 0 < left < sum(map(len, FILES.values()))
        slow.delay = 0.0
        came: list[int] = []
        install(str(tmp_path), url, came.append)
    assert sum(came) == left
    assert is_installed(str(tmp_path))
