"""Where a clause may begin whose verb may clash with its subject from afar: told by words alone, before any tag is asked for.

Most clauses are left at their first verb. The look is wide: what it lets through is walked over with tags.
"""

from collections.abc import Callable, Iterator
from functools import lru_cache

from copylint.annotate.passage import Passage
from copylint.annotate.phrases import REPORTS
from copylint.checks.grammar.agreement_glance import many
from copylint.checks.grammar.agreement_lexical import EVERYDAY
from copylint.checks.grammar.agreement_words import PLURAL, SINGULAR, Clash, can_be_verb, pasts
from copylint.checks.grammar.clause_words import (
    AFTER,
    FOLLOWING,
    FRONTED,
    MANY,
    ONES,
    OPENERS,
    PLACES,
    PREPOSITIONS,
    SCIENCES,
    SHARES,
    SINGLES,
    TELLS,
    TIME_OPENERS,
)
from copylint.language.lemma_tables import words
from copylint.language.segment import Sentence

_PREP, _DET, _FIN, _REL, _LINK, _STOP, _PART, _ING, _ADV, _NEVER = (1 << n for n in range(10))
_KINDS = {
    **dict.fromkeys(PREPOSITIONS | {"to"}, _PREP),
    **dict.fromkeys(
        words("the a an this that these those his her its their our my your some any no each every"), _DET
    ),
    **dict.fromkeys(
        words(
            "is are was were has have had does do did will would can could may might must should shall said says cannot"
        ),
        _FIN,
    ),
    **dict.fromkeys(words("which who whose where whom when what how whether"), _REL),
    **dict.fromkeys(words(", and or nor & - – — --"), _LINK),
    **dict.fromkeys(
        '; : " “ ” ( ) [ ] ? ! . … ... because although though unless whereas but there'.split(), _STOP
    ),
    **dict.fromkeys(words("he she it they we i you there him them us me"), _NEVER),
    **dict.fromkeys(
        words(
            "also now still already often never not always currently usually most all both especially only even"
        ),
        _ADV,
    ),
}
_KINDS["that"] = _REL | _DET
_STARTERS = AFTER | REPORTS | {"and", "but", ";"}
_ENDS = frozenset([",", ".", ";", ":", "and", "or", ")", "?", "!", "-", "–", "—", "'s", "’s"])
_LONGEST = 45
_HEAD = 9  # tokens of a noun group before what follows it
_NEAR = 3  # tokens after “who” within which its own verb stands
_FOLLOW = FOLLOWING | words("in on at for with by as of more less no not only all again")
_SUBJECTS = words("he she it they we i you")
_BE = words("is was are were")
_FEW = words("two three four five six seven eight nine ten eleven twelve a an") | MANY
_LONE = ONES | SCIENCES | {"what"}  # whole subjects, singular
_MANY_LONE = frozenset(["those", "police"])
_VAGUE = words("more nearly almost about around at over less fewer")
_PAIRED = words("neither either both")
_OWNERS = words("the a an his her its their our my your mr mr. mrs mrs. ms ms. dr dr.")


@lru_cache(20_000)
def _traits(word: str) -> int:
    """What a word is, as bits; 0 for a plain word, which may be a noun, an adjective or a verb."""
    known = _KINDS.get(word)
    if known is not None:
        return known
    if word.endswith("ed") or word in pasts():
        return _PART
    if word.endswith("ing"):
        return _ING
    return _ADV if word.endswith("ly") else 0


def far_clashes(passage: Passage, bodies: Callable[[], bool]) -> Iterator[Clash]:
    """The clashes of a passage's clauses, whatever stands between subject and verb.

    bodies: tells whether a body of people takes a singular.
    """
    lowers = passage.tokens.lowers
    for sentence in passage.sentences:
        if _placed(lowers, sentence.first, sentence.last):
            from copylint.checks.grammar.clause_agreement import behind

            clash = behind(passage, sentence)
            if clash is not None:
                yield clash
    for sentence, start, opening in _starts(passage):
        from copylint.checks.grammar.clause_agreement import clash_from

        clash = clash_from(passage, sentence, start, opening, bodies)
        if clash is not None:
            yield clash


def _starts(passage: Passage) -> Iterator[tuple[Sentence, int, str]]:
    for sentence in passage.sentences:
        for start, opening in _likely_starts(passage, sentence):
            yield sentence, start, opening
    for start, opening in _inner_starts(passage):
        yield passage.sentence_of(start), start, opening


def _likely_starts(passage: Passage, sentence: Sentence) -> Iterator[tuple[int, str]]:
    """Where the sentence's clauses may begin that may clash, with the word that opens them."""
    lowers, first, last = passage.tokens.lowers, sentence.first, sentence.last
    if last - first < 5 or "?" in lowers[last - 2 : last]:
        return
    opener = lowers[first]
    if _may_clash(lowers, first, last):
        yield first, ""
    if opener in OPENERS and _may_clash(lowers, first + 1, last):
        yield first + 1, "but_"
    if (opener in FRONTED or opener.endswith(("ing", "ed", "ly"))) and "," in lowers[first + 1 : last]:
        comma = lowers.index(",", first + 1)
        if _may_clash(lowers, comma + 1, last):
            yield comma + 1, "fronted"


def _inner_starts(passage: Passage) -> Iterator[tuple[int, str]]:
    """Where clauses inside sentences may begin that may clash: after “because”, “said”, “, and”."""
    lowers = passage.tokens.lowers
    for i in passage.having(_STARTERS):
        word = lowers[i]
        if word in ("and", "but") and (i == 0 or lowers[i - 1] != ","):
            continue
        sentence = passage.sentence_of(i)
        if _may_clash(lowers, i + 1, sentence.last):
            yield i + 1, word


def _placed(lowers: list[str], first: int, last: int) -> bool:
    """Whether a phrase of place opens the sentence, and a form of be with a count after it follows."""
    if lowers[first] not in PLACES:
        return False
    for i in range(first + 2, min(last - 2, first + 16)):
        if lowers[i] == ",":
            return False
        if lowers[i] in _BE:
            return lowers[i + 1] in _FEW or lowers[i + 1].isdigit()
    return False


def _may_clash(lowers: list[str], start: int, last: int) -> bool:
    """Whether the clause from token `start` may have a verb, past phrases or clauses, of another number than its head."""
    if start >= last - 3:
        return False
    opener = lowers[start]
    if opener in _LONE or opener in _MANY_LONE:
        return _verb_ahead(lowers, start + 1, last, opener in _MANY_LONE, opener in _LONE, start)
    if opener in _PAIRED and lowers[start + 1] != "of":
        return _verb_ahead(lowers, start + 2, last, True, True, start)
    if opener in SINGLES or opener in SHARES or opener in _VAGUE:
        return _quantity_clash(lowers, start, last)
    if _traits(opener) & (_PREP | _FIN | _REL | _LINK | _STOP | _NEVER):
        return False
    at = start + 1
    end = min(last - 1, start + _HEAD)
    while at < end:
        bits = _traits(lowers[at])
        if bits & (_FIN | _STOP | _NEVER):
            return False
        if bits & (_PREP | _REL | _LINK):
            break
        if bits & _PART and _traits(lowers[at + 1]) & _PREP:
            break
        if bits & _ING and at > start + 1:
            break
        if bits & _DET and lowers[at] not in TIME_OPENERS:
            return False
        at += 1
    else:
        return False
    if lowers[at] in ("and", "or"):
        return lowers[at + 1] in _OWNERS and _verb_ahead(lowers, at, last, True, False, start)
    plural = many(lowers[at - 1])
    if lowers[at] == "of" and lowers[at - 1] in (
        "third",
        "quarter",
        "thirds",
        "quarters",
        "majority",
        "fifth",
        "number",
    ):
        return _verb_ahead(lowers, at, last, True, True, start)
    if plural or (_OWNERS.isdisjoint(lowers[start:at]) and "'s" not in lowers[start:at]):
        return plural and _verb_ahead(lowers, at, last, True, False, start)
    return _verb_ahead(lowers, at, last, False, True, start)


def _quantity_clash(lowers: list[str], start: int, last: int) -> bool:
    """The same for “one of”, “half of” and “more than half of”."""
    for of in range(start + 1, min(start + 4, last)):
        if lowers[of] == "of":
            single = lowers[of - 1] in SINGLES
            return _verb_ahead(lowers, of + 1, last, not single, True, start)
    return False


def _verb_ahead(lowers: list[str], at: int, last: int, plural: bool, singular: bool, start: int) -> bool:
    """Whether the first verb after token `at` that is not in a clause of its own may be of the wrong number."""
    relative = -1
    for i in range(at, min(last - 1, start + _LONGEST)):
        word = lowers[i]
        bits = _traits(word)
        if bits & _STOP or (bits & _NEVER and word in _SUBJECTS and _traits(lowers[i - 1]) & _LINK):
            return False
        if bits & _REL and not (bits & _DET and _traits(lowers[i - 1]) & _PREP):
            relative = i
        elif bits & _FIN:
            if relative < 0 or i - relative > _NEAR:
                if (plural and word in SINGULAR) or (singular and word in PLURAL):
                    return True
                if relative < 0:
                    return False
            relative = -1
        elif bits & _PART and relative >= 0:
            relative = -1
        elif bits & _DET and relative < 0 and word not in TIME_OPENERS and not _takes_noun(lowers, i - 1):
            return False
        elif not bits and (plural if word[-1] == "s" else singular) and _perhaps_verb(lowers, i):
            return True
    return False


def _takes_noun(lowers: list[str], i: int) -> bool:
    """Whether a noun group may follow token `i`."""
    if _traits(lowers[i]) & (_PREP | _LINK | _ING | _PART | _FIN | _ADV | _REL):
        return True
    return lowers[i - 1] == "to" or lowers[i] in EVERYDAY or bool(_traits(lowers[i - 1]) & (_FIN | _REL))


def _perhaps_verb(lowers: list[str], i: int) -> bool:
    """Whether a plain word may be a verb here: by its neighbours, and then by its forms."""
    word, before, after = lowers[i], lowers[i - 1], lowers[i + 1]
    if after in _ENDS or (after == "that" and word not in TELLS) or word in EVERYDAY or not word.isalpha():
        return False
    if before != "," and _traits(before) & (_PREP | _DET | _FIN | _NEVER | _LINK | _REL):
        return False
    if word[-1] == "s":
        near = after in _FOLLOW or not _traits(after) & _PREP
    else:
        near = before == "," or after in (_FOLLOW if many(before) else FOLLOWING)
    return near and can_be_verb(word)
