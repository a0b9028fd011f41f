"""NU102: a number of people or places and the names after it: three cities: Rome, Paris, Oslo and Bern."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.quantities import Quantity
from copylint.annotate.wordlists import words
from copylint.checks.numbers.sentence_figures import figured_sentences, word
from copylint.language.segment import Sentence

_COUNTS = frozenset(["count", "listed-count"])
_IN_NAMES = words("de la le du van von der al bin of the st")
_ENDS = frozenset([".", ",", ";", "—", "–", ")"])
_OPENS = frozenset([",", ":", "(", "—", "–", "are", "were"])
_DEFINITE = words("the its their his her all our these those")
_OPEN_ENDED = words(
    "including like such among other others plus include includes first last more between from"
)
_MOST = 8


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Counts with a plural noun, right before a row of names."""
    for passage, sentence, quantities in figured_sentences(article):
        for quantity in quantities:
            if quantity.kind in _COUNTS and quantity.low == quantity.high and 2 <= quantity.low <= _MOST:
                hit = _judged(passage, sentence, quantity)
                if hit is not None:
                    yield hit


def _judged(passage: Passage, sentence: Sentence, quantity: Quantity) -> Hit | None:
    if not quantity.head or not passage.text[quantity.head_start].islower():
        return None
    if quantity.approx or passage.quoted(quantity.start, quantity.end):
        return None
    at = passage.token_at(quantity.head_start) + 1
    opening = word(passage, at)
    definite = word(passage, quantity.first - 1) in _DEFINITE
    if opening not in _OPENS or (opening != ":" and not definite):
        return None
    if not _OPEN_ENDED.isdisjoint(passage.tokens.lowers[max(quantity.first - 1, sentence.first) : at]):
        return None
    found = _names(passage, at + 1, sentence.last)
    if found is None or found[0] == quantity.low or abs(found[0] - quantity.low) > 2:
        return None
    tokens = passage.tokens
    place = Place(passage.index, tokens.starts[at + 1], tokens.ends[found[1] - 1], "the names")
    values = {"count": str(found[0])}
    return Hit(passage.index, quantity.start, quantity.head_end, values, related=(place,))


def _names(passage: Passage, at: int, last: int) -> tuple[int, int] | None:
    """How many names a row such as “Rome, Paris and Bern” has, and the token after it; None for what is no such row."""
    tokens, count, joined = passage.tokens, 0, False
    while at < last:
        first = at
        while at < last and (
            tokens.words[at][0].isupper() or (at > first and tokens.lowers[at] in _IN_NAMES)
        ):
            at += 1
        if at == first:
            return None
        count += 1
        here = tokens.lowers[at] if at < last else "."
        if joined:
            return (count, at) if here in _ENDS and count > 2 else None
        if here == "," and tokens.lowers[at + 1 : at + 2] == ["and"]:
            at, here = at + 1, "and"
        if here not in (",", "and"):
            return None
        joined, at = here == "and", at + 1
    return None
