"""HD103: blocks that stand twice, and contents lists that only echo the subheads."""

import re
from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage

_WORD = re.compile(r"\w+")


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit for a contents list whose lines all come back as subheads, and one for each block repeated."""
    listed = [p for p in article.passages if p.kind == "contents"]
    if listed:
        yield from _contents(article, listed)
    least = options.number("least_words")
    seen: dict[str, Passage] = {}
    for passage in article.passages:
        if passage.kind in ("contents", "byline", "dateline", "code", "table-cell", "boilerplate"):
            continue
        words = _WORD.findall(passage.text.lower())
        key = " ".join(words)
        first = seen.setdefault(key, passage)
        if first is not passage and _counts(passage, first, words, least):
            yield _twice(passage, first)


def _counts(passage: Passage, first: Passage, words: list[str], least: float) -> bool:
    """Whether a block repeated is worth a word: a subhead repeated, or a paragraph of some length."""
    if passage.kind == "subhead" and first.kind == "subhead":
        return len(words) > 1
    return len(words) >= least and "headline" not in (passage.kind, first.kind)


def _twice(passage: Passage, first: Passage) -> Hit:
    place = Place(first.index, 0, len(first.text), "first here")
    what = "subhead" if passage.kind == "subhead" else "paragraph"
    message = f"this {what} stands here for the second time: take one out"
    return Hit(passage.index, 0, len(passage.text), message=message, related=(place,))


def _contents(article: Article, listed: list[Passage]) -> Iterator[Hit]:
    heads = {_key(p): p for p in article.passages if p.kind == "subhead"}
    echoes = [p for p in listed if _key(p) in heads]
    if echoes and 5 * len(echoes) >= 4 * len(listed):
        first, head = echoes[0], heads[_key(echoes[0])]
        message = f"a contents list of {len(listed)} lines that only repeats the subheads: take it out"
        yield Hit(
            first.index,
            0,
            len(first.text),
            message=message,
            related=(Place(head.index, 0, len(head.text), "again here"),),
        )


def _key(passage: Passage) -> str:
    """The words of a line, whatever marks it has."""
    return " ".join(_WORD.findall(passage.text.lower()))
