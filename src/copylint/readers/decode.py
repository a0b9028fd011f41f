"""Bytes to text. UTF-8 first, byte-order marks and declared encodings respected, Windows-1252 with caution."""

import re

from copylint.document.source import Source
from copylint.readers.errors import ReadError

MAX_BYTES = 50_000_000

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document (.doc, .xls)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "an SQLite database"),
    (b"ID3", "an MP3 recording"),
)
_ZIPPED = (
    (b"word/", "a Word document (.docx)"),
    (b"xl/", "an Excel workbook (.xlsx)"),
    (b"ppt/", "a PowerPoint deck (.pptx)"),
    (b"opendocument.text", "an OpenDocument text (.odt)"),
    (b"epub", "an EPUB book"),
)
# Kept as strings: they are needed only for files that are not UTF-8.
_DECLARED = rb"(?i)<\?xml[^>]{0,80}encoding=[\"']([\w.:-]+)|<meta[^>]{0,200}charset=[\"']?\s*([\w.:-]+)"
_ALLOWED = (
    r"us-ascii|utf-?8|iso-?8859-\d+|latin-?\d|(?:windows|cp)-?125\d|mac(?:-?roman|intosh)|koi8-[ru]"
    r"|shift_jis|euc-(?:jp|kr)|gbk|gb2312|gb18030|big5"
)
_CONTROL = rb"[\x00-\x08\x0e-\x19\x1b-\x1f]"
_MULTIBYTE = rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
_HIGH = rb"[\x80-\xff]"


def decode(data: bytes, path: str) -> Source:
    """The file's text and what it was encoded in; ReadError for what is no text.

    Newlines stay as they are; a byte-order mark is no part of the text.
    """
    if len(data) > MAX_BYTES:
        raise ReadError(path, f"is larger than {MAX_BYTES // 1_000_000} MB: too large for an article")
    text, encoding = _text(data, path)
    if not text or text.isspace():
        raise ReadError(path, "is empty: nothing to lint")
    return Source(path, text, encoding)


def _text(data: bytes, path: str) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, path, len(mark)), encoding
    what = _binary(data)
    if what:
        raise ReadError(path, f"is {what}, not text")
    if b"\0" in data:
        encoding = _unmarked_utf16(data)
        if not encoding:
            raise ReadError(path, f"is a binary file (a NUL at byte {data.index(0)}), not text")
        return _strict(data, encoding, path), encoding
    try:
        return data.decode(), "utf-8"
    except UnicodeDecodeError as error:
        return _not_utf8(data, path, error.start)


def _strict(data: bytes, encoding: str, path: str, skipped: int = 0) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(encoding, "ignore")
        raise _broken(path, encoding, error.start + skipped, before, "") from None


def _broken(path: str, encoding: str, at: int, before: str, why: str) -> ReadError:
    """The error for bytes that are no text; `before` is the text up to them."""
    row = before.count("\n") + 1
    column = len(before) - before.rfind("\n")
    return ReadError(path, f"is not valid {encoding.upper()}: cannot decode byte {at}{why}", row, column)


def _binary(data: bytes) -> str:
    """What kind of binary file the first bytes announce, or nothing."""
    if data.startswith(b"PK\x03\x04"):
        head = data[:4000] + data[-4000:]
        return next((name for part, name in _ZIPPED if part in head), "a ZIP archive")
    if data[4:8] == b"ftyp":
        return "a video"
    if data.startswith(b"RIFF") and data[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return "an image, sound or video"
    return next((name for magic, name in _MAGIC if data.startswith(magic)), "")


def _unmarked_utf16(data: bytes) -> str:
    """The byte order of UTF-16 without its mark: nearly every second byte of English is NUL."""
    half = len(data) // 2
    if len(data) % 2 or half < 2:
        return ""
    even, odd = data[::2].count(0), data[1::2].count(0)
    if odd > 0.7 * half and not even:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 * half and not odd else ""


def _not_utf8(data: bytes, path: str, at: int) -> tuple[str, str]:
    """Text that is not UTF-8: as declared, else Windows-1252 where it looks like that and nothing else."""
    before = data[:at].decode()
    declared = _declared(data)
    if declared and declared != "utf-8":
        return _strict(data, declared, path), declared
    multibyte, high = len(re.findall(_MULTIBYTE, data)), len(re.findall(_HIGH, data))
    if declared or multibyte or re.search(_CONTROL, data) or high > 8 + 0.15 * len(data):
        raise _broken(path, "utf-8", at, before, f" (0x{data[at]:02X})")
    try:
        return data.decode("cp1252"), "windows-1252"
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("cp1252")
        at = error.start
        raise _broken(
            path, "utf-8", at, before, f" (0x{data[at]:02X}), and it is not Windows-1252 either"
        ) from None


def _declared(data: bytes) -> str:
    """The encoding that an XML declaration or an HTML meta tag names, as Python calls it."""
    found = re.search(_DECLARED, data[:2048])
    if not found:
        return ""
    name = (found[1] or found[2]).decode("ascii").lower()
    if not re.fullmatch(_ALLOWED, name):
        return ""
    if name in ("iso-8859-1", "iso8859-1", "latin-1", "latin1", "us-ascii"):
        return "windows-1252"
    return "utf-8" if name in ("utf8", "utf-8") else name
