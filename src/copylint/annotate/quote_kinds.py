"""What words in quotation marks are: speech, a word held at arm's length, or the name of a work."""

import re
from functools import cache
from typing import Protocol


class _Pair(Protocol):
    """Where a quotation stands with and without its marks."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def inner_start(self) -> int: ...
    @property
    def inner_end(self) -> int: ...


_SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "and",
        "or",
        "in",
        "on",
        "to",
        "for",
        "with",
        "by",
        "at",
        "from",
        "as",
        "is",
        "into",
        "vs",
        "v",
        "de",
        "la",
        "le",
        "du",
        "el",
        "und",
        "der",
        "die",
        "das",
        "&",
        "'s",
    ]
)
_SCARE_WORDS = 3
_TITLE_WORDS = 10


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Patterns: a verb of speech after the mark; one before it; a noun for a work before it."""
    verbs = (
        r"(?:says?|said|saying|tells?|told|asks?|asked|adds?|added|replie[sd]|writes?|wrote|tweet(?:s|ed)|post(?:s|ed)"
        r"|recall(?:s|ed)|explain(?:s|ed)|warn(?:s|ed)|insist(?:s|ed)|argue[sd]?|shout(?:s|ed)|joke[sd]?|quip(?:s|ped)"
        r"|continue[sd]?|declare[sd]?|admit(?:s|ted)|claim(?:s|ed)|conclude[sd]?|respond(?:s|ed)|answer(?:s|ed)"
        r"|laugh(?:s|ed)|cried|cries|yell(?:s|ed)|chant(?:s|ed)|call(?:s|ed)|describe[sd]?|according to)"
    )
    after = re.compile(r"[\s,]*(?:[\w.'’-]+\s+){0,3}?" + verbs + r"\b", re.IGNORECASE)
    before = re.compile(r"\b" + verbs + r"[\w .'’-]{0,24}[,:]?\s*$", re.IGNORECASE)
    work = re.compile(
        r"\b(?:film|movie|book|novel|song|single|album|track|play|musical|opera|show|series|episode|drama|sitcom|comedy"
        r"|documentary|thriller|poem|painting|magazine|paper|report|article|essay|op-ed|column|editorial|story|memoir"
        r"|game|podcast|blog|speech|chapter|titled|entitled|headlined|named|starring in|hit|hits|sequel|remake"
        r"|exhibition|website|programme|program|campaign|slogan|sign|banner|placard)s?,?\s*$",
        re.IGNORECASE,
    )
    return after, before, work


def kind_of(text: str, pair: _Pair, display: bool) -> str:
    """`speech`, `scare` or `title` for a quotation with both its marks.

    In `display` text capitals tell nothing, so that nothing there is taken for a title.
    """
    words = text[pair.inner_start : pair.inner_end].split()
    after, before, work = _patterns()
    lead = text[max(pair.start - 50, 0) : pair.start]
    spoken = after.match(text, pair.end, pair.end + 70) is not None or before.search(lead) is not None
    if display:
        return "speech" if len(words) > _SCARE_WORDS else "scare"
    if _like_a_title(words) and not spoken and (len(words) > 1 or work.search(lead) is not None):
        return "title"
    if len(words) > _SCARE_WORDS:
        return "title" if _like_a_title(words) and work.search(lead) is not None else "speech"
    if not words:
        return "scare"
    ends = words[-1][-1] in ".!?,…" and spoken
    sentence = words[0][0].isupper() and words[-1][-1] in ".!?"
    return "speech" if ends or sentence else "scare"


def _like_a_title(words: list[str]) -> bool:
    """Whether every word that counts has a capital, as in the name of a film."""
    if not words or len(words) > _TITLE_WORDS or words[-1][-1] in ".!" or not words[0][0].isupper():
        return False
    strong = [w for w in words if w.lower() not in _SMALL]
    return bool(strong) and all(w[0].isupper() or not w[0].isalpha() for w in strong)
