"""CX101: the age at which somebody died and the years a prisoner got, in the headline and in the body."""

from copylint.annotate.passage import Passage
from copylint.annotate.quantities import Quantity
from copylint.annotate.wordlists import words

Figure = tuple[Passage, Quantity]

_DYING = words("dies died dead death")
_JAIL = words("jailed sentenced jail prison imprisoned sentence")
_KIN = words("wife husband son daughter brother sister mother father partner widow widower accomplice other")
_KIN_REACH = 5  # tokens from “his wife Ann died aged” to the figure
_EARLY = 4  # figures' paragraphs after the headline that tell the news
_ADULT, _OLDEST = 15, 115


def rival_age(figure: Figure, body: list[Figure]) -> Figure | None:
    """Dies at 87; in the body, she was 89."""
    passage, quantity = figure
    lowers = passage.tokens.lowers
    before = lowers[quantity.first - 1] if quantity.first else ""
    after = lowers[quantity.last] if quantity.last < len(lowers) else ""
    aged = before in ("at", "aged") or (before == "," and after in (",", ""))
    if not aged or quantity.head or quantity.form != "digits" or not _ADULT < quantity.value <= _OLDEST:
        return None
    if _DYING.isdisjoint(lowers) or any(q.value == quantity.value for _, q in body):
        return None
    return _first(figure, [f for f in body if f[1].kind == "age" and f[1].value > _ADULT], _DYING)


def rival_term(figure: Figure, body: list[Figure]) -> Figure | None:
    """Jailed for six years; in the body, jailed for five years."""
    passage, quantity = figure
    if quantity.kind != "duration" or quantity.low != quantity.high or quantity.approx:
        return None
    if _JAIL.isdisjoint(passage.tokens.lowers) or any(q.value == quantity.value for _, q in body):
        return None
    terms = [f for f in body if f[1].kind == "duration" and f[1].unit == quantity.unit]
    return _first(figure, [f for f in terms if not f[1].approx], _JAIL)


def _first(figure: Figure, rivals: list[Figure], told: frozenset[str]) -> Figure | None:
    """The first rival near the top, in a sentence with one of the words that tell the news."""
    for passage, quantity in rivals:
        if passage.index > figure[0].index + _EARLY + 1:
            return None
        lowers = passage.tokens.lowers
        near = lowers[max(quantity.first - _KIN_REACH, 0) : quantity.first]
        if not told.isdisjoint(lowers) and _KIN.isdisjoint(near):
            return passage, quantity
    return None
