"""NU101: a change whose size is not what the figures around it give."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.quantities import Quantity
from copylint.checks.numbers.arithmetic import Bounds, bounds, shown
from copylint.checks.numbers.changes import Change, changes
from copylint.checks.numbers.sentence_figures import stated


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Percent, fractions, multiples, points and amounts against “from X to Y”."""
    for change in changes(article):
        right = verdict(change, options.number("least_tolerance"))
        if right:
            yield _hit(change, right)


def verdict(change: Change, tolerance: float) -> str:
    """What the figures give, in words, where the claim is not that; "" where it holds."""
    if not change.old.low or not change.new.low:
        return ""
    if change.claim.kind == "factor":
        return _factor(change)
    if change.claim.kind == "percent":
        return _percent(change, tolerance)
    return _difference(change)


def _percent(change: Change, tolerance: float) -> str:
    claimed = claimed_percent(change, tolerance)
    found = relative(change)
    if claimed.meets(found):
        return ""
    if change.old.unit == change.new.unit == "%" and _in_points(change, claimed):
        return ""  # a matter for percentage points, NU103
    return _in_words(100 * (change.new.value / change.old.value - 1), "%")


def claimed_percent(change: Change, tolerance: float) -> Bounds:
    """The percentage that a claim can mean, a fall below zero."""
    figure = change.claim.figure
    found = bounds(figure, change.passage.text)
    if figure.form == "fraction":
        found = Bounds(100 * found.low, 100 * found.high)
    middle = (found.low + found.high) / 2
    found = found.widened(max(0.0, tolerance - (found.high - middle)))
    return found if change.claim.sign > 0 else Bounds(-found.high, -found.low)


def relative(change: Change) -> Bounds:
    """By what percentage the new figure is above the old."""
    old, new = change.ends()
    return Bounds(100 * (max(new.low, 0) / old.high - 1), 100 * (new.high / max(old.low, 1e-9) - 1))


def _in_points(change: Change, claimed: Bounds) -> bool:
    old, new = change.ends()
    return claimed.meets(Bounds(new.low - old.high, new.high - old.low))


def _factor(change: Change) -> str:
    figure = change.claim.figure
    wanted = figure.high
    low, high = (0.9 * wanted, 1.12 * wanted)
    if figure.approx:
        above = figure.approx in ("more than", "over", "at least", "well over", "far more than")
        falls = wanted < 1
        low, high = (
            (0.5 * wanted, wanted)
            if above and falls
            else (wanted, 1.5 * wanted)
            if above
            else (0.8 * wanted, 1.25 * wanted)
        )
    old, new = change.ends()
    found = Bounds(new.low / old.high, new.high / max(old.low, 1e-9))
    return (
        ""
        if found.meets(Bounds(low, high))
        else _in_words(100 * (change.new.value / change.old.value - 1), "%")
    )


def _difference(change: Change) -> str:
    """Percentage points and amounts: the new figure less the old."""
    claim, figure = change.claim, change.claim.figure
    points = claim.kind == "points"
    if points != (change.old.unit == "%") or (not points and figure.unit != change.old.unit):
        return ""
    old, new = change.ends()
    found = Bounds(new.low - old.high, new.high - old.low)
    claimed = bounds(figure, change.passage.text)
    claimed = claimed if claim.sign > 0 else Bounds(-claimed.high, -claimed.low)
    if claimed.meets(found.widened(0.05 if points else 0)):
        return ""
    return _in_words(change.new.value - change.old.value, " points" if points else "")


def _in_words(value: float, unit: str) -> str:
    return f"a {'rise' if value >= 0 else 'fall'} of {shown(abs(value))}{unit}"


def _hit(change: Change, right: str) -> Hit:
    passage, figure = change.passage, change.claim.figure
    values = {"old": stated(passage, change.old), "new": stated(passage, change.new), "right": right}
    related = (_place(passage, change.old, "before"), _place(passage, change.new, "after"))
    return Hit(passage.index, figure.start, figure.end, values, related=related)


def _place(passage: Passage, quantity: Quantity, label: str) -> Place:
    return Place(passage.index, quantity.start, quantity.end, label)
