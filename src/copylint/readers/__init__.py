"""Bytes to documents, a module a format. A format's module is imported when a file of that format is read."""

import os

from copylint._typing import TYPE_CHECKING
from copylint.document.source import Source
from copylint.readers.errors import MAX_TEXT, ReadError, too_long
from copylint.readers.opened import How, Opened

if TYPE_CHECKING:
    from copylint.document.model import Document

__all__ = [
    "EXTENSIONS",
    "FORMATS",
    "How",
    "Opened",
    "ReadError",
    "format_of",
    "open_bytes",
    "open_text",
    "read",
    "read_bytes",
    "read_file",
    "read_source",
    "read_text",
]

EXTENSIONS = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".mdx": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "docx",
    ".nitf": "nitf",
    ".newsml": "newsml",
    ".xml": "xml",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}
FORMATS = ("text", "markdown", "html", "docx", "nitf", "newsml", "json", "jsonl")
AS_IT_COMES = How()
_PAGES = (
    *("<!doctype html", "<html", "<head", "<body", "<main", "<article", "<section", "<header", "<div"),
    *("<h1", "<h2", "<p>", "<p "),
)


def format_of(path: str) -> str | None:
    """The format that a file's extension stands for (`xml`: NITF, NewsML-G2 or XHTML, told by its root), or None."""
    return EXTENSIONS.get(os.path.splitext(path)[1].lower())


def read(path: str) -> "Document":
    """The document in a file; ReadError with a one-line reason where there is none, or more than one."""
    return _only(open_bytes(read_file(path), path))


def read_bytes(data: bytes, path: str = "-", format: str | None = None) -> "Document":
    """The document in the bytes of a file called `path`; the format is the suffix's, else told by the content."""
    return _only(open_bytes(data, path, How(format or "")))


def read_text(text: str, path: str = "-", format: str | None = None, encoding: str = "utf-8") -> "Document":
    """The document in a text that is decoded already, from `encoding`."""
    return _only(open_text(Source(path, text, encoding), How(format or "")))


def open_bytes(data: bytes, path: str = "-", how: How = AS_IT_COMES) -> Opened:
    """The text and the articles of a file; ReadError with a one-line reason where there are none."""
    kind = how.format or format_of(path)
    if kind == "docx" or (kind is None and data.startswith(b"PK\x03\x04")):
        from copylint.readers.docx import read_docx

        return _single(read_docx(data, path))
    if kind == "jsonl":
        from copylint.readers.json_records import lines_source, open_lines

        return open_lines(lines_source(data, path), how.json_fields)
    return open_text(read_source(data, path), how)


def open_text(source: Source, how: How = AS_IT_COMES) -> Opened:
    """The articles of a decoded file."""
    kind = how.format or format_of(source.path) or _sniffed(source.text)
    if kind == "json" or kind == "jsonl":
        from copylint.readers.json_records import open_json, open_lines

        return (open_json if kind == "json" else open_lines)(source, how.json_fields)
    if kind in ("xml", "nitf", "newsml"):
        from copylint.readers.wire import open_wire

        return open_wire(source)
    return Opened(source, lambda: iter((_parse(source, kind),)))


def read_source(data: bytes, path: str = "-") -> Source:
    """The decoded file alone."""
    from copylint.readers.decode import decode

    return decode(data, path)


def read_file(path: str) -> bytes:
    """The bytes of a file; ReadError with a one-line reason where they can't be had."""
    from copylint.readers.decode import MAX_BYTES

    try:
        with open(path, "rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        broken = os.path.islink(path)
        raise ReadError(path, "is a broken link" if broken else "no such file") from None
    except IsADirectoryError:
        raise ReadError(path, "is a folder, not a file") from None
    except PermissionError:
        raise ReadError(path, "cannot be read: permission denied") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise ReadError(path, f"cannot be read: {reason.lower()}") from None


def _single(document: "Document") -> Opened:
    return Opened(document.source, lambda: iter((document,)))


def _only(opened: Opened) -> "Document":
    """The one article of a file."""
    documents = opened.documents()
    first = next(documents)
    if isinstance(first, ReadError):
        raise first
    if next(documents, None) is not None:
        raise ReadError(opened.source.path, "holds more than one article: `copylint.read_all` gives them all")
    return first


def _sniffed(text: str) -> str:
    """The format that a text without a suffix seems to be in."""
    head = text[:400].lstrip().lower()
    if head[:1] in ("{", "["):
        return "json" if head[1:].lstrip()[:1] in ('"', "{", "}", "]") else "text"
    if head.startswith(("<?xml", "<nitf", "<newsitem", "<newsmessage", "<newsml")):
        return "xml"
    if head.startswith(_PAGES):
        return "html"
    return "markdown" if head.startswith(("---\n", "---\r\n", "+++\n", "+++\r\n")) else "text"


def _parse(source: Source, kind: str) -> "Document":
    if len(source.text) > MAX_TEXT:
        raise too_long(source.path)
    if kind == "markdown":
        from copylint.readers.markdown import read_markdown

        return read_markdown(source)
    if kind == "html":
        from copylint.readers.html import read_html

        return read_html(source)
    if kind != "text":
        raise ReadError(source.path, f"no reader for the format {kind!r}: {', '.join(FORMATS)}")
    from copylint.readers.text import read_plain

    return read_plain(source)
