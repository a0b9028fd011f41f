"""The page about reports says what copylint writes."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import ROOT, Cli

from copylint.report.format import FORMATS

PAGE = (ROOT / "docs" / "reports.md").read_text("utf-8")
EXAMPLES = {name: text for _, name, text in re.findall(r"^```(\w+ )?([\w-]+)\n(.*?)^```$", PAGE, re.M | re.S)}


@pytest.mark.parametrize("name", sorted({*EXAMPLES} & {*FORMATS}))
def test_the_examples_are_what_is_written(copylint: Cli, article: Callable[..., Path], name: str) -> None:
    article(EXAMPLES["article"], "content/flood.txt")
    assert copylint("--isolated", "--output-format", name, "content/flood.txt").out == EXAMPLES[name]


def test_statistics_are_what_is_written(copylint: Cli, article: Callable[..., Path]) -> None:
    article(EXAMPLES["article"], "content/flood.txt")
    assert copylint("--isolated", "--statistics", "content").out == EXAMPLES["statistics"]


def test_the_sarif_example_is_what_is_written(copylint: Cli, article: Callable[..., Path]) -> None:
    article(EXAMPLES["article"], "content/flood.txt")
    log = json.loads(copylint("--isolated", "--output-format=sarif", "content/flood.txt").out)
    assert json.loads(EXAMPLES["sarif-result"]) == log["runs"][0]["results"][0]


def test_every_format_is_told_of() -> None:
    assert {"text", "github", "gitlab", "checkstyle", "junit", "rdjson"} <= set(EXAMPLES)
    for name in FORMATS:
        assert f"`{name}`" in PAGE
