"""AT114: what a reader needs to judge a poll: who took it, of how many, when, and how far it may be off."""

from collections.abc import Iterator
from functools import cache
from re import Pattern, compile

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options

_NAMES = ("pollster", "sample size", "dates", "margin of error")


@cache
def _patterns() -> tuple[Pattern[str], tuple[Pattern[str], ...]]:
    """A poll with a share; and the four parts of its kit."""
    poll = compile(
        r"(?i)\b(?:opinion |exit |new |national |statewide )?(?:polls?|surveys?)\b[^.]{0,140}?\b\d+(?:\.\d+)?(?:%| ?per ?cent|-\d)|\d+(?:%| ?per ?cent)[^.]{0,100}\b(?:polls?|surveys?)\b"
    )
    parts = (
        compile(
            r"\b(?:[A-Z][\w&’'./-]+ ){1,4}(?:[Pp]olls?|[Ss]urveys?)\b|\b(?:poll|survey)s?\b[^.]{0,40}\b(?:by|from|for|conducted by) (?:the )?[A-Z]|YouGov|Gallup|Ipsos|Quinnipiac|Pew|Marist|Survation|Opinium|Monmouth|Rasmussen|Siena"
        ),
        compile(
            r"(?i)\b\d[\d,]{2,} (?:\w+[ -]){0,4}(?:adults|voters|people|respondents|residents|households|members|men|women|students|parents|britons|americans|companies|firms)|\bsurveyed \d|\bpoll of \d|\bsample of"
        ),
        compile(
            r"(?i)\b(?:between|from|on|conducted|taken|carried out|surveyed|last|this|in) [^.]{0,40}?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|weekend|month)"
        ),
        compile(r"(?i)margin of (?:sampling )?error|plus or minus|±|\+/-|percentage points? either way"),
    )
    return poll, parts


def check(article: Article, options: Options) -> Iterator[Hit]:
    """The first poll with figures in an article that tells fewer than `parts` of its kit."""
    poll, parts = _patterns()
    text = "\n".join(p.text for p in article.passages)
    for passage in article.body:
        match = poll.search(passage.text)
        if match is None or passage.quoted(*match.span()):
            continue
        missing = [name for name, part in zip(_NAMES, parts, strict=True) if part.search(text) is None]
        if len(_NAMES) - len(missing) < options.number("parts"):
            yield Hit(passage.index, *match.span(), values={"missing": ", ".join(missing)})
        return
