"""NU105: a measure converted in brackets into one that it does not make."""

from collections.abc import Iterator
from itertools import pairwise

from copylint._typing import NamedTuple
from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.quantities import Quantity
from copylint.checks.numbers.arithmetic import Bounds, bounds
from copylint.checks.numbers.sentence_figures import before, figured_sentences, word

# unit -> (dimension, size in the dimension's first unit)
_LENGTH = {
    "m": 1,
    "km": 1000,
    "cm": 0.01,
    "mm": 0.001,
    "mile": 1609.344,
    "ft": 0.3048,
    "in": 0.0254,
    "yd": 0.9144,
}
_WEIGHT = {"kg": 1, "g": 0.001, "lb": 0.45359237, "oz": 0.0283495, "st": 6.35029, "t": 1000}
_AREA = {
    "ha": 1,
    "acre": 0.40468564,
    "square km": 100,
    "square mile": 258.998811,
    "square m": 1e-4,
    "square ft": 9.2903e-6,
}
_VOLUME = {"l": 1, "ml": 0.001, "cl": 0.01, "cubic m": 1000, "cubic ft": 28.3168}
_SPEED = {"km/h": 1, "mph": 1.609344, "kn": 1.852}
_UNITS: dict[str, tuple[str, float]] = {
    unit: (dimension, size)
    for dimension, table in (
        ("length", _LENGTH),
        ("weight", _WEIGHT),
        ("area", _AREA),
        ("volume", _VOLUME),
        ("speed", _SPEED),
    )
    for unit, size in table.items()
}
# Units of one name and several sizes: US, British and other gallons, pints and tons.
_SEVERAL = {
    "gal": ("volume", (3.785412, 4.54609)),
    "pt": ("volume", (0.473176, 0.568261)),
    "ton": ("weight", (907.185, 1016.05, 1000)),
}
_SMALLER = {"ft": "in", "st": "lb", "lb": "oz"}
_BLUR = 0.08


class Measure(NamedTuple):
    """One measure: a single quantity, or two as in 5ft 10in."""

    parts: tuple[Quantity, ...]
    unit: str

    @property
    def first(self) -> int:
        """Its first token."""
        return self.parts[0].first

    @property
    def last(self) -> int:
        """The token after it."""
        return self.parts[-1].last


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Two measures side by side that say the same in two systems."""
    for passage, _, quantities in figured_sentences(article, 2):
        measures = _measures(passage, quantities)
        for one, other in pairwise(measures):
            if _converted(passage, one, other) and _wrong(passage, one, other, options.number("tolerance")):
                yield _hit(passage, one, other)


def _measures(passage: Passage, quantities: list[Quantity]) -> list[Measure]:
    """The measures of a sentence, feet and inches joined."""
    measures: list[Measure] = []
    for quantity in quantities:
        unit = _unit(passage, quantity)
        last = measures[-1] if measures else None
        if last and _SMALLER.get(last.unit) == unit and quantity.first == last.last and len(last.parts) == 1:
            measures[-1] = Measure((*last.parts, quantity), last.unit)
        elif unit:
            measures.append(Measure((quantity,), unit))
    return measures


def _unit(passage: Passage, quantity: Quantity) -> str:
    """The unit of a measure, degrees told apart by what follows; "" for what is none."""
    if quantity.unit == "km" and [word(passage, i) for i in (quantity.last, quantity.last + 1)] == ["/", "h"]:
        return "km/h"
    if quantity.unit in _UNITS or quantity.unit in _SEVERAL or quantity.unit in ("°C", "°F"):
        return quantity.unit
    after = word(passage, quantity.last)
    if quantity.head == "gallon" and after in ("us", "u.s.", "imperial"):
        return "gal"
    if quantity.unit == "°" or (quantity.unit == "" and word(passage, quantity.first - 1) == "("):
        return {"c": "°C", "celsius": "°C", "centigrade": "°C", "f": "°F", "fahrenheit": "°F"}.get(after, "")
    return ""


def _converted(passage: Passage, one: Measure, other: Measure) -> bool:
    """Whether the second measure stands in brackets, or after “or” between commas, right after the first."""
    lowers = passage.tokens.lowers
    between = [
        w for w in lowers[one.last : other.first] if w not in ("about", "around", "roughly", "some", "or")
    ]
    between = [
        w
        for w in between
        if w not in ("c", "f", "celsius", "fahrenheit", "centigrade", "nearly", "almost", "-")
    ]
    if between[:1] == ["per"]:
        return False
    if between == ["("] or (len(between) == 2 and between[1] == "(" and between[0].isalpha()):
        return True
    if len(between) == 3 and between[0] == "of" and between[2] == "(":
        return True
    return between == [","] and word(passage, before(passage, other.parts[0])) == "or"


def _sizes(unit: str) -> tuple[str, tuple[float, ...]]:
    if unit in _SEVERAL:
        return _SEVERAL[unit]
    dimension, size = _UNITS[unit]
    return dimension, (size,)


def _wrong(passage: Passage, one: Measure, other: Measure, tolerance: float) -> bool:
    """Whether no reading of the two makes them meet within the tolerance."""
    if one.unit in ("°C", "°F") or other.unit in ("°C", "°F"):
        return {one.unit, other.unit} == {"°C", "°F"} and not _same_heat(passage, one, other)
    (kind, sizes), (other_kind, other_sizes) = _sizes(one.unit), _sizes(other.unit)
    if kind != other_kind or one.unit == other.unit or _per(passage, one) != _per(passage, other):
        return False
    return not any(
        _scaled(passage, one, size, tolerance).meets(_scaled(passage, other, other_size, tolerance))
        for size in sizes
        for other_size in other_sizes
    )


def _per(passage: Passage, measure: Measure) -> bool:
    """Whether a measure is a rate: miles per hour, miles an hour."""
    return measure.unit != "km/h" and word(passage, measure.last) in ("per", "an", "/")


def _scaled(passage: Passage, measure: Measure, size: float, tolerance: float) -> Bounds:
    """What a measure can stand for in its dimension's first unit."""
    found = bounds(measure.parts[0], passage.text)
    if len(measure.parts) == 2:
        low = high = measure.parts[0].value
        small = _UNITS[_SMALLER[measure.unit]][1] * measure.parts[1].value / _UNITS[measure.unit][1]
        found = Bounds(low + small, high + small)
    slack = tolerance / 2
    return Bounds(found.low * size * (1 - slack), found.high * size * (1 + slack))


def _same_heat(passage: Passage, one: Measure, other: Measure) -> bool:
    """Whether Celsius and Fahrenheit agree, as temperatures or as a difference of temperatures."""
    celsius, fahrenheit = (one, other) if one.unit == "°C" else (other, one)
    cold, warm = bounds(celsius.parts[0], passage.text), bounds(fahrenheit.parts[0], passage.text)
    scaled = Bounds(1.8 * cold.low, 1.8 * cold.high)
    return any(
        reading.widened(1.0).meets(warm)
        for shift in (0, 32)
        for reading in (
            Bounds(scaled.low + shift, scaled.high + shift),
            Bounds(shift - scaled.high, shift - scaled.low),
        )
    )


def _hit(passage: Passage, one: Measure, other: Measure) -> Hit:
    start, end = other.parts[0].start, other.parts[-1].end
    values = {"other": passage.text[one.parts[0].start : one.parts[-1].end], "right": _right(one, other)}
    place = Place(passage.index, one.parts[0].start, one.parts[-1].end, "the other measure")
    return Hit(passage.index, start, end, values, related=(place,))


def _right(one: Measure, other: Measure) -> str:
    """What the first measure makes in the unit of the second."""
    value = one.parts[0].value
    if other.unit == "°F":
        return f"{1.8 * value + 32:.0f}°F"
    if other.unit == "°C":
        return f"{(value - 32) / 1.8:.0f}°C"
    size, into = _sizes(one.unit)[1][0], _sizes(other.unit)[1][0]
    total = value * size
    if len(one.parts) == 2:
        total += one.parts[1].value * _UNITS[_SMALLER[one.unit]][1]
    return f"{total / into:,.3g} {other.unit}" if total / into < 1000 else f"{total / into:,.0f} {other.unit}"
