"""Several reports of one run, and where they go."""

import json
import os
import stat
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from tests.conftest import Cli

from copylint.report.format import FORMATS

Article = Callable[..., Path]
COPY = "Bridge to close\n\nThe wall proved more resilient that engineers had feared.\n"


def test_every_format_at_once(copylint: Cli, article: Article, tmp_path: Path) -> None:
    article(COPY)
    outputs = [f"--output={name}={name}.out" for name in FORMATS]
    ran = copylint(*outputs, "article.txt")
    assert ran.status == 1
    assert ran.out == ""
    assert ran.err == "copylint: 1 finding (1 error) in 1 file · 1 fixed by --fix --unsafe-fixes\n"
    for name in FORMATS:
        assert "TY101" in (tmp_path / f"{name}.out").read_text("utf-8"), name
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted(
        ["article.txt", *(f"{n}.out" for n in FORMATS)]
    )


def test_a_file_holds_what_standard_output_would(copylint: Cli, article: Article, tmp_path: Path) -> None:
    article(COPY)
    for name in FORMATS:
        alone = copylint("--output-format", name, "article.txt")
        ran = copylint("--output", f"{name}=kept", "--output", "concise", "article.txt")
        assert (tmp_path / "kept").read_text("utf-8") == alone.out
        assert ran.out == "article.txt:3:32: TY101 “that” after “more”: did you mean “than”?\n"
        assert ran.err == ""


def test_the_old_option_names_the_report_on_standard_output(
    copylint: Cli, article: Article, tmp_path: Path
) -> None:
    article(COPY)
    ran = copylint("--output-format", "json", "--output", "junit=j.xml", "article.txt")
    assert [f["code"] for f in json.loads(ran.out)] == ["TY101"]
    assert ElementTree.parse(tmp_path / "j.xml").getroot().tag == "testsuites"


@pytest.mark.parametrize(
    ("outputs", "said"),
    [
        (["sarf=x"], "no report is called `sarf` — did you mean `sarif`?"),
        (["sarif="], "`sarif=` names no file"),
        (["sarif", "json"], "two reports for standard output: give one of them a file, as in html=page.html"),
        (["sarif=x", "json=./x"], "two reports for x: give one of them a file, as in html=page.html"),
    ],
)
def test_outputs_that_make_no_sense(copylint: Cli, article: Article, outputs: list[str], said: str) -> None:
    article(COPY)
    ran = copylint(*(f"--output={o}" for o in outputs), "article.txt")
    assert ran.status == 2
    assert ran.out == ""
    assert said in ran.err


def test_a_report_that_cannot_be_written_is_said_and_the_others_are_whole(
    copylint: Cli, article: Article, tmp_path: Path
) -> None:
    article(COPY)
    (tmp_path / "folder").mkdir()
    ran = copylint(
        "--output=sarif=none/x", "--output=html=folder", "--output=json=x", "--output=concise", "article.txt"
    )
    assert ran.status == 2
    assert ran.err.splitlines() == [
        "copylint: none/x: can't be written: No such file or directory",
        "copylint: folder: can't be written: it is a folder",
    ]
    assert ran.out.startswith("article.txt:3:32: TY101")
    assert len(json.loads((tmp_path / "x").read_text("utf-8"))) == 1


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="the system has no device that is always full")
def test_a_full_disk_is_said(copylint: Cli, article: Article, tmp_path: Path) -> None:
    article(COPY)
    ran = copylint("--output=json=/dev/full", "--output=jsonl=x", "article.txt")
    assert ran.status == 2
    assert "copylint: /dev/full: can't be written: No space left on device" in ran.err
    assert json.loads((tmp_path / "x").read_text("utf-8"))["code"] == "TY101"


def test_a_report_takes_the_place_of_the_old_one_and_its_mode(
    copylint: Cli, article: Article, tmp_path: Path
) -> None:
    article(COPY)
    old = article("old", "kept/report.json")
    old.chmod(0o640)
    (tmp_path / "link.json").symlink_to(old)
    assert copylint("--output=json=link.json", "article.txt").status == 1
    assert (tmp_path / "link.json").is_symlink()
    assert len(json.loads(old.read_text("utf-8"))) == 1
    assert stat.S_IMODE(old.stat().st_mode) == 0o640


def test_statistics(copylint: Cli, article: Article, tmp_path: Path) -> None:
    article(COPY)
    article(COPY + "\nThe the wall stood.\n", "b.txt")
    ran = copylint("--statistics", "--output=jsonl=all", ".")
    assert ran.status == 1
    assert ran.out == (
        "2  error    TY101  comparative-that  2 files  2 with a fix\n"
        "1  error    TY103  doubled-word      1 file  1 with a fix\n"
        "\n"
        "3 findings (3 errors) in 2 files · 1 fixed by --fix · 2 more by --fix --unsafe-fixes\n"
    )
    assert (tmp_path / "all").read_text("utf-8").count("\n") == 3
    rows = json.loads(copylint("--statistics", "--output-format", "json", ".").out)
    assert rows[0] == {
        "code": "TY101", "name": "comparative-that", "severity": "error", "findings": 2, "files": 2, "fixable": 2,
    }  # fmt: skip


def test_statistics_of_good_copy(copylint: Cli, article: Article) -> None:
    article("Bridge to close\n\nThe bridge will close on Monday, the council said.\n")
    ran = copylint("--statistics", "article.txt")
    assert (ran.status, ran.out) == (0, "1 file checked: nothing to mark\n")
