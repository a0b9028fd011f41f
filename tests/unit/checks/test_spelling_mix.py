"""CX107 and CX108: what an article spells two ways."""

import pytest
from tests.unit.builtin import findings, fixes, reported


@pytest.mark.parametrize(
    "text",
    [
        "The colour of the center.",  # one each: nothing to go by
        "The colour and flavour were organized and recognized.",  # Oxford
        "The colour, the flavour and the Rockefeller Center.",
        "A colour, a flavour and “the color of the center”.",
        "The color and honor of the theatre were cancelled.",
    ],
)
def test_no_mix(text: str) -> None:
    assert reported("CX107", text) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("The colour and flavour of the center.", ["centre"]),
        ("The color and flavor of the centre.", ["center"]),
        ("They organise, recognise and apologize.", ["apologise"]),
        ("They organise in color with honor and a flavor.", ["organize"]),
        ("A colour and a neighbour who organise and apologize.", ["apologise"]),
        ("The color of honor met the programme.", ["program"]),
        ("Two theatres and a theatre of the old theater.", ["theatre"]),
        ("The colour met its color.", ["colour"]),
        ("A centre-half levelled; the defense slept.", ["defence"]),
        ("The honor of the color and a center-left favour.", ["favor"]),
    ],
)
def test_the_minority_is_reported(text: str, right: list[str]) -> None:
    assert fixes("CX107", text) == right


def test_a_mix_names_the_other_place() -> None:
    (found,) = findings("CX107", "The colour and flavour of the center.")
    assert [related.message for related in found.related] == ["“colour”"]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("A ceasefire, a ceasefire and a cease-fire.", ["ceasefire"]),
        ("The adviser met an advisor.", ["adviser"]),
        ("E-mail came. Her email did not. An e-mail did.", ["e-mail"]),
        ("A decision maker met a decision-maker and a decision-maker.", ["decision-maker"]),
    ],
)
def test_drift(text: str, right: list[str]) -> None:
    assert fixes("CX108", text) == right


def test_names_and_quotations_keep_theirs() -> None:
    assert reported("CX108", "The healthcare plan of Quay Health Care. “A health care plan,” he said.") == []
