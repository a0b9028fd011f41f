"""Dates in an article: a weekday, a day and month, a month and year, and which day each can mean."""

from collections.abc import Iterator

from copylint._typing import TYPE_CHECKING, NamedTuple
from copylint.annotate.quantity_words import MONTHS
from copylint.language.segment import Tokens

if TYPE_CHECKING:
    from datetime import date

    from copylint.annotate.article import Article

WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY_FORMS = """monday mon mon.|tuesday tue tue. tues tues.|wednesday wed wed. weds|thursday thu thu. thur thurs
thurs.|friday fri fri.|saturday sat sat.|sunday sun sun."""
WEEKDAYS: dict[str, int] = {
    form: number for number, forms in enumerate(_WEEKDAY_FORMS.split("|")) for form in forms.split()
}
MONTH_NAMES: tuple[str, ...] = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_DATELINE = 60  # code points that a place and a region take at most
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTHS = frozenset(MONTHS)
_FULL_WEEKDAYS = frozenset(name.lower() for name in WEEKDAY_NAMES)


def spelled(day: "date") -> str:
    """A day as messages have it, which no reader takes for another: 3 November 2025."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


class DateMention(NamedTuple):
    """A date as the copy states it, in one passage: half-open code points, tokens `first`:`last`.

    `weekday` counts from Monday = 0 and is -1 where none stands by the date; `day`, `month` and `year` are 0 where
    they are not stated. The numbers are as written: 30 February is kept.
    """

    passage: int
    start: int
    end: int
    first: int
    last: int
    weekday: int = -1
    day: int = 0
    month: int = 0
    year: int = 0


class _Calendar(NamedTuple):
    """What stands around a month's name, over the tokens `first`:`last`."""

    first: int
    last: int
    day: int
    month: int
    year: int


def dates_of(article: "Article") -> "list[list[DateMention]]":
    """The dates of an article that name a month, in order, a list a passage."""
    found: list[list[DateMention]] = [[] for _ in article.passages]
    for index, months in article.spots(_MONTHS).items():
        found[index] += _mentions(index, article.passages[index].tokens, months)
    return found


def _mentions(index: int, tokens: Tokens, months: list[int]) -> Iterator[DateMention]:
    """The dates around the names of months at the tokens `months`."""
    done = 0
    for i in months:
        if i < done or not tokens.words[i][0].isupper():
            continue
        found = _around(tokens, i, done)
        if found is None:
            continue
        weekday, first, last = _weekday(tokens, found, done)
        yield DateMention(
            index,
            tokens.starts[first],
            tokens.ends[last - 1],
            first,
            last,
            weekday,
            found.day,
            found.month,
            found.year,
        )
        done = last


def _around(tokens: Tokens, i: int, done: int) -> _Calendar | None:
    """The day and year that go with the month at token `i`."""
    month = int(MONTHS[tokens.lowers[i]])
    before = _day_before(tokens, i, done)
    if before is not None:
        last, year = _year_after(tokens, i + 1)
        return _Calendar(before[0], last, before[1], month, year)
    day = _day(tokens, i + 1)
    if day:
        last, year = _year_after(tokens, i + 2)
        return _Calendar(i, last, day, month, year)
    last, year = _year_after(tokens, i + 1)
    if not year and not _is_month(tokens, i):
        return None
    return _Calendar(i, last, 0, month, year)


def _is_month(tokens: Tokens, i: int) -> bool:
    """Whether a month's name alone is the month: not May Smith, Maria March, a march."""
    word = tokens.lowers[i]
    if len(word) < 4 and word != "may":
        return False
    if word not in ("may", "march", "april", "june", "august"):
        return True
    before = tokens.lowers[i - 1] if i else ""
    after = tokens.lowers[i + 1] if i + 1 < len(tokens) else ""
    if after in ("street", "road", "avenue", "lane", "madness", "hare"):
        return False
    return before in (
        "in",
        "since",
        "last",
        "until",
        "by",
        "next",
        "this",
        "from",
        "to",
        "of",
        "late",
        "early",
        "mid",
    )


def _day(tokens: Tokens, at: int) -> int:
    """The day of the month that stands at a token, 0 for none: 5, 5th; not 5,000 or 5 percent."""
    if at >= len(tokens):
        return 0
    word = tokens.lowers[at]
    digits = word[:-2] if word[-2:] in ("st", "nd", "rd", "th") else word
    if not (digits.isascii() and digits.isdecimal() and 0 < len(digits) <= 2):
        return 0
    after = tokens.lowers[at + 1] if at + 1 < len(tokens) else ""
    return 0 if after in ("%", "percent", "million", "billion", "people", "points") else int(digits)


def _day_before(tokens: Tokens, i: int, done: int) -> tuple[int, int] | None:
    """The day before a month and the token it begins at: 5 May, 5th of May."""
    at = i - 1
    if at > done and tokens.lowers[at] == "of" and tokens.lowers[at - 1][-2:] in ("st", "nd", "rd", "th"):
        at -= 1
    if at < done:
        return None
    day = _day(tokens, at)
    if not day or (tokens.starts[i] - tokens.ends[i - 1] > 1) or tokens.lowers[at - 1 : at] == ["$"]:
        return None
    begins = at - 1 if at > done and tokens.lowers[at - 1] == "the" else at
    return begins, day


def _year_after(tokens: Tokens, at: int) -> tuple[int, int]:
    """The token after the date and its year (0 for none), from the token after the day or month."""
    comma = at < len(tokens) and tokens.lowers[at] == ","
    i = at + 1 if comma else at
    if i < len(tokens) and is_year(tokens.lowers[i]):
        return i + 1, int(tokens.lowers[i])
    return at, 0


def is_year(word: str) -> bool:
    """Whether a token can be a year of the calendar in use."""
    return (
        len(word) == 4 and word.isascii() and word.isdecimal() and word[:2] in ("17", "18", "19", "20", "21")
    )


def _weekday(tokens: Tokens, found: _Calendar, done: int) -> tuple[int, int, int]:
    """The weekday by a date (-1 for none) and the tokens of both together."""
    first, last = found.first, found.last
    if not found.day:
        return -1, first, last
    at = first - 1
    while at > done and tokens.lowers[at] in (",", "."):
        at -= 1
    if at >= done and tokens.lowers[at] in WEEKDAYS and tokens.words[at][0].isupper():
        return WEEKDAYS[tokens.lowers[at]], at, last
    return _weekday_after(tokens, first, last)


def _weekday_after(tokens: Tokens, first: int, last: int) -> tuple[int, int, int]:
    """A weekday after the date: 14 October, a Monday; Oct. 14 (Monday)."""
    tail = tokens.lowers[last : last + 3]
    if len(tail) == 3 and tail[0] in (",", "(") and tail[1] in ("a", *_FULL_WEEKDAYS):
        if tail[1] == "a" and tail[2] in _FULL_WEEKDAYS:
            return WEEKDAYS[tail[2]], first, last + 3
        if tail[0] == "(" and tail[2] == ")" and tail[1] in _FULL_WEEKDAYS:
            return WEEKDAYS[tail[1]], first, last + 3
    return -1, first, last


def is_leap(year: int) -> bool:
    """Whether a year of the Gregorian calendar has 366 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def exists(day: int, month: int, year: int) -> bool:
    """Whether a day is in the calendar; year 0 asks whether any year has it."""
    if day < 1 or not 1 <= month <= 12 or day > _DAYS[month - 1]:
        return False
    return not (day == 29 and month == 2 and year and not is_leap(year))


def days_like(mention: DateMention, published: "date", span: int) -> "list[date]":
    """The days within `span` days of publication that a date without a year can mean, nearest first."""
    from datetime import date

    days = [
        date(year, mention.month, mention.day)
        for year in (published.year - 1, published.year, published.year + 1)
        if exists(mention.day, mention.month, year)
    ]
    near = [d for d in days if abs((d - published).days) <= span]
    return sorted(near, key=lambda d: abs((d - published).days))


def published(article: "Article") -> "date | None":
    """The day an article is dated: as the user says, else its front matter, date line or byline."""
    for text in (article.context.pub_date, article.document.meta.get("date", "")):
        day = read_day(text) if text else None
        if day is not None:
            return day
    return _in_dateline(article)


def _in_dateline(article: "Article") -> "date | None":
    """The day in full in the dateline at the head of the copy: LORNE, Ohio, Sept. 3, 2026 —."""
    lede = next((p for p in article.passages if p.kind in ("dateline", "body")), None)
    if lede is None or not lede.text.split(None, 1)[0].strip(".,").isupper():
        return None
    for mention in article.dates[lede.index]:
        after = lede.text[mention.end : mention.end + 4].lstrip(" )")
        if (
            mention.start <= _DATELINE
            and mention.year
            and exists(mention.day, mention.month, mention.year)
            and (not after or after[0] in "—–-")
        ):
            from datetime import date

            return date(mention.year, mention.month, mention.day)
    return None


def read_day(text: str) -> "date | None":
    """The day a date line states in full: 2025-07-17T10:00, March 12, 2025, Fri, 13 Jun 2025; None for others."""
    import re
    from datetime import date

    from copylint.language.segment import tokenize

    found = re.search(r"\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)", text[:100])
    if found:
        year, month, day = map(int, found.groups())
        return date(year, month, day) if exists(day, month, year) else None
    tokens = tokenize(text[:100].title())
    for mention in _mentions(0, tokens, [i for i, w in enumerate(tokens.lowers) if w in MONTHS]):
        if mention.day and mention.year and exists(mention.day, mention.month, mention.year):
            return date(mention.year, mention.month, mention.day)
    return None
