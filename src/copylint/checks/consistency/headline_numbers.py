"""CX101: a figure in the headline, standfirst or a caption that the body contradicts."""

from collections.abc import Iterator
from itertools import combinations, pairwise

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.quantities import Quantity
from copylint.checks.consistency.headline_measures import rival_measure
from copylint.checks.consistency.lives_and_terms import rival_age, rival_term
from copylint.checks.consistency.topics import is_group, near, rounded, topic
from copylint.checks.numbers.sentence_figures import ADDED, stated
from copylint.language.nouns import is_people

Figure = tuple[Passage, Quantity]

_DISPLAY = frozenset(["headline", "standfirst", "subhead", "caption"])
_COUNTS = frozenset(["count", "listed-count"])
_ONE_MORE = frozenset(["one", "another", "third", "fourth", "fifth"])
_ROUNDED = 0.12  # by which a sum and its rounding differ at most
_FATES = frozenset(["dead", "hurt", "arrested", "missing"])
_MOST = 60  # figures of a body that are compared


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Counts, sums, percentages and points in display copy that no figure of the body bears out."""
    displayed = [(p, q) for p in article.passages if p.kind in _DISPLAY for q in p.quantities]
    if not displayed:
        return
    body = [(p, q) for p in article.body for q in p.quantities][:_MOST]
    for figure in displayed:
        rival = _rival(figure, body, options.number("slack"))
        if rival is not None:
            yield _hit(figure, rival)


def _rival(figure: Figure, body: list[Figure], slack: float) -> Figure | None:
    """The body's figure for the same thing, where none agrees."""
    quantity = figure[1]
    told = rival_age(figure, body) or rival_term(figure, body) or rival_measure(figure, body)
    if told is not None:
        return told
    if quantity.low != quantity.high or quantity.form not in ("digits", "word"):
        return None
    if quantity.kind == "pp" or quantity.head == "point":
        return _points(figure, body)
    if quantity.kind in _COUNTS:
        return _count(figure, body, slack)
    if figure[0].kind not in ("headline", "standfirst"):
        return None
    if quantity.kind == "percent":
        return _percent(figure, body, slack)
    return _money(figure, body, slack) if quantity.kind == "money" else None


def _agrees(figure: Figure, other: Figure, slack: float) -> bool:
    if not near(figure[1], figure[0].text, other[1], other[0].text, slack) or not rounded(
        figure[1], other[1]
    ):
        return False
    plain = all(q.kind == "money" and q.form == "digits" and not q.approx for q in (figure[1], other[1]))
    return not plain or abs(figure[1].value - other[1].value) <= _ROUNDED * max(
        figure[1].value, other[1].value
    )


def _count(figure: Figure, body: list[Figure], slack: float) -> Figure | None:
    about = topic(*figure)
    if _labels(figure):
        return None
    counts = [f for f in body if f[1].kind in _COUNTS]
    if not about or not any(topic(*f) == about for f in counts):
        return _transposed(figure, counts, slack)
    same = [f for f in counts if topic(*f) == about]
    if not same or any(_agrees(figure, f, slack) for f in same):
        return None
    places = {p.index for p, _ in same}
    if _added(figure[1].value, [f for f in counts if f[0].index in places and _alike(f, about)]):
        return None
    if any(
        _agrees(figure, f, slack) and (figure[1].value >= 10 or (f[0].index in places and not topic(*f)))
        for f in counts
    ):
        return None
    if any(_one_more(f) for f in same if f[1].value + 1 == figure[1].value):
        return None
    if is_group(about):
        return next((f for f in same if f[1].low == f[1].high or f[1].approx), None)
    return next((f for f in same if _rivals(figure[1], f[1])), None)


def _transposed(figure: Figure, counts: list[Figure], slack: float) -> Figure | None:
    """340 in the headline and 430 in the body, both of people, and no 340 there: two digits have changed places."""
    shown = _digits(figure)
    if len(shown) < 3 or not is_people(figure[1].head) or any(_agrees(figure, f, slack) for f in counts):
        return None
    return next((f for f in counts if is_people(f[1].head) and _swapped(shown, _digits(f))), None)


def _digits(figure: Figure) -> str:
    passage, quantity = figure
    return "".join(c for c in passage.text[quantity.start : quantity.end] if c.isdecimal())


def _swapped(one: str, other: str) -> bool:
    """Whether two numbers are one but for two digits beside each other."""
    odd = [i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b]
    beside = len(one) == len(other) and len(odd) == 2 and odd[1] == odd[0] + 1
    return beside and one[odd[0]] == other[odd[1]] and one[odd[1]] == other[odd[0]]


def _labels(figure: Figure) -> bool:
    """Whether a number is part of a name: District 6 candidates; the Four Continents."""
    passage, quantity = figure
    words = passage.tokens.words
    if quantity.form == "digits":
        return (
            quantity.first > 0
            and words[quantity.first - 1][0].isupper()
            and quantity.value < 100
            and not quantity.approx
        )
    return passage.kind != "headline" and quantity.first > 0 and words[quantity.first][0].isupper()


def _alike(figure: Figure, about: str) -> bool:
    """Whether a count can be a part of a topic: told of it, of nothing, or of people where the topic is what befell them."""
    found = topic(*figure)
    return found in (about, "") or (about in _FATES and is_people(figure[1].head))


def _one_more(figure: Figure) -> bool:
    """Whether the sentence of a figure speaks of one beside it: killed two in Marl and one in Fenbridge."""
    passage, quantity = figure
    sentence = passage.sentence_of(quantity.first)
    return not _ONE_MORE.isdisjoint(passage.tokens.lowers[quantity.last : sentence.last])


def _rivals(shown: Quantity, told: Quantity) -> bool:
    """Whether two counts of one noun are of a size, and neither a part of something."""
    return 1 < told.low == told.high and told.kind == "count" and 0.3 < told.value / shown.value < 3.3


def _added(value: float, figures: list[Figure]) -> bool:
    """Whether a value is the sum or the difference of two figures of the body, or the sum of some in one paragraph."""
    slack = 0.02 * value
    for (_, a), (_, b) in combinations(figures[:12], 2):
        if abs(abs(a.value - b.value) - value) <= slack or abs(a.value + b.value - value) <= slack:
            return True
    for index in {p.index for p, _ in figures}:
        here = [q.value for p, q in figures if p.index == index][:8]
        if any(abs(sum(c) - value) <= slack for n in (3, 4, 5) for c in combinations(here, n)):
            return True
    return False


def _percent(figure: Figure, body: list[Figure], slack: float) -> Figure | None:
    shares = [f for f in body if f[1].kind in ("percent", "ratio", "pp", "policy")]
    exact = [f for f in shares if f[1].kind == "percent"]
    value = figure[1].value
    if not exact or any(_agrees(figure, f, slack) for f in shares) or _made(value, body):
        return None
    return exact[0]


def _made(value: float, body: list[Figure]) -> bool:
    """Whether two figures side by side give a percentage, as change, share or difference."""
    for i, (passage, one) in enumerate(body):
        for other, two in body[i + 1 : i + 4]:
            if (
                passage is other
                and one.unit == two.unit
                and one.kind in ADDED
                and _gives(one.value, two.value, value)
            ):
                return True
            if one.unit == two.unit == "%" and abs(abs(one.value - two.value) - value) < 0.6:
                return True
    return False


def _gives(one: float, two: float, percent: float) -> bool:
    """Whether a percentage is the change from one figure to the other, or the share of one in the other."""
    if not one or not two:
        return False
    shares = 100 * one / two, 100 * two / one
    return any(abs(abs(s - 100) - percent) <= 1 or abs(s - percent) <= 1 for s in shares)


def _points(figure: Figure, body: list[Figure]) -> Figure | None:
    """A lead in points against the shares of the race."""
    shares = [f for f in body if f[1].unit == "%"]
    values = [(p.index, v) for p, q in shares for v in {q.low, q.high}]
    races = [f for f, g in pairwise(shares) if _race(f, g)]
    races += [f for f in shares if f[1].low != f[1].high]
    value = figure[1].value
    if not races or any(
        i == j and abs(abs(a - b) - value) < 0.6 for (i, a), (j, b) in combinations(values, 2)
    ):
        return None
    if any(abs(q.value - value) < 0.6 for _, q in body if q.kind == "pp" or q.head == "point"):
        return None
    return races[0]


def _race(one: Figure, other: Figure) -> bool:
    """Whether two shares are a race's: 47% to 41%."""
    return one[0] is other[0] and one[0].tokens.lowers[one[1].last : other[1].first] in (["to"], ["against"])


def _money(figure: Figure, body: list[Figure], slack: float) -> Figure | None:
    sums = [f for f in body if f[1].kind in ("money", "policy") and f[1].unit == figure[1].unit]
    value = figure[1].value
    if any(_agrees(figure, f, slack) for f in sums) or _added(
        value, list({f[1].value: f for f in sums}.values())
    ):
        return None
    rivals = [
        f for f in sums if 0.4 * value <= f[1].value <= 2.5 * value and f[0].index < figure[0].index + 8
    ]
    return rivals[0] if rivals else None


def _hit(figure: Figure, rival: Figure) -> Hit:
    passage, quantity = figure
    other, against = rival
    end = max(quantity.end, quantity.head_end if quantity.kind in _COUNTS else 0)
    if passage.text[end : end + 7] == " points":
        end += 7
    place = Place(other.index, against.start, max(against.end, against.head_end), "the body")
    return Hit(passage.index, quantity.start, end, {"other": stated(other, against)}, related=(place,))
