"""A rule as a run needs it, and what its file tells beside that."""

from collections.abc import Mapping

from copylint._typing import NamedTuple
from copylint.annotate.options import OptionValue

SEVERITIES = ("advice", "warning", "error")
SAFETIES = ("safe", "unsafe", "display")


class Density(NamedTuple):
    """How close together a rule's hits must stand to be reported: `least` different ones within `words` words.

    Either may be the name of an option that holds the number. `once`: the article gets one finding for all.
    """

    least: int | str
    words: int | str
    once: bool


class Rule(NamedTuple):
    """A rule as a run needs it.

    profile: the smallest profile that turns it on. scope: block kinds it looks at. skip: `quote` where other
    people's words are left alone. safety: of its fixes, where a pattern does not say. density: for a rule whose hits
    count only together. in_profile: options that a profile sets otherwise.
    """

    code: str
    name: str
    severity: str
    profile: str
    preview: bool
    summary: str
    message: str
    scope: frozenset[str]
    skip: frozenset[str]
    safety: str
    options: Mapping[str, OptionValue]
    density: "Density | None" = None
    in_profile: Mapping[str, Mapping[str, OptionValue]] = {}


class Example(NamedTuple):
    """An example of a rule: its text without marks, the spans marked in it, the text after the fixes if given."""

    text: str
    spans: tuple[tuple[int, int], ...]
    fixed: str | None
    kind: str
    format: str
    pub_date: str
    row: int


class Manual(NamedTuple):
    """What a rule's file tells a reader: why, sources, examples."""

    path: str
    why: str
    sources: tuple[str, ...]
    flags: tuple[Example, ...]
    allows: tuple[Example, ...]
