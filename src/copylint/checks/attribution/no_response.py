"""AT112: somebody is accused and nothing says what they answer."""

from collections.abc import Iterator
from functools import cache
from re import IGNORECASE, Pattern, compile

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options


@cache
def _patterns() -> tuple[Pattern[str], Pattern[str]]:
    """A charge against somebody named, and any kind of answer."""
    charge = r"\b(?:accus(?:es?|ed|ing) (?:(?:the |both |former )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*|him|her|them)(?: of)?|blam(?:es?|ed) (?:the )?[A-Z][\w’'-]+|alleg(?:es?|ed|ing) that [A-Z][\w’'-]+)"
    answer = (
        r"\b(?:den(?:y|ies|ied|ying|ial)|declin(?:es?|ed|ing) to|did not (?:immediately )?(?:respond|reply|return|answer|comment)|no comment"
        r"|could not be reached|(?:did|has|have) not (?:yet )?(?:responded|replied|commented)|refus(?:ed|es) to (?:comment|answer|say|discuss)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:es?|ed|ing)"
        r"|pleaded|admit(?:s|ted)?|apologi[sz]\w+|in response|responded|replied|hit back|defend(?:s|ed|ing)?|countered|insist(?:s|ed)?|request(?:s)? for comment|acknowledged|conceded|said (?:he|she|it|they) (?:had|did|was|were) not)\b"
    )
    return compile(charge), compile(answer, IGNORECASE)


def check(article: Article, options: Options) -> Iterator[Hit]:
    """The first charge against somebody named in an article without any answer."""
    charge, answer = _patterns()
    if any(answer.search(p.text) for p in article.passages):
        return
    for passage in article.body:
        match = next((m for m in charge.finditer(passage.text) if not passage.quoted(*m.span())), None)
        if match is not None:
            yield Hit(passage.index, *match.span())
            return
