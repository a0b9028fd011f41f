"""What stands before the noun of an unnamed source, and the kind of source that makes it."""

from copylint._typing import TYPE_CHECKING
from copylint.annotate.attribution_phrases import is_adverb
from copylint.annotate.attribution_words import (
    AUXILIARIES,
    CONJUNCTIONS,
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
    INNER_ROLES,
    NO_CLASS,
    NOUN_LIKE,
    NUMBERS,
    ONE,
    QUANTIFIERS,
    ROLES,
    SOURCES,
    VERBS,
)
from copylint.annotate.wordlists import words as wordset
from copylint.language.lemmas import lemma

if TYPE_CHECKING:
    from copylint.annotate.passage import Passage
    from copylint.language.segment import Sentence


DESCRIBED = frozenset(
    {"familiar", "close", "briefed", "knowledgeable", "involved", "privy", "speaking", "who"}
)

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

# Verbs after which a crowd is seen or made to do something: “has seen many firms cautioned”.
PERCEIVED = wordset(
    "see sees saw seen hear hears heard watch watched let help helped make makes made left leaving found"
)

_VAGUE = frozenset(
    "senior top high-ranking government administration security intelligence military federal".split()
)

_BEFORE_SUBJECT = wordset(
    """, ; : that as but and or while because what if when though although which who to citing quoting quoted cites
    cited said says with — – - -- ( where since whereas unless even nor by many some"""
)


def _plural(noun: str) -> str:
    """The plural of a role."""
    if noun.endswith("man"):
        return noun[:-2] + "en"
    return noun[:-1] + "ies" if noun.endswith("y") else noun + "es" if noun.endswith("ss") else noun + "s"


# Nouns of unnamed sources: `source`, `crowd`, `role` (singular) or `roles`.
HEADS = {
    **{_plural(role): "roles" for role in ROLES},
    **dict.fromkeys(ROLES, "role"),
    "person": "role",
    **dict.fromkeys(CROWDS, "crowd"),
    **dict.fromkeys(SOURCES, "source"),
}


def modifies(word: str, lower: str) -> bool:
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
            or lower in PERCEIVED
            or (lower in VERBS and lower not in NOUN_LIKE)
        )
        and not is_adverb(word)
        and not (lower.endswith("ing") and word.islower())
    )


def determined(passage: "Passage", sentence: "Sentence", left: int, i: int, head: str) -> tuple[int, str]:
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
        if before == "both" and head != "source":
            return left, ""  # two that are named already
        if before == "most" and left - 2 >= sentence.first and _superlative(lowers[left - 2]):
            return left, ""
        if before == "few" and left - 2 >= sentence.first and lowers[left - 2] == "a":
            return _more_than(lowers, sentence, left - 2), "crowd"
        return left - 1, "" if singular else "bare" if head == "source" else "crowd"
    if before in NUMBERS or (before.isdigit() and len(before) < 3 and head != "roles"):
        return left - 1, "number" if before != "multiple" else "bare" if head == "source" else "crowd"
    if before == "of":
        return _of_phrase(passage, sentence, left - 1, head)
    return left, _bare_kind(passage, left, i, head)


def _superlative(before: str) -> bool:
    """Whether a word before “most” makes it a superlative: “the most ardent fans”, “her most loyal readers”."""
    return before in ("'s", "’", "'", "the") or before in POSSESSIVE_PRONOUNS


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
    if lowers[at] not in _QUANTITIES or lowers[max(at - 1, sentence.first) : of] == ["the", "number"]:
        return of, ""  # the number of voters is a figure
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
