"""NU101: a lead, margin or majority that the two results beside it do not give."""

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

_LEADS = words("majority margin lead deficit gap advantage")
_UNITS = words("votes vote points point seats seat percentage goals shots strokes")
_AGAINST = (["to"], ["against"], ["compared", "with"], ["compared", "to"], ["versus"], ["v"], ["-"], ["–"])
_WON = words(
    "won wins win beat beats lost led leads lead ahead behind trails trailed defeated edged victory up down"
)
_CUT = words("cut narrowed widened reduced stretched extended down up grew shrunk grown fell rose slipped")


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Margins in a sentence with its two results, and majorities after a list of results."""
    for passage, _, found in figured_sentences(article):
        if not any(_is_margin(passage, quantity) for quantity in found):
            continue
        quantities = _parted(passage, found)
        for margin in quantities:
            if margin.low != margin.high or not _is_margin(passage, margin):
                continue
            results = _results(passage, margin, quantities) or _listed(passage, margin)
            if results:
                (home, one), (other, two) = results
                if abs(abs(one.value - two.value) - margin.value) > _slack(margin, one, two):
                    yield _hit(passage, margin, (home, one), (other, two))


def _parted(passage: Passage, quantities: list[Quantity]) -> list[Quantity]:
    """Quantities with “41% to 47%” and “88-76” as two."""
    found: list[Quantity] = []
    for quantity in quantities:
        ranged = quantity.low != quantity.high and quantity.kind in ("percent", "count", "score")
        ends = [quantity._replace(high=quantity.low), quantity._replace(low=quantity.high)]
        found += ends if ranged else [quantity]
    return found


def _is_margin(passage: Passage, quantity: Quantity) -> bool:
    """Whether a figure says how far two are apart: by 320 votes, a majority of 320, a nine-point lead."""
    if quantity.approx or quantity.kind not in ("count", "pp", "listed-count", "other"):
        return False
    lead, before = word(passage, quantity.first - 1), word(passage, quantity.first - 2)
    after = word(passage, quantity.last)
    if lead == "of":
        return before in _LEADS
    unit = after in _UNITS or quantity.kind == "pp"
    if unit and word(passage, quantity.last + 1) in ("clear", "ahead", "behind", "adrift"):
        return True
    if lead == "to" and unit and before in _CUT:
        return not _LEADS.isdisjoint(passage.tokens.lowers[max(quantity.first - 7, 0) : quantity.first])
    if lead == "by" and unit:
        return not _WON.isdisjoint(passage.tokens.lowers[max(quantity.first - 9, 0) : quantity.first])
    joined = any(word(passage, quantity.last - 1).endswith(e) for e in ("-point", "-vote", "-seat", "-goal"))
    return joined and after in _LEADS


def _slack(margin: Quantity, one: Quantity, two: Quantity) -> float:
    """How far a margin may be off: a point for percentages, which are rounded; nothing for counts."""
    if one.kind in ("count", "score") and margin.kind != "pp":
        return 0
    return 0.051 if margin.value % 1 else 0.99


def _results(
    passage: Passage, margin: Quantity, quantities: list[Quantity]
) -> tuple[tuple[Passage, Quantity], tuple[Passage, Quantity]] | None:
    """The two results of the sentence that holds the margin; None where it has none or more."""
    pairs = []
    for one, two in pairwise(quantities):
        if margin in (one, two) or one.kind != two.kind or one.unit != two.unit:
            continue
        if one.first == two.first or _set_against(passage, one, two):
            pairs.append(((passage, one), (passage, two)))
    if len(pairs) != 1 or not _fits(passage, margin, pairs[0][0][1]):
        return None
    result = pairs[0][0][1]
    if result.kind == "score" and not 0 < max(result.first - margin.last, margin.first - result.last) <= 4:
        return None
    return pairs[0]


def _set_against(passage: Passage, one: Quantity, two: Quantity) -> bool:
    """Whether two results stand side by side: 47% to 41%, 49% to Boudreau's 43%, 64 votes to 50."""
    between = passage.tokens.lowers[one.last : two.first]
    if between in _AGAINST:
        return True
    bare = between[1:] if between[:1] and between[0] in _UNITS else between
    owned = bare[-1:] in (["'s"], ["'"]) and bare[:1] in (["to"], ["against"]) and len(bare) <= 5
    return owned or (len(between) == 2 and between[0] in _UNITS and between[1] in ("to", "against"))


def _fits(passage: Passage, margin: Quantity, result: Quantity) -> bool:
    """Whether a margin and a result are of one kind: points of percentages and scores, votes of counts."""
    if result.kind in ("percent", "policy"):
        return margin.kind == "pp" or "point" in passage.text[margin.start : margin.end + 18]
    if result.kind == "score":
        return word(passage, margin.last) in ("points", "goals", "seats", "votes") or margin.kind == "pp"
    return (
        result.kind == "count" and margin.kind != "pp" and result.value >= 10 and result.value > margin.value
    )


def _listed(
    passage: Passage, margin: Quantity
) -> tuple[tuple[Passage, Quantity], tuple[Passage, Quantity]] | None:
    """The two best results of a list right above: one count in each of its items."""
    if word(passage, margin.first - 2) != "majority":
        return None
    items: list[tuple[Passage, Quantity]] = []
    for above in reversed(passage.article.passages[max(passage.index - 8, 0) : passage.index]):
        if above.kind != "list-item":
            break
        counts = [q for q in above.quantities if q.kind == "count" and q.value >= 10]
        if len(counts) != 1:
            return None
        items.append((above, counts[0]))
    items.sort(key=lambda item: -item[1].value)
    return (items[0], items[1]) if len(items) > 1 else None


def _hit(
    passage: Passage, margin: Quantity, one: tuple[Passage, Quantity], two: tuple[Passage, Quantity]
) -> Hit:
    difference = shown(abs(one[1].value - two[1].value))
    message = f"“{{text}}” does not fit: {stated(*one)} and {stated(*two)} are {difference} apart"
    if one[1].first == two[1].first:
        message = f"“{{text}}” does not fit: {stated(*one)} is {difference} apart"
    related = tuple(
        Place(p.index, q.start, q.end, "a result") for p, q in {one[1].start: one, two[1].start: two}.values()
    )
    end = margin.end
    if margin.kind == "pp" and word(passage, margin.last) in _UNITS:
        end = passage.tokens.ends[margin.last]
    return Hit(passage.index, margin.start, end, message=message, related=related)
