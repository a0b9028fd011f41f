"""QU106: two spaces inside a sentence, a space before a comma, none after a full stop."""

import re
from collections.abc import Iterator
from functools import cache

from copylint.annotate.article import Article
from copylint.annotate.hit import Edit, Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage

_OPENERS = frozenset(
    """The But And He She It They We In On At This That His Her As For If When However There A An Mr Mrs Ms""".split()
)

_SLIPS = 2  # wide gaps between sentences in one article; more are a habit
_RARE = 5  # gaps between sentences with one space for each with two, where that is a slip


@cache
def _gap() -> re.Pattern[str]:
    return re.compile(r"(?<=[a-z,]) {2,}(?=[a-z])")


@cache
def _before_mark() -> re.Pattern[str]:
    return re.compile(r"(?<=[a-z]{2}) +(?=[,;](?:[a-z\s]|$)|\.(?:\s(?!\.)|$))", re.IGNORECASE)


@cache
def _after_stop() -> re.Pattern[str]:
    return re.compile(r"(?<=[a-z][.!?]) +(?=[A-Z“\"])")


def check(article: Article, options: Options) -> Iterator[Hit]:
    """One hit for all the gaps of a paragraph, at the first of them; one for each mark with a space wrong beside it."""
    for passage in article.passages:
        text = passage.text
        if "  " in text:
            yield from _gaps(passage)
        if " ," in text or " ;" in text or " ." in text:
            for match in _before_mark().finditer(text):
                mark = text[match.end()]
                what = "a space before the full stop" if mark == "." else "a space before “,” or “;”"
                yield _wrong(passage, *match.span(), what, "")
        yield from _joined(passage)
    if any(".  " in p.text for p in article.body):
        yield from _wide_stops(article)


def _joined(passage: Passage) -> Iterator[Hit]:
    """Marks that the next word follows without a space."""
    starts, ends = passage.tokens.starts, passage.tokens.ends
    last = len(starts) - 1
    for stop in passage.places.get(".", ()):
        if stop < last and starts[stop + 1] == ends[stop] and _runs_on(passage, stop):
            yield _wrong(passage, starts[stop], ends[stop], "no space after the full stop", ". ")
    for comma in passage.places.get(",", ()):
        if comma < last and starts[comma + 1] == ends[comma] and _parts_words(passage, comma):
            yield _wrong(passage, starts[comma], ends[comma], "no space after the comma", ", ")


def _parts_words(passage: Passage, comma: int) -> bool:
    """Whether a comma stands between two plain words: shut,and; not in an address or a code."""
    starts, ends = passage.tokens.starts, passage.tokens.ends
    pair = passage.tokens.words[max(comma - 1, 0) : comma + 2 : 2]
    if len(pair) < 2 or any(len(w) < 2 or not (w.isascii() and w.isalpha() and w.islower()) for w in pair):
        return False
    before, after = (
        passage.text[: starts[comma - 1]][-1:],
        passage.text[ends[comma + 1] : ends[comma + 1] + 1],
    )
    return (not before or before.isspace()) and (not after or after in " .,;")


def _wide_stops(article: Article) -> Iterator[Hit]:
    """The odd sentence with two spaces before it, in copy that puts one."""
    gaps = [(p, m) for p in article.body for m in _after_stop().finditer(p.text)]
    wide = [(p, m) for p, m in gaps if m.end() - m.start() > 1]
    if len(wide) <= _SLIPS and len(wide) * _RARE <= len(gaps):
        for passage, match in wide:
            if not passage.quoted(*match.span()):
                yield _wrong(passage, *match.span(), "two spaces between sentences, one elsewhere", " ")


def _gaps(passage: Passage) -> Iterator[Hit]:
    gaps = [m.span() for m in _gap().finditer(passage.text) if not passage.quoted(*m.span())]
    if gaps:
        more = f", in {len(gaps)} places of this paragraph" if len(gaps) > 1 else ""
        what = f"two spaces where one is enough{more}"
        edits = tuple(Edit(start, end, " ") for start, end in gaps)
        yield Hit(passage.index, *gaps[0], {"what": what}, edits=edits, title="one space", safety="safe")


def _runs_on(passage: Passage, stop: int) -> bool:
    """Whether a sentence opens right after the full stop of the one before: “…fell.The road”."""
    tokens = passage.tokens
    if stop + 2 >= len(tokens):
        return False
    before = passage.text[max(tokens.starts[stop] - 3, 0) : tokens.starts[stop]]
    word = before[:2] if before[-1:] in ("”", '"') else before
    lower = word.isascii() and word.isalpha() and word.islower() and len(before) == 3
    spaced = passage.text[tokens.ends[stop + 1]].isspace()
    return lower and spaced and tokens.words[stop + 1] in _OPENERS


def _wrong(passage: Passage, start: int, end: int, what: str, right: str) -> Hit:
    return Hit(passage.index, start, end, message=what, edits=(Edit(start, end, right),), safety="safe")
