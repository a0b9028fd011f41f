"""DT103: embargo lines left in the copy."""

import re
from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options

_LONGEST = 300  # code points of a block that is no more than such a line
_LINE = re.compile(
    r"\W*(?:strictly )?(?:embargo(?:ed)?\b[^.]{0,30}?(?:\buntil\b|:|\d)|not for (?:release|publication) (?:until|before)\b|hold (?:for|until) release\b)",
    re.IGNORECASE,
)


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Short blocks that open with an embargo, in any copy."""
    for passage in article.passages:
        found = _LINE.match(passage.text) if len(passage.text) < _LONGEST else None
        if found:
            yield Hit(passage.index, found.start(), found.end())
