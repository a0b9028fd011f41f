"""HD101: calls to action and page furniture left in the copy."""

import re
from collections.abc import Iterator
from functools import cache

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit for each short block that is, or opens with, one of the phrases of the rule."""
    opens = _pattern(tuple(sorted(options.words("opens"))), False)
    whole = _pattern(tuple(sorted(options.words("whole"))), True)
    holds = _pattern(tuple(sorted(options.words("holds"))), False)
    most = options.number("most_words")
    for passage in article.passages:
        text = passage.text.strip(" \t*_-–—[]()|•►»>")
        if (
            text
            and len(text) < 12 * most
            and _is_furniture(text, opens, whole, holds)
            and len(text.split()) <= most
        ):
            yield _hit(passage)


def _is_furniture(text: str, opens: re.Pattern[str], whole: re.Pattern[str], holds: re.Pattern[str]) -> bool:
    return bool(whole.fullmatch(text.rstrip(".:!… ")) or opens.match(text) or holds.search(text))


def _hit(passage: Passage) -> Hit:
    return Hit(
        passage.index,
        0,
        len(passage.text),
        {"text": passage.text if len(passage.text) < 60 else passage.text[:57] + "…"},
    )


@cache
def _pattern(phrases: tuple[str, ...], whole: bool) -> re.Pattern[str]:
    """One pattern of all phrases; `*` in a phrase stands for up to four words."""
    parts = [
        re.escape(p).replace(r"\*", r"(?:\S+\s+){0,4}?\S*").replace(r"\ ", r"\s+").replace("'", "['’]")
        for p in phrases
    ]
    return re.compile("(?:" + "|".join(parts or ["(?!)"]) + ")" + ("" if whole else r"(?!\w)"), re.IGNORECASE)
