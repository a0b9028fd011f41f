"""Comments to copylint in the copy: `<!-- copylint: ignore SO101 the mayor asked not to be named -->`."""

import re
from bisect import bisect_left
from functools import cache

from copylint._typing import Literal
from copylint.document.model import Directive
from copylint.document.spans import SourceSpan

_Action = Literal["ignore", "ignore-file", "off", "on"]
_ACTIONS: dict[str, _Action] = {"ignore": "ignore", "ignore-file": "ignore-file", "off": "off", "on": "on"}
_CODE = r"LT-[A-Z0-9_]+|[A-Z]{2,3}\d{0,3}|[a-z]+(?:-[a-z]+)+"


@cache
def _comment() -> re.Pattern[str]:
    return re.compile(
        r"<!--\s*copylint\b[^>]{0,1000}?-->|^\[//\]: #\s*\(copylint\b[^)\n]{0,1000}\)", re.MULTILINE
    )


@cache
def _body() -> re.Pattern[str]:
    return re.compile(r"copylint\s*:?\s*([A-Za-z-]*)\s*(.*)", re.DOTALL)


@cache
def _codes() -> re.Pattern[str]:
    return re.compile(rf"(?:all|{_CODE})(?:\s*,\s*(?:{_CODE}))*(?=[\s,:]|$)")


class Comments:
    """The copylint comments of a file: those understood, and those not, in order."""

    __slots__ = ("directives", "problems", "spans")

    def __init__(self) -> None:
        self.spans: list[SourceSpan] = []
        self.directives: list[Directive] = []
        self.problems: list[tuple[SourceSpan, str]] = []

    def take(self, inside: str, start: int, end: int) -> bool:
        """Reads the inside of a comment that stands at start:end; whether it is addressed to copylint."""
        found = _body().match(inside.strip())
        if not found:
            return False
        span = SourceSpan(start, end)
        self.spans.append(span)
        action = _ACTIONS.get(found[1].lower())
        if action:
            codes, reason = _selectors(found[2])
            self.directives.append(Directive(action, codes, reason, span))
        else:
            known = "ignore, ignore-file, off or on"
            self.problems.append(
                (span, f"unknown copylint comment “{found[1] or inside.strip()}”: say {known}")
            )
        return True

    def within(self, start: int, end: int) -> list[SourceSpan]:
        """The comments in a stretch of the file."""
        spans = self.spans
        return spans[bisect_left(spans, (start,)) : bisect_left(spans, (end,))] if spans else []


def _selectors(rest: str) -> tuple[tuple[str, ...], str]:
    """The selectors at the start of what follows the action, and the reason after them."""
    found = _codes().match(rest)
    if not found:
        return (), " ".join(rest.split())
    codes = tuple(c.strip() for c in found[0].split(","))
    reason = " ".join(rest[found.end() :].split()).lstrip(":,- ")
    return (() if codes == ("all",) else codes), reason


def without_comments(text: str, comments: Comments) -> str:
    """The text with each copylint comment turned to spaces, so that every place stays where it is."""
    if "copylint" not in text:
        return text
    parts, at = [], 0
    for found in _comment().finditer(text):
        inside = found[0][4:-3] if found[0][0] == "<" else found[0][found[0].index("(") + 1 : -1]
        if comments.take(inside, found.start(), found.end()):
            parts.append(text[at : found.start()])
            parts.append(" " * (found.end() - found.start()))
            at = found.end()
    parts.append(text[at:])
    return "".join(parts)
