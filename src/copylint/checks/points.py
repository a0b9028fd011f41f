"""NU103: a change between two percentages given in percent where percentage points are meant."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Edit, Hit, Place
from copylint.annotate.options import Options
from copylint.checks.arithmetic import Bounds
from copylint.checks.changes import Change, changes
from copylint.checks.percent_change import claimed_percent
from copylint.checks.sentence_figures import stated


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Rose 2% from 8% to 10%: that is two points, and 25%."""
    return (_hit(change) for change in changes(article) if _points(change))


def _points(change: Change) -> bool:
    """Whether the claim is the difference of the two rates and not their ratio."""
    claim = change.claim
    if (
        claim.kind != "percent"
        or claim.figure.form == "fraction"
        or not change.old.unit == change.new.unit == "%"
    ):
        return False
    if not change.old.low or not change.new.low:
        return False
    old, new = change.ends()
    exact = claimed_percent(change, 0)
    difference = Bounds(new.low - old.high, new.high - old.low)
    ratio = 100 * (change.new.value / change.old.value - 1)
    return exact.meets(difference) and not exact.meets(Bounds(ratio, ratio).widened(0.1 * abs(ratio)))


def _hit(change: Change) -> Hit:
    passage, figure = change.passage, change.claim.figure
    unit = "percentage point" if figure.high <= 1 else "percentage points"
    number = (
        stated(passage, figure)
        .rstrip("%")
        .removesuffix("percent")
        .removesuffix("per cent")
        .removesuffix("pct")
        .removesuffix("pc")
    )
    right = f"{number.strip()} {unit}"
    related = (
        Place(passage.index, change.old.start, change.old.end, "before"),
        Place(passage.index, change.new.start, change.new.end, "after"),
    )
    edit = Edit(figure.start, figure.end, right)
    values = {"old": stated(passage, change.old), "new": stated(passage, change.new), "right": right}
    return Hit(
        passage.index, figure.start, figure.end, values, edits=(edit,), related=related, safety="display"
    )
