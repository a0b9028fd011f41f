"""`--watch` as a process that goes on."""

import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

SLIP = "Bridge to close\n\nThe wall proved more resilient that engineers had feared.\n"
CLEAN = "Bridge to close\n\nThe bridge will close on Monday, the council said.\n"
PATIENCE = 120


class Watching:
    """A run, and what it has said so far."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        command = [sys.executable, "-m", "copylint", *arguments, "--watch", "--output-format", "concise"]
        env = {**os.environ, "COPYLINT_CACHE_DIR": str(folder.parent / "cache"), "PYTHONIOENCODING": "utf-8"}
        self.process = subprocess.Popen(
            command, cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
        )
        self.lines: queue.Queue[str] = queue.Queue()
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.put(line.rstrip("\n"))

    def round(self) -> list[str]:
        """What a round says, up to the line that ends it."""
        said = []
        while True:
            said.append(self.lines.get(timeout=PATIENCE))
            if said[-1].startswith("copylint: watching"):
                return said[:-1]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    place = tmp_path / "desk"
    place.mkdir()
    (place / "a.txt").write_text(CLEAN)
    return place


@pytest.fixture
def watching(desk: Path) -> Iterator[Watching]:
    run = Watching(desk, ".", "--select", "TY101")
    yield run
    run.process.kill()
    run.process.wait()


def test_files_and_settings_that_change(desk: Path, watching: Watching) -> None:
    assert watching.round() == []
    (desk / "a.txt").write_text(SLIP)
    assert [line.split()[0] for line in watching.round()] == ["a.txt:3:32:"]
    (desk / "new").mkdir()
    (desk / "new/b.txt").write_text(SLIP)
    assert len(watching.round()) == 2
    (desk / ".copylint.yml").write_text("exclude: [new]\n")
    assert len(watching.round()) == 1
    partial = desk / "a.txt~"
    partial.write_text(CLEAN)
    partial.replace(desk / "a.txt")
    assert watching.round() == []
    (desk / ".copylint.yml").write_text("excluded: [new]\n")
    assert "excluded" in watching.round()[0]
    assert watching.lines.empty()


@pytest.mark.skipif(os.name == "nt", reason="signals are of Unix")
def test_it_ends_when_it_is_interrupted(watching: Watching) -> None:
    watching.round()
    watching.process.send_signal(signal.SIGINT)
    assert watching.process.wait(PATIENCE) == 130
    watching.reader.join(PATIENCE)
    assert watching.lines.empty()


def test_a_report_that_it_writes_is_no_change(desk: Path) -> None:
    run = Watching(desk, ".", "--select", "TY101", "--output", "json=found.json")
    try:
        run.round()
        time.sleep(2)
        assert run.lines.empty()
        (desk / "a.txt").write_text(SLIP)
        run.round()
        assert "TY101" in (desk / "found.json").read_text()
    finally:
        run.process.kill()
        run.process.wait()


def test_fixes_settle(desk: Path) -> None:
    run = Watching(desk, ".", "--select", "TY101", "--unsafe-fixes")
    try:
        run.round()
        (desk / "a.txt").write_text(SLIP)
        run.round()
        run.round()  # what it wrote is a change
        time.sleep(2)
        assert run.lines.empty()
        assert "resilient than" in (desk / "a.txt").read_text()
    finally:
        run.process.kill()
        run.process.wait()
