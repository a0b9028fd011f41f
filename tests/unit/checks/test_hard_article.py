"""RD103 and RD104: thresholds and formulas that a config sets."""

from pathlib import Path

import pytest
from tests.conftest import Cli

COPY = "The council met on Monday and talked for an hour about the old pier and the new ferry that it has bought. "


def messages(copylint: Cli, *arguments: str) -> list[str]:
    text = f"Council talks\n\n{COPY * 9}\n"
    ran = copylint(
        "check",
        "-",
        "--stdin-filename",
        "a.txt",
        "--output-format",
        "concise",
        *arguments,
        stdin=text.encode(),
    )
    assert ran.status in (0, 1), ran.err
    return [line.split(" ", 1)[1] for line in ran.out.splitlines() if ": RD10" in line]


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ("{}", []),
        ("{RD103: {hard: 5}}", ["RD103 the article reads at 6."]),
        ("{RD103: {measure: gunning_fog, hard: 5}}", ["RD103 the article reads at 8.8 (gunning fog)"]),
        (
            "{RD103: {measure: flesch_reading_ease, hard: 100, very_hard: 0}}",
            ["RD103 the article reads at 8"],
        ),
        ("{RD103: {measure: flesch_reading_ease, hard: 30, very_hard: 0}}", []),
        ("{RD104: {hard: 20}}", ["RD104 the sentences have 22 words on average"]),
    ],
)
def test_options(copylint: Cli, tmp_path: Path, options: str, found: list[str]) -> None:
    (tmp_path / ".copylint.yml").write_text(f"select: [RD103, RD104]\noptions: {options}\n", encoding="utf-8")
    said = messages(copylint)
    assert len(said) == len(found)
    assert all(one.startswith(start) for one, start in zip(said, found, strict=True)), said


def test_a_measure_that_does_not_exist(copylint: Cli, tmp_path: Path) -> None:
    (tmp_path / ".copylint.yml").write_text("options: {RD103: {measure: fogg}}\n", encoding="utf-8")
    ran = copylint("check", "-", "--stdin-filename", "a.txt", stdin=f"Talks\n\n{COPY * 9}\n".encode())
    assert ran.status == 2
    assert "no measure is called `fogg`" in ran.err
