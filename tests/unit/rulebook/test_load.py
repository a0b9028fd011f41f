"""A rule file's faults are named at their place."""

import pytest

from copylint.language.tagger_model import Model
from copylint.rulebook.errors import RuleError
from copylint.rulebook.load import load
from copylint.rulebook.tokenpatterns import VALUES

GOOD = """\
code: XY101
name: test-rule
severity: warning
summary: A rule.
why: Because.
message: found
match:
  phrase: foo
examples:
  flags: ["a [[foo]]"]
  allows: [a bar]
"""


def test_a_good_rule() -> None:
    file = load(GOOD, "r.yml", ("desk",))
    assert (file.rule.code, file.rule.profile, file.rule.skip) == ("XY101", "desk", frozenset())
    assert file.manual.flags[0].text == "a foo"
    assert file.manual.flags[0].spans == ((2, 5),)


def test_typo_rules_leave_quotations_alone_by_default() -> None:
    assert load(GOOD.replace("XY101", "TY901"), "r.yml", ("desk",)).rule.skip == {"quote"}


@pytest.mark.parametrize(
    ("old", "new", "place", "message"),
    [
        ("severity: warning", "severity: fatal", "3:11", "`severity` can't be `fatal`"),
        (
            "summary: A rule.",
            "sumary: A rule.",
            "4:1",
            "unknown key `sumary` in `rule` — did you mean `summary`?",
        ),
        ("code: XY101", "code: xy1", "1:7", "`code` is letters"),
        ("  phrase: foo", "  phrase: foo\n  regex: bar", "8:3", "a match has one of"),
        ("  phrase: foo", "  phrse: foo", "8:3", "unknown key `phrse`"),
        ("  phrase: foo", "  phrase: foo\n  needs: {figures: 2}", "9:10", "only a check has `needs`"),
        ("  phrase: foo", "  check: foo\n  needs: {figure: 2}", "9:11", "unknown key `figure`"),
        ("  phrase: foo", "  regex: '('", "8:10", "not a regular expression"),
        ("  phrase: foo", "  tokens: [{lower: Foo}]", "8:20", "lower case"),
        ("  phrase: foo", "  tokens: [{lower: foo, pos: NUON}]", "8:30", "did you mean `NOUN`?"),
        ("  phrase: foo", "  tokens: [{lower: foo, tag: {in: [VB, VBX]}}]", "8:30", "`tag` can't be `VBX`"),
        ("message: found", "message: found {txt}", "6:10", "nothing fills `{txt}`: there is {text}"),
        ("message: found", "message: use {fix}", "6:10", "nothing fills `{fix}`"),
        ("  phrase: foo", "  regex: '(?P<a>f)oo'\n  fix: {replace: '{b}'}", "9:18", "there is {text}, {a}"),
        ("  phrase: foo", "  tokens: [{lower: foo, as: x}]\n  message: '{y:VB}'", "9:12", "{text}, {x}"),
        ("  phrase: foo", "  tokens: [{lower: foo, op: x}]", "8:29", "`op` can't be `x`"),
        ("  phrase: foo", "  phrase: foo\n  unless: [{near: {lower: x}}]", "9:13", "unknown key `near`"),
        ('flags: ["a [[foo]]"]', 'flags: ["a foo"]', "10:11", "a flag marks its span"),
        ("allows: [a bar]", 'allows: ["a [[bar]]"]', "11:12", "an allow has no"),
        ("message: found", "message: found: it", "6:15", "not valid YAML"),
        ("why: Because.", "why: Because.\nwhy: Again.", "6:1", "a key is given twice"),
        ("why: Because.\n", "", "1:1", "the rule has no `why`"),
        ("message: found", "scope: [haedline]\nmessage: found", "6:9", "did you mean `headline`"),
        ("message: found", "profile: dsk\nmessage: found", "6:10", "did you mean `desk`"),
    ],
)
def test_faults(old: str, new: str, place: str, message: str) -> None:
    assert old in GOOD
    with pytest.raises(RuleError) as caught:
        load(GOOD.replace(old, new), "rules/r.yml", ("desk", "standards"))
    assert str(caught.value).startswith(f"rules/r.yml:{place}: ")
    assert message in caught.value.message


def test_patterns_may_ask_for_the_tags_that_the_tagger_gives() -> None:
    labels = Model("tagger.bin").labels
    assert (set(VALUES["pos"]), set(VALUES["tag"])) == (
        {pos for pos, _ in labels},
        {tag for _, tag in labels},
    )
