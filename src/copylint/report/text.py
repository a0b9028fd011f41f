"""`text`: for people. Each finding with the words it speaks of, the fix, and a closing line."""

import os

from copylint._typing import TYPE_CHECKING, NamedTuple, TextIO
from copylint.document.source import Source
from copylint.document.spans import SourceSpan
from copylint.lint.finding import Finding, Fix, Related
from copylint.lint.job import FileResult
from copylint.report.places import line_of
from copylint.report.places import start as start_of
from copylint.report.tally import Tally
from copylint.rulebook.rule import SEVERITIES

if TYPE_CHECKING:
    from copylint.report.about import About

WIDTH = 100  # columns of copy shown around a span, on a terminal that has them
_NARROW, _MARGIN = 40, 11  # the fewest columns of copy, and those beside it: number, bar, signs of a cut
_WORD = 16  # how far a cut may move so that it cuts no word
COLOURS = {"error": "31", "warning": "33", "advice": "36", "path": "1", "code": "1", "dim": "2", "fix": "32"}
EASY, HARD = 7.5, 11.7  # grades between which eight in ten articles of edited news lie
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
        self.parts: list[str] = []  # of what is said of one file: written at once
        self.colour = wants_colour(out)
        self.width = _columns(out)
        self.worst = (-1, "")  # the gravest severity so far, and the first rule that had it
        self.grade: float | None = None

    def paint(self, kind: str, text: str) -> str:
        """The text in the colour of its kind, where colour is wanted."""
        return f"\x1b[{COLOURS[kind]}m{text}\x1b[0m" if self.colour else text

    def file(self, result: FileResult) -> None:
        """The findings of one file."""
        self.grade = result.grade
        if result.source is None or not result.findings:
            return
        self.parts.append(f"{self.paint('path', visible(result.path))}\n\n")
        for finding in result.findings:
            self.finding(result.source, finding)
        self.out.write("".join(self.parts))
        self.parts.clear()

    def finding(self, source: Source, finding: Finding) -> None:
        """A heading, the line of copy with the words underlined, the related places."""
        row, column = start_of(source, finding.span)
        severity = self.paint(finding.severity, f"{finding.severity:<7}")
        code = self.paint("code", finding.code)
        message = visible(finding.message)
        label = source.label(finding.span.start)
        where = f"{row}:{column} ({visible(label)})" if label else f"{row}:{column}"
        self.parts.append(f" {where}  {severity}  {code} {finding.name}  {message}\n")
        shown = self.frame(source, finding.span, "^", finding.severity, self.fix_note(finding.fix))
        for related in finding.related:
            self.relate(source, shown, related)
        self.parts.append("\n")
        grave = SEVERITIES.index(finding.severity)
        if grave > self.worst[0]:
            self.worst = grave, finding.code

    def fix_note(self, fix: Fix | None) -> str:
        """What the fix would put there, and the flag that applies it."""
        if fix is None:
            return ""
        flag = f"  ({FLAGS[fix.safety]})" if fix.safety in FLAGS else ""
        title = "take it out" if fix.title == "delete" else visible(fix.title.strip())
        return self.paint("fix", f"fix: {title}{flag}")

    def frame(self, source: Source, span: SourceSpan, marks: str, kind: str, note: str) -> _Shown:
        """The line of copy a span starts in, cut to the width around it, and the marks below."""
        row, first, last = line_of(source, span.start)
        start, length = span.start - first, last - first
        end = max(min(span.end - first, length), start + 1)
        left, right = _window(source.text, first, last, start, end, self.width)
        before, after = ("… " if left else ""), (" …" if right < length else "")
        text = before + visible(source.text[first + left : first + right]) + after
        shown = _Shown(row, text, before, left, right)
        self.parts.append(f"{self.paint('dim', f'{row:>4} │')} {text}\n")
        self.underline(shown, start, end, marks, kind, note)
        return shown

    def underline(self, shown: _Shown, start: int, end: int, marks: str, kind: str, note: str) -> None:
        """Marks below the columns `start`:`end` of the line that is shown."""
        start, end = start - shown.left + len(shown.before), end - shown.left + len(shown.before)
        end = min(end, len(shown.text))
        under = " " * _width(shown.text[:start]) + self.paint(
            kind, marks * max(_width(shown.text[start:end]), 1)
        )
        self.parts.append(f"{self.paint('dim', '     │')} {under}{'  ' + note if note else ''}\n")

    def relate(self, source: Source, shown: _Shown, related: Related) -> None:
        """A related place: below the same line where that is in sight, else with its own line."""
        row, column = start_of(source, related.span)
        start, end = column - 1, column - 1 + related.span.end - related.span.start
        if row == shown.row and shown.left <= start and end <= shown.right:
            self.underline(shown, start, end, "-", "dim", visible(related.message))
        else:
            self.frame(source, related.span, "-", "dim", visible(related.message))

    def close(self, tally: Tally) -> None:
        """The closing line."""
        line = tally.summary()
        if line:
            if tally.files == 1 and self.grade is not None:
                line += f" · {grade_note(self.grade)}"
            why = f" · `copylint rule {self.worst[1]}` tells why" if self.worst[1] else ""
            self.out.write(f"{line}{why}\n")


def grade_note(grade: float) -> str:
    """A Flesch-Kincaid grade and how it stands to edited news."""
    place = (
        "easier than most news"
        if grade < EASY
        else "harder than most news"
        if grade > HARD
        else "typical of news"
    )
    return f"Flesch-Kincaid {grade:.1f}, {place}"


def _window(text: str, first: int, last: int, start: int, end: int, width: int) -> tuple[int, int]:
    """The columns of the line `first`:`last` of a text that are shown: as many as fit, whole words where that can be,
    with `start`:`end` in sight as far as it fits."""
    length = last - first
    if length > width // 2:  # wide characters take the room of two
        near = text[first + max(0, start - width) : min(last, first + start + width)]
        width = width * len(near) // max(_width(near), len(near))
    if length <= width:
        return 0, length
    end = min(end, start + width - 20)
    left = max(0, min(start - (width - (end - start)) // 2, length - width))
    right = min(length, left + width)
    if left:
        gap = text.find(" ", first + left, first + min(left + _WORD, start))
        left = gap + 1 - first if gap >= 0 else left
    if right < length:
        gap = text.rfind(" ", first + max(right - _WORD, end), first + right)
        right = gap - first if gap >= 0 else right
    return left, right


def visible(text: str) -> str:
    """The text with a sign for every control character, and for those that turn the line around, so that copy can't
    steer a terminal; a tab is a space."""
    if text.isprintable():
        return text
    return "".join(" " if c == "\t" else "\ufffd" if _steers(ord(c)) else c for c in text)


def _steers(code: int) -> bool:
    return (
        code < 32
        or 0x7F <= code < 0xA0
        or 0x2028 <= code <= 0x202E
        or 0x2066 <= code <= 0x2069
        or 0xD800 <= code < 0xE000
    )


def _width(text: str) -> int:
    """Columns a text takes on a terminal."""
    if text.isascii() or all(c < "\u0300" or "\u2010" <= c <= "\u2027" for c in text):
        return len(text)  # letters of the west, dashes, quotation marks
    import unicodedata

    return sum(
        0
        if unicodedata.category(c) in ("Mn", "Me", "Cf")
        else 2
        if unicodedata.east_asian_width(c) in "WF"
        else 1
        for c in text
    )


def wants_colour(out: TextIO) -> bool:
    """Colour on a terminal, unless NO_COLOR is set; FORCE_COLOR asks for it anywhere but in a report's own file."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return getattr(out, "name", "<stdout>") == "<stdout>"
    return out.isatty() and os.environ.get("TERM") != "dumb"


def _columns(out: TextIO) -> int:
    """Columns for copy: as many as the terminal has room for."""
    if not out.isatty():
        return WIDTH
    try:
        return max(_NARROW, min(WIDTH, os.get_terminal_size(out.fileno()).columns - _MARGIN))
    except (OSError, ValueError):
        return WIDTH
