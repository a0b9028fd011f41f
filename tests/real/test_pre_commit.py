"""The hooks in a real git repository of posts, run by pre-commit itself from this checkout."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import ROOT

POSTS = Path(os.environ.get("COPYLINT_SHARED", ROOT.parent / "shared")) / "content-repo"
BAD = "# Bridge to close\n\nThe wall proved more resilient that engineers had feared.\n"
GOOD = "# Bridge to close\n\nThe bridge will close on Monday, the council said.\n"
DOUBLED = "# Bridge to close\n\nThe bridge will close on the the last day of May, the council said.\n"


class Repository:
    """A git repository with the hooks installed."""

    def __init__(self, place: Path, env: dict[str, str]) -> None:
        self.place, self.env = place, env

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command, cwd=self.place, env=self.env, capture_output=True, text=True, encoding="utf-8"
        )

    def git(self, *arguments: str) -> str:
        done = self.run("git", "-c", "user.name=t", "-c", "user.email=t@example.org", *arguments)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def commit(self) -> tuple[int, str]:
        done = self.run("git", "-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-m", "post")
        return done.returncode, done.stdout + done.stderr

    def write(self, name: str, text: str) -> None:
        path = self.place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def env(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("home")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return {
        **os.environ,
        "PATH": path,
        "PRE_COMMIT_HOME": str(folder / "pre-commit"),
        "COPYLINT_CACHE_DIR": str(folder / "cache"),
        "PYTHONIOENCODING": "utf-8",
    }


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory, env: dict[str, str]) -> Repository:
    """A repository that holds this checkout's files, committed, as pre-commit clones it."""
    place = tmp_path_factory.mktemp("hooks")
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, check=True, capture_output=True, text=True
    )
    for name in listed.stdout.splitlines():
        if (name.split("/")[0] in ("src", "rules", "examples") or "/" not in name) and (
            ROOT / name
        ).is_file():
            target = place / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes((ROOT / name).read_bytes())
    made = Repository(place, env)
    made.git("init", "-q")
    made.git("add", "-A")
    made.git("commit", "-q", "-m", "hooks")
    return made


@pytest.fixture
def posts(tmp_path: Path, hooks: Repository, env: dict[str, str]) -> Repository:
    """A repository of posts that uses the hooks: real ones where they are at hand, and a bad old one."""
    made = Repository(tmp_path, env)
    made.git("init", "-q")
    if POSTS.is_dir():
        shutil.copytree(POSTS / "content" / "news" / "2012", tmp_path / "content")
    made.write("content/old.md", BAD)
    rev = hooks.git("rev-parse", "HEAD").strip()
    config = f"repos:\n- repo: {hooks.place}\n  rev: {rev}\n  hooks:\n  - id: copylint\n"
    made.write(".pre-commit-config.yaml", config)
    made.git("add", "-A")
    made.git("commit", "-q", "-m", "posts")
    assert made.run(sys.executable, "-m", "pre_commit", "install").returncode == 0
    return made


def test_a_bad_post_is_stopped_and_a_good_one_passes(posts: Repository) -> None:
    posts.write("content/new.md", BAD)
    posts.git("add", "content/new.md")
    status, out = posts.commit()
    assert status == 1
    assert "content/new.md" in out
    assert "TY101" in out
    assert "old.md" not in out, "a file that is not staged was looked at"
    posts.write("content/new.md", GOOD)
    posts.git("add", "content/new.md")
    status, out = posts.commit()
    assert status == 0, out


def test_what_is_staged_is_what_is_looked_at(posts: Repository) -> None:
    posts.write("content/new.md", GOOD)
    posts.git("add", "content/new.md")
    posts.write("content/new.md", BAD)
    status, out = posts.commit()
    assert status == 0, out
    assert (posts.place / "content/new.md").read_text(encoding="utf-8") == BAD


def test_excluded_files_pass_though_pre_commit_names_them(posts: Repository) -> None:
    posts.write(".copylint.yml", "exclude: [drafts/]\n")
    posts.write("drafts/new.md", BAD)
    posts.git("add", "-A")
    status, out = posts.commit()
    assert status == 0, out


def test_the_fixing_hook_mends_and_stops(posts: Repository) -> None:
    config = (posts.place / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    posts.write(".pre-commit-config.yaml", config.replace("id: copylint\n", "id: copylint-fix\n"))
    posts.write("content/new.md", DOUBLED)
    posts.git("add", "-A")
    status, out = posts.commit()
    assert status == 1
    assert "files were modified by this hook" in out
    assert (posts.place / "content/new.md").read_text(encoding="utf-8") == DOUBLED.replace("the the", "the")
    posts.git("add", "-A")
    status, out = posts.commit()
    assert status == 0, out
