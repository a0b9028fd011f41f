"""A baseline: what was there before is not shown, what is new is."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import ROOT, Cli

Article = Callable[..., Path]
SLIP = "The wall proved more resilient that engineers had feared."
OTHER = "The crew could of waited, the council said."
CLEAN = "The bridge will close on Monday, the council said."


def _post(*paragraphs: str) -> str:
    return "\n\n".join(("Bridge to close", *paragraphs)) + "\n"


def _run(copylint: Cli, *arguments: str) -> tuple[int, list[str], str]:
    ran = copylint(".", "--output-format", "concise", "--select", "TY", *arguments)
    return ran.status, [" ".join(line.split()[:2]) for line in ran.out.splitlines()], ran.err


def test_only_new_findings_are_shown(copylint: Cli, article: Article) -> None:
    article(_post(SLIP), "posts/a.txt")
    article(_post(OTHER), "posts/b.txt")
    made = copylint(".", "--select", "TY", "--baseline", "known.jsonl", "--update-baseline")
    assert (made.status, made.out, made.err) == (
        0,
        "known.jsonl: 2 findings in 2 files (2 new, 0 gone)\n",
        "",
    )
    assert _run(copylint, "--baseline", "known.jsonl") == (0, [], "")
    article(_post(CLEAN, SLIP, "It stood. " + OTHER), "posts/a.txt")
    assert _run(copylint, "--baseline", "known.jsonl") == (1, ["posts/a.txt:7:26: TY105"], "")


def test_the_file_has_an_entry_a_line_in_order(copylint: Cli, article: Article, tmp_path: Path) -> None:
    article(_post(SLIP, OTHER), "posts/b é.txt")
    article(_post(SLIP, SLIP), "posts/a.txt")
    copylint("posts", "--select", "TY", "--baseline", "lists/known.jsonl", "--update-baseline")
    assert not (tmp_path / "lists").exists()
    (tmp_path / "lists").mkdir()
    copylint("posts", "--select", "TY", "--baseline", "lists/known.jsonl", "--update-baseline")
    head, *rows = map(json.loads, (tmp_path / "lists/known.jsonl").read_text(encoding="utf-8").splitlines())
    assert head == {"copylint": "baseline", "version": 1}
    assert [(r["path"], r["code"], r["count"]) for r in rows] == [
        ("../posts/a.txt", "TY101", 2),
        ("../posts/b é.txt", "TY101", 1),
        ("../posts/b é.txt", "TY105", 1),
    ]


def test_repeats_are_counted(copylint: Cli, article: Article) -> None:
    article(_post(SLIP, SLIP))
    copylint(".", "--select", "TY", "--baseline", "known.jsonl", "--update-baseline")
    article(_post(SLIP, SLIP, SLIP))
    assert _run(copylint, "--baseline", "known.jsonl") == (1, ["article.txt:7:32: TY101"], "")
    article(_post(SLIP))
    status, lines, said = _run(copylint, "--baseline", "known.jsonl")
    assert (status, lines) == (0, [])
    assert "known.jsonl: 1 entry no longer occurs (--update-baseline takes them out)" in said


def test_what_no_longer_occurs_is_told_of_files_of_this_run_alone(copylint: Cli, article: Article) -> None:
    article(_post(SLIP), "a.txt")
    article(_post(OTHER), "b.txt")
    copylint(".", "--select", "TY", "--baseline", "known.jsonl", "--update-baseline")
    article(_post(CLEAN), "a.txt")
    article(_post(CLEAN), "b.txt")
    ran = copylint("a.txt", "--select", "TY", "--baseline", "known.jsonl")
    assert ran.status == 0
    assert ran.err.splitlines() == [
        "copylint: known.jsonl: 1 entry no longer occurs (--update-baseline takes them out)",
        "  a.txt: TY101 “that” after “more”: did you mean “than”?",
    ]
    made = copylint("a.txt", "--select", "TY", "--baseline", "known.jsonl", "--update-baseline")
    assert made.out == "known.jsonl: 1 finding in 1 file (0 new, 1 gone)\n"


def test_a_file_that_moved_takes_its_entries_along(copylint: Cli, article: Article, tmp_path: Path) -> None:
    article(_post(SLIP), "drafts/a.txt")
    copylint(".", "--select", "TY", "--baseline", "known.jsonl", "--update-baseline")
    (tmp_path / "posts").mkdir()
    (tmp_path / "drafts/a.txt").rename(tmp_path / "posts/2025-a.txt")
    assert _run(copylint, "--baseline", "known.jsonl") == (0, [], "")
    article(_post(SLIP), "posts/b.txt")
    assert len(_run(copylint, "--baseline", "known.jsonl")[1]) == 1


def test_the_settings_name_a_baseline(copylint: Cli, article: Article) -> None:
    article("select: [TY]\nbaseline: lists/known.jsonl\n", ".copylint.yml")
    article(_post(SLIP), "posts/a.txt")
    ran = copylint("posts/a.txt")
    assert ran.status == 2
    assert ran.err == "copylint: lists/known.jsonl: no such baseline: --update-baseline makes it\n"
    article("x", "lists/x")
    assert copylint("posts", "--update-baseline").status == 0
    assert copylint("posts/a.txt").status == 0
    assert copylint("posts/a.txt", "--no-cache").out == "1 file checked: nothing to mark\n"


def test_fixes_leave_what_the_baseline_knows(copylint: Cli, article: Article) -> None:
    path = article(_post(OTHER))
    copylint(".", "--select", "TY", "--baseline", "known.jsonl", "--update-baseline")
    article(_post(OTHER, "They could of known, the council said."))
    assert copylint(".", "--select", "TY", "--baseline", "known.jsonl", "--fix").status == 0
    assert path.read_text() == _post(OTHER, "They could have known, the council said.")


HEAD = '{"copylint": "baseline", "version": 1}\n'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "known.jsonl: is empty: no baseline"),
        ("nonsense\n", "known.jsonl:1:1: no line of a baseline: not JSON"),
        ("{}\n", "known.jsonl:1:1: not a baseline: its first line does not say so"),
        ('{"copylint": "baseline", "version": 9}\n', "known.jsonl:1:1: a baseline of version 9"),
        (HEAD + "<<<<<<< HEAD\n", "known.jsonl:2:1: a merge that is not resolved"),
        (HEAD + '\n{"path": "a.txt"}\n', "known.jsonl:3:1: an entry has path, code"),
        (HEAD + "{" * 20000 + "\n", "known.jsonl:2:"),
    ],
)
def test_a_file_that_is_no_baseline(copylint: Cli, article: Article, text: str, said: str) -> None:
    article(_post(SLIP), "a.txt")
    article(_post(SLIP), "b.txt")
    path = article(text, "known.jsonl")
    for more in ((), ("--update-baseline",)):
        ran = copylint("a.txt", "b.txt", "--select", "TY", "--baseline", "known.jsonl", *more)
        assert ran.status == 2
        assert len(ran.err.splitlines()) == 1
        assert said in ran.err
        assert path.read_text() == text


def test_what_does_not_go_together(copylint: Cli, article: Article) -> None:
    article(_post(SLIP))
    assert copylint(".", "--update-baseline").status == 2
    ran = copylint(".", "--update-baseline", "--baseline", "b", "--staged")
    assert ran.status == 2
    assert "whole files" in ran.err


def test_a_content_repository(copylint: Cli, tmp_path: Path) -> None:
    """The posts of a real site where they are at hand, else the project's own examples: one is edited."""
    shared = ROOT.parent / "shared" / "content-repo" / "content" / "news" / "2019"
    source = shared if shared.is_dir() else ROOT / "tests" / "golden"
    posts = tmp_path / "posts"
    shutil.copytree(source, posts)
    config = tmp_path / ".copylint.yml"
    config.write_text("profile: standards\nbaseline: known.jsonl\n")
    before = copylint("posts", "--output-format", "concise").err
    made = copylint("posts", "--update-baseline")
    assert made.status == (2 if "can't" in before else 0)
    assert copylint("posts", "--output-format", "concise").out == ""
    edited = sorted(p for p in posts.rglob("*") if p.suffix in (".md", ".txt"))[-1]
    edited.chmod(0o644)
    with edited.open("a", encoding="utf-8") as file:
        file.write(f"\n{SLIP}\n\n{OTHER}\n")
    ran = copylint("posts", "--output-format", "concise")
    assert ran.status == 1
    assert [line.split()[1] for line in ran.out.splitlines()] == ["TY101", "TY105"]
    assert {line.split(":")[0] for line in ran.out.splitlines()} == {str(edited.relative_to(tmp_path))}
