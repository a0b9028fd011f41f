"""SL105: swear words, as the house prints them: whole, with asterisks, or not at all."""

import re
from collections.abc import Iterator
from functools import cache

from copylint.annotate.article import Article
from copylint.annotate.hit import Edit, Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage

_ADVICE = {
    "asterisk": "here it takes asterisks, “{masked}”",
    "bare": "print it whole or leave it out; asterisks draw the eye",
    "deny": "this house does not print it",
}


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit for each swear word that the option `policy` (bare, asterisk, deny) does not have so.

    Quotations are left alone unless the option `quotations` says otherwise.
    """
    policy, quotations = options.text("policy"), options.flag("quotations")
    if policy not in _ADVICE:
        raise ValueError(f"policy is bare, asterisk or deny, not {policy}")
    words = options.words("words")
    for passage in article.passages:
        found = []
        if policy != "bare":
            found += [(s, e, _masked(passage.text[s:e])) for s, e in _whole(passage, words)]
        if policy != "asterisk":
            found += [(s, e, "") for s, e in _starred(passage)]
        for start, end, masked in sorted(found):
            if quotations or not passage.quoted(start, end):
                yield _hit(passage, start, end, policy, masked)


def _whole(passage: Passage, words: frozenset[str]) -> Iterator[tuple[int, int]]:
    for word in words & passage.places.keys():
        for i in passage.places[word]:
            yield passage.tokens.starts[i], passage.tokens.ends[i]


@cache
def _stars() -> re.Pattern[str]:
    """A word with letters masked: f***, sh*t, b*****d, f**king, c---."""
    return re.compile(
        r"(?<![\w*])(?:[bcfmtws][a-z]{0,3}\*{1,6}[a-z]{0,4}|[fcs]-{3,4})(?![\w*])", re.IGNORECASE
    )


def _starred(passage: Passage) -> Iterator[tuple[int, int]]:
    if "*" in passage.text or "---" in passage.text:
        yield from (match.span() for match in _stars().finditer(passage.text))


def _masked(word: str) -> str:
    """The word with all but its first letter masked."""
    return word[0] + "*" * (len(word) - 1)


def _hit(passage: Passage, start: int, end: int, policy: str, masked: str) -> Hit:
    edits = (Edit(start, end, masked),) if policy == "asterisk" else ()
    advice = _ADVICE[policy].format(masked=masked)
    return Hit(passage.index, start, end, {"advice": advice}, edits=edits, safety="display")
