"""AT108: a side's count of its enemy's losses, with no word that nobody checked it."""

from collections.abc import Iterator
from functools import cache
from re import IGNORECASE, Pattern, compile

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options

_LOSSES = frozenset(
    {
        "killed",
        "dead",
        "wounded",
        "casualties",
        "losses",
        "soldiers",
        "troops",
        "fighters",
        "militants",
        "lives",
        "deaths",
        "tanks",
        "aircraft",
        "drones",
        "jets",
    }
)


@cache
def _patterns() -> tuple[Pattern[str], Pattern[str]]:
    """A side in a fight as a source; words that say how far it can be trusted."""
    nation = r"(?:[A-Z][a-z]+(?:ian|an|ese|ish|i|ine|ia|el|s)|rebel|government|separatist|army|military|Kremlin|Kyiv|Moscow)"
    side = rf"\b(?:{nation}['’]?s? (?:authorities|officials|military|army|forces|ministry|commanders?|government|general staff|defen[cs]e ministry|armed forces)|(?:the )?(?:rebels|insurgents|separatists|Kremlin))\b"
    checked = r"independently (?:verif|confirm)|(?:could|can|can) ?not (?:be )?(?:independently )?(?:verif|confirm)|unverified|claim(?:s|ed|ing)?\b|disput|den(?:y|ied|ies)|no independent|both sides|(?:would|did|has) not (?:comment|confirm)"
    return compile(side), compile(checked, IGNORECASE)


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A side named as the source of a number of losses in a paragraph, when the paragraph and the next say no more."""
    side, checked = _patterns()
    for passage in article.body:
        lowers = passage.tokens.lowers
        if _LOSSES.isdisjoint(lowers) or not any(w[0].isdigit() and len(w) > 2 for w in lowers):
            continue
        following = (
            article.passages[passage.index + 1].text if passage.index + 1 < len(article.passages) else ""
        )
        if checked.search(passage.text) or checked.search(following):
            continue
        match = side.search(passage.text)
        if match is not None and not passage.quoted(*match.span()):
            yield Hit(passage.index, *match.span())
