"""CX105: ages and spells of years that the years elsewhere in the article do not give."""

from collections.abc import Iterator

from copylint._typing import NamedTuple
from copylint.annotate.article import Article
from copylint.annotate.dates import is_year
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.quantities import Quantity
from copylint.annotate.wordlists import words

_DISPLAY = frozenset({"headline", "standfirst"})
_BEGUN = words(
    "opened founded established launched built formed began started created inaugurated closed shut"
)
_DIED = words("died dies death dead")
_OLDEST = 115
_EARLY = 4  # paragraphs of the body in which the beginning is told


class Told(NamedTuple):
    """A number of the article: its passage, code points and value."""

    passage: Passage
    start: int
    end: int
    value: int


def check(article: Article, options: Options) -> Iterator[Hit]:
    """The age at death against the year of birth; “after 90 years” in the headline against the year it opened."""
    if article.published is None:
        return
    yield from _life(article, article.published.year)
    yield from _headline_spell(article, article.published.year)


def _life(article: Article, today: int) -> Iterator[Hit]:
    """Born in 1928; died this year at 89."""
    born = {t.value: t for p in article.body for t in _born(p)}
    age = next((t for p in article.body[:_EARLY] for t in _age_at_death(p)), None)
    if age is None or len(born) != 1:
        return
    birth = next(iter(born.values()))
    oldest = today - birth.value
    # A death that became known late, or an old one, is told with its own year.
    if not 20 < oldest <= _OLDEST or age.value in (oldest, oldest - 1, oldest - 2):
        return
    message = f"“{{text}}” does not fit: dead at {age.value} in {today}, born in {today - age.value - 1} or {today - age.value}"
    place = Place(age.passage.index, age.start, age.end, "the age")
    yield Hit(birth.passage.index, birth.start, birth.end, message=message, related=(place,))


def _born(passage: Passage) -> Iterator[Told]:
    """Years of birth of the one who is spoken of: he, or a name, was born on Oct. 3, 1928."""
    lowers, tokens = passage.tokens.lowers, passage.tokens
    for i in passage.places.get("born", ()):
        if (
            lowers[i - 1 : i] != ["was"]
            or i < 2
            or not (lowers[i - 2] in ("he", "she") or tokens.words[i - 2][0].isupper())
        ):
            continue
        for at in range(i + 1, min(i + 7, len(lowers))):
            if is_year(lowers[at]) and not passage.quoted(tokens.starts[at], tokens.ends[at]):
                yield Told(passage, tokens.starts[at], tokens.ends[at], int(lowers[at]))
                break


def _age_at_death(passage: Passage) -> Iterator[Told]:
    """She was 89; died at 89; aged 89: in a paragraph that tells of a death, without a year of its own."""
    lowers, tokens = passage.tokens.lowers, passage.tokens
    if _DIED.isdisjoint(lowers) or any(is_year(w) for w in lowers):
        return
    for i in range(1, len(lowers)):
        number = lowers[i]
        if not (number.isdecimal() and 20 < int(number) <= _OLDEST):
            continue
        ends = i + 1 == len(lowers) or lowers[i + 1] in (".", ",", ";")
        told = lowers[i - 1] == "aged" or lowers[max(i - 2, 0) : i] in (["she", "was"], ["he", "was"])
        if ends and (told or lowers[max(i - 3, 0) : i] == ["the", "age", "of"]):
            yield Told(passage, tokens.starts[i], tokens.ends[i], int(number))


def _headline_spell(article: Article, today: int) -> Iterator[Hit]:
    """Reopens after 90 years, of what opened in 1925."""
    begun = {t.value: t for p in article.body[:_EARLY] for t in _beginnings(p)}
    if len(begun) != 1:
        return
    start = next(iter(begun.values()))
    for passage in article.passages:
        if passage.kind not in _DISPLAY:
            continue
        for quantity in passage.quantities:
            if not _spell(passage, quantity) or _told_again(article, quantity):
                continue
            if 10 <= today - start.value <= 400 and abs(today - start.value - quantity.value) > 2:
                message = f"“{{text}}” does not fit: {start.value} to {today} is {today - start.value} years"
                place = Place(start.passage.index, start.start, start.end, "the year")
                yield Hit(passage.index, quantity.start, quantity.end, message=message, related=(place,))


def _spell(passage: Passage, quantity: Quantity) -> bool:
    """Whether a quantity is a whole number of years after which something happens."""
    before = passage.tokens.lowers[quantity.first - 1] if quantity.first else ""
    whole = quantity.low == quantity.high >= 10 and not quantity.approx
    return whole and before == "after" and quantity.kind == "duration" and quantity.unit == "year"


def _told_again(article: Article, quantity: Quantity) -> bool:
    """Whether the body has the same number of years."""
    return any(
        abs(q.value - quantity.value) < 1 for p in article.body for q in p.quantities if q.unit == "year"
    )


def _beginnings(passage: Passage) -> Iterator[Told]:
    """Years in which something opened, was founded or was built."""
    lowers, tokens = passage.tokens.lowers, passage.tokens
    for i in range(2, len(lowers)):
        near = lowers[max(i - 6, 0) : i]
        if is_year(lowers[i]) and near[-1] == "in" and not _BEGUN.isdisjoint(near):
            yield Told(passage, tokens.starts[i], tokens.ends[i], int(lowers[i]))
