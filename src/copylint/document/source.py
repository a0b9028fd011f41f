"""The decoded file and the arithmetic from offsets to rows and columns."""

from bisect import bisect_right
from functools import cached_property

from copylint._typing import NamedTuple


class Landmark(NamedTuple):
    """What people call the stretch of a file from `offset` (code points) to the next landmark: `record 3, body`."""

    offset: int
    label: str


class Source:
    """A decoded file: its text with the newlines it has, without a byte-order mark.

    `path` is what the user called it; `encoding` is what it was decoded from. `landmarks`, by offset, name places in
    files that no editor shows by line: Word documents, records. Where `writable` is false the text was taken out of
    the file and can't be put back: fixes are shown, never applied. `above` counts the rows and the code points of the
    file before this text, where it is a part of a file too large to hold.
    """

    def __init__(
        self,
        path: str,
        text: str,
        encoding: str = "utf-8",
        landmarks: tuple[Landmark, ...] = (),
        writable: bool = True,
        above: tuple[int, int] = (0, 0),
    ) -> None:
        self.path = path
        self.text = text
        self.encoding = encoding
        self.landmarks = landmarks
        self.writable = writable
        self.above = above

    def label(self, offset: int) -> str:
        """The label of the last landmark at or before an offset; "" where there is none."""
        if not self.landmarks:
            return ""
        at = bisect_right(self.landmarks, offset, key=lambda mark: mark.offset) - 1
        return self.landmarks[at].label if at >= 0 else ""

    @cached_property
    def line_starts(self) -> list[int]:
        """Offsets at which lines start; CRLF, LF and CR end a line."""
        starts = [0]
        text, end = self.text, len(self.text)
        at = 0
        while at < end:
            lf = text.find("\n", at)
            stop = end if lf < 0 else lf
            cr = text.find("\r", at, stop)
            while cr >= 0:
                if cr + 1 != lf:
                    starts.append(cr + 1)
                cr = text.find("\r", cr + 1, stop)
            if lf < 0:
                break
            starts.append(lf + 1)
            at = lf + 1
        return starts

    def place(self, offset: int) -> tuple[int, int]:
        """Row and column, both from 1, of an offset in code points."""
        row = bisect_right(self.line_starts, offset)
        return row + self.above[0], offset - self.line_starts[row - 1] + 1

    def line(self, row: int) -> str:
        """The text of a row (from 1) without its newline."""
        starts = self.line_starts
        row -= self.above[0]
        end = starts[row] if row < len(starts) else len(self.text)
        return self.text[starts[row - 1] : end].rstrip("\r\n")
