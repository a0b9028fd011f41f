"""NU111: a large number in the lede that nothing is set against."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options

_COMPARED = frozenset(
    "than compared per each every average double half twice times rise fall up down previous earlier".split()
)


def check(article: Article, options: Options) -> Iterator[Hit]:
    """At most one hit, at the first such number of the first paragraph."""
    lede = article.lede
    if lede is None or _COMPARED.intersection(lede.tokens.lowers):
        return
    counted = [q for q in lede.quantities if q.kind in ("money", "count", "percent", "ratio", "pp")]
    if len(counted) == 1 and counted[0].low >= options.number("least"):
        yield Hit(lede.index, counted[0].start, counted[0].end)
