"""Why a rule is on or off, as a table."""

import pytest

from copylint.rulebook.errors import RuleError
from copylint.rulebook.rule import Rule
from copylint.rulebook.select import Choice, decide

PROFILES = {
    "desk": ("desk",),
    "standards": ("standards", "desk"),
    "style": ("style", "desk"),
    "ap": ("ap", "style", "desk"),
    "all": ("all", "standards", "ap", "style", "desk"),
}


def _rule(code: str, profile: str = "desk", preview: bool = False) -> Rule:
    return Rule(
        code,
        code.lower() + "-name",
        "warning",
        profile,
        preview,
        "",
        "",
        frozenset(),
        frozenset(),
        "unsafe",
        {},
    )


RULES = [_rule("AA101"), _rule("AA102", preview=True), _rule("AB101", "standards"), _rule("BB101", "off")]
STYLED = [*RULES, _rule("HS101", "style"), _rule("HS102", "ap"), _rule("HS103", "ap", preview=True)]


@pytest.mark.parametrize(
    ("choice", "on"),
    [
        (Choice(), "AA101"),
        (Choice(preview=True), "AA101 AA102"),
        (Choice("standards"), "AA101 AB101"),
        (Choice(extend=("AB",)), "AA101 AB101"),
        (Choice(extend=("bb101-name",)), "AA101 BB101"),
        (Choice(select=("AB",)), "AB101"),
        (Choice(select=("AA",)), "AA101"),
        (Choice(select=("AA102",)), "AA102"),
        (Choice(select=("AA",), preview=True), "AA101 AA102"),
        (Choice(select=("ALL",), preview=True), "AA101 AA102 AB101 BB101"),
        (Choice(ignore=("AA",)), ""),
        (Choice(select=("AA101",), ignore=("AA",)), "AA101"),
        (Choice(select=("AA",), ignore=("AA101",)), ""),
        (Choice(select=("A",), ignore=("AA",), preview=True), "AB101"),
    ],
)
def test_table(choice: Choice, on: str) -> None:
    decisions = decide(RULES, PROFILES, choice)
    assert " ".join(c for c, d in decisions.items() if d.on) == on
    assert all(d.why for d in decisions.values())


@pytest.mark.parametrize(
    ("choice", "on"),
    [
        (Choice(style="ap"), {"AA101": "profile desk", "HS101": "style ap", "HS102": "style ap"}),
        (
            Choice("standards", style="ap", ignore=("HS101",)),
            {"AA101": "profile standards", "AB101": "profile standards", "HS102": "style ap"},
        ),
        (Choice("ap"), {"AA101": "profile ap", "HS101": "profile ap", "HS102": "profile ap"}),
        (Choice(select=("AA101",), style="ap"), {"AA101": "select: AA101"}),
    ],
)
def test_a_house_style_stands_beside_the_profile(choice: Choice, on: dict[str, str]) -> None:
    decisions = decide(STYLED, PROFILES, choice)
    assert {c: d.why for c, d in decisions.items() if d.on} == on


@pytest.mark.parametrize(
    ("choice", "message"),
    [
        (Choice(select=("AA10l",)), "no rule is called `AA10l` — did you mean `AA10"),
        (Choice(ignore=("ZZ",)), "no rule is called `ZZ`"),
        (Choice(style="standards"), "no house style is called `standards`: it is one of ap"),
        (Choice(style="style"), "no house style is called `style`: it is one of ap"),
        (
            Choice("dsk"),
            "no profile is called `dsk`: it is one of desk, standards, style, ap, all — did you mean `desk`?",
        ),
    ],
)
def test_unknown_words(choice: Choice, message: str) -> None:
    with pytest.raises(RuleError) as caught:
        decide(RULES, PROFILES, choice)
    assert message in caught.value.message
