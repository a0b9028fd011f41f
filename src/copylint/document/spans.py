"""Spans. Two classes, so that a place in a file is never taken for a place in running text."""

from copylint._typing import NamedTuple


class TextSpan(NamedTuple):
    """A half-open stretch of a block's running text, in code points."""

    start: int
    end: int


class SourceSpan(NamedTuple):
    """A half-open stretch of the decoded file, in code points."""

    start: int
    end: int
