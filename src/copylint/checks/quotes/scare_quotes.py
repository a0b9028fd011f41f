"""QU105: too many words held with tongs."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options


def check(article: Article, options: Options) -> Iterator[Hit]:
    """One hit at the first scare quote past what the length of the article allows, with the others."""
    found = [(p, q) for p in article.body for q in p.quotes if q.kind == "scare" and q.depth == 0]
    words = sum(len(p.tokens) for p in article.body)
    allowed = max(1.0, words / 500) * options.number("per_500_words")
    if len(found) > allowed:
        passage, quote = found[int(allowed)]
        places = tuple(Place(p.index, q.start, q.end, "") for p, q in found[: int(allowed)])
        yield Hit(passage.index, quote.start, quote.end, {"count": str(len(found))}, related=places)
