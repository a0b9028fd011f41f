"""Which files a command line means."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import Cli

Article = Callable[..., Path]
COPY = "Bridge to close\n\nThe wall proved more resilient that engineers had feared.\n"


def _found(copylint: Cli, *arguments: str, cwd: Path | None = None) -> list[str]:
    where = {} if cwd is None else {"cwd": cwd}
    ran = copylint(*arguments, "--select", "TY101", "--output-format", "concise", **where)
    return [line.split(":")[0] for line in ran.out.splitlines()]


@pytest.fixture
def tree(tmp_path: Path, article: Article) -> Path:
    """A folder with files that are wanted and files that are not."""
    for name in (
        "a.txt",
        "posts/b.md",
        "posts/old/c.txt",
        "drafts/d.txt",
        "build/e.html",
        "build/keep/f.txt",
    ):
        article(COPY, name)
    for name in (".hidden/x.txt", "node_modules/x.txt", ".x.txt", "posts/__pycache__/x.txt"):
        article(COPY, name)
    article("build/*\n!build/keep\n*.html\n", ".gitignore")
    article("old/\n", "posts/.gitignore")
    return tmp_path


WANTED = ["a.txt", "build/keep/f.txt", "drafts/d.txt", "posts/b.md"]


def test_gitignore_in_a_repository(copylint: Cli, tree: Path) -> None:
    subprocess.run(["git", "init", "-q"], cwd=tree, check=True)
    assert _found(copylint, ".") == WANTED
    (tree / ".git/info").mkdir(exist_ok=True)
    (tree / ".git/info/exclude").write_text("drafts/\n")
    assert _found(copylint, ".") == [p for p in WANTED if "drafts" not in p]
    assert _found(copylint, "posts") == ["posts/b.md"]
    assert _found(copylint, ".", cwd=tree / "posts") == ["b.md"]
    assert _found(copylint, str(tree / "posts")) == [str(tree / "posts/b.md")]
    subprocess.run(["git", "add", "-f", "posts/old/c.txt"], cwd=tree, check=True)
    assert _found(copylint, "posts") == ["posts/b.md", "posts/old/c.txt"]  # tracked is not ignored


def test_gitignore_outside_a_repository(copylint: Cli, tree: Path) -> None:
    assert _found(copylint, ".") == WANTED


def test_gitignore_without_git(copylint: Cli, tree: Path) -> None:
    import sys

    subprocess.run(["git", "init", "-q"], cwd=tree, check=True)
    ran = copylint(
        ".", "--select", "TY101", "--output-format", "concise", env={"PATH": os.path.dirname(sys.executable)}
    )
    assert [line.split(":")[0] for line in ran.out.splitlines()] == WANTED


def test_gitignore_can_be_left_aside(copylint: Cli, tree: Path, article: Article) -> None:
    everything = sorted([*WANTED, "build/e.html", "posts/old/c.txt"])
    assert _found(copylint, ".", "--no-respect-gitignore") == everything
    article("respect-gitignore: false\n", ".copylint.yml")
    assert _found(copylint, ".") == everything


def test_what_is_ignored_can_be_named(copylint: Cli, tree: Path) -> None:
    subprocess.run(["git", "init", "-q"], cwd=tree, check=True)
    assert _found(copylint, "posts/old/c.txt", "posts/old", ".x.txt") == ["posts/old/c.txt", ".x.txt"]


def test_a_repository_inside_a_folder(copylint: Cli, article: Article, tmp_path: Path) -> None:
    article(COPY, "desk/site/a.txt")
    article(COPY, "desk/site/public/b.txt")
    article("public/\n", "desk/site/.gitignore")
    subprocess.run(["git", "init", "-q"], cwd=tmp_path / "desk/site", check=True)
    assert _found(copylint, "desk") == ["desk/site/a.txt"]


def test_exclude(copylint: Cli, tree: Path, article: Article) -> None:
    assert _found(copylint, ".", "--exclude", "drafts", "--exclude", "posts/*.md") == [
        "a.txt",
        "build/keep/f.txt",
    ]
    assert _found(copylint, ".", "--exclude", "drafts", cwd=tree / "posts") == ["b.md"]
    article("exclude: [drafts/, keep]\n", ".copylint.yml")
    assert _found(copylint, ".") == ["a.txt", "posts/b.md"]
    assert _found(copylint, ".", "--exclude", "a.txt") == ["posts/b.md"]
    assert _found(copylint, "drafts") == ["drafts/d.txt"]  # it was named
    assert _found(copylint, "drafts/d.txt") == ["drafts/d.txt"]


def test_a_config_below_excludes_too(copylint: Cli, tree: Path, article: Article) -> None:
    article("exclude: [b.md]\n", "posts/.copylint.yml")
    assert _found(copylint, ".") == [p for p in WANTED if "b.md" not in p]


def test_force_exclude(copylint: Cli, tree: Path, article: Article) -> None:
    article("exclude: [drafts/]\n", ".copylint.yml")
    assert _found(copylint, "drafts/d.txt", "a.txt", "--force-exclude") == ["a.txt"]
    ran = copylint("drafts/d.txt", "--force-exclude")
    assert (ran.status, ran.out) == (0, "")
    assert ran.err == "copylint: nothing to lint: the settings exclude what was named\n"
    assert _found(copylint, "drafts/d.txt", "--exclude", "*.txt", "--force-exclude") == []
    ran = copylint("-", "--stdin-filename", "drafts/d.txt", "--force-exclude", stdin=COPY.encode())
    assert (ran.status, ran.out) == (0, "")
    assert copylint("-", "--stdin-filename", "a.txt", "--force-exclude", stdin=COPY.encode()).status == 1
    article("exclude: [drafts/]\nforce-exclude: true\n", ".copylint.yml")
    assert _found(copylint, "drafts/d.txt", "a.txt") == ["a.txt"]
    assert _found(copylint, "drafts") == []


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links_that_lead_back(copylint: Cli, article: Article, tmp_path: Path) -> None:
    article(COPY, "posts/a.txt")
    (tmp_path / "posts/again").symlink_to("..", target_is_directory=True)
    (tmp_path / "other").symlink_to("posts", target_is_directory=True)
    assert _found(copylint, "posts") == ["posts/a.txt"]
    assert _found(copylint, "other") == ["other/a.txt"]
