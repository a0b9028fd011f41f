"""British and American pairs."""

from copylint.language.spelling import known
from copylint.language.spelling_variants import AMERICAN, BRITISH, spellings, variant


def test_pairs_point_at_each_other() -> None:
    table = {form: variant(form) for form in spellings()}
    assert table["colour"].other == "color"
    assert table["center"].country == AMERICAN
    for form, found in table.items():
        if not found.lone:
            assert table[found.other].other == form
            assert table[found.other].country != found.country


def test_ize_is_told_from_the_rest() -> None:
    table = {form: variant(form) for form in spellings()}
    assert table["organise"].ize
    assert table["organisation"].country == BRITISH
    assert not table["analyse"].ize
    assert table["analyse"].other == "analyze"


def test_words_that_do_not_differ_are_left_out() -> None:
    assert (
        not {"prize", "size", "advise", "surprise", "exercise", "program", "license", "check"} & spellings()
    )


def test_both_forms_are_words() -> None:
    assert [form for form in sorted(spellings())[::40] if not known(form)] == []
