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


@cache
def _gap() -> re.Pattern[str]:
    return re.compile(r"(?<=[a-z,]) {2,}(?=[a-z])")


@cache
def _before_mark() -> re.Pattern[str]:
    return re.compile(r"(?<=[a-z]{2}) +(?=[,;](?:[a-z\s]|$)|\.(?:\s(?!\.)|$))", re.IGNORECASE)


@cache
def _joined() -> re.Pattern[str]:
    return re.compile(r"(?<=\s)[a-z]{2,}(?P<mark>,)(?=[a-z]{2,}(?:[\s.,;]|$))")


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
        if "," in text:
            for match in _joined().finditer(text):
                yield _wrong(passage, *match.span("mark"), "no space after the comma", ", ")
        starts, ends = passage.tokens.starts, passage.tokens.ends
        for stop in passage.places.get(".", ()):
            if stop + 1 < len(starts) and starts[stop + 1] == ends[stop] and _runs_on(passage, stop):
                yield _wrong(
                    passage,
                    passage.tokens.starts[stop],
                    passage.tokens.ends[stop],
                    "no space after the full stop",
                    ". ",
                )


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
