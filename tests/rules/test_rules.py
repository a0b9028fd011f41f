"""The built-in rules: they load, their examples hold, their files lie where a reader looks."""

from pathlib import Path

import pytest
from tests.conftest import ROOT

from copylint.lint.trial import try_rule
from copylint.rulebook.build import load_files
from copylint.rulebook.load import RuleFile
from copylint.rulebook.store import builtin_folder, builtin_pack, rule_files

FOLDERS = {
    "TY": "typos", "GR": "grammar", "AT": "attribution", "SO": "sourcing", "NU": "numbers", "NA": "names", "DT": "dates", "QU": "quotes",
    "HD": "structure", "CX": "consistency", "LE": "ethics", "SL": "language", "RD": "readability", "CL": "cliches",
}  # fmt: skip


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
