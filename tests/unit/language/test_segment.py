"""Tokens and sentences of news copy."""

import pytest

from copylint.language.segment import sentences, tokenize


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("don't", ["do", "n't"]),
        ("It’s Ann’s", ["It", "’s", "Ann", "’s"]),
        ("20-year-old COVID-19", ["20-year-old", "COVID-19"]),
        ("$1.5bn (12%)", ["$", "1.5bn", "(", "12", "%", ")"]),
        ("the U.S. at 5 p.m.", ["the", "U.S.", "at", "5", "p.m."]),
        ("Sen. J. Hall of AT&T", ["Sen.", "J.", "Hall", "of", "AT&T"]),
        ("2009-2013", ["2009", "-", "2013"]),
        ("1,237 delegates", ["1,237", "delegates"]),
        ("O'Neill said “no”", ["O'Neill", "said", "“", "no", "”"]),
        ("see https://example.org/a?b=1.", ["see", "https://example.org/a?b=1", "."]),
        ("cafe\u0301s 🌅!", ["cafe\u0301s", "🌅", "!"]),
        ("wait... what -- no", ["wait", "...", "what", "--", "no"]),
    ],
)
def test_tokens(text: str, words: list[str]) -> None:
    tokens = tokenize(text)
    assert tokens.words == words
    assert [text[s:e] for s, e in zip(tokens.starts, tokens.ends, strict=True)] == words


@pytest.mark.parametrize(
    "parts",
    [
        ["The mayor spoke.", "Nobody heard."],
        ["He met Sen. Ann Hall in Washington.", "She left."],
        ["It rose to No. 3 on Nov. 4.", "Then it fell."],
        ["They live in the U.S. and vote there.", "We don't."],
        ["They live in the U.S.", "The rest do not."],
        ["It opens at 5 p.m. Monday.", "Bring a coat."],
        ["It closed at 5 p.m.", "He was late."],
        ["J. K. Marlow wrote it.", "Few read it."],
        ["“Go home.”", "He went."],
        ["“Why?” Hall asked.", "Nobody knew."],
        ["“Stop!” she said.", "He stopped."],
        ["Prices rose 1.5 percent.", "They fell 2.5."],
        ["The firm, Acme Inc., sold it.", "It paid little."],
        ["Lt. Gov. Ray Pace won.", "He smiled."],
        ["It was … quiet.", "Too quiet."],
        ["(It rained.)", "They stayed."],
    ],
)
def test_sentences(parts: list[str]) -> None:
    text = " ".join(parts)
    found = sentences(text, tokenize(text))
    assert [text[s.start : s.end] for s in found] == parts


def test_no_text_has_no_sentence() -> None:
    assert sentences("", tokenize("")) == []


def test_lowers_have_straight_apostrophes() -> None:
    assert tokenize("DON’T").lowers == ["do", "n't"]


@pytest.mark.parametrize("order", [1, -1])
def test_a_stop_is_read_with_what_follows_whatever_was_met_before(order: int) -> None:
    met = {
        "See No. 7": ["See", "No.", "7"],
        "See No. Never": ["See", "No", ".", "Never"],
        "Ask J. Smith": ["Ask", "J.", "Smith"],
        "Ask J. then": ["Ask", "J", ".", "then"],
        "Ask (J. Smith": ["Ask", "(", "J.", "Smith"],
    }
    for text, words in list(met.items())[::order]:
        assert tokenize(text).words == words


def test_tokens_stand_where_they_are_whatever_the_space_between_them() -> None:
    for text in ("The cat, it sat.", "  The  cat,\u00a0it\nsat. ", "The cat, it\tsat.\n"):
        tokens = tokenize(text)
        found = [text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)]
        assert found == tokens.words == ["The", "cat", ",", "it", "sat", "."]
