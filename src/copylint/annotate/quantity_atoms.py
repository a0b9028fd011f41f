"""A number with the sign, unit or share mark that belongs to it: $1.5bn, 40 percent, 6km, 20-year-old."""

from functools import lru_cache

from copylint._typing import NamedTuple
from copylint.annotate.number_words import MAGNITUDES
from copylint.annotate.numbers import Number, number_at
from copylint.annotate.quantity_words import (
    CLOCK_TAILS,
    CURRENCY_CODES,
    CURRENCY_NATIONS,
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    DURATIONS,
    LENGTHS,
    MEASURES,
    NO_HEAD,
    PERCENT_WORDS,
    PLURALS,
    SIGN_LETTERS,
    ZONES,
)
from copylint.annotate.wordlists import words
from copylint.language.segment import Tokens

_RACES = frozenset([50, 60, 100, 110, 200, 400, 800, 1500, 3000, 5000, 10000])  # metres
_MORE = frozenset(["more", "consecutive", "straight", "full", "whole", "additional", "extra"])


# Words after a number with which a unit can begin that is no unit itself: percent, p.m., of pounds, a mile, square km.
_UNIT_WORDS: frozenset[str] = frozenset(
    [*PERCENT_WORDS, *CLOCK_TAILS, *ZONES, *_MORE, *CURRENCY_NATIONS, *CURRENCY_CODES, *CURRENCY_WORDS]
) | words("per percentage point points a an basis of square sq sq. cubic metric nautical inches")
_UNITS: frozenset[str] = frozenset([*DURATIONS, *LENGTHS, *MEASURES])
_MILLION = 1e6


class Atom(NamedTuple):
    """A number and its unit over the tokens `first`:`last`, before it is known what it counts.

    kind is what the unit tells, "" where it tells nothing: money percent pp duration distance measure time age ratio
    other. `low`, `high`, `form`, `tail` and `magnitude` are those of the number (see `numbers.Number`). `joined`: what
    joins the two ends of a range, a word or `dash`.
    """

    first: int
    last: int
    low: float
    high: float
    unit: str
    kind: str
    form: str
    tail: str = ""
    magnitude: float = 1
    joined: str = ""


def singular(word: str) -> str:
    """The singular of a regular plural; other words as they are."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "shes", "ches", "zes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def atom_at(tokens: Tokens, i: int) -> Atom | None:
    """The number that begins at token `i` with its unit."""
    lowers = tokens.lowers
    number = number_at(lowers, i)
    if number is None:
        return None
    before, after = number.first - 1, number.last
    marked = before >= 0 and (lowers[before] in CURRENCY_SIGNS or lowers[before] in CURRENCY_CODES)
    if (
        marked
        or number.tail
        or number.magnitude == _MILLION
        or (after < len(lowers) and _measures(lowers[after]))
    ):
        return (
            _money(tokens, number)
            or _metres(tokens, number)
            or _tailed(tokens, number)
            or _united(tokens, number)
            or _bare(number)
        )
    return _bare(number)


@lru_cache(4096)
def _measures(word: str) -> bool:
    """Whether a word after a number can begin its unit or name its currency; most that stand there can't."""
    return word in _UNIT_WORDS or singular(word) in _UNITS or word in _UNITS


def _bare(number: Number) -> Atom:
    first, last, low, high, form, tail, magnitude = number
    return Atom(first, last, low, high, "", "", form, tail, magnitude, "")


def _with_unit(number: Number, first: int, last: int, kind: str, unit: str) -> Atom:
    _, _, low, high, form, tail, magnitude = number
    return Atom(first, last, low, high, unit, kind, form, tail, magnitude, "")


def _money(tokens: Tokens, number: Number) -> Atom | None:
    """Money by a sign or code before the figure or a currency after it."""
    lowers, before = tokens.lowers, number.first - 1
    if before >= 0 and tokens.words[before] in CURRENCY_SIGNS:
        unit, first = tokens.words[before], before
        letters = lowers[before - 1] if before and tokens.ends[before - 1] == tokens.starts[before] else ""
        if letters in SIGN_LETTERS:
            unit, first = (SIGN_LETTERS[letters] if unit == "$" else unit), before - 1
        return _with_unit(number, first, _after_name(tokens, number.last), "money", unit)
    if before >= 0 and lowers[before] in CURRENCY_CODES and number.form == "digits":
        return _with_unit(number, before, number.last, "money", CURRENCY_CODES[lowers[before]])
    return _named_money(tokens, number)


def _after_name(tokens: Tokens, at: int) -> int:
    """Skips a currency named once more after its sign: $5 million Canadian dollars."""
    return at + 1 if at < len(tokens) and tokens.lowers[at] in ("dollars", "euros", "pounds") else at


def _named_money(tokens: Tokens, number: Number) -> Atom | None:
    """Money by a currency word, joined or after the number: 20p, five-euro, 1.7 billion Canadian dollars."""
    lowers = tokens.lowers
    tail = number.tail.partition("-")[0]
    if tail in ("p", "c") and number.form == "digits" and tokens.words[number.last - 1][-1] != "C":
        return _with_unit(number, number.first, number.last, "money", "p" if tail == "p" else "¢")
    if tail in CURRENCY_WORDS and tail != "real":
        return _with_unit(number, number.first, number.last, "money", CURRENCY_WORDS[tail])
    if number.tail or number.form not in ("digits", "word", "vague"):
        return None
    at = number.last
    if number.form == "vague" and at < len(lowers) and lowers[at] == "of":
        at += 1
    unit = ""
    while at < len(lowers) and at < number.last + 3 and lowers[at] in CURRENCY_NATIONS:
        unit, at = CURRENCY_NATIONS[lowers[at]] or unit, at + 1
    word = lowers[at] if at < len(lowers) else ""
    code = word in CURRENCY_CODES and word != "rs"
    if not code and (word not in CURRENCY_WORDS or not _is_currency(tokens, number, at)):
        return None
    unit = (unit if unit.endswith("$") else "") or CURRENCY_CODES.get(word) or CURRENCY_WORDS[word]
    return _with_unit(number, number.first, at + 1, "money", unit)


def _is_currency(tokens: Tokens, number: Number, at: int) -> bool:
    """Whether a word that has another sense is the currency here: won, real, pounds, rand."""
    word = tokens.lowers[at]
    if word in ("won", "real", "mark", "rand", "sterling"):
        return number.low >= 100 and at == number.last and tokens.lowers[at + 1 : at + 2] != ["the"]
    if word in ("pound", "pounds"):
        return number.magnitude > 100 or at > number.last
    return True


def _metres(tokens: Tokens, number: Number) -> Atom | None:
    """A lone m after figures: metres, unless a plural noun that it counts in millions follows."""
    if number.magnitude != 1e6 or number.tail or tokens.lowers[number.last - 1][-1] != "m":
        return None
    if number.last < len(tokens) and tokens.lowers[number.last] in PLURALS:
        return None
    following = tokens.lowers[number.last] if number.last < len(tokens) else ""
    counted = len(following) > 3 and following.endswith("s") and not following.endswith("ss")
    if counted and number.low / 1e6 not in _RACES:
        return None
    plain = number._replace(low=number.low / 1e6, high=number.high / 1e6, magnitude=1)
    return _with_unit(plain, number.first, number.last, "distance", "m")


def _tailed(tokens: Tokens, number: Number) -> Atom | None:
    """A number with a unit joined to it: 6km, 20-year-old, four-month, 5pm."""
    head, _, rest = number.tail.partition("-")
    if not head:
        return None
    kind, unit = _tail_unit(number, head, rest)
    if not kind and number.form == "digits" and tokens.words[number.last - 1].isalnum():
        kind = "id"
    return _with_unit(number, number.first, number.last, kind, unit)


def _tail_unit(number: Number, head: str, rest: str) -> tuple[str, str]:
    """Kind and unit that a joined tail gives; "" where it gives none."""
    word = singular(head)
    if number.form == "ordinal":
        ranks = (
            rest.endswith("est") or head in ("place", "placed", "ranked", "seeded") or head.endswith("est")
        )
        return ("rank", "") if ranks else ("ordinal", "")
    if (word in ("year", "month", "week", "day") and rest.startswith("old")) or head in ("yo", "yrs", "yr"):
        return "age", "year"
    if head in CLOCK_TAILS:
        return "time", ""
    if word in DURATIONS:
        return "duration", DURATIONS[word]
    if head == "m" and number.form == "digits":
        return "distance", "m"
    if word in LENGTHS and (head != "in" or not rest):
        return "distance", LENGTHS[word]
    if word in MEASURES:
        return "measure", MEASURES[word]
    if head in ("in", "out") and number.form in ("word", "digits"):
        return "ratio", ""
    if head in ("percent", "per"):
        return "percent", "%"
    if number.form == "multiple" and head in ("digit", "digits"):
        return "percent", ""
    return ("pp", "pp") if head == "percentage" else ("", "")


def _united(tokens: Tokens, number: Number) -> Atom | None:
    """A number with the unit in the words after it: 40 percent, six miles, 10 p.m."""
    lowers, at = tokens.lowers, number.last
    word = lowers[at] if at < len(lowers) else ""
    if not word or number.form not in ("digits", "word", "fraction", "clock", "vague"):
        return None
    if number.form == "clock" or (number.form == "digits" and word in ZONES and number.low < 2400):
        return None if number.form == "clock" else _with_unit(number, number.first, at, "time", "")
    if word in PERCENT_WORDS or (word == "per" and lowers[at + 1 : at + 2] == ["cent"]):
        return _percent(lowers, number, at + (2 if word == "per" else 1))
    if word in ("percentage", "point", "points", "a") and (points := _points(lowers, number, at)):
        return points
    if word in CLOCK_TAILS and number.form != "fraction":
        return _with_unit(number, number.first, at + 1, "time", "")
    if number.form == "fraction":
        return _half_unit(lowers, number)
    return _measured(tokens, number, at)


def _percent(lowers: list[str], number: Number, at: int) -> Atom:
    if lowers[at : at + 1] in (["point"], ["points"]):
        return _with_unit(number, number.first, at + 1, "pp", "pp")
    return _with_unit(number, number.first, at, "percent", "%")


def _points(lowers: list[str], number: Number, at: int) -> Atom | None:
    """Percentage points; “half a percentage point”."""
    at += lowers[at] == "a"
    if lowers[at : at + 1] == ["percentage"] and lowers[at + 1 : at + 2] in (["point"], ["points"]):
        return _with_unit(number, number.first, at + 2, "pp", "pp")
    if lowers[at : at + 1] == ["basis"] and lowers[at + 1 : at + 2] == ["points"]:
        return _with_unit(number, number.first, at + 2, "pp", "bp")
    return None


def _half_unit(lowers: list[str], number: Number) -> Atom | None:
    """Half an hour, half a mile."""
    at = number.last + (lowers[number.last] in ("a", "an"))
    word = singular(lowers[at]) if at < len(lowers) else ""
    if at == number.last and number.low == 0.5:
        return None
    if word in DURATIONS and word not in ("season", "term", "session", "quarter"):
        return _with_unit(number, number.first, at + 1, "duration", DURATIONS[word])
    if word in ("mile", "kilometre", "kilometer", "metre", "inch"):
        return _with_unit(number, number.first, at + 1, "distance", LENGTHS[word])
    return None


def _measured(tokens: Tokens, number: Number, at: int) -> Atom | None:
    """A length, weight or stretch of time; one adjective of size may stand before it."""
    lowers = tokens.lowers
    word = lowers[at]
    if word == "of" and number.form == "vague" and at + 1 < len(lowers):
        at, word = at + 1, lowers[at + 1]
    unit = word if word in NO_HEAD else singular(word)
    word = "square" if word in ("sq", "sq.") else word
    if word in ("square", "cubic", "metric", "nautical") and at + 1 < len(lowers):
        unit = singular(lowers[at + 1])
        if unit in LENGTHS or unit in MEASURES:
            kind = "distance" if word == "nautical" else "measure"
            return _with_unit(number, number.first, at + 2, kind, f"{word} {(LENGTHS | MEASURES)[unit]}")
    if unit in DURATIONS and word != "term":
        return _with_unit(number, number.first, at + 1, "duration", DURATIONS[unit])
    following = singular(lowers[at + 1]) if at + 1 < len(lowers) else ""
    if word in _MORE and following in DURATIONS:
        return _with_unit(number, number.first, at + 2, "duration", DURATIONS[following])
    if (unit in LENGTHS and word not in ("in", "m", "inche", "leg", "story", "block")) or word == "inches":
        return _with_unit(number, number.first, at + 1, "distance", LENGTHS[unit])
    if unit in MEASURES and (len(word) > 1 or word == "°") and word not in MAGNITUDES:
        return _with_unit(number, number.first, at + 1, "measure", MEASURES[unit])
    return None
