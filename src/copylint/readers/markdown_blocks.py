"""Markdown's blocks: CommonMark with tables and footnotes, every line with its place in the file."""

import re

from copylint._typing import Literal, NamedTuple
from copylint.readers.markdown_extras import DEFINITION, STARTS, Verbatim
from copylint.readers.markdown_links import definition, label_key

LeafKind = Literal["paragraph", "heading", "cell", "code", "html"]
_OpenKind = Literal["", "paragraph", "fence", "indented", "html", "table", "verbatim"]
Lines = list[tuple[int, int]]

_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\r|\n|\Z)")
_ATX = re.compile(r"(#{1,6})(?=[ \t]|$)")
_ATX_CLOSE = re.compile(r"[ \t]+#+[ \t]*$")
_FENCE = re.compile(r"(`{3,})[^`]*$|(~{3,})")
_SETEXT = re.compile(r"(?:=+|-+)[ \t]*$")
_BREAK = re.compile(r"(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_BULLET = re.compile(r"[-+*](?=[ \t]|$)|(\d{1,9})[.)](?=[ \t]|$)")
_FOOTNOTE = re.compile(r"\[\^([^\]\s]{1,100})\]:[ \t]*")
_DELIMITER_ROW = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_PIPE = re.compile(r"(?<!\\)\|")
_BLOCK_TAGS = (
    "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt"
    "|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main"
    "|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead"
    "|title|tr|track|ul"
)
_HTML_STARTS = (
    (re.compile(r"<(?:script|pre|style|textarea)(?=[\s>]|$)", re.I), re.compile(r"</(?:script|pre|style|textarea)>", re.I)),
    (re.compile(r"<!--"), re.compile(r"-->")),
    (re.compile(r"<\?"), re.compile(r"\?>")),
    (re.compile(r"<![A-Za-z]"), re.compile(r">")),
    (re.compile(r"<!\[CDATA\["), re.compile(r"\]\]>")),
    (re.compile(rf"</?(?:{_BLOCK_TAGS})(?=[\s>]|/>|$)", re.I), None),
)  # fmt: skip
OPEN_TAG = r"<[A-Za-z][A-Za-z0-9-]*(?:\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s\"'=<>`]+|'(?:\{\{[^}]{0,300}\}\}|[^'])*+'|\"(?:\{\{[^}]{0,300}\}\}|[^\"])*+\"))?)*+\s*/?>"
CLOSING_TAG = r"</[A-Za-z][A-Za-z0-9-]*\s*>"
_LONE_TAG = re.compile(rf"(?:{OPEN_TAG}|{CLOSING_TAG})[ \t]*$")
# A short code before a heading or a tag on the same line, which generators replace before Markdown is read.
_TEMPLATE_FIRST = re.compile(r"(?:\{\{<.{0,500}?>\}\}|\{\{%.{0,500}?%\}\}|\{%.{0,500}?%\})[ \t]*(?=[#<])")
_NOTE_INLINE = re.compile(r"<!--\s*copylint\b.*?-->[ \t]*\S")


class Leaf(NamedTuple):
    """A block without blocks inside: its lines as stretches of the file, and the containers around it.

    `around` has `>` for each block quote, `-` for each list item, `^` for each footnote.
    """

    kind: LeafKind
    lines: Lines
    level: int
    around: str


class _Container:
    """An open block quote, list item or footnote; `indent` is how many columns its later lines stand in."""

    __slots__ = ("empty", "indent", "mark")

    def __init__(self, mark: str, indent: int = 0, empty: bool = False) -> None:
        self.mark = mark
        self.indent = indent
        self.empty = empty


class Blocks:
    """Reads the blocks of a file from an offset on. `leaves` are in the order of the file.

    `references` are link definitions by label; `comments` are definitions whose label is `//`, as comments are
    written in Markdown: title, start and end.
    """

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.leaves: list[Leaf] = []
        self.references: dict[str, str] = {}
        self.comments: list[tuple[str, int, int]] = []
        self._open: list[_Container] = []
        self._kind: _OpenKind = ""
        self._lines: Lines = []
        self._fence = ""
        self._html_end: re.Pattern[str] | None = None
        self._verbatim = Verbatim(text)
        self._columns = 0
        # The cursor: the place in the line, the column there, and the column at which the container's text starts.
        self._at = self._end = self._column = self._base = 0
        for line in _LINE.finditer(text, start):
            if line.start() < len(text):
                self._line(line.start(), line.end(1))
        self._close_leaf()

    def _line(self, start: int, end: int) -> None:
        self._at, self._end, self._column, self._base = start, end, 0, 0
        matched = self._match_containers()
        whole = matched == len(self._open)
        if whole and self._kind in ("fence", "html", "verbatim") and self._take_raw():
            return
        if self._blank():
            self._take_blank(matched, whole)
            return
        if self.text[self._at] == "{" and (template := _TEMPLATE_FIRST.match(self.text, self._at, self._end)):
            self._at = template.end()
        paragraph = self._kind == "paragraph"
        lazy, interrupting = paragraph and not whole, paragraph and whole
        while self._column - self._base < 4 and (container := self._container_start(interrupting)):
            self._cut(matched)
            self._open.append(container)
            matched, whole, lazy, interrupting = len(self._open), True, False, False
            if self._blank():
                return
        if self._leaf_start(matched, interrupting, lazy) or self._raw_start(matched, interrupting, lazy):
            return
        if not lazy and not whole:
            self._cut(matched)
        self._take_text()

    def _blank(self) -> bool:
        """Goes to the next character that is no space; whether the line has none."""
        text, at, column = self.text, self._at, self._column
        while at < self._end and text[at] in " \t":
            column += 4 - column % 4 if text[at] == "\t" else 1
            at += 1
        self._at, self._column = at, column
        return at >= self._end

    def _match_containers(self) -> int:
        """How many of the open containers the line continues; the cursor goes behind their marks."""
        for i, container in enumerate(self._open):
            blank = self._blank()
            if container.mark == ">":
                if blank or self._column - self._base > 3 or self.text[self._at] != ">":
                    return i
                self._pass_quote_mark()
            elif blank:
                if container.empty:
                    return i
            elif self._column - self._base >= container.indent:
                self._base += container.indent
                container.empty = False
            else:
                return i
        return len(self._open)

    def _pass_quote_mark(self) -> None:
        self._at += 1
        self._column += 1
        follows = self._at < self._end and self.text[self._at] in " \t"
        self._base = self._column + follows

    def _container_start(self, interrupting: bool) -> _Container | None:
        """The container that starts at the cursor, if any; the cursor goes behind its mark."""
        first = self.text[self._at]
        if first == ">":
            self._pass_quote_mark()
            return _Container(">")
        if first == "[" and (note := _FOOTNOTE.match(self.text, self._at, self._end)):
            self._column += note.end() - self._at
            self._at = note.end()
            self._base = self._column
            return _Container("^", 4)
        if first in "-+*" or first.isdigit():
            return self._item_start(interrupting)
        return None

    def _item_start(self, interrupting: bool) -> _Container | None:
        text, at, end = self.text, self._at, self._end
        if _BREAK.match(text, at, end) or (interrupting and _SETEXT.match(text, at, end)):
            return None
        bullet = _BULLET.match(text, at, end)
        if not bullet:
            return None
        before = (self._at, self._column)
        indent = self._column - self._base + bullet.end() - at
        self._at = bullet.end()
        self._column += bullet.end() - at
        column = self._column
        empty = self._blank()
        if interrupting and (empty or bullet[1] not in (None, "1")):
            self._at, self._column = before
            return None
        spaces = self._column - column
        indent += spaces if not empty and spaces <= 4 else 1
        self._base += indent
        return _Container("-", indent, empty)

    def _cut(self, matched: int) -> None:
        """Ends the open leaf and the containers that the line does not continue."""
        self._close_leaf()
        del self._open[matched:]

    def _take_blank(self, matched: int, whole: bool) -> None:
        if not whole:
            self._cut(matched)
        elif self._kind != "indented":
            self._close_leaf()

    def _take_raw(self) -> bool:
        """Takes a line of a fenced block or of HTML; False for the blank line that ends HTML."""
        blank = self._blank()
        if self._kind in ("html", "verbatim"):
            if self._html_end is None and blank:
                return False
            self._lines.append((self._at, self._end))
            if self._html_end and self._html_end.search(self.text, self._at, self._end):
                self._close_leaf()
            return True
        rest = self.text[self._at : self._end].rstrip(" \t")
        if rest.startswith(self._fence) and not rest.strip(self._fence[0]) and self._column - self._base < 4:
            self._close_leaf()
        else:
            self._lines.append((self._at, self._end))
        return True

    def _leaf_start(self, matched: int, interrupting: bool, lazy: bool) -> bool:
        """Takes a line that is a heading, a rule, a table's head or indented code."""
        text, at, end = self.text, self._at, self._end
        if self._column - self._base >= 4:
            return not (interrupting or lazy) and self._indented(matched)
        first = text[at]
        if first == "#" and (mark := _ATX.match(text, at, end)):
            self._cut(matched)
            closing = _ATX_CLOSE.search(text, mark.end(), end)
            self._emit(
                "heading", [_bare(text, mark.end(), closing.start() if closing else end)], len(mark[1])
            )
            return True
        if first in "=-" and interrupting and _SETEXT.match(text, at, end) and self._setext(first):
            return True
        if first in "-*_" and _BREAK.match(text, at, end):
            self._cut(matched)
            return True
        return interrupting and first in "|:-" and self._table_start()

    def _indented(self, matched: int) -> bool:
        if self._kind != "indented" or matched != len(self._open):
            self._cut(matched)
            self._kind = "indented"
        self._lines.append((self._at, self._end))
        return True

    def _setext(self, mark: str) -> bool:
        self._take_definitions()
        if not self._lines:
            return False
        lines, self._lines, self._kind = self._lines, [], ""
        self._emit("heading", lines, 1 if mark == "=" else 2)
        return True

    def _raw_start(self, matched: int, interrupting: bool, lazy: bool) -> bool:
        """Takes the first line of a fenced block or of HTML."""
        text, at, end = self.text, self._at, self._end
        first = text[at]
        if self._column - self._base >= 4:
            return False
        if first in STARTS and (ending := self._verbatim.end_of(at, end)):
            self._cut(matched)
            self._kind, self._html_end = "verbatim", ending[0]
            self._lines.append((at, end))
            if ending[0].search(text, ending[1], end):
                self._close_leaf()
            return True
        if first not in "`~<":
            return False
        if first == "<":
            return self._html_start(matched, interrupting or lazy)
        fence = _FENCE.match(text, at, end)
        if fence:
            self._cut(matched)
            self._kind, self._fence = "fence", fence[1] or fence[2]
        return fence is not None

    def _html_start(self, matched: int, interrupting: bool) -> bool:
        text, at, end = self.text, self._at, self._end
        if text.startswith("<!--", at) and _NOTE_INLINE.match(text, at, end):
            return False
        for start, ending in _HTML_STARTS:
            if start.match(text, at, end):
                closer = ending
                break
        else:
            if interrupting or not _LONE_TAG.match(text, at, end):
                return False
            closer = None
        self._cut(matched)
        self._kind, self._html_end = "html", closer
        self._lines.append((at, end))
        if closer and closer.search(text, at + 2, end):
            self._close_leaf()
        return True

    def _take_text(self) -> None:
        if self._kind == "table":
            self._row(self._at, self._end)
            return
        found = DEFINITION.match(self.text, self._at, self._end) if self.text[self._at] == ":" else None
        if self._kind != "paragraph" or found:
            self._close_leaf()
            self._kind = "paragraph"
            self._at = found.end() if found else self._at
        self._lines.append((self._at, self._end))

    def _table_start(self) -> bool:
        """Makes the paragraph's last line a table's head where this line is the rule under it."""
        text, at, end = self.text, self._at, self._end
        if not self._lines:
            return False
        head = self._lines[-1]
        if not _DELIMITER_ROW.match(text, at, end) or "|" not in text[slice(*head)] + text[at:end]:
            return False
        self._columns = len(_cells(text, at, end))
        if len(_cells(text, *head)) != self._columns:
            return False
        self._lines.pop()
        self._close_leaf()
        self._kind = "table"
        self._row(*head)
        return True

    def _row(self, start: int, end: int) -> None:
        for cell in _cells(self.text, start, end)[: self._columns]:
            self._emit("cell", [cell], 0)

    def _take_definitions(self) -> None:
        """Takes the reference definitions that open the paragraph."""
        if not self._lines or self.text[self._lines[0][0]] != "[":
            return
        content = "\n".join(self.text[s:e] for s, e in self._lines)
        at = 0
        while found := definition(content, at):
            label, address, title, after = found
            first = content.count("\n", 0, at)
            last = content.count("\n", 0, after - 1)
            if label.strip() == "//" and title.lstrip().startswith("copylint"):
                self.comments.append((title, self._lines[first][0], self._lines[last][1]))
            self.references.setdefault(label_key(label), address)
            at = after
        if at:
            self._lines = self._lines[content.count("\n", 0, at) + (at >= len(content)) :]

    def _close_leaf(self) -> None:
        if self._kind == "paragraph":
            self._take_definitions()
            if self._lines:
                self._emit("paragraph", self._lines, 0)
        elif self._kind in ("fence", "indented", "verbatim"):
            self._emit("code", self._lines, 0)
        elif self._kind == "html":
            self._emit("html", self._lines, 0)
        self._kind, self._lines = "", []

    def _emit(self, kind: LeafKind, lines: Lines, level: int) -> None:
        text = self.text
        kept = [(s, s + len(text[s:e].rstrip(" \t"))) for s, e in lines]
        self.leaves.append(Leaf(kind, kept, level, "".join(c.mark for c in self._open)))


def _cells(text: str, start: int, end: int) -> Lines:
    """The cells of a table's row, without the blanks around them."""
    while end > start and text[end - 1] in " \t":
        end -= 1
    if text[start] == "|":
        start += 1
    if end > start and text[end - 1] == "|" and text[end - 2] != "\\":
        end -= 1
    cells: Lines = []
    at = start
    for pipe in _PIPE.finditer(text, start, end):
        cells.append(_bare(text, at, pipe.start()))
        at = pipe.end()
    return [*cells, _bare(text, at, end)]


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " \t":
        start += 1
    while end > start and text[end - 1] in " \t":
        end -= 1
    return start, end
