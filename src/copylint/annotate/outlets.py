"""News outlets and public bodies by the words their names are made of."""

from functools import cache
from re import Pattern, compile

from copylint._typing import TYPE_CHECKING
from copylint.annotate.unnamed_words import OUTLET_LIKE, OUTLET_WORDS

if TYPE_CHECKING:
    from copylint.annotate.passage import Passage


def names_outlet(passage: "Passage", i: int) -> bool:
    """Whether the token is the telling word of an outlet's name."""
    words, lowers = passage.tokens.words, passage.tokens.lowers
    if not words[i][0].isupper():
        return False
    if lowers[i] in OUTLET_WORDS:
        return True
    return lowers[i] in OUTLET_LIKE and i > 0 and (words[i - 1][0].isupper() or lowers[i - 1] == "the")


def outlet_ending_at(passage: "Passage", first: int, last: int) -> int:
    """The first token of an outlet's name that ends before token `last`, no earlier than `first`; -1 if none."""
    words, lowers = passage.tokens.words, passage.tokens.lowers
    at, outlet = last, False
    while at > first and at > last - 6:
        if not (words[at - 1][0].isupper() or (at < last and lowers[at - 1] in ("of", "the"))):
            break
        outlet = outlet or names_outlet(passage, at - 1)
        at -= 1
    while at < last and lowers[at] in ("of", "but", "and", "as"):
        at += 1
    return at if outlet else -1


def is_outlet(passage: "Passage", start: int, end: int) -> bool:
    """Whether a stretch of text (code points) holds an outlet's name."""
    first, last = passage.token_at(start), passage.token_at(max(end - 1, start)) + 1
    return any(names_outlet(passage, k) for k in range(first, last))


@cache
def agency_words() -> Pattern[str]:
    """A word of a public body's name."""
    return compile(
        r"\b(?:Department|Ministry|Agency|Bureau|Commission|Council|Administration|Authority|Office|Police|Fed|Reserve"
        r"|Treasury|Pentagon|Kremlin|Service|Board|Court|Bank|Guard|Army|Navy|Force|FBI|CIA|NSA|EPA|FDA|CDC|NASA|NATO|UN"
        r"|EU|IMF|WHO|FIFA|UEFA|IOC|police|sheriff|ministry|department|agency|county|city|district|school|hospital"
        r"|university|council)\b"
    )
