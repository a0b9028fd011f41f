"""HD103: blocks that stand twice, and contents lists that only echo the subheads."""

import re
from bisect import bisect
from collections.abc import Iterator
from itertools import islice

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage

_WORD = re.compile(r"\w+")
_ENTRY = r"\d{1,2}[:.]\d\d\b"  # entries of a live blog open with the time and repeat the state of things
_APART = ("contents", "byline", "dateline", "code", "table-cell", "boilerplate", "headline")
_SHORT, _LABELLED = 14, 30  # words, and letters before the colon, of “Ranking: three star”
_LABEL = 3  # a block that stands more often than this is a label of the page


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit for a contents list whose lines all come back as subheads, and one for each block repeated."""
    listed = [p for p in article.passages if p.kind == "contents"]
    if listed:
        yield from _contents(article, listed)
    repeated = _repeated(article)
    if not repeated:
        return
    heads = [p for p in article.passages if p.kind == "subhead"]
    entries = [p.index for p in article.passages if re.match(_ENTRY, p.text)]
    least = options.number("least_words")
    for key, (first, *others) in repeated.items():
        words = key.count(" ") + 1
        # Front matter can give the opening paragraph as the summary of the page.
        labelled = words <= _SHORT and ": " in first.text[:_LABELLED]
        long = (
            words >= least
            and not labelled
            and (first.kind != "standfirst" or article.document.format != "markdown")
        )
        for passage in others:
            if passage.kind == first.kind == "subhead":
                counts = words > 1 and not _is_label(passage, first, heads)
            else:
                counts = long and bisect(entries, first.index) == bisect(entries, passage.index)
            if counts:
                yield _twice(passage, first)


def _repeated(article: Article) -> dict[str, list[Passage]]:
    """Words -> the blocks that have them, where these are two or three."""
    opening: dict[tuple[str, ...], list[Passage]] = {}
    for passage in article.passages:
        if passage.kind not in _APART:
            opening.setdefault(_opening(passage), []).append(passage)
    same: dict[str, list[Passage]] = {}
    for passage in (p for passages in opening.values() if len(passages) > 1 for p in passages):
        same.setdefault(_key(passage), []).append(passage)
    return {key: passages for key, passages in same.items() if 1 < len(passages) <= _LABEL}


def _is_label(passage: Passage, first: Passage, heads: list[Passage]) -> bool:
    """Whether a subhead that comes again is a label of its part: “Where to watch: Hulu”, or under another heading
    of higher rank."""
    level = passage.block.level
    return ": " in passage.text or any(
        first.index < h.index < passage.index and h.block.level < level for h in heads
    )


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
