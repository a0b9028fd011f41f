"""DT101: a weekday that its date does not fall on."""

from collections.abc import Iterator

from copylint._typing import TYPE_CHECKING
from copylint.annotate.article import Article
from copylint.annotate.dates import WEEKDAY_NAMES, DateMention, days_like, exists, spelled
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage

if TYPE_CHECKING:
    from datetime import date


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Dates with the year are held to the calendar; others to the year nearest to the article's own date."""
    for passage, mentions in zip(article.passages, article.dates, strict=True):
        for mention in mentions:
            if mention.weekday < 0 or not exists(mention.day, mention.month, mention.year):
                continue
            if not mention.year and _of_a_picture(passage):
                continue
            days = _days(mention, article.published, int(options.number("sure_within")))
            if days and all(d.weekday() != mention.weekday for d in days):
                yield _hit(mention, days[0])


def _of_a_picture(passage: Passage) -> bool:
    """Whether a passage describes a picture, which may be of any year."""
    return passage.kind == "caption" or "Photo" in passage.text


def _days(mention: DateMention, published: "date | None", sure: int) -> "list[date]":
    """The days a date can mean: the nearest alone where it is within `sure` days of publication."""
    from datetime import date

    if mention.year:
        return [date(mention.year, mention.month, mention.day)]
    if published is None:
        return []
    days = days_like(mention, published, 500)
    return days[:1] if days and abs((days[0] - published).days) <= sure else days


def _hit(mention: DateMention, day: "date") -> Hit:
    values = {
        "date": spelled(day),
        "right": WEEKDAY_NAMES[day.weekday()],
        "wrong": WEEKDAY_NAMES[mention.weekday],
    }
    return Hit(mention.passage, mention.start, mention.end, values)
