"""Figures on the evaluation data, with floors that keep a gain from being lost.

The data is other people's and no part of the project: it is looked for beside the checkout (or in $COPYLINT_EVAL), and
where it is not there these tests say so.
"""

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from tests.conftest import ROOT

EVAL = Path(os.environ.get("COPYLINT_EVAL", ROOT.parent / "shared" / "eval"))

pytestmark = pytest.mark.skipif(
    not EVAL.is_dir(), reason=f"no evaluation data at {EVAL}: nothing is measured here"
)


@cache
def figures(mode: str, *arguments: str) -> dict[str, float]:
    """The values of the last line that the scorer prints."""
    env = {**os.environ, "COPYLINT": f"{sys.executable} -m copylint", "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, str(EVAL / "score.py"), mode, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=env)
    assert done.returncode == 0, done.stderr
    last = done.stdout.strip().splitlines()[-1].split()
    assert last[0] == "FIGURE"
    print(*last)
    return {name: float(value) for name, value in (pair.split("=") for pair in last[1:])}


def test_seeded() -> None:
    found = figures("seeded", str(EVAL / "seeded"))
    assert found["recall_typos"] >= 0.60
    assert found["recall"] >= 0.70
    assert found["outside_per_1000"] <= 1.0


def test_the_corrected_articles_are_quiet() -> None:
    assert figures("clean", str(EVAL / "seeded"))["outside_per_1000"] <= 1.0
