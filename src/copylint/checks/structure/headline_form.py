"""HD106: how a headline looks."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage


def check(article: Article, options: Options) -> Iterator[Hit]:
    """At most one hit for each of length, full stop, capitals, question."""
    head = article.headline
    if head is None or not head.text.strip():
        return
    yield from _length(head, options)
    text = head.text.rstrip()
    if text.endswith(".") and not text.endswith(("...", "U.S.", "U.K.", "Jr.", "Inc.", "a.m.", "p.m.")):
        yield _hit(head, len(text) - 1, len(text), "a headline takes no full stop: leave it out")
    if len(head.tokens) > 3 and text.isupper() and all(c.isupper() for c in text if c.isalpha()):
        yield _hit(head, 0, len(text), "a headline all in capitals is hard to read: keep them for names")
    elif text.endswith("?") and not head.quoted(len(text) - 1, len(text)):
        yield _hit(
            head, 0, len(text), "a headline that asks: say what the story found, if it found something"
        )


def _length(head: Passage, options: Options) -> Iterator[Hit]:
    words = sum(w[0].isalnum() for w in head.tokens.words if w not in ("n't", "n’t"))
    size = len(head.text)
    long = words > options.number("long_words") or size > options.number("long_characters")
    if long:
        severe = words > options.number("too_long_words") or size > options.number("too_long_characters")
        what = f"the headline has {words} words and {size} characters: about ten words say it"
        yield _hit(head, 0, size, what)._replace(severity="warning" if severe else "")


def _hit(head: Passage, start: int, end: int, what: str) -> Hit:
    return Hit(head.index, start, end, {"what": what})
