"""LE103: people whom the law or the code lets stay unnamed, and doors with a number."""

import re
from collections.abc import Iterator
from functools import cache

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.people import Mention, mentions
from copylint.annotate.wordlists import words
from copylint.language.segment import Sentence

_ACCUSED = words(
    "arrested charged accused suspect convicted sentenced pleaded guilty detained custody remanded indicted bail admitted"
)
_ABUSED = words(
    "raped gang-raped molested groomed abused assaulted trafficked raping molesting assaulting abusing grooming"
)
_SEXUAL = words(
    "raped gang-raped raping rape molested molesting groomed grooming sexual sexually indecent indecently trafficked sex"
)
_WAIVED = words("waived waive anonymity waiving murdered murder killed died dead death")
_BETWEEN = words(
    ", was were has have had been is who of from aged later also being on both a in and student pupil appeared appears will appear before at the court magistrates youth"
)
_ADULT = 18
_SUBJECT = frozenset(
    {
        "was",
        "were",
        "had",
        "been",
        "who",
        ",",
        "being",
        "is",
        "says",
        "said",
        "she",
        "he",
        "sexually",
        "repeatedly",
        "indecently",
        "gang",
    }
)


@cache
def _address() -> re.Pattern[str]:
    """A numbered door that somebody lives behind."""
    return re.compile(
        r"(?:\b(?:lives?|lived|living|home|resident|address|flat|house|bungalow) (?:is |was )?(?:at|in|on|of) (?:a \w+ at )?|, of |\d, of )"
        r"(?P<mark>(?!1600 Pennsylvania|10 Downing|11 Downing)(?:flat \d+, )?\d{1,4}[A-Za-z]?,? (?:[A-Z][\w’'-]+ ){1,3}(?:Street|Road|Lane|Avenue|Close|Drive|Way|Crescent|Terrace|Gardens|Court|"
        r"Boulevard|Place|Grove|Square|Row|Mews|Hill|St|Rd|Ave|Blvd)\b)"
    )


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit for each name of a child who is accused, of somebody who was abused, and each home address."""
    for passage in article.passages:
        for match in _address().finditer(passage.text):
            yield Hit(passage.index, *match.span("mark"), message=options.text("door"))
    waived = any(not _WAIVED.isdisjoint(p.places) for p in article.passages)
    for mention in mentions(article):
        passage = article.passages[mention.passage]
        sentence = passage.sentence_of(mention.first)
        if _is_child(passage, mention) and _follows(passage, mention, sentence, _ACCUSED):
            yield Hit(passage.index, *mention.span(passage), message=options.text("child"))
        elif not waived and _is_abused(passage, mention, sentence):
            yield Hit(passage.index, *mention.span(passage), message=options.text("abused"))


def _is_child(passage: Passage, mention: Mention) -> bool:
    """Whether the copy gives the person an age under 18: Ian Marsh, 15, or 15-year-old Ian Marsh."""
    lowers = passage.tokens.lowers
    after = lowers[mention.last + 1 : mention.last + 4]
    before = lowers[mention.first - 1] if mention.first else ""
    ages = [after[1]] if len(after) > 1 and after[0] == "," else []
    ages += [after[2]] if len(after) > 2 and after[1] == "aged" else []
    ages += [before.partition("-")[0]] if before.endswith("-year-old") else []
    return any(a.isdigit() and int(a) < _ADULT for a in ages)


def _follows(passage: Passage, mention: Mention, sentence: Sentence, cues: frozenset[str]) -> bool:
    """Whether the sentence goes on, after an age and a place at most, or begins a word before, with one of the cues."""
    tokens = passage.tokens
    if not cues.isdisjoint(tokens.lowers[max(mention.first - 2, sentence.first) : mention.first]):
        return True
    for j in range(mention.last + 1, min(mention.last + 16, sentence.last)):
        if tokens.lowers[j] in cues:
            return True
        if (
            tokens.lowers[j] not in _BETWEEN
            and not tokens.words[j][0].isdigit()
            and not tokens.words[j][0].isupper()
        ):
            return False
    return False


def _is_abused(passage: Passage, mention: Mention, sentence: Sentence) -> bool:
    """Whether the person is the one a sexual offence was done to: X was raped, raping X, rape victim X."""
    lowers = passage.tokens.lowers
    if _SEXUAL.isdisjoint(lowers[sentence.first : sentence.last]):
        return False
    before = lowers[max(mention.first - 2, sentence.first) : mention.first]
    if before and (
        before[-1] in _ABUSED - {"trafficked"}
        or (before[-1] in ("victim", "survivor") and before[0] in (*_SEXUAL, "abuse"))
    ):
        return True
    j = _after_apposition(lowers, mention.last + 1, sentence.last)
    begin = j
    while j < sentence.last and j - begin < 8 and (lowers[j] in _SUBJECT or lowers[j].isdigit()):
        j += 1
    return (
        j < sentence.last
        and lowers[j] in ("raped", "gang-raped", "molested", "groomed", "assaulted", "abused")
        and bool({"was", "were", "been", "being"} & set(lowers[begin:j]))
    )


def _after_apposition(lowers: list[str], at: int, last: int) -> int:
    """The token after what a name is told to be: Joan Pell, a student of law, was …; `at` where nothing is told."""
    if lowers[at : at + 1] == [","] and lowers[at + 1 : at + 2] in (["a"], ["an"], ["the"]):
        close = next((j for j in range(at + 2, min(at + 9, last)) if lowers[j] == ","), at)
        return close + (close > at)
    return at
