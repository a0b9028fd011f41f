"""Findings on the lines that changed in git, and on no others."""

import os
from bisect import bisect_right

from copylint._typing import NamedTuple
from copylint.document.source import Source
from copylint.document.spans import SourceSpan
from copylint.lint import git
from copylint.lint.finding import Finding
from copylint.lint.job import FileResult

Lines = list[tuple[int, int]]


class Changes(NamedTuple):
    """What changed in a work tree: by real path the changed lines (first and last, from 1; None: all of them) and,
    for staged files that differ on disk, their staged content. `what` says it in words."""

    what: str
    lines: dict[str, Lines | None]
    contents: dict[str, bytes]

    def of(self, path: str) -> "Lines | tuple[()] | None":
        """The changed lines of a file, None for all, () for none."""
        return self.lines.get(os.path.realpath(path), ())

    def narrow(self, result: FileResult) -> FileResult:
        """The result with the findings that speak of a changed line, in any of their places. What is staged and
        differs on disk can't be fixed."""
        lines = self.of(result.path)
        if self.contents and result.source is not None and os.path.realpath(result.path) in self.contents:
            result.source.writable = False
        if lines is None or result.source is None:
            return result
        count = _Rows(result.source)
        kept = tuple(f for f in result.findings if _touches(f, lines or [], count))
        return result._replace(findings=kept)


class _Rows:
    """Counts lines as git does: only a line feed ends one."""

    def __init__(self, source: Source) -> None:
        parts = source.text.split("\n")
        self.above = source.above[0]
        self.starts, at = [], 0
        for part in parts:
            self.starts.append(at)
            at += len(part) + 1

    def rows(self, span: SourceSpan) -> tuple[int, int]:
        """The first and the last line of a stretch."""
        last = bisect_right(self.starts, max(span.end - 1, span.start))
        return bisect_right(self.starts, span.start) + self.above, last + self.above


def _touches(finding: Finding, lines: Lines, count: _Rows) -> bool:
    for span in (finding.span, *(r.span for r in finding.related)):
        first, last = count.rows(span)
        at = bisect_right(lines, (last, float("inf")))
        if at and lines[at - 1][1] >= first:
            return True
    return False


def since(folder: str, revision: str) -> Changes:
    """What changed on disk since the work here and a revision parted; files that git does not track are new."""
    top = git.top_of(folder)
    base = git.base_of(top, revision)
    hunks = git.hunks(top, base)
    lines = {_real(top, e.path): _lines(e, hunks) for e in git.changed(top, base)}
    lines |= {_real(top, name): None for name in git.untracked(top)}
    return Changes(f"changed since {revision}", lines, {})


def staged(folder: str) -> Changes:
    """What is staged for the next commit."""
    top = git.top_of(folder)
    entries = list(git.changed(top, "--cached"))
    hunks = git.hunks(top, "--cached")
    lines = {_real(top, e.path): _lines(e, hunks) for e in entries}
    elsewhere = git.unstaged(top)
    differing = [e for e in entries if e.path in elsewhere]
    contents = git.blobs(top, [e.blob for e in differing])
    return Changes(
        "staged",
        lines,
        {_real(top, e.path): data for e, data in zip(differing, contents, strict=True)},
    )


def _lines(entry: git.Entry, hunks: dict[bytes, Lines]) -> Lines | None:
    """The changed lines of a file; all where git sees no lines in it."""
    if not entry.edited:
        return []
    found = hunks.get(entry.path)
    return [] if found is None and entry.remoded else found


def together(parts: list[Changes]) -> Changes:
    """What changed in several work trees."""
    if len(parts) == 1:
        return parts[0]
    lines = {path: found for part in parts for path, found in part.lines.items()}
    contents = {path: data for part in parts for path, data in part.contents.items()}
    return Changes(parts[0].what if parts else "changed", lines, contents)


def _real(top: str, path: bytes) -> str:
    return os.path.join(top, *os.fsdecode(path).split("/"))
