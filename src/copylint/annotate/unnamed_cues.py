"""The verb that makes a noun phrase a source: at once, after an aside or a description, or before it; and verbs that
make none."""

from copylint._typing import TYPE_CHECKING
from copylint.annotate.attribution_phrases import is_adverb
from copylint.annotate.attribution_words import (
    AUXILIARIES,
    DETERMINERS,
    PERSONAL,
    PREPOSITIONS,
    QUOTE_MARKS,
    WEEKDAYS,
)
from copylint.annotate.unnamed_phrases import DESCRIBED, HEADS, PERCEIVED
from copylint.annotate.unnamed_words import (
    CROWDS,
    NOUN_LIKE,
    ONE,
    OPINION,
    PARTIES,
    SPEECH,
    VERBS,
)
from copylint.annotate.wordlists import words as wordset

if TYPE_CHECKING:
    from copylint.annotate.passage import Passage
    from copylint.language.segment import Sentence


_INVERTED = frozenset({"said", "says", "say", "wrote", "added", "told"})

_FAR = 26
_BE = frozenset("is are was were been 're".split())
_CLAUSES = [[word] for word in ("that", "a", "an", "he", "she", "they", "it")]  # many in the party fear that
_PHRASAL = frozenset("call calls called calling".split())
_PARTICLES = [["off"], ["up"], ["in"], ["back"], ["home"]]
_CLAUSE_OPENERS = frozenset("that who which where when if as because while what whom whose and but".split())
_STAY = frozenset("remain remained stay stayed become became grow grew grown".split())
_MOODS = wordset(
    """unconvinced unimpressed sceptical skeptical uneasy unhappy worried concerned divided split doubtful convinced
    adamant furious angry outraged nervous anxious alarmed fearful wary suspicious pessimistic optimistic dissatisfied disillusioned"""
)

_FELT = wordset("felt feel believe believed thought fear feared hope hoped voiced")
_JUDGED = wordset(
    """criticised criticized condemned questioned disputed dismissed attacked mocked ridiculed denounced challenged
    slammed lambasted derided"""
)  # by critics


def past_place(passage: "Passage", sentence: "Sentence", at: int) -> int:
    """The token after “in the capital”, which tells where the crowd is; `at` itself where no place stands."""
    lowers = passage.tokens.lowers
    if lowers[at] not in ("in", "on", "within", "across", "around", "at", "here", "outside", "inside"):
        return at
    for k in range(at + 1, min(at + 6, sentence.last)):
        if lowers[k] in VERBS and (lowers[k] not in NOUN_LIKE or lowers[k + 1 : k + 2] in _CLAUSES):
            return k
        if not lowers[k][0].isalnum() or lowers[k] in AUXILIARIES:
            return k
    return at


def verb_from(passage: "Passage", sentence: "Sentence", at: int) -> int:
    """The verb of speech or opinion that follows at once, over auxiliaries and adverbs; -1 where none does."""
    words, lowers = passage.tokens.words, passage.tokens.lowers
    k = at
    while k < min(sentence.last, at + 6) and (lowers[k] in AUXILIARIES or is_adverb(words[k])):
        k += 1
    if k >= sentence.last or (lowers[k] not in SPEECH and lowers[k] not in OPINION) or lowers[at] == "to":
        return -1
    if lowers[k] in _PHRASAL and lowers[k + 1 : k + 2] in _PARTICLES:
        return -1  # firms have called off the work
    passive = any(lowers[n] in ("are", "were", "been", "be", "is", "was", "being") for n in range(at, k))
    return -1 if passive and not lowers[k].endswith("ing") else k


def mood_after(passage: "Passage", sentence: "Sentence", i: int) -> int:
    """The adjective of opinion that is said of the noun at `i`: are uneasy, remain unconvinced; -1 where none is."""
    words, lowers = passage.tokens.words, passage.tokens.lowers
    k = i + 1
    while k < min(sentence.last, i + 6) and (
        lowers[k] in AUXILIARIES or is_adverb(words[k]) or lowers[k] in _STAY
    ):
        k += 1
    calling = k + 1 < sentence.last and lowers[k] == "calling" and lowers[k + 1] in ("for", "on")
    if k >= sentence.last or not (calling or lowers[k] in _MOODS):
        return -1
    if lowers[k] == "concerned" and "far" in lowers[max(i - 4, 0) : i]:  # as far as critics are concerned
        return -1
    return k if any(lowers[n] in _BE or lowers[n] in _STAY for n in range(i + 1, k)) else -1


def cue_of(passage: "Passage", sentence: "Sentence", first: int, i: int) -> int:
    """The token of the verb, or of “according”, that makes the phrase a source; -1 where there is none."""
    lowers, words = passage.tokens.lowers, passage.tokens.words
    before = lowers[first - 1] if first > sentence.first else ""
    if before == "to" and first - 2 >= sentence.first and lowers[first - 2] == "according":
        return -1 if lowers[i : i + 2] == ["official", "news"] else first - 2
    if before == "cited" and lowers[first - 2] in ("never", "not", "n't"):
        return -1
    if before in ("citing", "cites", "cited", "quoted", "quoting", "quotes"):
        return first - 1
    if (
        before == "by"
        and first - 2 >= sentence.first
        and lowers[first - 2] in _JUDGED
        and lowers[i] not in CROWDS
    ):
        return first - 2
    content = i + 1 < sentence.last and lowers[i + 1] in AUXILIARIES  # “said an engineer had forgotten it”
    if (
        before in _INVERTED
        and not content
        and (first - 2 < sentence.first or words[first - 2] == "," or words[first - 2] in QUOTE_MARKS)
    ):
        return first - 1
    cue = _verb_after(passage, sentence, i)
    if (
        cue >= 0
        and before in PREPOSITIONS
        and not (before == "with" and lowers[cue].endswith("ing"))
        and not (before == "as" or lowers[i + 1] == "who")
    ):
        return -1
    return cue


def _verb_after(passage: "Passage", sentence: "Sentence", i: int) -> int:
    """The verb whose subject the noun is: at once, after an aside between commas, or after its description."""
    lowers = passage.tokens.lowers
    at = i + 1
    direct = verb_from(passage, sentence, at)
    if direct >= 0 or at >= sentence.last:
        return direct
    word = lowers[at]
    if word in ("and", "or"):
        reach = range(at + 2, min(at + 5, sentence.last))
        end = next((k for k in reach if lowers[k] in ("who", ",") or lowers[k] in PERSONAL), at + 5)
        verbs = (verb_from(passage, sentence, k) for k in range(at + 2, min(end, sentence.last)))
        return next((k for k in verbs if k >= 0), -1)
    if word == "who":
        relative = verb_from(passage, sentence, at + 1)
        plural = lowers[i].endswith(("s", "people", "en"))
        return relative if relative >= 0 and plural else _past(passage, sentence, at)
    if word == "," or word in PREPOSITIONS or word in DESCRIBED or word in WEEKDAYS:
        return _past(passage, sentence, at)
    return -1


def _other_subject(passage: "Passage", at: int, k: int) -> bool:
    """Whether the verb at `k` has a subject of its own: a pronoun, a name, “, officials said”, “, a spokesman said”. In
    “critics of Hale say” and “users in Canada say” the name belongs to the phrase that opens at `at`."""
    words, lowers = passage.tokens.words, passage.tokens.lowers
    if lowers[k - 1] in HEADS and lowers[k - 2] in (",", "and", "but"):
        return True
    commas = [n for n in range(at, k) if lowers[n] == ","]
    if len(commas) % 2 and "and" not in lowers[commas[-1] : k]:
        return True  # “…, a spokesman confirmed”, “…, fire authorities said”
    while k > at + 2 and (lowers[k - 1] in AUXILIARIES or is_adverb(words[k - 1])):
        k -= 1
    if lowers[at] in PREPOSITIONS and all(w[0].isupper() for w in words[at + 1 : k]):
        return False
    return lowers[k - 1] in PERSONAL or (words[k - 1][0].isupper() and k > at + 1)


def _past(passage: "Passage", sentence: "Sentence", at: int) -> int:
    """The first verb of speech after what describes the noun, unless another verb is the noun's: “workers at the plant
    are being moved”."""
    words, lowers = passage.tokens.words, passage.tokens.lowers
    for k in range(at + 1, min(sentence.last, at + _FAR)):
        word = lowers[k]
        if word in _BE and lowers[at] in PREPOSITIONS and _CLAUSE_OPENERS.isdisjoint(lowers[at:k]):
            return verb_from(passage, sentence, k)
        if (
            (word in SPEECH or word in _FELT)
            and not word.endswith("ing")
            and words[k].islower()
            and lowers[k - 1] not in ("to", "be", "been", "was", "were", "is", "are")
        ):
            if _other_subject(passage, at, k):
                return -1
            if lowers[k - 1] in DETERMINERS or lowers[k - 1] in PREPOSITIONS:
                continue
            return k
        if word in (".", ";", ":") or word in QUOTE_MARKS:
            break
    return -1


_BARE_VERBS = wordset(
    "tell say claim describe explain think believe argue suggest insist warn hope fear report state point view charge doubt question"
)
_HELPERS = wordset("would could might may will can must should did does not never to")
ASIDE_REACH = 7  # tokens from a noun to the comma before its name, and from there to the next


def _does_not_tell(lowers: list[str], first: int, i: int, cue: int) -> bool:
    """Whether the verb after the noun makes no source of it: she is a student who said; an official warning; a nurse
    reported him; he attacked a leader who said."""
    before = lowers[first - 1] if first else ""
    if (before in _IS and lowers[first] in ONE) or (
        lowers[cue] in ("report", "reported") and lowers[cue + 1 : cue + 2] in _THEM
    ):
        return True
    if cue == i + 1 and lowers[cue] == "warning":
        return not lowers[i].endswith("s")
    return before in _ANSWERED and lowers[i + 1] == "who"


_IS = frozenset({"is", "was", "are", "were", "became", "as", "being"})
_THEM = [["him"], ["her"], ["it"], ["them"]]
_ANSWERED = wordset(
    "criticised criticized rebuked attacked praised mocked condemned denounced dismissed thanked fired sacked"
)


def _second_role(passage: "Passage", sentence: "Sentence", first: int) -> bool:
    """Whether the phrase is the second thing that somebody is: “Ann Aldren, the band's drummer and a student, said”."""
    words, lowers = passage.tokens.words, passage.tokens.lowers
    if lowers[first - 1] != "and" or first - 1 <= sentence.first:
        return False
    reach = range(max(sentence.first, first - 1 - ASIDE_REACH), first - 1)
    comma = next((k for k in reversed(reach) if lowers[k] == ","), -1)
    return comma > sentence.first and lowers[comma + 1] in DETERMINERS and words[comma - 1][0].isupper()


def _of_institution(passage: "Passage", sentence: "Sentence", i: int) -> bool:
    """Whether the copy says where they work: researchers from Leeds University."""
    words, lowers = passage.tokens.words, passage.tokens.lowers
    if lowers[i + 1 : i + 2] not in (["from"], ["at"]):
        return False
    return not _INSTITUTIONS.isdisjoint(words[i + 2 : min(i + 8, sentence.last)])


_INSTITUTIONS = frozenset(
    "University College Institute School Hospital Centre Center Council Foundation Laboratory Academy Bank Ministry Department".split()
)


def tells_nothing(passage: "Passage", sentence: "Sentence", first: int, i: int, cue: int) -> bool:
    """Whether the verb that follows makes no source of the noun, or the name stands between them."""
    words, lowers = passage.tokens.words, passage.tokens.lowers
    if _second_role(passage, sentence, first) or _does_not_tell(lowers, first, i, cue):
        return True
    if lowers[i].endswith("s") and _of_institution(passage, sentence, i):
        return True
    if cue == i + 1 and (lowers[max(first - 1, 0)] in PERCEIVED or _participle(lowers, cue)):
        return True
    if _is_named(words, lowers, i, cue) or _no_teller(lowers, first, i, cue):
        return True
    return _told_others(passage, sentence, cue)


def _told_others(passage: "Passage", sentence: "Sentence", cue: int) -> bool:
    """Whether it is told to those who inquire, who are the copy's source then: “told the court”, “told Mr Hale's team”."""
    words, lowers = passage.tokens.words, passage.tokens.lowers
    if lowers[cue] not in ("told", "tell", "telling"):
        return False
    for k in range(cue + 1, min(cue + 8, sentence.last)):
        if lowers[k] in _INQUIRERS:
            return True
        noun = lowers[k].isalpha() and lowers[k] not in _NOT_NAMING and lowers[cue + 1] in _NAMING
        if not (words[k][0].isupper() or lowers[k] in _NAMING or noun):
            return False
    return False


def _participle(lowers: list[str], cue: int) -> bool:
    """Whether a verb right after its noun says what was done to those people: parents charged in the case."""
    return lowers[cue] in _DONE_TO and lowers[cue + 1 : cue + 2] in _DONE_BY


_DONE_TO = wordset(
    "charged accused blamed criticised criticized quoted cautioned called praised challenged questioned"
)
_DONE_BY = [[word] for word in ("in", "of", "with", "for", "by", "over", "after", "as", "on", "under")]
_INQUIRERS = wordset(
    """police investigators detectives officers prosecutors jurors court courts judge judges jury inquest inquiry hearing
    panel trial congress fbi tribunal regulators committee commission team magistrates coroner"""
)
_NOT_NAMING = PREPOSITIONS | PERSONAL | {"that", "reporters", "journalists"}
_NAMING = frozenset(
    {"the", "a", "an", "'s", "'", "grand", "special", "federal", "local", "state", "of", "his"}
)


def _is_named(words: list[str], lowers: list[str], i: int, cue: int) -> bool:
    """Whether the name comes before the verb: “a witness, a man named Greg, said”."""
    near = range(i + 1, min(cue, i + 8))
    return any(lowers[at] in ("named", "called") and words[at + 1][0].isupper() for at in near)


def _no_teller(lowers: list[str], first: int, i: int, cue: int) -> bool:
    """Whether nothing is told here: “we saw an aide tell them”; “he was a Republican who had said …”, who has a name."""
    if lowers[first] in ("a", "an", "one") and lowers[i][-1] != "s" and lowers[cue] in _BARE_VERBS:
        return lowers[cue - 1] not in _HELPERS
    return lowers[i] in PARTIES and lowers[first - 1] in ("is", "was", "as", "became") and first > 0
