"""Arithmetic in copy: true statements made at random pass, altered ones are found."""

from datetime import date, timedelta
from functools import cache

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.unit.rules import paragraph

from copylint.annotate.context import Context
from copylint.annotate.dates import MONTH_NAMES, WEEKDAY_NAMES
from copylint.lint.rulebook import Settings
from copylint.lint.run import Linter
from copylint.rulebook.store import builtin_pack

PUBLISHED = date(2025, 6, 10)


@cache
def _linter(code: str) -> Linter:
    return Linter([builtin_pack()], Settings(frozenset([code])))


def found(code: str, sentence: str) -> bool:
    """Whether a rule reports anything in a sentence of copy dated 10 June 2025."""
    hits, faults = _linter(code).lint(paragraph(sentence), Context(PUBLISHED.isoformat()))
    assert not faults
    return any(f.code == code for f in hits)


def right(code: str, sentence: str) -> None:
    assert not found(code, sentence), sentence


def wrong(code: str, sentence: str) -> None:
    assert found(code, sentence), sentence


# Figures under a thousand are exact as they stand.
counts = st.integers(20, 990)
sides = st.sampled_from([-1, 1])


class TestChange:
    RISE = (
        "The number of calls rose {p}% in a year, from {x} to {y}.",
        "Calls are up {p}%, to {y} from {x}.",
        "Calls went from {x} a month to {y}, an increase of {p} percent.",
        "The club had {y} members, up {p}% from {x}.",
    )
    FALL = (
        "The number of calls fell {p}% in a year, from {x} to {y}.",
        "Calls are down {p}%, to {y} from {x}.",
        "Calls went from {x} a month to {y}, a drop of {p} percent.",
        "The number of calls was cut by {p}%, from {x} to {y}.",
    )

    @staticmethod
    def _sentence(x: int, y: int, percent: int, shape: int) -> str:
        return (TestChange.RISE if y > x else TestChange.FALL)[shape].format(x=x, y=y, p=percent)

    @given(counts, counts, st.integers(0, 3))
    def test_percent_that_fits(self, x: int, y: int, shape: int) -> None:
        assume(x != y)
        right("NU101", self._sentence(x, y, abs(round(100 * (y / x - 1))), shape))

    @given(counts, counts, st.integers(0, 3), st.integers(3, 40), sides)
    def test_percent_that_does_not(self, x: int, y: int, shape: int, off: int, side: int) -> None:
        percent = abs(round(100 * (y / x - 1))) + off * side
        assume(x != y and 0 < percent < 1000)
        wrong("NU101", self._sentence(x, y, percent, shape))

    @given(st.integers(20, 300), st.sampled_from([("doubled", 2), ("tripled", 3), ("quadrupled", 4)]))
    def test_multiples_that_fit(self, x: int, factor: tuple[str, int]) -> None:
        right("NU101", f"Membership {factor[0]} from {x} to {x * factor[1]} in the spring.")

    @given(
        st.integers(20, 300),
        st.sampled_from([("doubled", 2), ("tripled", 3)]),
        st.sampled_from([0.6, 0.75, 1.3, 1.6]),
    )
    def test_multiples_that_do_not(self, x: int, factor: tuple[str, int], off: float) -> None:
        wrong("NU101", f"Membership {factor[0]} from {x} to {round(x * factor[1] * off)} in the spring.")

    @given(st.integers(10, 80), st.integers(2, 15), sides)
    def test_points_that_fit(self, x: int, points: int, side: int) -> None:
        verb = "rose" if side > 0 else "fell"
        assume(x + side * points > 0)
        right("NU101", f"Turnout {verb} {points} percentage points, from {x}% to {x + side * points}%.")

    @given(st.integers(20, 80), st.integers(2, 15), st.integers(2, 9), sides)
    def test_points_that_do_not(self, x: int, points: int, off: int, side: int) -> None:
        verb = "rose" if side > 0 else "fell"
        wrong("NU101", f"Turnout {verb} {points + off} percentage points, from {x}% to {x + side * points}%.")

    @given(counts, st.integers(20, 400))
    def test_amounts_that_fit(self, x: int, more: int) -> None:
        right("NU101", f"The fee went up by £{more}, from £{x} to £{x + more}.")

    @given(counts, st.integers(20, 400), st.integers(60, 300))
    def test_amounts_that_do_not(self, x: int, more: int, off: int) -> None:
        wrong("NU101", f"The fee went up by £{more + off}, from £{x} to £{x + more}.")


class TestShares:
    SHAPES = (
        "Last year {x} of its {y} posts ({p}%) were empty.",
        "Of the {y} walkers, {x} ({p}%) fell at least once.",
        "Only {x} of the {y} buses, or {p}%, run on time.",
        "About {p}% ({x} of {y} trees) are sick.",
        "In all {x} households, or {p}% of the {y} asked, said yes.",
    )

    @given(counts, counts, st.sampled_from(SHAPES))
    def test_shares_that_fit(self, x: int, y: int, shape: str) -> None:
        assume(11 < x < y)
        right("NU101", shape.format(x=x, y=y, p=round(100 * x / y)))

    @given(
        counts, counts, st.sampled_from([s for s in SHAPES if "About" not in s]), st.integers(3, 40), sides
    )
    def test_shares_that_do_not(self, x: int, y: int, shape: str, off: int, side: int) -> None:
        percent = round(100 * x / y) + off * side
        assume(11 < x < y and 0 < percent < 100)
        wrong("NU101", shape.format(x=x, y=y, p=percent))


class TestMargins:
    @given(counts, counts)
    def test_votes_that_fit(self, x: int, y: int) -> None:
        assume(x > y + 9)
        right("NU101", f"The mayor won by {x - y} votes, {x} to {y}.")

    @given(counts, counts, st.integers(1, 200))
    def test_votes_that_do_not(self, x: int, y: int, off: int) -> None:
        assume(y + 9 < x and x - y + off < x)
        wrong("NU101", f"The mayor won by {x - y + off} votes, {x} to {y}.")

    @given(st.integers(20, 70), st.integers(2, 20))
    def test_points_that_fit(self, y: int, lead: int) -> None:
        right("NU101", f"Dale leads by {lead} points, {y + lead}% to {y}%, the poll found.")

    @given(st.integers(20, 70), st.integers(2, 20), st.integers(2, 9))
    def test_points_that_do_not(self, y: int, lead: int, off: int) -> None:
        wrong("NU101", f"Dale leads by {lead + off} points, {y + lead}% to {y}%, the poll found.")


class TestTotals:
    parts = st.lists(st.integers(11, 400), min_size=2, max_size=4)

    @staticmethod
    def _sum(total: int, parts: list[int]) -> str:
        told = [
            f"£{p}m from the {who}"
            for p, who in zip(parts, ("lottery", "city", "state", "bank"), strict=False)
        ]
        return f"The £{total}m refit was paid for with {', '.join(told[:-1])} and {told[-1]}."

    @given(parts)
    def test_sums_that_fit(self, parts: list[int]) -> None:
        right("NU102", self._sum(sum(parts), parts))

    @given(parts, st.integers(4, 60))
    def test_sums_that_do_not(self, parts: list[int], off: int) -> None:
        assume(off < sum(parts))
        wrong("NU102", self._sum(sum(parts) + off, parts))

    @given(st.integers(2, 90), st.integers(2, 90))
    def test_people_that_fit(self, men: int, women: int) -> None:
        right("NU102", f"Police arrested {men + women} people, {men} men and {women} women, at the dock.")

    @given(st.integers(2, 90), st.integers(2, 90), st.integers(1, 9))
    def test_people_that_do_not(self, men: int, women: int, off: int) -> None:
        wrong(
            "NU102", f"Police arrested {men + women + off} people, {men} men and {women} women, at the dock."
        )

    @given(st.integers(2, 60), st.integers(2, 60))
    def test_rests_that_fit(self, part: int, rest: int) -> None:
        right("NU102", f"Of the {part + rest} jurors, {part} were women and the other {rest} men.")

    @given(st.integers(2, 60), st.integers(2, 60), st.integers(1, 9))
    def test_rests_that_do_not(self, part: int, rest: int, off: int) -> None:
        wrong("NU102", f"Of the {part + rest + off} jurors, {part} were women and the other {rest} men.")

    @given(st.integers(10, 90), st.integers(-1, 1))
    def test_halves_of_a_whole_that_fit(self, women: int, rounding: int) -> None:
        right("NU102", f"Of those who took part, {women}% were women and {100 - women + rounding}% were men.")

    @given(st.integers(10, 70), st.integers(4, 20))
    def test_halves_of_a_whole_that_do_not(self, women: int, off: int) -> None:
        wrong("NU102", f"Of those who took part, {women}% were women and {100 - women + off}% were men.")

    NUMBERS = ("two", "three", "four", "five", "six", "seven")
    THINGS = ("roads", "schools", "parks", "buses", "libraries", "drains", "bridges")

    @given(st.integers(2, 7))
    def test_lists_that_fit(self, count: int) -> None:
        right("NU102", self._list(count, count))

    @given(st.integers(2, 7), st.integers(3, 7))
    def test_lists_that_do_not(self, stated: int, count: int) -> None:
        assume(stated != count)
        wrong("NU102", self._list(stated, count))

    @classmethod
    def _list(cls, stated: int, count: int) -> str:
        things = cls.THINGS[:count]
        return f"The plan has {cls.NUMBERS[stated - 2]} aims: {', '.join(things[:-1])} and {things[-1]}."


class TestPercentagePoints:
    @given(st.integers(5, 60), st.integers(2, 20))
    def test_points_in_percent(self, x: int, points: int) -> None:
        assume(abs(100 * points / x - points) > 0.15 * (100 * points / x) + 0.5)
        wrong("NU103", f"The rate rose {points}% from {x}% to {x + points}% in a year.")

    @given(st.integers(5, 60), st.integers(2, 20))
    def test_points_as_points(self, x: int, points: int) -> None:
        right("NU103", f"The rate rose {points} percentage points from {x}% to {x + points}% in a year.")

    @given(st.integers(5, 60), st.integers(2, 20))
    def test_percent_of_a_rate(self, x: int, points: int) -> None:
        right("NU103", f"The rate rose {round(100 * points / x)}% from {x}% to {x + points}% in a year.")


class TestConversions:
    PAIRS = (
        ("{} miles", "{}km", 1.609344),
        ("{}km", "{} miles", 0.621371),
        ("{} mph", "{} kph", 1.609344),
        ("{} feet", "{} meters", 0.3048),
        ("{} inches", "{}cm", 2.54),
        ("{} pounds", "{}kg", 0.453592),
        ("{} acres", "{} hectares", 0.404686),
        ("{} hectares", "{} acres", 2.471054),
        ("{} square miles", "{} square kilometers", 2.589988),
        ("{} litres", "{} pints", 1.75975),
        ("{} gallons", "{} liters", 3.785412),
    )

    @given(st.integers(11, 900), st.sampled_from(PAIRS))
    def test_those_that_fit(self, value: int, pair: tuple[str, str, float]) -> None:
        one, other, factor = pair
        right("NU105", f"It measured {one.format(value)} ({other.format(round(value * factor))}).")

    @given(st.integers(30, 900), st.sampled_from(PAIRS), st.sampled_from([0.6, 0.7, 1.4, 1.6]))
    def test_those_that_do_not(self, value: int, pair: tuple[str, str, float], off: float) -> None:
        one, other, factor = pair
        wrong("NU105", f"It measured {one.format(value)} ({other.format(round(value * factor * off))}).")

    @given(st.integers(-20, 45))
    def test_heat_that_fits(self, celsius: int) -> None:
        assume(celsius >= 0)
        right("NU105", f"It reached {celsius}C ({round(1.8 * celsius + 32)}F) by noon.")

    @given(st.integers(20, 45), st.integers(5, 20), sides)
    def test_heat_that_does_not(self, celsius: int, off: int, side: int) -> None:
        fahrenheit = round(1.8 * celsius + 32) + off * side
        assume(abs(fahrenheit - 1.8 * celsius) > 3)
        wrong("NU105", f"It reached {celsius}C ({fahrenheit}F) by noon.")


class TestImpossible:
    @given(st.integers(1, 100))
    def test_falls_that_can_be(self, percent: int) -> None:
        right("NU108", f"The update cut its use of power by {percent}%.")

    @given(st.integers(101, 900))
    def test_falls_that_cannot(self, percent: int) -> None:
        wrong("NU108", f"The update cut its use of power by {percent}%.")
        right("NU108", f"The update raised its use of power by {percent}%.")

    @given(st.integers(2, 40), st.integers(1, 30))
    def test_parts_of_a_group(self, whole: int, more: int) -> None:
        assume(whole != 10)
        right("NU108", f"The inspectors said {whole} of the {whole + more} bolts were new.")
        wrong("NU108", f"The inspectors said {whole + more} of the {whole} bolts were new.")


class TestYears:
    births = st.integers(1900, 1960)

    @given(births, st.integers(25, 95), st.booleans())
    def test_ages_that_fit(self, born: int, age: int, before: bool) -> None:
        assume(born + age <= 2024)
        right("CX105", f"He was born in {born} and died in {born + age} at the age of {age - before}.")

    @given(births, st.integers(30, 90), st.integers(2, 20), sides)
    def test_ages_that_do_not(self, born: int, age: int, off: int, side: int) -> None:
        stated = age + off * side
        assume(born + age <= 2024 and stated not in (age, age - 1) and 5 < stated < 115)
        wrong("CX105", f"He was born in {born} and died in {born + age} at the age of {stated}.")

    @given(st.integers(1950, 2010), st.integers(3, 40), st.integers(-1, 1))
    def test_spells_that_fit(self, begin: int, years: int, off: int) -> None:
        right(
            "CX105",
            f"She ran the home for {years + off} years, from {begin} until she retired in {begin + years}.",
        )

    @given(st.integers(1950, 2010), st.integers(3, 40), st.integers(2, 15))
    def test_spells_that_do_not(self, begin: int, years: int, off: int) -> None:
        wrong(
            "CX105",
            f"She ran the home for {years + off} years, from {begin} until she retired in {begin + years}.",
        )

    @given(st.integers(1900, 2015), st.integers(-1, 1))
    def test_anniversaries_that_fit(self, begun: int, off: int) -> None:
        right("CX105", f"The club marked its {2025 - begun + off}th anniversary, having opened in {begun}.")

    @given(st.integers(1900, 2010), st.integers(2, 60))
    def test_anniversaries_that_do_not(self, begun: int, off: int) -> None:
        wrong("CX105", f"The club marked its {2025 - begun + off}th anniversary, having opened in {begun}.")


class TestCalendar:
    SHAPES = ("{w}, {m} {d}, {y}", "{w}, {d} {m} {y}", "{w} {d} {m} {y}")

    @staticmethod
    def _told(day: date, weekday: int, shape: str) -> str:
        month = MONTH_NAMES[day.month - 1]
        return f"It was on {shape.format(w=WEEKDAY_NAMES[weekday], m=month, d=day.day, y=day.year)} that it closed."

    @given(st.dates(date(1753, 1, 1), date(2199, 12, 31)), st.sampled_from(SHAPES))
    def test_weekdays_that_fit(self, day: date, shape: str) -> None:
        right("DT101", self._told(day, day.weekday(), shape))

    @given(st.dates(date(1753, 1, 1), date(2199, 12, 31)), st.sampled_from(SHAPES), st.integers(1, 6))
    def test_weekdays_that_do_not(self, day: date, shape: str, off: int) -> None:
        wrong("DT101", self._told(day, (day.weekday() + off) % 7, shape))

    @given(st.integers(-60, 60), st.integers(0, 6))
    def test_weekdays_near_the_date_of_the_copy(self, days: int, off: int) -> None:
        day = PUBLISHED + timedelta(days)
        told = f"The hall is shut on {WEEKDAY_NAMES[(day.weekday() + off) % 7]}, {day.day} {MONTH_NAMES[day.month - 1]}."
        assert found("DT101", told) == (off != 0), told

    @pytest.mark.parametrize("month", range(1, 13))
    def test_days_that_no_month_has(self, month: int) -> None:
        last = (date(2024 + month // 12, month % 12 + 1, 1) - timedelta(1)).day
        right("DT104", f"The lease ends on {last} {MONTH_NAMES[month - 1]} 2024.")
        if last < 31:
            wrong("DT104", f"The lease ends on {last + 1} {MONTH_NAMES[month - 1]} 2024.")

    @given(st.integers(1, 12), st.integers(0, 59), st.sampled_from(["am", "pm", " a.m.", " p.m."]))
    def test_times_that_can_be(self, hour: int, minute: int, half: str) -> None:
        assume((hour, minute) != (12, 0))
        right("DT104", f"The gates open at {hour}:{minute:02}{half} on Sunday.")

    @given(st.integers(13, 23), st.integers(0, 59), st.sampled_from(["am", "pm", " p.m."]))
    def test_times_that_cannot(self, hour: int, minute: int, half: str) -> None:
        wrong("DT104", f"The gates open at {hour}:{minute:02}{half} on Sunday.")
