"""What an article must have for a check to find anything there: told without the check, which is then never loaded."""

from copylint._typing import NamedTuple
from copylint.annotate.article import Article
from copylint.annotate.quantities import Quantity
from copylint.document.model import DISPLAY


class Needs(NamedTuple):
    """All that is set must be there.

    figures: so many in one sentence, a range counted as two. kinds: a figure of one of these kinds or units, or a
    `range`. display: a figure in display copy. dated: the day of publication.
    """

    figures: int = 0
    kinds: tuple[str, ...] = ()
    display: bool = False
    dated: bool = False


def met(needs: Needs, article: Article) -> bool:
    """Whether an article has what a check needs."""
    return (
        (not needs.dated or article.published is not None)
        and (not needs.display or any(p.quantities for p in article.passages if p.kind in DISPLAY))
        and (not needs.kinds or any(_is_one(q, needs.kinds) for p in article.passages for q in p.quantities))
        and (not needs.figures or needs.figures <= _most(article))
    )


def _is_one(quantity: Quantity, kinds: tuple[str, ...]) -> bool:
    return (
        quantity.kind in kinds
        or quantity.unit in kinds
        or (quantity.low != quantity.high and "range" in kinds)
    )


def _most(article: Article) -> int:
    """The most figures in one sentence, a range counted as two."""
    counts: dict[tuple[int, int], int] = {}
    for passage in article.passages:
        for quantity in passage.quantities:
            at = passage.index, passage.sentence_of(quantity.first).first
            counts[at] = counts.get(at, 0) + (1 if quantity.low == quantity.high else 2)
    return max(counts.values(), default=0)
