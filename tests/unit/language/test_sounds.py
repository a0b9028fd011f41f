"""Whether a word starts with a vowel when said."""

import pytest

from copylint.language.sounds import starts_with_vowel

VOWEL = """hour honest honour heir heiress heirloom honorary apple unhappy uninformed unimportant unidentified umbrella
usher utter urgent urn onerous FBI MP NGO SUV X-ray S-shaped F-16 8 80 8.5 8,000 85th 11 11th 11,000 18 18-year-old 800m
A-level e-book EU RAF Orbán IBM mRNA Xbox HIV MBA ugly Ulster IT"""
CONSONANT = """one once one-way onetime university unit unique union European euphoric ewe Uruguayan ukulele user usual useful
Utah utility uranium Ukrainian Ugandan UN UK US UFO UNESCO U-turn NATO NASA SWAT B-side BBC 1 10 100 110 118 180 17 7
1,000 house horse yard window tsar Kenyan"""
EITHER = [
    "historic",
    "herb",
    "hotel",
    "habitual",
    "1,100",
    "1,800",
    "1850",
    "FAQ",
    "xmas",
    "Mbappé",
    "0.8",
    "Hernandez",
    "Yvonne",
]


@pytest.mark.parametrize("word", VOWEL.split())
def test_vowel_sounds(word: str) -> None:
    assert starts_with_vowel(word) is True


@pytest.mark.parametrize("word", [word for word in CONSONANT.split() if not word.endswith("?")])
def test_consonant_sounds(word: str) -> None:
    assert starts_with_vowel(word) is False


@pytest.mark.parametrize("word", EITHER)
def test_said_both_ways(word: str) -> None:
    assert starts_with_vowel(word) is None
