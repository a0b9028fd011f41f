"""What content repositories copy into their CI: run as far as it can be without the service."""

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pre_commit.clientlib import load_config, load_manifest
from ruamel.yaml import YAML
from tests.conftest import ROOT

BAD = "# Bridge to close\n\nThe wall proved more resilient that engineers had feared.\n"


def _yaml(text: str) -> Any:
    return YAML(typ="safe", pure=True).load(text)


@cache
def _page(name: str) -> str:
    """The block of that name on the page about CI."""
    found = re.search(
        rf"^```\w+ ?{name}\n(.*?)^```", (ROOT / "docs" / "ci.md").read_text(encoding="utf-8"), re.M | re.S
    ) or re.search(
        rf"^```{name}\n(.*?)^```", (ROOT / "docs" / "ci.md").read_text(encoding="utf-8"), re.M | re.S
    )
    assert found, name
    return found[1]


def _run(command: list[str], cwd: Path, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=cwd, env={**os.environ, **env}, capture_output=True, text=True, encoding="utf-8"
    )


def _git(cwd: Path, *arguments: str) -> str:
    done = _run(["git", "-c", "user.name=t", "-c", "user.email=t@example.org", *arguments], cwd, {})
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.fixture
def posts(tmp_path: Path) -> tuple[Path, str]:
    """A shallow clone of a repository with an old bad post and a new one, and the commit before the new one."""
    origin = tmp_path / "origin"
    (origin / "content").mkdir(parents=True)
    _git(origin, "init", "-q", "-b", "main")
    (origin / "content" / "old.md").write_text(BAD, encoding="utf-8")
    _git(origin, "add", "-A")
    _git(origin, "commit", "-q", "-m", "old")
    base = _git(origin, "rev-parse", "HEAD")
    (origin / "content" / "new.md").write_text(BAD, encoding="utf-8")
    _git(origin, "add", "-A")
    _git(origin, "commit", "-q", "-m", "new")
    _git(tmp_path, "clone", "-q", "--depth=1", f"file://{origin}", "clone")
    return tmp_path / "clone", base


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheels that the container is built from, made as its file says."""
    place = tmp_path_factory.mktemp("wheels")
    (made,) = re.findall(r"^RUN (python -m pip wheel .*)$", _container(), re.M)
    command = made.replace("/wheels", str(place)).replace("/src", str(ROOT))
    done = _run(["bash", "-c", command.replace("python", sys.executable, 1)], ROOT, {})
    assert done.returncode == 0, done.stderr
    return place


def _container() -> str:
    return (ROOT / "Containerfile").read_text(encoding="utf-8")


def _venv(place: Path) -> Path:
    """A new environment; the folder of its programs."""
    done = _run([sys.executable, "-m", "venv", str(place)], place.parent, {})
    assert done.returncode == 0, done.stderr
    return place / "bin"


def test_hooks_and_the_page_about_them_are_what_pre_commit_reads(tmp_path: Path) -> None:
    hooks = {h["id"]: h for h in load_manifest(str(ROOT / ".pre-commit-hooks.yaml"))}
    assert set(hooks) == {"copylint", "copylint-fix", "copylint-languagetool"}
    (tmp_path / "config.yaml").write_text(_page("pre-commit"), encoding="utf-8")
    (repo,) = load_config(str(tmp_path / "config.yaml"))["repos"]
    assert {h["id"] for h in repo["hooks"]} <= set(hooks)


def test_the_languagetool_hook_installs_the_extra() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extra = {re.split(r"[<>=;]", d)[0] for d in project["optional-dependencies"]["languagetool"]}
    hooks = {h["id"]: h for h in load_manifest(str(ROOT / ".pre-commit-hooks.yaml"))}
    named = hooks["copylint-languagetool"]["additional_dependencies"]
    assert {re.split(r"[<>=;]", d)[0] for d in named} == extra


def test_the_action_annotates_new_lines(posts: tuple[Path, str], tmp_path: Path) -> None:
    clone, base = posts
    action = _yaml((ROOT / "action.yml").read_text(encoding="utf-8"))
    steps = {s["name"]: s for s in action["runs"]["steps"] if "run" in s}
    folder = tmp_path / "runner"
    folder.mkdir()
    path_file = folder / "path"
    env = {"RUNNER_TEMP": str(folder), "GITHUB_ACTION_PATH": str(ROOT), "GITHUB_PATH": str(path_file)}
    shims = tmp_path / "shims"
    shims.mkdir()
    (shims / "python").symlink_to(sys.executable)
    env["PATH"] = f"{shims}{os.pathsep}{os.environ['PATH']}"
    installed = _run(["bash", "-e", "-c", steps["Install copylint"]["run"]], clone, env)
    assert installed.returncode == 0, installed.stderr
    env["PATH"] = f"{path_file.read_text().strip()}{os.pathsep}{env['PATH']}"
    inputs = {k: v["default"] for k, v in action["inputs"].items()}
    inputs |= {"paths": "content", "since": base, "sarif": "copylint.sarif", "args": "--select TY101"}
    lint = steps["Lint the copy"]
    values = {
        key: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda m: inputs[m[1]], value)
        for key, value in lint["env"].items()
    }
    values["COPYLINT_CACHE_DIR"] = str(folder / "cache")
    done = _run(["bash", "-e", "-o", "pipefail", "-c", lint["run"]], clone, {**env, **values})
    assert done.returncode == 1, done.stdout + done.stderr
    lines = [line for line in done.stdout.splitlines() if line.startswith("::")]
    assert len(lines) == 1, "the old post's findings are not shown"
    assert lines[0].startswith("::error file=content/new.md,line=3,")
    log = json.loads((clone / "copylint.sarif").read_text(encoding="utf-8"))
    assert [r["ruleId"] for r in log["runs"][0]["results"]] == ["TY101"]


def test_the_workflow_on_the_page_uses_what_the_action_has() -> None:
    action = _yaml((ROOT / "action.yml").read_text(encoding="utf-8"))
    steps = _yaml(_page("github"))["jobs"]["copylint"]["steps"]
    used = next(s["with"] for s in steps if s.get("uses", "").startswith("example/copylint@"))
    assert set(used) <= set(action["inputs"])


def test_the_gitlab_job_writes_its_report(posts: tuple[Path, str], tmp_path: Path, wheels: Path) -> None:
    clone, base = posts
    _git(clone, "fetch", "-q", "--unshallow")
    job = _yaml((ROOT / "templates" / "copylint.gitlab-ci.yml").read_text(encoding="utf-8"))["copylint"]
    page = _yaml(_page("gitlab"))["copylint"]
    assert set(page["variables"]) <= set(job["variables"])
    programs = _venv(tmp_path / "job")
    env = {
        **{k: str(v) for k, v in job["variables"].items()},
        "COPYLINT_SOURCE": str(next(wheels.glob("copylint-*.whl"))),
        "COPYLINT_PATHS": page["variables"]["COPYLINT_PATHS"],
        "COPYLINT_OPTIONS": page["variables"]["COPYLINT_OPTIONS"].replace(
            "$CI_MERGE_REQUEST_DIFF_BASE_SHA", base
        ),
        "COPYLINT_CACHE_DIR": str(clone / ".copylint-cache"),
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
    }
    done = _run(["bash", "-e", "-c", "\n".join(job["script"])], clone, env)
    assert done.returncode == 1, done.stdout + done.stderr
    report = json.loads((clone / job["artifacts"]["reports"]["codequality"]).read_text(encoding="utf-8"))
    assert {r["location"]["path"] for r in report} == {"content/new.md"}
    assert (clone / ".copylint-cache").is_dir()


def test_the_makefile_line(posts: tuple[Path, str]) -> None:
    clone, base = posts
    _git(clone, "fetch", "-q", "--unshallow")
    _git(clone, "update-ref", "refs/remotes/origin/main", base)
    (clone / "Makefile").write_text(_page("make"), encoding="utf-8")
    env = {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    done = _run(["make", "copy"], clone, env)
    assert done.returncode == 2, done.stderr
    assert "content/new.md" in done.stdout
    assert "content/old.md" not in done.stdout
    assert (clone / "copylint.xml").is_file()


def test_the_container_holds_all_it_needs(tmp_path: Path, wheels: Path) -> None:
    text = _container()
    (install,) = re.findall(r"^RUN (python -m pip install .*?) && rm", text, re.M)
    assert "--no-index" in install, "the second stage asks no registry"
    programs = _venv(tmp_path / "stage")
    env = {"PATH": f"{programs}{os.pathsep}{os.environ['PATH']}"}
    done = _run(["bash", "-e", "-c", install.replace("/wheels", str(wheels))], tmp_path, env)
    assert done.returncode == 0, done.stderr
    (entry,) = json.loads(re.search(r"^ENTRYPOINT (.*)$", text, re.M)[1])  # type: ignore[index]
    (tmp_path / "copy").mkdir()
    (tmp_path / "copy" / "story.md").write_text(BAD, encoding="utf-8")
    ran = _run(
        [str(programs / entry), "story.md"], tmp_path / "copy", {"COPYLINT_CACHE_DIR": str(tmp_path / "c")}
    )
    assert ran.returncode == 1
    assert "TY101" in ran.stdout
    assert sorted(p.name for p in (tmp_path / "copy").iterdir()) == ["story.md"], "the copy is not written to"
    assert shutil.which(entry, path=str(programs))
