"""RD104: sentences that are long one after another."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.checks.whole_article import opening


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit at the head of an article whose sentences have more than `long` words in the mean; a warning above
    `too_long`."""
    reading = article.reading
    if reading.sentences < options.number("least_sentences"):
        return
    mean = reading.words / reading.sentences
    if mean > options.number("long"):
        severity = "warning" if mean > options.number("too_long") else ""
        yield from opening(article, {"mean": f"{mean:.0f}"}, severity)
