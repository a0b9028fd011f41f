"""JSON with places: the same values as Python's own reader, and errors at the place."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copylint.document.spans import TextSpan
from copylint.readers.json_values import MAX_DEPTH, JsonError, Value, parse, prose_of

Json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=20,
)


def plain(text: str, value: Value) -> object:
    """A value as Python has it, `plain` where it has no words."""
    if isinstance(value.items, dict):
        return {key: plain(text, item) for key, item in value.items.items()}
    if isinstance(value.items, list):
        return [plain(text, item) for item in value.items]
    if value.kind == "string":
        return prose_of(text, value).text
    return "plain"


def outline(made: object) -> object:
    """What Python read, with `plain` for each number, true, false and null."""
    if isinstance(made, dict):
        return {key: outline(item) for key, item in made.items()}
    if isinstance(made, list):
        return [outline(item) for item in made]
    return made if isinstance(made, str) else "plain"


@given(Json, st.booleans(), st.sampled_from([None, 1, 3]))
def test_values_are_those_of_python(made: object, ascii_only: bool, indent: int | None) -> None:
    text = json.dumps(made, ensure_ascii=ascii_only, indent=indent)
    assert plain(text, parse(text)) == outline(made)


@given(st.text('🌅é\n"\\/\tab\u2028', max_size=20))
def test_each_character_of_a_string_has_its_place(words: str) -> None:
    text = json.dumps(words)
    prose = prose_of(text, parse(text))
    for i, sign in enumerate(words):
        start, end = prose.to_source(TextSpan(i, i + 1))
        assert json.loads(f'"{text[start:end]}"') == sign


@pytest.mark.parametrize(
    ("text", "reason", "at"),
    [
        ('{"a":1', "expected `,` or `}`", 6),
        ('{"a" 1}', "expected `:`", 5),
        ("{a:1}", "a key in quotation marks", 1),
        ("[1,]", "expected a value", 3),
        ("[1 2]", "expected `,` or `]`", 3),
        ("[01]", "expected a value", 1),
        ('["x', "does not end", 1),
        ('["\\x"]', "no such escape", 2),
        ('["a\nb"]', "a line break or control character", 3),
        ("", "expected a value", 0),
        ("[1] x", "more follows", 4),
        ("truex", "expected a value", 0),
    ],
)
def test_what_is_wrong_has_its_place(text: str, reason: str, at: int) -> None:
    with pytest.raises(JsonError, match=reason) as caught:
        parse(text)
    assert caught.value.at == at


@given(st.text('{}[]",:\\u01ae.-+ \nntf', max_size=24))
def test_no_text_that_python_refuses_is_taken(text: str) -> None:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        with pytest.raises(JsonError):
            parse(text)
    else:
        assert plain(text, parse(text)) == outline(json.loads(text))


def test_half_a_surrogate_pair_is_no_character() -> None:
    text = r'"\ud83c and \udf05\ud83c and \ud83c\udf05"'
    assert prose_of(text, parse(text)).text == "\ufffd and \ufffd\ufffd and 🌅"


def test_deep_values_are_an_error_and_no_crash() -> None:
    with pytest.raises(JsonError, match="nested more than"):
        parse("[" * 100_000)
    assert parse("[" * MAX_DEPTH + "]" * MAX_DEPTH).kind == "array"
