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
    for passage in article.passages:
        if passage.kind not in _LOOKED_AT or len(passage.quantities) < least:
            continue
        grouped: dict[int, list[Quantity]] = {}
        for quantity in passage.quantities:
            grouped.setdefault(passage.sentence_of(quantity.first).first, []).append(quantity)
        for first, quantities in grouped.items():
            if len(quantities) >= least:
                yield passage, passage.sentence_of(first), quantities


def before(passage: Passage, quantity: Quantity) -> int:
    """The token before a quantity, its approximator and articles; -1 for none."""
    at = passage.token_at(quantity.approx_start) - 1 if quantity.approx else quantity.first - 1
    lowers = passage.tokens.lowers
    while at >= 0 and lowers[at] in _LEADS:
        at -= 1
    return at


def word(passage: Passage, at: int) -> str:
    """The lower-case word at a token, "" outside the passage."""
    return passage.tokens.lowers[at] if 0 <= at < len(passage.tokens) else ""


def comparable(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities measure the same: same unit, neither a year, an age or a rank."""
    return one.kind in ADDED and other.kind in ADDED and one.unit == other.unit


def stated(passage: Passage, quantity: Quantity) -> str:
    """A quantity in the words of the copy."""
    return passage.text[quantity.start : quantity.end]
