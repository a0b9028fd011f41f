"""Input made to do harm: bounded memory, one clear line, nothing written, and the other files are linted all the same."""

import io
import json
import resource
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from tests import docx_files as word

MEMORY = 1_500_000_000  # bytes of address space that a run may have: far below what the bombs unpack to
HANGS = 300  # seconds: a run that takes so long has no end
GOOD = "Bridge to close\n\nThe wall proved more resilient that engineers had feared.\n"
NITF = "<nitf><body><body.content>{}</body.content></body></nitf>"


def lint(folder: Path, *arguments: str, stdin: bytes = b"") -> tuple[int, list[str], list[str]]:
    """Runs copylint with little memory: status, lines of findings, lines of errors."""

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))

    command = [
        sys.executable,
        "-m",
        "copylint",
        "check",
        "--isolated",
        "--output-format",
        "concise",
        *arguments,
    ]
    done = subprocess.run(
        command, input=stdin, capture_output=True, cwd=folder, preexec_fn=limited, timeout=HANGS
    )
    return done.returncode, done.stdout.decode().splitlines(), done.stderr.decode().splitlines()


def bomb() -> bytes:
    """A document whose body is 60 MB of spaces."""
    head = b'<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    return word.repacked(word.of_paragraphs("x"), {"word/document.xml": head + b" " * 60_000_000})


def many_pictures() -> bytes:
    """A document of many parts that are each within bounds and too much together."""
    return word.repacked(
        word.of_paragraphs("x"), {f"word/media/{i}.bin": bytes(1_900_000) for i in range(170)}
    )


def lying() -> bytes:
    """A document with a part that says it has 10 bytes and has 40 million."""
    name, real = b"word/media/a.bin", 40_000_000
    data = bytearray(word.repacked(word.of_paragraphs("x"), {name.decode(): bytes(real)}))
    for at in (i for i in range(len(data)) if data[i : i + 4] == struct.pack("<I", real)):
        data[at : at + 4] = struct.pack("<I", 10)
    return bytes(data)


def tricky(name: str) -> bytes:
    """A document with a part whose name leads out of the folder."""
    return word.repacked(word.of_paragraphs("x"), {name: b"gotcha"})


def with_dtd() -> bytes:
    """A document with entities in its body."""
    laughs = b'<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    return word.repacked(
        word.of_paragraphs("x"), {"word/document.xml": b"<?xml version='1.0'?>" + laughs + b"<d>&b;</d>"}
    )


def deep_docx() -> bytes:
    """A document with 10,000 content controls in each other."""
    inside = "<w:sdt><w:sdtContent>" * 10_000 + "</w:sdtContent></w:sdt>" * 10_000
    text = f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{inside}</w:body></w:document>'
    return word.repacked(word.of_paragraphs("x"), {"word/document.xml": text.encode()})


def many_parts() -> bytes:
    """A document with 20,000 empty parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for i in range(20_000):
            archive.writestr(f"word/{i}.xml", b"")
    return out.getvalue()


def laughs() -> bytes:
    """The billion laughs."""
    lines = ['<!ENTITY lol0 "lol">', *(f'<!ENTITY lol{i} "{f"&lol{i - 1};" * 10}">' for i in range(1, 10))]
    return f"<!DOCTYPE nitf [{''.join(lines)}]>{NITF.format('<p>&lol9;</p>')}".encode()


def quadratic() -> bytes:
    """One long entity, many times."""
    return f'<!DOCTYPE nitf [<!ENTITY a "{"ha " * 300}">]>{NITF.format("<p>" + "&a;" * 50_000 + "</p>")}'.encode()


CASES: list[tuple[str, Callable[[], bytes], str]] = [
    ("bomb.docx", bomb, "unpacks to far more than it should ('word/document.xml')"),
    ("lying.docx", lying, "a damaged one: Bad CRC-32 for file 'word/media/a.bin'"),
    ("pictures.docx", many_pictures, "unpacks to far more than it should"),
    ("up.docx", lambda: tricky("../../outside.txt"), "has a part called '../../outside.txt'"),
    ("root.docx", lambda: tricky("/tmp/outside.txt"), "has a part called '/tmp/outside.txt'"),
    ("back.docx", lambda: tricky("word\\..\\..\\outside.txt"), "outside.txt'"),
    ("drive.docx", lambda: tricky("C:/outside.txt"), "has a part called 'C:/outside.txt'"),
    ("dtd.docx", with_dtd, "has a DTD in 'word/document.xml'"),
    ("deep.docx", deep_docx, "is no Word document that can be read"),
    ("parts.docx", many_parts, "has 20000 parts"),
    ("half.docx", lambda: word.of_paragraphs("x" * 5000)[:9000], "is no Word document, or a damaged one"),
    ("zip.docx", lambda: b"PK\x05\x06" + bytes(18), "is a ZIP archive, not a Word document"),
    ("old.docx", lambda: b"\xd0\xcf\x11\xe0" + bytes(600), "is an old Word document (.doc), or has a password"),
    ("text.docx", lambda: b"Bridge to close", "is no Word document"),
    ("laughs.xml", laughs, "builds the entity `lol1` from other entities"),
    ("quadratic.xml", quadratic, "its entities stand for far more text than it has"),
    ("file.xml", lambda: b'<!DOCTYPE nitf [<!ENTITY x SYSTEM "good.txt">]>' + NITF.format("<p>&x;</p>").encode(), "is never fetched"),
    ("unclosed.xml", lambda: b"<nitf><body><p>" * 10_000, "is not well-formed XML: no element found (<p> is still open)"),
    ("deep.json", lambda: b'{"a":[' * 10_000, "is nested more than 500 deep"),
    ("deep.jsonl", lambda: b"[" * 10_000 + b"\n", "record 1 is nested more than 500 deep"),
    ("lists.json", lambda: b"[" + b"[]," * 3_000_000 + b"1]", "has more than 2 million values"),
    ("paragraphs.txt", lambda: b"a\n\n" * 2_000_000, "has more than 200,000 paragraphs"),
    ("paragraphs.md", lambda: b"a\n\n" * 2_000_000, "has more than 200,000 paragraphs"),
    ("paragraphs.html", lambda: b"<p>a" * 400_000, "has more than 200,000 paragraphs"),
    ("paragraphs.xml", lambda: NITF.format("<p>a</p>" * 400_000).encode(), "has more than 200,000 paragraphs"),
    ("open.json", lambda: b'{"title":"' + b"a" * 1_000_000, "the string that starts here does not end"),
    ("utf8.json", lambda: b'{"title":"caf\xe9 \x81\xc3\xa9"}', "is not valid UTF-8"),
    ("utf8.jsonl", lambda: b'{"title":"A"}\n{"title":"caf\xe9 \x81\xc3\xa9"}\n', "utf8.jsonl:2:14: record 2 is not valid UTF-8"),
    ("utf8.xml", lambda: NITF.format("<p>x</p>").encode() + b"\xe9\x81\xc3\xa9", "is not valid UTF-8"),
    ("utf8.html", lambda: b"<p>caf\xe9 \x81\xc3\xa9</p>", "is not valid UTF-8"),
    ("line.txt", lambda: b"word " * 20_000_000, "is larger than 50 MB"),
    ("line.html", lambda: b"<p>" + b"word " * 20_000_000, "is larger than 50 MB"),
    ("line.json", lambda: b'{"title":"' + b"word " * 20_000_000 + b'"}', "is larger than 50 MB"),
    ("line.jsonl", lambda: b'{"title":"' + b"word " * 20_000_000 + b'"}\n{"title":"A"}\n', "line.jsonl:1: a line is longer than 50 MB"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "made", "reason"), CASES, ids=[case[0] for case in CASES])
def test_one_clear_line_and_nothing_written(
    tmp_path: Path, name: str, made: Callable[[], bytes], reason: str
) -> None:
    folder = tmp_path / "in" / "here"
    folder.mkdir(parents=True)
    (folder / name).write_bytes(made())
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    status, found, errors = lint(folder, "--select", "TY101", name, "good.txt")
    assert status == 2
    assert found == ["good.txt:3:32: TY101 “that” after “more”: did you mean “than”?"]
    assert len(errors) == 1, errors
    assert name in errors[0]
    assert reason in errors[0]
    assert sorted(p.name for p in tmp_path.rglob("*")) == sorted(["in", "here", "good.txt", name])


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("deep.html", "<div>" * 10_000 + "<p>more resilient that it was</p>" + "</div>" * 10_000),
        ("inline.html", "<p>" + "<b>" * 10_000 + "more resilient that it was"),
        ("unclosed.html", "<ul><li><b>" * 3_000 + "more resilient that it was"),
        (
            "deep.xml",
            NITF.format("<block>" * 10_000 + "<p>more resilient that it was</p>" + "</block>" * 10_000),
        ),
        ("deep.md", "- " * 10_000 + "more resilient that it was\n"),
    ],
)
def test_what_is_deep_is_read_all_the_same(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    status, found, errors = lint(tmp_path, "--select", "TY101", name)
    assert (status, errors) == (1, [])
    assert [line.split(": ", 1)[1][:5] for line in found] == ["TY101"]


@pytest.mark.parametrize("jobs", ["1", "3"])
def test_a_large_file_of_records_is_read_a_part_at_a_time(tmp_path: Path, jobs: str) -> None:
    line = '{"title": "A pier", "body": "The wall is more resilient that it was.", "more": "%s"}\n'
    with (tmp_path / "big.jsonl").open("w", encoding="utf-8") as file:
        for i in range(24):
            file.write(line % (" é" * 400_000 if i % 2 else ""))
            file.write("\n{bad}\n" if i == 20 else "")
    status, found, errors = lint(tmp_path, "--select", "TY101", "--jobs", jobs, "big.jsonl")
    rows = [1 + i + 2 * (i > 20) for i in range(24)]
    numbers = [1 + i + (i > 20) for i in range(24)]
    assert [line.rsplit(" TY101", 1)[0] for line in found] == [
        f"big.jsonl:{row}:57: (record {number}, body)" for row, number in zip(rows, numbers, strict=True)
    ]
    assert errors == [
        "copylint: big.jsonl:23:2: record 22 is not valid JSON: expected a key in quotation marks here"
    ]
    assert status == 2
    _, found, _ = lint(tmp_path, "--select", "TY101", "--jobs", jobs, "--output-format", "jsonl", "big.jsonl")
    text = (tmp_path / "big.jsonl").read_text(encoding="utf-8")
    places = [(r["location"]["offset"], r["end_location"]["offset"]) for r in map(json.loads, found)]
    assert len(places) == 24
    assert {text[start:end] for start, end in places} == {"that"}
