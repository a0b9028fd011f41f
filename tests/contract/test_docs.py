"""Pages and completions that are made from the rules and the commands are as these have it."""

import os
import subprocess
import sys

import pytest
from tests.conftest import ROOT


@pytest.mark.parametrize("maker", ["command_docs", "rule_docs"])
def test_what_is_made_is_current(maker: str) -> None:
    env = {**os.environ, "PYTHONPATH": str(ROOT / "tools"), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run([sys.executable, "-m", maker, "--check"], env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
