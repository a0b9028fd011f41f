"""What an article must have before a check is loaded."""

import pytest
from tests.unit.rules import linter, rule

from copylint.annotate.article import Article
from copylint.annotate.context import Context
from copylint.match.needs import Needs, met
from copylint.readers import read_text


def article(text: str, pub_date: str = "") -> Article:
    return Article(read_text(text, "a.txt"), Context(pub_date=pub_date))


HEAD = "Harbour wall is rebuilt after the storm\n\n"


@pytest.mark.parametrize(
    ("needs", "text", "expected"),
    [
        (Needs(), HEAD + "Nobody came.", True),
        (Needs(figures=2), HEAD + "Of 40 boats 12 sank.", True),
        (Needs(figures=3), HEAD + "Of 40 boats 12 sank.", False),
        (Needs(figures=2), HEAD + "Of the boats 12 sank. There were 40.", False),
        (Needs(figures=3), HEAD + "Of 40 boats 12 to 15 sank.", True),
        (Needs(kinds=("percent",)), HEAD + "About 12% of the boats sank.", True),
        (Needs(kinds=("percent",)), HEAD + "About 12 of the boats sank.", False),
        (Needs(kinds=("%", "$")), HEAD + "Repairs cost $12 million.", True),
        (Needs(kinds=("range",)), HEAD + "Repairs cost $12 million.", False),
        (Needs(kinds=("range",)), HEAD + "Repairs cost $10 million to $12 million.", True),
        (Needs(figures=2, kinds=("percent",)), HEAD + "Repairs cost 12% more.", False),
        (Needs(display=True), HEAD + "The storm sank 12 boats.", False),
        (Needs(display=True), "Storm sinks 12 boats in the harbour\n\nThe boats lie on the ground.", True),
    ],
)
def test_what_the_figures_are(needs: Needs, text: str, expected: bool) -> None:
    assert met(needs, article(text)) is expected


def test_the_day_of_publication() -> None:
    assert not met(Needs(dated=True), article(HEAD + "Nobody came."))
    assert met(Needs(dated=True), article(HEAD + "Nobody came.", "2025-11-03"))


def test_a_check_is_loaded_where_its_needs_are_met() -> None:
    made = linter(rule("  check: no_such_check\n  needs: {figures: 2}"))
    for text, loaded in (("Of the boats 12 sank.", False), ("Of 40 boats 12 sank.", True)):
        _, faults = made.lint(read_text(HEAD + text, "a.txt"))
        assert bool(faults) is loaded
