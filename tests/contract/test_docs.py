"""Pages and completions that are made from the rules and the commands are as these have it."""

import os
import re
import subprocess
import sys

import pytest
from tests.conftest import ROOT


@pytest.mark.parametrize("maker", ["command_docs", "rule_docs"])
def test_what_is_made_is_current(maker: str) -> None:
    env = {**os.environ, "PYTHONPATH": str(ROOT / "tools"), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run([sys.executable, "-m", maker, "--check"], env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "page",
    [*sorted((ROOT / "docs").glob("*.md")), ROOT / "README.md", ROOT / "CONTRIBUTING.md"],
    ids=lambda p: p.name,
)
def test_links_lead_somewhere(page: "os.PathLike[str]") -> None:
    folder = os.path.dirname(page)
    with open(page, encoding="utf-8") as file:
        targets = re.findall(r"\]\((?!https?:)([^)#]+)", file.read())
    assert [t for t in targets if not os.path.exists(os.path.join(folder, t))] == []
