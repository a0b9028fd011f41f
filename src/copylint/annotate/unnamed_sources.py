"""Sources that nobody names: “sources say”, “some analysts believe”, “a person familiar with the talks”.

Found by construction: a noun for a person or a crowd, what stands before it, and a verb of speech or opinion.
"""

from itertools import pairwise

from copylint._typing import TYPE_CHECKING, NamedTuple
from copylint.annotate.attribution_words import (
    DASHES,
    DETERMINERS,
    PERSONAL,
    PREPOSITIONS,
    WEEKDAYS,
)
from copylint.annotate.unnamed_cues import (
    ASIDE_REACH,
    cue_of,
    mood_after,
    past_place,
    tells_nothing,
    verb_from,
)
from copylint.annotate.unnamed_phrases import DESCRIBED, HEADS, determined, modifies
from copylint.annotate.unnamed_words import (
    AGENCIES,
    EXAMPLES,
    FORECASTS,
    INNER_ROLES,
    MARKETS,
    NOUN_LIKE,
    NUMBERS,
    ONE,
    PARTIES,
    PRONOUN_CROWDS,
    QUANTIFIERS,
    SOURCES,
    VERBS,
)
from copylint.annotate.wordlists import words as wordset
from copylint.language.lemmas import lemma
from copylint.language.nouns import is_people

if TYPE_CHECKING:
    from copylint.annotate.article import Article
    from copylint.annotate.passage import Passage
    from copylint.language.segment import Sentence


_TEXT = frozenset({"body", "list-item", "standfirst", "caption"})

_PLACES = frozenset({"at", "in", "inside", "within", "of", "from", "on", "with", "for", "near", "around"})


_ASIDE = DASHES | {",", "who"}  # between a phrase and its verb where the phrase explains the name before it

_PLURALS = ("s", "men", "women", "people", "children")
_MANY = QUANTIFIERS - {"both"}
_CROWD_REACH = 3  # tokens from a quantifier to the noun: many of the islanders
_WORDS = {**dict.fromkeys(PRONOUN_CROWDS, "crowd"), **HEADS}  # what a mention may be made of
_LOOKED_FOR = frozenset(_WORDS) | _MANY


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


def find_unnamed(article: "Article") -> list[Unnamed]:
    """Sources without a name, outside quotations, in order."""
    found: list[Unnamed] = []
    for passage in article.having(_LOOKED_FOR):
        if passage.kind not in _TEXT:
            continue
        tokens = passage.tokens
        for i, head in _heads(passage):
            if not passage.quoted(tokens.starts[i], tokens.ends[i]):
                mention = _mention(passage, passage.sentence_of(i), i, head)
                if mention is not None and not (found and _overlap(found[-1], mention)):
                    found.append(mention)
    return found


def _heads(passage: "Passage") -> list[tuple[int, str]]:
    """Tokens that may be the noun of an unnamed source, with what it is; a quantifier makes a crowd of any people."""
    lowers = passage.tokens.lowers
    found = {i: _WORDS[lowers[i]] for i in passage.having(_WORDS.keys())}
    for i in passage.having(_MANY):
        for k in range(i + 1, min(i + 1 + _CROWD_REACH, len(lowers))):
            if not lowers[k].isalpha() or lowers[k] in _WORDS:
                break
            if lowers[k].endswith(_PLURALS) and is_people(lowers[k]):
                found[k] = "crowd"
                break
    return sorted(found.items())


def _overlap(left: Unnamed, right: Unnamed) -> bool:
    return left.passage == right.passage and right.start < left.end


def _mention(passage: "Passage", sentence: "Sentence", i: int, head: str) -> Unnamed | None:
    tokens = passage.tokens
    words, lowers = tokens.words, tokens.lowers
    if words[i][0].isupper() and i > sentence.first and lowers[i].rstrip("s") not in PARTIES:
        return None
    if i + 1 < sentence.last and words[i + 1][0].isupper() and lowers[i + 1] not in WEEKDAYS:
        return None
    if _named_after(passage, sentence, i):
        return None
    if lowers[i] in PRONOUN_CROWDS and lowers[i] not in HEADS:
        return _crowd_alone(passage, sentence, i)
    left = i
    while left > sentence.first and i - left < 6 and modifies(words[left - 1], lowers[left - 1]):
        left -= 1
    first, kind = determined(passage, sentence, left, i, head)
    if not kind:
        return None
    after = lowers[i + 1] if i + 1 < sentence.last else ""
    if after in ("'s", "'") or (after in HEADS and i + 2 < sentence.last and words[i + 1].islower()):
        return None  # a source's own title; the Republican of “a Republican strategist”
    described = after in DESCRIBED or (after == "," and i + 2 < sentence.last and lowers[i + 2] == "who")
    described = described or (after in _PLACES and kind in ("bare", "role"))
    described = described or (after == "with" and "knowledge" in lowers[i + 2 : i + 6])
    if not _ANYONE.isdisjoint(lowers[first:i]):
        return None
    cue = cue_of(passage, sentence, first, i)
    if _of_someone_named(passage, sentence, first) and (
        cue < i or not _ASIDE.isdisjoint(lowers[i:cue]) or lowers[first] == "other"
    ):
        return None
    if cue > i and tells_nothing(passage, sentence, first, i, cue):
        return None
    if cue < 0 and kind in ("crowd", "class"):
        cue = mood_after(passage, sentence, i)
    if cue < 0 and kind in ("role", "number", "bare") and _knows(lowers, i, first):
        cue = i
    if kind == "crowd" and lowers[cue] in ("write", "wrote") and lowers[cue + 1 : cue + 2] not in _SAYING:
        return None  # some people wrote songs
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


def _crowd_alone(passage: "Passage", sentence: "Sentence", i: int) -> Unnamed | None:
    """“Some say”, “many believe”, “others fear”: a quantifier that is the subject itself."""
    lowers = passage.tokens.lowers
    if i + 1 >= sentence.last or (i > sentence.first and lowers[i - 1] in ("who", "which", "what")):
        return None
    before = lowers[i - 1] if i > sentence.first else ""
    if (lowers[i] == "most" and (lowers[i + 1].endswith("ly") or before == "the")) or before in NUMBERS:
        return None  # most recently seen, the most telling; two others
    if before in PREPOSITIONS and before != "like":
        return None  # at some point
    cue = verb_from(passage, sentence, past_place(passage, sentence, i + 1))
    if lowers[cue + 1 : cue + 3] in (["to", "be"], ["to", "have"]):
        return None  # others thought to be in the running
    if lowers[cue] == "regarded" and lowers[cue - 1] in ("highly", "well"):
        return None
    plain = lowers[cue] in NOUN_LIKE and not _clause_after(lowers, cue)
    noun = plain or (
        lowers[cue].endswith("s") and not lowers[cue].endswith("ss")
    )  # few calls: no verb of many
    if (
        cue < 0
        or noun
        or lowers[cue]
        in (
            "called",
            "raised",
            "raise",
            "wanted",
            "want",
            "expressed",
            "told",
            "describe",
        )
    ):
        return None
    return _made(passage, sentence, "crowd", "", i, cue, i, False)


def _clause_after(lowers: list[str], cue: int) -> bool:
    """Whether what follows a word makes it a verb: some state that, many fear it; at some point, many state schools."""
    after = lowers[cue + 1] if cue + 1 < len(lowers) else ""
    return after in _CLAUSE or after in DETERMINERS or after in PERSONAL


_SAYING = [["that"], [","], [":"], ["“"], ['"']]
_CLAUSE = wordset("that whether if how why what who to out there for")


def _named_after(passage: "Passage", sentence: "Sentence", i: int) -> bool:
    """Whether a name follows between commas: “another trader, Ann Aldren of Leeds,”; “a baker on the quay, radio host
    Ann Aldren,”; “said a student, Melissa, who”."""
    words, lowers = passage.tokens.words, passage.tokens.lowers
    reach = range(i + 1, min(i + 1 + ASIDE_REACH, sentence.last - 1))
    opening = next((k for k in reach if lowers[k] == "," or lowers[k] in VERBS), -1)
    if opening < 0 or lowers[opening] != ",":
        return False
    after = range(opening + 1, min(opening + 1 + ASIDE_REACH, sentence.last))
    closing = next((k for k in after if lowers[k] == ","), after.stop)
    name = [words[k][0].isupper() and lowers[k] not in WEEKDAYS for k in range(opening + 1, closing)]
    return (
        name == [True]
        or name[:2] == [True, True]
        or (any(a and b for a, b in pairwise(name)) and closing < after.stop)
    )


_ANYONE = frozenset({"typical", "average", "ordinary", "potential", "hypothetical", "would-be"})
_OPENERS = wordset("however meanwhile but and still yet instead today now later then so also")


def _of_someone_named(passage: "Passage", sentence: "Sentence", first: int) -> bool:
    """Whether a name stands before the phrase: “Ann Aldren, a trader,” or “Ann Aldren and other traders”."""
    words, lowers = passage.tokens.words, passage.tokens.lowers
    at = first - 1
    if lowers[at] in ("'s", "'", "’") and at > sentence.first:
        while (
            at > max(sentence.first, first - ASIDE_REACH) and lowers[at] != "," and lowers[at] not in DASHES
        ):
            at -= 1
        return (lowers[at] == "," or lowers[at] in DASHES) and words[at - 1][0].isupper()
    if lowers[at] == "now" and at > sentence.first:
        at -= 1  # “Carl Pell, now a trader,”
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
    return words[before][0].isupper() and lowers[before] not in HEADS and lowers[before] not in _OPENERS


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
