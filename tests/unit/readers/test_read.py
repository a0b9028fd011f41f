"""Files to documents: formats, refusals, and what is imported on the way."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import ROOT

from copylint.readers import EXTENSIONS, FORMATS, ReadError, format_of, read, read_bytes, read_text

ARTICLE = "Ferry to run again\n\nThe ferry will run again from May, the harbor office said.\n"


@pytest.mark.parametrize(
    ("path", "format"),
    [
        ("a.txt", "text"),
        ("a.TEXT", "text"),
        ("dir.md/a.markdown", "markdown"),
        ("a.mdown", "markdown"),
        ("a.htm", "html"),
        ("a.xhtml", "html"),
        ("a.docx", "docx"),
        ("a.xml", "xml"),
        ("a.JSONL", "jsonl"),
        ("Makefile", None),
    ],
)
def test_formats_by_extension(path: str, format: str | None) -> None:
    assert format_of(path) == format


def test_an_unknown_extension_is_read_as_text(tmp_path: Path) -> None:
    file = tmp_path / "copy.story"
    file.write_text(ARTICLE, encoding="utf-8")
    assert read(str(file)).format == "text"


def test_a_format_given_goes_before_the_extension() -> None:
    assert (
        read_text("# Ferry to run again\n", "a.txt", "markdown").blocks[0].prose.text == "Ferry to run again"
    )
    assert read_bytes(b"<h1>Ferry to run again</h1>", format="html").format == "html"


def test_a_format_without_a_reader_is_named() -> None:
    with pytest.raises(ReadError, match="no reader for the format 'pages'"):
        read_text("x", format="pages")


def test_files_that_cannot_be_opened(tmp_path: Path) -> None:
    (tmp_path / "broken.txt").symlink_to(tmp_path / "gone.txt")
    for name, reason in [
        ("none.txt", "no such file"),
        ("broken.txt", "is a broken link"),
        ("", "is a folder"),
    ]:
        with pytest.raises(ReadError, match=reason) as caught:
            read(str(tmp_path / name))
        assert "\n" not in str(caught.value)


def test_a_path_with_a_nul_is_an_error_of_reading() -> None:
    with pytest.raises(ReadError, match="cannot be read"):
        read("a\0b.txt")


@pytest.mark.parametrize(
    ("name", "foreign"),
    [
        ("a.txt", ("copylint.readers.html", "copylint.readers.markdown", "html", "unicodedata")),
        ("a.md", ("copylint.readers.html", "copylint.readers.text")),
        ("a.html", ("copylint.readers.markdown", "copylint.readers.text")),
    ],
)
def test_reading_one_format_imports_no_other(tmp_path: Path, name: str, foreign: tuple[str, ...]) -> None:
    file = tmp_path / name
    file.write_text(ARTICLE, encoding="utf-8")
    code = (
        "import sys; from copylint.readers import read; read(sys.argv[1]);"
        f"print([m for m in {(*foreign, 'dataclasses', 'inspect')} if m in sys.modules])"
    )
    out = subprocess.run(
        [sys.executable, "-I", "-c", code, str(file)],
        capture_output=True,
        text=True,
        check=True,
        env=dict(os.environ),
    )
    assert out.stdout.strip() == "[]"


def test_the_page_on_formats_names_every_suffix_and_format() -> None:
    page = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    table = page[: page.index("The reader is chosen")]
    assert [s for s in EXTENSIONS if s not in table] == []
    assert [f for f in FORMATS if f"`{f}`" not in table] == []


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_no_article_is_as_long_as_that(name: str) -> None:
    assert read_text("It held. " * 800_000, name).blocks
    with pytest.raises(ReadError, match="has more than 8,000,000 characters: too large for an article"):
        read_text("It held. " * 900_000, name)
