"""Bytes to text: encodings, byte-order marks, and what is refused."""

import codecs

import pytest

from copylint.readers import decode as decode_module
from copylint.readers.decode import decode
from copylint.readers.errors import ReadError

COPY = "Café owners “won’t wait”, they said — £5 each 🙂.\r\nThe end.\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (COPY.encode(), "utf-8"),
        (codecs.BOM_UTF8 + COPY.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + COPY.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + COPY.encode("utf-16-be"), "utf-16-be"),
        (codecs.BOM_UTF32_LE + COPY.encode("utf-32-le"), "utf-32-le"),
        (codecs.BOM_UTF32_BE + COPY.encode("utf-32-be"), "utf-32-be"),
    ],
)
def test_marks_are_respected_and_no_part_of_the_text(data: bytes, encoding: str) -> None:
    source = decode(data, "a.txt")
    assert (source.text, source.encoding) == (COPY, encoding)


@pytest.mark.parametrize("order", ["le", "be"])
def test_utf16_without_a_mark(order: str) -> None:
    text = "The mayor’s office said so.\n"
    assert decode(text.encode(f"utf-16-{order}"), "a.txt").text == text


def test_windows_1252_is_taken_where_nothing_else_fits() -> None:
    text = "Caf\u00e9 owners \u201cwon\u2019t wait\u201d \u2013 they said \u00a35.\n"
    source = decode(text.encode("cp1252"), "a.txt")
    assert (source.text, source.encoding) == (text, "windows-1252")


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<?xml version="1.0" encoding="ISO-8859-15"?>', "iso-8859-15"),
        ('<html><meta charset="windows-1250">', "windows-1250"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">', "windows-1252"),
    ],
)
def test_declared_encodings(head: str, encoding: str) -> None:
    text = f"{head}<p>caf\u00e9</p>"
    source = decode(text.encode(encoding), "a.html")
    assert (source.text, source.encoding) == (text, encoding)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty: nothing to lint"),
        (b" \r\n\t\n", "is empty: nothing to lint"),
        (codecs.BOM_UTF8 + b"\n", "is empty: nothing to lint"),
        (b"%PDF-1.7\n", "is a PDF, not text"),
        (b"\x89PNG\r\n\x1a\n\x00", "is a PNG image, not text"),
        (b"PK\x03\x04....word/document.xml", "is a Word document (.docx), not text"),
        (b"PK\x03\x04....", "is a ZIP archive, not text"),
        (b"{\\rtf1\\ansi", "is an RTF document, not text"),
        (b"some text\x00 and more", "is a binary file (a NUL at byte 9), not text"),
        (b"caf\xc3\xa9 caf\xe9 bar", "is not valid UTF-8: cannot decode byte 9 (0xE9)"),
        (b"\xff\xfea", "is not valid UTF-16-LE: cannot decode byte 2"),
        (b"caf\x9d", "and it is not Windows-1252 either"),
        (bytes(range(0xC0, 0xFF)), "is not valid UTF-8"),
    ],
)
def test_what_is_no_copy_is_refused_in_one_line(data: bytes, reason: str) -> None:
    with pytest.raises(ReadError) as caught:
        decode(data, "a.txt")
    assert reason in caught.value.reason
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith("a.txt:")


def test_the_undecodable_byte_has_a_row_and_a_column() -> None:
    with pytest.raises(ReadError) as caught:
        decode("né\nné ".encode() + b"\xe9 \n", "a.txt")
    assert (caught.value.row, caught.value.column) == (2, 4)


def test_a_declared_utf8_is_not_guessed_at() -> None:
    with pytest.raises(ReadError):
        decode(b"<meta charset=utf-8><p>caf\xe9</p>", "a.html")


def test_the_limit_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decode_module, "MAX_BYTES", 2_000_000)
    with pytest.raises(ReadError, match="larger than 2 MB"):
        decode(b"a" * 2_000_001, "a.txt")
    assert decode(b"a" * 2_000_000, "a.txt").text.startswith("a")


def test_a_path_with_a_newline_keeps_the_error_on_one_line() -> None:
    assert "\n" not in str(ReadError("a\nb.txt", "no such file"))
