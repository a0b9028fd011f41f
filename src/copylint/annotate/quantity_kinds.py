"""Of what kind a quantity is: a count, a year, a rank, a share, a sum …"""

from collections.abc import Callable

from copylint._typing import TYPE_CHECKING
from copylint.annotate.number_words import GROUPS
from copylint.annotate.quantity_atoms import singular
from copylint.annotate.quantity_context import STOPS, Spanned, capital_at, word_at
from copylint.annotate.quantity_heads import is_plural
from copylint.annotate.quantity_plain import plain_kind
from copylint.annotate.quantity_words import DURATIONS, MONTHS, NO_HEAD, POLICY_PAIRS, POLICY_WORDS, RANKED
from copylint.annotate.wordlists import words
from copylint.language.segment import Tokens

if TYPE_CHECKING:
    from copylint.annotate.passage import Passage

_NOT_AFTER_FRACTION = words("""
of to as less more higher lower from since on in by
""")
_MEASURED_POLICY = words("""
cuts revenue revenues raise raised cost unemployment inflation growth fell rose
""")
_HALF_BEFORE = words("""
first second opening latter early this in first- each final
""")


def kind_of(passage: "Passage", span: Spanned) -> str:
    """The kind of a quantity; "" where the words are no quantity."""
    tokens = passage.tokens
    if span.kind == "duration":
        return _duration(tokens, span)
    if span.kind in ("money", "percent"):
        return "policy" if _policy(tokens, span) else span.kind
    if span.kind:
        return span.kind
    return _BY_FORM.get(span.form, plain_kind)(tokens, span)


def _duration(tokens: Tokens, span: Spanned) -> str:
    """A stretch of time, unless it is an age or the week of a season."""
    after = word_at(tokens, span.last)
    if after in ("old", "older") or (after == "of" and word_at(tokens, span.last + 1) == "age"):
        return "age"
    if after == "into":
        return "time"
    return "duration"


# Words of which one stands wherever a rule sets a sum or share.
_POLICY_TELLS = POLICY_WORDS.union([pair.split(" ")[1] for pair in POLICY_PAIRS])


def _policy(tokens: Tokens, span: Spanned) -> bool:
    """Whether a sum or share is what a rule sets: a tax, a rate, a threshold."""
    lowers = tokens.lowers
    if span.kind == "percent" and word_at(tokens, span.last) == "of":
        return False
    reach = 10 if span.kind == "percent" else 3
    near = lowers[max(span.first - reach, 0) : span.first]
    if "." in near:
        near = near[len(near) - near[::-1].index(".") :]
    near = near + lowers[span.last : span.last + 3]
    if _POLICY_TELLS.isdisjoint(near):
        return False
    for i, word in enumerate(near):
        if i and f"{near[i - 1]} {word}" in POLICY_PAIRS:
            return True
        if word in POLICY_WORDS and (
            span.kind == "percent" or word not in ("tax", "taxes", "penalty", "relief")
        ):
            return not _MEASURED_POLICY & set(near)
    return False


def _ordinal(tokens: Tokens, span: Spanned) -> str:
    """An ordinal, or a rank where a superlative or a place follows."""
    if span.tail.startswith("party"):
        return "other"
    if span.tail:
        return "rank" if span.tail.split("-")[0] in RANKED or span.tail.endswith("est") else "ordinal"
    after = word_at(tokens, span.last)
    if after == "-" or after == "–":
        after = word_at(tokens, span.last + 1)
    if after == "quarter":
        return "ordinal"
    if word_at(tokens, span.first - 1) in MONTHS or word_at(tokens, span.last) in MONTHS:
        return "date"
    if after in RANKED or (
        len(after) > 5 and after.endswith("est") and after not in ("interest", "request", "protest")
    ):
        return "rank"
    if after == "in" and word_at(tokens, span.last + 2) in (
        "table",
        "league",
        "standings",
        "rankings",
        "world",
    ):
        return "rank"
    if after in ("district", "congressional", "precinct", "ward", "avenue", "street"):
        return "id"
    if span.first and capital_at(tokens, span.first) and capital_at(tokens, span.last):
        return "ordinal" if word_at(tokens, span.first - 1) in STOPS else "id"
    return "ordinal"


def _fraction(tokens: Tokens, span: Spanned) -> str:
    """A share: half, a third, two-thirds; not the second half or a third man."""
    if span.tail:
        return "ratio" if span.tail in ("dozen", "million", "full") else "other"
    first, after, before = (
        word_at(tokens, span.first),
        word_at(tokens, span.last),
        word_at(tokens, span.first - 1),
    )
    if after in ("-", "–") or before in ("-", "–"):
        return "other"
    if first == "quarter":
        return "date"
    if first in ("a", "an") or first in GROUPS:
        at = word_at(tokens, span.last)
        plain = not at[:1].isalpha() or at in _NOT_AFTER_FRACTION or at in NO_HEAD
        return "ratio" if plain or is_plural(at) else "ordinal"
    if before == "a" and word_at(tokens, span.first - 2) == "and":
        return "other"
    if first in ("half", "halves"):
        return (
            "other" if before in _HALF_BEFORE or after in ("time", "hour", "brother", "sister") else "ratio"
        )
    if span.last - span.first == 1 and "-" not in first and not first[0].isdigit():
        return _ordinal(tokens, span)
    return "ratio"


def _multiple(tokens: Tokens, span: Spanned) -> str:
    """Twice as many, double the number, doubled; a double room is none."""
    word, after = word_at(tokens, span.first), word_at(tokens, span.last)
    if span.tail:
        return "other"
    if word in ("double", "triple", "treble", "quadruple"):
        counted = (
            "the",
            "that",
            "what",
            "its",
            "their",
            "those",
            "his",
            "her",
            "in",
            "last",
            "since",
            "this",
        )
        return "ratio" if after in counted else "other"
    if word in ("twice", "thrice"):
        return "ratio" if after in ("as", "the", "that", "its", "what", "their", "more") else "count"
    return "" if word in ("doubled", "doubles", "doubling") and after in ("down", "as") else "ratio"


def _share(tokens: Tokens, span: Spanned) -> str:
    return "ratio" if word_at(tokens, span.last) == "of" else "other"


def _group(tokens: Tokens, span: Spanned) -> str:
    """A pair, a couple of weeks; a married couple counts two as well."""
    after = word_at(tokens, span.last)
    at = span.last + 1 if after == "of" else span.last
    return (
        "duration"
        if singular(word_at(tokens, at)) in DURATIONS
        else "count"
        if after == "of"
        else "listed-count"
    )


def _vague(tokens: Tokens, span: Spanned) -> str:
    bare = word_at(tokens, span.first) in ("billions", "trillions") and word_at(tokens, span.last) != "of"
    return "money" if span.tail == "dollar" or bare else "count"


def _decade(tokens: Tokens, span: Spanned) -> str:
    """The 1990s; in her 50s."""
    before = word_at(tokens, span.first - 1)
    if before in ("early", "mid", "late"):
        before = word_at(tokens, span.first - 2)
    return "age" if before in ("his", "her", "their", "my", "our") and span.low < 130 else "year"


_BY_FORM: dict[str, Callable[[Tokens, Spanned], str]] = {
    "ordinal": _ordinal,
    "fraction": _fraction,
    "multiple": _multiple,
    "share": _share,
    "group": _group,
    "vague": _vague,
    "decade": _decade,
    "clock": lambda tokens, span: "time",
    "version": lambda tokens, span: "id",
    "label": lambda tokens, span: "id",
}
