"""The running text of a block, joined to the file it stands in."""

from bisect import bisect_right
from collections.abc import Iterable

from copylint._typing import Literal, NamedTuple
from copylint.document.spans import SourceSpan, TextSpan

SegmentKind = Literal["literal", "entity", "inserted", "dropped"]


class Segment(NamedTuple):
    """One piece of the join.

    literal: the text is the file's own characters. entity: the text stands for other characters of
    the file (`&amp;`, a wrapped line's newline). inserted: text that the file does not have.
    dropped: characters of the file that are no text (markup).
    """

    kind: SegmentKind
    text_start: int
    text_end: int
    source_start: int
    source_end: int


class ProseError(ValueError):
    """Segments that do not join a text to its file."""


class Prose:
    """Running text and its segments.

    Segments are contiguous, cover the text, go forward in the file, and literals equal the file's slice;
    the constructor raises ProseError where that does not hold.
    """

    __slots__ = ("_starts", "segments", "text")

    def __init__(self, text: str, segments: Iterable[Segment], source: str) -> None:
        self.text = text
        self.segments = tuple(segments)
        self._check(source)
        self._starts = [s.text_start for s in self.segments if s.kind != "dropped"]

    @classmethod
    def of_slice(cls, source: str, start: int, end: int) -> "Prose":
        """Prose that is one slice of the file."""
        return cls(source[start:end], (Segment("literal", 0, end - start, start, end),), source)

    def _check(self, source: str) -> None:
        text_at, source_at = 0, -1
        for kind, t0, t1, s0, s1 in self.segments:
            if t0 != text_at or t1 < t0 or s1 < s0 or s0 < source_at or s1 > len(source):
                raise ProseError(f"segment {kind} {t0}:{t1} from {s0}:{s1} does not follow the one before")
            if kind == "literal" and self.text[t0:t1] != source[s0:s1]:
                raise ProseError(f"literal segment {t0}:{t1} is not the file's text at {s0}:{s1}")
            if (kind == "dropped" and t1 != t0) or (kind == "inserted" and s1 != s0):
                raise ProseError(f"segment {kind} {t0}:{t1} has both text and source")
            text_at, source_at = t1, s1
        if text_at != len(self.text):
            raise ProseError(f"segments end at {text_at}, the text at {len(self.text)}")

    def _segment(self, offset: int) -> Segment:
        """The segment that holds the character at `offset`."""
        start = self._starts[max(bisect_right(self._starts, offset) - 1, 0)]
        for segment in self._with_text_from(start):
            if segment.text_start <= offset < segment.text_end:
                return segment
        return self.segments[-1]

    def _with_text_from(self, start: int) -> Iterable[Segment]:
        low = bisect_right(self.segments, start - 1, key=lambda s: s.text_start)
        return (s for s in self.segments[low : low + 8] if s.kind != "dropped")

    def to_source(self, span: TextSpan) -> SourceSpan:
        """Where a stretch of the text stands in the file; exact through entities and wrapped lines."""
        start, end = span
        if not self.segments:
            return SourceSpan(0, 0)
        first = self._segment(start if start < len(self.text) else max(start - 1, 0))
        from_ = first.source_start + (start - first.text_start if first.kind == "literal" else 0)
        if start >= len(self.text) and first.kind != "literal":
            from_ = first.source_end
        if end <= start:
            return SourceSpan(from_, from_)
        last = self._segment(end - 1)
        to = last.source_start + end - last.text_start if last.kind == "literal" else last.source_end
        return SourceSpan(from_, max(from_, to))

    def is_literal(self, span: TextSpan) -> bool:
        """Whether the stretch is the file's own characters without a gap, so that an edit is possible."""
        first = self._segment(min(span.start, max(len(self.text) - 1, 0)))
        return first.kind == "literal" and span.end <= first.text_end
