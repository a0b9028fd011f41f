"""The page on adopting copylint says what the command does."""

import re
from collections.abc import Callable
from pathlib import Path

from tests.conftest import ROOT, Cli

from copylint.cli.check import parser
from copylint.config.schema import KEYS

Article = Callable[..., Path]
PAGE = (ROOT / "docs" / "adopting.md").read_text(encoding="utf-8")


def test_its_options_and_settings_exist() -> None:
    options = {o for action in parser()._actions for o in action.option_strings}
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", PAGE)) <= options
    settings = {
        k
        for block in re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
        for k in re.findall(r"^[a-z-]+", block, re.MULTILINE)
    }
    assert settings
    assert settings <= set(KEYS)


def test_its_baseline_is_as_it_shows(copylint: Cli, article: Article, tmp_path: Path) -> None:
    article("Bridge to close\n\nThe wall proved more resilient that engineers had feared.\n", "posts/a.md")
    copylint("posts", "--baseline", "known.jsonl", "--update-baseline", "--select", "TY101")
    shown = PAGE[PAGE.index('{"copylint"') :].split("```")[0].splitlines()
    made = (tmp_path / "known.jsonl").read_text(encoding="utf-8").splitlines()
    assert [re.sub(r"[0-9a-f]{20}", "5c0d…", line) for line in made] == shown
