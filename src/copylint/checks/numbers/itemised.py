"""NU102: parts that do not make a body of so many, or the whole of the sentence before."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.quantities import Quantity
from copylint.annotate.wordlists import words
from copylint.checks.numbers.arithmetic import shown
from copylint.checks.numbers.sentence_figures import figured_sentences, stated, word
from copylint.language.nouns import is_people
from copylint.language.segment import Sentence

_COUNTS = frozenset(["count", "listed-count"])
_PASSED = frozenset(["ordinal", "rank", "date", "year", "time", "id", "other"])  # no parts, but words of one
_MARKS = frozenset(["—", "–", "--", "-", ":", "(", ","])
_HOLDS = frozenset(["has", "have", "had"])
_OPEN_ENDED = words("""
including include includes included among plus others other rest remainder remaining more another extra further mainly
mostly partly least respectively each apiece both overlap also some about whom which either or compared than while but every
""")
_BODIES = words("""
jury squad crew team party group cast panel class board committee council court bench delegation side pack
""")
_LONG = 8  # tokens that tell what a part is
_MUCH = 0.5  # of a body that its parts make at least, and at most the other way round


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Bodies with their members in the sentence; groups told apart at the head of the next one."""
    before: tuple[Passage, Sentence, list[Quantity]] | None = None
    for passage, sentence, found in figured_sentences(article):
        quantities = [q for q in found if q.kind not in _PASSED]
        if not quantities:
            continue
        if not passage.quoted(quantities[0].start, quantities[-1].end):
            hit = _of_body(passage, quantities) or _after_colon(passage, quantities)
            if hit is None and before is not None and before[0] is passage:
                hit = _following(passage, before[1], before[2], sentence, quantities)
            if hit is not None:
                yield hit
        before = (passage, sentence, quantities)


def _of_body(passage: Passage, quantities: list[Quantity]) -> Hit | None:
    """A jury of 12 — seven women and six men; the squad of 23 has three goalkeepers, eight defenders …"""
    for i, whole in enumerate(quantities[:-2]):
        body = word(passage, whole.first - 1) == "of" and word(passage, whole.first - 2) in _BODIES
        if not body or not _plain(whole) or quantities[i + 1].first != whole.last + 1:
            continue
        opening = word(passage, whole.last)
        parts = _members(passage, quantities[i + 1 :])
        if not parts or not _OPEN_ENDED.isdisjoint(passage.tokens.lowers[whole.last : parts[-1].last + 4]):
            continue
        made = sum(q.low for q in parts)
        people = opening in _MARKS and all(is_people(q.head) for q in parts)
        wrong = (people and made != whole.low) or (opening in _HOLDS and made > whole.low)
        if wrong and _MUCH * whole.low <= made <= whole.low / _MUCH:
            return _hit(passage, whole, parts, made)
    return None


def _after_colon(passage: Passage, quantities: list[Quantity]) -> Hit | None:
    """40 seats: Labour holds 18, the Conservatives 15 and the Greens nine."""
    whole, parts = quantities[0], quantities[1:]
    if len(parts) < 2 or not whole.head or not all(map(_plain, quantities)) or any(q.head for q in parts):
        return None
    lowers = passage.tokens.lowers
    if (
        word(passage, passage.token_at(whole.head_start) + 1) != ":"
        or lowers[parts[-2].last : parts[-1].first].count("and") != 1
    ):
        return None
    made = sum(q.low for q in parts)
    clear = _OPEN_ENDED.isdisjoint(lowers[whole.first : parts[-1].last + 4])
    return _hit(passage, whole, parts, made) if clear and whole.low < made <= 1.5 * whole.low else None


def _plain(quantity: Quantity) -> bool:
    """Whether a figure is a whole number of things, stated exactly."""
    return (
        quantity.kind in _COUNTS
        and quantity.low % 1 == 0
        and quantity.low == quantity.high
        and not quantity.approx
        and quantity.form in ("digits", "word")
    )


def _members(passage: Passage, rest: list[Quantity]) -> list[Quantity]:
    """The counts, each with its noun, joined by commas and a last “and”; none where they are no such row."""
    found = [rest[0]]
    for quantity in rest[1:]:
        between = passage.tokens.lowers[found[-1].last : quantity.first]
        if not 2 <= len(between) <= _LONG or between[-1] not in ("and", ","):
            return []
        found.append(quantity)
        if between[-1] == "and":
            return found if all(_plain(q) and q.head for q in found) else []
    return []


def _following(
    passage: Passage,
    earlier: Sentence,
    wholes: list[Quantity],
    sentence: Sentence,
    quantities: list[Quantity],
) -> Hit | None:
    """Twelve people were hurt. Seven were treated at the scene and six were taken to hospital."""
    if earlier.last != sentence.first or len(wholes) != 1 or len(quantities) != 2:
        return None
    whole, (one, two) = wholes[0], quantities
    if not (_plain(whole) and whole.head) or one.first != sentence.first or one.head or two.head:
        return None
    between = passage.tokens.lowers[one.last : two.first]
    if between[-1:] != ["and"] or not (_plain(one) and _plain(two)) or between[0] != word(passage, two.last):
        return None
    if not _OPEN_ENDED.isdisjoint(passage.tokens.lowers[whole.first : sentence.last]):
        return None
    made = one.low + two.low
    return _hit(passage, whole, [one, two], made) if whole.low < made <= 1.5 * whole.low else None


def _hit(passage: Passage, whole: Quantity, parts: list[Quantity], made: float) -> Hit:
    said = " and ".join([", ".join(stated(passage, q) for q in parts[:-1]), stated(passage, parts[-1])])
    message = f"“{{text}}” is not what {said} make: they make {shown(made)}"
    related = tuple(Place(passage.index, q.start, q.end, "a part") for q in parts)
    end = whole.head_end if whole.end < whole.head_end < parts[0].start else whole.end
    return Hit(passage.index, whole.start, end, message=message, related=related)
