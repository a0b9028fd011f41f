"""Several processes: the same results in the same order, and one that dies costs one file."""

import os
import signal
import sys
from pathlib import Path

import pytest

from copylint.lint.job import FileResult, Job, Request
from copylint.lint.many import lint_files

COPY = "Bridge {n} to close\n\nThe wall proved more resilient that {n} engineers had feared.\n\n"


def _files(folder: Path, count: int = 40) -> list[str]:
    paths = []
    for n in range(count):
        path = folder / f"{n:03}.txt"
        path.write_text(COPY.format(n=n) * (60 if n == count - 1 else 1 + n % 5))
        paths.append(str(path))
    (folder / "007.txt").write_bytes(b"\x89PNG")
    (folder / "008.txt").unlink()
    return paths


def _plain(results: list[FileResult]) -> list[object]:
    return [(r.path, r.findings, r.error, r.source and r.source.text) for r in results]


def test_results_are_those_of_one_process_in_order(tmp_path: Path) -> None:
    paths = _files(tmp_path)
    one = list(lint_files(paths, Job(Request(isolated=True, cache=False)), jobs=1))
    three = list(lint_files(paths, Job(Request(isolated=True, cache=False)), jobs=3))
    assert _plain(one) == _plain(three)
    assert [r.path for r in one] == paths


@pytest.mark.skipif(
    sys.platform != "linux", reason="the processes share this test's code where they are forked"
)
def test_a_process_that_dies_costs_the_file_it_was_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = _files(tmp_path)
    job = Job(Request(isolated=True, cache=False))
    lint = job.lint_bytes

    def deadly(data: bytes, path: str) -> FileResult:
        if path.endswith(("003.txt", "020.txt")):
            os.kill(os.getpid(), signal.SIGKILL)
        if path.endswith("021.txt"):
            os._exit(3)
        return lint(data, path)

    monkeypatch.setattr(job, "lint_bytes", deadly)
    results = list(lint_files(paths, job, jobs=2))
    assert [r.path for r in results] == paths
    failed = {r.path[-7:]: r.error for r in results if r.error}
    assert sorted(failed) == ["003.txt", "007.txt", "008.txt", "020.txt", "021.txt"]
    assert failed["003.txt"].endswith("003.txt: could not be linted: its process ended (killed by SIGKILL)")
    assert failed["021.txt"].endswith("021.txt: could not be linted: its process ended (status 3)")
    assert all(r.findings for r in results if not r.error)


def test_a_rule_that_breaks_on_one_file_leaves_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COPYLINT_DEBUG", raising=False)
    job = Job(Request(isolated=True, cache=False))
    opened = job.lint_opened

    def broken(read, path: str) -> FileResult:  # type: ignore[no-untyped-def]
        if path.endswith("005.txt"):
            raise RecursionError("too deep")
        return opened(read, path)

    monkeypatch.setattr(job, "lint_opened", broken)
    results = list(lint_files(_files(tmp_path), job, jobs=1))
    failed = {r.path[-7:]: r.error for r in results if r.error}
    assert sorted(failed) == ["005.txt", "007.txt", "008.txt"]
    assert failed["005.txt"].endswith("005.txt: a fault of copylint's own: RecursionError: too deep")
