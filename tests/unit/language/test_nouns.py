"""Number, countability, collectives and people."""

import pytest

from copylint.language import noun_lists
from copylint.language.nouns import is_collective, is_mass, is_people, noun_number

split = str.split


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (
            "Sing",
            "soldier house glass boss news politician analysis virus economist Man phenomenon happiness bus tennis",
        ),
        (
            "Plur",
            "soldiers houses police people men women criteria media-men troops thanks trousers phenomena children",
        ),
        ("Both", "series data media headquarters crew staff politics sheep species miniseries aircraft"),
    ],
)
def test_number(number: str, words: str) -> None:
    assert {word: noun_number(word) for word in words.split()} == dict.fromkeys(words.split(), number)


def test_number_of_what_is_no_word() -> None:
    assert noun_number("12") == ""


@pytest.mark.parametrize(
    "word", split("popularity advice information evidence awareness traffic homelessness Furniture")
)
def test_mass(word: str) -> None:
    assert is_mass(word)


@pytest.mark.parametrize(
    "word", split("ability responsibility soldier business witness partnership mechanism bus election")
)
def test_counted(word: str) -> None:
    assert not is_mass(word)


def test_collective() -> None:
    assert all(
        map(
            is_collective,
            split("government team committee company police staff council family crew sub-committee"),
        )
    )
    assert not any(map(is_collective, split("soldier governments house")))


def test_people() -> None:
    words = "soldier residents woman officials teacher policemen economists co-founder people guitarist children firefighters"
    assert [word for word in words.split() if not is_people(word)] == []


def test_not_people() -> None:
    words = "house list lists screwdriver agreement twist company river person-hours"
    assert [word for word in words.split() if is_people(word)] == []


def test_lists_do_not_contradict_each_other() -> None:
    assert not noun_lists.BOTH & noun_lists.PLURAL_ONLY
    assert not noun_lists.SINGULAR_S & (noun_lists.BOTH | noun_lists.PLURAL_ONLY)
    assert not noun_lists.MASS & noun_lists.COUNTED
    assert not noun_lists.PEOPLE & noun_lists.NOT_PEOPLE
