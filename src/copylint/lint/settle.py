"""Fixes a text in rounds until nothing more is fixed: overlapping fixes are applied one after the other."""

from collections.abc import Callable, Sequence

from copylint.document.model import Document
from copylint.lint.finding import Finding, Fix, SourceEdit
from copylint.lint.fixing import choose, sound, spliced
from copylint.lint.job import FileResult, Job
from copylint.readers import ReadError, read_text

ROUNDS = 25
Narrow = Callable[[FileResult], FileResult]  # leaves out the findings that a run does not look at


def settle(result: FileResult, job: Job, unsafe: bool, narrow: Narrow) -> FileResult:
    """What is left of a file's findings after its fixes, with the text they leave.

    Where fixes undo one another the rounds end, and a fault says which rules did it.
    """
    seen, codes = set(), set[str]()
    for _ in range(ROUNDS):
        assert result.source is not None
        seen.add(result.source.text)
        edits = _edits(result, unsafe)
        text = spliced(result.source.text, edits)
        if text == result.source.text:
            return result
        codes = {f.code for f in result.findings if f.fix and set(f.fix.edits) & set(edits)}
        if text in seen:
            break
        after = job.lint_text(text, result.path, result.source.encoding)
        if after.source is None or after.error:
            return result
        result = narrow(after)
    what = f"fixes of {' and '.join(sorted(codes))} undo one another: left as they were after some rounds"
    return result._replace(faults=(*result.faults, what))


def _edits(result: FileResult, unsafe: bool) -> list[SourceEdit]:
    """The edits of one round: those that change words and nothing else."""
    source = result.source
    assert source is not None
    fixes = choose(result.findings, unsafe, source.encoding)
    edits = _joined(fixes)
    if not edits:
        return []
    before = read_text(source.text, result.path)
    if _is_sound(before, edits):
        return edits
    kept: list[Fix] = []
    for fix in fixes:
        if _is_sound(before, _joined([*kept, fix])):
            kept.append(fix)
    return _joined(kept)


def _joined(fixes: Sequence[Fix]) -> list[SourceEdit]:
    return [e for fix in fixes for e in fix.edits]


def _is_sound(before: Document, edits: Sequence[SourceEdit]) -> bool:
    try:
        after = read_text(spliced(before.source.text, edits), before.source.path)
    except ReadError:
        return False
    return sound(before, edits, after)


def fixable(findings: Sequence[Finding], unsafe: bool) -> bool:
    """Whether a run may have something to fix."""
    return any(f.fix and f.fix.safety != "display" and (unsafe or f.fix.safety == "safe") for f in findings)
