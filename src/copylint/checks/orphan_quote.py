"""AT103: a quotation that stands by itself, with nobody named who said it."""

import re
from collections.abc import Iterator
from functools import cache

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.quantity_sources import Sources
from copylint.annotate.quotes import Quote

_QUOTED = frozenset({"block-quote", "pull-quote"})
_ASIDE = frozenset({"caption", "boilerplate", "code"})


@cache
def _credit() -> re.Pattern[str]:
    """A line that says whose words stand above: a dash and a name, or a name and a colon."""
    return re.compile(r"^\s*(?:[—–-]+\s*\w|[A-Z][\w.’' -]{1,40}:)")


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Paragraphs that are one quotation and have no speaker in them or beside them."""
    lone = [
        (p, q)
        for p in article.passages
        if p.kind == "body" and (q := _whole(p, options.number("least_words")))
    ]
    if not lone or len(lone) > options.number("most"):
        return
    sources = Sources(article)
    for passage, quote in lone:
        if not _spoken_for(article, passage, sources):
            yield Hit(passage.index, quote.start, quote.end)


def _whole(passage: Passage, least: float) -> Quote | None:
    """The quotation that a paragraph consists of, closed and by itself."""
    quotes = [q for q in passage.quotes if q.depth == 0]
    if len(quotes) != 1 or quotes[0].kind != "speech" or quotes[0].continues or not quotes[0].closed:
        return None
    quote = quotes[0]
    outside = passage.text[: quote.start] + passage.text[quote.end :]
    if any(c.isalnum() for c in outside):
        return None
    return quote if passage.text.count(" ", quote.inner_start, quote.inner_end) + 1 >= least else None


def _spoken_for(article: Article, passage: Passage, sources: Sources) -> bool:
    """Whether the paragraph before or after names the speaker, or is his speech as well."""
    before, after = _beside(article, passage, -1), _beside(article, passage, 1)
    if before is not None and (before.quotes or before.kind in _QUOTED or before.text.rstrip().endswith(":")):
        return True
    if before is not None and before.kind == "body" and not sources.silent(before):
        return True
    if after is None:
        return False
    if after.quotes or after.kind in _QUOTED or _credit().match(after.text):
        return True
    return after.kind == "body" and bool(after.sentences) and sources.grade(after, after.sentences[0]) > 0


def _beside(article: Article, passage: Passage, step: int) -> Passage | None:
    """The block before (-1) or after (1) a passage, captions and page furniture left out."""
    at = passage.index + step
    while 0 <= at < len(article.passages) and article.passages[at].kind in _ASIDE:
        at += step
    return article.passages[at] if 0 <= at < len(article.passages) else None
