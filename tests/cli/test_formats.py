"""Formats on the command line: by suffix, by content, by --format; standard input; encodings; fixes; folders."""

import codecs
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests import docx_files as word
from tests.conftest import Cli

Article = Callable[..., Path]
WORDS = "The café wall proved more resilient that engineers had feared."
TEXT = f"Bridge to close\n\n{WORDS}\n"
MARKDOWN = f"---\ntitle: Bridge to close\n---\n\n{WORDS}\n"
HTML = f"<!doctype html>\n<h1>Bridge to close</h1>\n<p>{WORDS}</p>\n"
NITF = f"<?xml version='1.0'?>\n<nitf><body><body.head><hedline><hl1>Bridge to close</hl1></hedline></body.head><body.content><p>{WORDS}</p></body.content></body></nitf>\n"
NEWSML = f'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentMeta><headline>Bridge to close</headline></contentMeta><contentSet><inlineData>{WORDS}</inlineData></contentSet></newsItem>'
JSON = json.dumps({"title": "Bridge to close", "body": WORDS}, ensure_ascii=False)
COPY = {
    "text": TEXT,
    "markdown": MARKDOWN,
    "html": HTML,
    "nitf": NITF,
    "newsml": NEWSML,
    "json": JSON,
    "jsonl": JSON + "\n" + JSON + "\n",
}
SUFFIXES = {
    "text": "a.txt",
    "markdown": "a.md",
    "html": "a.html",
    "nitf": "a.xml",
    "newsml": "b.xml",
    "json": "a.json",
    "jsonl": "a.jsonl",
}
OPTIONS = ("check", "--isolated", "--output-format", "json", "--select", "TY101")


def bytes_of(format: str) -> bytes:
    """The article in a format."""
    return word.of_paragraphs("Bridge to close", WORDS) if format == "docx" else COPY[format].encode()


def words(text: str, record: dict[str, dict[str, int]]) -> str:
    """The characters of a file that a finding names, by line and column."""
    line = text.splitlines()[record["location"]["row"] - 1]
    return line[record["location"]["column"] - 1 : record["end_location"]["column"] - 1]


@pytest.mark.parametrize("format", [*COPY, "docx"])
def test_standard_input_in_any_format(copylint: Cli, format: str) -> None:
    ran = copylint(*OPTIONS, "-", "--format", format, stdin=bytes_of(format))
    found = json.loads(ran.out)
    assert (ran.status, ran.err) == (1, "")
    assert len(found) == (2 if format == "jsonl" else 1)
    if format != "docx":
        assert {words(COPY[format], record) for record in found} == {"that"}
    else:
        assert found[0]["location"]["label"] == "paragraph 2, run 1"


@pytest.mark.parametrize("format", [*(f for f in COPY if f != "jsonl"), "docx"])
def test_content_tells_where_no_suffix_does(copylint: Cli, article: Article, format: str) -> None:
    article(bytes_of(format), "copy")
    ran = copylint("inspect", "--output-format", "json", "copy")
    assert json.loads(ran.out)[0]["format"] == format
    assert copylint(*OPTIONS, "-", stdin=bytes_of(format)).status == 1


def test_a_name_for_standard_input_tells_its_format(copylint: Cli) -> None:
    ran = copylint(*OPTIONS, "-", "--stdin-filename", "wire.xml", stdin=NITF.encode())
    assert [r["filename"] for r in json.loads(ran.out)] == ["wire.xml"]
    ran = copylint(*OPTIONS, "-", "--stdin-filename", "a.ndjson", stdin=COPY["jsonl"].encode())
    assert [r["location"]["label"] for r in json.loads(ran.out)] == ["record 1, body", "record 2, body"]


def test_format_goes_before_suffix_and_content(copylint: Cli, article: Article) -> None:
    article(HTML, "a.txt")
    assert copylint(*OPTIONS, "--format", "html", "a.txt").status == 1
    ran = copylint(*OPTIONS, "--format", "json", "a.txt")
    assert (ran.status, ran.err.count("\n")) == (2, 1)
    assert "a.txt:1:1: is not valid JSON" in ran.err
    assert copylint(*OPTIONS, "--format", "docs", "a.txt").status == 2


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (b"", "utf-16-le"),
        (b"", "latin-1"),
    ],
)
def test_encodings_give_the_same_places(copylint: Cli, article: Article, mark: bytes, encoding: str) -> None:
    for format, text in COPY.items():
        article(mark + text.encode(encoding), SUFFIXES[format])
    ran = copylint(*OPTIONS, *SUFFIXES.values())
    assert ran.err == ""
    found = json.loads(ran.out)
    texts = {SUFFIXES[format]: text for format, text in COPY.items()}
    assert {record["filename"] for record in found} == set(texts)
    assert {words(texts[record["filename"]], record) for record in found} == {"that"}


def test_encodings_that_the_copy_declares(copylint: Cli, article: Article) -> None:
    wire = NITF.replace("version='1.0'", "version='1.0' encoding='ISO-8859-15'").replace("café", "café €")
    article(wire.encode("iso-8859-15"), "a.xml")
    page = HTML.replace("<h1>", '<meta charset="windows-1252"><h1>').replace("café", "“café”")
    article(page.encode("windows-1252"), "a.html")
    found = json.loads(copylint(*OPTIONS, "a.xml", "a.html").out)
    assert [words(wire, found[0]), words(page, found[1])] == ["that", "that"]


def test_fixes_leave_valid_json_and_xml_and_word_is_never_written(copylint: Cli, article: Article) -> None:
    made = [
        {
            "title": 'A "wall"',
            "html": "<p>The the caf\u00e9 wall is \\ more resilient that it was \U0001f305.</p>",
        }
    ]
    path = article(json.dumps(made), "a.json")
    document = article(bytes_of("docx"), "a.docx")
    before = document.read_bytes()
    wire = article(NITF.replace("café", "the caf&#233; &amp;"), "a.xml")
    options = ("--isolated", "--select", "TY101,TY103", "--fix", "--unsafe-fixes")
    copylint("check", *options, "a.json", "a.docx", "a.xml")
    fixed = NITF.replace("resilient that", "resilient than")
    assert wire.read_text(encoding="utf-8") == fixed.replace("The café", "The caf&#233; &amp;")
    assert json.loads(path.read_text(encoding="utf-8")) == [
        {"title": 'A "wall"', "html": "<p>The café wall is \\ more resilient than it was 🌅.</p>"}
    ]
    assert "\\u00e9" in path.read_text(encoding="utf-8")
    assert document.read_bytes() == before


def test_a_replacement_that_json_would_escape_is_only_shown(copylint: Cli, article: Article) -> None:
    rule = """code: XY101
name: quoted-word
severity: warning
profile: desk
summary: a word
why: a test
message: "“{text}”"
match: {swap: {freindly: '"friendly"'}}
fix: {safety: safe}
examples: {flags: [], allows: []}
"""
    article(rule, "house/XY101.yml")
    text = json.dumps({"title": "A freindly pier", "body": "It is."})
    path = article(text, "a.json")
    ran = copylint("check", "--isolated", "--rule-path", "house", "--select", "XY101", "--fix", "a.json")
    assert "XY101" in ran.out, ran.err
    assert path.read_text(encoding="utf-8") == text


def test_fields_from_the_command_line_and_the_settings(copylint: Cli, article: Article) -> None:
    article(json.dumps([{"h": "Bridge to close", "c": {"r": WORDS}}]), "out/a.json")
    ran = copylint(*OPTIONS[1:], "out/a.json")
    assert (ran.status, ran.err) == (
        2,
        "copylint: out/a.json:1:2: record 1 has no text of an article (keys: h, c): name the fields with --json-fields\n",
    )
    ran = copylint(*OPTIONS[1:], "--json-fields", "headline=h,body=c.r", "out/a.json")
    assert json.loads(ran.out)[0]["location"]["label"] == "record 1, c.r"
    article("json-fields: {headline: h, body: [c.r, d]}\n", "out/.copylint.yml")
    ran = copylint(*OPTIONS[2:], "--select", "TY101", "out")
    assert json.loads(ran.out)[0]["location"]["label"] == "record 1, c.r"
    article("json-fields:\n  headline: h\n  bdoy: c.r\n", "out/.copylint.yml")
    ran = copylint("out/a.json")
    assert ran.status == 2
    assert "out/.copylint.yml:3:" in ran.err
    assert "no part of an article is called `bdoy`" in ran.err


def test_of_a_folder_xml_and_json_that_are_no_copy_are_left_alone(copylint: Cli, article: Article) -> None:
    article(TEXT, "a.txt")
    article(NITF, "b.xml")
    article("<project/>", "pom.xml")
    article('{"name": "x"}', "package.json")
    article(bytes_of("docx"), "c.docx")
    ran = copylint(*OPTIONS, ".")
    assert [Path(r["filename"]).name for r in json.loads(ran.out)] == ["a.txt", "b.xml", "c.docx"]
    assert (ran.status, ran.err) == (1, "")
    assert copylint(*OPTIONS, "package.json", "pom.xml").err.count("\n") == 2
    ran = copylint(*OPTIONS, "--format", "nitf", ".")
    assert "pom.xml" in ran.err


def test_without_python_docx_other_files_are_linted(copylint: Cli, article: Article, tmp_path: Path) -> None:
    article(TEXT, "a.txt")
    article(bytes_of("docx"), "b.docx")
    article("raise ImportError('no')\n", "hidden/docx.py")
    ran = copylint(*OPTIONS, "b.docx", "a.txt", env={"PYTHONPATH": str(tmp_path / "hidden")})
    assert [r["filename"] for r in json.loads(ran.out)] == ["a.txt"]
    assert (
        ran.err
        == "copylint: b.docx: is a Word document, which needs python-docx: pip install 'copylint[docx]'\n"
    )
    assert ran.status == 2


@pytest.mark.parametrize("name", ["a.docx", "a.json", "a.xml", "a.jsonl"])
def test_results_that_are_kept_are_the_same(
    copylint: Cli, article: Article, tmp_path: Path, name: str
) -> None:
    article(bytes_of("docx" if name == "a.docx" else "nitf" if name == "a.xml" else name[2:]), name)
    script = f"""
from copylint.lint.job import Job, Request
job = Job(Request(True))
first = job.lint_file({name!r})
job.results.flush()
_, kept = Job(Request(True)).known(open({name!r}, "rb").read(), {name!r})
assert first.findings and kept.findings == first.findings, (first, kept)
assert kept.source.landmarks == first.source.landmarks and kept.source.text == first.source.text
"""
    env = {"COPYLINT_CACHE_DIR": str(tmp_path / "cache"), "PATH": ""}
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, cwd=tmp_path, env=env
    )
    assert done.returncode == 0, done.stderr
