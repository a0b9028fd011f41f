"""copylint comments in the copy: what they hide, and those that hid nothing."""

from collections.abc import Iterable

from copylint.document.model import Directive, Document
from copylint.document.spans import SourceSpan
from copylint.lint.finding import Finding
from copylint.rulebook.rule import Rule

_OTHERS = ("LT-", "CP")  # LanguageTool's rules, and our own findings, are in no pack


class Suppressions:
    """The comments of one document, each with the stretch of the file it covers."""

    def __init__(self, document: Document) -> None:
        self.covers = [(d, self._cover(document, d)) for d in document.directives if d.action != "on"]
        self.used: set[int] = set()

    def _cover(self, document: Document, directive: Directive) -> SourceSpan:
        end = len(document.source.text)
        if directive.action == "ignore-file":
            return SourceSpan(0, end)
        if directive.action == "off":
            later = (d for d in document.directives if d.span.start >= directive.span.end)
            stop = next((d.span.start for d in later if _turns_on(d, directive)), end)
            return SourceSpan(directive.span.start, stop)
        return _block_of(document, directive)

    def hides(self, finding: Finding) -> bool:
        """Whether a comment hides the finding; remembers that it did."""
        hidden = False
        for i, (directive, cover) in enumerate(self.covers):
            if cover.start <= finding.span.start < max(cover.end, cover.start + 1) and _means(
                directive.codes, finding
            ):
                self.used.add(i)
                hidden = True
        return hidden

    def unused(self, rules: Iterable[Rule], on: frozenset[str]) -> Iterable[Directive]:
        """Comments that hid nothing, left out those for rules that are there and not on."""
        for i, (directive, _) in enumerate(self.covers):
            if i not in self.used:
                known = [r.code for r in rules if any(_selects(s, r) for s in directive.codes)]
                others = any(s.startswith(_OTHERS) for s in directive.codes)
                if not directive.codes or not on.isdisjoint(known) or not (known or others):
                    yield directive

    def unreasoned(self) -> Iterable[Directive]:
        """Comments that don't say why."""
        return (directive for directive, _ in self.covers if not directive.reason)


def _selects(selector: str, rule: Rule) -> bool:
    return rule.code.startswith(selector) or rule.name == selector


def _turns_on(later: Directive, off: Directive) -> bool:
    return later.action == "on" and (
        not later.codes or bool(set(later.codes) & set(off.codes)) or not off.codes
    )


def _means(codes: tuple[str, ...], finding: Finding) -> bool:
    return not codes or any(finding.code.startswith(c) or finding.name == c for c in codes)


def _block_of(document: Document, directive: Directive) -> SourceSpan:
    """The block the comment stands in or ends the line of, else the next one."""
    before: SourceSpan | None = None
    for block in document.blocks:
        segments = block.prose.segments
        if not segments:
            continue
        start, end = segments[0].source_start, segments[-1].source_end
        if start <= directive.span.start < end or start >= directive.span.end:
            inside = directive.span.end <= end and start <= directive.span.start
            if inside or before is None or not _same_line(document, before.end, directive.span.start):
                return SourceSpan(start if inside else directive.span.start, end)
            break
        before = SourceSpan(start, end)
    if before is not None and _same_line(document, before.end, directive.span.start):
        return SourceSpan(before.start, directive.span.end)
    return directive.span


def _same_line(document: Document, end: int, start: int) -> bool:
    between = document.source.text[end:start]
    if document.format in ("json", "jsonl") and ("\\n" in between or "\\r" in between):
        return False  # the lines are those of the string
    return "\n" not in between and "\r" not in between
