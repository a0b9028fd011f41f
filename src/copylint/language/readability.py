"""Words, sentences and syllables as textstat counts them, and the school grade they make."""

import re
from typing import NamedTuple

from copylint.language import syllables

_WORD = re.compile(r"\w\S*")
_THREE_WORDS = re.compile(r"(?:\W*+\w\S*+){3}")
_SENTENCE = re.compile(r"\b[^.!?]+[.!?]*")
_POSSESSIVE = re.compile(r"['’]s\b")
_MARKS = re.compile(r"[^\w\s]+")


class Counts(NamedTuple):
    """What the formulas are made of. A word is what stands between spaces and holds a letter or a digit; a sentence
    ends at every full stop, also inside a figure, and has three words or more."""

    words: int
    sentences: int
    syllables: int


def counts(text: str) -> Counts:
    """The counts of a text; at least one sentence."""
    sentences = sum(_THREE_WORDS.match(s) is not None for s in _SENTENCE.findall(text))
    parts = _MARKS.sub("", _POSSESSIVE.sub("", text.lower())).split()
    return Counts(len(_WORD.findall(text)), max(1, sentences), syllables.total(parts))


def flesch_kincaid(made: Counts) -> float:
    """The Flesch-Kincaid grade: years of American school that the text asks for. 0 for no words.

    Not rounded on the way: textstat rounds syllables a word to one decimal first, which moves the grade by up to 0.6.
    """
    if not made.words:
        return 0.0
    return 0.39 * made.words / made.sentences + 11.8 * made.syllables / made.words - 15.59
