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
    assert found["recall_typos"] >= 0.93
    assert found["recall"] >= 0.95
    assert found["outside_per_1000"] <= 0.5


def test_the_corrected_articles_are_quiet() -> None:
    assert figures("clean", str(EVAL / "seeded"))["outside_per_1000"] <= 1.0


def test_printed_slips() -> None:
    found = figures("slips", str(EVAL / "errors" / "slips.jsonl"))
    assert found["recall_spelling"] >= 0.92
    assert found["recall_real_word"] >= 0.82


def test_numbers_without_a_source() -> None:
    found = figures("labels", str(EVAL / "labels" / "numbers.jsonl"))
    assert found["precision"] >= 0.90
    assert found["recall"] >= 0.75


def test_hedged_and_anonymous_sources() -> None:
    found = figures("labels", str(EVAL / "labels" / "sourcing.jsonl"))
    assert found["precision"] >= 0.88
    assert found["recall"] >= 0.80


def test_attributions_in_articles_left_out_of_the_training(tmp_path: Path) -> None:
    """Every twentieth article, the first among them, is none that the cue model has seen: see tools/train_attribution."""
    rows = (EVAL / "attribution" / "polnear_train.jsonl").read_text(encoding="utf-8").splitlines()
    unseen = tmp_path / "unseen.jsonl"
    unseen.write_text("\n".join(rows[::20]), encoding="utf-8")
    found = figures("attribution", str(unseen))
    assert found["cue_f1"] >= 0.77
    assert found["source_f1"] >= 0.77
    assert found["source_char_f1"] >= 0.71
    assert found["content_char_f1"] >= 0.83


@pytest.mark.parametrize("panel", ["bbc_fulltext", "bbc2024", "polnear"])
def test_edited_copy_is_quiet(panel: str) -> None:
    found = figures("panel", str(EVAL / "news" / f"{panel}.jsonl"), "200")
    assert found["typo_grammar_per_1000"] <= 0.40
    assert found["errors_warnings_per_1000"] <= 3.1
    assert found["all_per_1000"] <= 6.0
