"""Makes rules and linters for tests."""

from copylint.annotate.context import Context
from copylint.document.model import Block, BlockKind, Document
from copylint.document.prose import Prose
from copylint.document.source import Source
from copylint.lint.finding import Finding
from copylint.lint.rulebook import Settings
from copylint.lint.run import Linter
from copylint.readers import read_text
from copylint.rulebook.compile import compile_pack
from copylint.rulebook.load import RuleFile, load
from copylint.rulebook.pack import Pack

PROFILES = ("desk", "standards")
HEAD = """\
code: {code}
name: rule-{code_low}
severity: warning
summary: A rule for tests
why: Because.
message: "found {{text}}"
examples: {{}}
"""


def rule(match: str, code: str = "XY101", more: str = "") -> RuleFile:
    """A rule file with this `match:` (YAML of one line or indented lines)."""
    head = HEAD.format(code=code, code_low=code.lower())
    return load(f"{head}{more}\nmatch:\n{match}\n", "rules/test.yml", PROFILES)


def linter(*files: RuleFile, builtin: bool = True, check_quotes: bool = False) -> Linter:
    """A linter with these rules on."""
    pack = Pack(compile_pack(files, {}, []), builtin)
    on = frozenset(f.rule.code for f in files)
    return Linter([pack], Settings(on, check_quotes=check_quotes))


def paragraph(text: str, kind: BlockKind = "body") -> Document:
    """A document of one block."""
    return Document(Source("a.txt", text), "text", (Block(kind, Prose.of_slice(text, 0, len(text))),), {})


def lint(text: str, *files: RuleFile, whole: bool = False, builtin: bool = True) -> list[Finding]:
    """Findings in a paragraph, or in a whole plain-text article."""
    document = read_text(text, "a.txt") if whole else paragraph(text)
    found, faults = linter(*files, builtin=builtin).lint(document, Context())
    assert not faults
    return found


def words(text: str, *files: RuleFile, whole: bool = False, builtin: bool = True) -> list[str]:
    """The words that are reported."""
    return [text[f.span.start : f.span.end] for f in lint(text, *files, whole=whole, builtin=builtin)]
