"""What an article must have for a check to find anything there: told without the check, which is then never loaded."""

from copylint._typing import NamedTuple
from copylint.annotate.article import Article
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
    if needs.dated and article.published is None:
        return False
    if needs.display and not any(p.quantities for p in article.passages if p.kind in DISPLAY):
        return False
    if not needs.figures and not needs.kinds:
        return True
    facts = article.figure_facts
    return needs.figures <= facts.most and (not needs.kinds or not facts.kinds.isdisjoint(needs.kinds))
