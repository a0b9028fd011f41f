"""The page about reports says what copylint writes. `UPDATE_DOCS=1` writes its examples anew: read the difference."""

import json
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import ROOT, Cli

from copylint.report.format import FORMATS

PLACE = ROOT / "docs" / "reports.md"
PAGE = PLACE.read_text("utf-8")
EXAMPLES = {name: text for _, name, text in re.findall(r"^```(\w+ )?([\w-]+)\n(.*?)^```$", PAGE, re.M | re.S)}


def hold(name: str, written: str) -> None:
    """An example of the page is what was written."""
    if os.environ.get("UPDATE_DOCS"):
        page = PLACE.read_text("utf-8")
        PLACE.write_text(page.replace(f"{name}\n{EXAMPLES[name]}```", f"{name}\n{written}```"), "utf-8")
    else:
        assert written == EXAMPLES[name]


@pytest.mark.parametrize("name", sorted({*EXAMPLES} & {*FORMATS}))
def test_the_examples_are_what_is_written(copylint: Cli, article: Callable[..., Path], name: str) -> None:
    article(EXAMPLES["article"], "content/flood.txt")
    hold(name, copylint("--isolated", "--output-format", name, "content/flood.txt").out)


def test_statistics_are_what_is_written(copylint: Cli, article: Callable[..., Path]) -> None:
    article(EXAMPLES["article"], "content/flood.txt")
    hold("statistics", copylint("--isolated", "--statistics", "content").out)


def test_the_sarif_example_is_what_is_written(copylint: Cli, article: Callable[..., Path]) -> None:
    article(EXAMPLES["article"], "content/flood.txt")
    log = json.loads(copylint("--isolated", "--output-format=sarif", "content/flood.txt").out)
    hold("sarif-result", json.dumps(log["runs"][0]["results"][0], ensure_ascii=False, indent=2) + "\n")


def test_every_format_is_told_of() -> None:
    assert {"text", "github", "gitlab", "checkstyle", "junit", "rdjson"} <= set(EXAMPLES)
    for name in FORMATS:
        assert f"`{name}`" in PAGE
