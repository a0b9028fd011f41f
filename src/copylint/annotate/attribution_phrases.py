"""Noun phrases, verb groups and subjects around a word, from closed classes of words alone."""

from copylint._typing import NamedTuple
from copylint.annotate.attribution_words import (
    ADVERBS,
    AUXILIARIES,
    CLOSINGS,
    CONJUNCTIONS,
    DETERMINERS,
    INVERTING,
    NOT_ADVERBS,
    OCCASIONS,
    PERSONAL,
    PREPOSITIONS,
    QUOTE_MARKS,
    SEMI_STOPS,
    SENTENCE_STOPS,
    SUBORDINATORS,
    TIME_NOUNS,
    WEEKDAYS,
)
from copylint.annotate.passage import Passage

_LONGEST = 40


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
        if word == "to" and at - 2 >= first and words[at - 2].isalpha():
            at -= 2
        elif word.replace("’", "'") in AUXILIARIES or is_adverb(word):
            at -= 1
        else:
            break
    return at


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
                break
        elif word in PREPOSITIONS:
            if at - 2 < first or at == last or not _holds_phrase(lowers[at - 2]):
                break
        elif _bounds(word) or (at < last and word in PERSONAL):
            break
        at -= 1
    while at < last - 1 and (is_adverb(words[at]) or lowers[at] in CONJUNCTIONS or lowers[at] in ADVERBS):
        at += 1
    return Span(at, last) if at < last else None


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


def _holds_phrase(word: str) -> bool:
    """Whether a prepositional phrase can hang on the word: it may be a noun."""
    return word.isalpha() and not (
        word in PREPOSITIONS
        or word in AUXILIARIES
        or word in SUBORDINATORS
        or word in CONJUNCTIONS
        or is_adverb(word)
        or word in WEEKDAYS
        or word in DETERMINERS
    )


def subject_left(passage: Passage, first: int, at: int) -> Span | None:
    """The subject whose verb group starts at token `at`."""
    lowers = passage.tokens.lowers
    end = skip_asides(lowers, first, at)
    if end <= first:
        return None
    word = lowers[end - 1]
    if word in CONJUNCTIONS or word in QUOTE_MARKS:
        return None
    if word == ",":
        return _before_aside(passage, first, end - 1)
    if word in CLOSINGS:
        opening = next((k for k in range(end - 2, first, -1) if lowers[k] in CLOSINGS[word]), -1)
        return subject_left(passage, first, opening) if opening > first else None
    if word in PERSONAL:
        return Span(end - 1, end)
    if word in ("who", "which", "that"):
        stop = end - 1
        if stop > first and lowers[stop - 1] == ",":
            stop -= 1
        phrase = noun_phrase_left(passage, first, stop)
        return Span(phrase.first, end) if phrase else Span(end - 1, end)
    return noun_phrase_left(passage, first, end)


def _before_aside(passage: Passage, first: int, comma: int) -> Span | None:
    """The noun phrase before an aside that ends at a comma: “Ann Aldren, 45, of Leeds, said”."""
    lowers = passage.tokens.lowers
    at = comma
    for _ in range(4):
        opening = next((k for k in range(at - 1, first, -1) if lowers[k] == ","), -1)
        if opening < 0 or any(lowers[k] in QUOTE_MARKS for k in range(opening, at)):
            return None
        phrase = noun_phrase_left(passage, first, opening)
        if phrase is None:
            return None
        head = lowers[phrase.first]
        before = lowers[phrase.first - 1] if phrase.first > first else ""
        if before == "," and (head.isdigit() or head in ("of", "from", "a", "an", "the", "who", "which")):
            at = phrase.first - 1
            continue
        if before in PREPOSITIONS or before == ",":
            at = opening
            whole = noun_phrase_left(passage, first, phrase.first - 1) if before == "," else None
            return Span((whole or phrase).first, comma)
        return Span(phrase.first, comma)
    return None


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
            or _bounds(word)
            or (k > at and (word in PERSONAL or word == "adding" or word == "saying"))
        ) or (
            word in CONJUNCTIONS
            and not (k + 1 < last and (words[k + 1][0].isupper() or word == "and") and k > at)
        ):
            break
        k += 1
    if k == at:
        return None
    end = _apposition(passage, k, last)
    return Span(at, k if opens and (end >= last or passage.tokens.lowers[end] != ",") else end)


def _apposition(passage: Passage, at: int, last: int) -> int:
    """The end of a phrase that goes on after a comma: “, the mayor” or “, who leads it”."""
    lowers = passage.tokens.lowers
    if at + 1 >= last or lowers[at] != ",":
        return at
    head = lowers[at + 1]
    if not (head in DETERMINERS or head in ("who", "whose", "which") or head.isdigit()) or head in (
        "this",
        "that",
    ):
        return at
    for k in range(at + 1, min(last, at + 30)):
        word = lowers[k]
        if word == "," or word in SENTENCE_STOPS or word in QUOTE_MARKS or word in SEMI_STOPS:
            return k
    return at
