"""Dates of an article: what is read, and which day it can mean."""

from datetime import date

import pytest
from tests.unit.rules import paragraph

from copylint.annotate.article import Article
from copylint.annotate.context import Context
from copylint.annotate.dates import DateMention, days_like, exists, read_day
from copylint.readers import read_text


def mentions(text: str) -> list[tuple[str, int, int, int, int]]:
    """(words, weekday, day, month, year) of each date in a paragraph."""
    (found,) = Article(paragraph(text)).dates
    return [(text[m.start : m.end], m.weekday, m.day, m.month, m.year) for m in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It opens on Thursday, March 19, at noon.", ("Thursday, March 19", 3, 19, 3, 0)),
        ("It opens on Saturday, 29 November.", ("Saturday, 29 November", 5, 29, 11, 0)),
        ("It opened on Mon., Oct. 14, 2019, they say.", ("Mon., Oct. 14, 2019", 0, 14, 10, 2019)),
        ("It opens on Friday the 2nd of May.", ("Friday the 2nd of May", 4, 2, 5, 0)),
        ("It opened on 14 October 2025, a Tuesday.", ("14 October 2025, a Tuesday", 1, 14, 10, 2025)),
        ("Entries close on 12 April (Sunday).", ("12 April (Sunday)", 6, 12, 4, 0)),
        ("It was February 2022 when it began.", ("February 2022", -1, 0, 2, 2022)),
        ("They met back in September and again.", ("September", -1, 0, 9, 0)),
        ("It ends on 31 June.", ("31 June", -1, 31, 6, 0)),
    ],
)
def test_what_is_read(text: str, found: tuple[str, int, int, int, int]) -> None:
    assert mentions(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "They may march on the town, and 40 will.",
        "May Fields, who sat in March Street, spoke.",
        "In a march of 19 miles he wore out his boots.",
        "The Sun of Monday was late.",
    ],
)
def test_words_that_are_no_dates(text: str) -> None:
    assert mentions(text) == []


def test_two_dates_in_a_row_are_two() -> None:
    found = mentions("It runs from 6 November to Saturday, 8 November.")
    assert [m[0] for m in found] == ["6 November", "Saturday, 8 November"]


@pytest.mark.parametrize(
    ("day", "month", "year", "answer"),
    [
        (29, 2, 2024, True),
        (29, 2, 2023, False),
        (29, 2, 1900, False),
        (29, 2, 2000, True),
        (29, 2, 0, True),
        (31, 4, 0, False),
        (0, 4, 0, False),
        (31, 12, 2025, True),
        (1, 13, 2025, False),
    ],
)
def test_the_calendar(day: int, month: int, year: int, answer: bool) -> None:
    assert exists(day, month, year) is answer


def test_days_a_date_can_mean_nearest_first() -> None:
    mention = DateMention(0, 0, 0, 0, 0, day=2, month=1)
    days = days_like(mention, date(2025, 11, 20), 400)
    assert days == [date(2026, 1, 2), date(2025, 1, 2)]
    assert days_like(mention, date(2025, 11, 20), 30) == []


def test_leap_days_only_where_there_are_any() -> None:
    mention = DateMention(0, 0, 0, 0, 0, day=29, month=2)
    assert days_like(mention, date(2023, 3, 1), 400) == [date(2024, 2, 29)]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("2025-07-17T10:00:00+01:00", date(2025, 7, 17)),
        ("March 12, 2025", date(2025, 3, 12)),
        ("14 MAY 2025", date(2025, 5, 14)),
        ("Fri, 13 Jun 2025 10:00:00 GMT", date(2025, 6, 13)),
        ("Updated Sept. 12, 2025, at noon", date(2025, 9, 12)),
        ("30 February 2025", None),
        ("2025-02-30", None),
        ("last Tuesday", None),
        ("May 2025", None),
    ],
)
def test_a_date_line(line: str, day: date | None) -> None:
    assert read_day(line) == day


class TestPublished:
    TEXT = "Bakery to close\n\nBy Dana Okell\n12 March 2025\n\nThe bakery on Mill Lane will close in May, the owner said.\n"

    def test_from_the_date_line(self) -> None:
        assert Article(read_text(self.TEXT, "a.txt")).published == date(2025, 3, 12)

    def test_the_user_knows_better(self) -> None:
        article = Article(read_text(self.TEXT, "a.txt"), Context("2024-01-05"))
        assert article.published == date(2024, 1, 5)

    def test_from_front_matter(self) -> None:
        text = "---\ntitle: Bakery to close\ndate: 2025-06-03\n---\n\nThe bakery on Mill Lane will close, its owner said.\n"
        assert Article(read_text(text, "a.md")).published == date(2025, 6, 3)

    def test_the_date_in_a_dateline(self) -> None:
        text = "Storm floods harbor\n\nLORNE, Ohio, Sept. 3, 2026 — Rain fell on the harbor all night, the mayor said.\n"
        assert Article(read_text(text, "a.txt")).published == date(2026, 9, 3)

    def test_a_line_that_is_a_dateline_alone(self) -> None:
        text = "# Tram returns\n\nPORT ELM, Wash., Oct. 30, 2026\n\nTrams will run again on Monday.\n"
        assert Article(read_text(text, "a.md")).published == date(2026, 10, 30)

    def test_a_date_that_the_lede_tells_is_no_dateline(self) -> None:
        text = "Bakery shuts\n\nNATO said on Sept. 3, 2019, that the base would stay open for the winter.\n"
        assert Article(read_text(text, "a.txt")).published is None

    def test_none_where_nothing_says_it(self) -> None:
        assert Article(paragraph("The bakery closed on 3 May 2019, the owner said.")).published is None
