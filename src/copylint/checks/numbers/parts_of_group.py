"""NU102: groups of people whose parts do not make the number stated."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.quantities import Quantity
from copylint.annotate.wordlists import words
from copylint.checks.numbers.sentence_figures import figured_sentences, stated, word
from copylint.language.nouns import is_people
from copylint.language.segment import Sentence

_DASHES = frozenset(["—", "–", "--", "-"])
_PASSIVE = words(
    """were was are have been being had died killed injured hurt arrested charged rescued wounded dead missing"""
)
_COUNTS = frozenset(["count", "listed-count"])


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Sentences with two counts or more."""
    for passage, sentence, quantities in figured_sentences(article):
        people = [q for q in quantities if _plain(q) and 2 <= q.low <= 2000 and is_people(q.head)]
        rests = len(quantities) == 3 and all(map(_plain, quantities))
        if not (people or rests) or passage.quoted(quantities[0].start, quantities[-1].end):
            continue
        counts = _counts(passage) if people else {}
        for quantity in people:
            yield from _people(passage, sentence, quantity, counts)
        if rests:
            yield from _rests(passage, sentence, quantities)


def _people(passage: Passage, sentence: Sentence, whole: Quantity, counts: dict[int, int]) -> Iterator[Hit]:
    """Three people, two men and two women; seven women and six men, 12 in all."""
    at = passage.token_at(whole.head_start) + 1
    for _ in range(4):
        if word(passage, at) not in _PASSIVE:
            break
        at += 1
    if word(passage, at) in (",", "(", *_DASHES):
        parts, end = _parts(passage, at + 1, sentence.last, counts)
        if len(parts) > 1 and sum(parts) != whole.low:
            yield _hit(passage, whole.start, whole.head_end, sum(parts), at + 1, end)
    parts, end = _parts(passage, whole.first, sentence.last, counts)
    total = counts.get(end + 1, 0) if len(parts) > 1 else 0
    in_all = word(passage, end + 2) == "in" and word(passage, end + 3) in ("all", "total")
    if total and in_all and sum(parts) != total:
        tokens = passage.tokens
        yield _hit(passage, tokens.starts[end + 1], tokens.ends[end + 3], sum(parts), whole.first, end)


def _plain(quantity: Quantity) -> bool:
    return (
        quantity.kind in _COUNTS
        and quantity.low == quantity.high
        and quantity.low % 1 == 0
        and not quantity.approx
    )


def _counts(passage: Passage) -> dict[int, int]:
    """Whole counts of a passage by the token they begin at."""
    return {q.first: int(q.low) for q in passage.quantities if _plain(q)}


def _parts(passage: Passage, at: int, last: int, counts: dict[int, int]) -> tuple[list[int], int]:
    """The counts in a run such as “two men, a boy and two women”, and the token after it."""
    lowers = passage.tokens.lowers
    parts: list[int] = []
    joined = False
    while at < last:
        count = 1 if lowers[at] in ("a", "an", "one") else counts.get(at, 0)
        noun = _people_noun(lowers, at + 1, last) if count else -1
        if noun < 0:
            return [], at
        parts.append(count)
        at = noun + 1
        joint = lowers[at] if at < last else "."
        if joint == "," and lowers[at + 1 : at + 2] == ["and"]:
            at, joint = at + 1, "and"
        if joint == "and" or (joint == "," and not joined and _goes_on(lowers, at + 1, counts)):
            joined = joined or joint == "and"
            at += 1
            continue
        return (parts, at) if joined and joint in (".", ",", ";", ")", *_DASHES) else ([], at)
    return [], at


def _people_noun(lowers: list[str], at: int, last: int) -> int:
    """The last token of the noun for people that a count has, within five tokens; -1 for none."""
    for i in range(at, min(at + 5, last)):
        if is_people(lowers[i]):
            while i + 1 < last and is_people(lowers[i + 1]):
                i += 1
            return i
        if not lowers[i].replace("-", "").isalnum():
            return -1
    return -1


def _goes_on(lowers: list[str], at: int, counts: dict[int, int]) -> bool:
    """Whether a run goes on after a comma: another count, and an “and” soon."""
    return (at in counts or lowers[at : at + 1] in (["a"], ["an"], ["one"])) and "and" in lowers[at : at + 9]


def _rests(passage: Passage, sentence: Sentence, quantities: list[Quantity]) -> Iterator[Hit]:
    """Of the 12 jurors, seven were women and the other six men; ten of the 15 will go and the other six stay."""
    one, two, rest = quantities
    if word(passage, rest.first - 1) not in ("other", "remaining"):
        return
    lowers = passage.tokens.lowers
    opening = lowers[sentence.first : one.first]
    whole, part = one, two
    if lowers[one.last : two.first] in (["of", "the"], ["of", "its"], ["of", "their"]):
        whole, part = two, one
    elif opening[:1] != ["of"] or len(opening) > 3:
        return
    if part.low + rest.low != whole.low:
        places = tuple(Place(passage.index, q.start, q.end, "a part") for q in (part, rest))
        made = int(part.low + rest.low)
        message = f"“{{text}}” is not what {stated(passage, part)} and {stated(passage, rest)} make: they make {made}"
        yield Hit(passage.index, whole.start, whole.end, message=message, related=places)


def _hit(passage: Passage, start: int, end: int, made: int, first: int, last: int) -> Hit:
    tokens = passage.tokens
    place = Place(passage.index, tokens.starts[first], tokens.ends[last - 1], "the parts")
    return Hit(passage.index, start, end, {"count": str(made)}, related=(place,))
