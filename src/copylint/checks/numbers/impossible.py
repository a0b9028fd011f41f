"""NU108: values that cannot be: a cut of 120%, 130% of voters, seven of the five."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.quantities import Quantity
from copylint.annotate.wordlists import words
from copylint.checks.numbers.change_claims import FALLS, RISES
from copylint.checks.numbers.sentence_figures import figured_sentences, word
from copylint.language.nouns import is_people
from copylint.language.segment import Sentence

_LESS = words("less fewer smaller lower shorter slower cheaper lighter younger thinner")
_OF = words("of the all its their these those our his her")
_LESS_THAN = "“{text}” less: say a half, a third or a tenth of it"
# How many of a unit the longer ones have.
_MOST_OF: dict[str, dict[str, int]] = {
    "second": {"minute": 60},
    "minute": {"hour": 60},
    "hour": {"day": 24, "week": 168},
    "day": {"week": 7, "fortnight": 14, "month": 31, "year": 366},
    "night": {"week": 7, "month": 31, "year": 366},
    "week": {"year": 53},
    "month": {"year": 12},
}
_MOST_YEARS = 122  # the longest life on record


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Percentages over a whole, “times less”, more of a group than it has, ages and degrees."""
    times = "times" in article.where
    for passage, sentence, quantities in figured_sentences(article):
        for i, quantity in enumerate(quantities):
            found = _beyond(passage, sentence, quantity)
            if found:
                yield _hit(passage, quantity, found)
            elif times and _times_less(passage, quantity):
                end = passage.tokens.ends[quantity.last]
                yield Hit(passage.index, quantity.start, end, message=_LESS_THAN, severity="warning")
            elif i + 1 < len(quantities) and _more_than_all(passage, quantity, quantities[i + 1]):
                yield _hit(passage, quantity, "there are not that many of them")


def _beyond(passage: Passage, sentence: Sentence, quantity: Quantity) -> str:
    """Why a percentage, an age or a latitude cannot be; "" where it can."""
    if quantity.unit == "%":
        return _percent(passage, sentence, quantity)
    if quantity.kind == "age":
        return _age(passage, quantity)
    if quantity.unit in _MOST_OF and word(passage, quantity.last) in ("a", "per", "of", "in"):
        return _too_many(passage, quantity)
    return _degrees(passage, quantity) if quantity.unit == "°" else ""


def _too_many(passage: Passage, quantity: Quantity) -> str:
    """Eight days a week, 26 hours a day."""
    most = _MOST_OF[quantity.unit].get(word(passage, quantity.last + 1), 0)
    lead = word(passage, quantity.last) in ("a", "per") or word(passage, quantity.last + 1) == "every"
    if not most or quantity.low <= most or not lead or passage.quoted(quantity.start, quantity.end):
        return ""
    return f"a {word(passage, quantity.last + 1)} has {most}"


def _hit(passage: Passage, quantity: Quantity, reason: str) -> Hit:
    return Hit(passage.index, quantity.start, quantity.end, {"reason": reason})


def _percent(passage: Passage, sentence: Sentence, quantity: Quantity) -> str:
    """A fall by more than everything, or a share of people above all of them."""
    beyond = quantity.low == 100 and quantity.approx in ("more than", "over", "well over")
    if quantity.low <= 100 and not beyond:
        return ""
    if not beyond and _turnout(passage, quantity):
        return "no more than all can vote"
    if _falls(passage, sentence, quantity):
        return "nothing can fall by more than 100%"
    after = [word(passage, i) for i in range(quantity.last, quantity.last + 8)]
    if after[0] in _LESS and not passage.quoted(quantity.start, quantity.end):
        return "nothing can be less by more than 100%"
    if after[0] == "of" and not beyond and not passage.quoted(quantity.start, quantity.end):
        nouns = [w for w in after[: after.index("'s") + 3 if "'s" in after[:6] else 6] if w not in _OF]
        nouns = nouns[nouns.index("'s") + 1 :][:2] if "'s" in nouns else nouns[:2]
        if any(
            is_people(n) and (n.endswith("s") or n in ("people", "women", "men", "children")) for n in nouns
        ):
            return "a share of a group cannot pass 100%"
    return ""


def _turnout(passage: Passage, quantity: Quantity) -> bool:
    """Whether a percentage is how many voted: a turnout of 112%, turnout was 112%."""
    near = passage.tokens.lowers[max(quantity.first - 3, 0) : quantity.first]
    return "turnout" in near and near[-1] in ("of", "was", "at", "reached", "is", "hit")


def _falls(passage: Passage, sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a percentage is by how much something falls."""
    lowers = passage.tokens.lowers
    if lowers[quantity.last : quantity.last + 1] and lowers[quantity.last] in (
        "lower",
        "smaller",
        "fewer",
        "decrease",
    ):
        return True
    if word(passage, quantity.last) in ("drop", "decline", "reduction"):
        return True
    at = quantity.first - 1
    while at >= sentence.first and lowers[at] in (
        "about",
        "nearly",
        "almost",
        "than",
        "more",
        "over",
        "around",
    ):
        at -= 1
    by = word(passage, at) == "by"
    for i in range(at - by, max(at - 11, sentence.first - 1), -1):
        if lowers[i] in RISES:
            return False
        if lowers[i] in FALLS:
            return by or i == at
        if not by and i < at:
            return False
    return False


def _times_less(passage: Passage, quantity: Quantity) -> bool:
    """Three times less: a third, or two thirds less?"""
    if word(passage, quantity.last) != "times" or word(passage, quantity.last + 1) not in _LESS:
        return False
    return quantity.low > 1 and not passage.quoted(quantity.start, quantity.end)


def _age(passage: Passage, quantity: Quantity) -> str:
    """A person older than anyone has been."""
    if not _MOST_YEARS < quantity.low < 1000 or quantity.unit not in ("", "year"):
        return ""
    joined = "year-old" in word(passage, quantity.last - 1) or word(passage, quantity.first - 1) == "aged"
    person = any(is_people(word(passage, i)) for i in range(quantity.last, quantity.last + 2))
    return "nobody has lived that long" if joined and person else ""


def _degrees(passage: Passage, quantity: Quantity) -> str:
    """A latitude beyond the pole."""
    after = word(passage, quantity.last)
    if after not in ("north", "south") or quantity.low <= 90:
        return ""
    return "latitudes end at 90 degrees"


def _more_than_all(passage: Passage, part: Quantity, whole: Quantity) -> bool:
    """Seven of the five; eleven out of 10 is an idiom."""
    if part.kind not in ("count", "listed-count") or whole.kind not in ("count", "listed-count"):
        return False
    lowers = passage.tokens.lowers[part.last : whole.first]
    if (
        lowers == ["out", "of"]
        and whole.head
        and not part.approx
        and not passage.quoted(part.start, whole.end)
    ):
        return 100 > part.low > whole.high
    if (
        lowers not in (["of", "the"], ["of", "its"], ["of", "their"], ["of", "all"])
        or part.approx
        or whole.approx
    ):
        return False
    plain = all(q.form in ("digits", "word") and "-" not in word(passage, q.last - 1) for q in (part, whole))
    return plain and 100 > part.low > whole.high != 10 and whole.head != ""
