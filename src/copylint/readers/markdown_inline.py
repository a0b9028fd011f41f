"""Markdown's inline markup: which characters of a paragraph are no words of it.

Works on a paragraph's content, its lines joined by newlines; the caller knows where the lines stand.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Mapping
from functools import cache

from copylint._typing import Literal, NamedTuple
from copylint.readers.html_tokens import unescape
from copylint.readers.markdown_blocks import CLOSING_TAG, OPEN_TAG
from copylint.readers.markdown_extras import template
from copylint.readers.markdown_links import inline_tail, label_at, label_key

Action = Literal["drop", "omit", "entity", "space"]

_SPECIAL = re.compile(r"[\\`*_~\[\]!<&\n{]")
_ESCAPABLE = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_TICKS = re.compile(r"`+")
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_FOOTNOTE = re.compile(r"\[\^([^\]\s\[]{1,100})\]")
_DEEPEST = 1000
_LONGEST_ALT = 500  # characters of a picture's alternative text that are kept


@cache
def _auto() -> re.Pattern[str]:
    return re.compile(
        r"<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,250})>"
    )


@cache
def _tag() -> re.Pattern[str]:
    return re.compile(
        rf"{OPEN_TAG}|{CLOSING_TAG}|<!--(?:>|->|.{{0,4000}}?-->)|<\?.{{0,1000}}?\?>|<![A-Za-z][^>]{{0,1000}}>|<!\[CDATA\[.{{0,4000}}?\]\]>",
        re.DOTALL,
    )


class Edit(NamedTuple):
    """A stretch of the content that is no literal text. `omit` takes one of the two spaces around it along."""

    start: int
    end: int
    action: Action
    text: str = ""


class InlineMark(NamedTuple):
    """Markup around a stretch of the content."""

    kind: str
    start: int
    end: int
    target: str = ""


class _Run:
    """A run of emphasis marks; the marks not yet used stand at `at`:`at + count`."""

    __slots__ = ("at", "char", "closes", "count", "opens", "size")

    def __init__(self, char: str, at: int, count: int, opens: bool, closes: bool) -> None:
        self.char = char
        self.at = at
        self.count = self.size = count
        self.opens = opens
        self.closes = closes


class _Bracket(NamedTuple):
    at: int
    image: bool
    runs: int


class Inline:
    """Reads the markup of one paragraph's content into `edits` and `marks`.

    `references` are link addresses by label. `on_comment` is given the inside of each HTML comment and its place.
    """

    def __init__(
        self, content: str, references: Mapping[str, str], on_comment: Callable[[str, int, int], None]
    ) -> None:
        self.content = content
        self.edits: list[Edit] = []
        self.marks: list[InlineMark] = []
        self._references = references
        self._on_comment = on_comment
        self._runs: list[_Run] = []
        self._brackets: list[_Bracket] = []
        self._ticks: dict[int, list[int]] | None = None
        self._read()
        self._emphasis(0)
        self.edits.sort()

    def _read(self) -> None:
        content, at = self.content, 0
        handlers = _HANDLERS
        while found := _SPECIAL.search(content, at):
            at = handlers[found[0]](self, found.start())

    def _escape(self, at: int) -> int:
        following = self.content[at + 1 : at + 2]
        if following in _ESCAPABLE and following:
            self.edits.append(Edit(at, at + 1, "drop"))
            return at + 2
        if following == "\n":
            self.edits.append(Edit(at, at + 1, "drop"))
        return at + 1

    def _newline(self, at: int) -> int:
        self.edits.append(Edit(at, at + 1, "space"))
        return at + 1

    def _code(self, at: int) -> int:
        """A code span: its text stays, under a mark."""
        ticks = _TICKS.match(self.content, at)
        size = ticks.end() - at if ticks else 1
        if self._ticks is None:
            self._ticks = {}
            for run in _TICKS.finditer(self.content, at):
                self._ticks.setdefault(run.end() - run.start(), []).append(run.start())
        places = self._ticks.get(size, [])
        following = bisect_right(places, at)
        start, end = at + size, places[following] if following < len(places) else -1
        if end < 0:
            return start
        inside = self.content[start:end]
        padded = len(inside) > 2 and inside[0] in " \n" and inside[-1] in " \n" and not inside.isspace()
        self.edits.append(Edit(at, start + padded, "drop"))
        for i in range(start + padded, end - padded):
            if self.content[i] == "\n":
                self.edits.append(Edit(i, i + 1, "space"))
        self.edits.append(Edit(end - padded, end + size, "drop"))
        self.marks.append(InlineMark("code", start + padded, end - padded))
        return end + size

    def _reference(self, at: int) -> int:
        found = _REFERENCE.match(self.content, at)
        if not found:
            return at + 1
        text = unescape(found[0])
        if text != found[0]:
            self.edits.append(Edit(at, found.end(), "entity", text))
        return found.end()

    def _angle(self, at: int) -> int:
        """An address or a tag in angle brackets."""
        auto = _auto().match(self.content, at)
        if auto:
            end = auto.end()
            self.edits.append(Edit(at, at + 1, "drop"))
            self.edits.append(Edit(end - 1, end, "drop"))
            self.marks.append(InlineMark("link", at + 1, end - 1, auto[1]))
            return end
        tag = _tag().match(self.content, at)
        if not tag:
            return at + 1
        end, words = tag.end(), tag[0]
        if words.startswith("<!--"):
            self._on_comment(words[4:-3], at, end)
            self.edits.append(Edit(at, end, "omit"))
        elif words[1:3].lower() == "br":
            self.edits.append(Edit(at, end, "space"))
        else:
            self.edits.append(Edit(at, end, "omit" if words[1:4].lower() == "img" else "drop"))
        return end

    def _brace(self, at: int) -> int:
        found = template().match(self.content, at)
        if not found:
            return at + 1
        self.edits.append(Edit(at, found.end(), "omit"))
        return found.end()

    def _image(self, at: int) -> int:
        if self.content[at + 1 : at + 2] != "[":
            return at + 1
        self._brackets.append(_Bracket(at, True, len(self._runs)))
        return at + 2

    def _open_bracket(self, at: int) -> int:
        note = _FOOTNOTE.match(self.content, at)
        if note:
            self.edits.append(Edit(at, note.end(), "drop"))
            self.marks.append(InlineMark("footnote", at, at, note[1]))
            return note.end()
        self._brackets.append(_Bracket(at, False, len(self._runs)))
        return at + 1

    def _close_bracket(self, at: int) -> int:
        """The end of a link's text, where an opening bracket waits and an address is known."""
        if not self._brackets:
            return at + 1
        bracket = self._brackets.pop()
        found = self._target(bracket, at) if bracket.at >= 0 else None
        if found is None:
            return at + 1
        target, end = found
        if bracket.image:
            alternative = self.content[bracket.at + 2 : min(at, bracket.at + _LONGEST_ALT)]
            self.edits.append(Edit(bracket.at, end, "omit"))
            self.marks.append(InlineMark("image", bracket.at, bracket.at, alternative))
            del self._runs[bracket.runs :]
            return end
        self.edits.append(Edit(bracket.at, bracket.at + 1, "drop"))
        self.edits.append(Edit(at, end, "drop"))
        self.marks.append(InlineMark("link", bracket.at + 1, at, target))
        self._emphasis(bracket.runs)
        # A link holds no link: brackets before it open nothing any more.
        self._brackets = [b if b.image else b._replace(at=-1) for b in self._brackets[-_DEEPEST:]]
        return end

    def _target(self, bracket: _Bracket, at: int) -> tuple[str, int] | None:
        """The address of the link whose text ends at `at`, and where the whole link ends."""
        if self.content.startswith("(", at + 1) and (tail := inline_tail(self.content, at + 1)):
            return tail
        start = bracket.at + 1 + bracket.image
        if at - start > 1000 or not self._references:
            return None
        label, end = self.content[start:at], at + 1
        named = label_at(self.content, at + 1) if self.content.startswith("[", at + 1) else None
        if named:
            label, end = named
        elif self.content.startswith("[]", at + 1):
            end = at + 3
        target = self._references.get(label_key(label))
        return None if target is None else (target, end)

    def _run(self, at: int) -> int:
        char, end, content = self.content[at], at, self.content
        while end < len(content) and content[end] == char:
            end += 1
        before = content[at - 1] if at else " "
        after = content[end] if end < len(content) else " "
        left = not after.isspace() and (not _is_mark(after) or before.isspace() or _is_mark(before))
        right = not before.isspace() and (not _is_mark(before) or after.isspace() or _is_mark(after))
        if char == "_":
            left, right = left and (not right or _is_mark(before)), right and (not left or _is_mark(after))
        if (left or right) and not (char == "~" and end - at != 2):
            self._runs.append(_Run(char, at, end - at, left, right))
        return end

    def _emphasis(self, bottom: int) -> None:
        """Pairs the runs from `bottom` on and takes them off."""
        runs = self._runs[bottom:]
        del self._runs[bottom:]
        waiting: list[_Run] = []
        nothing_before: dict[tuple[str, bool, int], int] = {}
        for closer in runs:
            while closer.closes and closer.count:
                key = (closer.char, closer.opens, closer.size % 3)
                index = _opener(waiting, closer, nothing_before.get(key, 0))
                if index < 0:
                    nothing_before[key] = len(waiting)
                    break
                self._pair(waiting[index], closer)
                del waiting[index + 1 :]
                if not waiting[index].count:
                    waiting.pop()
                nothing_before = {k: min(v, len(waiting)) for k, v in nothing_before.items()}
            if closer.opens and closer.count:
                waiting.append(closer)

    def _pair(self, opener: _Run, closer: _Run) -> None:
        used = 2 if opener.count > 1 and closer.count > 1 else 1
        start, end = opener.at + opener.count, closer.at
        if closer.char == "~":
            self.edits.append(Edit(opener.at, closer.at + 2, "omit"))
            opener.count = closer.count = 0
            return
        self.edits.append(Edit(start - used, start, "drop"))
        self.edits.append(Edit(end, end + used, "drop"))
        self.marks.append(InlineMark("strong" if used == 2 else "emphasis", start, end))
        opener.count -= used
        closer.count -= used
        closer.at += used


def _opener(waiting: list[_Run], closer: _Run, bottom: int) -> int:
    """The index of the run that the closing run pairs with, or -1."""
    for i in range(len(waiting) - 1, bottom - 1, -1):
        run = waiting[i]
        if run.char != closer.char:
            continue
        threes = (run.closes or closer.opens) and (run.size + closer.size) % 3 == 0
        if not threes or (run.size % 3 == 0 and closer.size % 3 == 0):
            return i
    return -1


def _is_mark(char: str) -> bool:
    """Whether a character is punctuation or a symbol, as Markdown counts them."""
    if char.isalnum() or char.isspace():
        return False
    return char in _ESCAPABLE or unicodedata.category(char)[0] in "PS"


_HANDLERS: dict[str, Callable[[Inline, int], int]] = {
    "\\": Inline._escape,
    "`": Inline._code,
    "*": Inline._run,
    "_": Inline._run,
    "~": Inline._run,
    "[": Inline._open_bracket,
    "]": Inline._close_bracket,
    "!": Inline._image,
    "<": Inline._angle,
    "&": Inline._reference,
    "\n": Inline._newline,
    "{": Inline._brace,
}
