"""British and American pairs."""

from copylint.language.spelling import known
from copylint.language.spelling_variants import AMERICAN, BRITISH, Variant, variants


def test_pairs_point_at_each_other() -> None:
    table = {form: Variant(*fields) for form, fields in variants().items()}
    assert table["colour"].other == "color"
    assert table["center"].country == AMERICAN
    for form, variant in table.items():
        if not variant.lone:
            assert table[variant.other].other == form
            assert table[variant.other].country != variant.country


def test_ize_is_told_from_the_rest() -> None:
    table = {form: Variant(*fields) for form, fields in variants().items()}
    assert table["organise"].ize
    assert table["organisation"].country == BRITISH
    assert not table["analyse"].ize
    assert table["analyse"].other == "analyze"


def test_words_that_do_not_differ_are_left_out() -> None:
    assert (
        not {"prize", "size", "advise", "surprise", "exercise", "program", "license", "check"}
        & variants().keys()
    )


def test_both_forms_are_words() -> None:
    assert [form for form in sorted(variants())[::40] if not known(form)] == []
