"""NU101: so many at so much each, and a total that they do not make; so much a month, or so much a year."""

from collections.abc import Iterator
from itertools import pairwise

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.quantities import Quantity
from copylint.annotate.wordlists import words
from copylint.checks.numbers.arithmetic import shown
from copylint.checks.numbers.sentence_figures import figured_sentences, stated, word
from copylint.language.segment import Sentence

_COUNTS = frozenset(["count", "listed-count"])
_EACH = frozenset(["each", "apiece"])
_AVERAGE = 0.2  # by which an average may be rounded
_SLACK = 0.08  # by which rounded figures may miss each other
_A_YEAR: dict[str, float] = {"day": 365, "week": 52, "month": 12, "quarter": 4, "year": 1}
_CHEAPEST = 0.6  # of twelve months’ price, what a year is sold for at least
_PAID = words(
    "earn earns earned earning wage wages salary salaries pension pensions tax levy household households"
)
_BUT = words("up extra more less plus and before after of deposit first")


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Sentences with a sum for each and a sum for all, or with one sum over two stretches of time."""
    for passage, sentence, quantities in figured_sentences(article, 2):
        money = [q for q in quantities if q.kind == "money" and q.low == q.high]
        if len(money) < 2 or passage.quoted(money[0].start, money[-1].end):
            continue
        yield from _averages(passage, quantities)
        yield from _spreads(passage, quantities)
        sums = [q for q in money if not q.approx]
        counts = [
            q for q in quantities if q.kind in _COUNTS and q.low == q.high and not q.approx and q.low > 1
        ]
        if len(sums) == 2 and len(counts) == 1 and len(quantities) == 3 and sums[0].unit == sums[1].unit:
            yield from _product(passage, sentence, counts[0], sums)
        for one, other in pairwise(sums):
            yield from _periods(passage, one, other)


def _product(passage: Passage, sentence: Sentence, count: Quantity, sums: list[Quantity]) -> Iterator[Hit]:
    """The ten buses cost £250,000 each, £2.5m in all; each of the 40 members paid £25, a total of £1,000."""
    part = next((q for q in sums if word(passage, q.last) in _EACH), None)
    if part is None and _each_of(passage, count):
        part = next((q for q in sums if not _total(passage, q)), None)
    whole = next((q for q in sums if q is not part and _total(passage, q)), None)
    if part is None or whole is None:
        return
    made = part.low * count.low
    if abs(made - whole.low) > _SLACK * max(made, whole.low):
        yield _hit(
            passage,
            whole,
            (count, part),
            f"{stated(passage, count)} at {stated(passage, part)} make {_sum(whole, made)}",
        )


def _averages(passage: Passage, quantities: list[Quantity]) -> Iterator[Hit]:
    """£96,400 in all, an average of about £12,000 from each of the eleven."""
    for whole, part, count in zip(quantities, quantities[1:], quantities[2:], strict=False):
        if not (whole.kind == part.kind == "money" and whole.unit == part.unit and count.kind in _COUNTS):
            continue
        at = passage.token_at(part.approx_start) if part.approx else part.first
        joined = passage.tokens.lowers[part.last : count.first]
        if (
            [word(passage, at - 2), word(passage, at - 1)] != ["average", "of"]
            or whole.approx
            or count.approx
        ):
            continue
        if joined[1:] not in (["each", "of", "the"], ["each", "of", "its"], ["each", "of", "their"]):
            continue
        made = whole.low / count.low
        if abs(made - part.low) > _AVERAGE * made:
            told = f"{stated(passage, whole)} over {stated(passage, count)} is {_sum(part, made)} each"
            yield _hit(passage, part, (whole, count), told)


def _spreads(passage: Passage, quantities: list[Quantity]) -> Iterator[Hit]:
    """£3m over four years, or £900,000 a year."""
    for whole, length, part in zip(quantities, quantities[1:], quantities[2:], strict=False):
        if not (whole.kind == part.kind == "money" and whole.unit == part.unit and length.kind == "duration"):
            continue
        period = _period(passage, part)
        over = passage.tokens.lowers[whole.last : length.first]
        joined = passage.tokens.lowers[length.last : part.first]
        if over not in (["over"], ["over", "the", "next"], ["over", "the"]) or joined[-2:] != [",", "or"]:
            continue
        if len(joined) > 2 or period != length.unit or whole.approx or length.low != length.high:
            continue
        made = whole.low / length.low
        if abs(made - part.low) > (_AVERAGE if part.approx else _SLACK) * made:
            told = f"{stated(passage, whole)} over {stated(passage, length)} is {_sum(part, made)} a {period}"
            yield _hit(passage, part, (whole, length), told)


def _each_of(passage: Passage, count: Quantity) -> bool:
    """Whether a count is of those who each pay: each of the 40 members."""
    return [word(passage, count.first - n) for n in (3, 2, 1)] == ["each", "of", "the"]


def _total(passage: Passage, quantity: Quantity) -> bool:
    """Whether a sum is said to be the whole: £2.5m in all, a total of £1,000."""
    after = [word(passage, quantity.last), word(passage, quantity.last + 1)]
    before = [word(passage, quantity.first - 2), word(passage, quantity.first - 1)]
    return after in (["in", "all"], ["in", "total"]) or after[0] == "altogether" or before == ["total", "of"]


def _periods(passage: Passage, one: Quantity, other: Quantity) -> Iterator[Hit]:
    """£10 a month, or £120 a year."""
    first, second = _period(passage, one), _period(passage, other)
    if not first or not second or first == second or one.unit != other.unit:
        return
    between = passage.tokens.lowers[one.last + 2 : other.first]
    if between[-1:] != ["or"] or not _BUT.isdisjoint(between) or len(between) > 3:
        return
    made = one.low * _A_YEAR[first] / _A_YEAR[second]
    if abs(made - other.low) > _SLACK * max(made, other.low) and not _cheaper(passage, one, other, made):
        told = f"{stated(passage, one)} a {first} is {_sum(other, made)} a {second}"
        yield _hit(passage, other, (one,), told)


def _cheaper(passage: Passage, one: Quantity, other: Quantity, made: float) -> bool:
    """Whether the longer stretch may have a price of its own: £4.99 a month or £50 a year; not so of pay and taxes."""
    sentence = passage.sentence_of(one.first)
    if not _PAID.isdisjoint(passage.tokens.lowers[sentence.first : sentence.last]):
        return False
    ratio = (
        other.low / made
        if _A_YEAR[_period(passage, other)] < _A_YEAR[_period(passage, one)]
        else made / other.low
    )
    return _CHEAPEST < ratio < 1


def _period(passage: Passage, quantity: Quantity) -> str:
    """The stretch of time that a sum is for: £10 a month; "" for none."""
    led = word(passage, quantity.last) in ("a", "per", "each", "every")
    period = word(passage, quantity.last + 1)
    return period if led and period in _A_YEAR else ""


def _sum(like: Quantity, value: float) -> str:
    for name, size in (("billion", 1e9), ("million", 1e6)):
        if value >= size:
            return f"{like.unit}{value / size:.4g} {name}"
    return f"{like.unit}{shown(value)}"


def _hit(passage: Passage, quantity: Quantity, others: tuple[Quantity, ...], told: str) -> Hit:
    related = tuple(Place(passage.index, q.start, q.end, "the figures") for q in others)
    message = f"“{{text}}” does not fit: {told}"
    return Hit(passage.index, quantity.start, quantity.end, message=message, related=related)
