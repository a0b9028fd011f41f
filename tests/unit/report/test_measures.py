"""Percentiles of edited news."""

import pytest
from tests.conftest import ROOT

from copylint.report.measures import BY_KEY, MEASURES, norms, word_for
from copylint.report.stats_text import label, shown

SHOWN = (5, 10, 25, 50, 75, 90, 95, 99)


def test_every_measure_has_its_percentiles_in_order() -> None:
    assert set(norms().table) == set(BY_KEY)
    for row in norms().table.values():
        assert len(row) == len(norms().points)
        assert list(row) == sorted(row)


@pytest.mark.parametrize(
    ("value", "place"), [(-5.0, 1), (5.5, 1), (9.6, 50), (9.7, 52.5), (12.5, 95), (13.1, 97), (40.0, 99)]
)
def test_the_place_of_a_value(value: float, place: float) -> None:
    assert norms().percentile("flesch_kincaid", value) == pytest.approx(place)


def test_values_that_many_articles_share_are_in_the_middle_of_them() -> None:
    assert norms().percentile("quote_share", 0) == pytest.approx(5.5)
    assert norms().percentile("no such measure", 0) is None


def test_words_for_a_place() -> None:
    ease, grade, lede = (BY_KEY[k] for k in ("flesch_reading_ease", "flesch_kincaid", "lede_words"))
    assert [word_for(ease, p) for p in (5, 50, 95)] == ["harder than most", "typical", "easier than most"]
    assert [word_for(grade, p) for p in (5, 95)] == ["easier than most", "harder than most"]
    assert word_for(lede, 95) == "longer than most"
    assert word_for(BY_KEY["words"], 5) == "fewer than most"
    assert word_for(lede, None) == ""


def test_the_page_about_readability_shows_these_percentiles() -> None:
    page = (ROOT / "docs" / "readability.md").read_text(encoding="utf-8")
    assert norms().about in page
    for measure in MEASURES:
        cells = " | ".join(shown(measure, norms().at(measure.key, p)) for p in SHOWN)
        assert f"| {label(measure)} | {cells} |" in page
