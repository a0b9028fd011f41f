"""Every data file that ships is named in NOTICE, and NOTICE names no other."""

import re
import subprocess
import tomllib

from tests.conftest import ROOT

NAME = re.compile(r"\b[\w.-]+\.(?:bin|txt|json|tsv)\b")


def _data() -> set[str]:
    done = subprocess.run(
        ["git", "ls-files", "-z", "src", "rules"], cwd=ROOT, check=True, capture_output=True
    )
    names = done.stdout.decode("utf-8").split("\0")
    return {n.rsplit("/", 1)[-1] for n in names if "/data/" in n or n.endswith(".tsv")}


def test_every_data_file_has_its_notice() -> None:
    said = set(NAME.findall((ROOT / "NOTICE").read_text(encoding="utf-8")))
    assert said == _data()


def test_notices_are_in_the_package() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    patterns = project["license-files"]
    assert {"LICENSE", "NOTICE"} < set(patterns)
    found = {p.name for pattern in patterns for p in ROOT.glob(pattern)}
    assert {n for n in _data() if "LICENSE" in n} < found
