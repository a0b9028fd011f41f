"""Counts and grades of running text."""

from pathlib import Path

import pytest

from copylint.language import readability
from copylint.language.readability import Counts, counts, flesch_kincaid


def test_words_stand_between_spaces() -> None:
    assert counts("The well-known 20-year-old – “so-called” – star.").words == 5


def test_sentences_of_two_words_do_not_count() -> None:
    assert counts("He ran all the way. Fell down. Then he got up.").sentences == 2
    assert counts("Fell down.").sentences == 1
    assert counts("").sentences == 1


def test_a_possessive_adds_no_syllable() -> None:
    assert counts("the mayor's").syllables == counts("the mayor’s").syllables == counts("the mayor").syllables


def test_the_grade() -> None:
    assert flesch_kincaid(Counts(100, 5, 150)) == pytest.approx(0.39 * 20 + 11.8 * 1.5 - 15.59)
    assert flesch_kincaid(counts("")) == 0.0


def test_syllables_of_words_that_no_list_holds() -> None:
    assert readability.syllables_of("zzyqwx") == 1
    assert readability.estimate("the") == 1
    assert 2 <= readability.syllables_of("brandenholmer") <= 4


def test_the_table_is_small_and_in_order() -> None:
    table = readability._table()
    assert len(table) < 100_000
    assert all(a < b for a, b in zip(table, list(table)[1:], strict=False))
    assert Path(readability.DATA).stat().st_size == 4 * len(table)
