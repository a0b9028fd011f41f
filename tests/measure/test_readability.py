"""Readability figures against published ones, with floors.

The data is other people's and no part of the project: it is looked for beside the checkout (or in $COPYLINT_EVAL), and
where it is not there these tests say so.
"""

import json
import os
from collections import defaultdict
from pathlib import Path
from statistics import correlation
from typing import Any

import pytest
from tests.conftest import ROOT

from copylint.language import formulas
from copylint.language.readability import counts, flesch_kincaid

EVAL = Path(os.environ.get("COPYLINT_EVAL", ROOT.parent / "shared" / "eval")) / "readability"

pytestmark = pytest.mark.skipif(
    not EVAL.is_dir(), reason=f"no evaluation data at {EVAL}: nothing is measured here"
)


def rows(name: str) -> list[dict[str, Any]]:
    with (EVAL / name).open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def grade(text: str) -> float:
    return flesch_kincaid(counts(text))


def ranks(values: list[float]) -> list[float]:
    """Ranks, ties sharing the mean of theirs."""
    places = defaultdict(list)
    for place, value in enumerate(sorted(values)):
        places[value].append(place)
    return [sum(places[v]) / len(places[v]) for v in values]


def rank_correlation(ours: list[float], published: list[float]) -> float:
    return correlation(ranks(ours), ranks(published))


def test_grades_rank_the_clear_excerpts_as_the_published_ones_do() -> None:
    data = rows("clear.jsonl")
    published = [float(r["Flesch-Kincaid-Grade-Level"]) for r in data]
    textstat = formulas._textstat()
    ours = rank_correlation([grade(r["Excerpt"]) for r in data], published)
    theirs = rank_correlation([textstat.flesch_kincaid_grade(r["Excerpt"]) for r in data], published)
    teachers = rank_correlation([grade(r["Excerpt"]) for r in data], [float(r["BT_easiness"]) for r in data])
    print(f"Flesch-Kincaid, ours {ours:.3f}, textstat {theirs:.3f}; teachers' judgement {teachers:.3f}")
    assert ours >= 0.95
    assert theirs >= 0.95
    assert teachers <= -0.50


def test_grades_order_three_versions_of_an_article() -> None:
    versions: dict[str, dict[str, str]] = defaultdict(dict)
    for row in rows("onestop.jsonl"):
        versions[row["id"]][row["level"]] = row["text"]
    right = sum(grade(v["Adv"]) > grade(v["Int"]) > grade(v["Ele"]) for v in versions.values())
    print(f"{right}/{len(versions)} in order")
    assert right >= 0.95 * len(versions)
