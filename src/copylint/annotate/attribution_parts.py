"""What an attribution is made of."""

from copylint._typing import NamedTuple
from copylint.document.spans import TextSpan


class Part(NamedTuple):
    """A stretch of a passage (its index), half-open code points."""

    passage: int
    start: int
    end: int


class Attribution(NamedTuple):
    """Words or a view ascribed to a source.

    source, cue: stretches of the passage `passage`; source is empty where nobody is named. content: stretches of
    that passage and of later ones that a quotation runs on to. kind: `direct` where the content is a quotation,
    `mixed` where it holds one, else `indirect`. stem: of the cue's head word, as the cue model spells it.
    """

    passage: int
    source: tuple[TextSpan, ...]
    cue: tuple[TextSpan, ...]
    content: tuple[Part, ...]
    grade: int
    kind: str
    stem: str
