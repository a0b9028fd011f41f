"""Each report format as somebody else's reader reads it."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import junitparser
import pytest
from tests.conftest import ROOT, Cli, Ran
from tests.real.tools import MODULES, node_module

BRIDGE = (ROOT / "examples" / "bridge.txt").read_text("utf-8")
# Emoji, letters of several bytes, Windows newlines, markup characters and a file name that needs escaping.
STORY = (
    "Bakery 🙂 to close\r\n\r\n🙂🙂 The café & the the “mill” <b> rose faster that engineers said.\r\n\r\n"
    "Repairs cost £2.1 million last year, a rise of 40% from $1.2 million to $1.5 million, the council said.\r\n"
)
FILES = {
    "bridge.txt": BRIDGE,
    "news desk/café & co #1.txt": STORY,
    "quiet.txt": "Ferry sails\n\nIt sailed.\n",
}
OUTPUTS = ("sarif", "json", "junit", "checkstyle", "rdjson", "gitlab", "github")


@pytest.fixture
def reports(copylint: Cli, tmp_path: Path) -> Path:
    """A folder with the articles and every report of them; `json` is what the others are held against."""
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode("utf-8"))
    ran: Ran = copylint("--isolated", *(f"--output={f}=report.{f}" for f in OUTPUTS), *FILES, "gone.txt")
    assert ran.status == 2
    assert "gone.txt: no such file" in ran.err
    return tmp_path


def findings(reports: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((reports / "report.json").read_text("utf-8"))
    assert len({f["filename"] for f in found}) == 2
    assert len(found) > 15
    return found


def words(found: dict[str, Any]) -> str:
    """The words of a finding, by the offsets of the JSON report."""
    text = FILES[found["filename"]]
    return text[found["location"]["offset"] : found["end_location"]["offset"]]


def multitool(folder: Path, *arguments: str) -> str:
    """Runs the SARIF Multitool; what it says."""
    system = sys.platform if sys.platform in ("darwin", "win32") else "linux"
    place = node_module(f"@microsoft/sarif-multitool-{system}")
    done = subprocess.run(
        [place / "Sarif.Multitool", *arguments], cwd=folder, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_sarif_multitool_finds_the_log_valid(reports: Path) -> None:
    multitool(
        reports, "validate", "report.sarif", "--output", "checked.sarif", "--rule-kind", "Sarif;Ghas",
        "--level", "Error;Warning;Note", "--kind", "Fail",
    )  # fmt: skip
    (run,) = json.loads((reports / "checked.sarif").read_text("utf-8-sig"))["runs"]
    said = {r["ruleId"]: r.get("level", "warning") for r in run["results"]}
    # What it would like beside: addresses of pages about the tool and its rules, and messages by number.
    assert set(said) <= {"SARIF2002", "SARIF2003", "SARIF2005", "SARIF2006", "SARIF2012"}, said
    assert "error" not in said.values()


def test_the_sarif_multitool_finds_the_words_at_our_columns(reports: Path) -> None:
    path = reports / "report.sarif"
    log = json.loads(path.read_text("utf-8"))
    found = findings(reports)
    for result in log["runs"][0]["results"]:
        physical = result["locations"][0]["physicalLocation"]
        del physical["region"]["snippet"], physical["contextRegion"]
        result.pop("relatedLocations", None)
    log["runs"][0]["originalUriBaseIds"]["%SRCROOT%"]["uri"] = reports.as_uri() + "/"
    path.write_text(json.dumps(log), "utf-8")
    multitool(reports, "rewrite", "report.sarif", "--output", "filled.sarif", "--insert", "RegionSnippets")
    filled = json.loads((reports / "filled.sarif").read_text("utf-8-sig"))["runs"][0]["results"]
    shown = [r["locations"][0]["physicalLocation"]["region"]["snippet"]["text"] for r in filled]
    assert shown == [words(f) for f in found]


def test_rdjson_is_valid_by_reviewdogs_schema(reports: Path) -> None:
    schema = json.loads(
        (ROOT / "tests" / "real" / "readers" / "rdf" / "DiagnosticResult.json").read_text("utf-8")
    )
    made = json.loads((reports / "report.rdjson").read_text("utf-8"))
    jsonschema.validate(made, schema)
    named = {key for d in schema["definitions"].values() for key in d.get("properties", ())}
    assert _keys(made) <= named  # the schema would let any other key pass
    made["diagnostics"][0]["location"]["range"]["start"]["line"] = "one"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(made, schema)


def _keys(value: Any) -> set[str]:
    """Every key at any depth."""
    if isinstance(value, list):
        return {key for item in value for key in _keys(item)}
    return (
        {*value, *(key for item in value.values() for key in _keys(item))}
        if isinstance(value, dict)
        else set()
    )


def test_rdjson_is_valid_to_a_checker_of_the_format(reports: Path) -> None:
    place = node_module("@umbrelladocs/rdformat-validator")
    command = [
        "node",
        place / "bin" / "rdformat-validator.js",
        "--strict",
        "--no-extra-fields",
        "report.rdjson",
    ]
    done = subprocess.run(command, cwd=reports, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Valid files: 1" in done.stdout


def test_suggestions_of_rdjson_change_the_bytes_as_our_edits_change_the_text(reports: Path) -> None:
    made = json.loads((reports / "report.rdjson").read_text("utf-8"))["diagnostics"]
    found = findings(reports)
    applied = 0
    for finding, diagnostic in zip(found, [d for d in made if "code" in d], strict=True):
        text = FILES[finding["filename"]]
        for suggestion in diagnostic.get("suggestions", ()):
            assert _suggested(text, suggestion) == _edited(text, finding["fix"]["edits"])
            applied += 1
    assert applied == sum(bool(f["fix"]) and f["fix"]["applicability"] != "display" for f in found) > 5


def _suggested(text: str, suggestion: dict[str, Any]) -> str:
    """The text after a suggestion, by lines and bytes."""
    data = text.encode("utf-8")
    lines = data.split(b"\n")
    ends = [
        sum(len(line) + 1 for line in lines[: at["line"] - 1]) + at["column"] - 1
        for at in (suggestion["range"]["start"], suggestion["range"]["end"])
    ]
    return (data[: ends[0]] + suggestion["text"].encode("utf-8") + data[ends[1] :]).decode("utf-8")


def _edited(text: str, edits: list[dict[str, Any]]) -> str:
    """The text after edits, by offsets."""
    for edit in sorted(edits, key=lambda e: e["location"]["offset"], reverse=True):
        text = text[: edit["location"]["offset"]] + edit["content"] + text[edit["end_location"]["offset"] :]
    return text


def test_junit_is_read_by_junitparser(reports: Path) -> None:
    suites = list(junitparser.JUnitXml.fromfile(str(reports / "report.junit")))
    found = findings(reports)
    assert [s.name for s in suites] == [*FILES, "gone.txt"]
    assert [s.errors for s in suites] == [0, 0, 0, 1]
    for suite in suites:
        cases = list(suite)
        mine = [f for f in found if f["filename"] == suite.name]
        assert suite.tests == len(cases) == max(len(mine), 1)
        failed = [c for c in cases if any(isinstance(r, junitparser.Failure) for r in c.result)]
        assert suite.failures == len(failed) == sum(f["severity"] != "advice" for f in mine)
    said = [r.message for s in suites for c in s for r in c.result]
    assert [m for m in said if m != "gone.txt: no such file"] == [
        f"{f['code']}: {f['message']}" for f in found if f["severity"] != "advice"
    ]


def test_checkstyle_is_read_by_danger(reports: Path) -> None:
    node_module("danger-plugin-lint-report")
    script = ROOT / "tests" / "real" / "readers" / "checkstyle.js"
    done = subprocess.run(
        ["node", script, MODULES, "report.checkstyle"],
        cwd=reports,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    read = [
        (v["file"].lstrip("/"), int(v["line"]), int(v["column"]), v["message"])
        for v in json.loads(done.stdout)
        if "gone.txt" not in v["file"]
    ]
    assert read == [
        (f["filename"], f["location"]["row"], f["location"]["column"], f["message"])
        for f in findings(reports)
    ]


def test_github_annotations_are_written_as_its_own_library_writes_them(reports: Path) -> None:
    node_module("@actions/core")
    ours = [
        line
        for line in (reports / "report.github").read_text("utf-8").splitlines()
        if re.match("::(error|warning|notice) ", line)
    ]
    singles = [line for line in ours if "GitHub shows" not in line]
    assert len(singles) > 8
    (reports / "notes.json").write_text(json.dumps([_annotation(line) for line in singles]), "utf-8")
    script = ROOT / "tests" / "real" / "readers" / "github.js"
    done = subprocess.run(
        ["node", script, MODULES, "notes.json"], cwd=reports, capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    assert list(map(_split, done.stdout.splitlines())) == list(map(_split, singles))


NAMES = {"line": "startLine", "endLine": "endLine", "col": "startColumn", "endColumn": "endColumn"}


def _annotation(line: str) -> dict[str, Any]:
    """What a line says, as GitHub's library takes it."""
    kind, properties, message = _split(line)
    given = {
        NAMES.get(key, key): int(value) if key in NAMES else _plain(value)
        for key, value in properties.items()
    }
    return {"kind": kind, "message": _plain(message), "properties": given}


def _plain(text: str) -> str:
    for code in ("%3A", "%2C", "%0D", "%0A", "%25"):
        text = text.replace(code, chr(int(code[1:], 16)))
    return text


def _split(line: str) -> tuple[str, dict[str, str], str]:
    """Kind, properties and message of a line, escaped as they are."""
    head, message = line[2:].split("::", 1)
    kind, properties = head.split(" ", 1)
    return kind, dict(p.split("=", 1) for p in properties.split(",")), message


def test_gitlab_has_what_its_manual_asks_for(reports: Path) -> None:
    entries = json.loads((reports / "report.gitlab").read_text("utf-8"))
    assert len(entries) == len(findings(reports)) + 1
    for entry in entries:
        assert {"description", "check_name", "fingerprint", "severity", "location"} <= set(entry)
        assert entry["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert entry["location"]["lines"]["begin"] >= 1
        assert not entry["location"]["path"].startswith(("./", "/"))
    assert len({e["fingerprint"] for e in entries}) == len(entries)
