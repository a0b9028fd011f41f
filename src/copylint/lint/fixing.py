"""Applies fixes to a text."""

from collections.abc import Sequence
from itertools import pairwise

from copylint._typing import NamedTuple
from copylint.lint.finding import Finding, SourceEdit


class Fixed(NamedTuple):
    """A text with fixes applied and how many findings they settled."""

    text: str
    settled: int


def apply(text: str, findings: Sequence[Finding], unsafe: bool) -> Fixed:
    """Applies the safe fixes, and the unsafe ones if asked, that do not overlap; the first in the text wins."""
    taken: list[SourceEdit] = []
    end = count = 0
    for finding in sorted(findings, key=lambda f: f.fix.edits[0].span.start if f.fix else 0):
        fix = finding.fix
        if fix is None or fix.safety == "display" or (fix.safety == "unsafe" and not unsafe):
            continue
        edits = sorted(fix.edits, key=lambda e: e.span.start)
        if edits[0].span.start < end or any(a.span.end > b.span.start for a, b in pairwise(edits)):
            continue
        taken += edits
        end = edits[-1].span.end
        count += 1
    return Fixed(_spliced(text, taken), count)


def _spliced(text: str, edits: Sequence[SourceEdit]) -> str:
    parts, at = [], 0
    for (start, end), content in edits:
        parts += [text[at:start], content]
        at = end
    return "".join([*parts, text[at:]])
