"""What a quantity counts, and the words that blur or bound it."""

from copylint._typing import Protocol
from copylint.annotate.number_words import TRIGGERS
from copylint.annotate.quantity_atoms import singular
from copylint.annotate.quantity_words import NO_HEAD, PLURALS
from copylint.annotate.wordlists import words
from copylint.language.segment import Tokens


class Spanned(Protocol):
    """Tokens of a quantity and how it is written."""

    @property
    def first(self) -> int: ...
    @property
    def last(self) -> int: ...
    @property
    def form(self) -> str: ...
    @property
    def high(self) -> float: ...


_HEADED = words("""
count listed-count percent ratio ordinal rank policy money measure
""")
_SKIPPED_AFTER_OF = words("""
of the its their all his her our these those this that every a an
""")
_REACH = 6
_AFTER_PEOPLE = frozenset(["dead", "injured", "wounded"])  # 40 people dead
_APPROX_1 = words("""
about around nearly almost roughly approximately some over under circa c. ca. barely estimated perhaps maybe
virtually practically exactly above below topped
""")
_APPROX_2 = words("""
slightly_below slightly_above well_under down_to slightly_over slightly_under slightly_more little_over
in_excess far_more somewhere_between up_to more_than less_than fewer_than at_least at_most as_many close_to
just_over just_under well_over upwards_of upward_of an_estimated greater_than better_than almost_half
""")
_APPROX_3 = words("""
not_more_than a_little_over well_in_excess as_many_as as_much_as as_few_as as_little_as no_more_than
no_fewer_than no_less_than in_excess_of slightly_more_than slightly_less_than little_more_than far_more_than
""")
# The last words of all of them: most quantities stand after none, which is told at once.
_APPROX_LAST = frozenset(phrase.rpartition(" ")[2] for phrase in _APPROX_1 | _APPROX_2 | _APPROX_3)


def head_of(tokens: Tokens, span: Spanned, kind: str) -> tuple[str, int, int]:
    """The lemma of the noun that a quantity counts and its place; "" and zeros where none is near."""
    at = _noun(tokens, span) if kind in _HEADED and span.form != "label" else -1
    if at < 0:
        return "", 0, 0
    word = tokens.lowers[at]
    return PLURALS.get(word) or singular(word), tokens.starts[at], tokens.ends[at]


def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    if word in PLURALS:
        return True
    return (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is", "ous"))
        and word.isalpha()
    )


def _noun(tokens: Tokens, span: Spanned) -> int:
    """The index of the head noun's token, -1 for none."""
    lowers, at = tokens.lowers, span.last
    stop = min(at + _REACH, len(lowers))
    if at < stop and lowers[at] == "of":
        while at < stop and lowers[at] in _SKIPPED_AFTER_OF:
            at += 1
    last, begin = -1, at
    for i in range(at, stop):
        word = lowers[i]
        if word in ("and", "or", "of", ",") and last < 0 and i > at:
            if word == "of":
                return i - 1 if tokens.words[i - 1].isalpha() else -1
            continue
        if (
            not (word[0].isalpha() or word[0] in "’'")
            or word in NO_HEAD
            or (word in TRIGGERS and word != "second")
        ):
            break
        if last >= 0 and word in _AFTER_PEOPLE:
            break
        if is_plural(word):
            last = i
            if i + 1 < stop and not is_plural(lowers[i + 1]):
                break
        elif last >= 0:
            break
    return last if last >= 0 else _singular_noun(tokens, span, begin, stop)


def _singular_noun(tokens: Tokens, span: Spanned, begin: int, stop: int) -> int:
    """The noun after “one” or after the “of” of a share: a third of the almond crop."""
    lowers, at = tokens.lowers, begin
    if span.high == 1 and span.form == "word":
        return at if at < stop and lowers[at].isalpha() and lowers[at] not in NO_HEAD else -1
    if begin == span.last:
        return -1
    while at < stop and (lowers[at] == "'s" or _may_describe(lowers[at])):
        at += 1
    return at - 1 if at > begin else -1


def _may_describe(word: str) -> bool:
    return word.isalpha() and word not in NO_HEAD and word not in ("and", "or", "of")


def approximator(tokens: Tokens, first: int) -> tuple[str, int]:
    """The words right before a quantity that blur or bound it, and where they start; "" and 0 for none."""
    lowers = tokens.lowers
    if not first or lowers[first - 1] not in _APPROX_LAST:
        return "", 0
    for count, known in ((3, _APPROX_3), (2, _APPROX_2), (1, _APPROX_1)):
        begin = first - count
        if begin >= 0:
            words = " ".join(lowers[begin:first])
            if words in known:
                return words, tokens.starts[begin]
    return "", 0
