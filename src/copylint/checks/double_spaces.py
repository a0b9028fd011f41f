"""QU106: two spaces inside a sentence."""

import re
from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Edit, Hit
from copylint.annotate.options import Options

_GAP = re.compile(r"(?<=[a-z,]) {2,}(?=[a-z])")


def check(article: Article, options: Options) -> Iterator[Hit]:
    """One hit for all the gaps of a paragraph, at the first of them."""
    for passage in article.passages:
        if "  " not in passage.text:
            continue
        gaps = [m.span() for m in _GAP.finditer(passage.text) if not passage.quoted(*m.span())]
        if gaps:
            more = f", in {len(gaps)} places of this paragraph" if len(gaps) > 1 else ""
            what = f"two spaces where one is enough{more}"
            edits = tuple(Edit(start, end, " ") for start, end in gaps)
            yield Hit(passage.index, *gaps[0], {"what": what}, edits=edits, title="one space", safety="safe")
