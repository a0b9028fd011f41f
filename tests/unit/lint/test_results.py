"""Results that are kept: used where nothing changed, and only there."""

from pathlib import Path

import pytest

from copylint.lint.job import FileResult, Job, Request
from copylint.lint.many import lint_files

COPY = "Bridge to close\n\nThe wall proved more resilient that engineers had feared.\n"


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPYLINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.delenv("COPYLINT_NO_CACHE", raising=False)


def _looked(path: Path, monkeypatch: pytest.MonkeyPatch, **request: object) -> tuple[bool, list[FileResult]]:
    """Whether a run looked at the file afresh, and its results."""
    looked = []
    job = Job(Request(**request))  # type: ignore[arg-type]
    lint = job.lint_bytes
    monkeypatch.setattr(job, "lint_bytes", lambda *a: looked.append(a) or lint(*a))
    results = list(lint_files([str(path)], job))
    return bool(looked), results


def test_an_unchanged_file_is_not_looked_at_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text(COPY)
    looked, first = _looked(path, monkeypatch)
    assert looked
    looked, second = _looked(path, monkeypatch)
    assert not looked
    assert first[0].findings == second[0].findings
    assert first[0].source is not None
    assert second[0].source is not None
    assert first[0].source.text == second[0].source.text
    path.write_text(COPY + "\nMore.\n")
    assert _looked(path, monkeypatch)[0]


@pytest.mark.parametrize(
    "request_",
    [
        {"pub_date": "2025-03-14"},
        {"overrides": {"select": ("TY",)}},
        {"overrides": {"ignore": ("TY101",)}},
        {"overrides": {"quotes": "check"}},
        {"overrides": {"dialect": "uk"}},
        {"cache": False},
    ],
)
def test_other_settings_are_another_result(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request_: dict[str, object]
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(COPY)
    _looked(path, monkeypatch)
    assert _looked(path, monkeypatch, **request_)[0]


def test_config_rules_and_name_are_part_of_the_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text(COPY)
    _looked(path, monkeypatch)
    other = tmp_path / "a.md"
    other.write_text(COPY)
    assert _looked(other, monkeypatch)[0]
    _settings(tmp_path, "dialect: uk\n")
    assert _looked(path, monkeypatch)[0]
    assert not _looked(path, monkeypatch)[0]
    _settings(tmp_path, "severity: {TY101: advice}\n")
    looked, results = _looked(path, monkeypatch)
    assert looked
    assert results[0].findings[0].severity == "advice"


def _settings(folder: Path, text: str) -> None:
    from copylint.config.discover import config_of

    (folder / ".copylint.yml").write_text(text)
    config_of.cache_clear()


def test_a_file_that_can_not_be_linted_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"PK\x03\x04")
    assert _looked(path, monkeypatch)[1][0].error
    assert _looked(path, monkeypatch)[1][0].error


def test_a_file_alone_has_its_grade_though_it_was_kept_without_one(tmp_path: Path) -> None:
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for path in paths:
        path.write_text(COPY + "\nThe council said that it would close the bridge for two weeks.\n" * 20)
    together = list(lint_files(map(str, paths), Job(Request())))
    assert [result.grade for result in together] == [None, None]
    for _ in range(2):
        (alone,) = lint_files([str(paths[0])], Job(Request()))
        assert alone.grade is not None
