"""How well a source is named: from 0 (nobody) to 4 (a named person or document)."""

from copylint._typing import TYPE_CHECKING
from copylint.annotate.attribution_words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS, SUBORDINATORS
from copylint.annotate.wordlists import words as wordset

if TYPE_CHECKING:
    from copylint.annotate.passage import Passage
    from copylint.document.spans import TextSpan

SPOKESPEOPLE = wordset("spokesman spokeswoman spokesperson spokesmen spokeswomen spokespeople spokespersons")
BARE = wordset(
    """sources source insiders insider experts analysts observers critics commentators scientists researchers
    economists campaigners supporters opponents officials people some many most others several few voices traders
    dealers detractors skeptics sceptics pundits strategists advocates activists investors residents voters fans
    everyone everybody somebody someone nobody one ones"""
)
PERSONS = wordset(
    """official aide adviser advisor staffer executive diplomat lawmaker legislator delegate strategist operative
    consultant donor member employee worker colleague friend associate ally investigator agent officer commander
    soldier trader dealer broker banker analyst economist expert observer critic commentator scientist researcher
    academic historian campaigner activist supporter opponent backer resident neighbour neighbor parent teacher
    student witness person individual voter fan consumer customer politician leader backbencher man woman boy girl
    mother father source insider survivor victim participant attendee scholar lobbyist organizer organiser
    candidate rival negotiator"""
)
INSTITUTIONS = wordset(
    """police ministry company government agency department office court council committee commission board bank
    party campaign union university hospital school team group organisation organization company firm newspaper
    magazine paper website broadcaster administration authority authorities prosecutors jury embassy army navy
    military airline airport charity club federation association institute report study poll polls survey data
    figures records documents complaint lawsuit filing indictment statement letter memo analysis census ruling bill
    law article story book ad researchers investigators"""
)
_ORGANISATIONS = wordset(
    """department ministry party committee university court police bank inc corp ltd times post journal news
    guardian telegraph tribune herald gazette reuters press agency association council commission institute office
    house administration campaign union group company foundation college hospital school federation bureau service
    congress senate parliament government kremlin pentagon board authority center centre network media cnn bbc
    nbc abc cbs fox npr ap afp upi"""
)
_TITLES = wordset(
    "mr. mrs. ms. dr. sen. rep. gov. gen. lt. col. capt. sgt. prof. mr mrs ms dr sir dame lord lady"
)


def grade_of(passage: "Passage", source: "tuple[TextSpan, ...]", before: int) -> int:
    """Grade of a source; `before` is the grade of the source named last, for pronouns and “the official”."""
    if not source:
        return 0
    first = passage.token_at(source[0].start)
    last = passage.token_at(source[0].end - 1) + 1
    tokens = passage.tokens
    if last - first == 1:
        single = _single(tokens.lowers[first], before)
        if single is not None:
            return single
    if name_grade(passage, first, last):
        return name_grade(passage, first, last)
    return _described(tokens.lowers[first:last], before)


def _single(word: str, before: int) -> int | None:
    if word in ("he", "she", "i"):
        return max(before, 3)
    if word in ("it", "they", "we", "who", "which", "you"):
        return before or 3
    if word in DETERMINERS and word.endswith(("is", "er", "eir", "ts")):
        return max(before, 3)
    if word in BARE:
        return 1
    return None


def name_grade(passage: "Passage", first: int, last: int) -> int:
    """4 where the phrase is headed by a person's name, 3 by an organisation's, 0 where its head is no name."""
    words, lowers = passage.tokens.words, passage.tokens.lowers
    at = first
    sentence = passage.sentence_of(first).first
    while at < last:
        word, low = words[at], lowers[at]
        if low in PREPOSITIONS or low in SUBORDINATORS or low in ("'s", "’") or not word[0].isalnum():
            break
        at += 1
    head = at - 1
    if head < first:
        return 0
    if at < last and lowers[at] in ("'s", "’") and at + 1 < last:
        return 0 if lowers[last - 1] in BARE or lowers[last - 1] in SPOKESPEOPLE else 3
    named = words[head][0].isupper() and (head > sentence or lowers[head] not in BARE | PERSONS)
    if not named:
        return _apposed(passage, at, last)
    run = head
    while run > first and words[run - 1][0].isupper():
        run -= 1
    if any(lowers[k] in _ORGANISATIONS for k in range(run, head + 1)):
        return 3
    if words[head].isupper() and head == run and len(words[head]) > 1:
        return 3
    if lowers[head].rstrip("s") in ("republican", "democrat", "conservative", "tory", "russian", "american"):
        return 0
    return 4


def _apposed(passage: "Passage", at: int, last: int) -> int:
    """4 where a name follows in apposition: “the mayor, Ann Aldren,”."""
    words = passage.tokens.words
    if at + 2 < last and words[at] == "," and words[at + 1][0].isupper() and words[at + 2][0].isupper():
        return 4
    return 0


def _described(lowers: list[str], before: int) -> int:
    head = len(lowers) - 1
    for k, word in enumerate(lowers):
        if k and (word in PREPOSITIONS or word in SUBORDINATORS or word == "," or word == "'s"):
            head = k - 1
            break
    noun = lowers[head]
    if noun in SPOKESPEOPLE or noun in INSTITUTIONS:
        return 3
    if noun in BARE or noun in CONJUNCTIONS:
        return (
            2
            if head + 3 < len(lowers)
            or (head > 0 and lowers[0] not in BARE and noun not in ("sources", "source"))
            else 1
        )
    if noun in PERSONS or noun.rstrip("s") in PERSONS:
        return before if lowers[0] == "the" and before > 2 and head == 1 else 2
    return 3 if lowers[0] in ("the", "its", "their", "his", "her", "our") else 2
