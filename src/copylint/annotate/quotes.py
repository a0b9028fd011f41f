"""Direct quotations: which words are somebody else's."""

from typing import NamedTuple


class Quote(NamedTuple):
    """A quotation in one passage, half-open code points with its marks.

    kind: `speech`, or `scare` for a word or two in marks. `open` and `closed` tell whether its marks stand in this
    passage (a quotation over several paragraphs has neither in the middle).
    """

    start: int
    end: int
    kind: str = "speech"
    open: bool = True
    closed: bool = True


_OPENING = {"“": "”", '"': '"', "‘": "’", "«": "»", "''": "''"}


def quotes_in(text: str) -> list[Quote]:
    """The quotations of one passage."""
    found: list[Quote] = []
    at = 0
    while at < len(text):
        mark = text[at]
        close = _OPENING.get(mark)
        if close is None:
            at += 1
            continue
        end = text.find(close, at + 1)
        while mark == "‘" and 0 <= end < len(text) - 1 and text[end + 1].isalnum():
            end = text.find(close, end + 1)
        closed = end >= 0
        end = end + 1 if closed else len(text)
        found.append(Quote(at, end, "speech" if text.count(" ", at, end) > 2 else "scare", True, closed))
        at = end
    return found
