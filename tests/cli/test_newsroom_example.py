"""The worked example of a newsroom's own pack does what its page says."""

import json
import shutil
from pathlib import Path

import pytest
from tests.conftest import ROOT, Cli


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "examples" / "newsroom", tmp_path / "newsroom"))


def test_its_rules_hold(copylint: Cli, newsroom: Path) -> None:
    ran = copylint("test", "house-rules", cwd=newsroom)
    assert (ran.status, ran.out) == (0, "3 rules, 18 examples: all hold\n")


def test_its_story_shows_house_rules_and_house_style(copylint: Cli, newsroom: Path) -> None:
    ran = copylint("content", "--output-format", "json", cwd=newsroom)
    found = {(f["code"], f["location"]["row"], f["location"]["column"]) for f in json.loads(ran.out)}
    assert found == {
        ("HERALD101", 7, 14),
        ("HERALD103", 9, 1),
        ("HS-UK106", 9, 32),
        ("HS-UK109", 9, 81),
        ("HERALD102", 14, 25),
    }


def test_its_profile_is_the_reason(copylint: Cli, newsroom: Path) -> None:
    ran = copylint("config", "--rule", "HS-UK106", cwd=newsroom)
    assert ran.out.splitlines()[-1].split(maxsplit=2) == ["HS-UK106", "on", "profile herald"]
