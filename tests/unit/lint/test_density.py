"""Rules whose hits count only together."""

import pytest
from tests.unit.rules import lint, rule, words

from copylint.rulebook.errors import RuleError
from copylint.rulebook.load import RuleFile

FILL = "word " * 20
PHRASES = "  phrase: [sick and tired, perfect storm, no end in sight]"


def dense(more: str = "least: 2, words: 15") -> RuleFile:
    return rule(PHRASES, more=f"skip: [quote]\ndensity: {{{more}}}")


def test_one_alone_is_let_be() -> None:
    assert words("He was sick and tired of it.", dense()) == []


def test_two_near_each_other_are_both_reported() -> None:
    assert words("He was sick and tired of the perfect storm.", dense()) == [
        "sick and tired",
        "perfect storm",
    ]


def test_two_far_apart_are_not() -> None:
    assert words(f"He was sick and tired. {FILL}A perfect storm.", dense()) == []


def test_the_window_moves_on() -> None:
    text = f"A perfect storm. {FILL}He was sick and tired, with no end in sight. {FILL}A perfect storm."
    assert words(text, dense()) == ["sick and tired", "no end in sight"]


def test_the_same_words_are_no_company_and_are_reported_once() -> None:
    assert words("A perfect storm, a Perfect Storm.", dense()) == []
    text = "A perfect storm, no end in sight, a perfect storm."
    assert words(text, dense()) == ["perfect storm", "no end in sight"]


def test_a_quotation_is_no_company() -> None:
    assert words("“A perfect storm,” he said, sick and tired.", dense()) == []


def test_once_for_the_article() -> None:
    text = "He was sick and tired.\n\nIt was a perfect storm.\n\nThere was no end in sight.\n"
    found = lint(f"A headline here\n\n{text}", dense("least: 2, words: 300, once: true"), whole=True)
    assert len(found) == 1
    assert len(found[0].related) == 2


def test_the_numbers_can_be_options() -> None:
    file = rule(PHRASES, more="options: {most: 3}\ndensity: {least: most, words: 300}")
    assert words("He was sick and tired of the perfect storm.", file) == []


def test_the_message_can_tell_of_the_others() -> None:
    file = dense()
    file = RuleFile(file.rule._replace(message="{count}: {others}"), file.patterns, file.manual)
    found = lint("He was sick and tired of the perfect storm.", file)
    assert [f.message for f in found] == ["2: “perfect storm”", "2: “sick and tired”"]


def test_both_numbers_are_wanted() -> None:
    with pytest.raises(RuleError, match="`least`"):
        dense("least: 2")
