"""`github`: annotations of GitHub Actions.

GitHub shows ten annotations of a kind for a step and drops the others. The tenth therefore stands for all that follow:
it says how many there are and lists the first of them, and each of them has its line in the log.
"""

from copylint._typing import NamedTuple, TextIO
from copylint.document.source import Source
from copylint.lint.finding import Finding
from copylint.lint.job import FileResult
from copylint.report.about import About
from copylint.report.paths import relative
from copylint.report.places import code_points
from copylint.report.problems import Problems
from copylint.report.tally import Tally

CAP = 10  # annotations of a kind that GitHub shows for a step
LISTED = 40  # of the others, those that the last annotation names
KINDS = {"error": "error", "warning": "warning", "advice": "notice"}


class _Note(NamedTuple):
    """An annotation: its places and text, and how it reads as a line of the log."""

    properties: dict[str, object]
    message: str
    line: str


class _Kind:
    """The annotations of one kind: how many there were, the last that is held back, the lines of those after it."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.seen = 0
        self.held: _Note | None = None
        self.lines: list[str] = []


class Report:
    """Annotations as they come, as many as are shown; the others as lines in a group of the log."""

    def __init__(self, out: TextIO, about: About) -> None:
        self.out = out
        self.kinds = {name: _Kind(name) for name in KINDS.values()}
        self.grouped = False
        self.problems = Problems()

    def file(self, result: FileResult) -> None:
        """The annotations of a file."""
        path = relative(result.path)
        for problem in self.problems.new(result):
            place = {"file": relative(problem.path)} if problem.path else {}
            self.note("error", _Note({**place, "title": "copylint"}, problem.line, problem.line))
        if result.source is not None:
            for finding in result.findings:
                self.note(KINDS[finding.severity], _note(path, result.source, finding))

    def note(self, name: str, note: _Note) -> None:
        """Writes an annotation, holds it back or lists it, by how many there were."""
        kind = self.kinds[name]
        kind.seen += 1
        if kind.seen < CAP:
            self.out.write(_command(name, note.properties, note.message))
        elif kind.seen == CAP:
            kind.held = note
        else:
            if kind.seen == CAP + 1 and kind.held is not None:
                self.log(name, kind.held.line)
                kind.lines.append(kind.held.line)
            self.log(name, note.line)
            if len(kind.lines) < LISTED:
                kind.lines.append(note.line)

    def log(self, name: str, line: str) -> None:
        """A line of the log, in the group of those that have no annotation of their own."""
        if not self.grouped:
            self.grouped = True
            self.out.write(f"::group::copylint: past GitHub's {CAP} annotations of a kind\n")
        self.out.write(f"{name}: {_inert(line)}\n")

    def close(self, tally: Tally) -> None:
        """The annotations held back, each for itself or for all that came after it, and the closing line."""
        if self.grouped:
            self.out.write("::endgroup::\n")
        for kind in self.kinds.values():
            if kind.held is None:
                continue
            if kind.seen == CAP:
                self.out.write(_command(kind.name, kind.held.properties, kind.held.message))
            else:
                properties = {**kind.held.properties, "title": f"copylint: {kind.seen - CAP + 1} more"}
                self.out.write(_command(kind.name, properties, _rest(kind)))
        line = tally.summary()
        if line:
            self.out.write(f"copylint: {line}\n")


def _rest(kind: _Kind) -> str:
    more = kind.seen - CAP + 1
    plural = "s" * (kind.name != "notice")
    what = {"notice": "pieces of advice"}.get(kind.name, f"{kind.name}{plural}")
    head = f"{more} more {what}. GitHub shows {CAP} annotations of a kind for a step; the log has them all."
    left = more - len(kind.lines)
    return "\n".join([head, *kind.lines, *([f"… and {left} more"] if left else [])])


def _note(path: str, source: Source, finding: Finding) -> _Note:
    at = code_points(source, finding.span)
    label = source.label(finding.span.start)
    place = f"{path}:{at.row}:{at.column}{f' ({label})' if label else ''}"
    properties: dict[str, object] = {"file": path, "line": at.row, "endLine": at.end_row}
    if at.row == at.end_row:  # GitHub takes columns for a single line only
        properties |= {"col": at.column, "endColumn": at.end_column}
    properties["title"] = f"{finding.code} {finding.name}"
    related = (
        f"\nline {source.place(r.span.start)[0]}: {r.message}: {source.text[r.span.start : r.span.end]}"
        for r in finding.related
    )
    line = f"{place}: {finding.code} {finding.message}"
    return _Note(properties, f"{place}: {finding.message}{''.join(related)}", line)


def _command(kind: str, properties: dict[str, object], message: str) -> str:
    """A workflow command, its values escaped as the runner reads them."""
    given = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{kind} {given}::{_data(message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _inert(line: str) -> str:
    """A line of the log that the runner can't take for a command, whatever the copy says."""
    return line.replace("##[", "# #[").replace("\r", " ").replace("\n", " ")
