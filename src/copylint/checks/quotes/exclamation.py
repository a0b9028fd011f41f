"""QU107: exclamation marks in the reporter's own voice."""

import re
from collections.abc import Iterator
from functools import cache

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options

_KINDS = frozenset({"body", "list-item", "headline", "standfirst", "subhead", "caption"})


@cache
def _shout() -> re.Pattern[str]:
    """After a small word: a capital before it makes a name of it (Yahoo!, Mamma Mia!) or a greeting."""
    return re.compile(r"(?<![\w’'-])[a-z][\w’'-]*(?P<mark>!+)(?=$|\s+[“\"A-Z]|[)’])")


def check(article: Article, options: Options) -> Iterator[Hit]:
    """One hit for the article, at the first mark, that counts the others."""
    found = [
        (passage, match.span("mark"))
        for passage in article.passages
        if passage.kind in _KINDS and "!" in passage.text
        for match in _shout().finditer(passage.text)
        if not passage.quoted(*match.span("mark"))
    ]
    if found:
        (passage, span), *others = found
        places = tuple(Place(p.index, *where, "and here") for p, where in others[:3])
        yield Hit(passage.index, *span, {"what": _what(len(found))}, related=places)


def _what(count: int) -> str:
    if count == 1:
        return "an exclamation mark in the reporter's own voice: a full stop will do"
    return f"{count} exclamation marks in the reporter's own voice: full stops will do"
