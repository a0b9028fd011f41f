"""Runs the examples of a rule: every mark found, nothing else, fixes as told, allows silent."""

from collections.abc import Iterator, Mapping

from copylint._typing import Any, NamedTuple
from copylint.annotate.context import Context
from copylint.document.model import Block, BlockKind, Document
from copylint.document.prose import Prose
from copylint.document.source import Source
from copylint.lint.finding import Finding
from copylint.lint.fixing import apply
from copylint.lint.rulebook import Settings
from copylint.lint.run import Linter
from copylint.readers import read_text
from copylint.rulebook.compile import compile_pack
from copylint.rulebook.load import RuleFile
from copylint.rulebook.pack import Pack
from copylint.rulebook.rule import Example, Manual

LEAST = 3  # flags, and allows, that a rule must show


class Failure(NamedTuple):
    """An example that does not hold, at its row in the rule file."""

    path: str
    row: int
    message: str


def document_of(example: Example) -> Document:
    """The document an example stands for: one block, or a whole article where it has a blank line or a format."""
    text = example.text
    if example.format or ("\n\n" in text.strip() and not example.kind):
        return read_text(text, "example", example.format or "text")
    text = text.rstrip("\n")
    kind: BlockKind = example.kind or "body"  # type: ignore[assignment]
    source = Source("example", text)
    return Document(source, "text", (Block(kind, Prose.of_slice(text, 0, len(text))),), {})


def try_rule(file: RuleFile, checks: Mapping[str, Any] = {}) -> Iterator[Failure]:
    """The examples of a rule that do not hold."""
    manual = file.manual
    if len(manual.flags) < LEAST or len(manual.allows) < LEAST:
        message = f"the rule shows {len(manual.flags)} flags and {len(manual.allows)} allows: {LEAST} of each are wanted"
        yield Failure(manual.path, 1, message)
    pack = Pack(compile_pack([file], {}, []), builtin=False)
    linter = Linter([pack], Settings(frozenset({file.rule.code})), checks)
    for example in (*manual.flags, *manual.allows):
        document = document_of(example)
        findings, faults = linter.lint(document, Context(example.pub_date))
        if faults:  # it would be the same for the others
            yield Failure(manual.path, example.row, faults[0].reason)
            return
        for message in _misses(document, findings, example):
            yield Failure(manual.path, example.row, message)


def _misses(document: Document, findings: list[Finding], example: Example) -> Iterator[str]:
    found = {tuple(f.span) for f in findings}
    wanted = set(example.spans)
    text = document.source.text
    for start, end in sorted(wanted - found):
        yield f"not found: [[{text[start:end]}]] in “{_short(text)}”"
    for start, end in sorted(found - wanted):
        yield f"found, but not marked: [[{text[start:end]}]] in “{_short(text)}”"
    if example.fixed is not None and wanted == found:
        yield from _fixed(text, findings, example.fixed)


def _fixed(text: str, findings: list[Finding], wanted: str) -> Iterator[str]:
    made = apply(text, findings, unsafe=True).text
    if made.rstrip("\n") != wanted.rstrip("\n"):
        yield f"the fix gives “{_short(made)}”, not “{_short(wanted)}”"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 160 else line[:157] + "…"


def examples_count(manual: Manual) -> int:
    """How many examples a rule shows."""
    return len(manual.flags) + len(manual.allows)
