"""CX103: two figures of the body for the same thing."""

from collections.abc import Iterator
from itertools import combinations
from operator import ne

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.quantities import Quantity
from copylint.annotate.wordlists import words
from copylint.checks.consistency.topics import topic
from copylint.checks.numbers.sentence_figures import stated, word
from copylint.language.nouns import is_people

Figure = tuple[Passage, Quantity]

_COUNTS = frozenset(["count", "listed-count"])
_KINDS = _COUNTS | {"money"}
_DEFINITE = words("""the all these those his her their its our""")
_GOES_ON = words("""
were was are is have has had will would could can should must may might did do had remain remained remains . , ; and but
""")
_TOTALS = words("""majority turnout toll crowd attendance""")
_PARTS = words(
    """other remaining first last next final previous past latest following another more further"""
)

_FEWEST_DIGITS = 3
_EXACT_DIGITS = 4
_MOST_EXACT = 12  # a story of many long numbers has some that are alike
_MOST_SUMS = 10  # a story of many sums has some of the same digits


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A group taken up again with another number, swapped digits, and totals that are stated twice."""
    figures = [
        (p, q)
        for p in article.body
        for q in p.quantities
        if q.kind in _KINDS
        and q.low == q.high
        and q.form in ("digits", "word")
        and not p.quoted(q.start, q.end)
    ]
    if len(figures) < 2:
        return
    told: set[tuple[int, int]] = set()
    totals = () if article.where.keys().isdisjoint(_TOTALS) else _totals(figures)
    for figure, earlier in (
        *_taken_up(figures),
        *_named_alike(figures),
        *_swapped(figures),
        *_mistyped(figures),
        *totals,
    ):
        key = figure[0].index, figure[1].start
        if key not in told:
            told.add(key)
            yield _hit(figure, earlier)


def _taken_up(figures: list[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Four casings were found … the six casings were sent."""
    if not any(map(_definite, figures)):
        return
    known: dict[str, list[Figure]] = {}
    for figure in figures:
        passage, quantity = figure
        if quantity.kind not in _COUNTS or quantity.high < 2:
            continue
        about = topic(passage, quantity)
        if not about or not quantity.head:
            continue
        before = known.get(about, [])
        if (
            before
            and _definite(figure)
            and _sole(quantity, before)
            and passage.index - before[-1][0].index <= 12
            and not _part_named(before[0])
        ):
            yield figure, before[0]
        known.setdefault(about, []).append(figure)


def _part_named(figure: Figure) -> bool:
    """Whether a count is that of a part: all of one with a name of its own, in all four relay events; the past two."""
    passage, quantity = figure
    before = word(passage, quantity.first - 1)
    if before in _PARTS:
        return True
    return before in ("all", "the", "both") and len(_phrase(passage, quantity)) > 1


def _named_alike(figures: list[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """33 rural animals … not all of the 14 rural animals: a group of two words or more, taken up with “the”."""
    known: dict[tuple[str, ...], list[Figure]] = {}
    for figure in figures:
        passage, quantity = figure
        name = _phrase(passage, quantity)
        if len(name) < 2:
            continue
        before = known.setdefault(name, [])
        if (
            len(before) == 1
            and word(passage, quantity.first - 1) in ("the", "those", "these")
            and word(passage, passage.token_at(quantity.head_start) + 1) in (*_GOES_ON, "in")
            and not quantity.approx
            and quantity.value > 2
            and _sole(quantity, before)
        ):
            yield figure, before[0]
        before.append(figure)


def _phrase(passage: Passage, quantity: Quantity) -> tuple[str, ...]:
    """The words from a count to the end of its noun, none of which sets a part apart."""
    if quantity.kind not in _COUNTS or not quantity.head:
        return ()
    noun = passage.token_at(quantity.head_start)
    name = tuple(passage.tokens.lowers[quantity.last : noun + 1])
    return name if _PARTS.isdisjoint(name) and len(name) <= 4 and "," not in name else ()


def _introduces(figure: Figure) -> bool:
    """Whether a count is the first word of a group, not one of a known row: all four, the past two."""
    at = word(figure[0], figure[1].first - 1)
    return at not in _PARTS and at not in _DEFINITE


def _definite(figure: Figure) -> bool:
    """Whether a count takes up a group that the copy has named: the six casings were, all seven shelters will."""
    passage, quantity = figure
    lowers = passage.tokens.lowers
    if (
        word(passage, quantity.first - 1) not in _DEFINITE
        or quantity.kind not in _COUNTS
        or not quantity.head
    ):
        return False
    least = 4 if is_people(quantity.head) else 3
    if quantity.value < least or quantity.approx:
        return False
    if word(passage, quantity.first - 2) == "of":
        return False
    noun = passage.token_at(quantity.head_start)
    if not _PARTS.isdisjoint(lowers[quantity.last : noun]) or noun - quantity.last > 2:
        return False
    return word(passage, noun + 1) in _GOES_ON


def _sole(quantity: Quantity, before: list[Figure]) -> bool:
    """Whether all earlier counts of the thing are one other number, no multiple of which this can be a part of."""
    values = {q.value for _, q in before}
    if len(values) != 1 or quantity.value in values or any(q.approx for _, q in before):
        return False
    (value,) = values
    return 0.4 < quantity.value / value < 2.5


def _swapped(figures: list[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """1,312 salmon … the 1,231 salmon."""
    seen: dict[tuple[str, str, str], Figure] = {}
    sums = sum(q.kind == "money" for _, q in figures)
    for figure in figures:
        passage, quantity = figure
        if quantity.end - quantity.start < _FEWEST_DIGITS:
            continue
        digits = _digits(figure)
        if len(digits) < _FEWEST_DIGITS or len(digits.strip("0")) < 2 or len(set(digits)) < 2:
            continue
        name = _thing(passage, quantity)
        if not name or (name == "money" and sums > _MOST_SUMS):
            continue
        key = name, quantity.unit, "".join(sorted(digits))
        earlier = seen.setdefault(key, figure)
        if earlier[1].value != quantity.value and earlier[0] is not passage and _alike(earlier[1], quantity):
            yield figure, earlier


def _mistyped(figures: list[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """16,412 spectators … most of the 18,412: long exact counts that differ in one digit."""
    exact = [f for f in figures if _exact(f)]
    if len(exact) > _MOST_EXACT:
        return
    for earlier, figure in combinations(exact, 2):
        one, other = _digits(earlier), _digits(figure)
        if earlier[0] is figure[0] or len(one) != len(other) or sum(map(ne, one, other)) != 1:
            continue
        things = {_thing(*earlier), _thing(*figure)} - {""}
        if len(things) < 2:
            yield figure, earlier


def _exact(figure: Figure) -> bool:
    """Whether a count is given to the last of its digits: four where people are counted, else five."""
    passage, quantity = figure
    least = _EXACT_DIGITS + (not is_people(quantity.head))
    counted = quantity.kind in _COUNTS and passage.text[quantity.end : quantity.end + 1] != "-"
    return counted and len(_digits(figure).rstrip("0")) >= least


def _digits(figure: Figure) -> str:
    return "".join(c for c in stated(*figure) if c.isdecimal())


def _thing(passage: Passage, quantity: Quantity) -> str:
    """What two figures with swapped digits must share: their noun, people of any kind, or a currency; "" for others."""
    if quantity.kind == "money":
        return "money" if quantity.value >= 1000 else ""
    if quantity.kind not in _COUNTS:
        return ""
    return "people" if is_people(quantity.head) else quantity.head or _named(passage, quantity)


def _alike(one: Quantity, other: Quantity) -> bool:
    return 0.5 < one.value / other.value < 2


def _named(passage: Passage, quantity: Quantity) -> str:
    """The noun that a count is of: a majority of 1,204."""
    at = quantity.first - 1
    return word(passage, at - 1) if word(passage, at) == "of" else ""


def _totals(figures: list[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """A majority of 1,204 … a majority of 1,420."""
    seen: dict[str, Figure] = {}
    for figure in figures:
        passage, quantity = figure
        name = _named(passage, quantity)
        if name not in _TOTALS or quantity.kind not in _COUNTS or quantity.approx or quantity.value < 100:
            continue
        earlier = seen.setdefault(name, figure)
        if earlier[1].value != quantity.value and 0.85 < quantity.value / earlier[1].value < 1.18:
            yield figure, earlier


def _hit(figure: Figure, earlier: Figure) -> Hit:
    passage, quantity = figure
    home, other = earlier
    place = Place(home.index, other.start, max(other.end, other.head_end), "earlier")
    end = max(quantity.end, quantity.head_end)
    return Hit(passage.index, quantity.start, end, {"other": stated(home, other)}, related=(place,))
