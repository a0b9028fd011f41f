"""QU103: one phrase in two kinds of marks, or quoted once in the singular and once in the plural."""

import re
from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.quotes import Quote
from copylint.document.model import DISPLAY

_WORD = re.compile(r"[\w'-]+")
_DOUBLE = ('"', "“", "''", "``")

_FEW = 10  # tokens of a line that may be a heading

_Quoted = tuple[Passage, Quote]


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit for each phrase marked two ways: at the display line where one of them is, else at the later one.

    Display has single marks in many houses: headlines, what looks like one and a deck that was read as the lede are
    left out, and a subhead or caption must differ in its words as well.
    """
    if all(_double(p, q) for p in article.passages for q in p.quotes):
        return
    longest = int(options.number("most_words"))
    seen: dict[str, _Quoted] = {}
    said: set[str] = set()
    for passage in article.passages:
        if passage.kind in ("headline", "standfirst", "block-quote", "code") or _like_display(passage):
            continue
        deck = passage is article.lede and len(passage.sentences) == 1
        for quote in passage.quotes:
            words = _words(passage, quote)
            if not _double(passage, quote) and (deck or _line(passage)):
                continue
            if quote.depth or not quote.closed or not 1 < len(words) <= longest:
                continue
            key = " ".join(w.rstrip("s") for w in words)
            first = seen.setdefault(key, (passage, quote))
            if key not in said and _drifts(first, (passage, quote)):
                said.add(key)
                yield _hit(first, (passage, quote))


def _words(passage: Passage, quote: Quote) -> list[str]:
    text = passage.text[quote.inner_start : quote.inner_end]
    return _WORD.findall(text.lower().replace("’", "'"))


def _drifts(first: _Quoted, second: _Quoted) -> bool:
    """Whether two places mark one phrase in two ways."""
    if _double(*first) == _double(*second):
        return False
    if any(p.kind in DISPLAY or p.kind == "contents" for p, _ in (first, second)):
        return _words(*first) != _words(*second)
    return _capital(*first) == _capital(*second)


def _line(passage: Passage) -> bool:
    """Whether a paragraph is short enough for a heading, whatever it ends in."""
    return passage.kind == "body" and len(passage.tokens) < _FEW


def _capital(passage: Passage, quote: Quote) -> bool:
    return passage.text[quote.inner_start].isupper()


def _like_display(passage: Passage) -> bool:
    """Whether a paragraph is a headline or caption by its look: no stop at its end."""
    return passage.kind == "body" and passage.text.rstrip(" \"'”’)")[-1:] not in (".", "!", "?", ":", ",")


def _double(passage: Passage, quote: Quote) -> bool:
    return passage.text[quote.start : quote.inner_start] in _DOUBLE


def _hit(first: _Quoted, second: _Quoted) -> Hit:
    here, there = second, first
    if first[0].kind in (*DISPLAY, "contents"):
        here, there = first, second
    passage, quote = here
    other, there_quote = there
    values = {"other": other.text[there_quote.start : there_quote.end]}
    place = Place(other.index, there_quote.start, there_quote.end, "marked otherwise here")
    return Hit(passage.index, quote.start, quote.end, values, related=(place,))
