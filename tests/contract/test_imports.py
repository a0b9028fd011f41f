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
