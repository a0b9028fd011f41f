"""The cache of answers."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from copylint.backends import answers
from copylint.backends.answers import Answers
from copylint.backends.client import Match

MATCH = Match(1, 3, "A_RULE", "GRAMMAR", "Wrong.", ("right", "righter"), "https://example.org/")


def test_what_is_kept_comes_back_in_another_run(tmp_path: Path) -> None:
    place = str(tmp_path / "deep" / "answers.sqlite")
    Answers(place).keep({b"a": [MATCH], b"b": []})
    assert Answers(place).fetch([b"a", b"b", b"c"]) == {b"a": [MATCH], b"b": []}


def test_the_oldest_go_where_there_are_too_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answers, "_MOST", 20)
    cache = Answers(str(tmp_path / "answers.sqlite"))
    for i in range(50):
        cache.keep({i.to_bytes(2, "big"): []})
    assert len(cache.fetch([i.to_bytes(2, "big") for i in range(50)])) <= 20


@pytest.mark.parametrize(
    "broken", [b"no database at all, but long enough to look at", b"SQLite format 3\0 and no more"]
)
def test_a_broken_cache_is_empty(tmp_path: Path, broken: bytes) -> None:
    place = tmp_path / "answers.sqlite"
    place.write_bytes(broken)
    cache = Answers(str(place))
    assert cache.fetch([b"a"]) == {}
    cache.keep({b"a": [MATCH]})
    assert Answers(str(place)).fetch([b"a"]) == {b"a": [MATCH]}


def test_a_locked_cache_is_left_alone(tmp_path: Path) -> None:
    place = str(tmp_path / "answers.sqlite")
    Answers(place).keep({b"a": [MATCH]})
    with closing(sqlite3.connect(place)) as other:
        other.execute("BEGIN EXCLUSIVE")
        Answers(place).keep({b"b": []})
        other.rollback()
    assert Answers(place).fetch([b"a", b"b"]) == {b"a": [MATCH]}


def test_a_cache_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    cache = Answers(str(tmp_path / "file" / "answers.sqlite"))
    cache.keep({b"a": [MATCH]})
    assert cache.fetch([b"a"]) == {}
