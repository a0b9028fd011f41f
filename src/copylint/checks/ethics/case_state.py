"""Where a criminal case stands in the copy: who is a suspect, and whether a court has decided."""

import re
from functools import cache

from copylint._typing import NamedTuple
from copylint.annotate.article import Article
from copylint.annotate.names import CUES
from copylint.annotate.passage import Passage
from copylint.annotate.people import HONORIFICS, Mention, mentions
from copylint.annotate.wordlists import words
from copylint.language.segment import Sentence

PENDING = words(
    "arrested charged accused suspect suspects detained indicted denies denied denying custody remanded bail bailed arraigned "
    "alleged allegedly extradited prosecuted"
)
_CHARGED = words(
    "arrested charged suspect suspects detained indicted custody remanded bail bailed arraigned extradited"
)
_OVER = words("convicted sentenced jailed imprisoned acquitted executed exonerated cleared")
_MAYBE_OVER = words("guilty admitted admits admitting life row himself herself prison serving shot dead")
_OFFICERS = words(
    "det detective inspector constable sergeant sgt supt superintendent chief judge justice sheriff pc officer lt lieutenant captain "
    "capt commissioner magistrate recorder attorney prosecutor minister president senator"
)
_BUT_NOT = frozenset({"not", "n't", "never", "nor"})


@cache
def _decided() -> re.Pattern[str]:
    """Words of a case that is over: a plea, a verdict, a sentence, an attacker who is dead."""
    return re.compile(
        r"(?<!not )(?<!n.t )(?:\bple(?:aded|d|ads|ading) guilty|\b(?:found|proved|proven) guilty|\bguilty (?:plea|verdict)"
        r"|\badmit(?:ted|s|ting) (?:\w+ing\b|(?:\w+ ){0,4}(?:murder|manslaughter|charges?|counts?|theft|fraud|rape|assault|burglary|robbery|arson|offences?|offenses?)\b)"
        r"|\blife sentence|\bdeath row|\bserv(?:ing|ed|es) (?:\w+ ){0,4}(?:sentence|years|life|time)"
        r"|\b(?:kill|shoot|shot|hang|hung|hanged|killed) (?:himself|herself|themselves)"
        r"|\b(?:his|her) own life|\bshot (?:dead )?by (?:\w+ ){0,2}(?:police|officers|troopers|deputies)"
        r"|\bshot and killed by|\bkilled by (?:\w+ ){0,2}(?:police|officers|troopers|deputies)|\bturned the gun)",
        re.IGNORECASE,
    )


_KINDS = {
    "murder": "killing", "manslaughter": "killing", "homicide": "killing", "kill": "killing", "rap": "sex", "sexual": "sex",
    "indecent": "sex", "molest": "sex", "theft": "theft", "steal": "theft", "larceny": "theft", "shoplift": "theft", "burgl": "burglary",
    "robb": "robbery", "fraud": "fraud", "embezzl": "fraud", "forge": "fraud", "assault": "assault", "batter": "assault", "wound": "assault",
    "arson": "arson", "drug": "drugs", "traffick": "drugs", "driv": "driving", "launder": "laundering", "kidnap": "kidnap", "bribe": "bribery",
    "corrupt": "bribery", "perjur": "perjury", "vandal": "damage", "weapon": "weapons", "firearm": "weapons",
}  # fmt: skip
_STEMS = tuple(_KINDS)
_LAW = words(
    "police court arrested charged detectives trial judge prosecutors prosecutor magistrates jury officers bail custody indicted "
    "defendant detained arraigned"
)


class CaseState(NamedTuple):
    """suspects: the lower-case surnames of people whom the copy has arrested, charged or accused, each with the place
    (passage, token) where it first says so."""

    suspects: dict[str, tuple[int, int]]


def open_case(article: Article) -> CaseState | None:
    """The case of an article with a named suspect in which nothing is decided; None for any other article."""
    passages = article.passages
    if not any(_pending(p) for p in passages) or all(_LAW.isdisjoint(p.places) for p in passages):
        return None
    charged = _charged(passages)
    if any(_over(p, charged) for p in passages):
        return None
    suspects: dict[str, tuple[int, int]] = {}
    for mention in mentions(article):
        if _is_suspect(passages[mention.passage], mention):
            suspects.setdefault(mention.surname, (mention.passage, mention.last))
    for use in article.names:
        if use.before in HONORIFICS and use.key not in suspects:
            alone = Mention(use.passage, use.token, use.token, "", use.key, use.before)
            if _is_suspect(passages[use.passage], alone):
                suspects[alone.surname] = use.passage, use.token
    if not suspects:
        suspects = _by_pronoun(article)
    return CaseState(suspects) if suspects else None


def _by_pronoun(article: Article) -> dict[str, tuple[int, int]]:
    """The one of whom the copy says “He denies” or “She is charged”: the last before, named with an age."""
    aged = [
        m for m in mentions(article) if m.title not in _OFFICERS and _aged(article.passages[m.passage], m)
    ]
    suspects: dict[str, tuple[int, int]] = {}
    for passage in article.passages if aged else ():
        if not _pending(passage):
            continue
        for sentence in passage.sentences:
            lowers = passage.tokens.lowers[sentence.first : sentence.last]
            if lowers[0] not in ("he", "she") or PENDING.isdisjoint(lowers[1:5]):
                continue
            before = [m for m in aged if (m.passage, m.first) < (passage.index, sentence.first)]
            if before and passage.index - before[-1].passage <= 2:
                suspects.setdefault(before[-1].surname, (before[-1].passage, before[-1].last))
    return suspects


def _aged(passage: Passage, mention: Mention) -> bool:
    """Whether an age stands after a name: Ian Marsh, 44,"""
    after = passage.tokens.lowers[mention.last + 1 : mention.last + 3]
    return len(after) == 2 and after[0] == "," and after[1].isdecimal() and len(after[1]) == 2


def ended(article: Article) -> bool:
    """Whether a court has decided something in the article, or its suspect is dead."""
    return any(_over(p, None) for p in article.passages)


def _pending(passage: Passage) -> bool:
    return not PENDING.isdisjoint(passage.places)


def _over(passage: Passage, charged: set[str] | None) -> bool:
    """Whether a passage ends a case: a verdict, a plea or a sentence, and not one of years ago for something else than
    what is `charged`."""
    places = passage.places
    ends = [i for word in _OVER & places.keys() for i in places[word] if _asserted(passage, i)]
    if not _MAYBE_OVER.isdisjoint(places):
        ends += [passage.token_at(match.start()) for match in _decided().finditer(passage.text)]
    return any(charged is None or not _long_ago(passage, passage.sentence_of(i), charged) for i in ends)


def _long_ago(passage: Passage, sentence: Sentence, charged: set[str]) -> bool:
    """Whether a sentence tells of an earlier case: it has a year and crimes, and none that is charged now."""
    lowers = passage.tokens.lowers[sentence.first : sentence.last]
    dated = any(w in ("previous", "previously", "earlier") or (len(w) == 4 and w.isdigit()) for w in lowers)
    crimes = _crimes(lowers)
    return dated and bool(crimes) and crimes.isdisjoint(charged)


def _crimes(lowers: list[str]) -> set[str]:
    """The kinds of crime that tokens name."""
    return {
        kind for w in lowers if w.startswith(_STEMS) for stem, kind in _KINDS.items() if w.startswith(stem)
    }


def _charged(passages: list[Passage]) -> set[str]:
    """The kinds of crime in sentences of an arrest or a charge."""
    return {
        crime
        for p in passages
        if _pending(p)
        for s in p.sentences
        if not PENDING.isdisjoint(p.tokens.lowers[s.first : s.last])
        for crime in _crimes(p.tokens.lowers[s.first : s.last])
    }


def _asserted(passage: Passage, i: int) -> bool:
    """Whether a word of the end of a case is said to have come: not “if convicted”, “has not been jailed”."""
    before = passage.tokens.lowers[max(i - 3, 0) : i]
    return (
        _BUT_NOT.isdisjoint(before)
        and "if" not in before
        and "be" not in before
        and "previously" not in before
    )


def _is_suspect(passage: Passage, mention: Mention) -> bool:
    """Whether a name stands in a sentence of an arrest or a charge, and is not the one who tells of it."""
    if mention.title in _OFFICERS:
        return False
    lowers = passage.tokens.lowers
    sentence = passage.sentence_of(mention.first)
    around = lowers[sentence.first : sentence.last]
    if _CHARGED.isdisjoint(around) and (PENDING.isdisjoint(around) or _LAW.isdisjoint(passage.places)):
        return False
    after = lowers[mention.last + 1] if mention.last + 1 < sentence.last else ""
    before = lowers[mention.first - 1] if mention.first > sentence.first else ""
    if {after, before} & CUES or before in _OFFICERS:
        return False
    return not _is_victim(lowers[max(mention.first - 5, sentence.first) : mention.first])


def _is_victim(before: list[str]) -> bool:
    """Whether a name is the object of the crime: the murder of Joan Pell, killing Joan Pell, against, by Judge."""
    return bool(before) and (
        before[-1]
        in (
            "against",
            "murdering",
            "killing",
            "stabbing",
            "raping",
            "assaulting",
            "robbing",
            "attacking",
            "'s",
            "for",
        )
        or (before[-1] == "of" and not {"arrest", "trial", "suspicion", "charging"} & set(before))
        or (before[-1] == "from")
    )


# Words of an account that the law lets a paper give, or of what is only possible.
_PRIVILEGED = words(
    "heard hears alleged allegedly alleges allege alleging prosecutors prosecutor prosecution prosecuting indictment affidavit if whether would "
    "could may might jury testified lawsuit warrant suspected suspect believe believed believes thought possibly likely"
)
_TOLD = _PRIVILEGED | words(
    "said says say saying told tells according claim claims claimed accused accuses accusing police detectives detective officers suspects "
    "investigators complaint documents reports report reported reportedly court evidence witness witnesses filing papers filed records "
    "apparently trial denied accusation accusations allegation allegations claiming deny"
)


@cache
def _told_after() -> re.Pattern[str]:
    """An account given at the end of a sentence: “…, she said.”, “…, according to the police.”"""
    return re.compile(
        r",[^,]{0,60}\b(?:said|says|told|claimed|claims|alleges|alleged|added|heard)\b[^,]{0,40}$|\baccording to\b",
        re.IGNORECASE,
    )


def told_of(passage: Passage, i: int) -> bool:
    """Whether a token stands in somebody's account: the telling comes before it, or ends the sentence."""
    sentence = passage.sentence_of(i)
    if not _TOLD.isdisjoint(passage.tokens.lowers[sentence.first : i]):
        return True
    return _told_after().search(passage.text, passage.tokens.ends[i], sentence.end) is not None


def reported(passage: Passage, i: int, *, privileged: bool = False) -> bool:
    """Whether the sentence of a token gives what it tells as an account, or as possible only; `privileged` accounts
    are those of a court and its papers."""
    sentence = passage.sentence_of(i)
    words = passage.tokens.words[sentence.first : sentence.last]
    lowers = {w.lower() for w in words if w != "May"}
    return not (_PRIVILEGED if privileged else _TOLD).isdisjoint(lowers) or "?" in lowers
