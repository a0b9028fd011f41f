"""What a stated figure can stand for: half its last stated digit either way, more where a word blurs it."""

import re
from functools import cache

from copylint._typing import NamedTuple
from copylint.annotate.quantities import Quantity


class Bounds(NamedTuple):
    """The least and the most that a figure can stand for."""

    low: float
    high: float

    def meets(self, other: "Bounds") -> bool:
        """Whether one value satisfies both."""
        return self.low <= other.high and other.low <= self.high

    def widened(self, by: float) -> "Bounds":
        """The bounds with `by` added on either side."""
        return Bounds(self.low - by, self.high + by)


_OPEN_UP = 1.25  # “more than 100” is not said of 130
_OPEN_DOWN = 0.8
_BLUR = 0.08
_SMALL_SUM = 100
_ABOVE = frozenset(
    ["more", "over", "above", "least", "upwards", "upward", "greater", "excess", "better", "topped"]
)
_BELOW = frozenset(
    [
        "nearly",
        "almost",
        "less",
        "under",
        "fewer",
        "up",
        "most",
        "below",
        "many",
        "much",
        "virtually",
        "practically",
    ]
)
_SAYS_NO_LESS = frozenset(["no less than", "no fewer than"])


@cache
def _figures() -> re.Pattern[str]:
    return re.compile(r"\d+(?:,\d{3})*(?:\.(\d+))?")


def step(text: str, value: float) -> float:
    """The worth of the last digit that `text` states of `value`: 0.1 for 4.2, 100,000 for 4.2 million, 100 for 2,500."""
    found = _figures().search(text)
    if found is None:
        return _round_step(value)
    stated = float(found[0].replace(",", ""))
    factor = round(value / stated) if stated and value > stated else 1
    if found[1]:
        return float(factor / 10 ** len(found[1]))
    return factor if factor > 1 else _round_step(value)


def _round_step(value: float) -> float:
    """1 under a thousand; above, the zeros that end a number count as not stated, up to a twentieth of it."""
    worth = 1.0
    if value >= 1000:
        while value % (worth * 10) == 0 and worth * 10 <= value / 20:
            worth *= 10
    return worth


def bounds(quantity: Quantity, text: str) -> Bounds:
    """What a quantity of the passage `text` can stand for."""
    low, high = quantity.low, quantity.high
    if low == high:
        half = _half_step(quantity, text)
        low, high = low - half, high + half
    return _blurred(low, high, quantity.approx)


def _half_step(quantity: Quantity, text: str) -> float:
    """Half of what the last stated digit is worth. Small counts are exact; a third stands for 30 to 37 in 100."""
    if quantity.form == "fraction":
        return 0.1 * quantity.low
    worth = step(text[quantity.start : quantity.end], quantity.low)
    if worth == 1 and quantity.kind in ("count", "listed-count"):
        return 0
    if worth == 1 and quantity.kind == "money" and quantity.low < _SMALL_SUM:
        return 0.01  # a price of £2 is £2
    return worth / 2


def _blurred(low: float, high: float, approx: str) -> Bounds:
    """Bounds widened by the words before the figure."""
    if not approx or approx == "exactly":
        return Bounds(low, high)
    words = set(approx.split())
    if approx in _SAYS_NO_LESS or (words & _ABOVE and "no" not in words and "not" not in words):
        return Bounds(low, high * _OPEN_UP)
    if words & _BELOW or "no" in words or "not" in words:
        return Bounds(low * _OPEN_DOWN, high)
    return Bounds(low * (1 - _BLUR), high * (1 + _BLUR))


def percent_of(part: Bounds, whole: Bounds) -> Bounds:
    """The share of one figure in another, in percent; both above zero."""
    return Bounds(100 * max(part.low, 0) / whole.high, 100 * part.high / max(whole.low, 1e-12))


def shown(value: float) -> str:
    """A computed figure as a message shows it: at most one decimal."""
    rounded = round(value, 1) if abs(value) < 1000 else round(value)
    return f"{rounded:,.0f}" if rounded == round(rounded) else f"{rounded:,}"
