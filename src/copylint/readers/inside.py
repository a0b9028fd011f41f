"""The text in a field of JSON or an element of XML, read as what it is written in."""

import re

from copylint.document.model import Block, BlockKind, Document
from copylint.document.source import Source
from copylint.readers.build import ProseBuilder

_MARKUP = re.compile(
    r"</?(?:p|div|span|br|h[1-6]|ul|ol|li|a|em|strong|b|i|u|blockquote|figure|figcaption|img|table|tr|td|th|article|section|hr|q|cite|sup|sub|pre|code)"
    r"(?:\s[^<>]*)?/?>|&(?:#\d{2,7}|#x[0-9a-f]{2,6}|[a-z]{2,8}\d{0,2});",
    re.IGNORECASE,
)
_SPACES = re.compile(r"\s+")


def read_inside(path: str, text: str, kind: BlockKind, format: str = "", headline: bool = False) -> Document:
    """The document in a text: an article's body where `kind` is body, else one display text of the kind.

    format is html, markdown or text, "" for HTML where the text has tags or references, else text. `headline` says
    whether plain text may start with one. Places are those in the text.
    """
    inside = Source(path, text)
    format = format or ("html" if _MARKUP.search(text) else "text")
    if format == "html":
        from copylint.readers.html import read_html

        return read_html(inside)
    if format == "markdown":
        from copylint.readers.markdown import read_markdown

        return read_markdown(inside)
    if kind == "body":
        from copylint.readers.text import read_plain

        return read_plain(inside, headline)
    builder, at = ProseBuilder(text), 0
    for space in _SPACES.finditer(text):
        builder.literal(at, space.start())
        if builder.length:
            builder.space(*space.span())
        at = space.end()
    builder.literal(at, len(text))
    prose = builder.build()
    return Document(inside, "text", (Block(kind, prose),) if prose.text else (), {})
