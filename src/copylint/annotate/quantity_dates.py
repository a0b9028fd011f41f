"""Dates as numbers are concerned with them: which figures belong to a day, a month, a year."""

from copylint.annotate.quantity_words import MONTHS
from copylint.language.segment import Tokens

_DASHES = frozenset("-–—‑")


def date_at(tokens: Tokens, i: int, done: int) -> tuple[int, int] | None:
    """The tokens of the date whose first figure is at `i`, from `done` on; None for other figures."""
    lowers = tokens.lowers
    if _day(lowers[i]):
        end = _day_range(tokens, i)
        if i > done and _is_month(tokens, i - 1):
            return i - 1, _with_year(tokens, end)
        after = end + (lowers[end : end + 1] == ["of"])
        if after < len(lowers) and _is_month(tokens, after):
            return i, _with_year(tokens, after + 1)
    elif i > done and _is_month(tokens, i - 1) and is_year(lowers[i]):
        return i - 1, i + 1
    elif i > done + 1 and lowers[i - 1] == "," and _is_month(tokens, i - 2) and is_year(lowers[i]):
        return i - 2, i + 1
    return None


def is_year(word: str) -> bool:
    """Whether a token is the figures of a year between 1500 and 2199."""
    return len(word) == 4 and word.isdecimal() and word[:2] in ("15", "16", "17", "18", "19", "20", "21")


def _day(word: str) -> bool:
    """Whether a token can be a day of the month: 4, 4th."""
    figures = word[:-2] if word[-2:] in ("st", "nd", "rd", "th") else word
    return len(figures) <= 2 and figures.isdecimal() and 1 <= int(figures) <= 31


def _is_month(tokens: Tokens, at: int) -> bool:
    return tokens.lowers[at] in MONTHS and tokens.words[at][0].isupper()


def _day_range(tokens: Tokens, i: int) -> int:
    """The token after a day or two joined days: 25, 25-28, 25 and 26."""
    lowers = tokens.lowers
    if i + 2 < len(lowers) and lowers[i + 1] in _DASHES and _day(lowers[i + 2]):
        return i + 3
    return i + 1


def _with_year(tokens: Tokens, at: int) -> int:
    """The token after the year that follows a day, with or without a comma."""
    lowers = tokens.lowers
    comma = lowers[at : at + 1] == [","]
    if at + comma < len(lowers) and is_year(lowers[at + comma]):
        return at + comma + 1
    return at
