"""One number in running text: digits or words, with its magnitude."""

import re
from collections.abc import Sequence
from functools import cache

from copylint._typing import NamedTuple
from copylint.annotate.number_words import (
    CARDINALS,
    FRACTION_SIGNS,
    FRACTIONS,
    GROUPS,
    MAGNITUDES,
    MULTIPLES,
    ORDINAL_ENDS,
    ORDINALS,
    SHARES,
    SHORT_MAGNITUDES,
    TENS,
    UNITS,
    VAGUE,
)


class Number(NamedTuple):
    """A number over the tokens `first`:`last`.

    `low` and `high` are its value (both the same but for vague amounts: hundreds). form: `digits`, `word`, `ordinal`,
    `decade`, `clock` (10:30), `version` (2.0.1), `fraction`, `multiple`, `vague`, `share`, `group`.
    `tail` is what is joined to it in its last token, without the hyphen: `year-old`, `kg`, `pm`.
    `magnitude` is the factor that a word or letter gives it (`million`), 1 without.
    """

    first: int
    last: int
    low: float
    high: float
    form: str
    tail: str = ""
    magnitude: float = 1


@cache
def _digits() -> re.Pattern[str]:
    return re.compile(r"(\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,:]\d+)*)(.*)", re.DOTALL)


def number_at(lowers: Sequence[str], i: int) -> Number | None:
    """The number that begins at token `i`, with the magnitude after it."""
    word = lowers[i]
    if word[0].isdigit():
        return _figure(lowers, i)
    if word in FRACTION_SIGNS:
        return Number(i, i + 1, FRACTION_SIGNS[word], FRACTION_SIGNS[word], "fraction")
    if word in ("a", "an") or word.partition("-")[0] in CARDINALS:
        return _cardinal(lowers, i)
    return _single(lowers, i)


def _with_sign(lowers: Sequence[str], i: int) -> Number:
    """A figure with a fraction sign, 2½."""
    value = int(lowers[i][:-1]) + FRACTION_SIGNS[lowers[i][-1]]
    return _with_magnitude(lowers, Number(i, i + 1, value, value, "digits"))


def _figure(lowers: Sequence[str], i: int) -> Number | None:
    """A number written in digits."""
    if lowers[i].isdecimal():
        value = float(lowers[i])
        return _with_magnitude(lowers, Number(i, i + 1, value, value, "digits"))
    if lowers[i][-1] in FRACTION_SIGNS and lowers[i][:-1].isdecimal():
        return _with_sign(lowers, i)
    match = _digits().match(lowers[i])
    if match is None:
        return None
    digits, tail = match[1], match[2]
    if ":" in digits or digits.count(".") > 1:
        return Number(i, i + 1, 0, 0, "clock" if ":" in digits else "version", tail)
    value = _value(digits)
    if tail in ORDINAL_ENDS or tail[:3].rstrip("-") in ORDINAL_ENDS:
        return Number(i, i + 1, value, value, "ordinal", tail[2:].lstrip("-"))
    if tail in ("s", "'s") and value % 10 == 0:
        return Number(i, i + 1, value, value, "decade")
    letters, _, rest = (tail[1:] if tail[1:].partition("-")[0] in MAGNITUDES else tail).partition("-")
    if letters in SHORT_MAGNITUDES:
        factor = SHORT_MAGNITUDES[letters]
        return Number(i, i + 1, value * factor, value * factor, "digits", rest, factor)
    return _with_magnitude(lowers, Number(i, i + 1, value, value, "digits", tail.lstrip("-")))


def _value(digits: str) -> float:
    """The value of figures with thousands marks or a decimal point."""
    head, comma, rest = digits.partition(",")
    if comma and len(rest.split(".")[0].replace(",", "")) % 3:
        return float(head + "." + rest.replace(",", ""))
    return float(digits.replace(",", ""))


def _with_magnitude(lowers: Sequence[str], number: Number) -> Number:
    """The number with the magnitude word after it: 1.5 million, two dozen."""
    if number.tail or number.last >= len(lowers):
        return number
    word, _, rest = lowers[number.last].partition("-")
    factor = SHORT_MAGNITUDES.get(word) if len(word) > 1 else None
    if factor is None or (factor == 100 and number.form == "digits" and not rest):
        return number
    return Number(
        number.first, number.last + 1, number.low * factor, number.high * factor, number.form, rest, factor
    )


def _cardinal(lowers: Sequence[str], first: int) -> Number | None:
    """A cardinal in words: twenty-three thousand, two hundred and five, a dozen, a third, two-thirds."""
    total, current, at, magnitude, tail = 0.0, 0.0, first, 1.0, ""
    begun = False
    while at < len(lowers) and not tail:
        parts = lowers[at].split("-")
        step, used = _step(parts, begun)
        if step is None:
            if begun and lowers[at : at + 3] == ["and", "a", "half"]:
                current, at = current + 0.5, at + 3
                continue
            if not (
                begun and parts == ["and"] and (current or total) % 100 == 0 and _goes_on(lowers, at + 1)
            ):
                break
            at += 1
            continue
        kind, value = step
        if kind == "fraction":
            return _fraction(first, at, current or 1, value, "-".join(parts[used:]))
        if kind == "ordinal":
            return Number(first, at + 1, current + value, current + value, "ordinal", "-".join(parts[used:]))
        if begun and kind in ("add", "article") and not _adds(current, value, total):
            break
        if kind == "times":
            current, total, magnitude = _times(current, total, value)
        else:
            current += value
        begun, tail, at = True, "-".join(parts[used:]), at + 1
    if not begun or lowers[at - 1] in ("a", "an"):
        return None
    return Number(first, at, total + current, total + current, "word", tail, magnitude)


def _step(parts: list[str], begun: bool) -> tuple[tuple[str, float] | None, int]:
    """What the next token does to a number in words, and how many of its hyphened parts it takes."""
    word = parts[0]
    if word in TENS:
        unit = UNITS.get(parts[1], 0) if len(parts) > 1 else 0
        if len(parts) > 1 and parts[1] in ORDINALS and ORDINALS[parts[1]] < 10:
            return ("ordinal", TENS[word] + ORDINALS[parts[1]]), 2
        return ("add", TENS[word] + (unit if unit < 10 else 0)), 2 if 0 < unit < 10 else 1
    if word in UNITS:
        if len(parts) > 1 and parts[1].rstrip("s") in FRACTIONS:
            return ("fraction", UNITS[word] * FRACTIONS[parts[1].rstrip("s")]), 2
        if len(parts) > 1 and parts[1] in MAGNITUDES:
            return ("add", UNITS[word] * MAGNITUDES[parts[1]]), 2
        return ("add", UNITS[word]), 1
    if word in MAGNITUDES and begun:
        return ("times", MAGNITUDES[word]), 1
    if begun and word.endswith("s") and word[:-1] in FRACTIONS:
        return ("fraction", FRACTIONS[word[:-1]]), 1
    if begun and word in FRACTIONS:
        return ("fraction", FRACTIONS[word]), 1
    return (("article", 1), 1) if word in ("a", "an") and not begun else (None, 0)


def _goes_on(lowers: Sequence[str], at: int) -> bool:
    """Whether a small cardinal follows the “and” in two hundred and five."""
    return at < len(lowers) and lowers[at].split("-")[0] in CARDINALS


def _adds(current: float, value: float, total: float) -> bool:
    """Whether a cardinal can go on with another: two hundred five, twenty five; not two five."""
    if current == 0:
        return total > 0
    return (current % 100 == 0 and value < 100) or (current % 100 in range(20, 100, 10) and value < 10)


def _times(current: float, total: float, factor: float) -> tuple[float, float, float]:
    """Applies a magnitude: the running part, the sum so far, the magnitude."""
    if factor in (100, 12):
        return max(current, 1) * factor, total, factor
    if total > factor:
        return 0.0, total + max(current, 1) * factor, factor
    return 0.0, (total + max(current, 1)) * factor, factor


def _fraction(first: int, at: int, count: float, value: float, tail: str) -> Number:
    share = value if at == first else count * value
    return Number(first, at + 1, share, share, "fraction", tail)


def _single(lowers: Sequence[str], i: int) -> Number | None:
    """A number in one word that is no cardinal, with “of thousands” after a vague one."""
    word, _, tail = lowers[i].partition("-")
    if tail:
        return _compound(word, tail, i)
    if word in VAGUE:
        return _vague(lowers, i)
    if word in MULTIPLES:
        return Number(i, i + 1, MULTIPLES[word], MULTIPLES[word], "multiple")
    if word in GROUPS:
        return Number(i, i + 1, GROUPS[word], GROUPS[word], "group")
    if word in ORDINALS:
        return Number(i, i + 1, ORDINALS[word], ORDINALS[word], "ordinal")
    if word in FRACTIONS:
        return _half(lowers, i)
    if word in SHARES:
        low, high = (0.5, 1.0) if word == "majority" else (0.0, 0.5)
        return Number(i, i + 1, low, high, "share")
    if word in ("multimillion", "multibillion"):
        factor = MAGNITUDES[word[5:]]
        return Number(i, i + 1, 2 * factor, 999 * factor, "vague", "", factor)
    return None


def _compound(word: str, tail: str, i: int) -> Number | None:
    """A number word joined to others: third-party, half-hour, double-digit, multi-million."""
    if word in ORDINALS:
        return Number(i, i + 1, ORDINALS[word], ORDINALS[word], "ordinal", tail)
    if word in FRACTIONS:
        return Number(i, i + 1, FRACTIONS[word], FRACTIONS[word], "fraction", tail)
    if word in MULTIPLES:
        return Number(i, i + 1, MULTIPLES[word], MULTIPLES[word], "multiple", tail)
    head, _, rest = tail.partition("-")
    if word == "multi" and head in MAGNITUDES:
        return Number(i, i + 1, 2 * MAGNITUDES[head], 999 * MAGNITUDES[head], "vague", rest, MAGNITUDES[head])
    if word in MAGNITUDES:
        return Number(i, i + 1, MAGNITUDES[word], MAGNITUDES[word], "word", tail, MAGNITUDES[word])
    return None


def _half(lowers: Sequence[str], i: int) -> Number:
    """Half, or half a million."""
    share = FRACTIONS[lowers[i]]
    if i + 2 < len(lowers) and lowers[i + 1] == "a" and lowers[i + 2] in MAGNITUDES:
        factor = MAGNITUDES[lowers[i + 2]]
        return Number(i, i + 3, share * factor, share * factor, "word", "", factor)
    return Number(i, i + 1, share, share, "fraction")


def _vague(lowers: Sequence[str], i: int) -> Number | None:
    """Hundreds; tens of thousands."""
    low, high = VAGUE[lowers[i]]
    if i + 2 < len(lowers) and lowers[i + 1] == "of" and lowers[i + 2] in VAGUE:
        factor = MAGNITUDES.get(lowers[i + 2][:-1], 1)
        return Number(i, i + 3, low * factor, high * factor, "vague", "", factor)
    if lowers[i] == "tens" or (lowers[i] == "scores" and lowers[i + 1 : i + 2] != ["of"]):
        return None
    return Number(i, i + 1, low, high, "vague", "", low / 2)
