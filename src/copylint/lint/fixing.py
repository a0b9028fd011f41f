"""Applies fixes to a text."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from copylint._typing import NamedTuple
from copylint.document.model import Block, Document
from copylint.lint.finding import Finding, Fix, SourceEdit


class Fixed(NamedTuple):
    """A text with fixes applied and how many findings they settled."""

    text: str
    settled: int


def apply(text: str, findings: Sequence[Finding], unsafe: bool, encoding: str = "utf-8") -> Fixed:
    """Applies the safe fixes, and the unsafe ones if asked, that do not overlap; the first in the text wins.

    A fix that the file's encoding has no characters for is left out.
    """
    chosen = choose(findings, unsafe, encoding)
    return Fixed(spliced(text, [e for fix in chosen for e in fix.edits]), len(chosen))


def choose(findings: Sequence[Finding], unsafe: bool, encoding: str) -> list[Fix]:
    """The fixes that are applied together, their edits sorted by place."""
    chosen: list[Fix] = []
    end = 0
    wanted = [f.fix for f in findings if f.fix is not None and applies(f.fix, unsafe, encoding)]
    for fix in sorted(wanted, key=lambda fix: min(e.span.start for e in fix.edits)):
        edits = sorted(fix.edits, key=lambda e: e.span)
        if edits[0].span.start < end or any(a.span.end > b.span.start for a, b in pairwise(edits)):
            continue
        chosen.append(fix._replace(edits=tuple(edits)))
        end = edits[-1].span.end
    return chosen


def applies(fix: Fix, unsafe: bool, encoding: str = "utf-8") -> bool:
    """Whether a fix is one that a run applies: safe, or unsafe where that was asked for, and writable."""
    if fix.safety == "display" or (fix.safety == "unsafe" and not unsafe):
        return False
    try:
        for edit in fix.edits:
            edit.content.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def spliced(text: str, edits: Sequence[SourceEdit]) -> str:
    """The text with edits, which are in order and apart."""
    parts, at = [], 0
    for (start, end), content in edits:
        parts += [text[at:start], content]
        at = end
    return "".join([*parts, text[at:]])


def sound(before: Document, edits: Sequence[SourceEdit], after: Document) -> bool:
    """Whether the edits changed the words they are about and nothing else: an apostrophe that ends a quoted
    title, or a letter that makes a paragraph a heading, is no fix."""
    if len(before.blocks) != len(after.blocks) or before.meta.keys() != after.meta.keys():
        return False
    return all(
        (a.kind, a.level) == (b.kind, b.level) and _words(_edited(a, edits)) == _words(b.prose.text)
        for a, b in zip(before.blocks, after.blocks, strict=True)
    )


def _words(text: str) -> str:
    return "".join(text.split())


def _edited(block: Block, edits: Sequence[SourceEdit]) -> str:
    """The text of a block as the edits leave it."""
    text, parts, at = block.prose.text, [], 0
    for start, end, content in _inside(block, edits):
        parts += [text[at:start], content]
        at = end
    return "".join([*parts, text[at:]])


def _inside(block: Block, edits: Sequence[SourceEdit]) -> Iterator[tuple[int, int, str]]:
    """The edits that lie in a block, in places of its text."""
    left = list(edits)
    for kind, text_start, _, source_start, source_end in block.prose.segments:
        if kind != "literal":
            continue
        shift = text_start - source_start
        for edit in [e for e in left if source_start <= e.span.start and e.span.end <= source_end]:
            left.remove(edit)
            yield edit.span.start + shift, edit.span.end + shift, edit.content
