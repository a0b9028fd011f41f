"""NU101: a share in percent that its two figures do not give: 29 of its 580 posts (12%)."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.quantities import Quantity
from copylint.annotate.wordlists import words
from copylint.checks.numbers.arithmetic import Bounds, bounds, percent_of, shown
from copylint.checks.numbers.sentence_figures import before, figured_sentences, stated, word

_COUNTED = frozenset(["count", "listed-count", "money"])
_OWNERS = words("""the its their his her our all these those a total this that an ’s 's""")
_NEAR = 6


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Each share that stands in brackets, after “or” or before “of” beside the figures it is made of."""
    for passage, sentence, quantities in figured_sentences(article, 2):
        for share, part, whole in _triples(passage, sentence.first, quantities):
            wrong = _wrong(passage, share, part, whole, options.number("least_tolerance"))
            if wrong:
                yield _hit(passage, share, part, whole, wrong)


def _triples(
    passage: Passage, opening: int, quantities: list[Quantity]
) -> Iterator[tuple[Quantity, Quantity | None, Quantity]]:
    """(share, part, whole); part is None where the whole is a ratio in words, one in five."""
    group = _group(passage, opening, quantities)
    for i, share in enumerate(quantities):
        if not _is_share(share) or share.low != share.high:
            continue
        found = _of_before(passage, quantities, i) or _of_after(passage, quantities, i)
        if found:
            yield share, *found
        elif i and quantities[i - 1].kind == "ratio" and _explains(passage, quantities[i - 1], share):
            yield share, None, quantities[i - 1]
        elif group and i and _counts_in_group(passage, quantities[i - 1], share, group):
            yield share, quantities[i - 1], group


def _is_share(quantity: Quantity) -> bool:
    """Whether a figure is a percentage, or a fraction in words: a third, half."""
    return quantity.kind == "percent" or (
        quantity.kind == "ratio" and quantity.form == "fraction" and quantity.high < 1
    )


def _of_before(passage: Passage, quantities: list[Quantity], i: int) -> tuple[Quantity, Quantity] | None:
    """29 of its 580 driver posts (12%); 29 out of 580, or 12%."""
    if i < 2:
        return None
    part, whole = quantities[i - 2], quantities[i - 1]
    return (
        (part, whole) if _part_of(passage, part, whole) and _explains(passage, whole, quantities[i]) else None
    )


def _of_after(passage: Passage, quantities: list[Quantity], i: int) -> tuple[Quantity, Quantity] | None:
    """12% (29 of its 580 posts); 29 posts, or 12% of the 580."""
    share, rest = quantities[i], quantities[i + 1 : i + 3]
    if len(rest) == 2 and _part_of(passage, rest[0], rest[1]) and _explains(passage, share, rest[0]):
        return rest[0], rest[1]
    if len(rest) == 2 and _part_of(passage, share, rest[0], share=True) and _explains(passage, *rest):
        return (rest[1], rest[0]) if rest[1].kind in _COUNTED and rest[1].unit == rest[0].unit else None
    if i and rest and rest[0].kind in _COUNTED and _part_of(passage, share, rest[0], share=True):
        part = quantities[i - 1]
        if part.kind in _COUNTED and part.unit == rest[0].unit and _explains(passage, part, share):
            return part, rest[0]
    return None


def _part_of(passage: Passage, part: Quantity, whole: Quantity, share: bool = False) -> bool:
    """Whether “of” joins two figures: 29 of its 580."""
    if not share and (part.kind not in _COUNTED or whole.kind not in _COUNTED or part.unit != whole.unit):
        return False
    at = before(passage, whole)
    between = passage.tokens.lowers[part.last : at + 1]
    while between and between[-1] in _OWNERS:
        between.pop()
    if not between or between[-1] != "of" or len(between) > 4:
        return False
    return all(w.isalpha() for w in between)


def _explains(passage: Passage, figure: Quantity, other: Quantity) -> bool:
    """Whether `other` says the figure before it again: in brackets, after a dash, or after “, or”."""
    between = passage.tokens.lowers[figure.last : other.first]
    if other.approx:
        between = passage.tokens.lowers[figure.last : passage.token_at(other.approx_start)]
    if not 1 <= len(between) <= _NEAR:
        return False
    if between[-1] == "(":
        return all(w.isalpha() or "-" in w for w in between[:-1])
    total = [word(passage, i) for i in range(other.last, other.last + 3)]
    of_all = (
        total[:2] in (["of", "them"], ["of", "all"], ["in", "all"], ["in", "total"])
        and not total[2].isalpha()  # “20 of them women” is a part of it
    ) or total == ["of", "the", "total"]
    of_all = of_all or (other.head == "person" and total[1] == ",")
    plain = all(w.isalpha() or "-" in w for w in between[:-2])
    return plain and (
        between[-2:] == [",", "or"]
        or (between[-1] == "," and between[-2:-1] != [","] and (of_all or total[0] == ","))
    )


def _group(passage: Passage, opening: int, quantities: list[Quantity]) -> Quantity | None:
    """The whole that opens a sentence: Of the 2,090 people …."""
    first = quantities[0]
    if first.kind not in _COUNTED or first.first > opening + 6:
        return None
    head = passage.tokens.lowers[opening : first.first]
    return first if head[:1] in (["of"], ["among"]) or head[:2] == ["out", "of"] else None


def _counts_in_group(passage: Passage, part: Quantity, share: Quantity, group: Quantity) -> bool:
    """Whether a share stands alone in brackets after a count of the group: 418 (30%)."""
    if part is group or part.kind not in _COUNTED or part.unit != group.unit:
        return False
    between = passage.tokens.lowers[part.last : share.first]
    if word(passage, share.last) not in (")", ",", ";", ".") or len(between) > _NEAR:
        return False
    if between[-1:] == ["("]:
        return len(between) <= 3
    return between[-2:] == [",", "or"] and all(w.isalpha() for w in between[:-2])


def _wrong(
    passage: Passage, share: Quantity, part: Quantity | None, whole: Quantity, tolerance: float
) -> str:
    """The share that the figures give, where it is not the one stated."""
    claimed = bounds(share, passage.text)
    if share.form == "fraction":
        claimed = Bounds(100 * claimed.low, 100 * claimed.high)
    middle = (claimed.low + claimed.high) / 2
    claimed = claimed.widened(max(0.0, tolerance - (claimed.high - middle)))
    if part is None:
        ratio = bounds(whole, passage.text)
        found = Bounds(100 * ratio.low - 2, 100 * ratio.high + 2)
        return "" if claimed.meets(found) else shown(100 * whole.value)
    if not 0 < part.low <= whole.high:
        return ""
    found = percent_of(bounds(part, passage.text), bounds(whole, passage.text))
    return "" if claimed.meets(found) else shown(100 * part.value / whole.value)


def _hit(passage: Passage, share: Quantity, part: Quantity | None, whole: Quantity, right: str) -> Hit:
    figures = [q for q in (part, whole) if q is not None]
    said = " of ".join(stated(passage, q) for q in figures)
    message = f"“{{text}}” does not fit: {said} is {right}%"
    related = tuple(Place(passage.index, q.start, q.end, "the figures") for q in figures)
    return Hit(passage.index, share.start, share.end, message=message, related=related)
