"""HTML cut into tags, comments and text, each with its place in the file."""

import re
from collections.abc import Iterator
from functools import cache

from copylint._typing import Literal, NamedTuple

TokenKind = Literal["text", "start", "end", "comment"]

_NAME = re.compile(r"[A-Za-z][^\s/>]*")
_ATTRIBUTE = re.compile(r"[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s>\"'][^\s>]*|[\"']))?")
_FILLER = re.compile(r"[\s/]*")
_TAG_END = re.compile(r"[\s/]*>")
_REFERENCE = re.compile(r"&(?:#\d{1,8};?|#[xX][0-9a-fA-F]{1,8};?|[A-Za-z][A-Za-z0-9]{1,31};?)")
_RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})


class Token(NamedTuple):
    """A piece of the file, start:end. For tags, `name` in lower case and what is between the name and `>`; for a
    comment, `name` is its inside; for text inside a raw element such as a script, `name` is the element's."""

    kind: TokenKind
    start: int
    end: int
    name: str = ""
    attributes: str = ""


def tokens(text: str) -> Iterator[Token]:
    """The tokens of a page; together they cover it."""
    at, size = 0, len(text)
    while at < size:
        opening = text.find("<", at)
        if opening < 0:
            yield Token("text", at, size)
            return
        token = _markup(text, opening)
        if token is None:
            following = text.find("<", opening + 1)
            end = size if following < 0 else following
            yield Token("text", at, end)
            at = end
            continue
        if opening > at:
            yield Token("text", at, opening)
        yield token
        at = token.end
        if token.kind == "start" and token.name in _RAW:
            end = _raw_end(text, token.name, at)
            if end > at:
                yield Token("text", at, end, token.name)
            at = end


def _markup(text: str, at: int) -> Token | None:
    """The tag or comment at a `<`, or None where it is only that character."""
    following = text[at + 1 : at + 2]
    if following.isalpha() and following.isascii():
        return _tag(text, at, at + 1, "start")
    if following == "/":
        inside = text[at + 2 : at + 3]
        if inside.isalpha() and inside.isascii():
            return _tag(text, at, at + 2, "end")
        return _until(text, at, ">", 2)
    if text.startswith("<!--", at):
        return _until(text, at, "-->", 4)
    if text.startswith("<![CDATA[", at):
        return _until(text, at, "]]>", 9)
    return _until(text, at, ">", 2) if following in ("!", "?") and following else None


def _until(text: str, at: int, closer: str, skip: int) -> Token:
    end = text.find(closer, at + 2)
    if end < 0:
        return Token("comment", at, len(text), text[at + skip :])
    return Token("comment", at, end + len(closer), text[at + skip : max(end, at + skip)])


def _tag(text: str, at: int, name_at: int, kind: TokenKind) -> Token:
    name = _NAME.match(text, name_at)
    assert name is not None
    where = name.end()
    while True:
        closing = _TAG_END.match(text, where)
        if closing:
            return Token(kind, at, closing.end(), name[0].lower(), text[name.end() : closing.end() - 1])
        attribute = _ATTRIBUTE.match(text, where)
        if not attribute:
            # The file ends within the tag, or a stray `=` or quotation mark stands there.
            filler = _FILLER.match(text, where)
            where = filler.end() + 1 if filler else where + 1
            if where > len(text):
                return Token(kind, at, len(text), name[0].lower(), text[name.end() :])
            continue
        where = attribute.end()


@cache
def _closing(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)


def _raw_end(text: str, name: str, at: int) -> int:
    found = _closing(name).search(text, at)
    return found.start() if found else len(text)


def attributes(text: str) -> dict[str, str]:
    """The attributes of a tag: lower-case names, values with their references resolved; the first of a name counts."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(text):
        value = match[2] or ""
        if value[:1] in ('"', "'"):
            value = value[1:-1]
        found.setdefault(match[1].lower(), unescape(value) if "&" in value else value)
    return found


def value_place(tag: Token, text: str, name: str) -> tuple[int, int]:
    """Where in the file the value of a tag's attribute stands, without its quotation marks; (0, 0) for none."""
    first = tag.start + 1 + len(tag.name)
    for match in _ATTRIBUTE.finditer(text, first, first + len(tag.attributes)):
        if match[1].lower() == name and match[2]:
            start, end = match.span(2)
            quoted = end - start > 1 and text[start] in "\"'"
            return start + quoted, end - quoted
    return 0, 0


def unescape(text: str) -> str:
    """Text with its character references resolved."""
    import html

    return html.unescape(text)


def references(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """What may be a character reference in a stretch of the file."""
    return _REFERENCE.finditer(text, start, end)
