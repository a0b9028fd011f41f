"""NU102: parts that a sentence adds up to a total they do not make."""

from collections.abc import Iterator
from itertools import pairwise

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.quantities import Quantity
from copylint.annotate.wordlists import words
from copylint.checks.arithmetic import Bounds, bounds, shown
from copylint.checks.sentence_figures import comparable, figured_sentences, stated, word
from copylint.language.nouns import is_people
from copylint.language.segment import Sentence

# Words that make what follows the whole of what goes before.
_MADE_OF = words("""
paid_for made_up comprising comprises comprised consisting consists funded_by funded_with split_between split_into divided_into
divided_between broken_down raised_from financed_by financed_with
""")
_IN_ALL = words("""
total_of totalling totaling make_up makes_up adds_up add_up added_up adding_up bringing_the in_all
""")
_OPEN_ENDED = words("""
including include includes among plus others rest remainder remaining some more another other extra further first initial
mainly mostly partly least initially so respectively
""")
_BREAKS = words("""; while but which whose whereas up down rose fell compared than or per""")


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Sums of money, counts of people, and “the other seven”."""
    for passage, sentence, quantities in figured_sentences(article, 2):
        if passage.quoted(quantities[0].start, quantities[-1].end):
            continue
        yield from _sums(passage, quantities)
        yield from _rests(passage, sentence, quantities)
        for quantity in quantities:
            yield from _people(passage, sentence, quantity)


def _sums(passage: Passage, quantities: list[Quantity]) -> Iterator[Hit]:
    """The £8.4m refit was paid for with £5m from the lottery and £3.4m from donors."""
    for i in range(len(quantities) - 2):
        run = _run(passage, quantities, i)
        if len(run) < 3:
            continue
        if _cued(passage, run[0], run[1], _MADE_OF):
            yield from _added(passage, run[0], run[1:])
        elif _cued(passage, run[-2], run[-1], _IN_ALL):
            yield from _added(passage, run[-1], run[:-1])


def _run(passage: Passage, quantities: list[Quantity], i: int) -> list[Quantity]:
    """The figures from the `i`th on that measure the same, all that the sentence has of them."""
    one = quantities[i]
    if one.kind not in ("money", "count", "measure") or (one.kind == "count" and one.high < 10):
        return []
    run = [q for q in quantities if comparable(one, q) and q.low == q.high]
    same = [
        q
        for q in quantities
        if q.unit == one.unit and q.kind in ("money", "count", "listed-count", "measure")
    ]
    heads = {q.head for q in run} if one.unit == "" else set()
    return run if run[:1] == [one] and len(run) == len(same) and len(heads - {""}) < 2 else []


def _cued(passage: Passage, left: Quantity, right: Quantity, cues: frozenset[str]) -> bool:
    """Whether a cue of one or two words stands between two figures."""
    lowers = passage.tokens.lowers[left.last : right.first]
    return any(f"{a} {b}" in cues or a in cues for a, b in pairwise([*lowers, ""]))


def _added(passage: Passage, total: Quantity, parts: list[Quantity]) -> Iterator[Hit]:
    """A hit on the total where the parts do not make it."""
    first, last = min(total.first, parts[0].first), max(total.last, parts[-1].last)
    lowers = passage.tokens.lowers
    between = [w for a, b in pairwise(parts) for w in lowers[a.last : b.first]]
    around = lowers[first:last] + lowers[last : last + 8]
    if not _OPEN_ENDED.isdisjoint(around) or not _BREAKS.isdisjoint(between) or "and" not in between:
        return
    limits = [bounds(q, passage.text) for q in parts]
    made = Bounds(sum(b.low for b in limits), sum(b.high for b in limits))
    if any(q.value >= total.value for q in parts) and made.low > 2 * total.value:
        return
    if not made.meets(bounds(total, passage.text)):
        yield _hit(passage, total, parts, sum(q.value for q in parts))


def _rests(passage: Passage, sentence: Sentence, quantities: list[Quantity]) -> Iterator[Hit]:
    """Of the 12 jurors, seven were women and the other six men."""
    whole = quantities[0]
    parts = quantities[1:3]
    lowers = passage.tokens.lowers
    opening = lowers[sentence.first : whole.first]
    if len(parts) < 2 or opening[:1] != ["of"] or len(opening) > 3 or len(quantities) != 3:
        return
    if any(q.kind not in ("count", "listed-count") or q.low != q.high for q in quantities):
        return
    if word(passage, parts[1].first - 1) not in ("other", "remaining"):
        return
    limits = [bounds(q, passage.text) for q in parts]
    if not Bounds(limits[0].low + limits[1].low, limits[0].high + limits[1].high).meets(
        bounds(whole, passage.text)
    ):
        yield _hit(passage, whole, parts, parts[0].value + parts[1].value)


def _people(passage: Passage, sentence: Sentence, quantity: Quantity) -> Iterator[Hit]:
    """Three people, two men and two women."""
    if (
        quantity.kind not in ("count", "listed-count")
        or not is_people(quantity.head)
        or quantity.low != quantity.high
    ):
        return
    if not 2 <= quantity.low <= 1000 or quantity.approx:
        return
    at = passage.token_at(quantity.head_start) + 1
    if word(passage, at) not in (",", "—", "–", "--", "-", "("):
        return
    parts, end = _people_parts(passage, at + 1, sentence.last)
    total = sum(parts)
    if len(parts) > 1 and total != quantity.low and max(parts) < quantity.low + total:
        tokens = passage.tokens
        place = Place(passage.index, tokens.starts[at + 1], tokens.ends[end - 1], "the parts")
        yield Hit(passage.index, quantity.start, quantity.head_end, {"count": str(total)}, related=(place,))


def _people_parts(passage: Passage, at: int, last: int) -> tuple[list[int], int]:
    """The counts in a run such as “two men, a boy and two women”, and the token after it."""
    lowers, counts = passage.tokens.lowers, _counts(passage)
    parts: list[int] = []
    while at < last:
        count = 1 if lowers[at] in ("a", "an") else counts.get(at, 0)
        noun = next((i for i in range(at + 1, min(at + 5, last)) if is_people(lowers[i])), -1)
        if not count or noun < 0 or any(not w.isalpha() for w in lowers[at + 1 : noun]):
            return [], at
        while noun + 1 < last and is_people(lowers[noun + 1]):
            noun += 1
        parts.append(count)
        at = noun + 1
        joint = word(passage, at)
        if joint == "," and word(passage, at + 1) == "and":
            at += 1
            joint = "and"
        if joint == "and" or (joint == "," and "and" in lowers[at : at + 8] and at + 1 in counts):
            at += 1
            continue
        closed = joint in (".", ",", ";", ")", "—", "–", "--", "-") and len(parts) > 1
        return (parts, at) if closed and "and" in lowers[at - 6 : at] else ([], at)
    return [], at


def _counts(passage: Passage) -> dict[int, int]:
    """Whole counts of a passage by the token they begin at."""
    return {
        q.first: int(q.low)
        for q in passage.quantities
        if q.kind in ("count", "listed-count") and q.low == q.high and q.low % 1 == 0 and not q.approx
    }


def _hit(passage: Passage, total: Quantity, parts: list[Quantity], made: float) -> Hit:
    sum_of = " and ".join(stated(passage, q) for q in parts)
    message = f"“{{text}}” is not what {sum_of} make: they make {_made(total, made)}"
    related = tuple(Place(passage.index, q.start, q.end, "a part") for q in parts)
    return Hit(passage.index, total.start, total.end, message=message, related=related)


def _made(total: Quantity, made: float) -> str:
    for name, size in (("billion", 1e9), ("million", 1e6)):
        if made >= size:
            return f"{total.unit if total.kind == 'money' else ''}{made / size:.4g} {name}"
    return f"{total.unit if total.kind == 'money' else ''}{shown(made)}"
