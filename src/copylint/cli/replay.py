"""Replays draft rules over a corpus: how often they speak, and what they say."""

from collections.abc import Iterable, Mapping

from copylint._typing import Any, NamedTuple
from copylint.annotate.article import Article
from copylint.annotate.context import Context
from copylint.document.model import PROSE, Document
from copylint.lint.finding import Finding
from copylint.lint.rulebook import RuleFault, Settings
from copylint.lint.run import Linter
from copylint.report.places import start
from copylint.rulebook.compile import compile_pack
from copylint.rulebook.load import RuleFile
from copylint.rulebook.pack import Pack

REACH = 60  # characters of the sentence kept on each side of a hit


class Said(NamedTuple):
    """One hit: where it is (row and column from 1), the words found with those around them, the message."""

    filename: str
    row: int
    column: int
    before: str
    text: str
    after: str
    message: str


class Replay:
    """Runs rules over documents one by one and keeps count.

    `words` counts words of prose, `articles` the documents read, `said` the hits of each rule by code.
    """

    def __init__(
        self, files: Iterable[RuleFile], checks: Mapping[str, Any] = {}, check_quotes: bool = False
    ) -> None:
        files = list(files)
        codes = frozenset(f.rule.code for f in files)
        pack = Pack(compile_pack(files, {}, []), builtin=False)
        self._linter = Linter([pack], Settings(codes, check_quotes=check_quotes), checks)
        self.words = self.articles = 0
        self.said: dict[str, list[Said]] = {code: [] for code in sorted(codes)}

    def read(self, document: Document, context: Context) -> list[RuleFault]:
        """Adds one article; gives the rules that failed on it."""
        self.articles += 1
        self.words += _words(document)
        findings, faults = self._linter.lint(document, context)
        for finding in findings:
            if finding.code in self.said:
                self.said[finding.code].append(_said(document, finding))
        return faults

    def rate(self, code: str) -> float:
        """Hits of a rule per 1,000 words."""
        return 1000 * len(self.said[code]) / max(self.words, 1)

    def samples(self, code: str, most: int) -> list[Said]:
        """At most so many hits of a rule, spread evenly over the corpus."""
        said = self.said[code]
        return said if len(said) <= most else [said[i * len(said) // most] for i in range(most)]


def _words(document: Document) -> int:
    passages = Article(document, Context()).passages
    return sum(w[0].isalnum() for p in passages if p.kind in PROSE for w in p.tokens.words)


def _said(document: Document, finding: Finding) -> Said:
    before, text, after = (" ".join(part.splitlines()) for part in (finding.context or "\1\1").split("\1"))
    return Said(
        document.source.path,
        *start(document.source, finding.span),
        before if len(before) <= REACH else "…" + before[-REACH:],
        text,
        after if len(after) <= REACH else after[:REACH] + "…",
        finding.message,
    )
