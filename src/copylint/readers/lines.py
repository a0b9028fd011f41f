"""Plain text to units: the lines of a file, joined where a hard wrap parted them."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise

from copylint._typing import NamedTuple
from copylint.readers.build import BLANKS
from copylint.readers.shapes import byline, date_line, ends_in_stop

_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\r|\n|\Z)")
_RULES = "-*_=~#•·." + BLANKS  # what lines of nothing but rules are made of
_WIDEST, _NARROWEST = 120, 40


@cache
def _item() -> re.Pattern[str]:
    """The mark or number of a list's item."""
    return re.compile(r"(?:[-*•‣◦▪●·]\s+|\d{1,2}[.)]\s+|\([a-z\d]{1,2}\)\s+)(?=\S)")


class Line(NamedTuple):
    """A line that is not blank: its words at start:end in the file, its indent, and the mark before the words.

    The whole line with its white space and comments is at first:last. The mark is `>`, `-` (any bullet or number of a list) or nothing.
    """

    start: int
    end: int
    indent: int
    mark: str
    text: str
    first: int
    last: int


class Unit(NamedTuple):
    """A paragraph, a heading, a list item …: lines that belong together, in chunk number `chunk`.

    A chunk is what stands between blank lines; `text` is the lines joined by spaces.
    """

    lines: tuple[Line, ...]
    chunk: int
    text: str

    @property
    def mark(self) -> str:
        """The mark of the first line."""
        return self.lines[0].mark


def chunks(text: str) -> Iterator[list[Line]]:
    """Runs of lines between blank lines; lines of nothing but rules (`***`) count as blank."""
    chunk: list[Line] = []
    for found in _LINE.finditer(text):
        raw = found[1]
        words = raw.strip(BLANKS)
        if not words or (len(words) > 2 and not words.strip(_RULES)):
            if chunk:
                yield chunk
                chunk = []
            continue
        start = found.start() + len(raw) - len(raw.lstrip(BLANKS))
        chunk.append(_line(words, start, *found.span(1)))
    if chunk:
        yield chunk


def _line(words: str, start: int, first: int, last: int) -> Line:
    end, indent = start + len(words), start - first
    opening = words[0]
    if opening == ">" and len(words) > 1:
        bare = words.lstrip("> \t")
        if bare:
            return Line(end - len(bare), end, indent, ">", bare, first, last)
    elif not (opening.isalpha() or opening in "\"'“‘"):
        item = _item().match(words)
        if item:
            return Line(start + item.end(), end, indent, "-", words[item.end() :], first, last)
    return Line(start, end, indent, "", words, first, last)


def units(text: str) -> list[Unit]:
    """The units of a file in order."""
    runs = list(chunks(text))
    width = _wrap_width(runs)
    found: list[Unit] = []
    for number, run in enumerate(runs):
        for lines in _joined(run, width, number == 0):
            words = lines[0].text if len(lines) == 1 else " ".join(line.text for line in lines)
            found.append(Unit(tuple(lines), number, words))
    return found


def _wrap_width(runs: Iterable[list[Line]]) -> int:
    """The width at which the file's lines are wrapped by hand; 0 where they are not.

    In wrapped prose a line ends because the next word had no room, and most lines go on in lower case.
    """
    breaks: list[tuple[int, int, bool]] = []
    for number, run in enumerate(runs):
        for i, (above, below) in enumerate(pairwise(run)):
            if below.mark != "-":
                # The line under a file's first may be a standfirst: there only lower case tells.
                unended = number + i > 0 and len(above.text) >= 50
                breaks.append((len(above.text), _first_word(below), _goes_on(above, below, unended)))
    if not breaks:
        return 0
    lengths = sorted(length for length, _, _ in breaks)
    width = lengths[int(0.9 * (len(lengths) - 1))]
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    full = sum(length + 1 + word > width for length, word, _ in breaks)
    runs_on = sum(goes for _, _, goes in breaks)
    return width if full >= 0.6 * len(breaks) and runs_on >= 0.3 * len(breaks) else 0


def _first_word(line: Line) -> int:
    space = line.text.find(" ")
    return space if space > 0 else len(line.text)


def _goes_on(above: Line, below: Line, unended: bool) -> bool:
    """Whether a sentence runs over the line's end; `unended` lets a line without a stop count."""
    if ends_in_stop(above.text) or above.text[-1] == ":":
        return False
    return unended or below.text[0].islower()


def _joined(run: list[Line], width: int, first: bool) -> Iterator[list[Line]]:
    """A chunk's lines, those of one paragraph together."""
    now = [run[0]]
    for line in run[1:]:
        if _parted(now, line, width, first):
            yield now
            now = [line]
        else:
            now.append(line)
    yield now


def _parted(now: list[Line], line: Line, width: int, first: bool) -> bool:
    """Whether the line starts a paragraph of its own."""
    above = now[-1]
    if line.mark == "-" or (line.mark != above.mark and not (line.mark == "" and now[0].mark == "-")):
        return True
    if now[0].mark == "-" and line.indent > now[0].indent:
        return False
    if first and (byline(line.text) is not None or date_line(line.text) is not None):
        return True
    if first and (byline(above.text) is not None or date_line(above.text) is not None):
        return True
    if now[0].mark != "-" and line.indent >= above.indent + 2:
        return True
    if _goes_on(above, line, line.mark == ">") and (
        len(above.text) >= 25 or above.text[-1] == "," or line.mark
    ):
        return False
    return not width or len(above.text) + 1 + _first_word(line) <= width
