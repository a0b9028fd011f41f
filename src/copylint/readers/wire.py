"""Wire copy in XML: NITF, and NewsML-G2 (or NewsML 1) with NITF, XHTML or text inside."""

from collections.abc import Iterator, Mapping

from copylint._typing import NamedTuple
from copylint.document.compose import Composer
from copylint.document.model import Block, Document, Mark
from copylint.document.prose import Prose, Segment
from copylint.document.source import Landmark, Source
from copylint.document.spans import TextSpan
from copylint.readers.build import ProseBuilder
from copylint.readers.directives import Comments
from copylint.readers.errors import MAX_BLOCKS, ReadError, too_many
from copylint.readers.inside import read_inside
from copylint.readers.opened import Opened
from copylint.readers.settle import settled
from copylint.readers.wire_roles import (
    BREAKING,
    ESCAPED,
    INLINE_MARKS,
    ITEMS,
    META_ATTRIBUTES,
    META_TEXT,
    NEWSML_G2,
    ROOTS,
    SKIPPED,
    SPACED,
    XHTML,
    Kind,
    role,
)
from copylint.readers.xml_events import XML, parse

_MOST_MARKS = 64


def open_wire(source: Source) -> Opened:
    """The articles of a file of wire XML; an XHTML page is read as HTML. ReadError for other XML."""
    wire = _Wire(source)
    parse(source, wire)
    if wire.root == "html":
        from copylint.readers.html import read_html

        return Opened(source, lambda: iter((read_html(source),)))
    items = [item for item in wire.items if item.blocks or item.title]
    if not items:
        raise ReadError(source.path, f"has no text of an article in its <{wire.root}>")
    if len(wire.items) > 1:
        marks = ((item.at, f"item {n}") for n, item in enumerate(wire.items, 1))
        source.landmarks = tuple(Landmark(*mark) for mark in marks)
    format = "nitf" if wire.root == "nitf" else "newsml"

    def documents() -> Iterator[Document | ReadError]:
        return (item.document(source, format) for item in items)

    return Opened(source, documents)


class _Open(NamedTuple):
    """An element whose end has not come: what its text is, and whether it is left out."""

    name: str
    kind: Kind
    level: int
    skip: bool
    xhtml: bool


class _Started(NamedTuple):
    """Inline markup whose end has not come; `depth` is that of its element."""

    depth: int
    kind: str
    start: int
    target: str


class _Item:
    """An article while it is put together."""

    def __init__(self, at: int) -> None:
        self.at = at
        self.blocks: list[Block] = []
        self.title: Block | None = None
        self.meta: dict[str, str] = {}
        self.comments = Comments()

    def document(self, source: Source, format: str) -> Document:
        """The article."""
        blocks, meta = self._headed(), self._settled_meta()
        blocks = settled(blocks, meta)
        comments = self.comments
        return Document(
            source, format, tuple(blocks), meta, tuple(comments.directives), tuple(comments.problems)
        )

    def _headed(self) -> list[Block]:
        """Blocks without echoes of the headline; where there is none, a first heading or the title is it."""
        blocks: list[Block] = []
        headlines: set[str] = set()
        for block in self.blocks:
            words = block.prose.text.casefold()
            if block.kind in ("headline", "subhead", "standfirst"):
                if words in headlines:
                    continue
                if block.level == 1:
                    headlines.add(words)
            blocks.append(block)
        if not any(b.kind == "headline" for b in blocks):
            at = next((i for i, b in enumerate(blocks) if b.kind == "subhead" and b.level == 1), -1)
            if at >= 0:
                blocks[at] = blocks[at]._replace(kind="headline")
            elif self.title:
                blocks.insert(0, self.title)
        return blocks

    def _settled_meta(self) -> dict[str, str]:
        """The meta with the best of the dates: of publication, of release, of the version, of creation."""
        dates = sorted(key for key in self.meta if key.startswith("date."))
        meta = {k: v for k, v in self.meta.items() if not k.startswith("date.")}
        if "date.1" in dates:
            meta["date"] = self.meta["date.1"]
        elif "embargo" in meta:
            meta["date"] = meta["embargo"]
        elif dates:
            meta["date"] = self.meta[dates[0]]
        return meta


class _Wire:
    """Takes the events of a file and makes items of them."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.root = ""
        self.items: list[_Item] = []
        self.stack: list[_Open] = [_Open("", "", 0, False, False)]
        self.builder = ProseBuilder(source.text, collapse=True)
        self.started: list[_Started] = []
        self.marks: list[Mark] = []
        self.key = ""  # of the meta whose text goes by, with the text so far
        self.value: list[str] = []
        self.escaped: list[Segment] | None = None
        self.escaped_text: list[str] = []
        self.lang = ""

    def start(self, name: str, space: str, attributes: Mapping[str, str], at: int) -> None:
        """An element starts."""
        if not self.root:
            self._begin(name, space, attributes, at)
        above = self.stack[-1]
        if self.escaped is not None and not "".join(self.escaped_text).strip():
            self.escaped = None  # it holds elements, not text
        if name in BREAKING:
            self._flush()
        if name in ITEMS and self.root != name:
            self.items.append(_Item(at))
        kind, level = role(name, space, attributes, above.name, above.kind)
        skip = above.skip or name in SKIPPED
        self.stack.append(
            _Open(name, kind, level or (above.level if kind == above.kind else 0), skip, space == XHTML)
        )
        self._note(name, attributes, above.name)
        if name in ESCAPED:
            self.escaped, self.escaped_text = [], []
        if name in SPACED and self.builder.length:
            self.builder.space(at, at)
        if name in INLINE_MARKS and not skip and len(self.started) < _MOST_MARKS:
            target = attributes.get("href", "")
            self.started.append(_Started(len(self.stack), INLINE_MARKS[name], self.builder.length, target))
            if name == "q" and space == XHTML:
                self.builder.insert("“", self.source.text.find(">", at) + 1)

    def _begin(self, name: str, space: str, attributes: Mapping[str, str], at: int) -> None:
        """The root: what it must be, and the first item unless items are in it."""
        self.root = name
        if name == "html" and space in ("", XHTML):
            return
        if name not in ROOTS or (name[0] in "np" and name != "nitf" and not space.startswith(NEWSML_G2)):
            known = "NITF, NewsML-G2 or XHTML"
            raise ReadError(
                self.source.path, f"is XML with the root <{name[:60]}>, not copy: {known} is read"
            )
        self.lang = attributes.get(f"{XML} lang", "")
        if name in ("nitf", *ITEMS):
            self.items.append(_Item(at))

    def _item(self) -> _Item | None:
        return self.items[-1] if self.items else None

    def _note(self, name: str, attributes: Mapping[str, str], around: str) -> None:
        """What an element says about the article."""
        item = self._item()
        if item is None:
            return
        lang = attributes.get(f"{XML} lang", self.lang)
        if lang and (name in ITEMS or name in ("nitf", "inlineXML")):
            item.meta.setdefault("lang", lang)
        for attribute, key in META_ATTRIBUTES.get(name, {}).items():
            if value := attributes.get(attribute, "").strip():
                item.meta.setdefault(key, _day(value) if key[:4] in ("date", "emba", "expi") else value)
        key = META_TEXT.get((around, name), "")
        if key and not self.key:
            self.key, self.value = key, []

    def end(self, name: str, at: int) -> None:
        """An element ends."""
        if name in BREAKING:
            self._flush()
        while self.started and self.started[-1].depth >= len(self.stack):
            self._close_mark(self.started.pop(), at)
        entry = self.stack.pop()
        if self.key and META_TEXT.get((self.stack[-1].name, name)) == self.key:
            words, item = " ".join("".join(self.value).split()), self._item()
            if words and item:
                item.meta.setdefault(self.key, words)
            self.key = ""
        if name in ESCAPED and self.escaped is not None:
            self._read_escaped(entry)

    def text(self, start: int, end: int) -> None:
        """The file's own characters."""
        words = self.source.text[start:end]
        if self.key:
            self.value.append(words)
        entry = self.stack[-1]
        if self.escaped is not None:
            self._keep_escaped(Segment("literal", 0, len(words), start, end), words)
        elif entry.skip or not (entry.kind or entry.name == "title"):
            return
        elif entry.kind == "code":
            self.builder.literal(start, end)
        else:
            at = start
            for space in self.builder.runs(start, end):
                self.builder.literal(at, space.start())
                self.builder.space(*space.span())
                at = space.end()
            self.builder.literal(at, end)

    def reference(self, words: str, start: int, end: int) -> None:
        """Words that a reference stands for."""
        if self.key:
            self.value.append(words)
        entry = self.stack[-1]
        if self.escaped is not None:
            self._keep_escaped(Segment("entity", 0, len(words), start, end), words)
        elif not entry.skip and (entry.kind or entry.name == "title"):
            self.builder.entity(words, start, end)

    def comment(self, inside: str, start: int, end: int) -> None:
        """A comment."""
        item = self._item()
        if item and "copylint" in inside:
            item.comments.take(inside, start, end)
        if self.builder.length:
            self.builder.omit(start, end)

    def _close_mark(self, mark: _Started, at: int) -> None:
        if mark.kind == "quote" and self.stack[-1].xhtml and self.builder.length:
            self.builder.insert("”", max(at, self.builder.at))
        if self.builder.length > mark.start:
            self.marks.append(Mark(mark.kind, TextSpan(mark.start, self.builder.length), mark.target))

    def _flush(self) -> None:
        """Ends the block that is being built."""
        for i, mark in enumerate(self.started):
            if self.builder.length > mark.start:
                self.marks.append(Mark(mark.kind, TextSpan(mark.start, self.builder.length), mark.target))
            self.started[i] = mark._replace(start=0)
        if self.builder.length:
            prose, item, entry = self.builder.build(), self._item(), self.stack[-1]
            if prose.text.strip(" “”") and item:
                if entry.name == "title":
                    item.title = item.title or Block("headline", prose, 1)
                elif entry.kind:
                    if len(item.blocks) == MAX_BLOCKS:
                        raise too_many(self.source.path)
                    item.blocks.append(Block(entry.kind, prose, entry.level, _within(self.marks, prose)))
        if self.builder.at >= 0:
            self.builder = ProseBuilder(self.source.text, collapse=True)
        self.marks = []

    def _keep_escaped(self, piece: Segment, words: str) -> None:
        assert self.escaped is not None
        at = self.escaped[-1].text_end if self.escaped else 0
        self.escaped.append(piece._replace(text_start=at, text_end=at + len(words)))
        self.escaped_text.append(words)

    def _read_escaped(self, entry: _Open) -> None:
        """What stands in `inlineData`: text, or HTML with its signs escaped."""
        assert self.escaped is not None
        outer = Prose("".join(self.escaped_text), self.escaped, self.source.text)
        self.escaped, item = None, self._item()
        if not item or not outer.text.strip():
            return
        headed = any(b.kind == "headline" for b in item.blocks)
        inner = read_inside(self.source.path, outer.text, "body", headline=not headed)
        composer = Composer(outer, self.source.text)
        for key, value in inner.meta.items():
            item.meta.setdefault(key, value)
        for block in map(composer.block, inner.blocks):
            item.blocks.append(
                block._replace(kind="subhead") if headed and block.kind == "headline" else block
            )
        item.comments.directives += (composer.directive(d) for d in inner.directives)
        item.comments.problems += ((composer.span(span), what) for span, what in inner.problems)


def _within(marks: list[Mark], prose: Prose) -> tuple[Mark, ...]:
    """Marks within the text, in order."""
    size = len(prose.text)
    cut = (m._replace(span=TextSpan(m.span.start, min(m.span.end, size))) for m in marks)
    return tuple(sorted((m for m in cut if m.span.start < m.span.end), key=lambda m: m.span))


def _day(written: str) -> str:
    """A date of NITF (20250314T093000Z) with dashes, as all else has it."""
    if written[:8].isdigit():
        return f"{written[:4]}-{written[4:6]}-{written[6:]}"
    return written
