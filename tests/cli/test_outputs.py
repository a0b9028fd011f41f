"""Several reports of one run, and where they go."""

import json
import os
import stat
import subprocess
import sys
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
    assert ran.err == "copylint: 1 finding (1 error) in 1 file · 1 can be fixed with --unsafe-fixes\n"
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
        (["sarf=x"], "no report is called `sarf`: it is one of text, concise, "),
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


def test_the_reports_of_the_last_run_are_no_copy(copylint: Cli, article: Article, tmp_path: Path) -> None:
    article(COPY)
    outputs = ["--output=html=page.html", "--output=jsonl=all.jsonl", "--output=text=report.txt"]
    first = copylint(*outputs, ".")
    page = (tmp_path / "page.html").read_text("utf-8")
    assert (
        copylint(*outputs, ".").err
        == first.err
        == ("copylint: 1 finding (1 error) in 1 file · 1 can be fixed with --unsafe-fixes\n")
    )
    assert (tmp_path / "page.html").read_text("utf-8") == page


def test_statistics(copylint: Cli, article: Article, tmp_path: Path) -> None:
    article(COPY)
    article(COPY + "\nThe the wall stood.\n", "b.txt")
    ran = copylint("--statistics", "--output=jsonl=all", ".")
    assert ran.status == 1
    assert ran.out == (
        "2  error    TY101  comparative-that  2 files  2 with a fix\n"
        "1  error    TY103  doubled-word      1 file  1 with a fix\n"
        "\n"
        "3 findings (3 errors) in 2 files · 1 can be fixed with --fix · 2 more with --unsafe-fixes\n"
    )
    assert (tmp_path / "all").read_text("utf-8").count("\n") == 3
    rows = json.loads(copylint("--statistics", "--output-format", "json", ".").out)
    assert rows[0] == {
        "code": "TY101", "name": "comparative-that", "severity": "error", "findings": 2, "files": 2, "fixable": 2,
    }  # fmt: skip


def test_statistics_are_text_or_json(copylint: Cli, article: Article) -> None:
    article(COPY)
    assert json.loads(copylint("--statistics", "--output=json", "article.txt").out)[0]["code"] == "TY101"
    ran = copylint("--statistics", "--output-format=sarif", "article.txt")
    assert (ran.status, ran.out) == (2, "")
    assert "give that report a file, as in sarif=FILE" in ran.err


def test_statistics_of_good_copy(copylint: Cli, article: Article) -> None:
    article("Bridge to close\n\nThe bridge will close on Monday, the council said.\n")
    ran = copylint("--statistics", "article.txt")
    assert (ran.status, ran.out) == (0, "1 file checked: nothing to mark\n")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_old_encodings_lose_signs_but_no_finding(
    article: Article, tmp_path: Path, cache_dir: Path, encoding: str
) -> None:
    article(COPY)
    env = {
        **os.environ,
        "COPYLINT_CACHE_DIR": str(cache_dir),
        "PYTHONIOENCODING": encoding,
        "PYTHONUTF8": "0",
    }
    command = [sys.executable, "-m", "copylint", "article.txt"]
    done = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True)
    assert done.returncode == 1, done.stderr
    assert "3:32  error    TY101" in done.stdout.decode(encoding)
    done = subprocess.run([*command, "--output-format=json"], cwd=tmp_path, env=env, capture_output=True)
    (found,) = json.loads(done.stdout.decode("utf-8"))
    assert found["message"].startswith("“that”")


def test_a_name_that_is_no_text_is_written_all_the_same(copylint: Cli, tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")
    try:
        Path(path).write_text(COPY, "utf-8")
    except OSError:
        pytest.skip("this file system takes only names that are text")
    outputs = [f"--output={name}={name}.out" for name in FORMATS]
    ran = copylint(*outputs, "--output-format=text", ".")
    assert ran.status == 1
    assert "caf\ufffd.txt" in ran.out
    for name in FORMATS:
        assert "TY101" in (tmp_path / f"{name}.out").read_text("utf-8"), name
    json.loads((tmp_path / "sarif.out").read_text("utf-8"))


def test_a_reader_that_has_enough_of_one_report_leaves_the_others_whole(
    article: Article, tmp_path: Path, cache_dir: Path
) -> None:
    for i in range(40):
        article(COPY * 20, f"{i:02}.txt")
    command = f"{sys.executable} -m copylint --output=text --output=jsonl=all . | head -n 1"
    env = {**os.environ, "COPYLINT_CACHE_DIR": str(cache_dir), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, shell=True, cwd=tmp_path, env=env, capture_output=True, text=True)
    assert done.stderr == ""
    assert (tmp_path / "all").read_text("utf-8").count("\n") == 40 * 20


def test_a_bar_over_many_files_on_a_terminal_only(article: Article, tmp_path: Path, cache_dir: Path) -> None:
    import pty

    for i in range(30):
        article(COPY * 3, f"{i:02}.txt")
    command = [
        sys.executable, "-c",
        "import copylint.cli.progress as p; p.AFTER = p.EVERY = 0; from copylint.__main__ import main; main()",
        "--no-cache", "--output=jsonl=all", ".",
    ]  # fmt: skip
    env = {**os.environ, "COPYLINT_CACHE_DIR": str(cache_dir), "PYTHONIOENCODING": "utf-8", "TERM": "xterm"}
    ours, theirs = pty.openpty()
    done = subprocess.Popen(command, cwd=tmp_path, env=env, stdout=subprocess.PIPE, stderr=theirs)
    os.close(theirs)
    said = b""
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:  # the terminal is closed
            break
        if not part:
            break
        said += part
    assert done.wait() == 1
    shown = said.decode("utf-8")
    assert "29 of 30 files" in shown
    last = shown.split("\r\x1b[K")[-1]
    assert last.startswith("copylint: 180 findings")  # the bar is gone
    env["TERM"] = "dumb"
    quiet = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True)
    assert "files\r" not in quiet.stderr
    assert quiet.stderr.startswith("copylint: 180 findings")
