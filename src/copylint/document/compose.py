"""Prose read out of prose: the text of a page inside a string inside a file, with its places in the file."""

from bisect import bisect_right
from collections.abc import Iterator

from copylint.document.model import Block, Directive
from copylint.document.prose import Prose, Segment, SegmentKind
from copylint.document.spans import SourceSpan, TextSpan


class Composer:
    """Joins what was read in `outer.text` to the file in which `outer` stands.

    `outer` is a stretch of the file with its escapes resolved (a JSON string, an element of XML); a reader that takes
    `outer.text` for its file gives places in it. Each method turns such places into places of the file.
    """

    def __init__(self, outer: Prose, source: str) -> None:
        self._outer = outer
        self._source = source
        self._segments = outer.segments
        self._ends = [s.text_end for s in outer.segments]

    def prose(self, inner: Prose) -> Prose:
        """The inner prose as prose of the file."""
        made: list[Segment] = []
        for segment in inner.segments:
            if segment.kind == "literal":
                for piece in self._pieces(segment.source_start, segment.source_end):
                    shift = segment.text_start - segment.source_start
                    text = piece.text_start + shift, piece.text_end + shift
                    _append(made, piece.kind, *text, piece.source_start, piece.source_end)
            else:
                start, end = self._stretch(segment.source_start, segment.source_end)
                _append(made, segment.kind, segment.text_start, segment.text_end, start, end)
        return Prose(inner.text, made, self._source)

    def block(self, block: Block) -> Block:
        """The block with the file's places."""
        return block._replace(prose=self.prose(block.prose))

    def directive(self, directive: Directive) -> Directive:
        """The comment with the file's place."""
        return directive._replace(span=self.span(directive.span))

    def span(self, span: SourceSpan) -> SourceSpan:
        """The file's place for a place in the outer text."""
        return self._outer.to_source(TextSpan(*span))

    def _pieces(self, start: int, end: int) -> Iterator[Segment]:
        """The outer segments under a stretch of the outer text, cut to it."""
        for i in range(bisect_right(self._ends, start), len(self._segments)):
            kind, t0, t1, s0, s1 = self._segments[i]
            if t0 >= end:
                return
            cut0, cut1 = max(t0, start), min(t1, end)
            if kind == "literal":
                yield Segment(kind, cut0, cut1, s0 + cut0 - t0, s0 + cut1 - t0)
            else:
                yield Segment(kind, cut0, cut1, s0, s1)

    def _stretch(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the outer text stands in the file, as one piece."""
        pieces = list(self._pieces(start, end))
        if pieces:
            return pieces[0].source_start, pieces[-1].source_end
        place = self._outer.to_source(TextSpan(start, start)).start
        return place, place


def _append(made: list[Segment], kind: SegmentKind, t0: int, t1: int, s0: int, s1: int) -> None:
    """Adds a segment; joins literals that go on. Of an escape that two segments share, the first has the place."""
    last = made[-1] if made else None
    if last and s0 < last.source_end:
        s0 = last.source_end
        s1 = max(s0, s1)
        if kind == "literal":
            kind = "entity"
    if kind == "inserted":
        s1 = s0
    if last and last.kind == kind == "literal" and last.source_end == s0:
        made[-1] = last._replace(text_end=t1, source_end=s1)
    else:
        made.append(Segment(kind, t0, t1, s0, s1))
