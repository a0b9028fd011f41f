"""Markdown: CommonMark with tables, footnotes, front matter and the short codes of site generators."""

import re
from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate

from copylint.document.model import Block, BlockKind, Document, Mark
from copylint.document.prose import Prose
from copylint.document.source import Source
from copylint.document.spans import TextSpan
from copylint.readers.build import ProseBuilder, text_offset
from copylint.readers.directives import Comments
from copylint.readers.errors import MAX_BLOCKS, too_many
from copylint.readers.front_matter import FrontMatter, Value, front_matter
from copylint.readers.html_tokens import unescape
from copylint.readers.markdown_blocks import Blocks, Leaf, Lines
from copylint.readers.markdown_extras import TASK
from copylint.readers.markdown_inline import Inline, InlineMark
from copylint.readers.settle import settled

_VALUE_PART = re.compile(
    r"\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)|''|[\r\n][ \t\r\n]*|&#?\w{1,31};|</?[A-Za-z][^<>\r\n]{0,300}>",
    re.DOTALL,
)
_TITLES = ("title", "headline")
_DECKS = ("standfirst", "deck", "dek", "subtitle", "summary", "description", "excerpt")
_PLAIN = re.compile(r"[\\`*_~\[\]!<&{]")


def read_markdown(source: Source) -> Document:
    """The document in a Markdown file."""
    text = source.text
    if text.count("\n") > MAX_BLOCKS:
        raise too_many(source.path)
    head = front_matter(text)
    parts = Blocks(text, head.end)
    reader = _Reader(source, parts)
    meta = _meta(text, head)
    blocks = _head_blocks(source, head)
    blocks += _with_headline([b for leaf in parts.leaves for b in reader.blocks(leaf)], blocks)
    comments = reader.comments
    comments.directives.sort(key=lambda d: d.span)
    return Document(
        source,
        "markdown",
        tuple(settled(blocks, meta)),
        meta,
        tuple(comments.directives),
        tuple(comments.problems),
    )


def _with_headline(blocks: list[Block], above: list[Block]) -> list[Block]:
    """Blocks with the headline told from the subheads: the first heading of level 1, else the first block."""
    at = next((i for i, b in enumerate(blocks) if b.kind == "subhead" and b.level == 1), -1)
    if above and above[0].kind == "headline":
        if at < 0 or blocks[at].prose.text.casefold() != above[0].prose.text.casefold():
            return blocks
    elif at < 0 and blocks and blocks[0].kind == "subhead" and blocks[0].level:
        at = 0
    if at >= 0:
        blocks[at] = blocks[at]._replace(kind="headline", level=1)
    return blocks


class _Reader:
    """Turns leaves into blocks."""

    def __init__(self, source: Source, parts: Blocks) -> None:
        self.source = source
        self.references = parts.references
        self.comments = Comments()
        for title, start, end in parts.comments:
            self.comments.take(title, start, end)

    def blocks(self, leaf: Leaf) -> list[Block]:
        """The blocks of a leaf: one, or those of the HTML in it; none for what has no words."""
        if leaf.kind == "html":
            return self._html(leaf)
        if not leaf.lines:
            return []
        if leaf.kind == "code":
            return self._code(leaf)
        prose, marks = self._prose(_without_box(self.source.text, leaf))
        kind = _kind(leaf)
        if not prose.text:
            return []
        if kind == "body" and _is_picture_text(prose, marks):
            kind = "caption"
        return [Block(kind, prose, leaf.level, marks)]

    def _code(self, leaf: Leaf) -> list[Block]:
        builder = ProseBuilder(self.source.text)
        builder.literal(leaf.lines[0][0], leaf.lines[-1][1])
        prose = builder.build()
        return [Block("code", prose)] if prose.text else []

    def _html(self, leaf: Leaf) -> list[Block]:
        """The blocks in a stretch of HTML, and the notes in its comments."""
        from copylint.readers.html import read_part

        whole = (leaf.lines[0][0], leaf.lines[-1][1])
        made = read_part(self.source, leaf.lines if leaf.around else (whole,), self.comments)
        kind = _kind(leaf)
        return [b._replace(kind=kind) if b.kind == "body" and kind != "body" else b for b in made]

    def _prose(self, lines: Lines) -> tuple[Prose, tuple[Mark, ...]]:
        text = self.source.text
        builder = ProseBuilder(text)
        if len(lines) == 1:
            start, end = lines[0]
            if not _PLAIN.search(text, start, end):
                builder.literal(start, end)
                return builder.build(), ()
        return self._marked(builder, lines)

    def _marked(self, builder: ProseBuilder, lines: Lines) -> tuple[Prose, tuple[Mark, ...]]:
        content = "\n".join(self.source.text[s:e] for s, e in lines)
        place = _places(lines)

        def note(inside: str, start: int, end: int) -> None:
            self.comments.take(inside, place(start), place(end))

        inline = Inline(content, self.references, note)
        at = 0
        for start, end, action, words in inline.edits:
            if start < at:
                continue
            if at < start:
                builder.literal(place(at), place(start))
            if action == "entity":
                builder.entity(words, place(start), place(end))
            elif action == "space":
                builder.space(place(start), place(end))
            elif action == "omit":
                builder.omit(place(start), place(end))
            else:
                builder.drop(place(start), place(end))
            at = end
        if at < len(content):
            builder.literal(place(at), place(len(content)))
        prose = builder.build()
        return prose, _marks(prose, inline.marks, place)


def _without_box(text: str, leaf: Leaf) -> Lines:
    """The lines of a leaf without the box of a task."""
    start, end = leaf.lines[0]
    box = TASK.match(text, start, end) if leaf.around.endswith("-") and text[start] == "[" else None
    return [(box.end(), end), *leaf.lines[1:]] if box else leaf.lines


def _places(lines: Lines) -> Callable[[int], int]:
    """From an offset in lines joined by newlines to the place in the file."""
    if len(lines) == 1:
        start = lines[0][0]
        return lambda offset: start + offset
    firsts = list(accumulate((e - s + 1 for s, e in lines[:-1]), initial=0))

    def place(offset: int) -> int:
        i = bisect_right(firsts, offset) - 1
        return lines[i][0] + offset - firsts[i]

    return place


def _marks(prose: Prose, marks: list[InlineMark], place: Callable[[int], int]) -> tuple[Mark, ...]:
    size = len(prose.text)
    found: list[Mark] = []
    for kind, start, end, target in marks:
        first = min(text_offset(prose, place(start)), size)
        last = min(text_offset(prose, place(end)), size) if end > start else first
        if last > first or kind in ("image", "footnote"):
            found.append(Mark(kind, TextSpan(first, last), target))
    found.sort(key=lambda m: m.span)
    return tuple(found)


def _kind(leaf: Leaf) -> BlockKind:
    if ">" in leaf.around:
        return "block-quote"
    if leaf.kind == "cell":
        return "table-cell"
    if leaf.kind == "heading":
        return "subhead"
    return "list-item" if leaf.around else "body"


def _is_picture_text(prose: Prose, marks: tuple[Mark, ...]) -> bool:
    """Whether a paragraph is a picture and emphasised words under it: its caption."""
    whole = TextSpan(0, len(prose.text))
    return any(m.kind == "image" and m.span.start == 0 for m in marks) and any(
        m.kind == "emphasis" and m.span == whole for m in marks
    )


def _head_blocks(source: Source, head: FrontMatter) -> list[Block]:
    """Headline and standfirst of the front matter, in the order of the file."""
    blocks: list[Block] = []
    kinds: tuple[tuple[tuple[str, ...], BlockKind, int], ...] = (
        (_TITLES, "headline", 1),
        (_DECKS, "standfirst", 0),
    )
    for names, kind, level in kinds:
        value = next((head.values[n] for n in names if n in head.values and head.values[n].pieces), None)
        prose = _scalar(source, value) if value else None
        if prose and prose.text:
            blocks.append(Block(kind, prose, level))
    blocks.sort(key=lambda b: b.prose.segments[0].source_start)
    return blocks


def _scalar(source: Source, value: Value) -> Prose:
    """The text of a front matter value."""
    builder = ProseBuilder(source.text)
    for start, end in value.pieces:
        if builder.at >= 0:
            builder.space(builder.at, start)
        at = start
        for part in _VALUE_PART.finditer(source.text, start, end):
            builder.literal(at, part.start())
            at = _part(builder, part, value.quote)
        builder.literal(at, end)
    return builder.build()


def _part(builder: ProseBuilder, part: re.Match[str], quote: str) -> int:
    """Adds an escape, a reference or a line's end; gives the place from where the text is literal again."""
    words, start, end = part[0], part.start(), part.end()
    if words[0] in "\r\n":
        builder.space(start, end)
    elif words[0] == "<":
        builder.drop(start, end)
    elif words[0] == "&":
        resolved = unescape(words)
        if resolved == words:
            return start
        builder.entity(resolved, start, end)
    elif words == "''":
        if quote != "'":
            return start
        builder.drop(start, start + 1)
        return start + 1
    elif quote != '"':
        return start
    elif words[1] in "ux" and len(words) > 2:
        builder.entity(chr(int(words[2:], 16)), start, end)
    elif words[1] in "nt\r\n":
        builder.space(start, end)
    else:
        builder.drop(start, start + 1)
        return start + 1
    return end


def _meta(text: str, head: FrontMatter) -> dict[str, str]:
    """Date, author, language and the other plain values of the front matter."""
    meta = {
        name: text[value.pieces[0][0] : value.pieces[0][1]]
        for name, value in head.values.items()
        if len(value.pieces) == 1 and value.pieces[0][0] < value.pieces[0][1]
    }
    for name, items in head.lists.items():
        meta.setdefault(name, ", ".join(text[s:e].removeprefix("name: ") for s, e in items))
    for key, others in (("author", ("authors", "byline")), ("date", ("published", "pubdate", "publishdate"))):
        other = next((meta[o] for o in others if o in meta), "")
        if other:
            meta.setdefault(key, other)
    return meta
