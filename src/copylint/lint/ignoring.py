"""Adds `copylint: ignore` comments, so that what is found in a file is excused and what comes later is not.

A comment goes where the format lets it stand without changing a word or a block: before a paragraph on a line of its
own, else inside the block; what stands where no comment can (a title in the front matter) is excused for the file.
Every place is tried on the text before it is taken.
"""

from collections.abc import Iterator, Sequence

from copylint.document.model import Block, Directive, Document
from copylint.document.source import Source
from copylint.lint.finding import Finding
from copylint.lint.job import FileResult, Job
from copylint.lint.settle import Narrow
from copylint.readers import How, ReadError, open_text

FORMATS = ("text", "markdown", "html")
_OWN = "CP"  # findings about copylint's comments are no matter for a comment
_Place = tuple[int, str]  # an offset and what goes there


def excuse(result: FileResult, job: Job, reason: str, narrow: Narrow) -> FileResult:
    """The result of the file with comments that hide its findings, and its text with them.

    Where no comment helps, the findings are left.
    """
    source = result.source
    assert source is not None
    how = job.how(result.path)
    documents = _documents(source, source.text, how)
    if not documents or any(d.format not in FORMATS for d in documents):
        return result
    text = source.text
    for block, codes in reversed(_by_block(documents, result.findings)):
        text = _with_comment(source, text, block, _comment("ignore", codes, reason), how)
    after = _linted(text, result, job, narrow)
    left = sorted({f.code for f in after.findings if not f.code.startswith(_OWN)})
    if left:
        newline = _newline(text, len(text))
        gap = "" if text.endswith(("\n", "\r")) else newline
        whole = f"{text}{gap}{newline}{_comment('ignore-file', left, reason)}{newline}"
        if _is_same(documents, _documents(source, whole, how), more=None):
            after = _linted(whole, result, job, narrow)
    return after if len(after.findings) < len(result.findings) else result


def _linted(text: str, result: FileResult, job: Job, narrow: Narrow) -> FileResult:
    assert result.source is not None
    return narrow(job.lint_text(text, result.path, result.source.encoding))


def _documents(source: Source, text: str, how: How) -> list[Document]:
    try:
        opened = open_text(Source(source.path, text, source.encoding), how)
        return [d for d in opened.documents() if isinstance(d, Document)]
    except ReadError:
        return []


def _by_block(documents: Sequence[Document], findings: Sequence[Finding]) -> list[tuple[Block, list[str]]]:
    """The blocks that findings stand in, in the order of the file, with the codes of each."""
    found: list[tuple[Block, list[str]]] = []
    for block in (b for d in documents for b in d.blocks if b.prose.segments):
        start, end = block.prose.segments[0].source_start, block.prose.segments[-1].source_end
        codes = {f.code for f in findings if start <= f.span.start < end and not f.code.startswith(_OWN)}
        if codes:
            found.append((block, sorted(codes)))
    return sorted(found, key=lambda pair: pair[0].prose.segments[0].source_start)


def _comment(action: str, codes: Sequence[str], reason: str) -> str:
    return f"<!-- copylint: {' '.join((action, ', '.join(codes), reason)).strip()} -->"


def _with_comment(source: Source, text: str, block: Block, comment: str, how: How) -> str:
    """The text with a comment for a block, at the first place that changes nothing; as it was where there is none."""
    before = _documents(source, text, how)
    for at, what in _places(text, block, comment):
        made = text[:at] + what + text[at:]
        if _is_same(before, _documents(source, made, how), more=(at, at + len(what))):
            return made
    return text


def _places(text: str, block: Block, comment: str) -> Iterator[_Place]:
    """Where a comment for a block may go, the best place first."""
    start, end = block.prose.segments[0].source_start, block.prose.segments[-1].source_end
    line = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    indent = text[line:start]
    if not indent.strip():
        yield line, f"{indent}{comment}{_newline(text, start)}"
    yield end, f" {comment}"
    yield start, f"{comment} "
    yield start, comment


def _newline(text: str, at: int) -> str:
    """The newline in use before a place, else after it."""
    lf = text.rfind("\n", 0, at)
    lf = lf if lf >= 0 else text.find("\n", at)
    if lf < 0:
        return "\r" if "\r" in text else "\n"
    return "\r\n" if text[lf - 1 : lf] == "\r" else "\n"


def _is_same(before: Sequence[Document], after: Sequence[Document], more: tuple[int, int] | None) -> bool:
    """Whether the articles are the same but for a comment, which was understood and stands at `more`, if given."""
    if len(before) != len(after):
        return False
    added = sum(len(d.directives) for d in after) - sum(len(d.directives) for d in before)
    return (
        added == 1
        and (more is None or any(_lies(d, more) for a in after for d in a.directives))
        and all(_blocks(a) == _blocks(b) and a.meta == b.meta for a, b in zip(before, after, strict=True))
        and [len(d.problems) for d in before] == [len(d.problems) for d in after]
    )


def _lies(directive: Directive, place: tuple[int, int]) -> bool:
    return place[0] <= directive.span.start and directive.span.end <= place[1]


def _blocks(document: Document) -> list[tuple[str, int, str]]:
    return [(b.kind, b.level, b.prose.text.strip()) for b in document.blocks]
