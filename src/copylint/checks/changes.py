"""Changes that a sentence states twice: by how much, and from what to what."""

from collections.abc import Iterator
from typing import NamedTuple

from copylint.annotate.article import Article
from copylint.annotate.passage import Passage
from copylint.annotate.quantities import Quantity
from copylint.annotate.wordlists import words
from copylint.checks.arithmetic import Bounds, bounds
from copylint.checks.sentence_figures import before, comparable, figured_sentences, word

RISES = words("""rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth jump
    jumps jumped climb climbs climbed climbing soar soars soared soaring surge surges surged gain gains gained leap leapt
    leaped up advance advanced swell swelled swollen expand expanded rocket rocketed raise raises raised raising boost
    boosted lift lifted hike hiked higher more spike spiked shot uplift bigger larger greater""")
FALLS = words("""fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases
    decreased decreasing slump slumped plunge plunges plunged slide slid slip slipped shrink shrank shrunk shrinking tumble
    tumbled dip dipped down cut cuts cutting reduce reduces reduced reducing reduction lower lowered lowering less fewer
    slash slashed slashing trim trimmed contract contracted sink sank sunk plummet plummeted dive dived crash crashed
    smaller shed""")
CHANGES = RISES | FALLS
_AFTER = words("""rise increase growth jump gain leap hike surge boost uplift spike fall drop decline decrease reduction cut slump plunge
    dip slide higher lower more fewer less bigger smaller raise""")
BARRIERS = words("""
while whereas but and as with after before when compared ; against comparable comparable-store same-store like-for-like
underlying organic adjusted constant
""")
_FACTORS = {"halved": 0.5, "halving": 0.5}
_ADVERBS = words("""up down more less fewer higher lower bigger larger greater smaller""")
_REACH = 12


class Claim(NamedTuple):
    """A change by a figure. kind: percent, points, factor (doubled), amount. sign: 1 up, -1 down, 0 not said."""

    figure: Quantity
    kind: str
    sign: int
    first: int
    last: int


class Change(NamedTuple):
    """A claim with the two figures it runs between."""

    passage: Passage
    claim: Claim
    old: Quantity
    new: Quantity

    def ends(self) -> tuple[Bounds, Bounds]:
        """What the old and the new figure can stand for."""
        text = self.passage.text
        return bounds(self.old, text), bounds(self.new, text)


def changes(article: Article) -> Iterator[Change]:
    """The changes of an article."""
    for passage, _, quantities in figured_sentences(article, 3):
        claims = [c for q in quantities if (c := _claim(passage, q))]
        if claims:
            yield from _linked(passage, quantities, claims)


def _linked(passage: Passage, quantities: list[Quantity], claims: list[Claim]) -> Iterator[Change]:
    """Each claim with the pair of figures nearest to it."""
    pairs = list(_pairs(passage, quantities))
    near = sorted(
        (gap, c, p)
        for p, pair in enumerate(pairs)
        for c, claim in enumerate(claims)
        if (gap := _gap(passage, claim, *pair, claims)) is not None
    )
    used: set[int] = set()
    linked: set[int] = set()
    for _, c, p in near:
        if c not in linked and p not in used:
            linked.add(c)
            used.add(p)
            yield Change(passage, claims[c], *pairs[p])
    for c, claim in enumerate(claims):
        if c not in linked and (apposed := _apposed(passage, quantities, claim)):
            yield Change(passage, claim, *apposed)


def _gap(passage: Passage, claim: Claim, old: Quantity, new: Quantity, claims: list[Claim]) -> int | None:
    """The tokens between a claim and a pair; None where they do not belong together."""
    if claim.figure in (old, new):
        return None
    first, last = min(old.first, new.first), max(old.last, new.last)
    start, end = (claim.last, first) if claim.last <= first else (last, claim.first)
    if not 0 <= end - start <= _REACH or any(c is not claim and start <= c.first < end for c in claims):
        return None
    between = passage.tokens.lowers[start:end]
    if any(w in BARRIERS or (w in CHANGES and w not in ("up", "more")) for w in between):
        return None
    return end - start


def _pairs(passage: Passage, quantities: list[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """Old and new figures: from X to Y, to Y from X."""
    leads = [word(passage, before(passage, q)) for q in quantities]
    for i, one in enumerate(quantities):
        for other, lead in zip(quantities[i + 1 : i + 3], leads[i + 1 : i + 3], strict=True):
            if (leads[i], lead) in (("from", "to"), ("to", "from")) and _joined(passage, one, other):
                yield (one, other) if lead == "to" else (other, one)
                break


def _joined(passage: Passage, one: Quantity, other: Quantity) -> bool:
    """Whether two figures measure the same, about as large, in one clause."""
    between = passage.tokens.lowers[one.last : other.first]
    if len(between) > 9 or not comparable(one, other) or not BARRIERS.isdisjoint(between):
        return False
    return 0 < one.value < 1000 * other.value < 1e6 * one.value


def _apposed(passage: Passage, quantities: list[Quantity], claim: Claim) -> tuple[Quantity, Quantity] | None:
    """Old and new figures around a claim: £9.8bn, up 12% from £8.75bn."""
    new = next((q for q in reversed(quantities) if q.last <= claim.first), None)
    old = next((q for q in quantities if q.first >= claim.last), None)
    if new is None or old is None or not comparable(new, old) or old.first - claim.last > 5:
        return None
    joint = passage.tokens.lowers[new.last : claim.first]
    led = word(passage, before(passage, old)) == "from"
    return (old, new) if led and len(joint) <= 3 and joint[:1] in ([","], ["—"], ["–"], ["("]) else None


def _claim(passage: Passage, figure: Quantity) -> Claim | None:
    """The change that a quantity states, if it states one."""
    kind = _kind(passage, figure)
    if not kind:
        return None
    if (
        kind == "factor"
        and figure.first + 1 == figure.last
        and word(passage, figure.first).endswith(("ed", "ing"))
    ):
        return Claim(figure, kind, 1, figure.first, figure.last)
    at, by = _back(passage, figure)
    lead = word(passage, at)
    if by and lead not in CHANGES:
        at = _far_back(passage, at)
        lead = word(passage, at)
    if lead in CHANGES and (kind != "amount" or by):
        return Claim(figure, kind, 1 if lead in RISES else -1, at, figure.last)
    for i in (figure.last, figure.last + 1):
        if word(passage, i) in _AFTER:
            return Claim(figure, kind, 1 if word(passage, i) in RISES else -1, figure.first, i + 1)
    return None


def _kind(passage: Passage, figure: Quantity) -> str:
    if figure.form == "multiple":
        return "factor" if figure.kind == "ratio" else ""
    if figure.form == "fraction":
        return "percent" if figure.kind == "ratio" and figure.high < 1 else ""
    if figure.kind in ("percent", "pp"):
        return "percent" if figure.kind == "percent" else "points" if figure.unit == "pp" else ""
    return "amount" if figure.kind in ("count", "money") and figure.high >= 10 else ""


def _far_back(passage: Passage, at: int) -> int:
    """The verb of “raises the pay of teachers by 10%”, which has its object between; -1 for none."""
    for i in range(at, max(at - 9, -1), -1):
        near = word(passage, i)
        if near in CHANGES and near not in _ADVERBS:
            return i
        if near in BARRIERS or not near[:1].isalpha():
            return -1
    return -1


def _back(passage: Passage, figure: Quantity) -> tuple[int, bool]:
    """The token of the word that may say rise or fall before a figure, and whether “by” or “of” leads it."""
    at = before(passage, figure)
    by = word(passage, at) in ("by", "of")
    if by:
        at -= 1
    while word(passage, at).endswith("ly") or word(passage, at) in ("another", "further", "by", "overall"):
        at -= 1
    return at, by
