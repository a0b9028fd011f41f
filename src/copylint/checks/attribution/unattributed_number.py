"""AT101: a number that a careful desk wants a source for, and no source near it."""

from bisect import bisect_left
from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.phrases_dialect import about_sport
from copylint.annotate.quantities import Quantity
from copylint.annotate.quantity_sources import Sources
from copylint.annotate.quantity_worth import changes, is_checkworthy, is_debatable, is_harm
from copylint.annotate.wordlists import words

_MILLION = 1e6
_NOUN_REACH = 30
_VERB_REACH = 3  # tokens after “will” in which its verb stands
_SURELY_COUNTED = 10_000
_CHANGED_COUNT = 1_000
_PLAYED = (
    "percent",
    "ratio",
    "pp",
)  # shares that a report of a match counts for itself: shots, possession, serves
_SPORTING = 5  # words of sport in the report of a match
_LOSSES = words(
    "fled lost destroyed ruined flattened gutted burned burnt wrecked uprooted stranded abandoned ripped felled"
)
_LOSS_REACH = 6  # tokens between a vague number and what befell those it counts
_ORDER = {"money": 1, "percent": 2, "ratio": 2}
Bare = tuple[Passage, Quantity]
Value = tuple[float, float, str]


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Numbers of the body that nobody is quoted for; numbers side by side in one sentence make one finding.

    Where most of a piece names its sources, only a number in a paragraph without any is reported.
    """
    sources = Sources(article)
    bare: list[Bare] = []
    attributed: set[Value] = set()
    for passage in article.body:
        for quantity in passage.quantities:
            if not is_checkworthy(passage, quantity):
                continue
            if sources.covers(passage, quantity):
                attributed.add(_value(quantity))
            elif _weighty(passage, quantity, options):
                bare.append((passage, quantity))
    lone = _once(
        [(p, q) for p, q in bare if _value(q) not in attributed and _stands_alone(sources, p, q, options)]
    )
    if any(q.kind in _PLAYED for _, q in lone) and about_sport(article, _SPORTING):
        lone = [(p, q) for p, q in lone if q.kind not in _PLAYED]
    runs = sorted(_runs(lone), key=_rank)[: int(options.number("most"))]
    for passage, run in sorted(runs, key=lambda r: (r[0].index, r[1][0].start)):
        yield _hit(passage, run)._replace(severity=_severity(sources, passage))


def _once(bare: list[Bare]) -> list[Bare]:
    """The numbers without those that a later paragraph has again for the same thing: once is enough to ask."""
    first: dict[tuple[Value, str], int] = {}
    return [
        (passage, quantity)
        for passage, quantity in bare
        if first.setdefault((_value(quantity), quantity.head), passage.index) == passage.index
    ]


def _stands_alone(sources: Sources, passage: Passage, quantity: Quantity, options: Options) -> bool:
    """Whether no source is to be expected for a number: few are named here, or it opens a paragraph that has none."""
    vague = quantity.form == "vague" and not _grave(passage, quantity)
    if vague and quantity.kind != "money":
        return False
    article, near = sources.around(passage, quantity, int(options.number("reach")))
    if article < options.number("article_share") and near < options.number("near_share"):
        return True
    if vague or not sources.silent(passage) or not _prominent(passage, quantity):
        return False
    sentence = passage.sentence_of(quantity.first)
    said = passage.tokens.lowers[sentence.first : sentence.last]
    if "will" in said and not _foretold(said, options.words("outcomes")):
        return False
    return options.words("plans").isdisjoint(said)


def _foretold(words: list[str], outcomes: frozenset[str]) -> bool:
    """Whether “will” tells what is to come of something, not what somebody means to do: will lose, will be left."""
    at = words.index("will") + 1
    return not outcomes.isdisjoint(words[at : at + _VERB_REACH])


def _grave(passage: Passage, quantity: Quantity) -> bool:
    """Whether a vague number tells of the dead, the hurt and the displaced, or of what was destroyed."""
    after = passage.tokens.lowers[quantity.last : quantity.last + _LOSS_REACH]
    return is_harm(passage, quantity) or not _LOSSES.isdisjoint(after)


def _prominent(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number stands in the first sentence of its paragraph, or is in the millions in the last."""
    sentence = passage.sentence_of(quantity.first)
    return sentence.first == 0 or (sentence is passage.sentences[-1] and quantity.high >= _MILLION)


def _severity(sources: Sources, passage: Passage) -> str:
    """`advice` where the paragraph or the one before names a source that may be meant; else the rule's own."""
    return "advice" if sources.beside(passage) else ""


def _rank(row: tuple[Passage, list[Quantity]]) -> tuple[int, float]:
    """Harm first, then sums, shares and counts, the larger the sooner."""
    passage, run = row
    kind = min((_ORDER.get(q.kind, 3) for q in run), default=3)
    return 0 if any(is_harm(passage, q) for q in run) else kind, -max(q.high for q in run)


def _value(quantity: Quantity) -> Value:
    return quantity.low, quantity.high, quantity.unit


def _weighty(passage: Passage, quantity: Quantity, options: Options) -> bool:
    """Whether a number is large enough to ask for its source."""
    if is_debatable(passage, quantity):
        return False
    if quantity.kind not in ("count", "listed-count"):
        return True
    if not quantity.head and quantity.form != "vague" and quantity.high < _surely_counted(passage, quantity):
        return False
    least = options.number("least_harm") if is_harm(passage, quantity) else options.number("least_count")
    return quantity.high >= least


def _surely_counted(passage: Passage, quantity: Quantity) -> int:
    """From which number on it counts something though no noun says what: a lower one where something fell to it."""
    changed = changes(passage.tokens.lowers, quantity, ("to", "from", "by"))
    return _CHANGED_COUNT if changed else _SURELY_COUNTED


def _runs(bare: list[Bare]) -> Iterator[tuple[Passage, list[Quantity]]]:
    """Quantities that follow each other in one sentence, with no other quantity between."""
    run: list[Quantity] = []
    for i, (passage, quantity) in enumerate(bare):
        run.append(quantity)
        following = bare[i + 1] if i + 1 < len(bare) else None
        if following is None or following[0] is not passage or not _adjoin(passage, quantity, following[1]):
            yield passage, run
            run = []


def _adjoin(passage: Passage, one: Quantity, other: Quantity) -> bool:
    """Whether one quantity is the next after the other in the same sentence."""
    if passage.sentence_of(one.first) is not passage.sentence_of(other.first):
        return False
    at = bisect_left(passage.quantities, one.start, key=lambda q: q.start)
    return passage.quantities[at + 1] is other


def _hit(passage: Passage, run: list[Quantity]) -> Hit:
    start = run[0].approx_start if run[0].approx else run[0].start
    named = " and ".join(passage.text[q.start : q.end] for q in run[:2]) + (" …" if len(run) > 2 else "")
    verb = "stand" if len(run) > 1 else "stands"
    return Hit(passage.index, start, _end(passage, run), {"number": named, "stands": verb})


def _end(passage: Passage, run: list[Quantity]) -> int:
    """Where a finding ends: after the noun that is counted, or the bracket that holds a conversion."""
    last = run[-1]
    if 0 < last.head_end - last.end < _NOUN_REACH and last.kind != "money":
        return last.head_end
    bracket = passage.text.startswith(")", last.end) and "(" in passage.text[run[0].start : last.end]
    return last.end + bracket
