"""`copylint check` as a user runs it."""

import json
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import Cli

Article = Callable[..., Path]
COPY = "Bridge to close\n\nThe wall proved more resilient that engineers had feared.\n"
CLEAN = "Bridge to close\n\nThe bridge will close on Monday, the council said.\n"


def test_text_report(copylint: Cli, article: Article) -> None:
    article(COPY)
    ran = copylint("article.txt")
    assert ran.status == 1
    assert ran.err == ""
    assert ran.out.splitlines()[:5] == [
        "article.txt",
        "",
        " 3:32  error    TY101 comparative-that  “that” after “more”: did you mean “than”?",
        "   3 │ The wall proved more resilient that engineers had feared.",
        "     │                                ^^^^  fix: than  (--unsafe-fixes)",
    ]
    assert ran.out.splitlines()[-1].startswith("1 finding (1 error) in 1 file")


def test_clean_copy_prints_one_line(copylint: Cli, article: Article) -> None:
    article(CLEAN)
    ran = copylint("check", "article.txt")
    assert (ran.status, ran.out, ran.err) == (0, "1 file checked: nothing to mark\n", "")


def test_concise_and_jsonl(copylint: Cli, article: Article) -> None:
    article(COPY)
    concise = copylint("article.txt", "--output-format", "concise")
    assert concise.out == "article.txt:3:32: TY101 “that” after “more”: did you mean “than”?\n"
    record = json.loads(copylint("article.txt", "--output-format", "jsonl").out)
    assert record == json.loads(copylint("article.txt", "--output-format", "json").out)[0]


def test_json_shape(copylint: Cli, article: Article) -> None:
    article(COPY)
    (record,) = json.loads(copylint("article.txt", "--output-format", "json").out)
    fingerprint = record.pop("fingerprint")
    assert re.fullmatch("[0-9a-f]{20}", fingerprint)
    place = {
        "location": {"row": 3, "column": 32, "offset": 48},
        "end_location": {"row": 3, "column": 36, "offset": 52},
    }
    assert record == {
        "filename": "article.txt",
        "code": "TY101",
        "name": "comparative-that",
        "severity": "error",
        "message": "“that” after “more”: did you mean “than”?",
        **place,
        "fix": {"applicability": "unsafe", "message": "than", "edits": [{"content": "than", **place}]},
        "related": [],
        "url": None,
    }


def test_the_fingerprint_survives_edits_elsewhere(copylint: Cli, article: Article) -> None:
    prints = set()
    for text in (
        COPY,
        COPY.replace("\n\n", "\n\nA new paragraph stands here now.\n\n", 1),
        COPY.replace("\n", "\r\n"),
    ):
        article(text)
        prints |= {
            r["fingerprint"] for r in json.loads(copylint("article.txt", "--output-format", "json").out)
        }
    assert len(prints) == 1


@pytest.mark.parametrize(
    ("data", "row", "column", "offset"),
    [
        (COPY.encode(), 3, 32, 48),
        (COPY.replace("\n", "\r\n").encode(), 3, 32, 50),
        (b"\xef\xbb\xbf" + COPY.encode(), 3, 32, 48),
        (COPY.encode("utf-16"), 3, 32, 48),
        (COPY.replace("The wall", "The café wall").encode("cp1252"), 3, 37, 53),
        (COPY.replace("The wall", "The 🌅 wall").encode(), 3, 34, 50),
        (COPY.replace("The wall", "The cafe\u0301 wall").encode(), 3, 38, 54),
    ],
)
def test_places_are_exact(
    copylint: Cli, article: Article, data: bytes, row: int, column: int, offset: int
) -> None:
    article(data)
    (record,) = json.loads(copylint("article.txt", "--output-format", "json", "--select", "TY101").out)
    assert record["location"] == {"row": row, "column": column, "offset": offset}


@pytest.mark.parametrize(
    ("options", "status"),
    [
        ((), 1),
        (("--exit-zero",), 0),
        (("--fail-on", "error"), 1),
        (("--ignore", "TY"), 0),
        (("--select", "SO"), 0),
        (("--select", "comparative-that"), 1),
        (("--select", "TY999"), 2),
        (("--profile", "dsk"), 2),
        (("--pub-date", "soon"), 2),
        (("--no-such-option",), 2),
    ],
)
def test_exit_status(copylint: Cli, article: Article, options: tuple[str, ...], status: int) -> None:
    article(COPY)
    ran = copylint("article.txt", *options)
    assert ran.status == status
    assert len(ran.err.splitlines()) == (status == 2)


def test_standard_input(copylint: Cli) -> None:
    ran = copylint("-", "--stdin-filename", "desk.txt", "--output-format", "concise", stdin=COPY.encode())
    assert ran.out.startswith("desk.txt:3:32: TY101")


def test_a_folder(copylint: Cli, article: Article) -> None:
    for name in ("a/one.txt", "a/b/two.md", "a/.hidden/three.txt", "a/notes.csv"):
        article(COPY, name)
    ran = copylint("a", "--output-format", "concise", "--select", "TY101")
    assert [line.split(":")[0] for line in ran.out.splitlines()] == ["a/b/two.md", "a/one.txt"]


def test_many_files_come_in_order(copylint: Cli, article: Article) -> None:
    names = [f"a/{i:03}.txt" for i in range(60)]
    for name in names:
        article(COPY, name)
    ran = copylint("a", "--output-format", "concise", "--select", "TY101")
    assert [line.split(":")[0] for line in ran.out.splitlines()] == names


def test_config_and_isolated(copylint: Cli, article: Article) -> None:
    article(COPY)
    article("ignore: [TY101]\n", ".copylint.yml")
    assert copylint("article.txt").status == 0
    assert copylint("article.txt", "--isolated").status == 1


def test_colour_only_where_it_is_wanted(copylint: Cli, article: Article) -> None:
    article(COPY)
    assert "\x1b[" not in copylint("article.txt").out
    assert "\x1b[" in copylint("article.txt", env={"FORCE_COLOR": "1"}).out
    assert "\x1b[" not in copylint("article.txt", env={"FORCE_COLOR": "1", "NO_COLOR": "1"}).out


def test_fix_diff_and_what_is_left(copylint: Cli, article: Article) -> None:
    path = article(COPY.replace("\n", "\r\n"))
    before = path.read_bytes()
    shown = copylint("article.txt", "--diff", "--unsafe-fixes", "--select", "TY")
    assert "+The wall proved more resilient than engineers had feared." in shown.out
    assert path.read_bytes() == before
    assert copylint("article.txt", "--fix", "--select", "TY").status == 1
    assert path.read_bytes() == before
    assert copylint("article.txt", "--fix", "--unsafe-fixes", "--select", "TY").status == 0
    assert path.read_bytes() == before.replace(b"resilient that", b"resilient than")


def test_a_broken_pipe_ends_quietly(copylint: Cli, article: Article, tmp_path: Path, cache_dir: Path) -> None:
    import subprocess
    import sys

    article("Head\n\n" + "The wall proved more resilient that engineers had feared.\n\n" * 3000)
    command = f"{sys.executable} -m copylint article.txt --output-format concise | head -1"
    env = {**os.environ, "COPYLINT_CACHE_DIR": str(cache_dir)}
    done = subprocess.run(command, shell=True, cwd=tmp_path, env=env, capture_output=True, text=True)
    assert done.stderr == ""
    assert done.stdout.count("\n") == 1
