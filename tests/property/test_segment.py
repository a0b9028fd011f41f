"""Tokens and sentences cover the text, whatever it is."""

from hypothesis import given
from hypothesis import strategies as st

from copylint.language.segment import sentences, tokenize

PIECES = st.sampled_from(
    [
        "The mayor",
        " ",
        ". ",
        "U.S.",
        "’s",
        "'",
        "“",
        "” ",
        "\n",
        "5 p.m. ",
        "$1.5",
        "%",
        "🌅",
        "e\u0301",
        "https://a.b/c",
        "--",
        "Sen.",
        "A",
        "?!",
    ]
)
TEXT = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=20).map("".join))


@given(TEXT)
def test_every_character_but_space_is_in_one_token(text: str) -> None:
    tokens = tokenize(text)
    at = 0
    for word, start, end in zip(tokens.words, tokens.starts, tokens.ends, strict=True):
        assert text[start:end] == word != ""
        assert start >= at
        assert not text[at:start].strip()
        at = end
    assert not text[at:].strip()


@given(TEXT)
def test_sentences_share_out_the_tokens(text: str) -> None:
    tokens = tokenize(text)
    found = sentences(text, tokens)
    assert [i for s in found for i in range(s.first, s.last)] == list(range(len(tokens)))
    assert all(s.start == tokens.starts[s.first] and s.end == tokens.ends[s.last - 1] for s in found)
