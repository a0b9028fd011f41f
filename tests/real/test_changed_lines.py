"""`--since` and `--staged` in real git repositories."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import Cli

Article = Callable[..., Path]
SLIP = "The wall proved more resilient that engineers had feared."
OTHER = "The crew could of waited, the council said."
CLEAN = "The bridge will close on Monday, the council said."


def _post(*paragraphs: str) -> str:
    return "\n\n".join(("Bridge to close", *paragraphs)) + "\n"


def _git(folder: Path, *arguments: str) -> str:
    command = [
        "git",
        "-c",
        "user.name=t",
        "-c",
        "user.email=t@example.org",
        "-c",
        "protocol.file.allow=always",
    ]
    done = subprocess.run([*command, *arguments], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout


@pytest.fixture
def repository(tmp_path: Path, article: Article) -> Path:
    """A repository with two posts that have a slip each."""
    _git(tmp_path, "init", "-q", "-b", "main")
    article(_post(SLIP, CLEAN), "a.txt")
    article(_post(OTHER, CLEAN), "posts/b.txt")
    article("Nothing to see here\n", "c.txt")
    _git(tmp_path, "add", "-A")
    _git(tmp_path, "commit", "-q", "-m", "posts")
    return tmp_path


def _found(copylint: Cli, *arguments: str, cwd: Path) -> list[str]:
    ran = copylint(*arguments, "--output-format", "concise", "--select", "TY,CX", "--isolated", cwd=cwd)
    assert ran.status == (1 if ran.out else 0), ran.err
    return sorted(" ".join(line.split()[:2]) for line in ran.out.splitlines())


def test_only_changed_lines(copylint: Cli, article: Article, repository: Path) -> None:
    ran = copylint("--since", "HEAD", "--isolated", cwd=repository)
    assert (ran.status, ran.out) == (0, "")
    assert ran.err == "copylint: no file to lint here is changed since HEAD\n"
    article(_post(SLIP, CLEAN, OTHER), "a.txt")
    assert _found(copylint, "--since", "HEAD", cwd=repository) == ["a.txt:7:16: TY105"]
    assert _found(copylint, "a.txt", "--since", "HEAD", cwd=repository) == ["a.txt:7:16: TY105"]
    assert _found(copylint, "posts", "--since", "HEAD", cwd=repository) == []
    article(_post(CLEAN, SLIP), "a.txt")
    assert _found(copylint, ".", "--since", "HEAD", cwd=repository) == ["a.txt:5:32: TY101"]


def test_new_renamed_and_deleted_files(copylint: Cli, article: Article, repository: Path) -> None:
    article(_post(SLIP), "new.txt")
    article("*.tmp.txt\n", ".gitignore")
    article(_post(SLIP), "x.tmp.txt")
    _git(repository, "mv", "posts/b.txt", "posts/moved.txt")
    (repository / "c.txt").unlink()
    assert _found(copylint, "--since", "HEAD", cwd=repository) == ["new.txt:3:32: TY101"]
    article(_post(OTHER, CLEAN, SLIP), "posts/moved.txt")
    assert _found(copylint, "--since", "main", cwd=repository / "posts") == ["moved.txt:7:32: TY101"]


def test_since_means_where_the_branch_began(copylint: Cli, article: Article, repository: Path) -> None:
    _git(repository, "switch", "-q", "-c", "topic")
    article(_post(SLIP, CLEAN, OTHER), "a.txt")
    _git(repository, "commit", "-q", "-a", "-m", "topic")
    _git(repository, "switch", "-q", "main")
    article(_post(CLEAN), "posts/b.txt")
    _git(repository, "commit", "-q", "-a", "-m", "main goes on")
    _git(repository, "switch", "-q", "topic")
    assert _found(copylint, "--since", "main", cwd=repository) == ["a.txt:7:16: TY105"]


def test_a_finding_of_two_places_shows_when_one_changed(
    copylint: Cli, article: Article, repository: Path
) -> None:
    head = "Storm leaves three dead on the coast"
    article(f"{head}\n\n{CLEAN}\n", "storm.txt")
    _git(repository, "add", "-A")
    _git(repository, "commit", "-q", "-m", "storm")
    article(f"{head}\n\nA storm that came ashore on Friday killed two people, officials said.\n", "storm.txt")
    assert _found(copylint, "--since", "HEAD", cwd=repository) == ["storm.txt:1:14: CX101"]


def test_staged_content_is_linted_not_the_file(copylint: Cli, article: Article, repository: Path) -> None:
    article(_post(SLIP, CLEAN, OTHER), "a.txt")
    _git(repository, "add", "a.txt")
    article(_post("Something else is here now.", SLIP, SLIP), "a.txt")
    article(_post(SLIP, SLIP), "posts/b.txt")
    assert _found(copylint, "--staged", cwd=repository) == ["a.txt:7:16: TY105"]
    assert _found(copylint, "a.txt", "--staged", cwd=repository) == ["a.txt:7:16: TY105"]
    (repository / "a.txt").unlink()
    assert _found(copylint, "--staged", cwd=repository) == ["a.txt:7:16: TY105"]


def test_fixes_of_staged_files(copylint: Cli, article: Article, repository: Path) -> None:
    same = article(_post(SLIP, CLEAN, OTHER), "a.txt")
    edited = article(_post(OTHER, CLEAN, OTHER.replace("crew", "pair")), "posts/b.txt")
    _git(repository, "add", "-A")
    article(edited.read_text() + "\nMore to come.\n", "posts/b.txt")
    copylint("--staged", "--fix", "--isolated", "--select", "TY", cwd=repository)
    assert same.read_text() == _post(SLIP, CLEAN, OTHER.replace("could of", "could have"))
    assert "could have" not in edited.read_text()


def test_fixes_stay_on_changed_lines(copylint: Cli, article: Article, repository: Path) -> None:
    path = article(_post(OTHER, CLEAN, OTHER.replace("crew", "pair")), "posts/b.txt")
    copylint("--since", "HEAD", "--fix", "--isolated", "--select", "TY", cwd=repository)
    assert path.read_text() == _post(OTHER, CLEAN, "The pair could have waited, the council said.")


@pytest.mark.parametrize(
    "name", ["ünï côdé.txt", 'quo"te.txt', "tab\there.txt", "new\nline.txt", "-dash.txt", " b.txt"]
)
def test_odd_names(copylint: Cli, article: Article, repository: Path, name: str) -> None:
    article(_post(SLIP), name)
    _git(repository, "add", "-A")
    _git(repository, "commit", "-q", "-m", "odd")
    article(_post(SLIP, OTHER), name)
    for option in (("--since", "HEAD"), ("--staged",)):
        ran = copylint(*option, "--isolated", "--select", "TY", "--output-format", "jsonl", cwd=repository)
        assert ran.out.count("TY105") == 1, ran.err
        assert ran.out.count("\n") == 1
        _git(repository, "add", "-A")


@pytest.mark.skipif(os.name == "nt", reason="names of files are text there")
def test_a_name_that_is_no_text(copylint: Cli, repository: Path) -> None:
    path = os.fsencode(repository) + b"/bad\xff.txt"
    with open(path, "w") as file:
        file.write(_post(SLIP))
    ran = copylint("--since", "HEAD", "--isolated", "--select", "TY", cwd=repository)
    assert ran.status == 1
    assert "1 finding" in ran.out


def test_settings_of_git_do_not_matter(copylint: Cli, article: Article, repository: Path) -> None:
    for key, value in (
        ("diff.noprefix", "true"),
        ("diff.mnemonicPrefix", "true"),
        ("color.ui", "always"),
        ("diff.external", "false"),
        ("diff.context", "10"),
        ("diff.interHunkContext", "10"),
        ("core.quotePath", "false"),
        ("diff.relative", "true"),
        ("status.showUntrackedFiles", "no"),
        ("diff.renames", "false"),
    ):
        _git(repository, "config", key, value)
    article(_post(OTHER, CLEAN, SLIP), "posts/b.txt")
    article(_post(SLIP), "é.txt")
    wanted = ["b.txt:7:32: TY101"]
    assert _found(copylint, "--since", "HEAD", cwd=repository / "posts") == wanted
    assert len(_found(copylint, "--since", "HEAD", cwd=repository)) == 2


def test_a_linked_work_tree_and_a_first_commit(
    copylint: Cli, article: Article, repository: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    linked = tmp_path_factory.mktemp("linked") / "tree"
    _git(repository, "worktree", "add", "-q", str(linked))
    (linked / "a.txt").write_text(_post(SLIP, CLEAN, OTHER))
    assert _found(copylint, "--since", "main", cwd=linked) == ["a.txt:7:16: TY105"]
    fresh = tmp_path_factory.mktemp("fresh")
    _git(fresh, "init", "-q")
    (fresh / "a.txt").write_text(_post(SLIP))
    _git(fresh, "add", "-A")
    assert _found(copylint, "--staged", cwd=fresh) == ["a.txt:3:32: TY101"]
    ran = copylint("--since", "HEAD", "--isolated", cwd=fresh)
    assert (ran.status, ran.err) == (2, "copylint: .: no revision is called `HEAD`\n")


def test_submodules_are_left_alone(
    copylint: Cli, article: Article, repository: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = tmp_path_factory.mktemp("other")
    _git(other, "init", "-q")
    (other / "s.txt").write_text(_post(SLIP))
    _git(other, "add", "-A")
    _git(other, "commit", "-q", "-m", "s")
    _git(repository, "submodule", "--quiet", "add", str(other), "sub")
    article(_post(SLIP, SLIP), "sub/s.txt")
    assert _found(copylint, "--since", "HEAD", cwd=repository) == []
    assert _found(copylint, "--staged", cwd=repository) == []


def test_in_a_hook_git_tells_where_it_is(copylint: Cli, article: Article, repository: Path) -> None:
    article(_post(SLIP, CLEAN, OTHER), "a.txt")
    _git(repository, "add", "-A")
    hook = {"GIT_DIR": ".git", "GIT_INDEX_FILE": ".git/index"}
    ran = copylint("posts", "a.txt", "--staged", "--isolated", "--select", "TY", cwd=repository, env=hook)
    assert "a.txt" in ran.out
    assert ran.status == 1


def test_errors_are_clear(
    copylint: Cli, article: Article, repository: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    ran = copylint("--since", "no-such-branch", cwd=repository)
    assert (ran.status, ran.err) == (2, "copylint: .: no revision is called `no-such-branch`\n")
    ran = copylint("--since", "--help", cwd=repository)
    assert ran.status == 2
    outside = tmp_path_factory.mktemp("outside")
    (outside / "a.txt").write_text(_post(SLIP))
    for option in (("--since", "HEAD"), ("--staged",)):
        ran = copylint("a.txt", *option, cwd=outside)
        assert (ran.status, ran.err) == (2, "copylint: a.txt: is not in a git repository\n")
    bare = tmp_path_factory.mktemp("bare")
    _git(bare, "init", "-q", "--bare")
    ran = copylint(".", "--staged", cwd=bare)
    assert (ran.status, ran.err) == (2, "copylint: .: is in a bare git repository, which has no files\n")
    ran = copylint("--staged", "--since", "HEAD", cwd=repository)
    assert ran.status == 2
    ran = copylint(cwd=repository, env={"X": "1"})
    assert ran.status == 2
