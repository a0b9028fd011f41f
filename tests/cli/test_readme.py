"""What README.md and docs/settings.md show is what copylint does. `UPDATE_DOCS=1` writes the README's example anew."""

import os
import re
import tomllib
from pathlib import Path

import pytest
from tests.conftest import ROOT, Cli

from copylint.config.discover import read_config
from copylint.config.schema import KEYS
from copylint.config.settings import Config

README = (ROOT / "README.md").read_text("utf-8")
SETTINGS = (ROOT / "docs" / "settings.md").read_text("utf-8")


def block(page: str, head: str) -> str:
    """The text of the page's block that opens with a line."""
    found = re.search(rf"^```{re.escape(head)}\n(.*?)^```$", page, re.M | re.S)
    assert found is not None
    return found[1]


def test_the_first_thing_shown_is_what_is_written(copylint: Cli, tmp_path: Path) -> None:
    (tmp_path / "examples").mkdir()
    (tmp_path / "examples" / "levee.txt").write_bytes((ROOT / "examples" / "levee.txt").read_bytes())
    ran = copylint("examples/levee.txt")
    shown = block(README, "\n$ copylint examples/levee.txt")
    if os.environ.get("UPDATE_DOCS"):
        (ROOT / "README.md").write_text(README.replace(shown, ran.out), "utf-8")
    else:
        assert (ran.status, ran.out) == (1, shown)


def test_the_readme_is_two_screens() -> None:
    assert README.count("\n") <= 130


def test_the_rule_shown_holds(copylint: Cli, tmp_path: Path) -> None:
    (tmp_path / "HOUSE101-tea-time.yml").write_text(block(README, "yaml rule"), "utf-8")
    assert copylint("test", "HOUSE101-tea-time.yml").out == "1 rule, 6 examples: all hold\n"


def test_every_setting_is_shown_and_read(tmp_path: Path) -> None:
    place = tmp_path / ".copylint.yml"
    place.write_text(block(SETTINGS, "yaml settings"), "utf-8")
    config = read_config(str(place))
    shown = re.findall(r"^([a-z-]+):", place.read_text("utf-8"), re.M)
    assert sorted(shown) == sorted(KEYS)
    assert config.per_path[0].globs == ("live/**",)
    project = tmp_path / "pyproject.toml"
    project.write_text(block(SETTINGS, "toml settings"), "utf-8")
    assert set(tomllib.loads(project.read_text("utf-8"))["tool"]["copylint"]) < set(KEYS)
    assert read_config(str(project)) != Config()


def test_a_fault_is_said_as_shown(copylint: Cli, tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / ".copylint.yml").write_text("style: ap\nprofle: desk\n", "utf-8")
    (tmp_path / "content" / "a.txt").write_text("Levee holds\n\nIt rained.\n", "utf-8")
    ran = copylint("content/a.txt")
    assert ran.status == 2
    said = ran.err.replace(f"{tmp_path}{os.sep}", "")
    assert said == block(SETTINGS.partition("suggestion, and the exit")[2], "")


@pytest.mark.parametrize("page", sorted((ROOT / "docs").glob("*.md")), ids=lambda p: p.name)
def test_every_page_is_linked_from_another(page: Path) -> None:
    pages = [
        ROOT / "README.md",
        ROOT / "CONTRIBUTING.md",
        *(p for p in (ROOT / "docs").glob("*.md") if p != page),
    ]
    assert any(
        f"{page.name})" in p.read_text("utf-8") or f"{page.name}#" in p.read_text("utf-8") for p in pages
    )
