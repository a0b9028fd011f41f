"""What is measured of an article, and how edited news measures."""

import json
import os
from bisect import bisect_left, bisect_right
from functools import cache

from copylint._typing import Any, NamedTuple
from copylint.annotate.figures import Figures

_DATA = os.path.join(os.path.dirname(__file__), "data", "norms.json")


class Measure(NamedTuple):
    """A figure of an article. `harder` is 1 where a formula says that more is harder to read, -1 where less is, else 0."""

    key: str
    label: str
    digits: int = 0
    harder: int = 0
    unit: str = ""


MEASURES = (
    Measure("words", "Words"),
    Measure("mean_sentence", "Words a sentence", 1, unit="words"),
    Measure("longest_sentence", "Longest sentence", unit="words"),
    Measure("lede_words", "Lede", unit="words"),
    Measure("headline_words", "Headline", unit="words"),
    Measure("quote_share", "In quotation marks", unit="%"),
    Measure("unsourced_per_1000", "Unsourced numbers", 1, unit="per 1,000 words"),
    Measure("flesch_kincaid", "Flesch-Kincaid grade", 1, 1),
    Measure("flesch_reading_ease", "Flesch reading ease", 1, -1),
    Measure("gunning_fog", "Gunning fog", 1, 1),
    Measure("smog", "SMOG", 1, 1),
    Measure("coleman_liau", "Coleman-Liau", 1, 1),
    Measure("automated_readability", "Automated readability", 1, 1),
    Measure("dale_chall", "Dale-Chall", 1, 1),
    Measure("linsear", "Linsear Write", 1, 1),
)
BY_KEY = {m.key: m for m in MEASURES}
Values = dict[str, float]


def values(figures: Figures, formulas: Values) -> Values:
    """An article's measures by key."""
    longest = figures.longest
    own = {
        "words": figures.words,
        "mean_sentence": figures.words / max(len(figures.sentences), 1),
        "longest_sentence": longest.words if longest else 0,
        "lede_words": figures.lede_words,
        "headline_words": figures.headline_words,
        "quote_share": 100 * figures.quoted_words / max(figures.words, 1),
        "unsourced_per_1000": 1000 * figures.unsourced_numbers / max(figures.words, 1),
    }
    made = {**own, **formulas}
    return {m.key: round(made[m.key], m.digits) for m in MEASURES if m.key in made}


class Norms(NamedTuple):
    """How edited news measures: `points` are percentiles, `table` the values at them, by measure; `about` says what
    was measured."""

    points: tuple[float, ...]
    table: dict[str, tuple[float, ...]]
    about: str

    def percentile(self, key: str, value: float) -> float | None:
        """The share of edited articles, 1 to 99, that measure less; None for what has no norm."""
        row = self.table.get(key)
        if row is None:
            return None
        low, high = bisect_left(row, value), bisect_right(row, value)
        if low < high:  # at a point, or at several that are alike
            return (self.points[low] + self.points[high - 1]) / 2
        if low in (0, len(row)):
            return 1.0 if low == 0 else 99.0
        part = (value - row[low - 1]) / (row[low] - row[low - 1])
        return self.points[low - 1] + part * (self.points[low] - self.points[low - 1])

    def at(self, key: str, point: float) -> float:
        """The value at one of the points."""
        return self.table[key][self.points.index(point)]


@cache
def norms() -> Norms:
    """The percentiles that ship with copylint."""
    with open(_DATA, encoding="utf-8") as file:
        data: dict[str, Any] = json.load(file)
    table = {key: tuple(row) for key, row in data["table"].items()}
    return Norms(tuple(data["points"]), table, data["about"])


def word_for(measure: Measure, percentile: float | None) -> str:
    """What an editor would call a place among edited news, "" for what needs no word."""
    if percentile is None:
        return ""
    if 10 <= percentile <= 90:
        return "typical"
    high = percentile > 90
    if measure.harder:
        return "harder than most" if high == (measure.harder > 0) else "easier than most"
    if measure.unit == "words":
        return "longer than most" if high else "shorter than most"
    return "more than most" if high else "less than most" if measure.unit else "fewer than most"
