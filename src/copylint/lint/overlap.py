"""One deterministic rule for findings that overlap: one finding a thought."""

from collections.abc import Iterable

from copylint.lint.finding import Finding
from copylint.rulebook.rule import SEVERITIES

# Families whose findings speak of the same few words: where two overlap only the first in rank is kept.
_WORDING = ("TY", "GR")
# Rules that ask of the same words what another rule asks more exactly: whose estimate, not whose number; whose
# unnamed sources another paper passes on, not who they are. And rules whose lists share an entry with another's.
_GIVES_WAY = {
    "AT101": "AT113",
    "SO103": "AT113",
    "SO101": "SO107",
    "SO106": "SO107",
    "QU106": "TY112",
    "RD105": "CL103",
    "HS-UK101": "HS-UK104",
}


def _family(code: str) -> str:
    return code.rstrip("0123456789")


def _rank(finding: Finding) -> tuple[int, bool, int, int, str]:
    """Severe first, then with a fix, then narrow, then early, then by code."""
    start, end = finding.span
    return -SEVERITIES.index(finding.severity), finding.fix is None, end - start, start, finding.code


def _group(code: str) -> str:
    return "wording" if _family(code) in _WORDING else code


def resolve(findings: Iterable[Finding]) -> list[Finding]:
    """The findings that stay, sorted by place.

    Two findings of one rule, or two of typos and grammar, never overlap: the first in rank stays. A rule
    gives way where another asks the same thing more exactly.
    """
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(_group(finding.code), []).append(finding)
    kept = [f for code, group in groups.items() for f in _apart(_disjoint(group), _exact(code, groups))]
    return sorted(kept, key=lambda f: (f.span.start, f.span.end, f.code))


def _exact(code: str, groups: dict[str, list[Finding]]) -> list[Finding]:
    """The findings to which those of a rule give way."""
    other = _GIVES_WAY.get(code, "")
    return [f for f in groups.get(_group(other), ()) if f.code == other] if other else []


def _apart(group: list[Finding], exact: list[Finding]) -> list[Finding]:
    """Findings that none of the more exact ones overlaps: few, as estimates are."""
    if not exact:
        return group
    return [f for f in group if all(f.span.end <= e.span.start or e.span.end <= f.span.start for e in exact)]


def _disjoint(group: list[Finding]) -> list[Finding]:
    """By place, each against the last one kept: linear after the sort."""
    kept: list[Finding] = []
    for finding in sorted(group, key=lambda f: (f.span.start, _rank(f))):
        while kept and finding.span.start < kept[-1].span.end and _rank(finding) < _rank(kept[-1]):
            kept.pop()
        if not kept or finding.span.start >= kept[-1].span.end:
            kept.append(finding)
    return kept
