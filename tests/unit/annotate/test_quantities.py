"""Quantities: spans, values, units, kinds, heads and approximators."""

import pytest

from copylint.annotate.article import Article
from copylint.annotate.quantities import Quantity
from copylint.document.model import Block, Document
from copylint.document.prose import Prose
from copylint.document.source import Source


def quantities(text: str) -> list[Quantity]:
    block = Block("body", Prose.of_slice(text, 0, len(text)))
    return Article(Document(Source("a.txt", text), "text", (block,), {})).passages[0].quantities


def one(text: str) -> Quantity:
    (found,) = quantities(text)
    return found


@pytest.mark.parametrize(
    ("text", "surface", "low", "high", "unit", "kind"),
    [
        ("It cost $1.5bn.", "$1.5bn", 1.5e9, 1.5e9, "$", "money"),
        ("It cost £3m in all.", "£3m", 3e6, 3e6, "£", "money"),
        ("It cost €2 billion.", "€2 billion", 2e9, 2e9, "€", "money"),
        ("It cost US$5m.", "US$5m", 5e6, 5e6, "$", "money"),
        ("It cost A$20.", "A$20", 20, 20, "A$", "money"),
        ("It cost 500 yen.", "500 yen", 500, 500, "¥", "money"),
        ("It cost 20p.", "20p", 20, 20, "p", "money"),
        (
            "It cost 1.7 billion Canadian dollars.",
            "1.7 billion Canadian dollars",
            1.7e9,
            1.7e9,
            "C$",
            "money",
        ),
        ("It cost $26 to $31 million.", "$26 to $31 million", 26e6, 31e6, "$", "money"),
        ("It cost 26-31 million euros.", "26-31 million euros", 26e6, 31e6, "€", "money"),
        ("It cost $18million.", "$18million", 18e6, 18e6, "$", "money"),
        ("Millions of dollars went.", "Millions of dollars", 2e6, 9.99e6, "$", "money"),
        ("It rose 4%.", "4%", 4, 4, "%", "percent"),
        ("It rose 4 per cent.", "4 per cent", 4, 4, "%", "percent"),
        ("It rose 3.5 to 4.0%.", "3.5 to 4.0%", 3.5, 4.0, "%", "percent"),
        ("It rose 5% to 7%.", "5% to 7%", 5, 7, "%", "percent"),
        ("It rose two percentage points.", "two percentage points", 2, 2, "pp", "pp"),
        ("It takes 5 to 10 people.", "5 to 10", 5, 10, "", "count"),
        ("It takes between 5 and 10 people.", "5 and 10", 5, 10, "", "count"),
        ("It takes 10-15 people.", "10-15", 10, 15, "", "count"),
        ("It takes five or six people.", "five or six", 5, 6, "", "count"),
        ("One in five adults swim.", "One in five", 0.2, 0.2, "", "ratio"),
        ("Some three out of four swim.", "three out of four", 0.75, 0.75, "", "ratio"),
        ("There is a one-in-three chance.", "one-in-three", 1 / 3, 1 / 3, "", "ratio"),
        ("Half of the sheep went.", "Half", 0.5, 0.5, "", "ratio"),
        ("Two-thirds of the sheep went.", "Two-thirds", 2 / 3, 2 / 3, "", "ratio"),
        ("The flock doubled.", "doubled", 2, 2, "", "ratio"),
        ("Dozens of sheep went.", "Dozens", 24, 99, "", "count"),
        ("They walked 6km.", "6km", 6, 6, "km", "distance"),
        ("They walked half a mile.", "half a mile", 0.5, 0.5, "mile", "distance"),
        ("He won the 100m hurdles.", "100m", 100, 100, "m", "distance"),
        ("It feeds 18m people.", "18m", 18e6, 18e6, "", "count"),
        ("It weighs 40 tonnes.", "40 tonnes", 40, 40, "t", "measure"),
        ("It lasted three months.", "three months", 3, 3, "month", "duration"),
        ("It was a four-month drought.", "four-month", 4, 4, "month", "duration"),
        ("It began at 5 p.m. sharp.", "5 p.m.", 5, 5, "", "time"),
    ],
)
def test_span_value_unit_and_kind(
    text: str, surface: str, low: float, high: float, unit: str, kind: str
) -> None:
    found = one(text)
    assert text[found.start : found.end] == surface
    assert (found.low, found.high) == (pytest.approx(low), pytest.approx(high))
    assert (found.unit, found.kind) == (unit, kind)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It opened in 1987.", "year"),
        ("It opened in the 1980s.", "year"),
        ("She is in her 50s.", "age"),
        ("Ann Lowe, 41, said so.", "age"),
        ("A boy aged 12 swam.", "age"),
        ("The 20-year-old swam.", "age"),
        ("They are 20 years old.", "age"),
        ("It opened on 16 March 2004.", "date"),
        ("It opened on March 16, 2004.", "date"),
        ("It opened in May 2012.", "date"),
        ("It runs July 25-28.", "date"),
        ("It began on 9/11.", "date"),
        ("Rovers won 3-1.", "score"),
        ("The court split 5-4.", "score"),
        ("She came first.", "ordinal"),
        ("It is the second-largest firm.", "rank"),
        ("It is the world's fifth largest firm.", "rank"),
        ("They live in District 15.", "id"),
        ("It runs on Windows 95.", "id"),
        ("Take the No. 6 bus.", "id"),
        ("It is at 12 Mill Street.", "id"),
        ("It needs a Covid-19 test.", "id"),
        ("He spoke in the second half.", "ordinal"),
        ("These two boats sank.", "listed-count"),
        ("One of the boats sank.", "listed-count"),
        ("The tax was cut to 10%.", "policy"),
        ("It closed at 2,173.60.", "other"),
        ("It is 6 feet.", "distance"),
        ("About 1500 people came.", "count"),
        ("A third of them came.", "ratio"),
        ("A third man came.", "ordinal"),
        ("It is 16-year-olds only.", "age"),
    ],
)
def test_kind(text: str, kind: str) -> None:
    assert quantities(text)[0].kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "No one came.",
        "One should go.",
        "She is the one who went.",
        "He doubled down.",
        "A man and a boat.",
        "",
    ],
)
def test_nothing_is_counted(text: str) -> None:
    assert quantities(text) == []


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("The 3,500 troops left.", "troops"),
        ("It has 65 member countries.", "country"),
        ("It holds 300 private and public sector bodies.", "body"),
        ("About 700,000 young undocumented immigrants came.", "immigrant"),
        ("Hundreds of the old soldiers came.", "soldier"),
        ("A third of the almond crop is lost.", "crop"),
        ("Half of Lowe's address was lost.", "address"),
        ("One in five adults swim.", "adult"),
        ("Some 84% of Latino voters stayed.", "voter"),
        ("Two million per month are lost.", ""),
    ],
)
def test_head(text: str, head: str) -> None:
    assert quantities(text)[0].head == head


def test_head_has_its_place() -> None:
    text = "Some 4,000 factory jobs went."
    found = one(text)
    assert text[found.head_start : found.head_end] == "jobs"


def test_a_noun_is_shared_by_joined_counts() -> None:
    assert [q.head for q in quantities("It has 40 male and 60 female swimmers.")] == ["swimmer", "swimmer"]


@pytest.mark.parametrize(
    ("text", "approx"),
    [
        ("Nearly 40 sheep went.", "nearly"),
        ("Up to 40 sheep went.", "up to"),
        ("More than $40 went.", "more than"),
        ("As many as 40 sheep went.", "as many as"),
        ("An estimated 40 sheep went.", "an estimated"),
        ("Exactly those 40 sheep went.", ""),
    ],
)
def test_approximator(text: str, approx: str) -> None:
    found = one(text)
    assert found.approx == approx
    assert text[found.approx_start :].lower().startswith(approx)


def test_a_change_is_two_quantities() -> None:
    assert [(q.low, q.high) for q in quantities("It rose from 310 to 620.")] == [(310, 310), (620, 620)]


def test_value_is_the_middle_of_a_range() -> None:
    assert one("It takes 5 to 10 people.").value == 7.5


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Call 01632 960123 to book.", "id id"),
        ("Ring 020 7946 0018 or 0800 123 4567.", "id id id id id id"),
        ("The line is +44 20 7946 0018.", "id id id id"),
        ("Write to (415) 555-0123.", "id score"),
        ("Text 61016 for help.", "id"),
        ("They counted 61016 sheep in 2020, 12 of them black.", "count year count"),
        ("Nearly 9 000 homes lost power.", "count count"),
    ],
)
def test_numbers_to_dial_are_no_counts(text: str, kinds: str) -> None:
    assert " ".join(q.kind for q in quantities(text)) == kinds
