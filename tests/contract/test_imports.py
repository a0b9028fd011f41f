"""A run over a text file imports only what it needs."""

import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT

HEAVY = (
    "ruamel", "textstat", "pyphen", "rich", "regex", "language_tool_python", "requests", "urllib.request", "http", "socket", "ssl",
    "asyncio", "importlib.metadata", "dataclasses", "inspect", "json", "multiprocessing", "concurrent", "difflib", "logging",
    "tomllib", "markdown_it", "html.parser", "email", "copylint.backends", "typing", "docx", "lxml", "pyexpat", "zipfile",
)  # fmt: skip

COUNT = """
import os, sys
from copylint.cli.main import run
sys.stdout, out = open(os.devnull, "w"), sys.stdout
run([sys.argv[1]])
print(sum(name.startswith("copylint") for name in sys.modules), file=out)
"""
# Every module costs a cold run: one that a plain article does not need is imported where it is used, or its rule
# has triggers. A new rule that every article needs may raise the ceilings.
LINE, ARTICLE = 181, 222


def test_no_more_modules_are_imported_than_have_been(tmp_path: Path) -> None:
    line = tmp_path / "line.txt"
    line.write_text("A plain line.\n", encoding="utf-8")
    env = {**os.environ, "COPYLINT_NO_CACHE": "1"}
    article = tmp_path / "bridge.txt"  # away from the settings of this checkout, which take a parser of TOML
    article.write_bytes((ROOT / "examples" / "bridge.txt").read_bytes())
    for path, most in ((line, LINE), (article, ARTICLE)):
        command = [sys.executable, "-c", COUNT, str(path)]
        subprocess.run(command, check=True, capture_output=True, env=env)  # compiles and caches the rules
        done = subprocess.run(command, check=True, capture_output=True, text=True, env=env)
        assert 100 < int(done.stdout) <= most


def test_linting_a_text_imports_nothing_heavy(tmp_path: Path) -> None:
    command = [sys.executable, "-X", "importtime", "-m", "copylint", "check", "--isolated", "--exit-zero"]
    command.append(str(ROOT / "examples" / "bridge.txt"))
    env = {**os.environ, "COPYLINT_CACHE_DIR": str(tmp_path), "COPYLINT_NO_CACHE": "1"}
    subprocess.run(command, check=True, capture_output=True, env=env)  # compiles and caches the rules
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=env)
    imported = {
        line.rsplit("|", 1)[1].strip() for line in done.stderr.splitlines() if line.startswith("import time:")
    }
    assert "copylint.lint.run" in imported
    assert sorted(m for m in imported for heavy in HEAVY if m == heavy or m.startswith(heavy + ".")) == []
