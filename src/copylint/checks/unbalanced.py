"""QU101: quotation marks and brackets that are opened and never closed, or closed and never opened."""

import re
from collections.abc import Iterator
from functools import cache

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.quotes import FLOWING, Quote

_CLOSING = {")": "(", "]": "["}


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit for each mark without its other half; a quotation may run on over paragraphs."""
    for passage in article.passages:
        if passage.kind not in FLOWING or "href=" in passage.text:
            continue
        yield from _quotes(article, passage)
        if "(" in passage.text or ")" in passage.text or "[" in passage.text or "]" in passage.text:
            yield from _brackets(passage)


def _quotes(article: Article, passage: Passage) -> Iterator[Hit]:
    ends = {q.end for q in passage.quotes}
    for quote in passage.quotes:
        if quote.open and not quote.closed and quote.depth == 0 and not _taken_up(article, passage.index):
            mark = passage.text[quote.start : quote.inner_start]
            if quote.end - quote.start > 2 and (_has_cue(passage, quote) or not _reopens(passage, quote)):
                message = (
                    f"the quotation that opens here with {mark} is never closed: set the mark where it ends"
                )
                yield Hit(passage.index, quote.start, quote.end, message=message)
    if "”" in passage.text:
        for at, sign in enumerate(passage.text):
            if sign == "”" and at + 1 not in ends and at and not passage.text[at - 1].isdigit():
                message = "this quotation mark closes what was never opened: set the mark where it begins"
                yield Hit(passage.index, at, at + 1, message=message)


@cache
def _cue() -> re.Pattern[str]:
    return re.compile(r"[,?!] (?:[A-Z][\w’'-]+ ){0,3}(?:(?:he|she|they|it) )?(?:said|says|added|asked)\b")


def _has_cue(passage: Passage, quote: Quote) -> bool:
    """Whether the speaker is named inside what would be the quotation."""
    return _cue().search(passage.text, quote.inner_start, quote.end) is not None


def _reopens(passage: Passage, quote: Quote) -> bool:
    """Whether another mark opens after it: then two paragraphs of one speech may have been run together."""
    return any(q.start >= quote.end for q in passage.quotes)


def _taken_up(article: Article, index: int) -> bool:
    """Whether the quotation goes on in the next paragraph."""
    later = (p for p in article.passages[index + 1 : index + 4] if p.kind in FLOWING)
    following = next(later, None)
    return following is not None and any(q.continues for q in following.quotes)


def _brackets(passage: Passage) -> Iterator[Hit]:
    open_: list[tuple[str, int]] = []
    text = passage.text
    for at, sign in enumerate(text):
        if sign in "([":
            if not _smiley(text, at):
                open_.append((sign, at))
        elif sign in ")]":
            if open_ and open_[-1][0] == _CLOSING[sign]:
                open_.pop()
            elif not _lists(text, at) and not _smiley(text, at):
                yield Hit(passage.index, at, at + 1, message=f"this “{sign}” closes what was never opened")
    for sign, at in open_:
        yield Hit(
            passage.index,
            at,
            at + 1,
            message=f"the “{sign}” that opens here is never closed",
        )


def _lists(text: str, at: int) -> bool:
    """Whether a bracket stands after a number or a letter that counts: a) b) 1)."""
    head = text[max(at - 3, 0) : at].split(" ")[-1]
    return head.isdigit() or (len(head) == 1 and head.isalpha()) or head in ("ii", "iii", "iv", "vi")


def _smiley(text: str, at: int) -> bool:
    return text[at - 1 : at] in (":", ";") or text[at - 2 : at] in (":-", ";-")
