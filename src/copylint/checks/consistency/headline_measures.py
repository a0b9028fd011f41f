"""CX101: scores, ages, distances and shares in the headline against the body."""

from copylint.annotate.passage import Passage
from copylint.annotate.quantities import Quantity
from copylint.annotate.wordlists import words
from copylint.checks.numbers.sentence_figures import word
from copylint.checks.structure.content_words import stems
from copylint.language.nouns import is_people

Figure = tuple[Passage, Quantity]

_RESULTS = words(
    "beat beats won win wins lost lose drew draw defeat defeated victory thrashed edged held loss triumph"
)
_SHARED = 2  # content words that headline and first paragraph have in common
_EARLY = 3  # paragraphs that tell the news


def rival_measure(figure: Figure, body: list[Figure]) -> Figure | None:
    """The body's measure, score, age or share where the display's is found nowhere."""
    kind = figure[1].kind
    if figure[0].kind not in ("headline", "standfirst") and kind != "age":
        return None
    if kind == "score":
        return _score(figure, body)
    if kind == "age":
        return _age(figure, body)
    if kind in ("distance", "measure", "duration"):
        return _measure(figure, body)
    return _share(figure, body) if kind == "ratio" and figure[1].form == "fraction" else None


def _early(figure: Figure, body: list[Figure]) -> list[Figure]:
    """The figures of the first paragraphs."""
    passages = [p.index for p in figure[0].article.body[:_EARLY]]
    return [f for f in body if f[0].index in passages]


def _score(figure: Figure, body: list[Figure]) -> Figure | None:
    """Rovers win 3-1 in the headline, beat City 2-1 in the first paragraph."""
    passage, quantity = figure
    scores = [f for f in body if f[1].kind == "score"]
    if sum(q.kind == "score" for q in passage.quantities) > 1 or _RESULTS.isdisjoint(passage.tokens.lowers):
        return None
    if any({q.low, q.high} == {quantity.low, quantity.high} for _, q in scores):
        return None
    lede = [f for f in scores if f[0] is passage.article.lede]
    return lede[0] if len(lede) == 1 and not _RESULTS.isdisjoint(lede[0][0].tokens.lowers) else None


def _age(figure: Figure, body: list[Figure]) -> Figure | None:
    """Boy, 12, in the headline; a 14-year-old boy in the body."""
    passage, quantity = figure
    who = _person(passage, quantity)
    if not who or any(q.value == quantity.value for _, q in body):
        return None
    return next((f for f in _early(figure, body) if f[1].kind == "age" and _person(*f) == who), None)


def _person(passage: Passage, quantity: Quantity) -> str:
    """The noun for the person an age belongs to: boy, 12; a 14-year-old boy."""
    before = word(passage, quantity.first - 2) if word(passage, quantity.first - 1) == "," else ""
    after = word(passage, quantity.last)
    return next((w for w in (before, after) if w.isalpha() and is_people(w)), "")


def _measure(figure: Figure, body: list[Figure]) -> Figure | None:
    """Walk of 300 miles in the headline, of 200 miles in the body; a two-day strike of three."""
    passage, quantity = figure
    same = [f for f in body if f[1].kind == quantity.kind]
    metres = quantity.unit == "m" and passage.text[quantity.end - 1] == "m"  # or millions
    if metres or quantity.low != quantity.high or quantity.approx:
        return None
    if any(f[1].unit != quantity.unit for f in same) or any(_close(quantity, q) for _, q in same):
        return None
    if any(q.low == quantity.low for _, q in body):
        return None
    what = word(passage, quantity.last)
    rivals = [
        f for f in _early(figure, same) if f[1].low == f[1].high and 0.3 < f[1].value / quantity.value < 3.4
    ]
    if quantity.kind == "duration":
        alike = what.isalpha() and len(what) > 3
        rivals = [f for f in rivals if (alike and word(f[0], f[1].last) == what) or _tells(passage, f[0])]
    return rivals[0] if len({q.value for _, q in rivals}) == 1 else None


def _tells(head: Passage, passage: Passage) -> bool:
    """Whether the first paragraph tells the headline's news in its words: hospital wait times, patients wait."""
    if passage is not head.article.lede or head.kind != "headline":
        return False
    return len(stems(head).keys() & stems(passage).keys()) >= _SHARED


def _close(one: Quantity, other: Quantity) -> bool:
    return abs(one.value - other.value) <= 0.1 * one.value or other.low <= one.value <= other.high


def _share(figure: Figure, body: list[Figure]) -> Figure | None:
    """Half of the staff in the headline, a third of the workers in the first paragraph."""
    passage, quantity = figure
    if word(passage, quantity.last) != "of" or quantity.value > 1:
        return None
    shares = [
        (f, f[1].value if f[1].kind == "ratio" else f[1].value / 100)
        for f in body
        if f[1].kind in ("ratio", "percent")
    ]
    if any(abs(share - quantity.value) < 0.06 for _, share in shares):
        return None
    lede = [
        f
        for f, _ in shares
        if f[0] is passage.article.lede and f[1].form == "fraction" and word(f[0], f[1].last) == "of"
    ]
    return lede[0] if len(lede) == 1 else None
