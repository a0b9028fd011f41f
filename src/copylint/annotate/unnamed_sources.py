"""Sources that nobody names: “sources say”, “some analysts believe”, “a person familiar with the talks”.

Found by construction: a noun for a person or a crowd, what stands before it, and a verb of speech or opinion.
"""

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from copylint.annotate.attribution_phrases import is_adverb
from copylint.annotate.attribution_words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DASHES,
    DETERMINERS,
    PERSONAL,
    POSSESSIVE_PRONOUNS,
    PREPOSITIONS,
    QUOTE_MARKS,
    SUBORDINATORS,
    WEEKDAYS,
)
from copylint.annotate.unnamed_words import (
    AGENCIES,
    CROWDS,
    EXAMPLES,
    FORECASTS,
    INNER_ROLES,
    MARKETS,
    NO_CLASS,
    NOUN_LIKE,
    NUMBERS,
    ONE,
    OPINION,
    PARTIES,
    PRONOUN_CROWDS,
    QUANTIFIERS,
    ROLES,
    SOURCES,
    SPEECH,
    VERBS,
)
from copylint.annotate.wordlists import words as wordset
from copylint.language.lemmas import lemma

if TYPE_CHECKING:
    from copylint.annotate.article import Article
    from copylint.annotate.passage import Passage
    from copylint.language.segment import Sentence

_TEXT = frozenset({"body", "list-item", "standfirst", "caption"})
_INVERTED = frozenset({"said", "says", "say", "wrote", "added", "told"})
DESCRIBED = frozenset(
    {"familiar", "close", "briefed", "knowledgeable", "involved", "privy", "speaking", "who"}
)
_PLACES = frozenset({"at", "in", "inside", "within", "of", "from", "on", "with", "for", "near", "around"})
_QUANTITIES = frozenset(
    {
        "number",
        "handful",
        "majority",
        "lot",
        "host",
        "string",
        "slew",
        "dozens",
        "scores",
        "hundreds",
        "minority",
        "some",
        "many",
        "most",
        "several",
        "few",
        "range",
        "couple",
        "group",
        "plenty",
        "thousands",
    }
)  # before “of”
_FAR = 26


class Unnamed(NamedTuple):
    """A source without a name.

    kind: `bare` (sources), `class` (analysts), `crowd` (some analysts, many), `role` (a senior official),
    `again` (the official). start, end: the phrase with its verb, half-open code points of the passage. head: its
    noun in the singular. token: of the noun. cue: token of the verb. described: whether the phrase tells how the
    source knows.
    """

    passage: int
    start: int
    end: int
    kind: str
    head: str
    token: int
    cue: int
    first: int
    described: bool


@cache
def head_of(word: str) -> str:
    """`source`, `role` (singular), `roles`, `crowd` or "" for a lower-case word."""
    if word in SOURCES:
        return "source"
    if word in CROWDS:
        return "crowd"
    if word == "person" or word in ROLES:
        return "role"
    if not word.endswith(("s", "en", "le")) or len(word) < 3:
        return ""
    return "roles" if lemma(word, "NOUN") in ROLES else ""


def find_unnamed(article: "Article") -> list[Unnamed]:
    """Sources without a name, outside quotations, in order."""
    found: list[Unnamed] = []
    for passage in article.passages:
        if passage.kind not in _TEXT:
            continue
        lowers = passage.tokens.lowers
        for i, word in enumerate(lowers):
            head = head_of(word) or ("crowd" if word in PRONOUN_CROWDS else "")
            if head and not passage.quoted(passage.tokens.starts[i], passage.tokens.ends[i]):
                mention = _mention(passage, passage.sentence_of(i), i, head)
                if mention is not None and not (found and _overlap(found[-1], mention)):
                    found.append(mention)
    return found


def _overlap(left: Unnamed, right: Unnamed) -> bool:
    return left.passage == right.passage and right.start < left.end


def _mention(passage: "Passage", sentence: "Sentence", i: int, head: str) -> Unnamed | None:
    tokens = passage.tokens
    words, lowers = tokens.words, tokens.lowers
    if words[i][0].isupper() and i > sentence.first and lowers[i].rstrip("s") not in PARTIES:
        return None
    if i + 1 < sentence.last and words[i + 1][0].isupper() and lowers[i + 1] not in WEEKDAYS:
        return None
    if lowers[i] in PRONOUN_CROWDS and head_of(lowers[i]) == "":
        return _crowd_alone(passage, sentence, i)
    left = i
    while left > sentence.first and i - left < 6 and _modifies(words[left - 1], lowers[left - 1]):
        left -= 1
    first, kind = _determined(passage, sentence, left, i, head)
    if not kind:
        return None
    after = lowers[i + 1] if i + 1 < sentence.last else ""
    described = after in DESCRIBED or (after == "," and i + 2 < sentence.last and lowers[i + 2] == "who")
    described = described or (after in _PLACES and kind in ("bare", "role"))
    described = described or (after == "with" and "knowledge" in lowers[i + 2 : i + 6])
    cue = _cue(passage, sentence, first, i)
    if _of_someone_named(passage, sentence, first) and (
        cue < i or not DASHES.union({","}).isdisjoint(lowers[i:cue]) or lowers[first] == "other"
    ):
        return None
    if cue < 0 and kind in ("role", "number", "bare") and _knows(lowers, i, first):
        cue = i
    if cue < 0 or _market(lowers, i, cue, kind) or _with_example(passage, sentence, i):
        return None
    if kind == "number":
        if not (described or lowers[i].rstrip("s") in INNER_ROLES | AGENCIES | SOURCES):
            return None
        kind = "role"
    if kind == "bare" and described:
        kind = "role"
    return _made(passage, sentence, kind, lemma(lowers[i], "NOUN"), i, cue, first, described)


def _knows(lowers: list[str], i: int, first: int) -> bool:
    """Whether the phrase is that of an unnamed source even without a verb: “a person familiar with the deal”."""
    if lowers[i] not in ("person", "people", "source", "sources", "someone"):
        return False
    after = lowers[i + 1 : i + 6]
    if after[:1] == ["close"]:
        return after[1:2] == ["to"] and first < i
    return after[:1] in (["familiar"], ["briefed"], ["knowledgeable"]) or (
        after[:1] == ["with"] and "knowledge" in after
    )


def _made(
    passage: "Passage",
    sentence: "Sentence",
    kind: str,
    head: str,
    i: int,
    cue: int,
    first: int,
    described: bool,
) -> Unnamed:
    tokens = passage.tokens
    start, end = min(first, cue), max(i, cue) + 1
    if end - start > 14:
        start, end = (first, i + 1) if cue > i else (cue, i + 1)
    return Unnamed(
        passage.index, tokens.starts[start], tokens.ends[end - 1], kind, head, i, cue, first, described
    )


def _modifies(word: str, lower: str) -> bool:
    """Whether a word can stand between a determiner and the noun."""
    return (
        (word[0].isalnum() and not word[0].isdigit())
        and not (
            lower in AUXILIARIES
            or lower in PREPOSITIONS
            or lower in DETERMINERS
            or lower in CONJUNCTIONS
            or lower in SUBORDINATORS
            or lower in QUANTIFIERS
            or lower in NUMBERS
            or lower in ONE
            or lower in PERSONAL
            or lower in WEEKDAYS
            or (lower in VERBS and lower not in NOUN_LIKE)
        )
        and not is_adverb(word)
        and not (lower.endswith("ing") and word.islower())
    )


def _determined(passage: "Passage", sentence: "Sentence", left: int, i: int, head: str) -> tuple[int, str]:
    """Where the phrase starts, and its kind by what stands before the noun; "" where it is no unnamed source."""
    lowers = passage.tokens.lowers
    singular = head == "role" or lowers[i] in ("source", "insider")
    if left > sentence.first and lowers[left - 1] == "all":
        return left, ""
    if left == sentence.first:
        return left, _bare_kind(passage, left, i, head)
    before = lowers[left - 1]
    if before in ONE and singular:
        return left - 1, "bare" if head == "source" and left == i else "role"
    if before in ("the", "this", "that", "these", "those"):
        if before == "the" and left - 2 >= sentence.first and lowers[left - 2] == "of":
            return _of_phrase(passage, sentence, left - 2, head)
        known = lowers[i].rstrip("s") in AGENCIES | INNER_ROLES | SOURCES
        known = known or (
            lowers[i] in ("person", "people") and lowers[i + 1 : i + 2] != [] and lowers[i + 1] in DESCRIBED
        )
        return left - 1, "again" if i == left and known else ""
    if before in POSSESSIVE_PRONOUNS or before in ("'s", "’", "'"):
        owned = lowers[i].rstrip("s") in INNER_ROLES and i - left < 3
        return left, "role" if owned else ""
    if before in QUANTIFIERS:
        if before == "few" and left - 2 >= sentence.first and lowers[left - 2] == "a":
            return _more_than(lowers, sentence, left - 2), "crowd"
        return left - 1, "" if singular else "bare" if head == "source" else "crowd"
    if before in NUMBERS or (before.isdigit() and len(before) < 3 and head != "roles"):
        return left - 1, "number" if before != "multiple" else "bare" if head == "source" else "crowd"
    if before == "of":
        return _of_phrase(passage, sentence, left - 1, head)
    return left, _bare_kind(passage, left, i, head)


def _more_than(lowers: list[str], sentence: "Sentence", at: int) -> int:
    """The start of “more than a few”, whose “a” stands at `at`."""
    if at - 2 >= sentence.first and lowers[at - 1] == "than":
        return at - 2
    return at - 1 if at > sentence.first and lowers[at - 1] == "quite" else at


def _of_phrase(passage: "Passage", sentence: "Sentence", of: int, head: str) -> tuple[int, str]:
    """“a growing number of voters”: where it starts, and its kind."""
    lowers = passage.tokens.lowers
    at = of - 1
    if at < sentence.first:
        return of, ""
    if (lowers[at] in NUMBERS or lowers[at] == "one") and lowers[of + 1] == "the":
        return at, "number"
    if lowers[at] not in _QUANTITIES:
        return of, ""
    while at > sentence.first and (
        lowers[at - 1] in ("a", "growing", "large", "small", "increasing", "the")
        or lowers[at - 1].endswith("ing")
    ):
        at -= 1
    return at, "bare" if head == "source" else "crowd"


def _bare_kind(passage: "Passage", left: int, i: int, head: str) -> str:
    """The kind of a plural without a determiner."""
    lowers, words = passage.tokens.lowers, passage.tokens.words
    before = lowers[left - 1] if left > passage.sentence_of(i).first else ","
    if head == "roles" and not (before in _BEFORE_SUBJECT or before in QUOTE_MARKS or is_adverb(before)):
        return ""
    if head == "source":
        return "bare" if lowers[i] in ("sources", "insiders") else ""
    if head == "crowd":
        following = lowers[i + 1] if i + 1 < len(lowers) else ""
        knows = following in DESCRIBED - {"who", "involved"} or "knowledge" in lowers[i + 2 : i + 5]
        return "role" if lowers[i] == "people" and knows else ""
    if head != "roles":
        return ""
    noun = lemma(lowers[i], "NOUN")
    if noun in AGENCIES and (left < i and not all(lowers[k] in _VAGUE for k in range(left, i))):
        return ""
    if noun in INNER_ROLES:
        return "role"
    if noun in NO_CLASS:
        return ""
    if (
        any(words[k][0].isupper() for k in range(left, i))
        and left > passage.sentence_of(i).first
        and noun in AGENCIES
    ):
        return ""
    return "class"


_VAGUE = frozenset(
    "senior top high-ranking government administration security intelligence military federal".split()
)


_WEAK_ALONE = wordset(
    "called raised raise wanted want expressed told describe point state report charge counter view estimate wants"
)


def _crowd_alone(passage: "Passage", sentence: "Sentence", i: int) -> Unnamed | None:
    """“Some say”, “many believe”, “others fear”: a quantifier that is the subject itself."""
    lowers = passage.tokens.lowers
    if i + 1 >= sentence.last or (i > sentence.first and lowers[i - 1] in ("who", "which", "what")):
        return None
    cue = _verb_from(passage, sentence, _past_place(passage, sentence, i + 1))
    if cue < 0 or lowers[cue] in (
        "called",
        "raised",
        "raise",
        "wanted",
        "want",
        "expressed",
        "told",
        "describe",
    ):
        return None
    return _made(passage, sentence, "crowd", "", i, cue, i, False)


def _past_place(passage: "Passage", sentence: "Sentence", at: int) -> int:
    """The token after “in the capital”, which tells where the crowd is; `at` itself where no place stands."""
    lowers = passage.tokens.lowers
    if lowers[at] not in ("in", "on", "within", "across", "around", "at", "here", "outside", "inside"):
        return at
    for k in range(at + 1, min(at + 6, sentence.last)):
        if lowers[k] in VERBS and lowers[k] not in NOUN_LIKE:
            return k
        if not lowers[k][0].isalnum() or lowers[k] in AUXILIARIES:
            return k
    return at


def _verb_from(passage: "Passage", sentence: "Sentence", at: int) -> int:
    """The verb of speech or opinion that follows at once, over auxiliaries and adverbs; -1 where none does."""
    words, lowers = passage.tokens.words, passage.tokens.lowers
    k = at
    while k < min(sentence.last, at + 6) and (lowers[k] in AUXILIARIES or is_adverb(words[k])):
        k += 1
    if k >= sentence.last or (lowers[k] not in SPEECH and lowers[k] not in OPINION):
        return -1
    passive = any(lowers[n] in ("are", "were", "been", "be", "is", "was", "being") for n in range(at, k))
    return -1 if passive and not lowers[k].endswith("ing") else k


def _cue(passage: "Passage", sentence: "Sentence", first: int, i: int) -> int:
    """The token of the verb, or of “according”, that makes the phrase a source; -1 where there is none."""
    lowers, words = passage.tokens.lowers, passage.tokens.words
    before = lowers[first - 1] if first > sentence.first else ""
    if before == "to" and first - 2 >= sentence.first and lowers[first - 2] == "according":
        return first - 2
    if before in ("citing", "cites", "cited", "quoted", "quoting", "quotes"):
        return first - 1
    if before in _INVERTED and (
        first - 2 < sentence.first or words[first - 2] == "," or words[first - 2] in QUOTE_MARKS
    ):
        return first - 1
    cue = _verb_after(passage, sentence, i)
    if (
        cue >= 0
        and before in PREPOSITIONS
        and before != "with"
        and not (before == "as" or lowers[i + 1] == "who")
    ):
        return -1
    return cue


def _verb_after(passage: "Passage", sentence: "Sentence", i: int) -> int:
    """The verb whose subject the noun is: at once, after an aside between commas, or after its description."""
    lowers = passage.tokens.lowers
    at = i + 1
    direct = _verb_from(passage, sentence, at)
    if direct >= 0 or at >= sentence.last:
        return direct
    word = lowers[at]
    if word in ("and", "or"):
        verbs = (_verb_from(passage, sentence, k) for k in range(at + 2, min(at + 5, sentence.last)))
        return next((k for k in verbs if k >= 0), -1)
    if word == "who":
        relative = _verb_from(passage, sentence, at + 1)
        plural = lowers[i].endswith(("s", "people", "en"))
        return relative if relative >= 0 and plural else _past(passage, sentence, at)
    if word == "," or word in PREPOSITIONS or word in DESCRIBED or word in WEEKDAYS:
        return _past(passage, sentence, at)
    return -1


_OPENERS = wordset("however meanwhile but and still yet instead today now later then so also")
_BEFORE_SUBJECT = wordset(
    """, ; : that as but and or while because what if when though although which who to citing quoting quoted cites
    cited said says with — – - -- ( where since whereas unless even nor by many some"""
)
_FELT = wordset("felt feel believe believed thought fear feared hope hoped")


def _past(passage: "Passage", sentence: "Sentence", at: int) -> int:
    """The first verb of speech after what describes the noun."""
    lowers = passage.tokens.lowers
    for k in range(at + 1, min(sentence.last, at + _FAR)):
        word = lowers[k]
        if (
            (word in SPEECH or word in _FELT)
            and not word.endswith("ing")
            and lowers[k - 1] not in ("to", "be", "been", "was", "were", "is", "are")
        ):
            if lowers[k - 1] in PERSONAL or (passage.tokens.words[k - 1][0].isupper() and k > at + 1):
                return -1
            if lowers[k - 1] in DETERMINERS or lowers[k - 1] in PREPOSITIONS:
                continue
            return k
        if word in (".", ";", ":") or word in QUOTE_MARKS:
            break
    return -1


def _of_someone_named(passage: "Passage", sentence: "Sentence", first: int) -> bool:
    """Whether a name stands before the phrase: “Ann Aldren, a trader,” or “Ann Aldren and other traders”."""
    words, lowers = passage.tokens.words, passage.tokens.lowers
    at = first - 1
    if at <= sentence.first or not (
        lowers[first] in ONE or lowers[first] == "other" or lowers[at] == "other"
    ):
        return at > sentence.first and lowers[at] in ("himself", "herself")
    if lowers[at] == "other":
        at -= 1
    if lowers[at] != "and" and lowers[at] != "," and lowers[at] not in DASHES:
        return lowers[at] in ("himself", "herself")
    before = at - 1
    while before > sentence.first and (words[before][0].isdigit() or lowers[before] in (",", ")")):
        before -= 1
    return words[before][0].isupper() and not head_of(lowers[before]) and lowers[before] not in _OPENERS


def _market(lowers: list[str], i: int, cue: int, kind: str) -> bool:
    """Whether the phrase is the market's consensus: “analysts had expected”."""
    if kind == "crowd" or lowers[cue] not in FORECASTS:
        return False
    return lemma(lowers[i], "NOUN") in MARKETS


def _with_example(passage: "Passage", sentence: "Sentence", i: int) -> bool:
    """Whether a named member follows in the phrase: “critics including Ann Aldren”."""
    lowers, words = passage.tokens.lowers, passage.tokens.words
    for k in range(i + 1, min(sentence.last - 1, i + 5)):
        if lowers[k] in EXAMPLES or (lowers[k] == "such" and lowers[k + 1] == "as"):
            return any(words[n][0].isupper() for n in range(k + 1, min(sentence.last, k + 8)))
    return False
