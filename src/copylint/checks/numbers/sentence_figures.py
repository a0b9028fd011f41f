"""The quantities of a sentence and the words around them, as the arithmetic checks need them."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.passage import Passage
from copylint.annotate.quantities import Quantity
from copylint.language.segment import Sentence

ADDED = frozenset(["count", "listed-count", "money", "percent", "measure", "distance", "duration", "policy"])
_LEADS = frozenset(
    ["a", "an", "the", "just", "its", "their", "his", "her", "only", "current", "record", "some", "what"]
)
_LOOKED_AT = frozenset(["body", "list-item", "headline", "standfirst", "caption", "subhead", "block-quote"])


def figured_sentences(article: Article, least: int = 1) -> Iterator[tuple[Passage, Sentence, list[Quantity]]]:
    """Each sentence with at least `least` quantities, and those."""
    for figured in article.figured:
        if len(figured[2]) >= least and figured[0].kind in _LOOKED_AT:
            yield figured


def before(passage: Passage, quantity: Quantity) -> int:
    """The token before a quantity, its approximator and articles; -1 for none."""
    at = passage.token_at(quantity.approx_start) - 1 if quantity.approx else quantity.first - 1
    lowers = passage.tokens.lowers
    while at >= 0 and lowers[at] in _LEADS:
        at -= 1
    return at


def word(passage: Passage, at: int) -> str:
    """The lower-case word at a token, "" outside the passage."""
    lowers = passage.tokens.lowers
    return lowers[at] if 0 <= at < len(lowers) else ""


def comparable(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities measure the same: same unit, neither a year, an age or a rank."""
    return one.kind in ADDED and other.kind in ADDED and one.unit == other.unit


def stated(passage: Passage, quantity: Quantity) -> str:
    """A quantity in the words of the copy."""
    return passage.text[quantity.start : quantity.end]


def unranged(passage: Passage, quantities: list[Quantity]) -> list[Quantity]:
    """Quantities with “4% to 61%, from 57%” read as two figures, not as a range."""
    found: list[Quantity] = []
    for i, quantity in enumerate(quantities):
        follows = quantities[i + 1 : i + 2]
        split = (
            quantity.low < quantity.high and follows and word(passage, before(passage, follows[0])) == "from"
        )
        found += _ends(passage, quantity) if split and comparable(quantity, follows[0]) else [quantity]
    return found


def _ends(passage: Passage, quantity: Quantity) -> list[Quantity]:
    """The two ends of a range joined by “to”."""
    tokens = passage.tokens
    at = next((i for i in range(quantity.first, quantity.last) if tokens.lowers[i] == "to"), -1)
    if at < 0:
        return [quantity]
    low = quantity._replace(high=quantity.low, end=tokens.ends[at - 1], last=at)
    high = quantity._replace(
        low=quantity.high, start=tokens.starts[at + 1], first=at + 1, approx="", approx_start=0
    )
    return [low, high]
