"""LE102: a story about a suicide that ends without a place to turn to."""

import re
from collections.abc import Iterator
from functools import cache

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage


@cache
def _suicide() -> re.Pattern[str]:
    """A suicide, not one of those that kill others, nor a figure of speech."""
    return re.compile(
        r"(?<!assisted )(?<!political )(?<!economic )(?<!career )(?<!-)\bsuicides?\b"
        r"(?![ -](?:bomb|attack|mission|squad|vest|blast|car|truck|drone|assault|raid|note|cell|squeeze|watch))"
        r"|\b(?:killed|kill|hanged) (?:himself|herself|themselves)\b|\b(?:took|taken|taking|takes|take) (?:his|her|their) own (?:life|lives)\b",
        re.IGNORECASE,
    )


def check(article: Article, options: Options) -> Iterator[Hit]:
    """One hit, where the headline or the first paragraph tells of a suicide and nothing in the article of help."""
    if sum(len(p.tokens) for p in article.body) < options.number("shortest"):
        return
    opening = [p for p in (article.headline, article.lede) if p is not None]
    found = next(((p, m) for p in opening for m in _outside_quotes(p)), None)
    if found is None:
        return
    helplines = options.words("helplines")
    if all(helplines.isdisjoint(p.places) for p in article.passages):
        passage, match = found
        yield Hit(passage.index, match.start(), match.end())


def _outside_quotes(passage: Passage) -> Iterator["re.Match[str]"]:
    text = passage.text.lower()
    if not any(words in text for words in ("suicide", "himself", "herself", "themselves", " own li")):
        return iter(())
    return (m for m in _suicide().finditer(passage.text) if not passage.quoted(*m.span()))
