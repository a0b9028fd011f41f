"""The `{slots}` of messages and fixes: each must be a word that the pattern knows."""

import re
from collections.abc import Iterable

from copylint._typing import Any
from copylint.rulebook.errors import suggestion
from copylint.rulebook.yamlfile import Node

REPLACED = ("swap", "confusable")  # kinds that bring what stands in for the words found
_SLOT = re.compile(r"\{(\w+)(?::\w+)?\}")


def captured(kind: str, data: Any) -> tuple[str, ...] | None:
    """The names that a compiled pattern gives to words; None for a check, which has names of its own."""
    if kind == "check":
        return None
    names: Iterable[str] = ()
    if kind == "regex":
        names = re.compile(data[0]).groupindex
    elif kind == "tokens":
        names = dict.fromkeys(element[5] for element in data[0] if element[5])
    elif kind == "occurrence":
        names = ("count", "limit")
    elif kind == "consistency":
        names = ("other",)
    return ("text", *names)


def check_slots(node: Node, known: tuple[str, ...]) -> None:
    """Raises RuleError at a text with a slot that nothing would fill."""
    for slot in _SLOT.findall(node.text()):
        if slot not in known:
            have = ", ".join(f"{{{name}}}" for name in known)
            raise node.fail(f"nothing fills `{{{slot}}}`: there is {have}{suggestion(slot, known)}")
