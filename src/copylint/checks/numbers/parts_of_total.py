"""NU102: sums of money and figures that a sentence adds up to a total they do not make."""

from collections.abc import Iterator
from itertools import pairwise

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.quantities import Quantity
from copylint.annotate.wordlists import words
from copylint.checks.numbers.arithmetic import Bounds, bounds, shown
from copylint.checks.numbers.sentence_figures import comparable, figured_sentences, stated, word

# Words that make what follows the whole of what goes before.
_MADE_OF = words("""
paid_for made_up comprising comprises comprised consisting consists funded_by funded_with split_between split_into divided_into
divided_between broken_down raised_from financed_by financed_with split_among shared_between
""")
_IN_ALL = words("""
total_of totalling totaling make_up makes_up adds_up add_up added_up adding_up bringing_the combined_total
""")
_OPEN_ENDED = words("""
including include includes among plus others rest remainder remaining some more another other extra further first initial
mainly mostly partly least initially so respectively
""")
_BREAKS = words("""; while but which whose whereas up down rose fell compared than or per""")
_KINDS = frozenset(["money", "count", "listed-count", "measure", "policy"])


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A total with its parts after it, or before it."""
    for passage, _, quantities in figured_sentences(article, 3):
        if passage.quoted(quantities[0].start, quantities[-1].end):
            continue
        for run in _runs(quantities):
            if _cued(passage, run[0], run[1], _MADE_OF) or word(passage, run[0].last) == ":":
                yield from _added(passage, run[0], run[1:], _OPEN_ENDED)
            elif _cued(passage, run[-2], run[-1], _IN_ALL) or _in_all(passage, run[-1]):
                yield from _added(
                    passage, run[-1], run[:-1], _OPEN_ENDED - {"includes", "include", "including", "plus"}
                )


def _runs(quantities: list[Quantity]) -> Iterator[list[Quantity]]:
    """The figures of a sentence that measure the same, three or more, where it has no others of the unit."""
    for unit in dict.fromkeys(q.unit for q in quantities if q.kind in _KINDS):
        run = [q for q in quantities if q.unit == unit and q.kind in _KINDS]
        heads = {q.head for q in run} - {""} if unit == "" else set()
        exact = all(q.low == q.high and comparable(q, run[0]) for q in run)
        if len(run) > 2 and exact and len(heads) < 2 and (unit or run[0].high >= 10 or run[-1].high >= 10):
            yield run


def _cued(passage: Passage, left: Quantity, right: Quantity, cues: frozenset[str]) -> bool:
    """Whether a cue of one or two words stands between two figures."""
    lowers = passage.tokens.lowers[left.last : right.first]
    return any(f"{a} {b}" in cues or a in cues for a, b in pairwise([*lowers, ""]))


def _in_all(passage: Passage, total: Quantity) -> bool:
    """Whether a figure ends in “in all”, “in total” or “altogether”."""
    after = [word(passage, total.last), word(passage, total.last + 1)]
    return after in (["in", "all"], ["in", "total"]) or after[0] == "altogether"


def _added(
    passage: Passage, total: Quantity, parts: list[Quantity], open_ended: frozenset[str]
) -> Iterator[Hit]:
    """A hit on the total where the parts do not make it."""
    first, last = min(total.first, parts[0].first), max(total.last, parts[-1].last)
    lowers = passage.tokens.lowers
    between = [w for a, b in pairwise(parts) for w in lowers[a.last : b.first]]
    around = lowers[first:last] + lowers[last : last + 8]
    if not open_ended.isdisjoint(around) or not _BREAKS.isdisjoint(between) or "and" not in between:
        return
    made = sum(q.value for q in parts)
    if not 0.4 * total.value < made < 2.5 * total.value:
        return
    limits = [bounds(q, passage.text) for q in parts]
    slack = max(b.high - q.value for b, q in zip(limits, parts, strict=True)) * len(parts) ** 0.5
    if not Bounds(made - slack, made + slack).meets(bounds(total, passage.text)):
        yield _hit(passage, total, parts, made)


def _hit(passage: Passage, total: Quantity, parts: list[Quantity], made: float) -> Hit:
    sum_of = " and ".join(stated(passage, q) for q in parts)
    message = f"“{{text}}” is not what {sum_of} make: they make {_made(total, made)}"
    related = tuple(Place(passage.index, q.start, q.end, "a part") for q in parts)
    return Hit(passage.index, total.start, total.end, message=message, related=related)


def _made(total: Quantity, made: float) -> str:
    """A sum in the unit of the total."""
    sign = total.unit if total.kind == "money" else ""
    for name, size in (("billion", 1e9), ("million", 1e6)):
        if made >= size:
            return f"{sign}{made / size:.4g} {name}"
    return f"{sign}{shown(made)}"
