"""A real repository of Markdown posts, and another linter's fixtures: other people's files, looked for beside the checkout."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import ROOT

SHARED = Path(os.environ.get("COPYLINT_SHARED", ROOT.parent / "shared"))
POSTS = SHARED / "content-repo"
FIXTURES = SHARED / "eval" / "vale" / "suite" / "fixtures"
EVERY = 5  # every so manieth post; the whole repository takes a minute

pytestmark = pytest.mark.skipif(not POSTS.is_dir(), reason=f"no posts at {POSTS}: nothing is measured here")


def _lint(*arguments: str) -> tuple[int, list[dict[str, object]], str]:
    command = [sys.executable, "-m", "copylint", "check", "--isolated", "--output-format", "json", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    return done.returncode, json.loads(done.stdout), done.stderr


@pytest.fixture(scope="module")
def found() -> list[tuple[str, int, int, str]]:
    """The reports on the posts: the whole text, start, end, code."""
    paths = sorted(str(p) for p in POSTS.rglob("*.md"))[::EVERY]
    assert len(paths) > 300
    status, rows, errors = _lint(*paths)
    assert (status, errors) == (1, "")
    texts = {p: Path(p).read_bytes().decode("utf-8") for p in paths}
    return [
        (texts[r["filename"]], r["location"]["offset"], r["end_location"]["offset"], r["code"])  # type: ignore[index]
        for r in rows
    ]


def test_front_matter_code_and_short_codes_give_no_findings(found: list[tuple[str, int, int, str]]) -> None:
    display = re.compile(r"(?:title|deck|summary|description|subtitle|excerpt|standfirst|dek)\s*:")
    for text, start, end, code in found:
        head = re.match(r"---\r?\n.*?\n---", text, re.DOTALL)
        if head and start < head.end():
            key = re.findall(r"^\w[\w-]*\s*:", text[: max(start, 1)], re.MULTILINE)[-1]
            assert display.match(key), (code, text[max(0, start - 60) : end])
        before = text[:start]
        assert len(re.findall(r"^(?:```|~~~)", before, re.MULTILINE)) % 2 == 0, (code, text[start:end])
        assert not (before.rfind("{{<") > before.rfind(">}}")), (code, text[max(0, start - 60) : end])


def test_reports_point_at_words(found: list[tuple[str, int, int, str]]) -> None:
    doubled = [text[start:end].lower().split() for text, start, end, code in found if code == "TY103"]
    assert doubled
    for text, start, end, code in found:
        assert 0 <= start <= end <= len(text)
        if code.startswith(("TY", "GR", "SO", "AT")) and code != "TY112":
            words = text[start:end]
            assert words.strip() == words != "", (code, text[max(0, start - 40) : end + 40])
            assert not (text[start - 1 : start].isalnum() and words[0].isalnum()), (code, words)


@pytest.mark.skipif(not FIXTURES.is_dir(), reason=f"no fixtures at {FIXTURES}")
def test_another_linters_fixtures_are_read() -> None:
    paths = [
        str(p) for p in FIXTURES.rglob("*") if p.is_file() and p.suffix in (".md", ".html", ".txt", ".mdx")
    ]
    assert len(paths) > 50
    _, _, errors = _lint("--exit-zero", *paths)
    assert [e for e in errors.splitlines() if "is empty" not in e] == []
