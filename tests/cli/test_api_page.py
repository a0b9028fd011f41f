"""The code of docs/api.md runs as it stands."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import ROOT

BLOCKS = re.findall(r"^```python\n(.*?)^```$", (ROOT / "docs" / "api.md").read_text("utf-8"), re.M | re.S)
PAGE = "<h1>Bridge to close</h1><p>The wall was more resilient that they had feared.</p>"


@pytest.mark.parametrize(
    ("block", "shown"),
    list(zip(BLOCKS, ["story.docx 2 30 TY101", "1 5 headline Bridge to close"], strict=True)),
    ids=["lint", "read"],
)
def test_a_block_runs(tmp_path: Path, block: str, shown: str) -> None:
    import docx

    made = docx.Document()
    made.add_heading("Bridge to close", 1)
    made.add_paragraph("The levee was more resilient that they had feared.")
    made.save(str(tmp_path / "story.docx"))
    (tmp_path / "story.html").write_text(PAGE, "utf-8")
    program = f"import copylint\n{block}"
    done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert shown in done.stdout
