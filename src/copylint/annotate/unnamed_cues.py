"""The verb that makes a noun phrase a source: at once, after an aside or a description, or before it."""

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
from copylint.annotate.unnamed_phrases import DESCRIBED, HEADS
from copylint.annotate.unnamed_words import (
    CROWDS,
    NOUN_LIKE,
    OPINION,
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
        return first - 2
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
        end = next((k for k in range(at + 2, at + 5) if lowers[k : k + 1] == ["who"]), at + 5)
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
