"""The reports that services read: what stands where, and that copy can't break out of it."""

import gc
import json
import re
import weakref
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

import pytest
from tests.unit.report.frozen import finding, fix, no_about, result, span, written

from copylint.document.source import Landmark, Source
from copylint.lint.finding import Finding, Fix, Related, SourceEdit
from copylint.lint.job import FileResult
from copylint.report import checkstyle, github, gitlab, junit, rdjson, sarif
from copylint.report.format import FORMATS, maker
from copylint.report.tally import Tally

TEXT = "Bakery 🙂 to close\n\nThe the 🙂 bakery will close.\nCalloway said so.\n"
HOSTILE = 'a <b> & "c" \x00\x1b ]]> ::error::x %0A\n,: é 🙂'
UNREAD = result("")._replace(source=None, path="gone.txt", error="gone.txt: no such file")


def at(words: str) -> Any:
    return span(TEXT, words)


def full() -> Finding:
    """A finding with a fix and a related place, after an emoji."""
    return finding(
        at("bakery"),
        fix=fix(at("bakery"), "mill"),
        related=(Related(at("Calloway"), "here"),),
        severity="warning",
    )


def log(*results: Any) -> Any:
    (run,) = json.loads(written(sarif, *results))["runs"]
    return run


def test_sarif_counts_columns_in_utf16() -> None:
    made = log(result(TEXT, full()))
    assert made["columnKind"] == "utf16CodeUnits"
    (found,) = made["results"]
    region = found["locations"][0]["physicalLocation"]["region"]
    assert region == {
        "startLine": 3, "startColumn": 12, "endLine": 3, "endColumn": 18, "snippet": {"text": "bakery"},
    }  # fmt: skip
    assert found["locations"][0]["physicalLocation"]["contextRegion"]["snippet"]["text"] == (
        "The the 🙂 bakery will close."
    )


def test_sarif_has_fix_related_place_and_fingerprint() -> None:
    (found,) = log(result(TEXT, full()))["results"]
    (replacement,) = found["fixes"][0]["artifactChanges"][0]["replacements"]
    assert replacement["insertedContent"] == {"text": "mill"}
    assert replacement["deletedRegion"]["startColumn"] == 12
    assert found["fixes"][0]["description"]["text"] == "Replace with “mill”."
    assert found["relatedLocations"][0]["id"] == 1
    assert found["relatedLocations"][0]["message"]["text"] == "Here."
    assert found["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 4
    assert found["partialFingerprints"] == {"copylint/v1": full().fingerprint}


def test_sarif_leaves_out_fixes_that_are_only_shown() -> None:
    (found,) = log(result(TEXT, finding(at("will"), fix=fix(at("will"), "shall", "display"))))["results"]
    assert "fixes" not in found


def test_sarif_tells_of_each_rule_once() -> None:
    made = log(
        result(
            TEXT, finding(at("The the"), code="TY103"), finding(at("will"), code="AT101", severity="advice")
        ),
        result(TEXT, finding(at("will"), code="TY103"), path="b.txt"),
    )
    rules = made["tool"]["driver"]["rules"]
    assert [r["id"] for r in rules] == ["TY103", "AT101"]
    assert [rules[r["ruleIndex"]]["id"] for r in made["results"]] == [r["ruleId"] for r in made["results"]]
    assert [r["level"] for r in made["results"]] == ["error", "note", "error"]
    assert rules[0]["name"] == "DoubledWord"
    assert rules[0]["properties"]["tags"] == ["typos"]
    assert len(rules[0]["fullDescription"]["text"]) > 40


def test_sarif_says_what_could_not_be_read() -> None:
    made = log(UNREAD, result(TEXT))
    assert made["results"] == []
    (invocation,) = made["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"]["text"] == "gone.txt: no such file"


def test_sarif_names_landmarks() -> None:
    made = log(result(TEXT, full(), landmarks=(Landmark(0, "record 3, body"),)))
    (place,) = made["results"][0]["locations"]
    assert place["logicalLocations"][0]["fullyQualifiedName"] == "record 3, body"


def test_paths_are_uris(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    monkeypatch.chdir(tmp_path)
    for path, place in (
        ("./é 1#.txt", {"uri": "%C3%A9%201%23.txt", "uriBaseId": "%SRCROOT%"}),
        (str(tmp_path / "in" / "a.txt"), {"uri": "in/a.txt", "uriBaseId": "%SRCROOT%"}),
        ("/far/a b.txt", {"uri": "file:///far/a%20b.txt"}),
        ("b\udcff.txt", {"uri": "b%FF.txt", "uriBaseId": "%SRCROOT%"}),
    ):
        (found,) = log(result(TEXT, full(), path=path))["results"]
        assert found["locations"][0]["physicalLocation"]["artifactLocation"] == place


def annotations(*results: Any, tally: Tally | None = None) -> list[str]:
    return [
        a
        for a in written(github, *results, tally=tally).splitlines()
        if re.match("::(error|warning|notice)", a)
    ]


def test_github_annotations() -> None:
    assert annotations(result(TEXT, full(), finding(at("The the"), severity="advice"))) == [
        "::warning file=copy.txt,line=3,endLine=3,col=11,endColumn=17,title=XY101 sample-rule::"
        "copy.txt:3:11: one word too many%0Aline 4: here: Calloway",
        "::notice file=copy.txt,line=3,endLine=3,col=1,endColumn=8,title=XY101 sample-rule::"
        "copy.txt:3:1: one word too many",
    ]


@pytest.mark.parametrize("count", [9, 10, 11, 60])
def test_github_shows_ten_of_a_kind_and_groups_the_rest(count: int) -> None:
    found = [finding(at("will"), message=f"number {i}") for i in range(count)]
    report = written(github, result(TEXT, *found, finding(at("The"), severity="warning")))
    errors = [line for line in report.splitlines() if line.startswith("::error")]
    assert len(errors) == min(count, 10)
    assert ("::group::" in report) == (count > 10)
    assert report.count("::group::") == report.count("::endgroup::")
    said = report.replace("%0A", "\n")
    for i in range(count):
        assert f"number {i}\n" in said  # nothing is lost
    if count > 10:
        assert f"{count - 9} more errors" in errors[-1]
    assert sum(line.startswith("::warning") for line in report.splitlines()) == 1


def test_github_commands_are_not_made_by_copy() -> None:
    found = [finding(at("will"), message=f"{HOSTILE} ##[add-mask]x") for _ in range(12)]
    report = written(github, result(TEXT, *found, path="a,b:c%.txt"))
    assert all("##[" not in line for line in report.splitlines() if not line.startswith("::error"))
    errors = [line for line in report.split("\n") if line.startswith("::error")]
    assert len(errors) == 10
    assert errors[0].startswith("::error file=a%2Cb%3Ac%25.txt,line=3,")


def test_gitlab_entries() -> None:
    entries = json.loads(written(gitlab, result(TEXT, full()), result(TEXT, full(), path="b.txt"), UNREAD))
    assert {k: v for k, v in entries[0].items() if k != "fingerprint"} == {
        "description": "one word too many",
        "check_name": "XY101",
        "severity": "minor",
        "location": {"path": "copy.txt", "lines": {"begin": 3, "end": 3}},
    }
    assert entries[2]["severity"] == "blocker"
    assert len({e["fingerprint"] for e in entries}) == 3


def test_gitlab_fingerprints_stay_when_lines_move() -> None:
    one, two = (
        json.loads(written(gitlab, result(text, finding(span(text, "will")))))[0]
        for text in (TEXT, "Up\n\n" + TEXT)
    )
    assert one["fingerprint"] == two["fingerprint"]
    assert one["location"] != two["location"]


def test_rdjson_counts_bytes() -> None:
    (found,) = json.loads(written(rdjson, result(TEXT, full())))["diagnostics"]
    assert found["location"]["range"] == {
        "start": {"line": 3, "column": 14},
        "end": {"line": 3, "column": 20},
    }
    assert found["suggestions"] == [{"range": found["location"]["range"], "text": "mill"}]
    assert found["related_locations"][0]["location"]["range"]["start"] == {"line": 4, "column": 1}


def test_rdjson_makes_one_suggestion_of_several_edits() -> None:
    edits = (SourceEdit(at("will"), "shall"), SourceEdit(at("The the"), "The"))
    (found,) = json.loads(written(rdjson, result(TEXT, finding(at("will"), fix=Fix(edits, "both", "safe")))))[
        "diagnostics"
    ]
    assert [s["text"] for s in found["suggestions"]] == ["The 🙂 bakery shall"]


def test_checkstyle_document() -> None:
    root = ElementTree.fromstring(written(checkstyle, result(TEXT, full()), UNREAD).encode())
    first, second = root.findall("file")
    assert first.get("name") == "copy.txt"
    assert first[0].attrib == {
        "line": "3", "column": "11", "severity": "warning", "message": "one word too many", "source": "copylint.XY.XY101",
    }  # fmt: skip
    assert second[0].get("message") == "gone.txt: no such file"


def test_junit_suites() -> None:
    root = ElementTree.fromstring(
        written(
            junit,
            result(TEXT, full(), finding(at("The the"), severity="advice")),
            result(TEXT, path="b.txt"),
            UNREAD,
        ).encode()
    )
    counts = [[s.get(k) for k in ("name", "tests", "failures", "errors")] for s in root]
    assert counts == [["copy.txt", "2", "1", "0"], ["b.txt", "1", "0", "0"], ["gone.txt", "1", "0", "1"]]
    failure = root[0][0].find("failure")
    assert failure is not None
    assert failure.get("message") == "XY101: one word too many"
    assert "line 4: here: Calloway" in (failure.text or "")
    assert root[0][1].find("failure") is None


@pytest.mark.parametrize("format", [checkstyle, junit])
def test_xml_holds_whatever_copy_says(format: Any) -> None:
    made = written(format, result(TEXT, finding(at("will"), message=HOSTILE), path=f"{HOSTILE}.txt"))
    root = ElementTree.fromstring(made.encode())
    messages = [e.get("message") for e in root.iter() if e.get("message")]
    assert [m.removeprefix("XY101: ") for m in messages if m] == [HOSTILE.replace("\x00\x1b", "\ufffd\ufffd")]


@pytest.mark.parametrize("format", [sarif, gitlab, rdjson])
def test_json_holds_whatever_copy_says(format: Any) -> None:
    made = written(format, result(TEXT, finding(at("will"), message=f"So {HOSTILE}")))
    assert json.dumps(HOSTILE, ensure_ascii=False)[1:-1] in made
    json.loads(made)


@pytest.mark.parametrize("format", [sarif, github, gitlab, checkstyle, junit, rdjson])
def test_a_rule_that_does_not_load_is_said_once_and_bad_records_each(format: Any) -> None:
    broken = [
        result(TEXT, path=path)._replace(
            rule_errors=("house.yml:3:1: no `why`",), bad_records=(f"{path}: record 2",)
        )
        for path in ("a.jsonl", "b.jsonl")
    ]
    made = written(format, *broken)
    assert made.count("house.yml") == 1
    assert made.count("a.jsonl: record 2") == 1
    assert made.count("b.jsonl: record 2") == 1


@pytest.mark.parametrize("name", FORMATS)
def test_no_result_is_kept(name: str, tmp_path: Any) -> None:
    seen: list[weakref.ref[Source]] = []

    def results() -> Iterator[FileResult]:
        for i in range(5):
            made = result(TEXT, full(), path=f"{i}.txt")
            assert made.source is not None
            seen.append(weakref.ref(made.source))
            yield made
            del made
            gc.collect()
            assert sum(ref() is not None for ref in seen) <= 1

    with open(tmp_path / "out", "w", encoding="utf-8") as out:
        report, tally = maker(name, no_about())(out), Tally()
        for each in results():
            tally.add(each)
            report.file(each)
        report.close(tally)
    assert "XY101" in (tmp_path / "out").read_text("utf-8")
