"""Findings that no rule file makes: about copylint's own comments, and copy it can't read."""

from collections.abc import Iterable, Iterator

from copylint._typing import NamedTuple
from copylint.document.model import Directive, Document
from copylint.document.spans import SourceSpan
from copylint.lint.finding import Finding


class Own(NamedTuple):
    """One of these findings: code, name, severity, and the page that explains it."""

    code: str
    name: str
    severity: str
    why: str


UNUSED = Own(
    "CP101",
    "unused-ignore",
    "warning",
    "A `copylint: ignore` comment that hides nothing: the slip it excused was mended, or the code is wrong. Comments "
    "that stay behind hide the next slip. Take it out.",
)
MALFORMED = Own(
    "CP102",
    "malformed-comment",
    "warning",
    "A comment that speaks to copylint in words it does not know: it does nothing, whatever its writer meant. Write "
    "`copylint: ignore CODE reason`, `ignore-file`, `off` or `on`.",
)
FOREIGN = Own(
    "CP103",
    "foreign-language",
    "advice",
    "The head of the file names another language than English, so that nothing else was looked at. If the copy is "
    "English, mend the `lang` of the page or of the front matter.",
)
UNREASONED = Own(
    "CP104",
    "ignore-without-reason",
    "warning",
    "A `copylint: ignore` comment that does not say why, where the settings ask for a reason "
    "(`require-ignore-reason: true`). Whoever reads the copy next should not have to guess. Write the reason after "
    "the code.",
)
ALL = (UNUSED, MALFORMED, FOREIGN, UNREASONED)


def about_comments(
    problems: Iterable[tuple[SourceSpan, str]], unused: Iterable[Directive], unreasoned: Iterable[Directive]
) -> Iterator[Finding]:
    """Findings about comments that say nothing copylint knows, hide nothing, or don't say why."""
    for span, what in problems:
        yield _found(MALFORMED, span, what)
    for directive in unused:
        what = f"no {', '.join(directive.codes)}" if directive.codes else "nothing"
        yield _found(UNUSED, directive.span, f"this comment hides {what} here: take it out")
    for directive in unreasoned:
        yield _found(
            UNREASONED, directive.span, "this comment does not say why: give the reason after the code"
        )


def _found(kind: Own, span: SourceSpan, message: str) -> Finding:
    return Finding(kind.code, kind.name, kind.severity, message, span, None, (), "")


def foreign(document: Document) -> Finding:
    """Says that a document was left alone for its language."""
    first = document.blocks[0].prose.segments[:1] if document.blocks else []
    at = first[0].source_start if first else 0
    message = (
        f"the page says that its language is “{document.language}”: copylint reads English and left it alone"
    )
    return _found(FOREIGN, SourceSpan(at, at), message)
