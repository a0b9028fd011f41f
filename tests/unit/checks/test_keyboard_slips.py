"""TY112: stray marks and shapes."""

import pytest
from tests.unit.builtin import fixes, reported


@pytest.mark.parametrize(
    "text",
    [
        "He waited ... and then .. no.",
        "She said so.. and went.. and came.. and slept.. ",
        "The iPhone, the eBay shop and the MPs' IDs were in McDonald's.",
        "A .22 rifle and 10l of CO2 at O2 for £3,,000",
        "The plan by  Quay Trust , a charity, failed.",
        "See quay.example/tHe and @tHe for more.",
        "Corvane Ltd., Quay Co., and the U.S., too.",
    ],
)
def test_left_alone(text: str) -> None:
    assert reported("TY112", text) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("He left,, then came.", [","]),
        ("It closes at 5 p.m.. Bring food.", ["."]),
        ("tHe quay and THey", ["the", "They"]),
        ("In 2O15 and l986 it sank.", ["2015", "1986"]),
        ("The boat , which sank .", [",", "."]),
        ("He sank the boat., she said.", [","]),
    ],
)
def test_fixed(text: str, right: list[str]) -> None:
    assert fixes("TY112", text) == right
