"""Looks at the ZIP of a Word document before anything reads it: sizes, names, and no DTD. Nothing is ever unpacked to disk."""

import zipfile
from io import BytesIO

from copylint.readers.decode import MAX_BYTES
from copylint.readers.errors import ReadError

MAX_PART = 50_000_000  # bytes of one part of XML
MAX_TOTAL = 300_000_000  # bytes of all parts, pictures too
MAX_PARTS = 10_000
MAX_RATIO = 200  # bytes that one byte of a part may stand for, where the part is larger than FREE
FREE = 2_000_000
_STEP = 1 << 16


def check(data: bytes, path: str) -> None:
    """ReadError for what is no Word document, or is made to do harm."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise ReadError(
            path, "is an old Word document (.doc), or has a password: save it as .docx without one"
        )
    if len(data) > MAX_BYTES:
        raise ReadError(path, f"is larger than {MAX_BYTES // 1_000_000} MB: too large for an article")
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _check_parts(archive, path)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, EOFError, NotImplementedError, RuntimeError) as error:
        raise ReadError(path, f"is no Word document, or a damaged one: {_line(error)}") from None
    except (ValueError, OSError, OverflowError) as error:
        if isinstance(error, ReadError):
            raise
        raise ReadError(path, f"is a damaged Word document: {_line(error)}") from None


def _check_parts(archive: zipfile.ZipFile, path: str) -> None:
    parts = archive.infolist()
    if len(parts) > MAX_PARTS:
        raise ReadError(path, f"has {len(parts)} parts: no Word document has so many")
    total = 0
    for part in parts:
        name = part.filename
        if name.startswith(("/", "\\")) or ".." in name.replace("\\", "/").split("/") or ":" in name:
            raise ReadError(path, f"has a part called {name[:80]!a}: no Word document has such a path")
        total += _size(archive, part, path, MAX_TOTAL - total)
    if not any(part.filename == "word/document.xml" for part in parts) and not any(
        part.filename == "[Content_Types].xml" for part in parts
    ):
        raise ReadError(path, "is a ZIP archive, not a Word document")


def _size(archive: zipfile.ZipFile, part: zipfile.ZipInfo, path: str, left: int) -> int:
    """The bytes that a part really has, counted as they are unpacked; what it says of itself is not believed."""
    text = part.filename.lower().endswith((".xml", ".rels"))
    size = 0
    most = min(left, MAX_PART if text else left, max(FREE, part.compress_size * MAX_RATIO))
    with archive.open(part) as stream:
        while piece := stream.read(_STEP):
            if text and not size and b"<!DOCTYPE" in piece:
                raise ReadError(path, f"has a DTD in {part.filename[:80]!a}: no Word document has one")
            size += len(piece)
            if size > most:
                raise ReadError(
                    path, f"unpacks to far more than it should ({part.filename[:80]!a}): not read"
                )
    return size


def _line(error: Exception) -> str:
    return " ".join(str(error).split())[:120] or type(error).__name__
