"""NU112: “up to 3,000” that becomes 3,000, and “up to 3,000 or more”."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.quantities import Quantity
from copylint.checks.numbers.sentence_figures import stated, word

_LIMITS = frozenset(["up to", "as many as", "as much as"])
_KINDS = frozenset(["count", "money", "listed-count", "percent"])

Figure = tuple[Passage, Quantity]


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Each limit, against the same figure stated flat before or after it."""
    figures = [
        (p, q) for p in article.passages for q in p.quantities if q.kind in _KINDS and p.kind != "code"
    ]
    limits = [f for f in figures if f[1].approx in _LIMITS]
    for passage in article.passages:
        for quantity in passage.quantities:
            lifted = _lifted(passage, quantity)
            if lifted:
                message = "“{text}” sets a limit and lifts it"
                yield Hit(passage.index, quantity.approx_start, passage.tokens.ends[lifted], message=message)
    for figure in figures:
        limit = next((f for f in limits if _hardens(figure, f)), None)
        if limit and not any(_same(figure, f) and _flat_before(f, limit) for f in figures):
            yield _hit(figure, limit)


def _lifted(passage: Passage, quantity: Quantity) -> int:
    """The token “more” of “up to 500 people or more”; 0 where the limit stands."""
    if quantity.approx not in _LIMITS:
        return 0
    for at in range(quantity.last, quantity.last + 3):
        if word(passage, at) == "or":
            return at + 1 if word(passage, at + 1) == "more" else 0
        if not word(passage, at).isalpha():
            return 0
    return 0


def _flat_before(figure: Figure, limit: Figure) -> bool:
    """Whether the body states a figure flat before the limit."""
    passage, quantity = figure
    return passage.kind == "body" and passage.index < limit[0].index and quantity.approx not in _LIMITS


def _same(one: Figure, other: Figure) -> bool:
    a, b = one[1], other[1]
    return (a.low, a.high, a.unit) == (b.low, b.high, b.unit) and bool(a.head) and a.head == b.head


def _hardens(figure: Figure, limit: Figure) -> bool:
    """Whether a figure is a limit's, stated without it: in display copy, or later in the body."""
    passage, quantity = figure
    if quantity.approx or not _same(figure, limit) or quantity.high < 10 or passage is limit[0]:
        return False
    if passage.quoted(quantity.start, quantity.end) or passage.quoted(limit[1].start, limit[1].end):
        return False
    return passage.kind in ("headline", "standfirst", "subhead", "caption") or passage.index > limit[0].index


def _hit(figure: Figure, limit: Figure) -> Hit:
    passage, quantity = figure
    home, other = limit
    place = Place(home.index, other.approx_start, other.end, "the limit")
    values = {"limit": f"{other.approx} {stated(home, other)}"}
    return Hit(passage.index, quantity.start, max(quantity.end, quantity.head_end), values, related=(place,))
