"""GR104, GR106, GR108, GR110 and GR112 beyond their examples."""

import pytest
from tests.unit.rules import paragraph

from copylint.annotate.article import Article
from copylint.annotate.options import Options
from copylint.checks.grammar import comma_splice, distributive, fewer_less, people_that, unclear_reference
from copylint.readers import read_text

NOUNS = {"nouns": ("superior", "passport")}


def reported(check: object, text: str) -> list[str]:
    """The words a check reports in a paragraph."""
    hits = check.check(Article(paragraph(text)), Options(NOUNS))  # type: ignore[attr-defined]
    return [text[h.start : h.end] for h in hits]


@pytest.mark.parametrize(
    "text",
    [
        "Residents that live by the mill complained.",
        "The choir thanked hikers that also sang.",
        "She knows somebody that has a boat.",
    ],
)
def test_people_with_that(text: str) -> None:
    assert reported(people_that, text) == ["that"]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor reminded residents that parking is free.",
        "She took a lead in votes among teachers that would last.",
        "The list of voters that was lost is back.",
        "He spoke to the doctors that she trusts.",
        "The firm buys from dealers that sell online.",
    ],
)
def test_that_for_things_reports_and_objects_passes(text: str) -> None:
    assert reported(people_that, text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("There are less boats in the bay.", ["less"]),
        ("The school offers less part-time courses.", ["less"]),
        ("A huge amount of tourists came.", ["amount"]),
        ("The club has less than 30 members.", ["less"]),
        ("It takes less days than weeks.", []),
        ("Less than 300 miles remain, and less than 10% of it is paved.", []),
        ("They have no less problems than before.", []),
        ("Less developed towns got an amount of goods.", []),
    ],
)
def test_fewer_and_less(text: str, words: list[str]) -> None:
    assert reported(fewer_less, text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The nurses were asked to show their passport.", ["passport"]),
        ("Three clerks lost their seat in May.", ["seat"]),
        ("The clerks are doing their job.", []),
        ("A nurse must show their passport.", []),
        ("One of the nurses lost their passport.", []),
        ("The nurses have their passport photos.", []),
    ],
)
def test_distributive_plural(text: str, words: list[str]) -> None:
    assert reported(distributive, text) == words


def test_a_number_in_the_paragraph_before_is_enough_unless_a_subhead_stands_between() -> None:
    body = "The county has lost 4,000 boats since the flood in March of last year.\n\n{}The figure was lower before the flood."
    for between, expected in (("", 0), ("A lower figure\n\n", 1)):
        article = Article(read_text("Boats lost in the county\n\n" + body.format(between), "a.txt"))
        assert len(list(unclear_reference.check(article, Options({})))) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The bridge is old, it has stood since the war ended.", []),
        ("The bridge is old, it has stood for 90 years.", ["it"]),
        ("The bridge is old, it was announced.", []),
        ("On Monday the bridge fell, and it was rebuilt.", []),
        ("The bridge is old, they agreed, and dear.", []),
    ],
)
def test_comma_splice(text: str, words: list[str]) -> None:
    assert reported(comma_splice, text) == words
