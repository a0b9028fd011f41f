"""News outlets by the words their names are made of."""

from typing import TYPE_CHECKING

from copylint.annotate.unnamed_words import OUTLET_WORDS

if TYPE_CHECKING:
    from copylint.annotate.passage import Passage


def outlet_ending_at(passage: "Passage", first: int, last: int) -> int:
    """The first token of an outlet's name that ends before token `last` and starts at `first` or later; -1 if none."""
    words, lowers = passage.tokens.words, passage.tokens.lowers
    at, outlet = last, False
    while (
        at > first
        and at > last - 6
        and (words[at - 1][0].isupper() or (at < last and lowers[at - 1] in ("of", "the")))
    ):
        outlet = outlet or lowers[at - 1] in OUTLET_WORDS
        at -= 1
    while at < last and lowers[at] in ("of", "but", "and", "as"):
        at += 1
    return at if outlet else -1


def is_outlet(passage: "Passage", start: int, end: int) -> bool:
    """Whether a stretch of text (code points) holds an outlet's name."""
    first, last = passage.token_at(start), passage.token_at(max(end - 1, start)) + 1
    words, lowers = passage.tokens.words, passage.tokens.lowers
    return any(words[k][0].isupper() and lowers[k] in OUTLET_WORDS for k in range(first, last))
