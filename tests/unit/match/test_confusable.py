"""Words mistaken for others, and token patterns that look around."""

import pytest
from tests.unit.rules import lint, rule, words

from copylint.rulebook.confusable_pack import LARGE
from copylint.rulebook.errors import RuleError


def confusable(line: str, classes: str = "") -> str:
    return f"  confusable:\n{classes}    lines: ['{line}']"


@pytest.mark.parametrize(
    ("line", "text", "expected"),
    [
        ("lead > led: has have _", "She has lead the council and may lead it again.", ["lead"]),
        ("lead > led: _ by to", "Boats lead by hand, a lead role.", ["lead"]),
        ("lead > led: has _ to", "It has lead to this; it has lead paint.", ["lead"]),
        ("lead > led: has+been _", "He has been lead out. He had been lead out.", ["lead"]),
        ("lead > led: !the _ to", "The lead to win. Talks lead to peace.", ["lead"]),
        ("lead > led: ^ _ |  _ to", "Lead pipes. They lead to it.", ["Lead", "lead"]),
        ("lead > led: _ #", "They lead 40 men, they lead men.", ["lead"]),
        ("lead > led: _ *ers", "They lead walkers, they lead dogs.", ["lead"]),
        ("lead > led: _ ; with choir", "They lead on. They lead the choir.", ["lead"]),
        ("lead > led: _ ; not choir", "They lead on. They lead the choir.", ["lead"]),
        ("a lot > allot: to _", "It hopes to a lot plots, a lot of plots.", ["a lot"]),
        ("an > and: _ it", "He an it. He is an IT man.", ["an"]),
        ("lead/leads > led/leds: has _", "It has lead. It has leads.", ["lead", "leads"]),
        (
            "lead > led: has+JJ be _ NN",
            "It has big lead paint. It be lead paint. It is lead paint.",
            ["lead", "lead"],
        ),
        ("lead > led: !old+JJ _ NNP+NN", "They lead Ann paint; they lead ann paint.", ["lead"]),
        ("lead > led: _ VBG", "They lead going; they lead wool.", ["lead"]),
    ],
)
def test_neighbours_tell(line: str, text: str, expected: list[str]) -> None:
    assert words(text, rule(confusable(line))) == expected


def test_a_class_of_words() -> None:
    made = rule(confusable("lead > led: @have _", "    classes: {have: has had}\n"))
    assert words("She had lead it. We lead it.", made) == ["lead"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He waited fog the boat.", ["fog"]),
        ("He waited fog the boat in the fog.", []),
        ("He waited fog the boat.\n\nFogs are common here.", []),
    ],
)
def test_a_word_that_comes_again_is_what_the_article_is_about(text: str, expected: list[str]) -> None:
    assert words(text, rule(confusable("fog > for: _ the; once")), whole=True) == expected


def test_a_deck_needs_no_articles() -> None:
    made = rule(confusable("mill > the mill: near _"))
    below = "\n\nThe river stands high, and the men who keep the mill are out.\n"
    assert words("River stands near mill.", made) == ["mill"]
    assert words("River stands near mill." + below, made, whole=True) == []
    assert words("The river stands near mill." + below, made, whole=True) == ["mill"]


def test_a_line_for_each_word_of_a_class() -> None:
    made = rule(confusable("@noun > the @noun: near _", "    classes: {noun: bank river}\n"))
    found = lint("It stood near river and near bank, near mill.", made)
    assert [f.fix.edits[0].content for f in found if f.fix] == ["the river", "the bank"]


MANY = " ".join(f"w{i}" for i in range(LARGE))


@pytest.mark.parametrize(
    ("line", "text", "expected"),
    [
        ("lead > led: _ @many", "They lead w7, they lead w1 and they lead x1.", ["lead", "lead"]),
        ("lead > led: @many _", "It w7 lead, it w1 lead and it x1 lead.", ["lead", "lead"]),
        ("lead > led: @many _ to", "It w7 lead to it, it x1 lead to it, it w1 lead by it.", ["lead"]),
        ("lead > led: _ @many ^", "They lead w7, they lead x1. They lead", ["lead", "lead"]),
        ("lead > led: _ @many+to", "They lead w7 to it, they lead w1 by it.", ["lead"]),
        ("lead/leads > led/leds: _ !@many", "They lead w7, it leads w1, they lead it.", ["lead"]),
        ("lead on > led on: _ @many", "They lead on w7, they lead by w1.", ["lead on"]),
    ],
)
def test_a_class_of_many_words(line: str, text: str, expected: list[str]) -> None:
    assert words(text, rule(confusable(line, f"    classes: {{many: {MANY}}}\n"))) == expected


def test_the_fix_keeps_the_capital() -> None:
    found = lint("Lead by hand, the boats turned.", rule(confusable("lead > led: _ by")))
    assert [f.fix.edits[0].content for f in found if f.fix] == ["Led"]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("lead led: has _", "mistaken > meant"),
        ("lead > led: has", "parted by one ` _ `"),
        ("lead > led: @no _", "there is no class `no`"),
        ("@no > the @no: x _", "there is no class `no`"),
        ("a/b > c/d/e: x _", "2 forms are mistaken, but 3 meant"),
        ("lead > led: a++b _", "has an empty part"),
    ],
)
def test_a_line_that_cannot_be_read(line: str, message: str) -> None:
    with pytest.raises(RuleError, match=message):
        rule(confusable(line))


@pytest.mark.parametrize(
    ("match", "text", "expected"),
    [
        ("{lower: a}, {lower: b, op: '='}", "a b, a c", ["a"]),
        ("{lower: a}, {lower: b, op: '!'}", "a b, a c", ["a"]),
        ("{lower: x, op: '<'}, {lower: a}", "x a, y a", ["a"]),
        ("{lower: x, op: '<!'}, {lower: a}", "x a, y a", ["a"]),
    ],
)
def test_looking_around_takes_no_token(match: str, text: str, expected: list[str]) -> None:
    assert words(text, rule(f"  tokens: [{match}]")) == expected
