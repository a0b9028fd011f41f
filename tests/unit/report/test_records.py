"""The reports for programs: `json`, `jsonl`, `concise`."""

import json
from typing import Any

import pytest
from tests.unit.report.frozen import finding, fix, result, span, written

from copylint.document.source import Landmark
from copylint.lint.finding import Fix, Related, SourceEdit
from copylint.report import concise, jsonl
from copylint.report import json as json_report
from copylint.report.tally import Tally

TEXT = "Bakery 🙂 to close\n\nThe the bakery will close.\nCalloway said so.\n"


def one(**changes: Any) -> dict[str, Any]:
    at = span(TEXT, "The the")
    record: dict[str, Any] = json.loads(written(json_report, result(TEXT, finding(at, **changes))))[0]
    return record


def test_a_record_in_full() -> None:
    at = span(TEXT, "The the")
    assert one(fix=fix(at, "The"), related=(Related(span(TEXT, "Calloway"), "here"),)) == {
        "filename": "copy.txt",
        "code": "XY101",
        "name": "sample-rule",
        "severity": "error",
        "message": "one word too many",
        "location": {"row": 3, "column": 1, "offset": 19},
        "end_location": {"row": 3, "column": 8, "offset": 26},
        "fix": {
            "applicability": "safe",
            "message": "The",
            "edits": [
                {
                    "content": "The",
                    "location": {"row": 3, "column": 1, "offset": 19},
                    "end_location": {"row": 3, "column": 8, "offset": 26},
                }
            ],
        },
        "related": [
            {
                "message": "here",
                "location": {"row": 4, "column": 1, "offset": 46},
                "end_location": {"row": 4, "column": 9, "offset": 54},
            }
        ],
        "fingerprint": finding(at).fingerprint,
        "url": None,
    }


def test_without_fix_and_related_the_keys_stay() -> None:
    record = one()
    assert record["fix"] is None
    assert record["related"] == []


def test_a_fix_of_several_edits_keeps_them_in_order() -> None:
    edits = tuple(SourceEdit(span(TEXT, w), "x") for w in ("The", "the", "will"))
    record = one(fix=Fix(edits, "three", "unsafe"))
    assert record["fix"]["applicability"] == "unsafe"
    assert [e["location"]["column"] for e in record["fix"]["edits"]] == [1, 5, 16]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_offsets_count_newlines_as_the_file_has_them(newline: str) -> None:
    text = TEXT.replace("\n", newline)
    at = span(text, "Calloway")
    record = json.loads(written(jsonl, result(text, finding(at))))
    assert record["location"] == {"row": 4, "column": 1, "offset": at.start}
    assert text[record["location"]["offset"] : record["end_location"]["offset"]] == "Calloway"


def test_json_is_one_array_even_when_empty() -> None:
    assert written(json_report) == "[]\n"
    assert written(json_report, result("All is well.")) == "[]\n"


def test_json_of_many_files_is_flat_and_in_order() -> None:
    found = [finding(span(TEXT, w)) for w in ("The", "will")]
    records = json.loads(
        written(json_report, result(TEXT, *found, path="a.txt"), result(TEXT, *found, path="b.txt"))
    )
    assert [(r["filename"], r["location"]["column"]) for r in records] == [
        ("a.txt", 1),
        ("a.txt", 16),
        ("b.txt", 1),
        ("b.txt", 16),
    ]


def test_jsonl_is_a_record_a_line_and_the_same_records() -> None:
    results = [result(TEXT, finding(span(TEXT, "The")), finding(span(TEXT, "will")))]
    lines = written(jsonl, *results).splitlines()
    assert [json.loads(line) for line in lines] == json.loads(written(json_report, *results))


def test_letters_are_written_as_they_are() -> None:
    text = "Éclair 🙂 said “no”."
    made = written(jsonl, result(text, finding(span(text, "no"), message="“no” é 🙂")))
    assert "“no” é 🙂" in made


def test_a_file_that_could_not_be_read_leaves_the_array_whole(capsys: pytest.CaptureFixture[str]) -> None:
    broken = result("")._replace(source=None, error="copy.txt: binary")
    made = written(json_report, broken, result(TEXT, finding(span(TEXT, "will"))))
    assert len(json.loads(made)) == 1
    assert capsys.readouterr().err == "copylint: copy.txt: binary\n"


def test_concise_lines() -> None:
    found = [finding(span(TEXT, "The the")), finding(span(TEXT, "said"), message="who?", code="AB102")]
    assert written(concise, result(TEXT, *found)) == (
        "copy.txt:3:1: XY101 one word too many\ncopy.txt:4:10: AB102 who?\n"
    )


@pytest.mark.parametrize(
    ("severity", "fail_on", "status"),
    [
        ("advice", "warning", 0),
        ("advice", "advice", 1),
        ("warning", "warning", 1),
        ("warning", "error", 0),
        ("error", "error", 1),
    ],
)
def test_status_by_severity(severity: str, fail_on: str, status: int) -> None:
    tally = Tally()
    tally.add(result(TEXT, finding(span(TEXT, "The"), severity=severity)))
    assert tally.status(fail_on, exit_zero=False) == status
    assert tally.status(fail_on, exit_zero=True) == 0


def test_a_rule_that_failed_is_said_once_and_gives_status_two(capsys: pytest.CaptureFixture[str]) -> None:
    tally = Tally()
    for _ in range(2):
        tally.add(result(TEXT)._replace(faults=("rule XY101 failed",)))
    assert capsys.readouterr().err == "copylint: copy.txt: rule XY101 failed\n"
    assert tally.status("warning", exit_zero=True) == 2


def test_a_landmark_stands_in_the_place() -> None:
    made = result(TEXT, finding(span(TEXT, "The the")), landmarks=(Landmark(0, "record 3, body"),))
    assert written(concise, made) == "copy.txt:3:1: (record 3, body) XY101 one word too many\n"
    record = json.loads(written(json_report, made))[0]
    assert record["location"] == {"row": 3, "column": 1, "offset": 19, "label": "record 3, body"}
