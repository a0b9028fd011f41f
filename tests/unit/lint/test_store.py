"""What is kept between runs: found again, bounded, never wrong."""

import multiprocessing
import os
from pathlib import Path

import pytest

from copylint.lint import store
from copylint.lint.store import KEY, Store, extent


def _key(n: int, shard: int = 7) -> bytes:
    return bytes([shard]) + n.to_bytes(KEY - 1, "big")


def test_what_is_kept_is_found_by_the_next_run(tmp_path: Path) -> None:
    first = Store(str(tmp_path / "new" / "folder"))
    for n in range(600):
        first.put(_key(n, n % 256), f"value {n}".encode() * n)
    first.flush()
    again = Store(str(tmp_path / "new" / "folder"))
    assert [again.get(_key(n, n % 256)) for n in range(600)] == [
        f"value {n}".encode() * n for n in range(600)
    ]
    assert again.get(_key(600)) is None


@pytest.mark.parametrize("cut", [1, 10, 25, 40])
def test_a_torn_record_is_no_record_and_hides_no_other(tmp_path: Path, cut: int) -> None:
    made = Store(str(tmp_path))
    made.put(_key(1), b"one" * 10)
    made.flush()
    path = tmp_path / "07"
    path.write_bytes(path.read_bytes()[:-cut])
    made.put(_key(2), b"two" * 10)
    made.flush()
    again = Store(str(tmp_path))
    assert again.get(_key(1)) is None
    assert again.get(_key(2)) == b"two" * 10


def test_a_changed_byte_is_seen(tmp_path: Path) -> None:
    made = Store(str(tmp_path))
    made.put(_key(1), b"abcdef")
    made.flush()
    path = tmp_path / "07"
    path.write_bytes(path.read_bytes().replace(b"c", b"x"))
    assert Store(str(tmp_path)).get(_key(1)) is None


def test_it_is_bounded_and_what_is_used_outlives_what_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "LIMIT", 10_000)
    for n in range(1, 400):
        run = Store(str(tmp_path))
        if n > 1:
            assert run.get(_key(0)) == b"used in every run"
        else:
            run.put(_key(0), b"used in every run")
        run.put(_key(n), os.urandom(200))
        run.flush()
        assert extent(str(tmp_path))[1] <= 10_000 + 300
    assert Store(str(tmp_path)).get(_key(1)) is None
    assert Store(str(tmp_path)).get(_key(399)) is not None


def test_what_is_too_large_is_not_kept(tmp_path: Path) -> None:
    made = Store(str(tmp_path))
    made.put(_key(1), bytes(store.LIMIT))
    made.flush()
    assert extent(str(tmp_path)) == (0, 0)


def _fill(folder: str, start: int) -> None:
    for n in range(start, start + 200):
        made = Store(folder)
        made.put(_key(n, n % 3), str(n).encode() * 50)
        made.flush()


def test_several_processes_at_once(tmp_path: Path) -> None:
    started = [multiprocessing.Process(target=_fill, args=(str(tmp_path), n * 200)) for n in range(4)]
    for process in started:
        process.start()
    for process in started:
        process.join()
        assert process.exitcode == 0
    again = Store(str(tmp_path))
    assert [n for n in range(800) if again.get(_key(n, n % 3)) != str(n).encode() * 50] == []


def test_a_folder_that_can_not_be_made_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    made = Store(str(tmp_path / "file" / "folder"))
    made.put(_key(1), b"x")
    made.flush()
    assert made.get(_key(1)) is None
