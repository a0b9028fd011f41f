"""From a document to its findings."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from copylint.annotate.article import Article
from copylint.annotate.context import Context
from copylint.annotate.hit import Edit, Hit
from copylint.annotate.passage import Passage
from copylint.document.model import Document
from copylint.document.spans import TextSpan
from copylint.lint.finding import Finding, Fix, Related, SourceEdit
from copylint.lint.overlap import resolve
from copylint.lint.rulebook import ActivePack, Check, RuleFault, Settings
from copylint.match.answer import fill
from copylint.rulebook.pack import Pack
from copylint.rulebook.rule import Rule

NO_CONTEXT = Context()
Partner = Callable[[Article, list[Finding]], list[Finding]]


class Linter:
    """Lints documents with the packs and settings it was made with. Holds no other state: two linters agree."""

    def __init__(self, packs: Sequence[Pack], settings: Settings, checks: Mapping[str, Check] = {}) -> None:
        self.settings = settings
        self.packs = [ActivePack(pack, settings, checks) for pack in packs]

    def lint(
        self, document: Document, context: Context = NO_CONTEXT, partner: Partner | None = None
    ) -> tuple[list[Finding], list[RuleFault]]:
        """The findings of a document, sorted by place, and the rules that failed on it. A partner gets the findings
        of the rules and gives them back with its own among them."""
        if document.language:
            from copylint.lint.own import foreign

            return [foreign(document)], []
        article = Article(document, context)
        faults: list[RuleFault] = []
        raw = [self._finding(article, rule, hit) for rule, hit in self._hits(article, faults)]
        if partner is not None:
            raw = partner(article, raw)
        article.release()
        kept = list(resolve(raw))
        if document.directives or document.problems:
            from copylint.lint.own import about_comments
            from copylint.lint.suppress import Suppressions

            suppressions = Suppressions(document)
            kept = [f for f in kept if not suppressions.hides(f)]
            rules = [rule for active in self.packs for rule in active.rules]
            unused = suppressions.unused(rules, self.settings.on)
            unreasoned = suppressions.unreasoned() if self.settings.want_reasons else ()
            kept += about_comments(document.problems, unused, unreasoned)
        kept.sort(key=lambda f: (f.span.start, f.span.end, f.code))
        return list(_numbered(kept)), faults

    def together(self, lists: Sequence[list[Finding]]) -> list[Finding]:
        """The findings of the articles of one file, by place, numbered as those of one article are."""
        if len(lists) < 2:
            return lists[0] if lists else []
        made = [f._replace(ordinal=0) for findings in lists for f in findings]
        return list(_numbered(sorted(made, key=lambda f: (f.span.start, f.span.end, f.code))))

    def _hits(self, article: Article, faults: list[RuleFault]) -> Iterator[tuple[Rule, Hit]]:
        for pack in self.packs:
            together: dict[str, tuple[Rule, list[Hit]]] = {}
            for rule, hit in pack.hits(article, faults):
                if self._skipped(article, rule, hit):
                    continue
                if rule.density is None:
                    yield rule, hit
                else:
                    together.setdefault(rule.code, (rule, []))[1].append(hit)
            for rule, hits in together.values():
                from copylint.lint.density import close_together

                for hit in close_together(article, rule, pack.options(rule), hits):
                    yield rule, hit

    def _skipped(self, article: Article, rule: Rule, hit: Hit) -> bool:
        """Whether a hit lies in code, in another language, or in other people's words where the rule leaves those alone."""
        marks = article.passages[hit.passage].block.marks
        if any(
            m.kind in ("code", "foreign") and m.span.start < hit.end and hit.start < m.span.end for m in marks
        ):
            return True
        if "quote" not in rule.skip or self.settings.check_quotes:
            return False
        return article.passages[hit.passage].quoted(hit.start, hit.end)

    def _finding(self, article: Article, rule: Rule, hit: Hit) -> Finding:
        passage = article.passages[hit.passage]
        prose = passage.block.prose
        values = {"text": passage.text[hit.start : hit.end], **hit.values}
        if "fix" not in values and len(hit.edits) == 1:
            values["fix"] = hit.edits[0].content
        related = tuple(
            Related(article.passages[p.passage].block.prose.to_source(TextSpan(p.start, p.end)), p.label)
            for p in hit.related
        )
        return Finding(
            rule.code,
            rule.name,
            self.settings.severity.get(rule.code) or hit.severity or rule.severity,
            fill(hit.message or rule.message, values),
            prose.to_source(TextSpan(hit.start, hit.end)),
            fix_of(passage, hit, self._safety(article, rule, hit)),
            related,
            context_of(passage, hit),
        )

    def _safety(self, article: Article, rule: Rule, hit: Hit) -> str:
        """How safe the fix of a hit is; where the file can't be written it can only be shown."""
        return (hit.safety or rule.safety) if article.document.source.writable else "display"


def context_of(passage: Passage, hit: Hit) -> str:
    """The sentence around a hit, with the words found set apart."""
    if not len(passage.tokens):
        return ""
    sentence = passage.sentence_of(passage.token_at(hit.start))
    text = passage.text
    return f"{text[sentence.start : hit.start]}\1{text[hit.start : hit.end]}\1{text[hit.end : sentence.end]}"


def fix_of(passage: Passage, hit: Hit, safety: str) -> Fix | None:
    """The fix in places of the file. What is not the file's own characters, or stands in somebody else's words,
    in code or would be markup, can be shown, never applied."""
    edits = hit.edits
    if not edits:
        return None
    prose, format = passage.block.prose, passage.article.document.format
    if safety != "display" and not all(_may_edit(passage, e) and _is_plain(e.content, format) for e in edits):
        safety = "display"
    made = tuple(SourceEdit(prose.to_source(TextSpan(e.start, e.end)), e.content) for e in edits)
    return Fix(made, hit.title or _title(edits), safety)


def _may_edit(passage: Passage, edit: Edit) -> bool:
    """Whether a stretch is the file's own characters, no code and nobody else's words; marks may change there."""
    span = TextSpan(edit.start, edit.end)
    if any(map(str.isalnum, passage.text[slice(*span)] + edit.content)) and passage.quoted(*span):
        return False
    code = any(
        m.kind == "code" and m.span.start < span.end and span.start < m.span.end for m in passage.block.marks
    )
    return not code and passage.block.prose.is_literal(span)


def _is_plain(content: str, format: str) -> bool:
    """Whether a replacement is nothing but text in a file of the format."""
    signs = '<>&\\"\n' if format in ("json", "jsonl") else "<>&\\`*_[]|"
    return format == "text" or not any(c in signs for c in content)


def _title(edits: tuple[Edit, ...]) -> str:
    return " … ".join(e.content for e in edits if e.content) or "delete"


def _numbered(findings: list[Finding]) -> Iterator[Finding]:
    """Numbers findings that would otherwise share a fingerprint."""
    seen: dict[tuple[str, str], int] = {}
    for finding in findings:
        key = finding.code, finding.context
        before = seen.get(key, 0)
        yield finding._replace(ordinal=before) if before else finding
        seen[key] = before + 1
