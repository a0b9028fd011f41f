"""Our counters against textstat's, and textstat itself on a machine without a network."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import ROOT
from tests.contract.texts import TEXTS

from copylint.language import formulas, readability

EVAL = Path(os.environ.get("COPYLINT_EVAL", ROOT.parent / "shared" / "eval")) / "readability"


def textstat_counts(text: str) -> tuple[int, int, int]:
    textstat = formulas._textstat()
    return textstat.lexicon_count(text), textstat.sentence_count(text), textstat.syllable_count(text)


def close(texts: list[str]) -> float:
    """The share of texts whose Flesch-Kincaid grade is within half a grade of textstat's."""
    textstat = formulas._textstat()
    near = 0
    for text in texts:
        ours = readability.flesch_kincaid(readability.counts(text))
        near += abs(ours - textstat.flesch_kincaid_grade(text)) <= 0.5
    return near / len(texts)


@pytest.mark.parametrize("text", TEXTS, ids=range(len(TEXTS)))
def test_same_words_and_sentences_as_textstat(text: str) -> None:
    words, sentences, parts = textstat_counts(text)
    ours = readability.counts(text)
    assert (ours.words, ours.sentences) == (words, sentences)
    assert abs(ours.syllables - parts) <= 0.06 * parts + 1


def test_words_of_news_have_the_syllables_that_textstat_counts() -> None:
    words = """administration considerable only city business government international reported announced according wednesday
    organisational little people simple announcement acknowledged electricity neighbours unemployment""".split()
    textstat = formulas._textstat()
    assert {w: readability.syllables_of(w) for w in words} == {w: textstat.syllable_count(w) for w in words}


@pytest.mark.skipif(not EVAL.is_dir(), reason=f"no evaluation data at {EVAL}: held on our own texts alone")
@pytest.mark.parametrize(("file", "key"), [("clear.jsonl", "Excerpt"), ("onestop.jsonl", "text")])
def test_published_excerpts(file: str, key: str) -> None:
    with (EVAL / file).open(encoding="utf-8") as lines:
        texts = [json.loads(line)[key] for line in lines]
    for text in texts:
        assert readability.counts(text)[:2] == textstat_counts(text)[:2]
    share = close(texts)
    print(f"{file}: {share:.1%} within half a grade")
    assert share >= 0.98


POISON = """
import socket
def refuse(*a, **k):
    raise RuntimeError("a socket was opened")
socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse
"""


@pytest.mark.parametrize(
    "arguments",
    [
        ["stats", "--output-format", "json"],
        ["check", "--exit-zero", "--profile", "all", "--preview", "--no-cache"],
    ],
    ids=lambda a: a[0],
)
def test_no_network_and_no_setuptools(tmp_path: Path, arguments: list[str]) -> None:
    """textstat of other releases fetches a dictionary, or fails on a word that it does not know."""
    (tmp_path / "sitecustomize.py").write_text(
        POISON + "import sys\nsys.modules['pkg_resources'] = sys.modules['setuptools'] = None\n",
        encoding="utf-8",
    )
    article = tmp_path / "a.txt"
    article.write_text("Putins\n\n" + "\n\n".join(TEXTS[1:4]), encoding="utf-8")
    (tmp_path / ".copylint.yml").write_text(
        "options: {RD103: {measure: dale_chall, hard: 1, least_words: 50}}\n", encoding="utf-8"
    )
    env = {**os.environ, "PYTHONPATH": str(tmp_path), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "copylint", *arguments, str(article)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=env)
    assert (done.returncode, done.stderr) == (0, "")
    if arguments[0] == "check":
        assert "(dale chall)" in done.stdout
    else:
        assert 5 < json.loads(done.stdout)[0]["flesch_kincaid"] < 20


def test_textstat_leaves_pkg_resources_as_it_was() -> None:
    before = sys.modules.get("pkg_resources")
    formulas._textstat.cache_clear()
    assert formulas.figures(TEXTS[1])["dale_chall"] > 5
    assert sys.modules.get("pkg_resources") is before
