"""Sentences an editor would mark and their near misses, by family: wording/*.txt, a line each.

A line starts with a plus where its [[words]] are to be marked, with a minus where nothing is. They were written before the rules'
lists were complete, and are no part of the rules' own examples: a floor on how far the lists reach.
"""

import re
from pathlib import Path

import pytest

from copylint.annotate.context import Context
from copylint.document.model import Block, Document
from copylint.document.prose import Prose
from copylint.document.source import Source
from copylint.lint.finding import Finding
from copylint.lint.rulebook import Settings
from copylint.lint.run import Linter
from copylint.rulebook.store import builtin_pack

FOLDER = Path(__file__).parent / "wording"
FAMILIES = {"language": "SL", "ethics": "LE", "cliches": "CL"}


def lines(name: str, sign: str) -> list[str]:
    """Texts that begin with a sign; “ / ” parts paragraphs."""
    read = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line[2:].replace(" / ", "\n\n") for line in read if line.startswith(f"{sign} ")]


def unmarked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without brackets, and the spans that stood in them."""
    plain, spans = "", []
    for part in re.split(r"(\[\[.*?\]\])", text):
        words = part[2:-2] if part.startswith("[[") else part
        if words != part:
            spans.append((len(plain), len(plain) + len(words)))
        plain += words
    return plain, spans


def found(family: str, text: str) -> list[Finding]:
    blocks, at = [], 0
    for paragraph in text.split("\n\n"):
        blocks.append(Block("body", Prose.of_slice(text, at, at + len(paragraph))))
        at += len(paragraph) + 2
    codes = frozenset(
        r.code for r in builtin_pack().rules if r.code.startswith(family) and r.profile != "off"
    )
    findings, faults = Linter([builtin_pack()], Settings(codes)).lint(
        Document(Source("a.txt", text), "text", tuple(blocks), {}), Context()
    )
    assert not faults
    return findings


@pytest.mark.parametrize("name", FAMILIES)
def test_what_an_editor_marks(name: str) -> None:
    missed, total = [], 0
    for line in lines(name, "+"):
        text, spans = unmarked(line)
        findings = found(FAMILIES[name], text)
        total += len(spans)
        missed += [
            text[a:b] for a, b in spans if not any(f.span.start < b and a < f.span.end for f in findings)
        ]
    assert total >= 60
    assert len(missed) <= 0.12 * total, missed


@pytest.mark.parametrize("name", FAMILIES)
def test_near_misses(name: str) -> None:
    wrong = {line: [f.message for f in found(FAMILIES[name], line)] for line in lines(name, "-")}
    assert {line: messages for line, messages in wrong.items() if messages} == {}
