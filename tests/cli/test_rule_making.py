"""A rule from its first draft to the archive: new-rule, test, try."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import Cli

Article = Callable[..., Path]
TEA = "Tea rooms to close\n\nAt tea time it rained. Nobody came.\n\n“It is tea time,” she said. By tea time it stopped.\n"


@pytest.mark.parametrize("kind", ["phrase", "swap", "regex", "tokens"])
def test_a_new_rule_loads_and_passes_its_tests(copylint: Cli, kind: str) -> None:
    made = copylint("new-rule", "HOUSE101", "tea-time", "--match", kind)
    path = made.out.splitlines()[0]
    assert (made.status, path) == (0, "copylint-rules/HOUSE101-tea-time.yml")
    tested = copylint("test", path)
    assert (tested.status, tested.out) == (0, "1 rule, 6 examples: all hold\n")


def test_new_rule_takes_no_code_twice_and_overwrites_nothing(copylint: Cli, tmp_path: Path) -> None:
    assert copylint("new-rule", "HOUSE101", "tea-time").status == 0
    path = tmp_path / "copylint-rules" / "HOUSE101-tea-time.yml"
    before = path.read_text()
    for code, name, reason in (
        ("HOUSE101", "coffee", "`HOUSE101` is taken by copylint-rules/HOUSE101-tea-time.yml"),
        ("TY101", "coffee", "TY101 comparative-that is a rule of copylint's own: take another code and name"),
        ("HOUSE1", "coffee", "`HOUSE1` won't do as a code: letters and three digits, as in HOUSE101"),
        ("HOUSE102", "Coffee", "`Coffee` won't do as a name: lower-case words joined by hyphens"),
    ):
        ran = copylint("new-rule", code, name)
        assert (ran.status, ran.out, ran.err) == (2, "", f"copylint: {reason}\n")
    assert path.read_text() == before
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_a_check_that_is_not_there_is_told_once(copylint: Cli, tmp_path: Path) -> None:
    path = tmp_path / copylint("new-rule", "HOUSE101", "tea-time").out.splitlines()[0]
    path.write_text(path.read_text().replace("phrase: [tea time]", "check: exclamation"))
    ran = copylint("test", "copylint-rules")
    assert (ran.status, ran.out.count("\n")) == (1, 2)
    assert "HOUSE101 there is no check called `exclamation` — did you mean `quotes.exclamation`?\n" in ran.out


def test_codes_and_names_that_are_taken(copylint: Cli, article: Article, tmp_path: Path) -> None:
    path = tmp_path / copylint("new-rule", "HOUSE101", "tea-time").out.splitlines()[0]
    rule = path.read_text()
    path.with_name("more.yml").write_text(rule.replace("name: tea-time", "name: coffee-time"))
    ran = copylint("test", "copylint-rules")
    twice = "copylint-rules/more.yml:1:1: `HOUSE101` is already the name of a rule in copylint-rules/HOUSE101"
    assert (ran.status, f"copylint: {twice}" in ran.err) == (2, True)
    path.with_name("more.yml").write_text(rule.replace("HOUSE101", "TY101").replace("tea-time", "coffee"))
    ran = copylint("test", "copylint-rules/more.yml")
    reason = "TY101 comparative-that is a rule of copylint's own: take another code and name"
    assert (ran.status, ran.err) == (2, f"copylint: copylint-rules/more.yml:1:1: {reason}\n")
    article(TEA, "a.txt")
    ran = copylint("a.txt", "--rule-path", "copylint-rules")
    taken = "rule TY101 coffee: `TY101` is taken by a rule of copylint's own\n"
    assert (ran.status, ran.out, ran.err) == (2, "", f"copylint: {taken}")


def test_try_counts_and_shows(copylint: Cli, article: Article) -> None:
    article(TEA, "archive/a.txt")
    article("# Tea\n\nBefore *tea* time the council met.\n", "archive/b.md")
    copylint("new-rule", "HOUSE101", "tea-time")
    ran = copylint("try", "copylint-rules", "--corpus", "archive")
    assert ran.status == 0
    assert ran.out == (
        "2 articles, 29 words\n"
        "\n"
        "HOUSE101 tea-time: 3 hits in 2 files, 103.448 per 1,000 words\n"
        "  archive/a.txt:3:4  At [tea time] it rained.\n"
        "  archive/a.txt:5:32  By [tea time] it stopped.\n"
        "  archive/b.md:3:9  Before [tea time] the council met.\n"
    )
    record = json.loads(
        copylint(
            "try",
            "copylint-rules",
            "--corpus",
            "archive",
            "--samples",
            "1",
            "--quotes",
            "check",
            "--output-format",
            "json",
        ).out
    )
    rule = record["rules"]["HOUSE101"]
    assert (record["articles"], rule["hits"], len(rule["samples"])) == (2, 4, 1)
    assert rule["samples"][0]["message"] == "“tea time”: give the hour"


def test_try_names_what_it_cannot_read_and_goes_on(copylint: Cli, article: Article, tmp_path: Path) -> None:
    article(TEA, "archive/a.txt")
    article(b"\x00\x01\x02", "archive/b.txt")
    copylint("new-rule", "HOUSE101", "tea-time")
    article("code: HOUSE102\n", "copylint-rules/bad.yml")
    (tmp_path / "empty").mkdir()
    ran = copylint(
        "try", "copylint-rules", "--corpus", "archive", "--corpus", "empty", "--corpus", "nowhere.txt"
    )
    assert ran.status == 2
    assert "HOUSE101 tea-time: 2 hits in 1 file" in ran.out
    faults = ran.err.splitlines()
    assert len(faults) == 4
    assert faults[0] == "copylint: copylint-rules/bad.yml:1:1: the rule has no `name`"
    assert faults[1].startswith("copylint: archive/b.txt")
    assert faults[2].startswith("copylint: empty: no article here")
    assert faults[3] == "copylint: nowhere.txt: no such file"
