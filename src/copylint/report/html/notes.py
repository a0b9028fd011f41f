"""The note beside the copy for each finding."""

from copylint._typing import NamedTuple
from copylint.document.source import Source
from copylint.lint.finding import Finding, Fix, Related
from copylint.report.about import RuleFacts
from copylint.report.html.markup import attribute, text
from copylint.report.places import start

SAFETIES = {"safe": "safe: --fix", "unsafe": "wants a look: --unsafe-fixes", "display": "by hand"}


class Note(NamedTuple):
    """A finding with the number it has in the page."""

    number: int
    finding: Finding
    rule: RuleFacts


def note(made: Note, source: Source, linked: frozenset[str], words: str = "") -> str:
    """The note. `linked` are the keys of related places that the page shows; `words` are shown where the copy does
    not show them."""
    finding, rule, number = made.finding, made.rule, made.number
    row, column = start(source, finding.span)
    label = source.label(finding.span.start)
    place = f"{row}:{column}{f' · {label}' if label else ''}"
    back = f'<a class="at" href="#f{number}">{text(place)}</a>' if not words else text(place)
    parts = [
        f'<p class="head"><span class="sev">{finding.severity}</span> <b>{text(finding.code)}</b> '
        f'<span class="name">{text(finding.name)}</span> {back}</p>',
        f'<p class="say"><bdi>{text(finding.message)}</bdi></p>',
    ]
    if words:
        parts.append(f'<p class="words"><bdi>{text(words)}</bdi></p>')
    if finding.fix is not None:
        parts.append(_fix(source, finding.fix))
    if finding.related:
        places = (
            _related(source, r, f"r{number}-{k}", linked) for k, r in enumerate(finding.related, start=1)
        )
        parts.append(f'<ul class="related">{"".join(places)}</ul>')
    if rule.why:
        cited = f'<p class="cited">{text("; ".join(rule.sources))}</p>' if rule.sources else ""
        parts.append(f"<details><summary>Why</summary><p>{text(rule.why)}</p>{cited}</details>")
    return (
        f'<div class="note {finding.severity}" id="n{number}" data-severity="{finding.severity}" '
        f'data-family="{attribute(rule.family)}" data-code="{attribute(finding.code)}">{"".join(parts)}</div>'
    )


def _fix(source: Source, fix: Fix) -> str:
    """What stands there, what would, and how safe the change is."""
    changes = [_change(source.text[e.span.start : e.span.end], e.content) for e in fix.edits]
    told = " … ".join(c for c in changes if c) or text(fix.title)
    safety = f'<span class="safety">{SAFETIES[fix.safety]}</span>'
    return f'<p class="fix"><bdi>{told}</bdi> {safety}</p>'


def _change(old: str, new: str) -> str:
    gone = f"<del>{text(old)}</del>" if old.strip() else ""
    come = f"<ins>{text(new)}</ins>" if new.strip() else ""
    how = "" if gone and come else "take out " if gone else "put in " if come else ""
    return f"{how}{gone} {come}".strip()


def _related(source: Source, related: Related, key: str, linked: frozenset[str]) -> str:
    row, _ = start(source, related.span)
    words = " ".join(source.text[related.span.start : related.span.end].split())
    shown = words if len(words) <= 90 else f"{words[:88]} …"
    place = f'<a href="#{key}">line {row}</a>' if key in linked else f"line {row}"
    return f"<li>{place}: <bdi>{text(related.message)}</bdi> <q>{text(shown)}</q></li>"
