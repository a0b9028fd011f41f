"""Plain text: blocks told apart by their shape."""

from copylint.document.model import Block, BlockKind, Document, Mark
from copylint.document.source import Source
from copylint.document.spans import TextSpan
from copylint.readers.boilerplate import is_boilerplate
from copylint.readers.build import ProseBuilder
from copylint.readers.directives import Comments, without_comments
from copylint.readers.errors import MAX_BLOCKS, too_many
from copylint.readers.lines import Line, Unit, units
from copylint.readers.shapes import (
    breaks_off,
    byline,
    date_in_byline,
    date_line,
    dateline_end,
    ends_in_stop,
    is_caption,
    is_heading,
    words_in,
)

_LEVELS = {"headline": 1, "subhead": 2}


def read_plain(source: Source, headline: bool = True) -> Document:
    """The document in a plain text; without `headline` it is an article's body alone."""
    if source.text.count("\n") > MAX_BLOCKS:
        raise too_many(source.path)
    comments = Comments()
    text = without_comments(source.text, comments)
    parts = units(text)
    kinds, meta = _Kinds(parts, headline).settled()
    blocks: list[Block] = []
    seen_body = False
    for unit, kind in zip(parts, kinds, strict=True):
        blocks.append(_block(source, comments, unit, kind, not seen_body))
        seen_body = seen_body or kind == "body"
    return Document(source, "text", tuple(blocks), meta, tuple(comments.directives), tuple(comments.problems))


def kinds_of(paragraphs: list[str]) -> tuple[list[BlockKind], dict[str, str]]:
    """What the paragraphs of an article are by their shape, and what the byline and the date line among them say."""
    units = [Unit((Line(0, len(p), 0, "", p, 0, len(p)),), i, p) for i, p in enumerate(paragraphs)]
    return _Kinds(units, headline=True).settled()


def _block(source: Source, comments: Comments, unit: Unit, kind: BlockKind, first: bool) -> Block:
    builder = ProseBuilder(source.text)
    for line in unit.lines:
        at = line.start
        notes = comments.within(line.first, line.last)
        while notes and notes[0].start < at:
            builder.omit(*notes.pop(0))
        if builder.length:
            builder.space(builder.at, at)
        for note in notes:
            builder.literal(at, min(note.start, line.end))
            builder.omit(*note)
            at = note.end
        builder.literal(at, line.end)
    prose = builder.build()
    end = dateline_end(prose.text, first) if kind == "body" else 0
    marks = (Mark("dateline", TextSpan(0, end)),) if end else ()
    return Block(kind, prose, _LEVELS.get(kind, 0), marks)


def _key(text: str) -> str:
    """A heading as its echo in a contents list may be written."""
    return text.replace("’", "'").replace("‘", "'").casefold().strip(" .:")


class _Kinds:
    """Works out what each unit of a plain text is."""

    def __init__(self, parts: list[Unit], headline: bool) -> None:
        self.parts = parts
        self.headline = headline
        self.kinds: list[BlockKind | None] = [None] * len(parts)
        self.meta: dict[str, str] = {}

    def settled(self) -> tuple[list[BlockKind], dict[str, str]]:
        """The kind of every unit, and what the byline and the date line say."""
        for i, unit in enumerate(self.parts):
            self.kinds[i] = self._by_shape(unit, i)
        self._head()
        self._contents()
        for i in range(len(self.parts) - 1, -1, -1):
            if self.kinds[i] is None:
                self.kinds[i] = "subhead" if self._is_subhead(i) else None
        if self.kinds.count("subhead") == 1 and self.kinds[:2] == ["headline", "subhead"]:
            self.kinds[1] = "standfirst"
        self._runs()
        self._credits()
        return [kind or "body" for kind in self.kinds], self.meta

    def _by_shape(self, unit: Unit, i: int) -> BlockKind | None:
        if unit.mark == ">":
            return "block-quote"
        if is_boilerplate(unit.text):
            return "boilerplate"
        if (i or not self.headline) and is_caption(unit.text):
            return "caption"
        return "list-item" if unit.mark == "-" else None

    def _is_title(self, i: int) -> bool:
        """Whether a unit can be the headline: short, without a final stop, and something follows."""
        unit = self.parts[i]
        text = unit.text
        if self.kinds[i] or i + 1 >= len(self.parts) or len(text) > 200 or words_in(text) > 30:
            return False
        if text[-1] == ";" and self._has_deck(i):
            return True
        if text[0].islower() or text[-1] in ",;:—–-(" or (words_in(text) > 16 and dateline_end(text, True)):
            return False
        bare = text.rstrip("\"'”’)")
        if bare[-1:] in (".", "…"):
            if bare.endswith(("U.S.", "U.K.", "U.N.", "D.C.", "Jr.", "Sr.")) or _title_case(text):
                return True
            # “Senator says talks are off.” over a paragraph with a dateline
            alone = i == 0 and ". " not in text and words_in(text) <= 16
            return alone and dateline_end(self.parts[1].text, True) > 0
        return True

    def _has_deck(self, i: int) -> bool:
        """Whether a short line that ends in a semicolon stands over one other line, as archives give a headline and its deck."""
        chunk = self.parts[i].chunk
        rows = [unit for unit in self.parts[: i + 4] if unit.chunk == chunk]
        return len(rows) == 2 and rows[0] is self.parts[i] and all(words_in(unit.text) <= 20 for unit in rows)

    def _head(self) -> None:
        """Headline, standfirst, byline and date line."""
        count = min(len(self.parts), 10)
        at = 0
        while at < count and self._credit(at):
            at += 1
        if self.headline and at < count and self._is_title(at):
            self.kinds[at] = "headline"
            at += 1
            if at < count and self._is_standfirst(at):
                self.kinds[at] = "standfirst"
                at += 1
        for i in range(at, count):
            self._credit(i)

    def _credit(self, i: int) -> bool:
        """Takes a unit that is a byline or a date line."""
        text = self.parts[i].text
        if self.kinds[i]:
            return self.kinds[i] in ("caption", "boilerplate")
        date = date_line(text)
        if date is not None:
            self.kinds[i] = "dateline"
            if date:
                self.meta.setdefault("date", date)
            return True
        author = byline(text)
        if author is None:
            return False
        self.kinds[i] = "byline"
        if author:
            self.meta.setdefault("author", author)
            date = date_in_byline(text)
            if date:
                self.meta.setdefault("date", date)
        return True

    def _is_standfirst(self, i: int) -> bool:
        """A short block under the headline: before the byline, or long for a heading and without a final stop."""
        unit = self.parts[i]
        if self.kinds[i] or i + 1 >= len(self.parts) or len(unit.text) > 350:
            return False
        if _key(unit.text) == _key(self.parts[i - 1].text):
            return True
        if date_line(unit.text) is not None or byline(unit.text) is not None:
            return False
        following = self.parts[i + 1].text
        if byline(following) is not None or date_line(following) is not None:
            return True
        alone = self.parts[i - 1].chunk == unit.chunk != self.parts[i + 1].chunk
        if alone and words_in(unit.text) <= 40:
            return i == 1
        if not 10 < words_in(unit.text) <= 35 or ". " in unit.text:
            return False
        return not ends_in_stop(unit.text) and unit.text[-1] not in ":,;" and not breaks_off(unit.text)

    def _contents(self) -> None:
        """Runs of three or more headings that come again later in the file."""
        keys = [_key(u.text) if self._is_heading(i) else "" for i, u in enumerate(self.parts)]
        left: dict[str, int] = {}
        for key in keys:
            left[key] = left.get(key, 0) + 1
        echoed: list[int] = []
        for i, key in enumerate(keys):
            left[key] -= 1
            if key:
                if left[key] > 0:
                    echoed.append(i)
            else:
                self._take_contents(echoed)
                echoed = []
        self._take_contents(echoed)

    def _take_contents(self, echoed: list[int]) -> None:
        if len(echoed) < 3:
            return
        first, last = echoed[0], echoed[-1]
        if len(echoed) >= 0.6 * (last - first + 1):
            for i in range(first, last + 1):
                self.kinds[i] = "contents"

    def _is_heading(self, i: int) -> bool:
        text = self.parts[i].text
        if self.kinds[i] not in (None, "list-item") or len(text) > 100 or words_in(text) > 12:
            return False
        return text[-1] not in ".…,;:!"

    def _is_subhead(self, i: int) -> bool:
        """A short line without a stop over prose; asked from the end of the file upwards."""
        text = self.parts[i].text
        if i + 1 >= len(self.parts) or words_in(text) > 10 or len(text) > 90:
            return False
        if text.rstrip("\"'”’)]")[-1:] in ("", *".…,;:!—–-") or not is_heading(text):
            return False
        return self._over_prose(i + 1, self.parts[i].chunk)

    def _over_prose(self, i: int, chunk: int) -> bool:
        below, kind = self.parts[i], self.kinds[i]
        if kind == "subhead":
            return below.chunk != chunk and not self._has_subhead_below(i)
        if kind is None:
            return ends_in_stop(below.text) or words_in(below.text) > 12 or below.text[-1] == ":"
        return kind in ("list-item", "block-quote", "caption") and below.chunk != chunk

    def _has_subhead_below(self, i: int) -> bool:
        return i + 1 < len(self.parts) and self.kinds[i + 1] == "subhead"

    def _runs(self) -> None:
        """Three or more short lines in one chunk that no rule claimed: an unmarked list, a table of results."""
        start = 0
        for i in range(len(self.parts) + 1):
            same = i < len(self.parts) and self.kinds[i] is None and self._is_heading(i)
            if same and (i == start or self.parts[i].chunk == self.parts[start].chunk):
                continue
            if i - start >= 3:
                self.kinds[start:i] = ["list-item"] * (i - start)
            start = i if same else i + 1

    def _credits(self) -> None:
        """`— Name, role` under a quotation makes both a block quote; the last lines may credit reporters."""
        for i in range(1, len(self.parts)):
            text = self.parts[i].text
            if text[0] in "—–" and self.kinds[i] is None and words_in(text) <= 15 and not ends_in_stop(text):
                above = self.kinds[i - 1]
                if above == "block-quote" or (above is None and self.parts[i - 1].text[0] in "“\"'‘"):
                    self.kinds[i - 1] = self.kinds[i] = "block-quote"
        last = len(self.parts) - 1
        if last > 2 and self.kinds[last] is None and self.parts[last].text.startswith("Reporting by "):
            self.kinds[last] = "byline"


def _title_case(text: str) -> bool:
    """Whether a line that ends in a full stop is still a headline: one clause, its words capitalised."""
    words = text.split()
    if len(words) > 14 or ". " in text[:-1]:
        return False
    rest = [w for w in words[1:] if len(w) > 3 and w[0].isalpha()]
    return len(rest) >= 3 and sum(w[0].isupper() for w in rest) >= 0.8 * len(rest)
