"""A user's own rules: a folder of rule files, and an installed package that brings rules and a check."""

from collections.abc import Callable
from pathlib import Path

from tests.conftest import Cli

Article = Callable[..., Path]
COPY = "Bridge to close\n\nThe bridge will shut at tea time on Monday, the council said.\n"
RULE = """\
code: HOUSE101
name: tea-time
severity: warning
summary: “tea time” in copy
why: Our readers keep different hours.
message: "“{text}”: give the hour"
match: MATCH
examples:
  flags: ["At [[tea time]] it rained.", "By [[tea time]] it stopped.", "It was [[tea time]]."]
  allows: ["He had tea.", "It was time.", "“Time for tea,” she said."]
"""
CHECK = """\
from copylint.annotate.hit import Hit

def check(article, options):
    for passage in article.passages:
        at = passage.text.find("tea time")
        if at >= 0:
            yield Hit(passage.index, at, at + 8)
"""
FOUND = "article.txt:3:25: HOUSE101 “tea time”: give the hour\n"


def test_a_folder_of_rules(copylint: Cli, article: Article) -> None:
    article(COPY)
    article(RULE.replace("MATCH", "{phrase: tea time}"), "house/HOUSE101-tea-time.yml")
    article("rule-paths: [house]\n", ".copylint.yml")
    assert copylint("article.txt", "--output-format", "concise").out == FOUND
    assert copylint("article.txt", "--ignore", "tea-time").status == 0
    assert copylint("test", "house").out == "1 rule, 6 examples: all hold\n"
    assert copylint("rule", "HOUSE101", "--rule-path", "house").out.startswith("HOUSE101 tea-time (warning")


def test_an_installed_package(copylint: Cli, article: Article, tmp_path: Path) -> None:
    article(COPY)
    article(CHECK, "site/house_rules/tea.py")
    article("", "site/house_rules/__init__.py")
    article(RULE.replace("MATCH", "{check: tea_time}"), "site/house_rules/HOUSE101-tea-time.yml")
    article("Metadata-Version: 2.1\nName: house-rules\nVersion: 1\n", "site/house_rules-1.dist-info/METADATA")
    points = "[copylint.rules]\nhouse = house_rules\n\n[copylint.checks]\ntea_time = house_rules.tea:check\n"
    article(points, "site/house_rules-1.dist-info/entry_points.txt")
    env = {"PYTHONPATH": str(tmp_path / "site")}
    assert copylint("article.txt", env=env).status == 0  # installed, but not named
    article("plugins: [house]\n", ".copylint.yml")
    assert copylint("article.txt", "--output-format", "concise", env=env).out == FOUND
    ran = copylint("test", "site/house_rules", "--plugin", "house", env=env)
    assert ran.out == "1 rule, 6 examples: all hold\n"


def test_no_code_is_loaded_from_the_tree_that_is_linted(
    copylint: Cli, article: Article, tmp_path: Path
) -> None:
    article(COPY)
    article("raise SystemExit('loaded')\n", "house_rules.py")
    article("raise SystemExit('loaded')\n", "copylint/__init__.py")
    article(RULE.replace("MATCH", "{check: house_rules}"), "house/HOUSE101-tea-time.yml")
    article("rule-paths: [house]\n", ".copylint.yml")
    import subprocess
    import sys

    command = [str(Path(sys.executable).parent / "copylint"), "article.txt", "--output-format", "concise"]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8")
    assert ran.returncode == 2
    assert "HOUSE101" in ran.stderr
    assert "there is no check called `house_rules`" in ran.stderr
