"""The running text of an article, as the readability formulas read it."""

from typing import NamedTuple

from copylint.annotate.passage import Passage
from copylint.language.readability import Counts, counts

_ENDS = (".", "!", "?")


class Reading(NamedTuple):
    """`counts` are textstat's; `sentences` and `words` are counted by our own sentences, which know `U.S.` and `3.5`."""

    counts: Counts
    words: int
    sentences: int


def running_text(body: list[Passage]) -> str:
    """Paragraphs and list items, a line each; one without a stop at its end is given one."""
    return "\n".join(_stopped(p.text) for p in body if p.text.strip())


def _stopped(text: str) -> str:
    text = text.strip()
    return text if any(c in _ENDS for c in text[-3:]) else text + "."


def read(body: list[Passage]) -> Reading:
    """The counts of the body of an article."""
    made = counts(running_text(body))
    return Reading(made, made.words, sum(len(p.sentences) for p in body))
