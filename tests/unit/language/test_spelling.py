"""The dictionary and its verdicts."""

import pytest

from copylint.language.spelling import WordList, common, everyday, known, names, size, words
from copylint.language.spelling_forms import derived
from copylint.language.spelling_model import distance, one_slip, slip_cost, suggest
from copylint.language.spelling_slips import listed, read_slips
from copylint.language.spelling_verdict import LISTED, judge


@pytest.mark.parametrize("form", ["", "a", "aa", "b", "zz", "zzz", "é"])
def test_a_word_list_finds_what_it_has_and_nothing_else(form: str) -> None:
    listed = WordList("\na\nb\nzz\né\n".encode())
    assert (form in listed) == (form in {"a", "b", "zz", "é"})


def test_a_long_word_list_finds_the_words_of_all_its_blocks() -> None:
    forms = sorted(f"w{n:x}" for n in range(0, 12_000, 3))
    found = WordList(("\n" + "".join(f"{form}\n" for form in forms)).encode())
    listed = set(forms)
    asked = [f"w{n:x}" for n in range(12_000)] + ["", "w", "v", "x", forms[0][:-1], forms[-1] + "0"]
    assert [form for form in asked if (form in found) != (form in listed)] == []


@pytest.mark.parametrize(
    "form", ["colour", "color", "organise", "organize", "theatre", "theater", "cafe", "café", "o'clock"]
)
def test_both_countries_spellings_are_words(form: str) -> None:
    assert known(form)


@pytest.mark.parametrize(
    "form", ["20-year-old", "@desk", "3bn", "www.example.org", "u.s.", "reﬂected", "façade"]
)
def test_what_a_word_list_cannot_judge_is_left_alone(form: str) -> None:
    assert known(form)


@pytest.mark.parametrize("form", ["goverment", "well-knwon", "recieve"])
def test_misspellings_are_unknown(form: str) -> None:
    assert not known(form)


def test_listed_misspellings_are_no_words_and_their_right_forms_are() -> None:
    slips = read_slips()
    assert len(slips) > 1500
    assert [wrong for wrong in slips if wrong in words() or wrong in names()] == []
    parts = {part for right in slips.values() for part in right.lower().replace("'", " ").split()}
    clitics = {"t", "s", "re", "ve", "ll"}
    stems = {
        "doesn",
        "don",
        "didn",
        "wasn",
        "isn",
        "weren",
        "hasn",
        "haven",
        "hadn",
        "aren",
        "couldn",
        "wouldn",
    }
    stems |= {"shouldn", "mustn"}
    assert sorted(part for part in parts - clitics - stems if not known(part)) == []


def test_common_words_are_words() -> None:
    found = {form: size for letter in "abcdefghijklmnopqrstuvwxyz" for form, size in common(letter).items()}
    assert len(found) > 20_000
    assert [form for form in sorted(everyday()) if form.isascii() and form not in found] == []
    assert [form for form in sorted(found)[::50] if form not in words()] == []
    assert found["the"] > found["harbour"] > found["baffled"] > 0
    assert size("the") == found["the"]
    assert size("zzyzx") == 0


def test_listed_forms_are_found_without_reading_the_list() -> None:
    assert all(listed(wrong) == right for wrong, right in read_slips().items())
    assert not any(listed(form) for form in ("", "one", "no", "receive", "abbreviate", "places", "form"))


@pytest.mark.parametrize(
    ("form", "word"),
    [
        ("commerical", "commercial"),
        ("annnounced", "announced"),
        ("adminstration", "administration"),
        ("expecations", "expectations"),
        ("terrifed", "terrified"),
        ("governemnt", "government"),
        ("recongized", "recognized"),
        ("hyphothetical", "hypothetical"),
        ("wtih", "with"),
        ("seperately", "separately"),
        ("microprocesor", "microprocessor"),
    ],
)
def test_slips_are_told(form: str, word: str) -> None:
    verdict = judge(form)
    assert verdict is not None
    assert verdict.word == word


@pytest.mark.parametrize(
    "form",
    [
        "caucusgoer",
        "unmoored",
        "superdelegates",
        "goalward",
        "abuela",
        "gnocchi",
        "hurrah",
        "qwertz",
        "rewilding",
        "kombucha",
    ],
)
def test_coinages_and_loans_are_not_slips(form: str) -> None:
    assert known(form) or judge(form) is None


def test_a_listed_form_is_sure() -> None:
    verdict = judge("publically")
    assert verdict is not None
    assert (verdict.word, verdict.strength) == ("publicly", LISTED)


@pytest.mark.parametrize(
    "form", ["freestylers", "unredacted", "happiness", "stoplike", "bottlemaker", "crimefighter"]
)
def test_derived_forms(form: str) -> None:
    assert derived(form)


@pytest.mark.parametrize("form", ["ocured", "agreeed", "hte", "zzyzx"])
def test_forms_that_are_not_derived(form: str) -> None:
    assert not derived(form)


def test_one_slip_has_every_kind() -> None:
    forms = one_slip("form")
    assert {"from", "for", "forms", "farm", "orm", "foorm"} <= forms
    assert "form" not in forms


@pytest.mark.parametrize(
    ("likely", "unlikely"),
    [
        (("occured", "occurred"), ("mccurred", "occurred")),
        (("wtih", "with"), ("kith", "with")),
        (("faem", "farm"), ("fxrm", "farm")),
    ],
)
def test_costs(likely: tuple[str, str], unlikely: tuple[str, str]) -> None:
    assert slip_cost(*likely) < slip_cost(*unlikely)


def test_distance_counts_slips() -> None:
    assert distance("reveived", "received") > 0
    assert distance("same", "same") == 0
    assert distance("hte", "the") <= 1.5
    assert distance("abcdefgh", "zyxwvuts") > 3


def test_a_rival_is_told() -> None:
    suggestion = suggest("contral")
    assert suggestion is not None
    assert suggestion.word in ("central", "control")
