"""Spelling on any text."""

from hypothesis import given
from hypothesis import strategies as st

from copylint.language.sounds import starts_with_vowel
from copylint.language.spelling import WordList, known
from copylint.language.spelling_verdict import judge

FORMS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Z")), min_size=1, max_size=12)


@given(st.sets(FORMS), FORMS)
def test_a_word_list_is_a_set(listed: set[str], form: str) -> None:
    lines = "\n" + "".join(f"{word}\n" for word in sorted(listed, key=lambda word: word.encode()))
    found = WordList(lines.encode())
    assert (form in found) == (form in listed)
    assert all(word in found for word in listed)


@given(FORMS)
def test_any_token_has_an_answer(token: str) -> None:
    starts_with_vowel(token)
    if not known(token.lower()):
        verdict = judge(token.lower())
        assert verdict is None or verdict.word != token.lower()
