"""What git tracks is source alone: nothing it is told to ignore, and no environment."""

import subprocess

from tests.conftest import ROOT


def _tracked(*options: str) -> list[str]:
    done = subprocess.run(["git", "ls-files", "-z", *options], cwd=ROOT, check=True, capture_output=True)
    return [name for name in done.stdout.decode("utf-8").split("\0") if name]


def test_no_tracked_file_is_ignored() -> None:
    assert _tracked("--cached", "--ignored", "--exclude-standard") == []


def test_no_environment_is_tracked() -> None:
    tracked = _tracked()
    assert "pyproject.toml" in tracked
    assert [name for name in tracked if name.rsplit("/", 1)[-1] == "pyvenv.cfg"] == []
    assert [name for name in tracked if "site-packages" in name.split("/")] == []
