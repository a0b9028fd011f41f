"""NU103: a change between two percentages given in percent where percentage points are meant."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Edit, Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.quantities import Quantity
from copylint.checks.numbers.arithmetic import Bounds, bounds
from copylint.checks.numbers.change_claims import CHANGES
from copylint.checks.numbers.changes import Change, changes
from copylint.checks.numbers.percent_change import claimed_percent
from copylint.checks.numbers.sentence_figures import figured_sentences, stated, word

_RATES = frozenset("rate rates inflation unemployment turnout yield yields mortgage mortgages bank".split())
_DIFFERENCES = frozenset(
    "fall rise drop increase gain decrease decline shortfall gap difference jump swing climb dip reduction lead".split()
)
_MONEY = frozenset("interest mortgage lending borrowing base bank".split())
_MOVED = frozenset(
    "rose fell increased decreased climbed dropped jumped rise fall risen fallen soared slipped".split()
)
_SIGNS = frozenset(["%", "percent", "cent", "pct"])
_LARGEST_STEP = 3.0  # in percent: rates move by less, while a share of more is a share
_REACH = 9


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Rose 2% from 8% to 10%: that is two points, and 25%."""
    yield from (_hit(change) for change in changes(article) if _points(change))
    for passage, _, quantities in figured_sentences(article):
        for quantity in quantities:
            if quantity.unit == "%" and quantity.low < quantity.high and _of_a_rate(passage, quantity):
                yield _by_and_to(passage, quantity)
            elif quantity.unit == "%" and _of_interest(passage, quantity):
                yield _interest(passage, quantity)
        yield from _named_differences(passage, [q for q in quantities if q.unit == "%"])


def _named_differences(passage: Passage, shares: list[Quantity]) -> Iterator[Hit]:
    """From 96.5% to 94.5%, a fall of 2%; it was to be 15% and was 6%, a shortfall of 9%."""
    for i, claim in enumerate(shares[1:], start=1):
        if word(passage, claim.first - 1) != "of" or word(passage, claim.first - 2) not in _DIFFERENCES:
            continue
        rates = shares[i - 1 : i] if shares[i - 1].low < shares[i - 1].high else shares[max(i - 2, 0) : i]
        ends = sorted(value for q in rates for value in {q.low, q.high})
        if (
            len(ends) != 2
            or passage.quoted(rates[0].start, claim.end)
            or any(q.approx for q in (*rates, claim))
        ):
            continue
        apart = ends[1] - ends[0]
        ratios = (100 * apart / max(end, 1) for end in ends)
        if abs(apart - claim.value) < 0.06 and all(abs(ratio - claim.value) > 1 for ratio in ratios):
            yield _difference(passage, claim, rates)


def _difference(passage: Passage, claim: Quantity, rates: list[Quantity]) -> Hit:
    number = passage.text[claim.start : passage.tokens.ends[claim.first]].rstrip("%")
    unit = "percentage point" if claim.high <= 1 else "percentage points"
    message = f"“{{text}}” is the difference of two percentages: “{number} {unit}”"
    related = tuple(Place(passage.index, q.start, q.end, "a rate") for q in rates)
    return Hit(passage.index, claim.start, claim.end, message=message, related=related)


def _points(change: Change) -> bool:
    """Whether the claim is the difference of the two rates and not their ratio."""
    claim = change.claim
    if (
        claim.kind != "percent"
        or claim.figure.form == "fraction"
        or not change.old.unit == change.new.unit == "%"
    ):
        return False
    if not change.old.low or not change.new.low:
        return False
    old, new = change.ends()
    exact = claimed_percent(change, 0)
    difference = Bounds(new.low - old.high, new.high - old.low)
    ratio = 100 * (change.new.value / change.old.value - 1)
    if not exact.meets(difference):
        return False
    if not exact.meets(Bounds(ratio, ratio).widened(0.1 * abs(ratio))):
        return True
    # Near 100% the two come close: then it is the one that fits to the last digit of the rates.
    fine = min(_half_step(change.passage, q) for q in (change.old, change.new))
    claimed = claim.figure.value * claim.sign
    return abs(claimed - (change.new.value - change.old.value)) < 1e-6 and abs(claimed - ratio) > fine


def _half_step(passage: Passage, quantity: Quantity) -> float:
    found = bounds(quantity, passage.text)
    return (found.high - found.low) / 2


def _of_a_rate(passage: Passage, span: Quantity) -> bool:
    """Whether “by 0.25% to 4.5%” is said of a rate, which moves by points: the step is the smaller figure by far."""
    lowers = passage.tokens.lowers
    if span.approx or word(passage, span.first - 1) != "by" or "to" not in lowers[span.first : span.last]:
        return False
    if _SIGNS.isdisjoint(lowers[span.first : lowers.index("to", span.first)]):
        return False  # “by two to 15 percent” is a range
    if span.low > _LARGEST_STEP or span.high < 2 * span.low:
        return False
    first = passage.sentence_of(span.first).first
    subject = lowers[max(first, span.first - _REACH) : span.first - 1]
    return not (CHANGES.isdisjoint(subject) or _RATES.isdisjoint(subject))


def _of_interest(passage: Passage, step: Quantity) -> bool:
    """Whether “rose 1%” is said of the price of money, which is itself a percentage."""
    if step.low != step.high or step.high > _LARGEST_STEP or step.approx:
        return False
    at = step.first - (2 if word(passage, step.first - 1) == "by" else 1)
    if word(passage, at) not in _MOVED:
        return False
    at -= word(passage, at - 1) in ("have", "has", "had")
    if word(passage, at - 1) not in ("rate", "rates"):
        return False
    return word(passage, at - 2) in _MONEY and not passage.quoted(step.start, step.end)


def _interest(passage: Passage, step: Quantity) -> Hit:
    number = passage.text[step.start : passage.tokens.ends[step.first]].rstrip("%")
    unit = "percentage point" if step.high <= 1 else "percentage points"
    message = f"“{{text}}” of a rate of interest: “{number} {unit}”, or the rate it came to"
    return Hit(passage.index, step.start, step.end, message=message)


def _by_and_to(passage: Passage, span: Quantity) -> Hit:
    """The hit at the first of the two figures."""
    lowers = passage.tokens.lowers
    last = lowers.index("to", span.first) - 1
    end = passage.tokens.ends[last]
    number = passage.text[span.start : passage.tokens.ends[span.first]].rstrip("%")
    unit = "percentage point" if span.low <= 1 else "percentage points"
    message = f"“{{text}}” of a rate: “{number} {unit}”, or the rate it rose from"
    return Hit(passage.index, span.start, end, message=message)


def _hit(change: Change) -> Hit:
    passage, figure = change.passage, change.claim.figure
    unit = "percentage point" if figure.high <= 1 else "percentage points"
    number = (
        stated(passage, figure)
        .rstrip("%")
        .removesuffix("percent")
        .removesuffix("per cent")
        .removesuffix("pct")
        .removesuffix("pc")
    )
    right = f"{number.strip()} {unit}"
    related = (
        Place(passage.index, change.old.start, change.old.end, "before"),
        Place(passage.index, change.new.start, change.new.end, "after"),
    )
    edit = Edit(figure.start, figure.end, right)
    values = {"old": stated(passage, change.old), "new": stated(passage, change.new), "right": right}
    return Hit(
        passage.index, figure.start, figure.end, values, edits=(edit,), related=related, safety="display"
    )
