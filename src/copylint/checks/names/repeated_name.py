"""NA102: full names and titles that come back after the first mention."""

import re
from collections.abc import Iterator
from itertools import pairwise

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.names import Use
from copylint.annotate.options import Options
from copylint.annotate.people import HONORIFICS, Mention, mentions

_TEXT = ("body", "list-item")
_ENTRY = re.compile(r"\d{1,2}[:.]\d\d\b")  # an entry of a live blog opens with the time
_STOPS = (".", "!", "?", "”", '"')


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit where a person is named in full again soon after the last time, or by title and surname."""
    people = article.people
    if not people:
        return
    within, titles = options.number("within_words"), options.words("titles")
    before = _words_before(article)
    crowded = _crowded(article)
    for surname, met in people.items():
        first = next((m for m in met if _introduces(article, m)), None)
        uses = [u for u in article.names if u.key == surname and _told(article, u)]
        for last, use in pairwise(uses):
            again = next((m for m in met if (m.passage, m.last) == (use.passage, use.token)), None)
            place = before[use.passage] + use.token
            if first is None or place <= before[first.passage] + first.last:
                continue
            near = place - before[last.passage] - last.token <= within
            if again is None:
                if use.before in titles:
                    yield _hit(article, use, None, first)
            elif near and again.title not in HONORIFICS and _sentence(article, again) not in crowded:
                yield _hit(article, use, again, first)


def _introduces(article: Article, mention: Mention) -> bool:
    """Whether a mention stands in a paragraph, and not in a caption or summary that the reader took for one."""
    passage = article.passages[mention.passage]
    return passage.kind in _TEXT and passage.text.rstrip().endswith(_STOPS)


def _told(article: Article, use: Use) -> bool:
    """Whether a name stands in the reporter's own running text."""
    passage = article.passages[use.passage]
    start = passage.tokens.starts[use.token]
    return passage.kind in _TEXT and not passage.quoted(start, passage.tokens.ends[use.token])


def _sentence(article: Article, mention: Mention) -> tuple[int, int]:
    return mention.passage, article.passages[mention.passage].sentence_of(mention.first).first


def _crowded(article: Article) -> set[tuple[int, int]]:
    """Sentences that name two people in full: there the full names go together."""
    seen: dict[tuple[int, int], str] = {}
    found = set()
    for mention in mentions(article):
        sentence = _sentence(article, mention)
        if seen.setdefault(sentence, mention.surname) != mention.surname:
            found.add(sentence)
    return found


def _words_before(article: Article) -> list[float]:
    """Tokens of the running text before each passage; a subhead or a new entry of a live blog counts as a long gap."""
    totals, total = [], 0.0
    for passage in article.passages:
        if passage.kind == "subhead" or _ENTRY.match(passage.text):
            total += 10_000
        totals.append(total)
        total += len(passage.tokens) if passage.kind in _TEXT else 0
    return totals


def _hit(article: Article, use: Use, again: Mention | None, first: Mention) -> Hit:
    passage = article.passages[use.passage]
    head = again.first if again is not None else use.token - 1
    place = Place(first.passage, *first.span(article.passages[first.passage]), "first named here")
    start, end = passage.tokens.starts[head], passage.tokens.ends[use.token]
    return Hit(passage.index, start, end, {"surname": use.word}, related=(place,))
