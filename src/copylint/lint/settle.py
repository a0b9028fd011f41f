"""Fixes a text in rounds until nothing more is fixed: overlapping fixes are applied one after the other."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from copylint.document.model import Document
from copylint.document.source import Source
from copylint.lint.finding import Finding, Fix, SourceEdit
from copylint.lint.fixing import choose, sound, spliced
from copylint.lint.job import FileResult, Job
from copylint.readers import How, ReadError, open_text

ROUNDS = 25
Narrow = Callable[[FileResult], FileResult]  # leaves out the findings that a run does not look at


def settle(result: FileResult, job: Job, unsafe: bool, narrow: Narrow) -> FileResult:
    """What is left of a file's findings after its fixes, with the text they leave.

    Where fixes undo one another the rounds end, and a fault says which rules did it.
    """
    seen, codes, fixed = set(), set[str](), 0
    for _ in range(ROUNDS):
        assert result.source is not None
        seen.add(result.source.text)
        edits = _edits(result, unsafe, job.how(result.path))
        text = spliced(result.source.text, edits)
        if text == result.source.text:
            return result._replace(fixed=fixed)
        settled = [f for f in result.findings if f.fix and set(f.fix.edits) & set(edits)]
        codes = {f.code for f in settled}
        if text in seen:
            break
        after = job.lint_text(text, result.path, result.source.encoding)
        if after.source is None or after.error:
            return result._replace(fixed=fixed)
        result, fixed = narrow(after), fixed + len(settled)
    what = f"fixes of {' and '.join(sorted(codes))} undo one another: left as they were after some rounds"
    return result._replace(faults=(*result.faults, what), fixed=fixed)


def _edits(result: FileResult, unsafe: bool, how: How) -> list[SourceEdit]:
    """The edits of one round: those that change words and nothing else."""
    source = result.source
    assert source is not None
    fixes = choose(result.findings, unsafe, source.encoding)
    edits = _joined(fixes)
    if not edits:
        return []
    before = _read(source, source.text, how)
    if _is_sound(source, before, edits, how):
        return edits
    kept: list[Fix] = []
    for fix in fixes:
        if _is_sound(source, before, _joined([*kept, fix]), how):
            kept.append(fix)
    return _joined(kept)


def _joined(fixes: Sequence[Fix]) -> list[SourceEdit]:
    return [e for fix in fixes for e in fix.edits]


def _read(source: Source, text: str, how: How) -> list[Document]:
    """The articles in a text that stands in a file; those that can't be read have no findings and so no fixes."""
    opened = open_text(Source(source.path, text, source.encoding), how)
    return [document for document in opened.documents() if isinstance(document, Document)]


def _is_sound(source: Source, before: list[Document], edits: Sequence[SourceEdit], how: How) -> bool:
    try:
        after = _read(source, spliced(source.text, edits), how)
    except ReadError:
        return False
    return len(before) == len(after) and all(
        sound(old, _edits_in(old, edits), new) for old, new in zip(before, after, strict=True)
    )


def _edits_in(document: Document, edits: Sequence[SourceEdit]) -> Sequence[SourceEdit]:
    """The edits, which are in order, that stand where a document does."""
    segments = [s for b in document.blocks for s in (*b.prose.segments[:1], *b.prose.segments[-1:])]
    if not segments:
        return ()
    first = bisect_left(edits, min(s.source_start for s in segments), key=lambda e: e.span.start)
    last = bisect_right(edits, max(s.source_end for s in segments), key=lambda e: e.span.start)
    return edits[first:last]


def fixable(findings: Sequence[Finding], unsafe: bool) -> bool:
    """Whether a run may have something to fix."""
    return any(f.fix and f.fix.safety != "display" and (unsafe or f.fix.safety == "safe") for f in findings)
