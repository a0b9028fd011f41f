"""NU114: a sentence that begins with a figure."""

import re
from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options

_FIGURE = re.compile(r"(?!(?:1[5-9]|20)\d\d\b)\d[\d,.]*(?= [a-z])(?! [ap]\.?m)")


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit at each figure that opens a sentence of the body, years and clock times apart."""
    for passage in article.body:
        for sentence in passage.sentences:
            if passage.text[sentence.start].isdigit():
                found = _FIGURE.match(passage.text, sentence.start)
                if found and found.end() < sentence.end:
                    yield Hit(passage.index, found.start(), found.end())
