"""Who speaks: the source of a cue, found from the words around it."""

from copylint._typing import NamedTuple
from copylint.annotate.attribution_phrases import (
    Span,
    group_start,
    is_adverb,
    noun_phrase_left,
    noun_phrase_right,
    subject_left,
    tag_of,
)
from copylint.annotate.attribution_words import (
    ADVERBS,
    AFTER_AGENT,
    AFTER_SPEAKER,
    AUXILIARIES,
    BE_FORMS,
    CONJUNCTIONS,
    DETERMINERS,
    HEARSAY,
    IMPERSONAL,
    INVERTING,
    IRREGULAR,
    IRREGULAR_PARTICIPLES,
    NEVER_SUBJECT,
    OBJECT_STARTS,
    PERSONAL,
    POSSESSIVE_PRONOUNS,
    PREPOSITIONS,
    QUOTE_MARKS,
    SAYS,
    SENTENCE_STOPS,
    STATES,
    SUBORDINATORS,
    WEEKDAYS,
)
from copylint.annotate.passage import Passage


class Voice(NamedTuple):
    """How a cue joins its source.

    source: its tokens, None where nobody is named. group: the first token of the cue's verb group.
    way: `left` (Ann said), `right` (said Ann), `passive`, `noun`, `shared` (with the cue before), `label`, `none`.
    """

    source: Span | None
    group: int
    way: str


def _is_noun(passage: Passage, first: int, i: int) -> bool:
    """Whether a cue word stands as a noun; asks the tagger where its form and neighbour don't tell."""
    word = passage.tokens.lowers[i]
    before = passage.tokens.lowers[i - 1] if i > first else ""
    if word.endswith("ed") or word in IRREGULAR or before in PERSONAL or before in AUXILIARIES - {"'s", "to"}:
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
            and passage.tokens.lowers[i + 1] in OBJECT_STARTS
        ):
            return False
    return tag_of(passage, i).startswith("N")


def _may_be_adjective(word: str) -> bool:
    return word.isalpha() and len(word) > 2 and word not in PREPOSITIONS and word not in AUXILIARIES


def _noun_voice(passage: Passage, first: int, last: int, i: int) -> Voice:
    """A noun cue with its owner: “the ministry's figure”, “her call”, “a statement from the council”."""
    lowers, words = passage.tokens.lowers, passage.tokens.words
    for k in range(i - 1, max(first, i - 5) - 1, -1):
        word = lowers[k]
        if word in POSSESSIVE_PRONOUNS:
            return Voice(Span(k, k + 1), k + 1, "noun")
        if word in ("'s", "’", "'") and k > first:
            owner = noun_phrase_left(passage, first, k)
            return Voice(Span(owner.first, k + 1) if owner else None, k + 1, "noun")
        if not _may_be_adjective(word) and word not in DETERMINERS:
            break
    at = i
    while at > first and at > i - 5 and (lowers[at - 1] in DETERMINERS or _modifies(passage, at - 1)):
        at -= 1
    for k in range(i + 1, min(i + 3, last - 1)):
        if lowers[k] in AFTER_AGENT:
            return Voice(noun_phrase_right(passage, k + 1, last), at, "noun")
    if at == first or lowers[at - 1] in BE_FORMS | {"there"}:
        return Voice(None, at, "noun")
    if _may_be_adjective(lowers[at - 1]) and lowers[at - 1] not in SUBORDINATORS:
        group = group_start(words, first, at - 1)
        return Voice(subject_left(passage, first, group), group, "noun")
    return Voice(None, at, "noun")


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
    if i + 1 >= last or word.endswith("ing") or not (word in INVERTING or word.endswith(("ed", "s"))):
        return False
    before, after = words[i - 1] if i > first else "", lowers[i + 1]
    if not words[i + 1][0].isalnum() or after in NEVER_SUBJECT or after in PREPOSITIONS or is_adverb(after):
        return False
    quoted = before in QUOTE_MARKS or (i > first + 1 and words[i - 2] in QUOTE_MARKS) or i == first
    if not quoted and before not in (",", "as", "than", "?", "!", "—", "–"):
        return False
    if before == "," and not quoted and not _opens_with_clause(passage, first, i):
        return False
    if word not in INVERTING and not (before in QUOTE_MARKS and words[i + 1][0].isupper()):
        return False
    phrase = noun_phrase_right(passage, i + 1, last)
    if phrase is None or (after in PERSONAL and not quoted):
        return False
    end = lowers[phrase.last] if phrase.last < last else "."
    return (
        end in AFTER_SPEAKER
        or end in WEEKDAYS
        or end in QUOTE_MARKS
        or end in SENTENCE_STOPS
        or (quoted and word in SAYS)
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
            word in AUXILIARIES or word == "," or word.endswith("ed") or word in INVERTING or is_adverb(word)
        ):
            return Span(at, k)
    return Span(at, min(at + 2, i)) if at < i else None


def _passive(lowers: list[str], group: int, i: int, stem: str) -> bool:
    word = lowers[i]
    if not (word.endswith(("ed", "en")) or word in IRREGULAR_PARTICIPLES) or stem in STATES:
        return False
    forms = [lowers[k] for k in range(group, i)]
    if (forms and forms[-1] == "to") or not BE_FORMS.intersection(forms):
        return False
    return "'s" not in forms or stem in ("expect", "suppos") or not BE_FORMS.isdisjoint({*forms} - {"'s"})


def _by_agent(words: list[str], i: int, last: int) -> bool:
    """Whether a participle has its agent next to it: “a plan backed by the council”."""
    word = words[i]
    if i + 2 >= last or words[i + 1] != "by" or not (word.endswith("ed") or word in IRREGULAR_PARTICIPLES):
        return False
    return not words[i + 2].endswith("ing") and words[i + 2].lower() not in WEEKDAYS


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
        return Voice(noun_phrase_right(passage, i + 2, last, i <= first + 1), i, "right")
    if _is_noun(passage, first, i):
        return _noun_voice(passage, first, last, i)
    if word in HEARSAY:
        return Voice(None, i, "none")
    if _inverts(passage, first, last, i):
        return Voice(noun_phrase_right(passage, i + 1, last), i, "right")
    group = group_start(words, first, i)
    if stem in IMPERSONAL:
        return Voice(None, group, "none")
    if _passive(lowers, group, i, stem) or _by_agent(words, i, last):
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
