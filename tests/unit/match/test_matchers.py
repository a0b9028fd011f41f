"""Every kind of matcher, through a rule file."""

import pytest
from tests.unit.rules import lint, paragraph, rule, words
from tests.unit.rules import linter as make

from copylint.rulebook.errors import RuleError

THAN = "  tokens: [{lower: [more, less], as: comp}, {lower: resilient}, {lower: that, mark: true}]"


def test_tokens_mark_and_capture() -> None:
    found = lint(
        "They were More resilient that we were.", rule(THAN, more="fix: {replace: than, safety: unsafe}")
    )
    assert [(f.span, f.message) for f in found] == [((25, 29), "found that")]
    assert found[0].fix is not None
    assert found[0].fix.edits[0].content == "than"


@pytest.mark.parametrize(
    ("match", "text", "expected"),
    [
        ("  tokens: [{lower: a}, {lower: b, op: '?'}, {lower: c}]", "a c a b c a b b c", ["a c", "a b c"]),
        ("  tokens: [{lower: a}, {lower: b, op: '*'}, {lower: c}]", "a b b c", ["a b b c"]),
        ("  tokens: [{lower: a}, {lower: b, op: '+'}, {lower: c}]", "a c a b c", ["a b c"]),
        ("  tokens: [{lower: a}, {lower: b, op: '{1,2}'}, {lower: c}]", "a b b b c a b b c", ["a b b c"]),
        ("  tokens: [{lower: a}, {lower: b, op: '!'}, {regex: '^.$'}]", "a b a c", ["a c"]),
        ("  tokens: [{lower: a}, {regex: '^x'}]", "a xy, a yx", ["a xy"]),
        ("  tokens: [{lower: a}, {not: {lower: b}}]", "a b, a c", ["a c"]),
        ("  tokens: [{lower: {not_in: [b]}}, {lower: a}]", "c b a, c a", ["c a"]),
        ("  tokens: [{word: May}]", "may May", ["May"]),
        ("  tokens: [{regex: '^x', op: '{0,3}'}, {lower: end}]", "x1 x2 end", ["x1 x2 end"]),
        ("  tokens: [{lower: it's}]", "it's", []),  # a contraction is two tokens
        ('  tokens: [{lower: it}, {lower: "\'s"}]', "It’s", ["It’s"]),
        (
            "  phrase: [at the end of the day, at the end]",
            "At the end of the day, at the end.",
            ["At the end of the day", "at the end"],
        ),
        (
            "  phrase: [in the end|start of it]",
            "In the start of it, in the end of it.",
            ["In the start of it", "in the end of it"],
        ),
        (
            "  phrase: [raise~ the alarm]",
            "He raised the alarm; raising the alarm is right.",
            ["raised the alarm", "raising the alarm"],
        ),
        ("  phrase: [bat, of the bat, off the bat]", "Off the bat. The bat.", ["Off the bat", "bat"]),
        ("  regex: '\\bfoo\\d+'", "foo1 Foo22 xfoo3", ["foo1", "Foo22"]),
        ("  regex: 'a (?P<mark>b) c'", "a b c", ["b"]),
        ("  {regex: 'Foo', case: true}", "foo Foo", ["Foo"]),
        ("  {regex: 'b c', triggers: [b]}", "A b c. Not here. B c", ["b c", "B c"]),
        (
            "  occurrence: {count: words, per: paragraph, max: 3}",
            "one two three four.",
            ["one two three four."],
        ),
        ("  occurrence: {count: characters, per: paragraph, max: 30}", "one two three four.", []),
        ("  occurrence: {count: 'very', per: sentence, max: 1}", "Very, very far. Very near.", []),
    ],
)
def test_matches(match: str, text: str, expected: list[str]) -> None:
    assert words(text, rule(match)) == expected


def test_a_pattern_never_crosses_a_sentence() -> None:
    assert words("He was a. B went.", rule("  tokens: [{lower: a}, {lower: .}, {lower: b}]")) == []


@pytest.mark.parametrize(
    ("guard", "expected"),
    [
        ("{before: {lower: the}}", ["b"]),
        ("{before: [{lower: see}, {lower: the}]}", ["b"]),
        ("{after: {lower: c}}", ["b"]),
        ("{sentence: {lower: c}}", ["b"]),
        ("{sentence: {lower: q}}", ["b", "b"]),
    ],
)
def test_unless(guard: str, expected: list[str]) -> None:
    match = f"  - tokens: [{{lower: b}}]\n    unless: [{guard}]"
    assert words("See the b c. On b.", rule(match)) == expected


def test_swap_keeps_the_capital() -> None:
    found = lint("Atleast two, atleast three.", rule("  swap: {atleast: at least}"))
    assert [f.fix.edits[0].content for f in found if f.fix] == ["At least", "at least"]


def test_delete_takes_one_space() -> None:
    found = lint(
        "the the end", rule("  tokens: [{lower: the}, {lower: the, mark: true}]", more="fix: {delete: true}")
    )
    assert found[0].fix is not None
    assert found[0].fix.edits[0].span == (3, 7)


def test_consistency_reports_the_rarer_form_and_shows_the_other() -> None:
    text = "Head\n\nThe ceasefire held. A ceasefire is rare.\n\nThe cease-fire ended."
    found = lint(text, rule("  consistency: {either: {ceasefire: cease-fire}}"), whole=True)
    assert [text[f.span.start : f.span.end] for f in found] == ["cease-fire"]
    assert text[found[0].related[0].span.start : found[0].related[0].span.end] == "ceasefire"


def test_other_peoples_words_are_skipped_where_the_rule_says_so() -> None:
    text = "He said “it was foo then and there”. It was foo."
    assert words(text, rule("  phrase: foo", more="skip: [quote]")) == ["foo"]
    assert len(words(text, rule("  phrase: foo"))) == 2
    file = rule("  phrase: foo", more="skip: [quote]")
    assert len(make(file, check_quotes=True).lint(paragraph(text))[0]) == 2


def test_scope_leaves_other_blocks_alone() -> None:
    text = "Foo falls\n\nA foo fell on Monday."
    assert words(text, rule("  phrase: foo", more="scope: [headline]"), whole=True) == ["Foo"]


def test_a_users_pattern_that_takes_too_long_is_a_fault_and_the_others_go_on() -> None:
    slow = rule("  regex: '(a|aa)+$'", "XY102")
    quick = rule("  phrase: foo")
    text = "foo " + "a" * 60 + "!"
    found, faults = make(slow, quick, builtin=False).lint(paragraph(text))
    assert [f.code for f in found] == ["XY101"]
    assert [f"{f}".split(":")[0] for f in faults] == ["rule XY102 failed and was left out here"]


def test_a_token_pattern_without_a_literal_word_is_refused() -> None:
    with pytest.raises(RuleError, match="one token with literal words"):
        rule("  tokens: [{regex: '^a'}, {lower: b, op: '?'}]")


def test_severity_and_message_of_one_pattern() -> None:
    match = "  - {phrase: foo, severity: error, message: 'not {text}'}\n  - phrase: bar"
    found = lint("foo bar", rule(match))
    assert [(f.severity, f.message) for f in found] == [("error", "not foo"), ("warning", "found bar")]


def test_a_swap_keeps_the_form_of_the_verb() -> None:
    found = lint(
        "He passed away. They pass away. Passing away, she sang. He had gone off.",
        rule("  swap: {pass~ away: die~, go~ off: leave~}", more="fix: {safety: unsafe}"),
    )
    assert [f.fix.edits[0].content for f in found if f.fix] == ["died", "die", "Dying", "left"]


@pytest.mark.parametrize(
    ("guard", "expected"),
    [
        ("only: [{article: [died, killed]}]", ["row"]),
        ("only: [{article: [sang]}]", []),
        ("unless: [{article: [died]}]", []),
        ("unless: [{article: [sang]}]", ["row"]),
        ("only: [{sentence: {lower: [died]}}]", []),
        ("only: [{before: {lower: a}}, {sentence: {lower: [died]}}]", ["row"]),
    ],
)
def test_guards_on_sentence_and_article(guard: str, expected: list[str]) -> None:
    text = "A headline here\n\nIt was a row.\n\nA man died.\n"
    assert words(text, rule(f"  phrase: row\n  {guard}"), whole=True) == expected


def test_a_fix_that_tells_its_safety_alone_takes_nothing_out() -> None:
    match = "  - swap: {atleast: at least}\n  - phrase: [for ever]"
    found = lint("He came atleast for ever.", rule(match, more="fix: {safety: unsafe}"))
    assert [f.fix and f.fix.edits[0].content for f in found] == ["at least", None]
