"""Several processes of a real run: one that is killed, one that is interrupted."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

COPY = "Bridge to close\n\n" + "The wall proved more resilient that engineers had feared.\n\n" * 10
FILES = 40
PATIENCE = 120

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="children are found in /proc")


@pytest.fixture
def run(tmp_path: Path) -> "subprocess.Popen[str]":
    """A run with two processes that has much to do."""
    desk = tmp_path / "desk"
    desk.mkdir()
    for n in range(FILES):
        (desk / f"{n:02}.txt").write_text(COPY)
    options = ("-j", "2", "--no-cache", "--isolated", "--output-format", "concise")
    return subprocess.Popen(
        [sys.executable, "-m", "copylint", "desk", *options],
        cwd=tmp_path,
        env={**os.environ, "COPYLINT_CACHE_DIR": str(tmp_path / "cache"), "PYTHONIOENCODING": "utf-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def _children(process: "subprocess.Popen[str]", wanted: int) -> list[int]:
    place = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = [int(pid) for pid in place.read_text().split()]
        if len(found) >= wanted:
            return found
        time.sleep(0.01)
    raise AssertionError("no processes were started")


def _is_gone(pid: int) -> bool:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if not Path(f"/proc/{pid}").exists():
            return True
        time.sleep(0.05)
    return False


def test_one_that_is_killed_costs_one_file(run: "subprocess.Popen[str]") -> None:
    os.kill(_children(run, 2)[0], signal.SIGKILL)
    out, err = run.communicate(timeout=PATIENCE)
    assert run.returncode == 2
    (line,) = err.splitlines()
    assert line.endswith(".txt: could not be linted: its process ended (killed by SIGKILL)")
    found = [row.split(":")[0] for row in out.splitlines() if "TY101" in row]
    assert len(set(found)) == FILES - 1
    assert found == sorted(found)


def test_an_interrupted_run_leaves_nothing_running(run: "subprocess.Popen[str]") -> None:
    children = _children(run, 2)
    run.send_signal(signal.SIGINT)
    _, err = run.communicate(timeout=PATIENCE)
    assert (run.returncode, err) == (130, "")
    assert all(map(_is_gone, children))


def test_a_killed_run_leaves_nothing_running(run: "subprocess.Popen[str]") -> None:
    children = _children(run, 2)
    run.kill()
    run.communicate(timeout=PATIENCE)
    assert all(map(_is_gone, children))
