"""Markup made to be slow or large: read in bounded time and memory, by a process that has no more."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

DEEP, WIDE = 10_000, 20_000
MEMORY, SECONDS = 1 << 30, 60  # of one process for one file: a quadratic reader needs far more than either
LIMITED = f"""
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, ({MEMORY}, {MEMORY}))
resource.setrlimit(resource.RLIMIT_CPU, ({SECONDS}, {SECONDS}))
from copylint.cli.main import run
sys.exit(run(sys.argv[1:]))
"""
SLIP = "\n\nThe levee held held.\n"
HOSTILE = {
    "quotes.md": ">" * DEEP + " deep",
    "steps.md": "\n".join(">" * i + " a" for i in range(1, 1000)),
    "list.md": "\n".join(" " * (2 * i) + "- a" for i in range(1000)),
    "brackets.md": "[" * WIDE + "a" + "]" * WIDE,
    "images.md": "![" * WIDE + "a" + "](b)" * WIDE,
    "stars.md": "*a **b " * WIDE,
    "ticks.md": " ".join("`" * i for i in range(1, 700)),
    "tags.md": "<a " * WIDE,
    "notes.md": "<!-- a " * WIDE,
    "templates.md": "{{< " * WIDE,
    "raw.md": "{% raw %}\n\n" * WIDE,
    "table.md": "|a" * 5000 + "\n" + "|-" * 5000 + "\n" + "|b" * 5000,
    "references.md": "\n".join(f"[a{i}]: b" for i in range(DEEP)) + "\n\n" + "[a1] " * DEEP,
    "entities.md": "&amp" * WIDE,
    "front.md": "---\n" + "a: " * WIDE + "\n---\n",
    "escapes.md": '---\ntitle: "' + "\\" * WIDE + "\n---\n",
    "divs.html": "<div>" * DEEP + "deep",
    "paragraphs.html": "<p>" * WIDE + "x",
    "bold.html": "<b>" * DEEP + "deep",
    "tables.html": "<table><tr><td>" * DEEP + "x",
    "attributes.html": "<a " + 'x=" ' * WIDE + ">",
    "open.html": "<" * WIDE,
    "ampersands.html": "&" * WIDE,
    "word.txt": "a" * 1_000_000,
    "marks.txt": "\"'“”.,;:!?()" * 10_000,
    "figures.txt": "1,000 and 2,000 to 3,000 " * 5_000,
    "names.txt": "John Hall of Ohio and Mary Poole " * 5_000,
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_markup(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(HOSTILE[name] + SLIP, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, "check", "--isolated", "--output-format", "json", str(path)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={"PATH": "", "COPYLINT_CACHE_DIR": str(tmp_path / "cache"), "PYTHONIOENCODING": "utf-8"},
    )
    assert done.returncode in (0, 1), done.stderr[-500:]
    assert done.stderr == ""
    assert isinstance(json.loads(done.stdout), list)
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted(["cache", name])
