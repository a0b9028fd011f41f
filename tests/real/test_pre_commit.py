"""The hook in a real git repository, run by pre-commit itself from this checkout."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import ROOT

COPY = "Bridge to close\n\nThe wall proved more resilient that engineers had feared.\n"
CLEAN = "Bridge to close\n\nThe bridge will close on Monday, the council said.\n"


def _git(folder: Path, *arguments: str) -> None:
    subprocess.run(
        ["git", "-c", "user.name=t", "-c", "user.email=t@example.org", *arguments],
        cwd=folder,
        check=True,
        capture_output=True,
    )


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository that holds this checkout's files, committed, as pre-commit clones it."""
    place = tmp_path_factory.mktemp("hooks")
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, check=True, capture_output=True, text=True
    )
    for name in listed.stdout.splitlines():
        if name.split("/")[0] in ("src", "rules") or "/" not in name:
            target = place / name
            target.parent.mkdir(parents=True, exist_ok=True)
            if (ROOT / name).is_file():
                target.write_bytes((ROOT / name).read_bytes())
    _git(place, "init", "-q")
    _git(place, "add", "-A")
    _git(place, "commit", "-q", "-m", "hooks")
    return place


def test_the_hook_stops_bad_copy_and_passes_good(hooks: Path, tmp_path: Path) -> None:
    _git(tmp_path, "init", "-q")
    (tmp_path / "story.txt").write_text(COPY, encoding="utf-8")
    (tmp_path / "photo.bin").write_bytes(b"\x00\x01")
    _git(tmp_path, "add", "-A")
    env = {**os.environ, "PRE_COMMIT_HOME": str(tmp_path.parent / "pre-commit"), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "pre_commit", "try-repo", str(hooks), "copylint", "--all-files"]
    bad = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, encoding="utf-8")
    assert bad.returncode == 1, bad.stdout + bad.stderr
    assert "TY101" in bad.stdout
    (tmp_path / "story.txt").write_text(CLEAN, encoding="utf-8")
    _git(tmp_path, "add", "-A")
    good = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, encoding="utf-8")
    assert good.returncode == 0, good.stdout + good.stderr
