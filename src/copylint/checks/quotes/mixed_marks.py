"""QU102: straight and curly marks in one article."""

import re
from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options

# Straight marks that are quotation marks or apostrophes: not feet, inches, minutes.
_STRAIGHT = r"(?<!\d)['\"]|(?<=\d)['\"](?=[^\W\d])"
_CURLY = "[‘’“”]"


def check(article: Article, options: Options) -> Iterator[Hit]:
    """One hit for the article, at the first mark of the kind its body has fewer of."""
    if not (_has(article, "’”‘“") and _has(article, "'\"")):
        return
    curly = _uses(article, _CURLY)
    straight = _uses(article, _STRAIGHT) if curly else []
    if not straight:
        return
    # The kind that the body has more of is the article's; in a tie, the kind it has more of anywhere.
    body = {p.index for p in article.body}
    few, many = sorted((straight, curly), key=lambda uses: (sum(i in body for i, _ in uses), len(uses)))
    rare, common = ("straight", "curly") if few is straight else ("curly", "straight")
    index, at = few[0]
    other = many[0]
    values = {"rare": str(len(few)), "rare_kind": rare, "common": str(len(many)), "common_kind": common}
    place = Place(other[0], other[1], other[1] + 1, common)
    yield Hit(index, at, at + 1, values, related=(place,))


def _has(article: Article, marks: str) -> bool:
    return any(mark in p.text for p in article.passages for mark in marks)


def _uses(article: Article, marks: str) -> list[tuple[int, int]]:
    return [
        (p.index, m.start()) for p in article.passages if p.kind != "code" for m in re.finditer(marks, p.text)
    ]
