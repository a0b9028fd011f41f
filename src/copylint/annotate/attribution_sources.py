"""Who speaks: the source of a cue, found from the words around it."""

from typing import NamedTuple

from copylint.annotate.attribution_words import (
    ADVERBS,
    AUXILIARIES,
    BE_FORMS,
    CONJUNCTIONS,
    DETERMINERS,
    OCCASIONS,
    PERSONAL,
    POSSESSIVE_PRONOUNS,
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
_INVERTING = frozenset(
    [
        "said",
        "says",
        "say",
        "wrote",
        "writes",
        "asked",
        "asks",
        "adds",
        "added",
        "reads",
        "read",
        "reports",
        "reported",
        "goes",
        "went",
    ]
)
_IRREGULAR_PARTICIPLES = frozenset(
    [
        "said",
        "told",
        "known",
        "seen",
        "thought",
        "found",
        "made",
        "given",
        "shown",
        "held",
        "put",
        "written",
        "spoken",
        "heard",
        "felt",
        "meant",
        "set",
        "quoted",
    ]
)
_STATES = frozenset(
    [
        "concern",
        "worri",
        "worry",
        "convinc",
        "determin",
        "interest",
        "commit",
        "prepar",
        "suppos",
        "disappoint",
        "surpris",
        "oppos",
        "inclin",
        "pleas",
    ]
)  # stems whose participle with “be” is the subject's own state: “she was worried that”
_IRREGULAR = frozenset(
    [
        "said",
        "says",
        "told",
        "wrote",
        "thought",
        "felt",
        "knew",
        "saw",
        "held",
        "gave",
        "spoke",
        "meant",
        "sought",
        "wants",
        "seems",
        "argues",
        "believes",
    ]
)
_NOT_ADVERBS = frozenset(
    [
        "family",
        "ally",
        "reply",
        "july",
        "italy",
        "supply",
        "only",
        "early",
        "daily",
        "apply",
        "rely",
        "comply",
        "imply",
        "assembly",
    ]
)
_AFTER_AGENT = frozenset({"by", "from", "among"})


_OBJECT_STARTS = frozenset(
    [
        "that",
        "this",
        "these",
        "those",
        "the",
        "a",
        "an",
        "his",
        "her",
        "their",
        "its",
        "how",
        "why",
        "what",
        "whether",
        "him",
        "them",
        "it",
        "no",
    ]
)
HEARSAY = frozenset(
    ["reportedly", "allegedly", "supposedly", "purportedly", "apparently", "ostensibly", "rumoredly"]
)
_NEVER_SUBJECT = frozenset(
    [
        "that",
        "this",
        "these",
        "those",
        "him",
        "her",
        "them",
        "me",
        "us",
        "to",
        "and",
        "but",
        "so",
        "if",
        "not",
        "when",
        "how",
        "what",
        "why",
    ]
)
_SAYS = frozenset({"said", "says", "wrote", "writes", "adds", "added"})
_AFTER_SPEAKER = frozenset(
    [
        ",",
        ";",
        ":",
        "(",
        "in",
        "on",
        "at",
        "during",
        "after",
        "before",
        "when",
        "while",
        "as",
        "last",
        "this",
        "who",
        "—",
        "–",
        "--",
        "-",
        "earlier",
    ]
)


_CLOSINGS = {")": ("(",), "—": ("—",), "–": ("–",), "--": ("--",), "-": ("-",), "]": ("[",)}
_IMPERSONAL = frozenset({"seem", "appear"})


class Span(NamedTuple):
    """Half-open token indexes in a passage."""

    first: int
    last: int


class Voice(NamedTuple):
    """How a cue joins its source.

    source: its tokens, None where nobody is named. group: the first token of the cue's verb group.
    way: `left` (Ann said), `right` (said Ann), `passive`, `noun`, `shared` (with the cue before), `label`, `none`.
    """

    source: Span | None
    group: int
    way: str


def is_adverb(word: str) -> bool:
    """Whether a word can stand between a subject and its verb as an adverb."""
    return word in ADVERBS or (word.endswith("ly") and word.islower() and word not in _NOT_ADVERBS)


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
        or word in _INVERTING
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
    if word in _CLOSINGS:
        opening = next((k for k in range(end - 2, first, -1) if lowers[k] in _CLOSINGS[word]), -1)
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


def noun_phrase_right(passage: Passage, at: int, last: int) -> Span | None:
    """The noun phrase that starts at token `at`, with an apposition after a comma."""
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
    return Span(at, _apposition(passage, k, last))


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


def _is_noun(passage: Passage, first: int, i: int) -> bool:
    """Whether a cue word stands as a noun; asks the tagger where its form and neighbour don't tell."""
    word = passage.tokens.lowers[i]
    before = passage.tokens.lowers[i - 1] if i > first else ""
    if (
        word.endswith("ed")
        or word in _IRREGULAR
        or before in PERSONAL
        or before in AUXILIARIES - {"'s", "to"}
    ):
        return False
    if word.endswith("ing") and before not in DETERMINERS and before != "'s":
        return False
    if before in ("to", "who", "which"):
        return False
    if i > first and before.isalpha() and before not in DETERMINERS and before not in PREPOSITIONS:
        if passage.kind == "headline" and word.endswith("s"):
            return False
        if (
            word.endswith("s")
            and i + 1 < len(passage.tokens)
            and passage.tokens.lowers[i + 1] in _OBJECT_STARTS
        ):
            return False
    return tag_of(passage, i).startswith("N")


def tag_of(passage: Passage, i: int) -> str:
    """The Penn tag of one token, without its sentence's."""
    from copylint.language.tagger import tagger

    _, _, first, last = passage.sentence_of(i)
    return tagger().tag_at(passage.tokens.words[first:last], i - first).tag


def _may_be_adjective(word: str) -> bool:
    return word.isalpha() and len(word) > 2 and word not in PREPOSITIONS and word not in AUXILIARIES


def _noun_source(passage: Passage, first: int, last: int, i: int) -> Span | None:
    """The owner of a noun cue: “the ministry's figure”, “her call”, “a statement from the council”."""
    lowers, words = passage.tokens.lowers, passage.tokens.words
    for k in range(i - 1, max(first, i - 5) - 1, -1):
        word = lowers[k]
        if word in POSSESSIVE_PRONOUNS:
            return Span(k, k + 1)
        if word in ("'s", "’", "'") and k > first:
            owner = noun_phrase_left(passage, first, k)
            return Span(owner.first, k + 1) if owner else None
        if not _may_be_adjective(word) and word not in DETERMINERS:
            break
    for k in range(i + 1, min(i + 3, last - 1)):
        if lowers[k] in _AFTER_AGENT:
            return noun_phrase_right(passage, k + 1, last)
    at = i
    while at > first and at > i - 5 and (lowers[at - 1] in DETERMINERS or _modifies(passage, at - 1)):
        at -= 1
    if at > first and lowers[at - 1] in BE_FORMS | {"there"}:
        return None
    if (
        at > first
        and at < i + 1
        and _may_be_adjective(lowers[at - 1])
        and lowers[at - 1] not in SUBORDINATORS
    ):
        return subject_left(passage, first, group_start(words, first, at - 1))
    return None


def _modifies(passage: Passage, i: int) -> bool:
    """Whether a word before a noun is its adjective or noun modifier."""
    word = passage.tokens.lowers[i]
    return (
        _may_be_adjective(word)
        and word not in SUBORDINATORS
        and tag_of(passage, i)[:2] in ("JJ", "NN", "CD", "VBN")
    )


def _inverts(passage: Passage, first: int, last: int, i: int) -> bool:
    """Whether the subject comes after the verb: “…,” said Ann Aldren."""
    tokens = passage.tokens
    lowers, words = tokens.lowers, tokens.words
    word = lowers[i]
    if i + 1 >= last or word.endswith("ing") or not (word in _INVERTING or word.endswith(("ed", "s"))):
        return False
    before, after = words[i - 1] if i > first else "", lowers[i + 1]
    if not words[i + 1][0].isalnum() or after in _NEVER_SUBJECT or after in PREPOSITIONS or is_adverb(after):
        return False
    quoted = before in QUOTE_MARKS or (i > first + 1 and words[i - 2] in QUOTE_MARKS) or i == first
    if not quoted and before not in (",", "as", "than", "?", "!", "—", "–"):
        return False
    if before == "," and not quoted and not _opens_with_clause(passage, first, i):
        return False
    if word not in _INVERTING and not (before in QUOTE_MARKS and words[i + 1][0].isupper()):
        return False
    phrase = noun_phrase_right(passage, i + 1, last)
    if phrase is None or (after in PERSONAL and not quoted):
        return False
    end = lowers[phrase.last] if phrase.last < last else "."
    return (
        end in _AFTER_SPEAKER
        or end in WEEKDAYS
        or end in QUOTE_MARKS
        or end in SENTENCE_STOPS
        or (quoted and word in _SAYS)
    )


def _opens_with_clause(passage: Passage, first: int, i: int) -> bool:
    """Whether the words before the sentence's first comma have a finite verb, and so are more than a subject."""
    for k in range(first, min(i, first + 20)):
        if passage.tokens.lowers[k] == "," and k > first + 1:
            return False
        if passage.tokens.lowers[k] in AUXILIARIES or tag_of(passage, k) in ("VBD", "VBZ", "VBP", "MD"):
            return True
    return False


def main_subject(passage: Passage, first: int, i: int) -> Span | None:
    """The subject of the sentence that starts at token `first`, for a cue that has none of its own."""
    lowers, words = passage.tokens.lowers, passage.tokens.words
    at = next((k + 1 for k in range(first, min(first + 6, i)) if words[k] in ("—", "–", "--")), first)
    while at < i and (
        words[at] in QUOTE_MARKS
        or lowers[at] in CONJUNCTIONS
        or (is_adverb(words[at]) or lowers[at] in ADVERBS)
        or lowers[at] == ","
    ):
        at += 1
    if at < i and (lowers[at] in PREPOSITIONS or lowers[at] in SUBORDINATORS or lowers[at].endswith("ing")):
        comma = next((k for k in range(at, min(i, at + 25)) if lowers[k] == ","), -1)
        if comma < 0:
            return None
        at = comma + 1
    if at < i and lowers[at] in PERSONAL:
        return Span(at, at + 1)
    for k in range(at, min(i, at + 15)):
        word = lowers[k]
        if k > at and (
            word in AUXILIARIES or word == "," or word.endswith("ed") or word in _INVERTING or is_adverb(word)
        ):
            return Span(at, k)
    return Span(at, min(at + 2, i)) if at < i else None


def _passive(lowers: list[str], group: int, i: int, stem: str) -> bool:
    word = lowers[i]
    if not (word.endswith(("ed", "en")) or word in _IRREGULAR_PARTICIPLES) or stem in _STATES:
        return False
    forms = [lowers[k] for k in range(group, i)]
    if (forms and forms[-1] == "to") or not BE_FORMS.intersection(forms):
        return False
    return "'s" not in forms or stem in ("expect", "suppos") or not BE_FORMS.isdisjoint({*forms} - {"'s"})


def _agent(passage: Passage, i: int, last: int) -> Span | None:
    """The noun phrase after “by”."""
    lowers = passage.tokens.lowers
    for k in range(i + 1, min(i + 6, last - 1)):
        if lowers[k] == "by":
            return noun_phrase_right(passage, k + 1, last)
        if lowers[k] in (",", "that", "to") or lowers[k] in SENTENCE_STOPS:
            return None
    return None


def find_voice(passage: Passage, i: int, stem: str, previous: Span | None) -> Voice:
    """Source of the cue at token `i`; `previous` is the source of the cue before it in the sentence."""
    _, _, first, last = passage.sentence_of(i)
    tokens = passage.tokens
    lowers, words = tokens.lowers, tokens.words
    word = lowers[i]
    if word == ":":
        if 0 < i - first < 7:
            return Voice(Span(first, i), i, "label")
        return Voice(previous or main_subject(passage, first, i), i, "shared")
    if word == "according":
        return Voice(noun_phrase_right(passage, i + 2, last), i, "right")
    if _is_noun(passage, first, i):
        return Voice(_noun_source(passage, first, last, i), i, "noun")
    if word in HEARSAY:
        return Voice(None, i, "none")
    if _inverts(passage, first, last, i):
        return Voice(noun_phrase_right(passage, i + 1, last), i, "right")
    group = group_start(words, first, i)
    if stem in _IMPERSONAL:
        return Voice(None, group, "none")
    if _passive(lowers, group, i, stem):
        return Voice(_agent(passage, i, last), group, "passive")
    subject = (
        None
        if word.endswith("ing") and group == i and _hangs(lowers, first, i)
        else subject_left(passage, first, group)
    )
    if subject is not None:
        return Voice(subject, group, "left")
    if previous is not None:
        return Voice(previous, group, "shared")
    return Voice(main_subject(passage, first, group), group, "shared")


def _hangs(lowers: list[str], first: int, i: int) -> bool:
    """Whether a participle has its subject elsewhere: after a comma, a conjunction, a preposition or a noun."""
    return i > first and (lowers[i - 1] == "," or lowers[i - 1] in PREPOSITIONS)
