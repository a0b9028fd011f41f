"""The other commands."""

import json
from collections.abc import Callable
from contextlib import redirect_stdout, suppress
from io import StringIO
from pathlib import Path

import pytest
from tests.conftest import Cli

from copylint.cli.examples import EXAMPLES
from copylint.cli.main import COMMANDS, run

Article = Callable[..., Path]
COPY = "Bridge to close\n\nBy Ann Hall\n\nThe wall will “hold for years”, the mayor said. It is old.\n"


def test_rule_explains_and_unknown_rules_are_a_fault(copylint: Cli) -> None:
    by_code, by_name = copylint("rule", "TY101"), copylint("rule", "comparative-that")
    assert by_code.out == by_name.out
    assert by_code.out.startswith("TY101 comparative-that (error, on by default)\n")
    ran = copylint("rule", "comparitive-that")
    assert (ran.status, ran.err) == (
        2,
        "copylint: no rule is called `comparitive-that` — did you mean `comparative-that`?\n",
    )


def test_rules_lists_every_rule_once(copylint: Cli) -> None:
    codes = [line.split()[0] for line in copylint("rules").out.splitlines()]
    assert codes == sorted(set(codes))
    assert codes == [r["code"] for r in json.loads(copylint("rules", "--output-format", "json").out)]


def test_config_says_why(copylint: Cli, article: Article) -> None:
    path = article("ignore: [CL]\nselect: [TY101, CL103]\n", ".copylint.yml")
    out = copylint("config").out
    assert out.startswith(f"config: {path}\n")
    assert "TY101  on   select: TY101\n" in out
    assert "RD101  off  not in select\n" in out
    record = json.loads(copylint("config", "--output-format", "json", "--rule", "TY101").out)
    assert record["rules"] == {"TY101": {"on": True, "why": "select: TY101"}}


def test_inspect_shows_blocks_sentences_tokens_quotes(copylint: Cli, article: Article) -> None:
    path = article(COPY)
    (record,) = json.loads(copylint("inspect", "--tokens", "--output-format", "json", str(path)).out)
    assert [b["kind"] for b in record["blocks"]] == ["headline", "byline", "body"]
    body = record["blocks"][2]
    assert [COPY[s:e] for s, e in body["sentences"]] == [
        "The wall will “hold for years”, the mayor said.",
        "It is old.",
    ]
    assert [COPY[s:e] for s, e in (q["span"] for q in record["quotes"])] == ["“hold for years”"]
    assert all(COPY[slice(*t["span"])] == t["word"] for t in body["tokens"])
    assert "byline" in copylint("inspect", str(path)).out


def test_inspect_shows_quantities_and_who_answers_for_them(copylint: Cli, article: Article) -> None:
    text = "Bridge to close\n\nThe flood cut off 1,200 homes, the mayor, Ann Hall, said. It cost about $4 million.\n"
    path = article(text)
    (record,) = json.loads(copylint("inspect", "--output-format", "json", str(path)).out)
    found = [
        (text[slice(*q["span"])], q["kind"], q["low"], q["head"], q["attributed"])
        for q in record["quantities"]
    ]
    assert found[0] == ("1,200", "count", 1200, "home", "sentence")
    assert found[1][:3] == ("$4 million", "money", 4_000_000)
    spans = [[text[slice(*s)] for s in a["cue"]] for a in record["attributions"]]
    assert ["said"] in spans


def test_stats(copylint: Cli, article: Article) -> None:
    article(COPY)
    (row,) = json.loads(copylint("stats", "--output-format", "json", "article.txt").out)
    assert (row["words"], row["sentences"], row["mean_sentence"]) == (12, 2, 6.0)
    assert 0 < row["flesch_reading_ease"] < 122


def test_stats_needs_no_network(copylint: Cli, article: Article, tmp_path: Path) -> None:
    article(COPY)
    poison = "import socket\n\ndef no(*_, **__):\n    raise OSError('network')\n\nsocket.socket.connect = socket.getaddrinfo = no\n"
    article(poison, "poison/sitecustomize.py")
    ran = copylint(
        "stats", "article.txt", env={"PYTHONPATH": str(tmp_path / "poison"), "HOME": str(tmp_path)}
    )
    assert (ran.status, ran.err) == (0, "")


@pytest.mark.parametrize("command", ["check", "rule", "rules", "test", "inspect", "config", "stats"])
def test_every_command_has_help(copylint: Cli, command: str) -> None:
    ran = copylint(command, "--help")
    assert ran.status == 0
    assert ran.out.startswith(f"usage: copylint {command}")
    assert command in copylint("--help").out


def test_test_finds_an_example_that_does_not_hold(copylint: Cli, article: Article) -> None:
    rule = "code: XY101\nname: x\nseverity: error\nsummary: x\nwhy: x\nmessage: x\nmatch: {phrase: foo}\nexamples:\n"
    article(
        rule + '  flags: ["[[bar]]", "[[foo]]", "[[foo]] [[foo]]"]\n  allows: [a, b, "“c”"]\n', "r/XY101.yml"
    )
    ran = copylint("test", "r")
    assert ran.status == 1
    assert ran.out.splitlines() == [
        "r/XY101.yml:9: XY101 not found: [[bar]] in “bar”",
        "1 rule, 6 examples: 1 failure",
    ]


def test_no_arguments_and_version(copylint: Cli) -> None:
    assert copylint().status == 2
    assert copylint("--version").out.startswith("copylint ")


def test_rule_explains_a_rule_of_the_house(copylint: Cli, article: Article) -> None:
    article("rule-paths: [house]\n", ".copylint.yml")
    assert copylint("new-rule", "HOUSE101", "tea-time", "--in", "house").status == 0
    for word in ("HOUSE101", "tea-time"):
        assert copylint("rule", word).out.startswith("HOUSE101 tea-time (warning, on by default)\n")
    article("rule-path: [house]\n", ".copylint.yml")
    assert copylint("rule", "TY101").status == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--selct", "TY", "a.txt"], "no option is called `--selct` — did you mean `--select`?"),
        (["check", "a.txt", "--stagd"], "no option is called `--stagd` — did you mean `--staged`?"),
        (
            ["--output-format", "jsn", "a.txt"],
            "argument --output-format: `jsn` is none of text, concise, json",
        ),
        (["rule", "TY101", "TY102"], "`TY102` is one argument too many"),
        (["rule", "TY1O1"], "no rule is called `TY1O1` — did you mean `TY101`?"),
        (["chek", "a.txt"], "chek: no such file or command — did you mean `check`?"),
        (["explain", "TY101"], "explain: no such file or command — did you mean `copylint rule CODE`?"),
        (["TY101"], "TY101: no such file or command — `copylint rule TY101` explains a rule"),
        (["check"], "name files or folders to lint"),
        (["completion", "fsh"], "argument shell: `fsh` is none of bash, zsh, fish — did you mean `fish`?"),
    ],
)
def test_a_slip_is_told_with_what_was_meant(copylint: Cli, arguments: list[str], said: str) -> None:
    ran = copylint(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith(f"copylint: {said}")


def test_a_file_may_have_the_name_of_a_command(copylint: Cli, article: Article) -> None:
    article("Bridge to close\n\nThe wall is old.\n", "lint")
    assert copylint("lint").status == 0


def test_examples_of_the_help_are_commands_that_parse() -> None:
    """Every option that an example names is one of its command."""
    for command, lines in EXAMPLES.items():
        for line, _ in lines:
            words = line.split()[1:]
            name = words[0] if words[0] in COMMANDS else "check"
            assert command in ("", name), line
            known = _help(name)
            assert [w for w in words if w.startswith("--") and w not in known] == [], line


def _help(command: str) -> str:
    with redirect_stdout(StringIO()) as out, suppress(SystemExit):
        run([command, "--help"])
    return out.getvalue()


@pytest.mark.parametrize("command", COMMANDS)
def test_help_tells_every_argument(command: str) -> None:
    told = _help(command)
    if command not in ("completion",):
        assert "\nexamples:\n  copylint " in told
    lines = told.splitlines()
    for at, line in enumerate(lines):
        if (
            line.startswith("  ")
            and line[2:3] in ("-", "P")
            and not line.startswith("   ")
            and "  " not in line.strip()
        ):
            assert lines[at + 1].startswith("     "), line
    assert max(map(len, lines)) <= 100


def test_config_shows_values_as_a_file_has_them(copylint: Cli, article: Article) -> None:
    article("severity: {TY101: warning}\nwords: [Larkfield, flyover]\n", ".copylint.yml")
    out = copylint("config").out
    assert "  severity: {TY101: warning}\n" in out
    assert "  words: Larkfield, flyover\n" in out
    assert "  respect-gitignore: true\n" in out


@pytest.mark.parametrize("option", ["--no-cache", "--statistics", "--preview", "--isolated", "--exit-zero"])
def test_an_option_may_come_first(copylint: Cli, article: Article, option: str) -> None:
    article("Bridge to close\n\nThe wall is old.\n")
    ran = copylint(option, "article.txt")
    assert (ran.status, ran.err) == (0, "")
