"""HTML: the article of a page, without what surrounds it."""

from collections import Counter
from collections.abc import Sequence

from copylint._typing import NamedTuple
from copylint.document.model import Block, BlockKind, Document, Mark
from copylint.document.source import Source
from copylint.document.spans import TextSpan
from copylint.readers.build import ProseBuilder
from copylint.readers.directives import Comments
from copylint.readers.errors import MAX_BLOCKS, too_many
from copylint.readers.html_roles import (
    BREAKING,
    CLOSES,
    INLINE_MARKS,
    META_KEYS,
    SCOPES,
    SKIPPED,
    VOID,
    Kind,
    is_foreign,
    is_furniture,
    role,
)
from copylint.readers.html_root import Found, article_of, with_deck
from copylint.readers.html_tokens import Token, attributes, references, tokens, unescape, value_place
from copylint.readers.markdown_extras import template
from copylint.readers.settle import settled

_DEEPEST_MARKS = 64


class _Open(NamedTuple):
    """An element whose end has not come: what its text is, whether it is left out, and where it belongs."""

    tag: str
    kind: Kind
    level: int
    skip: bool
    article: int
    main: bool
    marked: bool = False


class _Mark(NamedTuple):
    """Inline markup whose end has not come; `start` is an offset in the block's text."""

    tag: str
    kind: str
    start: int
    target: str


def read_html(source: Source) -> Document:
    """The document in a page: its `article`, else its `main`, else all of it."""
    page = _Page(source)
    for token in tokens(source.text):
        page.take(token)
    page.finish()
    blocks = with_deck(article_of(page.found, page.title), page.deck)
    blocks = settled(blocks, page.meta)
    comments = page.comments
    return Document(
        source, "html", tuple(blocks), page.meta, tuple(comments.directives), tuple(comments.problems)
    )


def read_part(source: Source, stretches: Sequence[tuple[int, int]], comments: Comments) -> list[Block]:
    """The blocks of HTML that stands inside Markdown, in these stretches of it; template code is no text."""
    page = _Page(source)
    page.comments = comments
    for start, end in stretches:
        if page.builder.length:
            page.builder.space(page.builder.at, start)
        for token in tokens(source.text[start:end]):
            token = token._replace(start=token.start + start, end=token.end + start)
            at = token.start
            if token.kind == "text" and not token.name:
                for code in template().finditer(source.text, at, token.end):
                    page.take(token._replace(start=at, end=code.start()))
                    page.builder.omit(*code.span())
                    at = code.end()
            page.take(token._replace(start=at))
    page.finish()
    return [found.block for found in page.found]


class _Page:
    """Builds blocks while the tokens of a page go by."""

    def __init__(self, source: Source) -> None:
        self.text = source.text
        self.path = source.path
        self.comments = Comments()
        self.meta: dict[str, str] = {}
        self.found: list[Found] = []
        self.title: Block | None = None
        self.deck: Block | None = None
        self.stack: list[_Open] = [_Open("", "", 0, False, 0, False)]
        self.open_tags: Counter[str] = Counter()
        self.marks: list[_Mark] = []
        self.done_marks: list[Mark] = []
        self.builder = ProseBuilder(self.text, collapse=True)
        self.xml = source.text.startswith("<?xml")
        self.articles = 0

    def take(self, token: Token) -> None:
        """One token."""
        if token.kind == "text":
            self._text(token)
        elif token.kind == "start":
            self._start(token)
        elif token.kind == "end":
            self._end(token.name, token.start, token.end)
        elif "copylint" in token.name and self.comments.take(token.name, token.start, token.end):
            if self.builder.length or self.stack[-1].tag in CLOSES or self.stack[-1].tag in INLINE_MARKS:
                self.builder.omit(token.start, token.end)
        elif self.builder.length:
            self.builder.omit(token.start, token.end)

    def finish(self) -> None:
        """The end of the file."""
        self._flush()

    def _text(self, token: Token) -> None:
        if token.name == "title" and self.title is None and self.builder.at < 0:
            self.title = self._title(token)
        if token.name or self.stack[-1].skip:
            return
        if self.stack[-1].kind == "code":
            self.builder.literal(token.start, token.end)
        else:
            _words(self.builder, self.text, token.start, token.end)

    def _title(self, token: Token) -> Block | None:
        builder = ProseBuilder(self.text, collapse=True)
        end = token.end
        for between in (" | ", " – "):
            cut = self.text.rfind(between, token.start, token.end)
            if cut > token.start + 20:
                end = min(end, cut)
        _words(builder, self.text, token.start, end)
        return Block("headline", builder.build(), 1) if builder.length else None

    def _start(self, token: Token) -> None:
        tag = token.name
        values = attributes(token.attributes) if token.attributes else {}
        if tag in VOID:
            self._void(token, values)
            return
        if tag in BREAKING:
            self._flush()
            self._close_implied(tag)
        above = self.stack[-1]
        self._note(tag, values)
        left_out = tag in SKIPPED and not (tag == "footer" and above.kind == "block-quote")
        foreign = "lang" in values and tag != "html" and is_foreign(values["lang"])
        skip = above.skip or left_out or (bool(values) and is_furniture(tag, values))
        skip = skip or (foreign and tag in BREAKING)
        article, main = above.article, above.main
        if tag == "article" and not article:
            self.articles += 1
            article = self.articles
        if tag == "main" or values.get("role") == "main":
            main = True
        kind, level = role(tag, values, above.kind, above.level)
        if self.xml and token.attributes.endswith("/"):
            return
        marked = not skip and (foreign or tag in INLINE_MARKS)
        self.stack.append(_Open(tag, kind, level, skip, article, main, marked))
        self.open_tags[tag] += 1
        if marked:
            self._open_mark(tag, "foreign" if foreign else INLINE_MARKS[tag], values, token.end)

    def _open_mark(self, tag: str, kind: str, values: dict[str, str], at: int) -> None:
        if len(self.marks) < _DEEPEST_MARKS and (tag != "a" or "href" in values or kind == "foreign"):
            self.marks.append(_Mark(tag, kind, self.builder.length, values.get("href", "")))
        if tag == "q":
            self.builder.insert("“", at)

    def _void(self, token: Token, values: dict[str, str]) -> None:
        if token.name == "meta":
            self._meta(token, values)
        elif self.stack[-1].skip:
            return
        elif token.name == "br":
            self._line_break(token)
        elif token.name == "hr":
            self._flush()
        elif token.name == "img":
            self.builder.omit(token.start, token.end)
            span = TextSpan(self.builder.length, self.builder.length)
            self.done_marks.append(Mark("image", span, values.get("alt", "")))

    def _line_break(self, token: Token) -> None:
        """One break is a space; two in a row part paragraphs."""
        before = self.text[max(self.builder.at, 0) : token.start]
        if self.builder.length and self.builder.broke and not before.strip():
            self._flush()
        else:
            self.builder.space(token.start, token.end)
            self.builder.broke = True

    def _meta(self, token: Token, values: dict[str, str]) -> None:
        name = values.get("property") or values.get("name") or values.get("itemprop") or ""
        if name.lower() in ("description", "og:description") and self.deck is None:
            builder = ProseBuilder(self.text, collapse=True)
            _words(builder, self.text, *value_place(token, self.text, "content"))
            self.deck = Block("standfirst", builder.build()) if builder.length else None
        key = META_KEYS.get(name.lower())
        content = values.get("content", "").strip()
        if key and content and not content.startswith(("http:", "https:")):
            self.meta.setdefault(key, content)

    def _note(self, tag: str, values: dict[str, str]) -> None:
        """What a tag says about the document."""
        if tag == "html" and (lang := values.get("lang") or values.get("xml:lang")):
            self.meta.setdefault("lang", lang)
        elif tag == "time" and (date := values.get("datetime")):
            self.meta.setdefault("date", date)

    def _close_implied(self, tag: str) -> None:
        """Ends what the start of a tag ends without saying so: a paragraph, the list item before …"""
        for closed in CLOSES.get(tag, ("p",)):
            if self.open_tags[closed]:
                for i in range(len(self.stack) - 1, max(len(self.stack) - 32, 0), -1):
                    name = self.stack[i].tag
                    if name == closed:
                        self._pop_to(i, self.builder.at)
                        break
                    if name in SCOPES.get(closed, SCOPES["p"]):
                        break

    def _end(self, tag: str, start: int, end: int) -> None:
        if tag in BREAKING:
            self._flush()
        if tag == "br":
            return
        if not self.open_tags[tag]:
            return
        for i in range(len(self.stack) - 1, 0, -1):
            if self.stack[i].tag == tag:
                self._pop_to(i, start)
                return

    def _pop_to(self, index: int, at: int) -> None:
        while len(self.stack) > index:
            closed = self.stack.pop()
            self.open_tags[closed.tag] -= 1
            if closed.marked:
                self._close_mark(closed.tag, at)

    def _close_mark(self, tag: str, at: int) -> None:
        if tag == "q" and self.builder.length:
            self.builder.insert("”", max(at, self.builder.at, 0))
        for i in range(len(self.marks) - 1, -1, -1):
            mark = self.marks[i]
            if mark.tag == tag:
                if self.builder.length > mark.start:
                    self._add_mark(mark)
                del self.marks[i]
                return

    def _add_mark(self, mark: _Mark) -> None:
        self.done_marks.append(Mark(mark.kind, TextSpan(mark.start, self.builder.length), mark.target))

    def _flush(self) -> None:
        """Ends the block that is being built."""
        for i, mark in enumerate(self.marks):
            if self.builder.length > mark.start:
                self._add_mark(mark)
            self.marks[i] = mark._replace(start=0)
        prose = self.builder.build() if self.builder.length else None
        if prose and prose.text not in ("", "“", "”", "“”"):
            self._keep(Block(self._kind(), prose, self.stack[-1].level, self._trimmed(prose.text)))
        if prose or self.builder.at >= 0:
            self.builder = ProseBuilder(self.text, collapse=True)
        self.done_marks = []

    def _kind(self) -> BlockKind:
        return self.stack[-1].kind or "body"

    def _keep(self, block: Block) -> None:
        entry = self.stack[-1]
        inner = next((e.tag for e in reversed(self.stack) if e.tag in BREAKING), "")
        if len(self.found) == MAX_BLOCKS:
            raise too_many(self.path)
        self.found.append(Found(block, entry.article, entry.main, inner))

    def _trimmed(self, text: str) -> tuple[Mark, ...]:
        """Marks within the text, in order."""
        size = len(text)
        marks: list[Mark] = []
        for mark in self.done_marks:
            start, end = mark.span
            end = min(end, size)
            while start < end and text[start].isspace():
                start += 1
            if start < end or (mark.kind == "image" and start <= size):
                marks.append(mark._replace(span=TextSpan(start, end)))
        marks.sort(key=lambda m: m.span)
        return tuple(marks)


def _words(builder: ProseBuilder, text: str, start: int, end: int) -> None:
    """A stretch of the page's text: references resolved, runs of white space made one space."""
    at = start
    for found in references(text, start, end):
        resolved = unescape(found[0])
        if resolved != found[0]:
            _plain(builder, text, at, found.start())
            builder.entity(resolved, found.start(), found.end())
            at = found.end()
    _plain(builder, text, at, end)


def _plain(builder: ProseBuilder, text: str, start: int, end: int) -> None:
    at = start
    for found in builder.runs(start, end):
        builder.literal(at, found.start())
        builder.space(found.start(), found.end())
        at = found.end()
    builder.literal(at, end)
