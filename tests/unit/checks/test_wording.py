"""Sensitive language: who is a suspect, and how a house prints a swear word."""

import pytest
from tests.unit.builtin import fixes, reported
from tests.unit.rules import paragraph

from copylint.annotate.article import Article
from copylint.annotate.options import Options
from copylint.checks.language.profanity import check as profanity
from copylint.rulebook.store import builtin_pack

WORDS = next(r.options["words"] for r in builtin_pack().rules if r.code == "SL105")


def sworn(text: str, policy: str, quotations: bool = False) -> list[str]:
    article = Article(paragraph(text))
    options = Options({"policy": policy, "quotations": quotations, "words": WORDS})
    return [text[h.start : h.end] for h in profanity(article, options)]


@pytest.mark.parametrize(
    ("policy", "expected"), [("asterisk", ["shit"]), ("bare", ["f***"]), ("deny", ["f***", "shit"])]
)
def test_each_policy(policy: str, expected: list[str]) -> None:
    assert sworn("The f*** it list was shit.", policy) == expected


def test_quotations_only_where_asked_for() -> None:
    text = "“It is shit,” she said of 5 * 3."
    assert sworn(text, "deny") == []
    assert sworn(text, "deny", quotations=True) == ["shit"]


def test_a_policy_that_is_none() -> None:
    with pytest.raises(ValueError, match="policy is bare, asterisk or deny"):
        sworn("Shit.", "whatever")


def test_the_mask_keeps_the_first_letter() -> None:
    assert fixes("SL105", "It was Bullshit.") == ["B*******"]


def test_identity_is_let_be_where_something_makes_it_matter() -> None:
    story = "A Somali man was arrested on suspicion of theft in Larkfield on Friday."
    assert reported("SL102", story) == ["Somali man"]
    assert reported("SL102", f"Theft arrest\n\n{story}\n\nHe faces deportation.\n") == []


def test_identity_without_a_crime_in_the_sentence() -> None:
    assert reported("SL102", "A Somali man won the race. A thief was jailed.") == []
