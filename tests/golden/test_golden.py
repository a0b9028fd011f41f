"""Whole articles with the findings an editor expects: a line each, `row:column CODE message`.

After a change that is meant to change them: `UPDATE_GOLDEN=1 pytest tests/golden`, then read the difference.
"""

import os
from pathlib import Path

import pytest

from copylint.lint.job import Job, Request
from copylint.report.places import start

HERE = Path(__file__).parent
ARTICLES = sorted(p for p in HERE.iterdir() if p.suffix in (".txt", ".md", ".html"))
CLEAN = [p for p in ARTICLES if p.name.startswith("clean-")]


def findings(path: Path) -> list[str]:
    """What copylint says of an article with no config, in the form of the `.expected` files."""
    result = Job(Request(isolated=True)).lint_file(str(path))
    assert result.source is not None
    assert (result.error, result.faults) == ("", ())
    source = result.source
    return ["{}:{} {} {}".format(*start(source, f.span), f.code, f.message) for f in result.findings]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda p: p.stem)
def test_findings_are_as_expected(path: Path) -> None:
    expected = path.with_suffix(".expected")
    found = findings(path)
    if os.environ.get("UPDATE_GOLDEN"):
        expected.write_text("".join(f"{line}\n" for line in found), encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("path", CLEAN, ids=lambda p: p.stem)
def test_clean_copy_is_silent(path: Path) -> None:
    assert findings(path) == []


def test_defects_of_many_families_stand_in_every_other_article() -> None:
    for path in ARTICLES:
        lines = path.with_suffix(".expected").read_text(encoding="utf-8").splitlines()
        families = {line.split()[1][:2] for line in lines}
        assert path in CLEAN or len(families) >= 5, path.name
