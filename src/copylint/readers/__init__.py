"""Bytes to documents, a module a format. A format's module is imported when a file of that format is read."""

import os

from copylint._typing import TYPE_CHECKING
from copylint.document.source import Source
from copylint.readers.errors import ReadError

if TYPE_CHECKING:
    from copylint.document.model import Document

__all__ = [
    "EXTENSIONS",
    "ReadError",
    "format_of",
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
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}


def format_of(path: str) -> str | None:
    """The format that a file's extension stands for: `text`, `markdown`, `html`, or None."""
    return EXTENSIONS.get(os.path.splitext(path)[1].lower())


def read(path: str) -> "Document":
    """The document in a file; ReadError with a one-line reason where there is none."""
    return read_bytes(read_file(path), path)


def read_bytes(data: bytes, path: str = "-", format: str | None = None) -> "Document":
    """The document in the bytes of a file called `path`; the format is the extension's, else text."""
    return _parse(read_source(data, path), format)


def read_text(text: str, path: str = "-", format: str | None = None, encoding: str = "utf-8") -> "Document":
    """The document in a text that is decoded already, from `encoding`."""
    return _parse(Source(path, text, encoding), format)


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


def _parse(source: Source, format: str | None) -> "Document":
    kind = format or format_of(source.path) or "text"
    if kind == "markdown":
        from copylint.readers.markdown import read_markdown

        return read_markdown(source)
    if kind == "html":
        from copylint.readers.html import read_html

        return read_html(source)
    if kind != "text":
        raise ReadError(source.path, f"no reader for the format {kind!r}")
    from copylint.readers.text import read_plain

    return read_plain(source)
