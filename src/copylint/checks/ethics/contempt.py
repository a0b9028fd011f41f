"""LE106: what a jury must not read while a case is open."""

import re
from collections.abc import Iterator
from functools import cache

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.checks.ethics.case_state import open_case, reported


@cache
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b", re.IGNORECASE)


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit for each of the `phrases` (patterns) in an article with a named suspect and no verdict, where it is not
    what a court was told."""
    if open_case(article) is None:
        return
    phrases = options.values["phrases"]
    pattern = _pattern(phrases if isinstance(phrases, tuple) else (str(phrases),))
    for passage in article.passages:
        for match in pattern.finditer(passage.text):
            if not reported(passage, passage.token_at(match.start()), privileged=True):
                yield Hit(passage.index, *match.span())
