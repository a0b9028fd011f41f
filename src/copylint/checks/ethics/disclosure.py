"""LE107: somebody paid, or wrote about themselves, and the reader isn't told."""

import re
from collections.abc import Iterator
from functools import cache

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.people import Mention, mentions
from copylint.annotate.wordlists import words

_LINKS = re.compile(
    r"(?:[?&](?:tag|affid|aff_?id|affiliate|ref_?id|irclickid|awc|clickref)=|//(?:amzn\.to|www\.awin1|click\.linksynergy|go\.skimresources|shareasale|"
    r"rstyle\.me|shop-links\.co|prf\.hn|www\.dpbolvw|www\.anrdoezrs|howl\.me|geni\.us)|utm_medium=affiliate)",
    re.IGNORECASE,
)
_STORY = words(
    "said says told added founder co-founder director president chief owner chairman chairwoman ceo candidate"
)
_SMALL = words("the a by and of in at from for staff reporter correspondent editor writer")


@cache
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(phrases), re.IGNORECASE)


def _strings(options: Options, name: str) -> tuple[str, ...]:
    value = options.values[name]
    return value if isinstance(value, tuple) else (str(value),)


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Hits for affiliate links, selling words, a press release's own words, and an author who is the subject.

    `disclosed`, `selling`, `release`: patterns. One hit a kind.
    """
    text = "\n".join(p.text for p in article.passages)
    if not _pattern(_strings(options, "disclosed")).search(text):
        yield from _first_link(article, options)
        yield from _first(article, _strings(options, "selling"), options.text("sold"))
    yield from _first(article, _strings(options, "release"), options.text("copied"))
    yield from _author(article, options)


def _first(article: Article, phrases: tuple[str, ...], message: str) -> Iterator[Hit]:
    for passage in article.passages:
        match = _pattern(phrases).search(passage.text)
        if match and not passage.quoted(*match.span()):
            yield Hit(passage.index, *match.span(), message=message)
            return


def _first_link(article: Article, options: Options) -> Iterator[Hit]:
    for passage in article.passages:
        for mark in passage.block.marks:
            if mark.kind == "link" and mark.target and _LINKS.search(mark.target):
                yield Hit(passage.index, mark.span.start, mark.span.end, message=options.text("paid"))
                return


def _author(article: Article, options: Options) -> Iterator[Hit]:
    """The name of the byline, told of in the text."""
    authors = {
        (names[0], names[-1])
        for p in article.passages
        if p.kind == "byline"
        for names in [[w for w in p.tokens.lowers if w.isalpha() and w not in _SMALL]]
        if len(names) == 2
    }
    if not authors:
        return
    for mention in mentions(article):
        passage = article.passages[mention.passage]
        if (
            passage.kind == "body"
            and (mention.given, mention.surname) in authors
            and _is_told_of(passage, mention)
        ):
            yield Hit(passage.index, *mention.span(passage), message=options.text("own"))
            return


def _is_told_of(passage: Passage, mention: Mention) -> bool:
    """Whether a sentence makes somebody a part of its story: they speak in it, or it gives their office."""
    sentence = passage.sentence_of(mention.first)
    lowers = passage.tokens.lowers
    before = lowers[mention.first - 1] if mention.first > sentence.first else ""
    if before in ("by", "of", "here's", "'s", "host", "is") or passage.quoted(*mention.span(passage)):
        return False
    return not _STORY.isdisjoint(lowers[sentence.first : sentence.last])
