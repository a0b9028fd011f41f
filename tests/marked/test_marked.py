"""Articles of our own with the defects that an editor marked in them: how many copylint finds, and what it says besides.

Each article has its marks beside it, `NAME.marks.json`: half-open code points of the file, the code, the words, and
other families (`also`) that say the same; an `optional` one need not be found. Somebody who had not read the rules wrote and marked them.
The rules were extended on half of the first twenty, and on what half of the second twenty has in common with other copy.
`slips.jsonl` has single paragraphs, each with one slip by kind; they were written in the same way, and most were read since.
"""

import json
from collections import Counter
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import Any

import pytest

from copylint.lint.job import Job, Request

HERE = Path(__file__).parent
ARTICLES = sorted(p for p in HERE.glob("*/*") if p.suffix in (".txt", ".md", ".html"))
# Folder: the least share of its marks, and of those of typos and grammar, and the most said besides per 1,000 words.
FLOORS = {"first": (0.79, 0.73, 0.6), "second": (0.50, 0.44, 2.5)}
# Advice on style, which an article may have anywhere.
ADVICE = ("CL", "RD", "HD106", "HD109", "HD110", "QU102")

Finding = tuple[int, int, str]


def articles(folder: str) -> list[Path]:
    return [p for p in ARTICLES if p.parent.name == folder]


def family(code: str) -> str:
    return "".join(takewhile(str.isalpha, code))


def marks(path: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(path.with_suffix(".marks.json").read_text(encoding="utf-8"))
    return found


@cache
def findings(path: Path) -> tuple[Finding, ...]:
    result = Job(Request(isolated=True)).lint_file(str(path))
    assert (result.error, result.faults) == ("", ())
    return tuple((f.span.start, f.span.end, f.code) for f in result.findings)


def meets(mark: dict[str, Any], finding: Finding) -> bool:
    return bool(finding[0] <= mark["end"] and mark["start"] <= finding[1])


def found(path: Path, mark: dict[str, Any]) -> bool:
    families = {family(code) for code in (mark["code"], *mark.get("also", ()))}
    return any(meets(mark, f) and family(f[2]) in families for f in findings(path))


@pytest.mark.parametrize("path", ARTICLES, ids=lambda p: p.stem)
def test_marks_stand_at_their_words(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    assert marks(path)
    assert [text[m["start"] : m["end"]] for m in marks(path)] == [m["words"] for m in marks(path)]


@pytest.mark.parametrize("folder", FLOORS)
def test_most_marks_are_found(folder: str) -> None:
    told = [
        (family(m["code"]), found(p, m)) for p in articles(folder) for m in marks(p) if not m.get("optional")
    ]
    of, hit = Counter(f for f, _ in told), Counter(f for f, was in told if was)
    print(folder, {f: f"{hit[f]}/{of[f]}" for f in sorted(of)})
    marked, typos, _ = FLOORS[folder]
    assert hit.total() / of.total() >= marked
    assert (hit["TY"] + hit["GR"]) / (of["TY"] + of["GR"]) >= typos


@pytest.mark.parametrize("folder", FLOORS)
def test_little_is_said_besides(folder: str) -> None:
    words = sum(len(p.read_text(encoding="utf-8").split()) for p in articles(folder))
    besides = [
        (p.name, f)
        for p in articles(folder)
        for f in findings(p)
        if not f[2].startswith(ADVICE) and not any(meets(m, f) for m in marks(p))
    ]
    print(folder, besides)
    assert 1000 * len(besides) / words <= FLOORS[folder][2]


def test_most_slips_are_found() -> None:
    slips = [json.loads(line) for line in (HERE / "slips.jsonl").read_text(encoding="utf-8").splitlines()]
    job = Job(Request(isolated=True))
    of, hit = Counter[str](), Counter[str]()
    for slip in slips:
        of[slip["kind"]] += 1
        told = [(f.span.start, f.span.end, f.code) for f in job.lint_text(slip["text"], "slip.txt").findings]
        hit[slip["kind"]] += any(meets(slip, f) and family(f[2]) in ("TY", "GR") for f in told)
    print({kind: f"{hit[kind]}/{of[kind]}" for kind in sorted(of)})
    assert hit.total() / of.total() >= 0.72
