"""What a sentence says of a change: up 12%, by a third, doubled, nine points."""

from copylint._typing import NamedTuple
from copylint.annotate.passage import Passage
from copylint.annotate.quantities import Quantity
from copylint.annotate.wordlists import words
from copylint.checks.numbers.sentence_figures import before, word

RISES = words("""
rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth jump jumps
jumped jumping climb climbs climbed climbing soar soars soared soaring surge surges surged surging gain gains gained leap
leapt leaped up advance advanced swell swelled swollen expand expanded rocket rocketed raise raises raised raising boost
boosted lift lifted hike hiked higher more spike spiked shot uplift bigger larger greater
""")
FALLS = words("""
fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases
decreased decreasing slump slumped plunge plunges plunged plunging slide slid slip slipped shrink shrank shrunk shrinking
tumble tumbled dip dipped down cut cuts cutting reduce reduces reduced reducing reduction lower lowered lowering less
fewer slash slashed slashing trim trimmed contract contracted sink sank sunk plummet plummeted dive dived crash crashed
smaller shed
""")
CHANGES = RISES | FALLS
BARRIERS = words("""
while whereas but and as with after before when compared ; against comparable comparable-store same-store like-for-like
underlying organic adjusted constant
""")
_AFTER = words("""
rise increase growth jump gain leap hike surge boost uplift spike fall drop decline decrease reduction cut slump plunge
dip slide higher lower more fewer less bigger smaller raise
""")
_ADVERBS = words("""up down more less fewer higher lower bigger larger greater smaller""")
_SPLIT = words("""cut sliced slashed chopped""")


class Claim(NamedTuple):
    """A change by a figure, over the tokens `first`:`last`.

    kind: percent, points, factor (doubled), amount. sign: 1 up, -1 down.
    """

    figure: Quantity
    kind: str
    sign: int
    first: int
    last: int


def claim_of(passage: Passage, figure: Quantity) -> Claim | None:
    """The change that a quantity states, if it states one."""
    if figure.form == "fraction" and word(passage, figure.first - 1) == "in":
        at = figure.first - 2
        return Claim(figure, "percent", -1, at, figure.last) if word(passage, at) in _SPLIT else None
    kind = _kind(figure)
    if not kind:
        return None
    alone = figure.first + 1 == figure.last
    if kind == "factor" and alone and word(passage, figure.first).endswith(("ed", "ing")):
        return Claim(figure, kind, 1, figure.first, figure.last)
    at, by = _back(passage, figure)
    if by and word(passage, at) not in CHANGES:
        at = _far_back(passage, at)
    if word(passage, at) in CHANGES and (kind != "amount" or by):
        return Claim(figure, kind, _sign(word(passage, at)), at, figure.last)
    for i in (figure.last, figure.last + 1):
        if word(passage, i) in _AFTER:
            return Claim(figure, kind, _sign(word(passage, i)), figure.first, i + 1)
    return None


def _sign(change: str) -> int:
    return 1 if change in RISES else -1


def _kind(figure: Quantity) -> str:
    if figure.form == "multiple":
        return "factor" if figure.kind == "ratio" else ""
    if figure.form == "fraction":
        return "percent" if figure.kind == "ratio" and figure.high < 1 else ""
    if figure.unit == "%":
        return "percent"
    if figure.kind == "pp":
        return "points" if figure.unit != "bp" else ""
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
