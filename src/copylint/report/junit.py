"""`junit`: JUnit XML. A file is a suite; an error or warning is a failed case, advice a passed one that says so."""

from copylint._typing import TextIO
from copylint.document.source import Source
from copylint.lint.finding import Finding
from copylint.lint.job import FileResult
from copylint.report.about import About
from copylint.report.fixes import describe
from copylint.report.paths import relative
from copylint.report.places import around, start
from copylint.report.problems import Problems
from copylint.report.tally import Tally
from copylint.report.xml import escape, tag


class Report:
    """A suite a file."""

    def __init__(self, out: TextIO, about: About) -> None:
        self.out, self.problems = out, Problems()
        out.write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="copylint">\n')

    def file(self, result: FileResult) -> None:
        """The suite of a file."""
        name = relative(result.path)
        faults = [problem.line for problem in self.problems.new(result)]
        cases = [_fault(name, line) for line in faults]
        if result.source is not None:
            cases += [_case(name, result.source, finding) for finding in result.findings]
        if not cases:
            cases = [_open(name, "nothing to mark")[:-1] + "/>"]
        failures = sum(f.severity != "advice" for f in result.findings)
        suite = tag(
            "testsuite",
            ">",
            name=name,
            tests=len(cases),
            failures=failures,
            errors=len(faults),
            skipped=0,
            time="0",
        )
        self.out.write("\n".join([suite, *(f"  {case}" for case in cases), "</testsuite>\n"]))

    def close(self, tally: Tally) -> None:
        """The end of the document."""
        self.out.write("</testsuites>\n")


def _open(suite: str, name: str) -> str:
    return tag("testcase", ">", classname=suite, name=name, time="0")


def _fault(suite: str, line: str) -> str:
    return f"{_open(suite, 'reading and rules')}{tag('error', type='fault', message=line)}</testcase>"


def _case(suite: str, source: Source, finding: Finding) -> str:
    row, column = start(source, finding.span)
    opened = _open(suite, f"{finding.code} {finding.name} (line {row})")
    detail = escape(_detail(suite, source, finding, row, column))
    if finding.severity == "advice":
        return f"{opened}<system-out>{detail}</system-out></testcase>"
    failure = tag("failure", ">", type=finding.severity, message=f"{finding.code}: {finding.message}")
    return f"{opened}{failure}{detail}</failure></testcase>"


def _detail(suite: str, source: Source, finding: Finding, row: int, column: int) -> str:
    label = source.label(finding.span.start)
    lines = [
        f"{suite}:{row}:{column}{f' ({label})' if label else ''}: {finding.severity}: {finding.message}",
        f"    {around(source, finding.span, 80)}",
    ]
    if finding.fix is not None:
        lines.append(f"fix: {describe(finding.fix)}")
    for related in finding.related:
        at, _ = start(source, related.span)
        lines.append(f"line {at}: {related.message}: {source.text[related.span.start : related.span.end]}")
    return "\n".join(lines)
