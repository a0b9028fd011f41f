"""`--add-ignores`: comments that excuse what is found, and change nothing else."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import Cli

Article = Callable[..., Path]
SLIP = "The wall proved more resilient that engineers had feared."
MARKDOWN = """---
title: The plans
---

# The wall proved more resilient that engineers had feared

The wall proved more resilient that
engineers had feared.

- The crew could of waited, they thought
- The wall was fine
  - They should of known it, he thought

1. The wall was fine

   They should of known it, he thought

| one | two |
|-----|-----|
| could of | waited |

```
could of
```

Text<br>could of waited here, they thought.
"""
HTML = (
    "<html><head><title>The plans</title></head><body><article><h1>The wall proved more resilient that feared</h1>"
    "<p>The crew <b>could of</b> waited, they thought.</p><ul><li>They should of known it</li></ul>"
    "</article></body></html>\n"
)
TEXT = f"The plans\r\n\r\n{SLIP}\r\n\r\nIt could of held, they thought.\r\n"


@pytest.mark.parametrize(
    ("name", "text"), [("a.md", MARKDOWN), ("a.html", HTML), ("a.txt", TEXT), ("b.txt", TEXT.rstrip())]
)
def test_a_check_that_follows_is_silent(copylint: Cli, article: Article, name: str, text: str) -> None:
    path = article(text, name)
    options = (name, "--isolated", "--select", "TY", "--output-format", "concise")
    count = len(copylint(*options).out.splitlines())
    assert count >= 2
    shown = copylint(*options, "--add-ignores", "--diff")
    assert path.read_bytes() == text.encode()
    assert "+" in shown.out
    ran = copylint(*options, "--add-ignores", "--reason", "as it was said")
    assert (ran.status, ran.out) == (0, "")
    assert f"copylint: {count} findings excused in 1 file" in ran.err
    after = path.read_bytes().decode()
    assert after.count("as it was said -->") == after.count("<!-- copylint: ignore TY")
    assert _without_comments(after) == text
    again = copylint(*options)
    assert (again.status, again.out, again.err) == (0, "", "")


def _without_comments(text: str) -> str:
    import re

    text = re.sub(r"^[ \t]*<!-- copylint[^>]*-->\r?\n", "", text, flags=re.MULTILINE)
    return re.sub(r" ?<!-- copylint[^>]*-->", "", text)


def test_what_comes_later_is_found(copylint: Cli, article: Article) -> None:
    article(TEXT)
    copylint("article.txt", "--select", "TY", "--add-ignores")
    path = article(Path.read_text(article(TEXT, "x.txt")), "y.txt")
    assert path.exists()
    copylint("y.txt", "--select", "TY", "--add-ignores")
    path.write_text(path.read_text() + f"\n{SLIP}\n")
    ran = copylint("y.txt", "--select", "TY", "--output-format", "concise")
    assert len(ran.out.splitlines()) == 1


def test_a_title_in_the_front_matter_is_excused_for_the_file(copylint: Cli, article: Article) -> None:
    text = "---\ntitle: The wall proved more resilient that engineers had feared\n---\n\nThe bridge will close on Monday, the council said.\n"
    path = article(text, "a.md")
    options = ("a.md", "--select", "TY101", "--isolated")
    assert copylint(*options).status == 1
    assert copylint(*options, "--add-ignores").status == 0
    assert path.read_text() == f"{text}\n<!-- copylint: ignore-file TY101 -->\n"
    assert copylint(*options).status == 0


def test_encoding_and_mark_stay(copylint: Cli, article: Article) -> None:
    path = article(TEXT.replace("crew", "café").encode("utf-16"))
    assert copylint("article.txt", "--select", "TY", "--isolated", "--add-ignores").status == 0
    assert path.read_bytes()[:2] == "x".encode("utf-16")[:2]
    assert _without_comments(path.read_bytes().decode("utf-16")) == TEXT.replace("crew", "café")


def test_a_file_that_takes_no_comments_is_left(copylint: Cli, article: Article) -> None:
    article("json-fields: {headline: head, body: text}\n", ".copylint.yml")
    path = article('{"head": "The plans", "text": "The crew could of waited, they thought."}', "a.json")
    before = path.read_bytes()
    ran = copylint("a.json", "--select", "TY", "--add-ignores")
    assert ran.status == 1
    assert path.read_bytes() == before


def test_a_reason_where_the_settings_ask_for_one(copylint: Cli, article: Article) -> None:
    article("require-ignore-reason: true\nselect: [TY]\n", ".copylint.yml")
    path = article(TEXT)
    ran = copylint("article.txt", "--add-ignores")
    assert ran.status == 2
    assert "article.txt: comments want a reason here: --reason TEXT gives it" in ran.err
    assert path.read_bytes() == TEXT.encode()
    assert copylint("article.txt", "--add-ignores", "--reason", "known").status == 0
    assert copylint("article.txt").status == 0
    path.write_bytes(path.read_bytes().replace(b" known", b""))
    ran = copylint("article.txt", "--output-format", "concise")
    assert [line.split()[1] for line in ran.out.splitlines()] == ["CP104", "CP104"]


@pytest.mark.parametrize("reason", ["a -- b", "a > b", "a\nb"])
def test_a_reason_that_would_end_the_comment(copylint: Cli, article: Article, reason: str) -> None:
    article(TEXT)
    assert copylint("article.txt", "--add-ignores", "--reason", reason).status == 2
    assert copylint("article.txt", "--reason", "known").status == 2


def test_only_new_findings_are_excused(copylint: Cli, article: Article, tmp_path: Path) -> None:
    path = article(TEXT)
    copylint(".", "--select", "TY", "--baseline", "known.jsonl", "--update-baseline")
    more = TEXT + "\r\nThey should of known it, he thought.\r\n"
    path.write_bytes(more.encode())
    options = (".", "--select", "TY", "--baseline", "known.jsonl")
    assert copylint(*options, "--add-ignores").status == 0
    assert path.read_bytes().count(b"<!-- copylint") == 1
    assert os.listdir(tmp_path)
    assert copylint(*options).status == 0
