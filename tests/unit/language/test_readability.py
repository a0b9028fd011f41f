"""Counts and grades of running text."""

from pathlib import Path

import pytest

from copylint.language import readability
from copylint.language.readability import Counts, at_most, counts, flesch_kincaid, grade_of

MARKED = Path(__file__).parents[2] / "marked"


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


@pytest.mark.parametrize(
    ("sentence", "english"),
    [
        ("The council met on Monday and talked for an hour about the old pier and the new ferry.", True),
        (
            "Le conseil municipal a décidé lundi de fermer le vieux pont pendant toute la durée des travaux.",
            False,
        ),
        ("Der Gemeinderat hat am Montag in der Stadthalle beschlossen, die alte Brücke zu sperren.", False),
        (
            "El ayuntamiento decidió el lunes cerrar el viejo puente durante todo el tiempo de las obras.",
            False,
        ),
        ("De raad besloot maandag om de oude brug in de haven te sluiten tot het werk klaar is.", False),
    ],
)
def test_other_languages_have_no_grade(sentence: str, english: bool) -> None:
    assert counts(f"{sentence} " * 8).english is english
    assert (grade_of([f"{sentence} " * 8]) is not None) is english
    assert counts(sentence).english  # too short to tell


@pytest.mark.parametrize("path", sorted(MARKED.glob("*/*.txt")), ids=lambda path: path.stem)
def test_no_article_reaches_the_grade_it_is_quickly_told_to_stay_below(path: Path) -> None:
    text = readability.running_text(path.read_text(encoding="utf-8").split("\n\n"))
    assert flesch_kincaid(counts(text)) < at_most(text) < flesch_kincaid(counts(text)) + 8


def test_copy_without_words_has_no_grade() -> None:
    assert at_most("") == 0.0
