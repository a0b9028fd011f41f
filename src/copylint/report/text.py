"""`text`: for people. Each finding with the words it speaks of, the fix, and a closing line."""

import os

from copylint._typing import TYPE_CHECKING, NamedTuple, TextIO
from copylint.document.source import Source
from copylint.document.spans import SourceSpan
from copylint.lint.finding import Finding, Fix, Related
from copylint.lint.job import FileResult
from copylint.report.tally import Tally

if TYPE_CHECKING:
    from copylint.report.about import About

WIDTH = 100  # columns of copy shown around a span
COLOURS = {"error": "31", "warning": "33", "advice": "36", "path": "1", "code": "1", "dim": "2", "fix": "32"}
FLAGS = {"safe": "--fix", "unsafe": "--unsafe-fixes"}


class _Shown(NamedTuple):
    """A line of copy as it is shown: the columns `left`:`right` of a row, after the sign `before` for what is cut."""

    row: int
    text: str
    before: str
    left: int
    right: int


class Report:
    """Writes results for a terminal or a pipe."""

    def __init__(self, out: TextIO, about: "About | None" = None) -> None:
        self.out = out
        self.colour = wants_colour(out)
        self.last_code = ""

    def paint(self, kind: str, text: str) -> str:
        """The text in the colour of its kind, where colour is wanted."""
        return f"\x1b[{COLOURS[kind]}m{text}\x1b[0m" if self.colour else text

    def file(self, result: FileResult) -> None:
        """The findings of one file."""
        if result.source is None or not result.findings:
            return
        self.out.write(f"{self.paint('path', result.path)}\n\n")
        for finding in result.findings:
            self.finding(result.source, finding)

    def finding(self, source: Source, finding: Finding) -> None:
        """A heading, the line of copy with the words underlined, the related places."""
        row, column = source.place(finding.span.start)
        severity = self.paint(finding.severity, f"{finding.severity:<7}")
        code = self.paint("code", finding.code)
        message = _visible(finding.message)
        label = source.label(finding.span.start)
        where = f"{row}:{column} ({_visible(label)})" if label else f"{row}:{column}"
        self.out.write(f" {where}  {severity}  {code} {finding.name}  {message}\n")
        shown = self.frame(source, finding.span, "^", finding.severity, self.fix_note(finding.fix))
        for related in finding.related:
            self.relate(source, shown, related)
        self.out.write("\n")
        self.last_code = finding.code

    def fix_note(self, fix: Fix | None) -> str:
        """What the fix would put there, and the flag that applies it."""
        if fix is None:
            return ""
        flag = f"  ({FLAGS[fix.safety]})" if fix.safety in FLAGS else ""
        return self.paint("fix", f"fix: {_visible(fix.title)}{flag}")

    def frame(self, source: Source, span: SourceSpan, marks: str, kind: str, note: str) -> _Shown:
        """The line of copy a span starts in, cut to the width around it, and the marks below."""
        row, column = source.place(span.start)
        line = _visible(source.line(row))
        start = column - 1
        end = max(min(start + span.end - span.start, len(line)), start + 1)
        shown = _Shown(row, *_cut(line, start, end))
        number = self.paint("dim", f"{row:>4}")
        self.out.write(f"{number} {self.paint('dim', '│')} {shown.text}\n")
        self.underline(shown, start, end, marks, kind, note)
        return shown

    def underline(self, shown: _Shown, start: int, end: int, marks: str, kind: str, note: str) -> None:
        """Marks below the columns `start`:`end` of the line that is shown."""
        start, end = start - shown.left + len(shown.before), end - shown.left + len(shown.before)
        end = min(end, len(shown.text))
        under = " " * _width(shown.text[:start]) + self.paint(
            kind, marks * max(_width(shown.text[start:end]), 1)
        )
        self.out.write(f"     {self.paint('dim', '│')} {under}{'  ' + note if note else ''}\n")

    def relate(self, source: Source, shown: _Shown, related: Related) -> None:
        """A related place: below the same line where that is in sight, else with its own line."""
        row, column = source.place(related.span.start)
        start, end = column - 1, column - 1 + related.span.end - related.span.start
        if row == shown.row and shown.left <= start and end <= shown.right:
            self.underline(shown, start, end, "-", "dim", related.message)
        else:
            self.frame(source, related.span, "-", "dim", related.message)

    def close(self, tally: Tally) -> None:
        """The closing line."""
        line = tally.summary()
        if line:
            explains = f" · `copylint rule {self.last_code}` explains" if self.last_code else ""
            self.out.write(f"{line}{explains}\n")


def _cut(line: str, start: int, end: int) -> tuple[str, str, int, int]:
    """A line cut to WIDTH around a span: what is shown, what stands before the cut, and the columns it holds."""
    if len(line) <= WIDTH:
        return line, "", 0, len(line)
    end = min(end, start + WIDTH - 20)
    left = max(0, min(start - (WIDTH - (end - start)) // 2, len(line) - WIDTH))
    right = min(len(line), left + WIDTH)
    before, after = ("… " if left else ""), (" …" if right < len(line) else "")
    return before + line[left:right] + after, before, left, right


def _visible(text: str) -> str:
    """The text with a sign for every control character, so that copy can't steer a terminal; a tab is a space."""
    if text.isprintable():
        return text
    return "".join(" " if c == "\t" else "\ufffd" if ord(c) < 32 or 127 <= ord(c) < 160 else c for c in text)


def _width(text: str) -> int:
    """Columns a text takes on a terminal."""
    if all(
        c < "\u0300" or "\u2010" <= c <= "\u2027" for c in text
    ):  # letters of the west, dashes, quotation marks
        return len(text)
    import unicodedata

    return sum(
        0
        if unicodedata.combining(c) or c in "\u200d\ufe0f"
        else 2
        if unicodedata.east_asian_width(c) in "WF"
        else 1
        for c in text
    )


def wants_colour(out: TextIO) -> bool:
    """Colour on a terminal, unless NO_COLOR is set; FORCE_COLOR asks for it anywhere."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (out.isatty() and os.environ.get("TERM") != "dumb")
