"""Bad input gets one clear line, exit 2, and the other files are linted all the same."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import Cli

Article = Callable[..., Path]
COPY = "Bridge to close\n\nThe wall proved more resilient that engineers had feared.\n"


def _bad(name: str, path: Path) -> str:
    """Makes one kind of bad input in the folder; its name."""
    target = path / "bad.txt"
    if name == "binary":
        target.write_bytes(b"\x7fELF\x02\x01\x01\x00\x00\x00\x00")
    elif name == "nul":
        target.write_bytes(b"Bridge\x00 to close\n\nIt will.\n")
    elif name == "empty":
        target.write_bytes(b"")
    elif name == "blank":
        target.write_bytes(b" \n\n\t\n")
    elif name == "undecodable":
        target.write_bytes(b"Bridge to close\n\nIt will.\n" + b"\x81\x8d\x8f\x90\x9d\xff\xfe\x81")
    elif name == "huge":
        with target.open("wb") as file:
            file.write(b"word word word word word word word\n\n" * 10)
            file.truncate(51 * 1024 * 1024)
    elif name == "broken link":
        target.symlink_to("nowhere.txt")
    elif name == "link loop":
        target.symlink_to("bad.txt")
    elif name == "through a file":
        return "good.txt/bad.txt"
    elif name == "empty folder":
        target = path / "folder"
        target.mkdir()
    return target.name


@pytest.mark.parametrize(
    "name",
    [
        "missing",
        "binary",
        "nul",
        "empty",
        "blank",
        "undecodable",
        "huge",
        "broken link",
        "link loop",
        "through a file",
        "empty folder",
    ],
)
def test_one_line_and_the_others_go_on(copylint: Cli, article: Article, tmp_path: Path, name: str) -> None:
    article(COPY, "good.txt")
    bad = _bad(name, tmp_path)
    ran = copylint(bad, "good.txt", "--output-format", "concise")
    assert ran.status == 2
    assert "good.txt:3:32: TY101" in ran.out
    assert len(ran.err.splitlines()) == 1
    assert bad in ran.err
    assert "Traceback" not in ran.err


def test_folders_that_lead_into_themselves(copylint: Cli, article: Article, tmp_path: Path) -> None:
    article(COPY, "a/good.txt")
    (tmp_path / "a" / "again").symlink_to(tmp_path / "a")
    ran = copylint("a", "--output-format", "concise", "--select", "TY101")
    assert [line.split(":")[0] for line in ran.out.splitlines()] == ["a/good.txt"]


def test_a_broken_rule_is_named_with_its_place_and_the_rest_works(copylint: Cli, article: Article) -> None:
    article(COPY)
    article("code: XY101\nnmae: a\n", "house/XY101.yml")
    ran = copylint("article.txt", "--rule-path", "house", "--output-format", "concise")
    assert ran.status == 2
    assert "XY101.yml:2:1: unknown key `nmae` in `rule` — did you mean `name`?" in ran.err
    assert "article.txt:3:32: TY101" in ran.out


def test_a_broken_config_is_named_with_its_place(copylint: Cli, article: Article) -> None:
    article(COPY, "a/article.txt")
    article(COPY, "b/article.txt")
    article("selct: [TY]\n", "a/.copylint.yml")
    ran = copylint("a/article.txt", "b/article.txt", "--output-format", "concise")
    assert ran.status == 2
    assert ran.err.count("\n") == 1
    assert "a/.copylint.yml:1:1: unknown key `selct` — did you mean `select`?" in ran.err
    assert "b/article.txt:3:32: TY101" in ran.out


def test_nothing_is_written_beside_the_copy(copylint: Cli, article: Article, tmp_path: Path) -> None:
    article(COPY)
    copylint("article.txt")
    assert [p.name for p in tmp_path.iterdir()] == ["article.txt"]


def test_json_is_whole_even_where_a_file_could_not_be_read(copylint: Cli, article: Article) -> None:
    import json

    article(COPY)
    ran = copylint("missing.txt", "article.txt", "--output-format", "json", "--select", "TY101")
    assert ran.status == 2
    assert [r["code"] for r in json.loads(ran.out)] == ["TY101"]
