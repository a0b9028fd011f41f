"""An article's blocks, with the places of findings in the text of each."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from copylint._typing import NamedTuple
from copylint.document.model import Block
from copylint.document.prose import Prose, Segment
from copylint.document.source import Source
from copylint.document.spans import SourceSpan
from copylint.lint.job import FileResult
from copylint.readers import How, ReadError, open_bytes, open_text, read_file


def blocks_of(result: FileResult, how: How) -> tuple[Block, ...]:
    """The blocks of a file that was linted, read once more; its paragraphs as they stand where that can't be done.
    Of a file of many articles, those that have findings."""
    source = result.source
    assert source is not None
    try:
        again = (
            open_text(source, how)
            if source.writable
            else open_bytes(read_file(result.path), result.path, how)
        )
        if again.source.text != source.text:  # the file is not what it was
            return _paragraphs(source)
        documents = [d.blocks for d in again.documents() if not isinstance(d, ReadError)]
    except ReadError:
        return _paragraphs(source)
    if len(documents) > 1:
        starts = [f.span.start for f in result.findings]
        documents = [blocks for blocks in documents if _holds(blocks, starts)]
    return tuple(block for blocks in documents for block in blocks)


def _holds(blocks: Sequence[Block], starts: Sequence[int]) -> bool:
    """Whether one of the offsets, which are sorted, lies in an article."""
    pieces = [s for b in blocks for s in b.prose.segments]
    at = bisect_left(starts, pieces[0].source_start) if pieces else len(starts)
    return at < len(starts) and starts[at] <= pieces[-1].source_end


def _paragraphs(source: Source) -> tuple[Block, ...]:
    text = source.text
    lines = [(start, start + len(source.line(row))) for row, start in enumerate(source.line_starts, start=1)]
    return tuple(
        Block("body", Prose.of_slice(text, start, end)) for start, end in lines if text[start:end].strip()
    )


class Placed(NamedTuple):
    """A stretch of a block's text that something is said about. kind: `finding`, `related` (with `-on` where it goes
    on from another block), `long`, or a mark's; key: what it is called by."""

    start: int
    end: int
    kind: str
    key: str


class Placer:
    """Finds the text that stretches of the file stand for."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = [b for b in blocks if b.prose.segments]
        self._ends = [b.prose.segments[-1].source_end for b in self.blocks]
        self._starts = [b.prose.segments[0].source_start for b in self.blocks]
        self._shown: dict[int, tuple[list[Segment], list[int], list[int]]] = {}

    def blocks_at(self, span: SourceSpan) -> Iterable[int]:
        """Numbers of the blocks that a stretch of the file reaches into."""
        first = bisect_right(self._ends, span.start if span.end > span.start else span.start - 1)
        for number in range(first, len(self.blocks)):
            if self._starts[number] >= max(span.end, span.start + 1):
                return
            yield number

    def block_before(self, offset: int) -> int:
        """Number of the last block that starts at or before an offset; -1 where none does."""
        return bisect_right(self._starts, offset) - 1

    def _segments(self, number: int) -> tuple[list[Segment], list[int], list[int]]:
        """The segments of a block that have text, and where each starts and ends in the file."""
        known = self._shown.get(number)
        if known is None:
            shown = [s for s in self.blocks[number].prose.segments if s.kind != "dropped"]
            known = shown, [s.source_start for s in shown], [s.source_end for s in shown]
            self._shown[number] = known
        return known

    def place(self, number: int, span: SourceSpan) -> tuple[int, int]:
        """The part of a block's text that a stretch of the file stands for."""
        segments, starts, ends = self._segments(number)
        start = end = len(self.blocks[number].prose.text)
        first = bisect_right(ends, span.start)
        if first < len(segments):
            s = segments[first]
            inside = s.kind == "literal" and span.start > s.source_start
            start = s.text_start + (span.start - s.source_start if inside else 0)
        last = bisect_left(starts, span.end) - 1
        if last >= 0:
            s = segments[last]
            inside = s.kind == "literal" and span.end < s.source_end
            end = s.text_start + span.end - s.source_start if inside else s.text_end
        return start, max(start, end)


class Run(NamedTuple):
    """A piece of text under the same stretches, and those of them that begin with it. `text` is empty at a point."""

    text: str
    over: tuple[Placed, ...]
    begin: tuple[Placed, ...]


def runs(text: str, placed: Iterable[Placed]) -> Iterable[Run]:
    """Cuts a text where a stretch begins or ends. Takes time by the stretches that lie over each other, not by all."""
    waiting = sorted(placed, key=lambda p: (p.start, -p.end, p.key), reverse=True)
    over: list[Placed] = []
    at = 0
    while True:
        begin: list[Placed] = []
        while waiting and waiting[-1].start <= at:
            begin.append(waiting.pop())
        points = tuple(p for p in begin if p.end <= at)
        if points:
            yield Run("", points, points)
        begin = [p for p in begin if p.end > at]
        over = [p for p in over if p.end > at] + begin
        ends = [p.end for p in over]
        stop = min([len(text), *ends, *([waiting[-1].start] if waiting else [])])
        if stop <= at:
            break
        yield Run(text[at:stop], tuple(over), tuple(begin))
        at = stop
