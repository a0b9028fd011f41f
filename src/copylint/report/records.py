"""Findings as plain records: the shape of the JSON reports, version 1."""

from copylint._typing import Any
from copylint.document.source import Source
from copylint.document.spans import SourceSpan
from copylint.lint.finding import Finding, Fix
from copylint.report.places import location

VERSION = 1


def record(path: str, source: Source, finding: Finding) -> dict[str, Any]:
    """One finding. `url` is null for copylint's own rules: their page is `copylint rule CODE`."""
    return {
        "filename": path,
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "message": finding.message,
        **_span(source, finding.span),
        "fix": _fix(source, finding.fix),
        "related": [{"message": r.message, **_span(source, r.span)} for r in finding.related],
        "fingerprint": finding.fingerprint,
        "url": finding.url or None,
    }


def _span(source: Source, span: SourceSpan) -> dict[str, Any]:
    return {"location": location(source, span.start), "end_location": location(source, span.end)}


def _fix(source: Source, fix: Fix | None) -> dict[str, Any] | None:
    if fix is None:
        return None
    return {
        "applicability": fix.safety,
        "message": fix.title,
        "edits": [{"content": e.content, **_span(source, e.span)} for e in fix.edits],
    }
