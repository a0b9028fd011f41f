"""HD108: copy without a byline, a date or a place."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit at the headline that names what is missing."""
    head = article.headline
    words = sum(len(p.tokens) for p in article.body)
    if head is None or words < options.number("least_words"):
        return
    meta = article.document.meta
    missing = []
    if not meta.get("author") and not any(p.kind == "byline" for p in article.passages):
        missing.append("byline")
    if not (meta.get("date") or article.context.pub_date) and not any(
        p.kind == "dateline" for p in article.passages
    ):
        missing.append("date")
    if missing:
        yield Hit(head.index, 0, len(head.text), {"missing": " or ".join(missing)})
