"""`--fix` killed at any moment: every file is the old one or the new one."""

import os
import random
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from copylint.cli.main import run
from copylint.lint.job import Job, Request

FILES, KILLS = 200, 100
COPY = "Bridge {n} to close\n\nThe café wall could of held, the council said.\n"


def _write(place: Path, files: dict[str, bytes]) -> None:
    for name, data in files.items():
        (place / name).write_bytes(data)


def _fix(place: Path) -> int:
    """Starts `copylint --fix` as a process of its own, from this one, where the rules are loaded already."""
    process = os.fork()
    if not process:
        os.setsid()
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os._exit(run([str(place), "--fix", "--isolated", "--select", "TY105"]))
    return process


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Path]:
    """A folder; in memory where the system has such, since a disk takes long to be sure of 20,000 files."""
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if memory.is_dir() else tmp_path) as folder:
        yield Path(folder)


@pytest.mark.skipif(os.name == "nt", reason="kill -9 is of Unix")
def test_killed_at_random_moments(place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPYLINT_CACHE_DIR", str(tmp_path / "cache"))
    old = {f"{n:03}.txt": COPY.format(n=n).encode() for n in range(FILES)}
    new = {name: data.replace(b"could of", b"could have") for name, data in old.items()}
    job = Job(Request(isolated=True))
    job.lint_bytes(old["000.txt"], "a.txt")
    whole = 0.0
    for _ in range(2):  # the second run finds results in the cache, as those that are killed do
        _write(place, old)
        started = time.monotonic()
        assert os.waitpid(_fix(place), 0)[1] == 0
        whole = time.monotonic() - started
        assert {p.name: p.read_bytes() for p in place.iterdir()} == new
    chance = random.Random(20250314)
    partly = 0
    for _ in range(KILLS):
        _write(place, old)
        process = _fix(place)
        time.sleep(chance.uniform(0, whole))
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        names = {p.name for p in place.iterdir() if not p.name.startswith(".copylint-")}
        assert names == set(old)
        found = {name: (place / name).read_bytes() for name in names}
        assert all(found[name] in (old[name], new[name]) for name in names)
        partly += 0 < sum(found[name] == new[name] for name in names) < FILES
    assert partly > KILLS // 4, "too few runs were killed while they wrote"
    assert os.waitpid(_fix(place), 0)[1] == 0
    assert {p.name: p.read_bytes() for p in place.iterdir()} == new
