"""What a rule found, in places of the file."""

from copylint._typing import NamedTuple
from copylint.document.spans import SourceSpan


class SourceEdit(NamedTuple):
    """Text to put in place of a stretch of the file."""

    span: SourceSpan
    content: str


class Fix(NamedTuple):
    """Edits that belong together. safety: `safe`, `unsafe` (only when asked for) or `display` (never applied)."""

    edits: tuple[SourceEdit, ...]
    title: str
    safety: str


class Related(NamedTuple):
    """A second place a finding speaks of."""

    span: SourceSpan
    message: str


class Finding(NamedTuple):
    """One thought of one rule. `context` is the sentence it stands in, for the fingerprint;
    `url` a page about a rule that is not copylint's own."""

    code: str
    name: str
    severity: str
    message: str
    span: SourceSpan
    fix: Fix | None
    related: tuple[Related, ...]
    context: str
    ordinal: int = 0
    url: str = ""

    @property
    def fingerprint(self) -> str:
        """Stays the same while the rule, the sentence and the words do, wherever they move in the file."""
        from hashlib import blake2b

        parts = "\0".join((self.code, " ".join(self.context.split()), str(self.ordinal)))
        return blake2b(parts.encode("utf-8", "surrogatepass"), digest_size=10).hexdigest()
