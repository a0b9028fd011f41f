"""Noun phrases, verb groups and subjects around a word, from closed classes of words alone."""

from copylint._typing import NamedTuple
from copylint.annotate.attribution_words import (
    ADVERBS,
    APPOSED,
    AUXILIARIES,
    CLOSINGS,
    CONJUNCTIONS,
    CONTROLS,
    DETERMINERS,
    INVERTING,
    NOT_ADVERBS,
    NUMERALS,
    OCCASIONS,
    PERSONAL,
    PREPOSITIONS,
    QUANTIFIERS,
    QUOTE_MARKS,
    REMARKS,
    ROLES,
    ROUGHLY,
    SEMI_STOPS,
    SENTENCE_STOPS,
    SHARES,
    SUBORDINATORS,
    TIME_NOUNS,
    WEEKDAYS,
)
from copylint.annotate.passage import Passage

_LONGEST = 40
_LONGEST_JOINED = 6
_LONGEST_CLAUSE = 12
_TRAILING = frozenset({"also", "then", "later", "now", "still", "again", "already", "earlier", "too"})


class Span(NamedTuple):
    """Half-open token indexes in a passage."""

    first: int
    last: int


def tag_of(passage: Passage, i: int) -> str:
    """The Penn tag of one token, without its sentence's."""
    return passage.tag(i).tag


def is_adverb(word: str) -> bool:
    """Whether a word can stand between a subject and its verb as an adverb."""
    return word in ADVERBS or (word.endswith("ly") and word.islower() and word not in NOT_ADVERBS)


def group_start(words: list[str], first: int, i: int) -> int:
    """The first token of the verb group that ends at `i`: auxiliaries, adverbs, and what an infinitive hangs on."""
    at = i
    while at > first:
        word = words[at - 1]
        if word == "to" and at - 2 >= first and words[at - 2].lower() in CONTROLS:
            at -= 2
        elif word.replace("’", "'") in AUXILIARIES or (
            is_adverb(word) and not (word in QUANTIFIERS and _opens_clause(words, first, at - 1))
        ):
            at -= 1
        else:
            break
    return at


def _opens_clause(words: list[str], first: int, at: int) -> bool:
    """Whether a clause may begin with token `at`, so that a quantifier there is its subject: “most said”."""
    before = words[at - 1] if at > first else ","
    return not before[0].isalnum() or before in CONJUNCTIONS or before in SUBORDINATORS


def skip_asides(lowers: list[str], first: int, at: int) -> int:
    """`at`, moved left over “on Tuesday”, “last week”, “in a statement” that end there (`at` is exclusive)."""
    while at > first:
        word = lowers[at - 1]
        if word in WEEKDAYS or (
            word in TIME_NOUNS and lowers[at - 2] in ("last", "this", "next", "that", "earlier")
        ):
            at -= 1
            while at > first and lowers[at - 1] in (
                "last",
                "this",
                "next",
                "late",
                "early",
                "on",
                "in",
                "earlier",
                "of",
            ):
                at -= 1
        elif word in OCCASIONS:
            opening = next(
                (
                    k
                    for k in range(at - 2, max(at - 6, first) - 1, -1)
                    if lowers[k] in ("in", "on", "at", "via")
                ),
                -1,
            )
            if opening < 0:
                return at
            at = opening
        else:
            return at
    return at


def noun_phrase_left(passage: Passage, first: int, last: int) -> Span | None:
    """The noun phrase that ends before token `last`."""
    lowers, words = passage.tokens.lowers, passage.tokens.words
    at = last
    while at > max(first, last - _LONGEST):
        word = lowers[at - 1]
        if word in CONJUNCTIONS:
            if at == last or at - 2 < first or word not in ("and", "or"):
                break
            if not (words[at][0].isupper() and words[at - 2][0].isupper()):
                both = _joined(passage, first, at - 1) if word in ("and", "nor") else None
                at = both.first if both else at
                break
        elif at < last and word in ROUGHLY and _is_number(lowers[at]):
            at -= 2 if word == "than" else 1
            break
        elif word in PREPOSITIONS:
            if at - 2 < first or at == last or not (_holds_phrase(lowers[at - 2]) or _share(lowers, at)):
                break
        elif (_bounds(word) and not _owns(lowers, at, last)) or (at < last and word in PERSONAL):
            break
        at -= 1
    at = max(at, first)
    while at < last - 1 and lowers[at] not in QUANTIFIERS and _is_lead(words[at], lowers[at]):
        at += 1
    return Span(at, last) if at < last else None


def _joined(passage: Passage, first: int, conjunction: int) -> Span | None:
    """The noun phrase before a conjunction where it opens its clause and has no verb: “she and the mayor”."""
    lowers = passage.tokens.lowers
    if lowers[conjunction - 1] in PERSONAL:
        phrase: Span | None = Span(conjunction - 1, conjunction)
    else:
        phrase = noun_phrase_left(passage, first, conjunction)
    if phrase is None or phrase.last - phrase.first > _LONGEST_JOINED:
        return None
    before = lowers[phrase.first - 1] if phrase.first > first else ","
    if before[0].isalnum() and before not in SUBORDINATORS:
        return None
    verbs = any(tag_of(passage, k).startswith(("V", "MD")) for k in range(phrase.first, phrase.last))
    return None if verbs else phrase


def _is_number(word: str) -> bool:
    return word[0].isdigit() or word in NUMERALS


def _is_lead(word: str, lower: str) -> bool:
    """Whether a word before a noun phrase is no part of it."""
    return is_adverb(word) or lower in CONJUNCTIONS or lower in ADVERBS


def _owns(lowers: list[str], at: int, last: int) -> bool:
    """Whether the word before token `at` is the owner of what follows: “Saturday's primary”."""
    return at < last and lowers[at] == "'s"


def _bounds(word: str) -> bool:
    """Whether a noun phrase can't reach over the word."""
    return (
        word == ","
        or word in SEMI_STOPS
        or word in QUOTE_MARKS
        or word in SUBORDINATORS
        or word in SENTENCE_STOPS
        or (word in AUXILIARIES and word != "'s")
        or word in WEEKDAYS
        or word in TIME_NOUNS
        or word in INVERTING
    )


def _share(lowers: list[str], at: int) -> bool:
    """Whether the “of” before token `at` follows how many or how much: “most of the voters”."""
    return lowers[at - 1] == "of" and lowers[at - 2] in SHARES


def _holds_phrase(word: str) -> bool:
    """Whether a prepositional phrase can hang on the word: it may be a noun."""
    return word.isdigit() or (
        word.isalpha()
        and not (
            word in PREPOSITIONS
            or word in AUXILIARIES
            or word in SUBORDINATORS
            or word in CONJUNCTIONS
            or is_adverb(word)
            or word in WEEKDAYS
            or word in DETERMINERS
        )
    )


def subject_left(passage: Passage, first: int, at: int) -> Span | None:
    """The subject whose verb group starts at token `at`."""
    lowers = passage.tokens.lowers
    end = skip_asides(lowers, first, at)
    while end - 1 > first and lowers[end - 1] in _TRAILING:
        end = skip_asides(lowers, first, end - 1)
    if end <= first:
        return None
    word = lowers[end - 1]
    if word in CONJUNCTIONS or word in QUOTE_MARKS:
        return None
    if word == ",":
        return _before_aside(passage, first, end - 1)
    if word in CLOSINGS:
        opening = next((k for k in range(end - 2, first, -1) if lowers[k] in CLOSINGS[word]), -1)
        phrase = subject_left(passage, first, opening) if opening > first else None
        return Span(phrase.first, end) if phrase and phrase.last == opening else phrase
    if word in PERSONAL:
        return Span(end - 1, end)
    if word in ("who", "which", "that"):
        stop = end - 1
        if stop > first and lowers[stop - 1] == ",":
            stop -= 1
        phrase = noun_phrase_left(passage, first, stop)
        return Span(phrase.first, end) if phrase else Span(end - 1, end)
    phrase = noun_phrase_left(passage, first, end)
    return _described(passage, first, phrase) if phrase else None


def _described(passage: Passage, first: int, phrase: Span) -> Span:
    """A subject with the clause that it ends in: “locals who went to school with him”, not “school with him”."""
    lowers = passage.tokens.lowers
    at = phrase.first - 1
    while at > max(first, phrase.first - _LONGEST_CLAUSE) and (lowers[at].isalnum() or lowers[at] == "'s"):
        if lowers[at] == "who":
            if at + 1 == phrase.first and not tag_of(passage, phrase.first).startswith("V"):
                return phrase
            whole = noun_phrase_left(passage, first, at)
            return Span(whole.first, phrase.last) if whole else phrase
        if lowers[at] in CONJUNCTIONS or lowers[at] in SUBORDINATORS:
            break
        at -= 1
    return phrase


def _before_aside(passage: Passage, first: int, comma: int) -> Span | None:
    """The noun phrase before an aside that ends at a comma: “Ann Aldren, 45, of Leeds, said”."""
    lowers = passage.tokens.lowers
    at = end = comma
    for _ in range(4):
        opening = next((k for k in range(at - 1, first, -1) if lowers[k] == ","), -1)
        if opening < 0 or any(lowers[k] in QUOTE_MARKS for k in range(opening, at)):
            return None
        phrase = noun_phrase_left(passage, first, opening)
        if phrase is None:
            return None
        if at == end and _is_remark(lowers[opening + 1]):
            end = opening
        head = lowers[phrase.first]
        before = lowers[phrase.first - 1] if phrase.first > first else ""
        if before == "," and (head.isdigit() or head in ("of", "from", "a", "an", "the", "who", "which")):
            at = phrase.first - 1
            continue
        if before in PREPOSITIONS or before == ",":
            at = opening
            whole = noun_phrase_left(passage, first, phrase.first - 1) if before == "," else None
            return Span((whole or phrase).first, end)
        return Span(phrase.first, end)
    return None


def _is_remark(word: str) -> bool:
    """Whether an aside that opens with the word is no part of the phrase before it: “, meanwhile,”, “, in turn,”."""
    return (
        word in REMARKS
        or (is_adverb(word) and word not in ROLES)
        or (word.endswith("ing") and word != "including")
    )


def noun_phrase_right(passage: Passage, at: int, last: int, opens: bool = False) -> Span | None:
    """The noun phrase that starts at token `at`, with an apposition after a comma.

    `opens`: the sentence's clause is still to come, so that an apposition must be closed by a comma.
    """
    lowers, words = passage.tokens.lowers, passage.tokens.words
    k = at
    while k < min(last, at + _LONGEST):
        word = lowers[k]
        if word in PREPOSITIONS:
            following = words[k + 1] if k + 1 < last else ""
            if k == at or word not in (
                "of",
                "for",
                "from",
                "with",
                "at",
                "in",
                "into",
                "on",
                "to",
                "by",
                "like",
            ):
                break
            if word in ("in", "on", "to", "at") and not (
                following[:1].isupper() and following.lower() not in WEEKDAYS
            ):
                break
            if word == "by":
                break
        elif (
            word == "to"
            or (_bounds(word) and lowers[k + 1 : k + 2] != ["'s"])
            or (k > at and (word in PERSONAL or word == "adding" or word == "saying"))
        ) or (
            word in CONJUNCTIONS
            and not (k + 1 < last and (words[k + 1][0].isupper() or word == "and") and k > at)
        ):
            break
        k += 1
    if k == at:
        return None
    if k < last and lowers[k] == "(" and ")" in lowers[k : k + 6]:
        k = lowers.index(")", k) + 1
    end = _apposition(passage, k, last, opens)
    return Span(at, k if opens and (end >= last or passage.tokens.lowers[end] != ",") else end)


def _apposition(passage: Passage, at: int, last: int, opens: bool) -> int:
    """The end of a phrase that goes on after commas: “, 45”, “, the mayor”, “, who leads it”."""
    lowers, words = passage.tokens.lowers, passage.tokens.words
    comma = at
    while at + 1 < last and lowers[at] == ",":
        head = lowers[at + 1]
        if head.isdigit():
            if at + 2 < last and lowers[at + 2] != "," and lowers[at + 2] not in SENTENCE_STOPS:
                return at
        elif not (
            head in APPOSED
            or (head in ROLES and not opens)
            or (lowers[at + 2 : at + 3] == ["'s"] and not opens)
        ) or (at == comma and words[at - 1][0].islower()):
            return at
        end = next((k for k in range(at + 1, min(last, at + 30)) if _closes(lowers[k])), at)
        if end == at:
            return at
        at = end
    return at


def _closes(word: str) -> bool:
    return word == "," or word in SENTENCE_STOPS or word in QUOTE_MARKS or word in SEMI_STOPS
