"""QU101: quotation marks and brackets that are opened and never closed, or closed and never opened."""

import re
from collections.abc import Iterator
from functools import cache

from copylint.annotate.article import Article
from copylint.annotate.hit import Edit, Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.quotes import FLOWING, Quote

_CLOSING = {")": "(", "]": "["}
_DOUBLE = '“”"'
_BLANK = " \t\u200b\u200e\u200f\u202a\u202c"  # spaces, and marks of direction that nobody sees
_TURNED_OPENING = "” stands where a quotation begins: it takes the opening mark “"
_REACH = 8  # paragraphs and list items over which one quotation may run


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit for each mark without its other half; a quotation may run on over paragraphs."""
    answered: set[int] = set()
    for passage in article.passages:
        if passage.kind not in FLOWING or _is_code(passage.text):
            continue
        yield from _quotes(article, passage, answered)
        if "(" in passage.text or ")" in passage.text or "[" in passage.text or "]" in passage.text:
            yield from _brackets(passage)


@cache
def _code() -> re.Pattern[str]:
    return re.compile(r"\w=[\"“”'(]|=\w+\(")


def _is_code(text: str) -> bool:
    """Whether a text holds a formula or the attributes of a tag, where marks are no quotation marks."""
    return "=" in text and _code().search(text) is not None


def _quotes(article: Article, passage: Passage, answered: set[int]) -> Iterator[Hit]:
    """The marks of a passage; `answered` collects the passages whose closing mark ends an earlier one's quotation."""
    for quote in passage.quotes:
        if quote.open and not quote.closed and quote.depth == 0 and quote.end - quote.start > 2:
            yield from _unclosed(article, passage, quote, answered)
    if passage.index in answered:
        return
    if "”" in passage.text:
        yield from _unopened(passage)
    elif '"' in passage.text and passage.text.count('"') % 2:
        yield from _unopened_straight(passage)


def _unclosed(article: Article, passage: Passage, quote: Quote, answered: set[int]) -> Iterator[Hit]:
    mark = passage.text[quote.start : quote.inner_start]
    turned = _turned().search(passage.text, quote.inner_start, quote.end) if mark == "“" else None
    if turned is not None:
        message = "“ stands where the quotation ends: it takes the closing mark ”"
        yield Hit(passage.index, turned.start(), turned.end(), message=message)
        return
    spaced = _spaced().search(passage.text, quote.inner_start, quote.end) if mark in ('"', "“") else None
    if spaced is not None:
        message = "the mark that ends this quotation has a space before it: take the space out"
        space = Edit(spaced.start(), spaced.start() + 1, "")
        yield Hit(
            passage.index, spaced.start(), spaced.end(), message=message, edits=(space,), safety="unsafe"
        )
        return
    if mark == "''" or not (_has_cue(passage, quote) or not _reopens(passage, quote)):
        return
    end = -1 if _closing_cue().search(passage.text, quote.inner_start) else _end_later(article, passage.index)
    if end < 0:
        message = f"the quotation that opens here with {mark} is never closed: set the mark where it ends"
        yield Hit(passage.index, quote.start, quote.end, message=message)
    else:
        answered.add(end)


@cache
def _turned() -> re.Pattern[str]:
    """An opening mark where only a closing one can stand."""
    return re.compile(r"(?<=[\w.,!?…])“(?=[\s.,;:)\]]|$)|(?<=[.!?] )“$")


@cache
def _spaced() -> re.Pattern[str]:
    """A straight mark that ends a quotation, with a space before it."""
    return re.compile(r'(?<=[\w.,?!…]) "(?=\s|$)')


def _end_later(article: Article, index: int) -> int:
    """The next passage whose first double mark takes up a quotation left open, or closes it; -1 for none."""
    seen = 0
    for later in article.passages[index + 1 :]:
        if later.kind not in FLOWING:
            if later.kind in ("subhead", "headline"):
                return -1
            continue
        if any(q.continues for q in later.quotes):
            return later.index
        text = later.text
        at = next((i for i, sign in enumerate(text) if sign in _DOUBLE), -1)
        if at >= 0:
            closes = text[at] != "“" and at > 0 and not text[at - 1].isspace()
            return later.index if closes else -1
        seen += 1
        if seen == _REACH:
            return -1
    return -1


def _unopened(passage: Passage) -> Iterator[Hit]:
    text = passage.text
    if text.count("“") == text.count("”") - len(_inches().findall(text)):
        return  # each has its other half, with a space between the mark and the words
    first = len(text) - len(text.lstrip(_BLANK))
    if text[first] == "”" and text[first + 1 :].strip():
        yield Hit(passage.index, first, first + 1, message=_TURNED_OPENING)
        return
    ends = {q.end for q in passage.quotes}
    told = False  # the mark after a stray one is its other half, until another quotation opens
    for at, sign in enumerate(text):
        if sign == "“":
            told = False
        elif sign == "”" and at and at + 1 not in ends and not text[at - 1].isdigit():
            if not told:
                yield Hit(passage.index, at, at + 1, message=_stray(text, at))
            told = not told


@cache
def _inches() -> re.Pattern[str]:
    """Feet and inches: he is 6’2”."""
    return re.compile(r"\d ?[’'′] ?\d{1,2}”")


def _unopened_straight(passage: Passage) -> Iterator[Hit]:
    """A straight mark that belongs to no quotation, after a word and before the speaker."""
    text = passage.text
    edges = {edge for q in passage.quotes for edge in (q.start, q.end - 1)}
    for at, sign in enumerate(text):
        stray = sign == '"' and at and at not in edges and not text[at - 1].isspace()
        if stray and _speaker().match(text, at + 1):
            yield Hit(passage.index, at, at + 1, message=_stray(text, at))
            return


@cache
def _speaker() -> re.Pattern[str]:
    return re.compile(r",? (?:[A-Z][\w’'-]+ ){0,3}(?:(?:he|she|they|it) )?(?:said|says|added|asked)\b")


def _stray(text: str, at: int) -> str:
    if text[at - 1] in " ,-" and text[at + 1 : at + 2].isalpha():
        return _TURNED_OPENING
    return "this quotation mark closes what was never opened: set the mark where it begins"


_TOLD = r"[,?!] (?:[A-Z][\w’'-]+ ){0,3}(?:(?:he|she|they|it) )?(?:said|says|added|asked)\b"


@cache
def _cue() -> re.Pattern[str]:
    return re.compile(_TOLD)


@cache
def _closing_cue() -> re.Pattern[str]:
    """The speaker at the very end of a paragraph: there the speech is over, whoever speaks next."""
    return re.compile(_TOLD + r"\.$")


def _has_cue(passage: Passage, quote: Quote) -> bool:
    """Whether the speaker is named inside what would be the quotation."""
    return _cue().search(passage.text, quote.inner_start, quote.end) is not None


def _reopens(passage: Passage, quote: Quote) -> bool:
    """Whether another mark opens after it: then two paragraphs of one speech may have been run together."""
    return passage.quotes[-1].start >= quote.end


@cache
def _bracket() -> re.Pattern[str]:
    return re.compile(r"[()\[\]]")


def _brackets(passage: Passage) -> Iterator[Hit]:
    open_: list[tuple[str, int]] = []
    text = passage.text
    for found in _bracket().finditer(text):
        at, sign = found.start(), found[0]
        if sign in "([":
            if not _smiley(text, at):
                open_.append((sign, at))
        else:
            if open_ and open_[-1][0] == _CLOSING[sign]:
                open_.pop()
            elif not _lists(text, at) and not _smiley(text, at):
                yield Hit(
                    passage.index,
                    at,
                    at + 1,
                    message=f"this “{sign}” closes what was never opened: set its partner, or take it out",
                )
    for sign, at in open_:
        yield Hit(
            passage.index,
            at,
            at + 1,
            message=f"the “{sign}” that opens here is never closed: set its partner, or take it out",
        )


def _lists(text: str, at: int) -> bool:
    """Whether a bracket stands after a number or a letter that counts: a) b) 1)."""
    head = text[max(at - 4, 0) : at].split(" ")[-1].strip("*_")
    return head.isdigit() or (len(head) == 1 and head.isalpha()) or head in ("ii", "iii", "iv", "vi")


def _smiley(text: str, at: int) -> bool:
    return text[at - 1 : at] in (":", ";") or text[at - 2 : at] in (":-", ";-")
