"""Help for the reader tests: a document as pairs of kind and text."""

from copylint.document.model import Document
from copylint.readers import read_text


def shapes(text: str, format: str = "text") -> list[tuple[str, str]]:
    """Kind and text of every block."""
    return [(b.kind, b.prose.text) for b in read_text(text, format=format).blocks]


def kinds(text: str, format: str = "text") -> list[str]:
    """The kinds of the blocks."""
    return [kind for kind, _ in shapes(text, format)]


def marks(document: Document) -> list[tuple[str, str, str]]:
    """Kind, words and target of every mark."""
    return [
        (m.kind, b.prose.text[m.span.start : m.span.end], m.target) for b in document.blocks for m in b.marks
    ]
