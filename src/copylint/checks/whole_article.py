"""Where a finding about the whole article stands: on its headline, else on its first sentence."""

from collections.abc import Iterator, Mapping

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit


def opening(article: Article, values: Mapping[str, str], severity: str = "") -> Iterator[Hit]:
    """One hit, or none where the article has neither."""
    passage = article.headline or article.lede
    if passage is not None and passage.sentences:
        first = passage.sentences[0]
        end = len(passage.text.rstrip()) if passage is article.headline else first.end
        yield Hit(passage.index, first.start, end, values, severity=severity)
