"""The wheel: built, installed in a clean environment, it has the same rules as the checkout."""

import os
import subprocess
import sys
import venv
import zipfile
from ast import literal_eval
from pathlib import Path

import pytest
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    place = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--outdir", str(place), str(ROOT)],
        check=True,
        capture_output=True,
    )
    (found,) = place.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command in a clean environment that holds the wheel and what it asks for."""
    place = tmp_path_factory.mktemp("env")
    venv.create(place, with_pip=True)
    env = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(
        [place / "bin" / "python", "-m", "pip", "install", "--quiet", str(wheel)],
        check=True,
        env=env,
        capture_output=True,
    )
    return place / "bin" / "copylint"


def _run(command: list[object], home: Path) -> str:
    env = {"PATH": os.environ["PATH"], "HOME": str(home), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(list(map(str, command)), check=True, capture_output=True, text=True, env=env).stdout


def test_the_wheel_has_the_rules_and_lints_like_the_checkout(installed: Path, tmp_path: Path) -> None:
    checkout = [sys.executable, "-m", "copylint"]
    example = ROOT / "examples" / "bridge.txt"
    check: list[object] = ["check", "--isolated", "--exit-zero", example]
    page = [*check, "--output-format=html"]
    for arguments in (["rules"], check, ["rule", "TY101"], page):
        assert _run([installed, *arguments], tmp_path) == _run([*checkout, *arguments], tmp_path)


def test_an_installed_run_writes_only_to_its_cache(installed: Path, tmp_path: Path) -> None:
    _run([installed, "check", "--isolated", "--exit-zero", ROOT / "examples" / "bridge.txt"], tmp_path)
    written = {p.relative_to(tmp_path).parts[:3] for p in tmp_path.rglob("*") if p.is_file()}
    assert written <= {(".cache", "copylint", "findings")}


def test_an_unchanged_file_is_not_looked_at_twice(installed: Path, tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(
        "Bridge to close\n\nThe wall proved more resilient that engineers had feared.\n", encoding="utf-8"
    )
    command: list[object] = [
        installed,
        "check",
        "--isolated",
        "--exit-zero",
        "--output-format",
        "json",
        story,
    ]
    first = _run(command, tmp_path)
    assert "TY101" in first
    assert _run(command, tmp_path) == first
    (kept,) = [p for p in (tmp_path / ".cache" / "copylint" / "findings").rglob("*") if p.is_file()]
    before = kept.stat().st_mtime_ns
    assert _run(command, tmp_path) == first
    assert kept.stat().st_mtime_ns == before
    assert "TY101" not in _run([*command, "--ignore", "TY101"], tmp_path)
    story.write_text("Bridge to close\n\nThe wall held.\n", encoding="utf-8")
    assert _run(command, tmp_path) == "[]\n"
    kept.write_bytes(b"broken")
    story.write_text(
        "Bridge to close\n\nThe wall proved more resilient that engineers had feared.\n", encoding="utf-8"
    )
    assert _run(command, tmp_path) == first


LOADED = """
import os, sys
from copylint.cli.main import run
sys.stdout, out = open(os.devnull, "w"), sys.stdout
run([sys.argv[1]])
modules = {name: module for name, module in sys.modules.items() if name.startswith("copylint.")}
files = {f.__code__.co_filename for m in modules.values() for f in vars(m).values() if hasattr(f, "__code__")}
print(repr({
    "bundled": [name for name, m in modules.items() if type(m.__loader__).__name__ == "Finder"],
    "others": [name for name, m in modules.items() if type(m.__loader__).__name__ != "Finder"],
    "unreadable": sorted(f for f in files if not os.path.isfile(f)),
    "library": [name for name in ("re", "enum", "functools", "collections", "datetime", "types") if name in sys.modules],
}), file=out)
"""


def test_the_code_of_a_run_comes_from_the_bundle(installed: Path, tmp_path: Path) -> None:
    article = tmp_path / "bridge.txt"  # away from the settings of this checkout, which take a parser of TOML
    article.write_bytes((ROOT / "examples" / "bridge.txt").read_bytes())
    script = [installed.parent / "python", "-c", LOADED, article]
    loaded = literal_eval(_run(script, tmp_path))
    assert {"copylint.lint.run", "copylint.checks.typos.spelling", "copylint.lint"} <= set(loaded["bundled"])
    assert set(loaded["others"]) <= {
        "copylint._bundle",
        "copylint.cli",
        "copylint.cli.main",
    }
    assert loaded["unreadable"] == []
    assert loaded["library"] == []


def test_the_bundle_finds_what_the_files_find(installed: Path, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for path in (ROOT / "rules").rglob("*-*.yml"):
        texts = [
            text for text in path.read_text(encoding="utf-8").split("\n") if "text:" in text or "- " in text
        ]
        lines = (line.partition("text:")[2] or line.partition("- ")[2] for line in texts)
        (folder / f"{path.stem}.txt").write_text("\n\n".join(lines), encoding="utf-8")
    check = ["check", "--isolated", "--exit-zero", "--output-format", "json", "--select=ALL", "--preview"]
    found = _run([installed, *check, folder], tmp_path)
    assert found.count('"code"') > 1000
    assert found == _run([sys.executable, "-m", "copylint", *check, folder], tmp_path)


def test_what_another_python_made_is_not_loaded(installed: Path, tmp_path: Path) -> None:
    check: list[object] = [installed, "check", "--isolated", "--exit-zero", "--no-cache", ROOT / "examples"]
    expected = _run(check, tmp_path)
    (folder,) = installed.parent.parent.glob("lib/python*/site-packages/copylint/_code")
    for path in folder.iterdir():
        data = path.read_bytes()
        path.write_bytes(bytes(4) + data[4:])
    assert _run(check, tmp_path) == expected
    script = [installed.parent / "python", "-c", LOADED, ROOT / "examples" / "bridge.txt"]
    assert literal_eval(_run(script, tmp_path))["bundled"] == []


def test_every_rule_file_is_in_the_wheel(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = {
            n.removeprefix("copylint/_rules/") for n in archive.namelist() if n.startswith("copylint/_rules/")
        }
    folder = ROOT / "rules"
    assert {str(p.relative_to(folder)) for p in folder.rglob("*.yml")} == {
        n for n in names if n.endswith(".yml")
    }
