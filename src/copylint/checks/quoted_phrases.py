"""QU103: one phrase in two kinds of marks, or quoted once in the singular and once in the plural."""

import re
from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.quotes import Quote
from copylint.document.model import DISPLAY

_WORD = re.compile(r"[\w'’-]+")
_DOUBLE = ('"', "“", "''", "``")


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit for each phrase marked two ways: at the display line where one of them is, else at the later one.

    Headlines have marks of their own in many houses, so they are left out, and so is what looks like one.
    """
    longest = int(options.number("most_words"))
    seen: dict[str, tuple[Passage, Quote]] = {}
    said: set[str] = set()
    for passage in article.passages:
        if passage.kind in ("headline", "standfirst", "block-quote", "code") or _like_display(passage):
            continue
        for quote in passage.quotes:
            words = _WORD.findall(passage.text[quote.inner_start : quote.inner_end].lower())
            if quote.depth or not quote.closed or not 1 < len(words) <= longest:
                continue
            key = " ".join(w.replace("’", "'").rstrip("s") for w in words)
            first = seen.setdefault(key, (passage, quote))
            titled = (
                passage.text[quote.inner_start].isupper() != first[0].text[first[1].inner_start].isupper()
            )
            if key not in said and not titled and _double(*first) != _double(passage, quote):
                said.add(key)
                yield _hit(first, (passage, quote))


def _like_display(passage: Passage) -> bool:
    """Whether a paragraph is a headline or caption by its look: no stop at its end."""
    return passage.kind == "body" and passage.text.rstrip(" \"'”’)")[-1:] not in (".", "!", "?", ":", ",")


def _double(passage: Passage, quote: Quote) -> bool:
    return passage.text[quote.start : quote.inner_start] in _DOUBLE


def _hit(first: tuple[Passage, Quote], second: tuple[Passage, Quote]) -> Hit:
    here, there = second, first
    if first[0].kind in (*DISPLAY, "contents"):
        here, there = first, second
    passage, quote = here
    other, there_quote = there
    values = {"other": other.text[there_quote.start : there_quote.end]}
    place = Place(other.index, there_quote.start, there_quote.end, "marked otherwise here")
    return Hit(passage.index, quote.start, quote.end, values, related=(place,))
