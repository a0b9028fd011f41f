"""SO105: “reportedly”, “allegedly”, “supposedly” with nobody who reports or alleges."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.owners import in_court, owned

_COURT = frozenset({"allegedly", "purportedly"})


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Adverbs of hearsay that no source in the same sentence or the one before stands behind."""
    adverbs = options.words("adverbs")
    for passage in article.having(adverbs):
        tokens = passage.tokens
        for i in passage.having(adverbs):
            word = tokens.lowers[i]
            start, end = tokens.starts[i], tokens.ends[i]
            if passage.quoted(start, end) or (word in _COURT and in_court(passage, start)):
                continue
            if not owned(passage, start, end):
                yield Hit(passage.index, start, end)
