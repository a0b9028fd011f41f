"""The public functions, as somebody else's program calls them."""

import json
import subprocess
import sys
import warnings
from pathlib import Path

import pytest

import copylint
from tests import docx_files as word

TEXT = "Bridge to close\n\nThe wall proved more resilient that engineers had feared.\n"
PAGE = (
    "<h1>Bridge to close</h1>\n<p>The <em>wall</em> proved more resilient that engineers had feared 🌅.</p>"
)


def test_a_text_is_linted() -> None:
    (found,) = copylint.lint(TEXT, select=["TY101"])
    assert (found.path, found.code, found.name, found.severity) == ("-", "TY101", "comparative-that", "error")
    assert (found.line, found.column, found.text) == (3, 32, "that")
    assert found.place == copylint.Place(48, 52, 3, 32, 3, 36, "", "that")
    assert found.message == "“that” after “more”: did you mean “than”?"
    assert found.fix == copylint.Fix("than", "unsafe", (copylint.Edit(48, 52, "than"),))
    assert TEXT[: found.place.start] + "than" + TEXT[found.place.end :] == TEXT.replace("that", "than")


def test_what_a_str_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "copy").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    assert copylint.read("copy").source.path == "copy"
    assert copylint.read("A line of copy").source.path == "-"
    assert copylint.read("a.html").format == "html"
    assert copylint.read(tmp_path / "a.html").format == "html"
    assert copylint.read(PAGE).format == "html"
    assert copylint.read(PAGE, format="text").format == "text"
    assert copylint.read(PAGE, name="b.html").blocks[0].kind == "headline"
    assert copylint.read("a.html", name="note.txt").blocks[0].prose.text == "a.html"
    assert copylint.read(PAGE.encode("utf-16"), format="html").source.encoding == "utf-16-le"
    with pytest.raises(copylint.ReadError, match=r"gone\.txt: no such file"):
        copylint.read("gone.txt")
    with pytest.raises(copylint.ReadError, match="is empty"):
        copylint.read(" \n")


def test_a_document_is_linted_as_its_file_is() -> None:
    document = copylint.read(PAGE, format="html")
    assert copylint.lint(document) == copylint.lint(PAGE, format="html")


def test_records_each_by_itself_and_what_is_wrong_as_a_warning() -> None:
    lines = [json.dumps({"title": "Bridge to close", "html": PAGE.split("\n")[1]}), "{bad", lines_of_none()]
    text = "\n".join(lines)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        (found,) = copylint.lint(text, format="jsonl", select="TY101,TY103")
    assert found.place.label == "record 1, html"
    assert [w.category for w in caught] == [copylint.CopyWarning] * 2
    assert (
        str(caught[0].message) == "-:2:2: record 2 is not valid JSON: expected a key in quotation marks here"
    )
    assert caught[0].filename == __file__
    with pytest.raises(copylint.ReadError, match="record 2 is not valid JSON"):
        copylint.read_all(text, format="jsonl")


def lines_of_none() -> str:
    return json.dumps({"x": 1})


def test_many_articles_in_one_file() -> None:
    made = json.dumps([{"t": "A pier", "b": "One."}, {"t": "A boat", "b": "Two."}])
    fields = {"headline": "t", "body": ["b", "c"]}
    documents = copylint.read_all(made, format="json", json_fields=fields)
    assert [d.blocks[0].prose.text for d in documents] == ["A pier", "A boat"]
    assert len(copylint.read_all(made, format="json", json_fields="headline=t,body=b")) == 2
    with pytest.raises(copylint.ReadError, match="holds 2 articles"):
        copylint.read(made, format="json", json_fields=fields)


def test_word(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(word.of_paragraphs("Bridge to close", *TEXT.splitlines()[2:]))
    (found,) = copylint.lint(path, select=["TY101"])
    assert (found.place.label, found.line, found.column) == ("paragraph 2, run 1", 2, 32)
    assert found.fix is not None
    assert found.fix.safety == "display"


def test_settings(tmp_path: Path) -> None:
    text = "Colour of the the pier\n\nThe wall proved more resilient that it had been.\n"
    assert {f.code for f in copylint.lint(text, select=["TY"], ignore=["TY103"])} == {"TY101"}
    config = tmp_path / "house.yml"
    config.write_text("select: [TY103]\n", encoding="utf-8")
    assert {f.code for f in copylint.lint(text, config=config)} == {"TY103"}
    assert {f.code for f in copylint.lint(text, config=config, extend_select="TY101")} == {"TY101", "TY103"}
    (tmp_path / ".copylint.yml").write_text("select: [TY101]\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert {f.code for f in copylint.lint(tmp_path / "a.txt")} == {"TY101"}
    assert "TY103" in {f.code for f in copylint.lint(tmp_path / "a.txt", isolated=True)}


@pytest.mark.parametrize(
    ("settings", "error", "message"),
    [
        ({"select": ["XX999"]}, copylint.SettingsError, "XX999"),
        ({"profile": "dsek"}, copylint.SettingsError, "dsek"),
        ({"config": "gone.yml"}, copylint.SettingsError, "gone.yml"),
        ({"format": "pdf"}, ValueError, "there is no format 'pdf'"),
        ({"json_fields": "headlin=t"}, ValueError, "no part of an article is called `headlin`"),
    ],
)
def test_settings_that_are_wrong(settings: dict[str, str], error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        copylint.lint(TEXT, **settings)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "before", ["", "import copylint.lint.job;", "from copylint.lint import run;", "copylint.lint('A b');"]
)
def test_lint_is_a_function_whatever_was_imported_before(before: str) -> None:
    script = f"import copylint;{before} print(len(copylint.lint('Of of the pier', select=['TY103'])))"
    assert subprocess.run([sys.executable, "-c", script], check=True, capture_output=True).stdout == b"1\n"


def test_importing_copylint_imports_nothing_else() -> None:
    script = "import sys, copylint; print([m for m in sys.modules if m.startswith('copylint.') and m != 'copylint._typing'])"
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True)
    assert done.stdout == b"[]\n"


def test_the_public_names_are_all_there_and_have_docstrings() -> None:
    assert set(copylint.__all__) <= set(dir(copylint))
    for name in copylint.__all__:
        assert getattr(copylint, name).__doc__
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        copylint.nothing  # noqa: B018


def test_a_type_checker_sees_the_types(tmp_path: Path) -> None:
    script = tmp_path / "use.py"
    script.write_text(
        "from typing import assert_type\nimport copylint\n"
        "assert_type(copylint.lint('x'), list[copylint.Finding])\n"
        "assert_type(copylint.read('x'), copylint.Document)\n"
        "assert_type(copylint.lint('x')[0].line, int)\n",
        encoding="utf-8",
    )
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", str(script)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path)
    assert done.returncode == 0, done.stdout
