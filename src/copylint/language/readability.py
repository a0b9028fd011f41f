"""Words, sentences and syllables as textstat counts them, and the school grade they make.

A hyphenator counts the syllables. It breaks no single letter off a word, so `city` has one part and `only` two: fewer than
speech has by about one in twenty words, and what published readability figures of news rest on. No regular expression is compiled: this is on the way
of every run.
"""

import os
from bisect import bisect_left
from collections.abc import Iterable
from functools import cache, lru_cache
from zlib import crc32

from copylint._typing import TYPE_CHECKING, NamedTuple
from copylint.language.mapped import mapped, numbers

if TYPE_CHECKING:
    from array import array

DATA = os.path.join(os.path.dirname(__file__), "data", "syllables.bin")
MOST = 7  # syllables a stored word can have
ENOUGH = 100  # words from which a grade means something
_KEPT = 40_000
_ENGLISH = frozenset(["the", "and", "to", "of", "that", "for", "with", "from", "by", "this"])
_ENGLISH_SHARE = 0.06  # these are a sixth of English copy, and next to none of other languages
_TELLING = 40  # words from which the language can be told
_LEAST_WORDS = 3  # of a sentence
_VOWELS = "aeiouy"
# For bytes: a vowel, or part of a letter with an accent, stays in sight; all else is a space.
_GROUPS = bytes(b if b > 127 or chr(b) in _VOWELS else 32 for b in range(256))
# The same, where digits are vowels too.
_SPOKEN = bytes(97 if chr(b).isdigit() and b < 128 else g for b, g in enumerate(_GROUPS))
_SPARE = 0.5  # grades by which the quick figure is raised, to be safe
_MARKS = dict.fromkeys(map(ord, "!\"#$%&'()*+,-./:;<=>?@[\\]^`{|}~–—‘’“”…£€•"))


class Counts(NamedTuple):
    """What the formulas are made of. A word is what stands between spaces and holds a letter or a digit; a sentence
    ends at every full stop, also inside a figure, and has three words or more."""

    words: int
    sentences: int
    syllables: int
    english: bool = True  # whether it can be; the formulas were fitted to English


def running_text(paragraphs: Iterable[str]) -> str:
    """Paragraphs, a line each; one without a stop at its end is given one."""
    return "\n".join(_stopped(text.strip()) for text in paragraphs if text.strip())


def _stopped(text: str) -> str:
    return text if any(c in ".!?" for c in text[-3:]) else text + "."


@lru_cache(2)
def counts(text: str) -> Counts:
    """The counts of a text; at least one sentence."""
    chunks = text.replace("!", ".").replace("?", ".").split(".")
    sentences = sum(map(_is_sentence, chunks))
    spoken = text.lower().replace("’s", "'s").split()
    parts = list(map(_known.__getitem__, spoken))
    words = len(parts) - parts.count(0)
    english = words < _TELLING or sum(map(_ENGLISH.__contains__, spoken)) >= _ENGLISH_SHARE * words
    return Counts(words, max(1, sentences), sum(parts), english)


def at_most(text: str) -> float:
    """A grade that an article does not reach, quickly told: as if every group of vowels or digits were a syllable.
    “mayor” has more syllables than groups, but silent letters outweigh such words, by 0.8 of a grade at least in 2,300
    articles. 0 where there are no words."""
    chunks = text.replace("!", ".").replace("?", ".").split(".")
    words = len(text.split())
    if not words:
        return 0.0
    spoken = len(text.lower().encode().translate(_SPOKEN).split())
    return 0.39 * words / max(1, sum(map(_is_sentence, chunks))) + 11.8 * spoken / words - 15.59 + _SPARE


class _Syllables(dict[str, int]):
    """Syllables of what stands between spaces, 0 where it is no word; kept, as most come again."""

    def __missing__(self, part: str) -> int:
        if len(self) >= _KEPT:
            self.clear()
        word = _bare(part)
        if word != part:
            found = self[word] if word else 0
        else:
            found = syllables_of(word)
        self[part] = found
        return found


_known = _Syllables()


def word_count(text: str) -> int:
    """What stands between spaces and holds a letter or a digit."""
    return sum(any(c.isalnum() or c == "_" for c in part) for part in text.split())


def _is_sentence(chunk: str) -> bool:
    first = chunk.split(None, _LEAST_WORDS)[:_LEAST_WORDS]
    if len(first) < _LEAST_WORDS:
        return False
    if "".join([part[0] for part in first]).isalnum():
        return True
    found = 0
    for part in chunk.split():
        found += part[0].isalnum() or any(c.isalnum() or c == "_" for c in part)
        if found == _LEAST_WORDS:
            return True
    return False


def _bare(part: str) -> str:
    """A word without its marks, "" for marks alone; a possessive loses its s, which adds no syllable."""
    if part.isalnum():
        return part
    at = part.find("'s")
    if at > 0 and not part[at + 2 : at + 3].isalnum():
        part = part[:at] or part
    part = part.translate(_MARKS)
    if part.isalnum() or not part:
        return part
    return "".join(c for c in part if c.isalnum() or c == "_")


def flesch_kincaid(made: Counts) -> float:
    """The Flesch-Kincaid grade: years of American school that the text asks for. 0 for no words.

    Not rounded on the way: textstat, left alone, rounds syllables a word to one decimal first, which moves the grade by
    up to 0.6.
    """
    if not made.words:
        return 0.0
    return 0.39 * made.words / made.sentences + 11.8 * made.syllables / made.words - 15.59


def grade_of(paragraphs: Iterable[str]) -> float | None:
    """The grade of running text, None where it is too short to have one, or not English."""
    made = counts(running_text(paragraphs))
    return flesch_kincaid(made) if made.words >= ENOUGH and made.english else None


def syllables_of(word: str) -> int:
    """Syllables of a word in lower case without punctuation; exact for words of the dictionary, else an estimate."""
    if len(word) < 4:
        return 1
    key = crc32(word.encode()) & ~MOST
    table = _table()
    at = bisect_left(table, key)
    if at < len(table) and table[at] & ~MOST == key:
        return table[at] & MOST
    return estimate(word)


def estimate(word: str) -> int:
    """Groups of vowels, less those that a break would leave without a consonant; one fewer in long words."""
    groups = len(word.encode().translate(_GROUPS).split())
    if word[0] in "aeiou" and word[1] not in _VOWELS and word[2] in _VOWELS:
        groups -= 1
    last = word[-1]
    if last in _VOWELS and word[-2] not in _VOWELS:
        groups -= last == "e" or word[-3] in _VOWELS
    elif last in "sd" and word[-2] == "e" and word[-3] not in _VOWELS:
        groups -= 1
    return max(1, groups - (groups > 2))


@cache
def _table() -> "memoryview[int] | array[int]":
    """Words that the estimate gets wrong, in order: the upper 29 bits of their CRC-32, then three bits of syllables."""
    return numbers("I", memoryview(mapped(DATA)))
