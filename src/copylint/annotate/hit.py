"""What a matcher or a check finds: places in passages, not yet in the file."""

from collections.abc import Mapping

from copylint._typing import NamedTuple


class Place(NamedTuple):
    """A second place that a finding speaks of; half-open code points in the passage `passage` (its index)."""

    passage: int
    start: int
    end: int
    label: str = ""


class Edit(NamedTuple):
    """Text to put in place of a stretch of the same passage as the hit."""

    start: int
    end: int
    content: str


class Hit(NamedTuple):
    """A place where a rule holds; half-open code points in the passage `passage` (its index).

    `values` fill the `{names}` of the rule's message; `message`, `severity` and `safety` override the rule's own.
    """

    passage: int
    start: int
    end: int
    values: Mapping[str, str] = {}
    message: str = ""
    edits: tuple[Edit, ...] = ()
    title: str = ""
    related: tuple[Place, ...] = ()
    severity: str = ""
    safety: str = ""
