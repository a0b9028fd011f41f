"""`sarif`: SARIF 2.1.0, the format of code scanning. Results are written as they come, the rules after them."""

import json

from copylint import __version__
from copylint._typing import Any, TextIO
from copylint.document.source import Source
from copylint.document.spans import SourceSpan
from copylint.lint.finding import Finding, Fix, Related
from copylint.lint.job import FileResult
from copylint.report.about import About, RuleFacts
from copylint.report.array import JsonArray
from copylint.report.fixes import describe
from copylint.report.paths import uri
from copylint.report.places import line_of, utf16
from copylint.report.problems import Problem, Problems
from copylint.report.tally import Tally

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "advice": "note"}
# What a reader of the log takes for one line break: those that copylint counts.
NEWLINES = ["\r\n", "\n", "\r"]
CONTEXT = 2000  # characters of the lines around a finding; longer lines are left out
Json = dict[str, Any]


class Report:
    """One run of one log."""

    def __init__(self, out: TextIO, about: About) -> None:
        self.out, self.about = out, about
        self.problems = Problems()
        self.faults: list[Json] = []
        self.rules: dict[str, int] = {}
        head = json.dumps({"$schema": SCHEMA, "version": "2.1.0"})[:-1]
        run = json.dumps({"columnKind": "utf16CodeUnits", "newlineSequences": NEWLINES})[:-1]
        out.write(f'{head}, "runs": [\n{run}, "results": ')
        self.results = JsonArray(out)

    def file(self, result: FileResult) -> None:
        """The results of a file; what went wrong with it is kept for the end."""
        self.faults += map(_notification, self.problems.new(result))
        if result.source is not None:
            for finding in result.findings:
                self.results.add(self.result(result.path, result.source, finding))

    def result(self, path: str, source: Source, finding: Finding) -> Json:
        """One finding."""
        self.about.rule(path, finding)
        made: Json = {
            "ruleId": finding.code,
            "ruleIndex": self.rules.setdefault(finding.code, len(self.rules)),
            "level": LEVELS[finding.severity],
            "message": {"text": _sentence(finding.message)},
            "locations": [_location(path, source, finding.span)],
            "partialFingerprints": {"copylint/v1": finding.fingerprint},
        }
        if finding.related:
            made["relatedLocations"] = [
                _related(path, source, related, number)
                for number, related in enumerate(finding.related, start=1)
            ]
        if finding.fix is not None and finding.fix.safety != "display":
            made["fixes"] = [_fix(path, source, finding.fix)]
        return made

    def close(self, tally: Tally) -> None:
        """The tool, its rules, how the run went."""
        self.results.end()
        facts = {rule.code: rule for rule in self.about.rules()}
        driver = {
            "name": "copylint",
            "semanticVersion": __version__,
            "version": __version__,
            "rules": [_rule(facts[code]) for code in self.rules],
        }
        invocation = {
            "executionSuccessful": not tally.failed,
            "toolExecutionNotifications": self.faults,
        }
        for key, value in (
            ("tool", {"driver": driver}),
            ("invocations", [invocation]),
            ("originalUriBaseIds", {"%SRCROOT%": {"description": {"text": "The folder copylint ran in."}}}),
        ):
            self.out.write(f",\n{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}")
        self.out.write("}\n]}\n")


def _artifact(path: str) -> Json:
    place = uri(path)
    return {"uri": place} if place.startswith("file:") else {"uri": place, "uriBaseId": "%SRCROOT%"}


def _region(source: Source, span: SourceSpan) -> Json:
    at = utf16(source, span)
    return {
        "startLine": at.row,
        "startColumn": at.column,
        "endLine": at.end_row,
        "endColumn": at.end_column,
    }


def _location(path: str, source: Source, span: SourceSpan) -> Json:
    region = {**_region(source, span), "snippet": {"text": source.text[span.start : span.end]}}
    place: Json = {"physicalLocation": {"artifactLocation": _artifact(path), "region": region}}
    row, first, _ = line_of(source, span.start)
    end_row, _, last = line_of(source, span.end)
    if last - first <= CONTEXT:
        lines = {"startLine": row, "endLine": end_row, "snippet": {"text": source.text[first:last]}}
        place["physicalLocation"]["contextRegion"] = lines
    label = source.label(span.start)
    if label:
        place["logicalLocations"] = [{"fullyQualifiedName": label, "name": label}]
    return place


def _related(path: str, source: Source, related: Related, number: int) -> Json:
    place = _location(path, source, related.span)
    return {"id": number, **place, "message": {"text": _sentence(related.message)}}


def _fix(path: str, source: Source, fix: Fix) -> Json:
    replacements = [
        {"deletedRegion": _region(source, edit.span), "insertedContent": {"text": edit.content}}
        for edit in fix.edits
    ]
    return {
        "description": {"text": _sentence(describe(fix))},
        "artifactChanges": [{"artifactLocation": _artifact(path), "replacements": replacements}],
    }


def _rule(rule: RuleFacts) -> Json:
    made: Json = {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": _sentence(rule.summary)},
        "fullDescription": {"text": _sentence(rule.why or rule.summary)},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "help": {"text": _help(rule, "{}"), "markdown": _help(rule, "`{}`")},
        "properties": {"tags": [rule.family], "family": rule.family, "sources": list(rule.sources)},
    }
    return made


def _help(rule: RuleFacts, code: str) -> str:
    sources = f"Sources: {'; '.join(rule.sources)}." if rule.sources else ""
    parts = (
        _sentence(rule.summary),
        rule.why,
        sources,
        f"{code.format(f'copylint rule {rule.code}')} tells more.",
    )
    return "\n\n".join(part for part in parts if part)


def _notification(problem: Problem) -> Json:
    made: Json = {"level": "error", "message": {"text": problem.line}}
    if problem.path:
        made["locations"] = [{"physicalLocation": {"artifactLocation": _artifact(problem.path)}}]
    return made


def _sentence(text: str) -> str:
    """The text with a capital and a stop, as readers of the format expect."""
    text = text.strip()
    if not text:
        return ""
    return text[0].upper() + text[1:] + ("" if text.rstrip("”’)").endswith((".", "!", "?")) else ".")
