"""HD103: blocks that stand twice, and contents lists that only echo the subheads."""

import re
from collections.abc import Iterator
from itertools import islice

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage

_WORD = re.compile(r"\w+")
_ENTRY = r"\d{1,2}[:.]\d\d\b"  # entries of a live blog open with the time and repeat the state of things
_LABEL = 3  # a block that stands more often than this is a label of the page


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit for a contents list whose lines all come back as subheads, and one for each block repeated."""
    listed = [p for p in article.passages if p.kind == "contents"]
    if listed:
        yield from _contents(article, listed)
    least = options.number("least_words")
    opening: dict[tuple[str, ...], list[Passage]] = {}
    same: dict[str, list[Passage]] = {}
    for passage in article.passages:
        if passage.kind not in (
            "contents",
            "byline",
            "dateline",
            "code",
            "table-cell",
            "boilerplate",
            "headline",
        ):
            opening.setdefault(_opening(passage), []).append(passage)
    for passage in (p for passages in opening.values() if len(passages) > 1 for p in passages):
        same.setdefault(_key(passage), []).append(passage)
    for key, (first, *others) in same.items():
        for passage in others:
            if _counts(article, passage, first, key.count(" ") + 1, least) and len(others) < _LABEL:
                yield _twice(passage, first)


def _counts(article: Article, passage: Passage, first: Passage, words: int, least: float) -> bool:
    """Whether a block repeated is worth a word: a subhead repeated, or a paragraph of some length."""
    between = article.passages[first.index + 1 : passage.index]
    if passage.kind == "subhead" and first.kind == "subhead":
        # “Where to watch: Hulu”, or under another heading of higher rank, it is a label of that part.
        return (
            words > 1
            and ": " not in passage.text
            and not any(p.kind == "subhead" and p.block.level < passage.block.level for p in between)
        )
    if words < least or any(re.match(_ENTRY, p.text) for p in (*between, passage)):
        return False
    # Front matter can give the opening paragraph as the summary of the page.
    return not (first.kind == "standfirst" and article.document.format == "markdown")


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


def _opening(passage: Passage) -> tuple[str, ...]:
    """The letters that open the first words: quick to tell most blocks apart."""
    words = (word for word in passage.tokens.lowers if word[0].isalnum())
    return tuple(word[:2] for word in islice(words, 3))


def _key(passage: Passage) -> str:
    """The words of a line, whatever marks it has."""
    return " ".join(_WORD.findall(passage.text.lower()))
