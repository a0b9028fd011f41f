"""CX105: an event of so many days or weeks that runs from one day to another that is not so far away."""

from collections.abc import Iterator

from copylint._typing import TYPE_CHECKING
from copylint.annotate.article import Article
from copylint.annotate.dates import WEEKDAYS, DateMention, exists
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.quantities import Quantity
from copylint.annotate.wordlists import words
from copylint.checks.numbers.sentence_figures import figured_sentences, word
from copylint.language.segment import Sentence

if TYPE_CHECKING:
    from datetime import date

_EVENTS = words("""
festival strike walkout stoppage conference summit event fair exhibition meeting tournament sale course tour visit trip
hearing trial camp congress carnival regatta retreat inquiry shutdown closure boycott sit-in hike cruise workshop
""")
_TO = words("to until till through")
_WEEK = 7
_DAYS = {"day": 1, "week": _WEEK}


def check(article: Article, options: Options) -> Iterator[Hit]:
    """The three-day festival runs from Friday to Monday; a two-week course from 3 May to 10 May."""
    for passage, sentence, quantities in figured_sentences(article):
        lengths = [q for q in quantities if _length(passage, q)]
        if len(lengths) != 1 or passage.quoted(lengths[0].start, lengths[0].end):
            continue
        (quantity,) = lengths
        told = _weekdays(passage, sentence) or _dates(article, passage, sentence)
        if told is not None and not _fits(quantity, told[0]):
            yield _hit(passage, quantity, *told)


def _fits(quantity: Quantity, days: int) -> bool:
    """Whether a length is that of the days told, both ends counted; weekdays can be a week or two further apart."""
    stated = quantity.low * _DAYS[quantity.unit]
    slack = 1 if quantity.unit == "week" or days > _WEEK else 0
    meant = (days, days + _WEEK, days + 2 * _WEEK) if days <= _WEEK else (days,)
    return any(abs(stated - d) <= slack for d in meant)


def _length(passage: Passage, quantity: Quantity) -> bool:
    """Whether a quantity is the length of an event: three-day festival."""
    joined = "-" in word(passage, quantity.last - 1)
    event = any(word(passage, i) in _EVENTS for i in range(quantity.last, quantity.last + 3))
    return (
        quantity.unit in _DAYS and quantity.low == quantity.high and joined and event and not quantity.approx
    )


def _weekdays(passage: Passage, sentence: Sentence) -> tuple[int, int, int] | None:
    """The days from one weekday to another, both counted, and their tokens."""
    lowers = passage.tokens.lowers
    for i in range(sentence.first + 1, sentence.last - 2):
        if (
            lowers[i - 1] == "from"
            and lowers[i] in WEEKDAYS
            and lowers[i + 1] in _TO
            and lowers[i + 2] in WEEKDAYS
        ):
            if lowers[i + 3 : i + 4] and lowers[i + 3].isdecimal():
                return None
            return (WEEKDAYS[lowers[i + 2]] - WEEKDAYS[lowers[i]]) % 7 + 1, i, i + 3
    return None


def _dates(article: Article, passage: Passage, sentence: Sentence) -> tuple[int, int, int] | None:
    """The days from one date to another, both counted, and their tokens."""
    inside = [m for m in article.dates[passage.index] if sentence.first <= m.first < sentence.last and m.day]
    if len(inside) != 2 or word(passage, inside[0].first - 1) != "from":
        return None
    one, two = inside
    if word(passage, one.last) not in _TO or two.first - one.last > 2:
        return None
    year = two.year or one.year or 2023
    begin, end = _day(one, one.year or year), _day(two, year)
    if begin is None or end is None or end < begin:
        return None
    return (end - begin).days + 1, one.first, two.last


def _day(mention: DateMention, year: int) -> "date | None":
    from datetime import date

    return date(year, mention.month, mention.day) if exists(mention.day, mention.month, year) else None


def _hit(passage: Passage, quantity: Quantity, days: int, first: int, last: int) -> Hit:
    tokens = passage.tokens
    place = Place(passage.index, tokens.starts[first], tokens.ends[last - 1], "the days")
    message = f"“{{text}}” does not fit: {passage.text[tokens.starts[first] : tokens.ends[last - 1]]} is {days} days"
    return Hit(passage.index, quantity.start, quantity.end, message=message, related=(place,))
