"""What words alone tell of a verb and its subject, before any tag is asked for: they settle most verbs.

Every look is a wide one: it may let a verb through that agrees, and holds none back whose subject, found by the tags,
would clash.
"""

from collections.abc import Iterator
from functools import lru_cache

from copylint.annotate.phrases import INDEFINITE, REPORTS, Structure
from copylint.annotate.phrases_number import MEASURES, OPEN
from copylint.checks.grammar.agreement_words import COUNTRIES, DETERMINERS, KIN, plural
from copylint.language.lemma_tables import words
from copylint.language.nouns import noun_number

# What a word does to a chain of noun groups and the phrases between them, looked at from the right.
_PHRASE, _PERHAPS_PHRASE, _EDGE, _PERHAPS_EDGE, _LINK, _STOP = range(6)
_KINDS: dict[str, int] = {
    **dict.fromkeys(words("that which what & / – - once as since until before after so"), _PERHAPS_EDGE),
    **dict.fromkeys(REPORTS, _PERHAPS_EDGE),
    **dict.fromkeys(words("and ,"), _LINK),
    **dict.fromkeys(
        words("or nor but whom where why how whose who if when while because although though"), _EDGE
    ),
    **dict.fromkeys(words('unless whereas whether — -- : ; … ... " ”'), _EDGE),
    **dict.fromkeys(
        words("is was are were has had have does did would could should be ) [ ] ? ! there"), _STOP
    ),
    **dict.fromkeys(
        words(
            """about amongst over under up out off aboard like near including involving outside inside along regarding concerning across
            behind beyond around above below beneath beside upon on per"""
        ),
        _PERHAPS_PHRASE,
    ),
    **dict.fromkeys(
        words(
            """of in at for from to with by between among against into through during without within via toward towards amid amidst"""
        ),
        _PHRASE,
    ),
}
_OPENING = frozenset("\"“‘'(")
_INTRODUCERS = DETERMINERS | words("these those all both half either neither such what which")
_PLURAL_PRONOUNS = words("they we us them ours theirs police cattle criteria phenomena bacteria")
_NO_NOUNS = words("sometimes afterwards nowadays overseas indoors outdoors upstairs downstairs regards")
_NAMED_PLURALS = words("states netherlands philippines nations")
_SLOT = (
    5  # tokens before a verb or a phrase among which the head stands: adverbs and a participle may follow it
)
_PAIR = 14  # tokens before a verb in which a pair of subjects begins


@lru_cache(20_000)
def many(word: str) -> bool:
    """Whether a word may be a plural subject."""
    return plural(word) or word in _PLURAL_PRONOUNS or noun_number(word) == "Plur"


@lru_cache(20_000)
def one(word: str) -> bool:
    """Whether a word can't be ruled out as a singular subject."""
    if word in _NAMED_PLURALS or word in _NO_NOUNS:
        return True
    return not plural(word) and word not in MEASURES and word not in OPEN


def openings(lowers: list[str], first: int, verb: int) -> Iterator[tuple[int, int]]:
    """Where the subject of a verb may open, from the right: the token, and the one its head stands before.

    first: the sentence's first token.
    """
    ends = [verb]
    for j in range(verb - 1, first - 1, -1):
        kind = _KINDS.get(lowers[j])
        if kind is None:
            continue
        if kind == _PHRASE:
            ends = [j]
        elif kind == _PERHAPS_PHRASE:
            ends.append(j)
        elif kind == _STOP:
            return
        else:
            for end in ends:
                yield j + 1, end
            if kind == _EDGE or (kind == _LINK and _between_groups(lowers, j, first)):
                return
    start = first + (lowers[first] in _OPENING)
    for end in ends:
        yield start, end


def _between_groups(lowers: list[str], j: int, first: int) -> bool:
    """Whether a comma or an “and” stands between noun groups, not between two adjectives."""
    if j == first or lowers[j + 1] in _INTRODUCERS:
        return True
    return plural(lowers[j - 1]) and lowers[j - 1] not in _NO_NOUNS


def plural_subject_possible(lowers: list[str], first: int, verb: int) -> bool:
    """Whether a plural may be the subject of a verb."""
    return any(
        any(map(many, lowers[max(start, end - _SLOT) : end])) for start, end in openings(lowers, first, verb)
    )


def singular_subject_possible(lowers: list[str], first: int, verb: int) -> bool:
    """Whether a singular with its article, or everyone and nobody, may be the subject of a verb."""
    return any(
        start < end
        and one(lowers[end - 1])
        and (lowers[start] in DETERMINERS or not INDEFINITE.isdisjoint(lowers[max(start, end - _SLOT) : end]))
        for start, end in openings(lowers, first, verb)
    )


def opens_sentence(lowers: list[str], first: int, verb: int, phrases: bool) -> bool:
    """Whether a subject with its article that opens the sentence may reach to the verb.

    phrases: whether phrases stand in between, as they must, or must not.
    """
    start = first + (lowers[first] in _OPENING)
    if lowers[start] not in DETERMINERS:
        return False
    kinds = {_KINDS.get(word) for word in lowers[start + 1 : verb]}
    if _STOP in kinds or _EDGE in kinds:
        return False
    return _PHRASE in kinds or _PERHAPS_PHRASE in kinds if phrases else _PHRASE not in kinds


def pair_possible(structure: Structure, verb: int) -> bool:
    """Whether two subjects, each with its article, may stand before a verb, joined by “and”; or two countries."""
    lowers, first = structure.lowers, structure.first
    if structure.passage.tokens.words[verb - 1] in COUNTRIES:
        return True
    for k in range(max(first + 1, verb - _PAIR), verb - 1):
        if lowers[k] == "and" and (lowers[k + 1] in _INTRODUCERS or lowers[k + 1] in KIN):
            return any(
                lowers[j] in _INTRODUCERS
                and (j <= first + 1 or lowers[j - 1] == "that" or lowers[j - 1] in REPORTS)
                for j in range(first, k)
            )
    return False


def plural_opens(lowers: list[str], first: int, verb: int) -> bool:
    """Whether a sentence may open with a plural and a phrase with a pair in it, before a verb."""
    for k in range(first + 1, verb):
        if lowers[k] in ("of", "for", "in"):
            return many(lowers[k - 1]) and "and" in lowers[k:verb]
    return False
