"""Options that a profile sets for a rule."""

from pathlib import Path

import pytest

from copylint.config.resolve import resolve
from copylint.config.settings import Config
from copylint.rulebook.errors import RuleError
from copylint.rulebook.load import load

RULE = """
code: XY101
name: long
severity: advice
summary: a long sentence
why: so
message: long
match: {occurrence: {count: words, per: sentence, max: most}}
options: {most: 40}
in-profile: {%s}
examples: {flags: [], allows: []}
"""


def test_the_profile_that_is_set_changes_options() -> None:
    assert "RD102" not in resolve(Config()).options
    assert resolve(Config(profile="web")).options["RD102"] == {"too_long": 30, "much_too_long": 40}


def test_a_profile_that_includes_it_does_too() -> None:
    assert resolve(Config(profile="strict")).options["RD102"]["too_long"] == 30


def test_the_config_has_the_last_word() -> None:
    options = resolve(Config(profile="web", options={"RD102": {"too_long": 20}})).options
    assert options["RD102"] == {"too_long": 20, "much_too_long": 40}


@pytest.mark.parametrize(("text", "said"), [("wob: {most: 3}", "wob"), ("web: {least: 3}", "least")])
def test_what_does_not_exist_is_refused(text: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(RuleError, match=said):
        load(RULE % text, str(tmp_path / "XY101-long.yml"), ("desk", "web"))
