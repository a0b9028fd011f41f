"""AT103: a quotation that stands by itself, with nobody named who said it."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.quantity_sources import Sources
from copylint.annotate.quotes import Quote
from copylint.document.spans import TextSpan

_QUOTED = frozenset({"block-quote", "pull-quote"})
_FIRST = frozenset({"i", "me", "my", "myself", "mine"})
_PRONOUNS = frozenset({"he", "she", "they", "who"})
_NOBODY = frozenset(
    "some many others most several experts analysts critics observers sources insiders officials people".split()
)
_BODIES = frozenset(
    """indictment lawsuit complaint report study survey poll figures data statistics records documents paper council
    board company department ministry agency hospital charity trust court university college commission union
    bank firm force office association officials authorities forecasters""".split()
)
_HEADING = 14  # words of a heading
_TOP = 0  # the passage that may be a headline which was read as body
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
        if not _spoken_for(article, passage, quote, sources):
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
    count = passage.text.count(" ", quote.inner_start, quote.inner_end) + 1
    if count <= _HEADING and _heading(passage, quote):
        return None
    return quote if count >= least else None


def _heading(passage: Passage, quote: Quote) -> bool:
    """Whether a short quotation in single marks is a subhead, which has no stop, or a headline."""
    if passage.text[quote.start] not in "‘'":
        return False
    return passage.text[quote.inner_end - 1].isalnum() or passage.index <= _TOP


def _spoken_for(article: Article, passage: Passage, quote: Quote, sources: Sources) -> bool:
    """Whether the paragraph before or after names the speaker, or is his speech as well."""
    before, after = _beside(article, passage, -1), _beside(article, passage, 1)
    if before is not None and (before.quotes or before.kind in _QUOTED or before.text.rstrip().endswith(":")):
        return True
    if before is not None and before.kind == "body" and _leads_in(before, passage, quote, sources):
        return True
    if after is None:
        return False
    if after.quotes or after.kind in _QUOTED or _credit().match(after.text):
        return True
    return after.kind == "body" and _follows_up(after)


def _leads_in(before: Passage, passage: Passage, quote: Quote, sources: Sources) -> bool:
    """Whether the paragraph before ends on somebody who can say what follows.

    A record has no voice, and an institution doesn't say “I”.
    """
    grade = sources.grade(before, before.sentences[-1]) if before.sentences else 0
    if not grade:
        return False
    if _FIRST.isdisjoint(passage.tokens.lowers[passage.token_at(quote.inner_start) :]):
        return True
    return grade > 1 and not any(_institution(before, a.source) for a in before.attributions[-1:])


def _institution(passage: Passage, source: Iterable[TextSpan]) -> bool:
    """Whether the last word of a source names a body or a document."""
    last = [passage.tokens.lowers[passage.token_at(max(span.end - 1, span.start))] for span in source]
    return bool(last) and last[-1] in _BODIES


def _follows_up(after: Passage) -> bool:
    """Whether the paragraph after opens with a person who is named or spoken of already: “Ms Pell, 41, said”."""
    sentence = after.sentences[0] if after.sentences else None
    if sentence is None:
        return False
    return any(
        a.cue[0].start < sentence.end and any(_person(after, span) for span in a.source)
        for a in after.attributions
    )


def _person(passage: Passage, span: TextSpan) -> bool:
    """Whether a source has a name in it, or is he or she."""
    said = passage.text[span.start : span.end].split()
    if len(said) == 1:
        return said[0].lower() in _PRONOUNS or (said[0][0].isupper() and said[0].lower() not in _NOBODY)
    named = said if span.start or said[0].endswith(",") else said[1:]  # any word is a capital at the head
    return any(w[0].isupper() for w in named)


def _beside(article: Article, passage: Passage, step: int) -> Passage | None:
    """The block before (-1) or after (1) a passage, captions and page furniture left out."""
    at = passage.index + step
    while 0 <= at < len(article.passages) and article.passages[at].kind in _ASIDE:
        at += step
    return article.passages[at] if 0 <= at < len(article.passages) else None
