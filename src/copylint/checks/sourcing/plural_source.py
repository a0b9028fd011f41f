"""SO111: “sources said”, and then “the source”: one person made to look like several."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.unnamed_sources import Unnamed

_PLURALS = {"sources": "source", "officials": "official", "aides": "aide", "insiders": "insider"}
_SINGLE = frozenset({"a", "an", "one", "another"})


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A plural source of which later copy knows one only."""
    mentions = article.unnamed_sources
    for mention in mentions:
        passage = article.passages[mention.passage]
        noun = _PLURALS.get(passage.tokens.lowers[mention.token], "")
        if not noun or any(m.head == noun and m is not mention and _before(m, mention) for m in mentions):
            continue
        place = _the_one(article, mention, noun)
        if place is not None:
            yield Hit(passage.index, mention.start, mention.end, {"one": f"the {noun}"}, related=(place,))


def _before(one: Unnamed, other: Unnamed) -> bool:
    return (one.passage, one.start) < (other.passage, other.start)


def _the_one(article: Article, mention: Unnamed, noun: str) -> Place | None:
    """Where “the source” comes after the plural, with no second plural and no “one source” between."""
    for passage in article.passages[mention.passage : mention.passage + 4]:
        first = mention.token + 1 if passage.index == mention.passage else 0
        found = _single_after(passage, first, noun)
        if found < 0:
            return None
        if found:
            tokens = passage.tokens
            return Place(passage.index, tokens.starts[found - 1], tokens.ends[found], "and then one")
    return None


def _single_after(passage: Passage, first: int, noun: str) -> int:
    """The token of the noun after “the”; 0 where there is none, -1 where another introduction comes first."""
    lowers = passage.tokens.lowers
    for k in range(max(first, 1), len(lowers)):
        if lowers[k] == noun + "s":
            return -1
        if lowers[k] == noun and not passage.quoted(passage.tokens.starts[k], passage.tokens.ends[k]):
            if lowers[k - 1] == "the":
                return k
            if lowers[k - 1] in _SINGLE:
                return -1
    return 0
