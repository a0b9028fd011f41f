"""The cache and the number of processes, as a user sees them."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.conftest import Cli

Article = Callable[..., Path]
COPY = "Bridge to close\n\nThe wall proved more resilient that engineers had feared.\n"


def test_the_same_is_said_the_second_time(copylint: Cli, article: Article, tmp_path: Path) -> None:
    for n in range(5):
        article(COPY * n + COPY, f"{n}.txt")
    own = {"COPYLINT_CACHE_DIR": str(tmp_path / "cache")}
    first = copylint(".", env=own)
    assert first.status == 1
    assert copylint(".", env=own).out == first.out
    assert copylint(".", "--no-cache", env=own).out == first.out
    assert copylint(".", "--jobs", "2", "--no-cache", env=own).out == first.out


def test_info_and_clean_touch_only_what_copylint_wrote(
    copylint: Cli, article: Article, tmp_path: Path
) -> None:
    article(COPY)
    place = tmp_path / "kept"
    place.mkdir()
    (place / "mine.txt").write_text("mine")
    copylint("article.txt", "--cache-dir", "kept")
    assert (place / "findings").is_dir()
    info = copylint("cache", "info", "--cache-dir", "kept")
    assert info.out.startswith("folder: kept\nfindings: 0.0 MB of at most 64 MB\n")
    assert copylint("cache", "clean", "--cache-dir", "kept").status == 0
    assert sorted(p.name for p in place.iterdir()) == ["mine.txt"]
    assert copylint("cache", "clean", "--cache-dir", "nowhere").status == 0
    assert copylint("cache", "burn").status == 2


def test_nothing_is_kept_with_no_cache(copylint: Cli, article: Article, tmp_path: Path) -> None:
    article(COPY)
    copylint("article.txt", "--cache-dir", "kept", "--no-cache")
    assert not (tmp_path / "kept" / "findings").exists()


def test_two_runs_at_once_agree(article: Article, tmp_path: Path) -> None:
    for n in range(60):
        article(COPY * (1 + n % 7), f"{n}.txt")
    env = {**os.environ, "COPYLINT_CACHE_DIR": str(tmp_path / "cache"), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "copylint", ".", "--isolated", "--output-format", "concise"]
    for _ in range(2):
        runs = [subprocess.Popen(command, cwd=tmp_path, env=env, stdout=subprocess.PIPE) for _ in range(3)]
        said = {run.communicate()[0] for run in runs}
        assert len(said) == 1
        assert all(run.returncode == 1 for run in runs)


def test_a_wrong_number_of_processes(copylint: Cli, article: Article) -> None:
    article(COPY)
    ran = copylint("article.txt", "-j", "0")
    assert ran.status == 2
    assert "`0` is no number of processes" in ran.err
