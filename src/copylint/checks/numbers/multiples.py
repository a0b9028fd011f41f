"""NU101: “twice the 300” beside a figure that is not twice 300."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.quantities import Quantity
from copylint.annotate.wordlists import words
from copylint.checks.numbers.arithmetic import Bounds, bounds, shown
from copylint.checks.numbers.sentence_figures import comparable, figured_sentences, stated, word

_LINKS = words("""
the its last previous year month week 's ’s their earlier figure total of number same period before in for spent paid sold
raised recorded counted seen as many much more than large big high
""")
_ABOVE = frozenset(["more than", "over", "at least", "well over"])


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A figure, a multiple, and the figure it is a multiple of."""
    for passage, _, quantities in figured_sentences(article, 3):
        for i in range(1, len(quantities) - 1):
            new, times, old = quantities[i - 1 : i + 2]
            factor = _factor(passage, times)
            if factor and _told(passage, new, times, old) and not _holds(passage, factor, new, times, old):
                yield _hit(passage, new, times, old)


def _factor(passage: Passage, times: Quantity) -> float:
    """What a multiple multiplies by; 0 for what is none."""
    if times.form == "multiple" and not word(passage, times.first).endswith(("ed", "ing")):
        return times.high
    if times.form == "fraction" and times.high == 0.5 and word(passage, times.last) in ("the", "its", "last"):
        return 0.5
    return times.high if times.head == "time" and word(passage, times.last) == "times" else 0


def _told(passage: Passage, new: Quantity, times: Quantity, old: Quantity) -> bool:
    """Whether the three belong together: 450 patients, twice the 300 it saw."""
    if not comparable(new, old) or new.low != new.high or not old.value or old.value < 5:
        return False
    lowers = passage.tokens.lowers
    before = lowers[new.last : passage.token_at(times.approx_start) if times.approx else times.first]
    after = lowers[times.last + (times.head == "time") : old.first]
    apposed = "," in before[-2:] and len(before) <= 6 and before.count(",") == 1
    return apposed and len(after) <= 5 and bool(after) and all(w in _LINKS or w in "$£€" for w in after)


def _holds(passage: Passage, factor: float, new: Quantity, times: Quantity, old: Quantity) -> bool:
    """Whether the new figure is the multiple of the old, a tenth either way."""
    low, high = 0.9 * factor, 1.1 * factor
    if times.approx:
        low, high = (factor, 1.5 * factor) if times.approx in _ABOVE else (0.75 * factor, 1.2 * factor)
    a, b = bounds(new, passage.text), bounds(old, passage.text)
    return Bounds(a.low / b.high, a.high / max(b.low, 1e-9)).meets(Bounds(low, high))


def _hit(passage: Passage, new: Quantity, times: Quantity, old: Quantity) -> Hit:
    message = f"“{{text}}” does not fit: {stated(passage, new)} is {shown(new.value / old.value)} times {stated(passage, old)}"
    related = tuple(Place(passage.index, q.start, q.end, "the figures") for q in (new, old))
    return Hit(passage.index, times.start, times.end, message=message, related=related)
