"""LE106: what a jury must not read while a case is open."""

import re
from collections.abc import Iterator
from functools import cache

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.checks.ethics.case_state import open_case, reported

_REACH = 3  # paragraphs in which a suspect who was named is still spoken of


@cache
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b", re.IGNORECASE)


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit for each of the `phrases` (patterns) near a suspect of an article that has no verdict, where it is not
    what a court was told."""
    case = open_case(article)
    if case is None:
        return
    phrases = options.values["phrases"]
    pattern = _pattern(phrases if isinstance(phrases, tuple) else (str(phrases),))
    near = {n + step for n in article.spots(set(case.suspects)) for step in range(_REACH)}
    for passage in (p for p in article.passages if p.index in near):
        for match in pattern.finditer(passage.text):
            if not reported(passage, passage.token_at(match.start()), privileged=True):
                yield Hit(passage.index, *match.span())
