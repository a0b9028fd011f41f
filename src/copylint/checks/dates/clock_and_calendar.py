"""DT104: days and times that no calendar or clock has, and time zones out of season."""

import re
from collections.abc import Iterator
from functools import cache

from copylint._typing import TYPE_CHECKING
from copylint.annotate.article import Article
from copylint.annotate.dates import DateMention, days_like, exists, spelled
from copylint.annotate.hit import Edit, Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.quantity_worth import is_sport
from copylint.annotate.wordlists import words
from copylint.checks.numbers.sentence_figures import word

if TYPE_CHECKING:
    from datetime import date

_SKIPPED = frozenset(["code", "boilerplate", "byline", "dateline", "contents"])
# Zones with a summer form: the other form, whether this one is summer's, whose clock.
_ZONES = {
    "EST": ("EDT", False, "us"),
    "EDT": ("EST", True, "us"),
    "CDT": ("CST", True, "us"),
    "MDT": ("MST", True, "us"),
    "PST": ("PDT", False, "us"),
    "PDT": ("PST", True, "us"),
    "BST": ("GMT", True, "uk"),
}
_ZONE_WORDS = frozenset(zone.lower() for zone in _ZONES)
_CLOCK = 5  # signs of 18:30
_HALVES = ("am", "pm", "m")
# Places that keep one time all year.
_FIXED = words(
    """panama jamaica cancun cancún cayman arizona hawaii saskatchewan bangladesh dhaka bougainville"""
)
_OTHER_HALF = {"a": (" in the afternoon", " in the evening"), "p": (" in the morning",)}
_MARGIN = 8  # days around a change of clocks within which a sentence without a date is let be
_DATE_LEADS = words(
    """on by until till from before after through since monday tuesday wednesday thursday friday saturday sunday ,"""
)


@cache
def _clock() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\d:.,$£])(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))? ?(?P<half>[apAP]\.?[mM]\b\.?)"
    )


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Dates, then clocks, then zones."""
    dates = article.dates
    for passage in article.passages:
        if passage.kind in _SKIPPED:
            continue
        for mention in dates[passage.index]:
            if _no_such_day(passage, mention):
                message = "there is no such day as {text}: check the date"
                yield Hit(passage.index, mention.start, mention.end, message=message)
    shown = [w for w in article.unalphabetic if ":" in w and len(w) == _CLOCK]
    if shown and not is_sport(article):
        for index in sorted({n for word in shown for n in article.where[word]}):
            if article.passages[index].kind not in _SKIPPED:
                yield from _no_clock(article.passages[index])
    for index in _of_clocks(article):
        if article.passages[index].kind not in _SKIPPED:
            yield from _times(article.passages[index])
    for index, places in article.spots(_ZONE_WORDS).items():
        passage = article.passages[index]
        for i in places if passage.kind not in _SKIPPED else ():
            if passage.tokens.words[i] in _ZONES:
                yield from _zone(article, passage, dates[index], i)


def _of_clocks(article: Article) -> list[int]:
    """The passages in which “a.m.” or “p.m.” can stand, whatever they are joined to; 9:30a.m. is cut at its points."""
    where = article.where
    halves = [w for w in article.unalphabetic if "m" in w and ("am" in w or "pm" in w or ".m" in w)]
    halves += [w for w in _HALVES if w in where]
    return sorted({index for word in halves for index in where[word]})


def _no_such_day(passage: Passage, mention: DateMention) -> bool:
    """30 February, 31 June, 29 February 2023; not “in September 31 people”."""
    if not mention.day or exists(mention.day, mention.month, mention.year):
        return False
    if (
        mention.day > 31
        or passage.tokens.lowers[mention.first][:1].isdecimal()
        or mention.year
        or mention.weekday >= 0
    ):
        return mention.day <= 31
    return word(passage, mention.first - 1) in _DATE_LEADS


@cache
def _day_clock() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:at|by|until|before|after|from|since|left|closes|opens) (?P<clock>(?P<hour>[012]\d):(?P<minute>\d\d))"
        r"(?![:.]?\d| ?[ap]\.?m| of\b| min)"
    )


def _no_clock(passage: Passage) -> Iterator[Hit]:
    """At 25:10, by 18:75: no clock of 24 hours shows it."""
    for found in _day_clock().finditer(passage.text):
        hour, minute = int(found["hour"]), int(found["minute"])
        if hour > 24 or minute > 59 or (hour == 24 and minute):
            yield Hit(passage.index, *found.span("clock"), message="no clock shows {text}")


def _times(passage: Passage) -> Iterator[Hit]:
    """14:30pm, 13 p.m., 9:75 a.m., and 12 a.m."""
    for found in _clock().finditer(passage.text):
        hour, minute = int(found["hour"]), int(found["minute"] or 0)
        start, end = found.span()
        if hour > 24 or passage.text[start - 1 : start] == "€" or (minute > 59 and not found["minute"]):
            continue
        if minute > 59:
            yield Hit(passage.index, start, end, message="no clock shows {text}: check the time")
        elif hour > 12 or hour == 0:
            written = passage.text[start : found.start("half")].rstrip()
            edits = (Edit(start, end, written),) if found["minute"] else ()
            message = "{text}: the 24-hour clock takes no a.m. or p.m.; leave it out"
            yield Hit(passage.index, start, end, message=message, edits=edits, safety="display")
        elif passage.text.startswith(_OTHER_HALF[found["half"][0].lower()], end):
            yield Hit(passage.index, start, end, message="{text} is not in that half of the day")
        elif hour == 12 and minute == 0:
            name = "midnight" if found["half"][0] in "aA" else "noon"
            message = f"{{text}} is misread: say {name}"
            yield Hit(passage.index, start, end, message=message, severity="advice")


def _zone(article: Article, passage: Passage, mentions: list[DateMention], i: int) -> Iterator[Hit]:
    """EST in July, EDT in January, BST in December."""
    name = passage.tokens.words[i]
    other, summer, clock = _ZONES[name]
    if not _FIXED.isdisjoint(passage.tokens.lowers) or not _told(passage, i):
        return
    day, margin = _day(article, passage, mentions, i)
    if day is None or _in_summer(day, clock, margin) is not (not summer):
        return
    start, end = passage.tokens.starts[i], passage.tokens.ends[i]
    season = "winter" if summer else "summer"
    yield Hit(
        passage.index,
        start,
        end,
        message=f"{name} in {season}: clocks are on {other} on {spelled(day)}",
        edits=(Edit(start, end, other),),
        safety="display",
    )


def _told(passage: Passage, i: int) -> bool:
    """Whether a zone follows a time of day."""
    before = word(passage, i - 1)
    return (
        before[:1].isdecimal()
        or before.rstrip(".") in ("am", "pm", "a.m", "p.m")
        or before in ("noon", "midnight", ".")
    )


def _day(
    article: Article, passage: Passage, mentions: list[DateMention], i: int
) -> "tuple[date | None, int]":
    """The day a time is on, and how near a change of clocks leaves it open."""
    from datetime import date

    first = passage.sentence_of(i).first
    by = [m for m in mentions if first <= m.first <= i + 5]
    for mention in reversed(by):
        if not exists(mention.day, mention.month, mention.year):
            continue
        if mention.year:
            return date(mention.year, mention.month, mention.day), 0
        near = days_like(mention, article.published, 200) if article.published else []
        return (near[0], 0) if near else (None, 0)
    return (None, 0) if by else (article.published, _MARGIN)


def _in_summer(day: "date", clock: str, margin: int) -> bool | None:
    """Whether clocks are on summer time on a day; None within `margin` days of a change."""
    from datetime import timedelta

    if clock == "us":
        begins, ends = _sunday(day.year, 3, 8), _sunday(day.year, 11, 1)
    else:
        begins, ends = _sunday(day.year, 3, 25), _sunday(day.year, 10, 25)
    near = timedelta(margin)
    if margin and (abs(day - begins) <= near or abs(day - ends) <= near):
        return None
    return begins <= day < ends


def _sunday(year: int, month: int, first: int) -> "date":
    """The first Sunday from a day of the month on."""
    from datetime import date

    return date(year, month, first + (6 - date(year, month, first).weekday()) % 7)
