"""How many syllables a word has by the hyphenation of American English, as the readability formulas count them.

A hyphenator breaks no single letter off a word, so `city` has one part and `only` two: lower than speech, by about one
syllable in ten words, and what published readability figures of news rest on.
"""

import os
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache
from sys import byteorder
from zlib import crc32

_DATA = os.path.join(os.path.dirname(__file__), "data", "syllables.bin")
_VOWELS = re.compile("[aeiouy]+")
MOST = 7  # parts a stored word can have


def total(words: Iterable[str]) -> int:
    """Syllables of words in lower case without punctuation, together."""
    return sum(count(word) * times for word, times in Counter(words).items())


@lru_cache(4096)
def count(word: str) -> int:
    """Syllables of a word in lower case without punctuation; exact for words that news prints, else an estimate."""
    if len(word) < 4:
        return 1
    key = crc32(word.encode()) & ~MOST
    table = _table()
    at = bisect_left(table, key)
    if at < len(table) and table[at] & ~MOST == key:
        return table[at] & MOST
    return estimate(word)


def estimate(word: str) -> int:
    """Groups of vowels, less those that a break would leave without a consonant."""
    groups = len(_VOWELS.findall(word))
    if word[0] in "aeiou" and word[1] not in "aeiouy" and word[2] in "aeiouy":
        groups -= 1
    last = word[-1]
    if last in "aeiouy" and word[-2] not in "aeiouy":
        groups -= last == "e" or word[-3] in "aeiouy"
    elif last in "sd" and word[-2] == "e" and word[-3] not in "aeiouy":
        groups -= 1
    return max(1, groups - (groups > 2))


@cache
def _table() -> "memoryview[int]":
    """Words that the estimate gets wrong, in order: the upper 29 bits of their CRC-32, then three bits of syllables."""
    with open(_DATA, "rb") as file:
        data = file.read()
    if byteorder == "big":
        data = b"".join(data[i : i + 4][::-1] for i in range(0, len(data), 4))
    return memoryview(data).cast("I")
