"""One number in tokens: digits and words, magnitudes, fractions, vague amounts."""

import pytest

from copylint.annotate.numbers import number_at


@pytest.mark.parametrize(
    ("words", "value", "used"),
    [
        ("7", 7, 1),
        ("1,234.5 tons", 1234.5, 1),
        ("1.5 million", 1.5e6, 2),
        ("1.5bn", 1.5e9, 1),
        ("40k", 40_000, 1),
        ("2½ miles", 2.5, 1),
        ("twenty-three thousand", 23_000, 2),
        ("two hundred and five sheep", 205, 4),
        ("one million two hundred thousand", 1.2e6, 5),
        ("one and a half million", 1.5e6, 5),
        ("three and a half", 3.5, 4),
        ("a dozen", 12, 2),
        ("two dozen", 24, 2),
        ("half a million", 5e5, 3),
        ("a third of", 1 / 3, 2),
        ("two-thirds", 2 / 3, 1),
        ("three quarters", 0.75, 2),
        ("ninety-nine", 99, 1),
        ("two five", 2, 1),
        ("doubled", 2, 1),
        ("$1.2-billion"[1:], 1.2e9, 1),
    ],
)
def test_value(words: str, value: float, used: int) -> None:
    number = number_at(words.split(), 0)
    assert number is not None
    assert (number.low, number.high, number.last) == (pytest.approx(value), pytest.approx(value), used)


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("dozens of boats", 24, 99),
        ("hundreds of boats", 200, 999),
        ("tens of thousands", 20_000, 99_000),
        ("hundreds of thousands", 200_000, 999_000),
        ("multi-billion", 2e9, 999e9),
        ("majority of", 0.5, 1),
    ],
)
def test_vague_amounts_have_ends(words: str, low: float, high: float) -> None:
    number = number_at(words.split(), 0)
    assert number is not None
    assert (number.low, number.high) == (low, high)


@pytest.mark.parametrize(
    ("word", "form", "tail"),
    [
        ("20-year-old", "digits", "year-old"),
        ("two-year-old", "word", "year-old"),
        ("6km", "digits", "km"),
        ("5pm", "digits", "pm"),
        ("1980s", "decade", ""),
        ("10:30", "clock", ""),
        ("2.0.1", "version", ""),
        ("16th", "ordinal", ""),
        ("forty-second", "ordinal", ""),
        ("twenty-first-century", "ordinal", "century"),
        ("third-party", "ordinal", "party"),
        ("half-time", "fraction", "time"),
    ],
)
def test_form_and_tail(word: str, form: str, tail: str) -> None:
    number = number_at([word], 0)
    assert number is not None
    assert (number.form, number.tail) == (form, tail)


@pytest.mark.parametrize("words", ["a man", "boats", "scores", "tens", "a", "an hour"])
def test_no_number(words: str) -> None:
    assert number_at(words.split(), 0) is None
