"""The built-in rules: they load, their examples hold, their files lie where a reader looks."""

from pathlib import Path

import pytest
from tests.conftest import ROOT

from copylint.annotate.context import Context
from copylint.lint.fixing import apply
from copylint.lint.rulebook import Settings
from copylint.lint.run import Linter
from copylint.lint.trial import document_of, try_rule
from copylint.rulebook.build import load_files
from copylint.rulebook.compile import compile_pack
from copylint.rulebook.load import RuleFile
from copylint.rulebook.pack import Pack
from copylint.rulebook.store import builtin_folder, builtin_pack, rule_files

FOLDERS = {
    "TY": "typos", "GR": "grammar", "AT": "attribution", "SO": "sourcing", "NU": "numbers", "NA": "names", "DT": "dates", "QU": "quotes",
    "HD": "structure", "CX": "consistency", "LE": "ethics", "SL": "language", "RD": "readability", "CL": "cliches",
}  # fmt: skip

ODD = ("{text", "{fix", "  ", "““", "”” ", '“"', "“”")  # in a message: a slot, a gap, marks within marks


def _files() -> list[RuleFile]:
    texts = {p: Path(p).read_bytes() for p in rule_files(builtin_folder())}
    files, errors = load_files(texts, tuple(builtin_pack().profiles))
    assert errors == []
    return files


FILES = _files()


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.rule.code)
def test_examples_hold(file: RuleFile) -> None:
    assert [f"{f.row}: {f.message}" for f in try_rule(file)] == []


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.rule.code)
def test_the_file_lies_where_a_reader_looks(file: RuleFile) -> None:
    rule = file.rule
    path = Path(file.manual.path).relative_to(ROOT / "rules")
    folder = f"styles/{rule.profile}" if rule.code.startswith("HS") else FOLDERS[rule.code[:2]]
    assert path.as_posix() == f"{folder}/{rule.code}-{rule.name}.yml"


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.rule.code)
def test_one_allow_stands_in_a_quotation(file: RuleFile) -> None:
    texts = [e.text for e in file.manual.allows]
    assert any(mark in t for t in texts for mark in "“‘\"'")


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.rule.code)
def test_messages_are_of_one_style(file: RuleFile) -> None:
    """One clause or two, no capital but that of a name, no full stop, no slot left empty, marks not doubled."""
    linter = Linter(
        [Pack(compile_pack([file], {}, []), builtin=False)], Settings(frozenset({file.rule.code}))
    )
    found = {f for e in file.manual.flags for f in linter.lint(document_of(e), Context(e.pub_date))[0]}
    assert found
    for message in {f.message for f in found}:
        assert 10 <= len(message) <= 220
        assert not message.endswith((".", " "))
        assert [odd for odd in ODD if odd in message] == [], message
        first = message.split()[0]
        assert first.islower() or not first[0].isalpha() or first.isupper() or first == "British"


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.rule.code)
def test_a_fix_leaves_words_in_a_row(file: RuleFile) -> None:
    """What a fix of an example leaves reads on: no two spaces, no space before a comma, where there were none."""
    linter = Linter(
        [Pack(compile_pack([file], {}, []), builtin=False)], Settings(frozenset({file.rule.code}))
    )
    for example in file.manual.flags:
        document = document_of(example)
        findings, _ = linter.lint(document, Context(example.pub_date))
        before, after = document.source.text, apply(document.source.text, findings, unsafe=True).text
        for odd in ("  ", " ,", " .", " ;"):
            assert after.count(odd) <= before.count(odd), after
