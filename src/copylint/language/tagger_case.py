"""Headlines In Title Case and in CAPITALS, put into the case of running text before they are tagged."""

from collections.abc import Callable, Sequence

_OFTEN = 4  # up to this step of the lexicon, a word has a small letter at least as often as a capital
_FEW_SMALL = 0.15


def is_headline(words: Sequence[str]) -> bool:
    """Whether nearly all longer words of a sentence begin with a capital."""
    small, enough = 0, _FEW_SMALL * len(words)
    for word in words:  # running text shows after a few words that it is no headline
        if len(word) > 3 and word.islower() and word.isalpha():
            small += 1
            if small > enough:
                return False
    long = [word for word in words if len(word) > 3 and word.isalpha()]
    return len(long) >= 3 and sum(map(str.islower, long)) <= _FEW_SMALL * len(long)


def sentence_case(words: Sequence[str], capitals: Callable[[str], int]) -> list[str]:
    """The words with small letters where running text has them.

    `capitals` gives how often a lower-case word is capitalised inside sentences, from 1 to 7, and 0 for
    unknown words, which keep their capital.
    """
    long = [word for word in words if len(word) > 3]
    shouting = 2 * sum(map(str.isupper, long)) > len(long)
    return [_word_case(word, at == 0, shouting, capitals) for at, word in enumerate(words)]


def _word_case(word: str, first: bool, shouting: bool, capitals: Callable[[str], int]) -> str:
    if not word[:1].isupper():
        return word
    lower = word.lower()
    if 1 <= capitals(lower) <= _OFTEN:
        return lower.capitalize() if first else lower
    return word[0] + lower[1:] if shouting and len(word) > 3 else word
