"""Changes that a sentence states twice: by how much, and from what to what."""

from collections.abc import Iterator

from copylint._typing import NamedTuple
from copylint.annotate.article import Article
from copylint.annotate.passage import Passage
from copylint.annotate.quantities import Quantity
from copylint.checks.numbers.arithmetic import Bounds, bounds
from copylint.checks.numbers.change_claims import BARRIERS, CHANGES, Claim, claim_of
from copylint.checks.numbers.sentence_figures import (
    ADDED,
    before,
    comparable,
    figured_sentences,
    unranged,
    word,
)

_COPULAS = frozenset([",", "is", "are", "was", "were"])
_REACH = 12  # tokens between a claim and its pair
_APART = 9  # tokens between the figures of a pair

_APPOSED = frozenset(
    ["from", "on", "than", "a", "an"]
)  # of which one leads the old figure of a claim, or the claim
_COMPARED = frozenset(["more", "less", "higher", "lower", "fewer", "cheaper", "dearer", "larger", "smaller"])
_WHEN = frozenset(["now", "today", "currently", "then", "ago", "last", "yesterday", "before", "earlier"])
_NEAR_THAN = 6  # tokens from “more than” to its figure
_MOST_TIMES = 10  # by which two figures of one thing differ at most

Pair = tuple[Quantity, Quantity]  # the old and the new figure


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


def changes(article: Article) -> list[Change]:
    """The changes of an article, looked for once."""
    known: list[Change] | None = article.__dict__.get("_changes")
    if known is None:
        known = article.__dict__["_changes"] = list(_changes(article))
    return known


def _changes(article: Article) -> Iterator[Change]:
    for passage, _, found in figured_sentences(article, 2):
        if len(found) == 2 and found[0].low == found[0].high:
            continue
        quantities = _in_pounds(unranged(passage, found))
        if len(quantities) > 2:
            pairs = list(_pairs(passage, quantities))
            if pairs or not passage.places.keys().isdisjoint(_APPOSED):
                claims = [c for q in quantities if (c := claim_of(passage, q))]
                yield from _linked(passage, quantities, claims, pairs)
                yield from _restated(passage, quantities, claims, pairs)


def _in_pounds(quantities: list[Quantity]) -> list[Quantity]:
    """Quantities with pence as pounds, where a sentence has both: from 80p to £1."""
    if not {"p", "£"} <= {q.unit for q in quantities}:
        return quantities
    return [
        q._replace(low=q.low / 100, high=q.high / 100, unit="£") if q.unit == "p" else q for q in quantities
    ]


def _restated(
    passage: Passage, quantities: list[Quantity], claims: list[Claim], pairs: list[Pair]
) -> Iterator[Change]:
    """A pair said again as a share: from 18,000 to 15,600, or 13%; from £2 to £2.50, a rise of 50p (25%)."""
    claimed = {c.figure.start for c in claims}
    for old, new in pairs:
        last = max(old.last, new.last)
        share = next((q for q in quantities if q.first > last and q.unit == "%"), None)
        if share is None or share.start in claimed or share.first - last > _APART or old.unit == "%":
            continue
        between = passage.tokens.lowers[last : share.first]
        if between[-1] in ("or", "(") and BARRIERS.isdisjoint(between) and word(passage, share.last) != "of":
            sign = 1 if new.value > old.value else -1
            yield Change(passage, Claim(share, "percent", sign, share.first, share.last), old, new)


def _linked(
    passage: Passage, quantities: list[Quantity], claims: list[Claim], pairs: list[Pair]
) -> Iterator[Change]:
    """Each claim with the pair of figures nearest to it."""
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
        if c in linked:
            continue
        pair = (
            _apposed(passage, quantities, claim)
            or _than(passage, quantities, claim)
            or _concluded(passage, quantities, claims, claim)
        )
        if pair:
            yield Change(passage, claim, *pair)


def _gap(passage: Passage, claim: Claim, old: Quantity, new: Quantity, claims: list[Claim]) -> int | None:
    """The tokens between a claim and a pair; None where they do not belong together."""
    if claim.figure in (old, new) or (
        claim.kind == "amount" and word(passage, before(passage, old)) != "from"
    ):
        return None
    first, last = min(old.first, new.first), max(old.last, new.last)
    start, end = (claim.last, first) if claim.last <= first else (last, claim.first)
    if not 0 <= end - start <= _REACH or any(c is not claim and start <= c.first < end for c in claims):
        return None
    between = passage.tokens.lowers[start:end]
    if end == first and between[-1:] in (["from"], ["to"]) and between[-2:-1] and between[-2] in CHANGES:
        between = between[:-2]  # tripled, rising from 120 to 360
    if any(w in BARRIERS or (w in CHANGES and w not in ("up", "more")) for w in between):
        return None
    return end - start


def _pairs(passage: Passage, quantities: list[Quantity]) -> Iterator[Pair]:
    """Old and new figures: from X to Y; to Y from X; Y compared with X."""
    leads = [word(passage, before(passage, q)) for q in quantities]
    for i, one in enumerate(quantities):
        for j, other in enumerate(quantities[i + 1 : i + 3], start=i + 1):
            if (leads[i], leads[j]) in (("from", "to"), ("to", "from")) and _joined(passage, one, other):
                yield (one, other) if leads[j] == "to" else (other, one)
                break
            if _compared(passage, one, other):
                yield other, one
                break


def _joined(passage: Passage, one: Quantity, other: Quantity) -> bool:
    """Whether two figures measure the same, about as large, in one clause."""
    between = passage.tokens.lowers[one.last : other.first]
    bare = (
        other.unit == other.head == "" and other.kind in ("count", "listed-count") and one.kind == "duration"
    )
    if len(between) > _APART or not (comparable(one, other) or bare) or not BARRIERS.isdisjoint(between):
        return False
    return 0 < one.value < 1000 * other.value < 1e6 * one.value


def _compared(passage: Passage, new: Quantity, old: Quantity) -> bool:
    """Whether a figure is set against an older one: £280,000 compared with £230,000."""
    between = passage.tokens.lowers[new.last : before(passage, old) + 1]
    if not comparable(new, old) or not new.value or not old.value:
        return False
    return [w for w in between if w not in _COPULAS] in (
        ["compared", "with"],
        ["compared", "to"],
        ["against"],
        ["up", "from"],
        ["down", "from"],
    )


def _than(passage: Passage, quantities: list[Quantity], claim: Claim) -> Pair | None:
    """The figure before “50% more than the £3” and the one after: at £3.60, a loaf costs 50% more than the £3 it did."""
    at = claim.figure.last
    if claim.kind != "percent" or word(passage, at) not in _COMPARED or word(passage, at + 1) != "than":
        return None
    old = next((q for q in quantities if q.first > at), None)
    earlier = [q for q in quantities if q.last <= claim.figure.first and comparable(q, claim.figure) is False]
    if old is None or old.first - at > _NEAR_THAN or len(earlier) != 1 or not comparable(earlier[0], old):
        return None
    same = earlier[0].head in ("", old.head) or old.head == ""
    return (old, earlier[0]) if same and earlier[0].low == earlier[0].high else None


def _concluded(
    passage: Passage, quantities: list[Quantity], claims: list[Claim], claim: Claim
) -> Pair | None:
    """The only two figures before a claim that ends the sentence: had 1,200 people in 1990 and has 1,800, a rise of a third."""
    lowers, lead = passage.tokens.lowers, claim.first - 1
    if (
        claim.kind not in ("percent", "factor")
        or len(claims) != 1
        or word(passage, claim.figure.last) not in (".", "")
    ):
        return None
    if word(passage, lead) not in ("a", "an") or word(passage, lead - 1) not in (",", "—", "–"):
        return None
    before = [q for q in quantities if q.last <= lead and q.kind in ADDED]
    if len(before) != 2 or not comparable(*before) or any(q.low != q.high or not q.low for q in before):
        return None
    one, two = before
    noun = passage.token_at(two.head_start) if two.head else lead
    same = one.head == two.head or noun >= lead  # 1,800 now, an increase
    told = lowers[max(one.first - 6, 0) : lead]
    dated = not _WHEN.isdisjoint(told) or any(
        q.kind in ("year", "date") and q.last <= lead for q in quantities
    )
    joined = same and dated and "and" in lowers[one.last : two.first]
    low, high = sorted(before, key=lambda q: q.value)
    if not joined or not 1 < high.value / low.value < _MOST_TIMES or one.unit == "%":
        return None
    return (low, high) if claim.sign > 0 else (high, low)


def _apposed(passage: Passage, quantities: list[Quantity], claim: Claim) -> Pair | None:
    """Old and new figures around a claim: £9.8bn, up 12% from £8.75bn; £2.4m, a rise of 20% on last year's £2m."""
    new = next((q for q in reversed(quantities) if q.last <= claim.first), None)
    old = next((q for q in quantities if q.first >= claim.last), None)
    if new is None or old is None or not comparable(new, old) or old.first - claim.last > 5:
        return None
    joint = passage.tokens.lowers[new.last : claim.first]
    led = word(passage, before(passage, old)) == "from" or word(passage, claim.last) == "on"
    marks = [w for w in joint if not w.isalpha()]
    apposed = len(joint) <= 5 and marks in ([","], ["—"], ["–"], ["("]) and BARRIERS.isdisjoint(joint)
    return (old, new) if led and apposed else None
