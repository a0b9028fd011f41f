"""Reads one rule file: validates it to the letter and gives the rule, its patterns and its manual."""

import re

from copylint.annotate.options import OptionValue
from copylint.document.model import BLOCK_KINDS, DISPLAY, PROSE
from copylint.rulebook.errors import RuleError
from copylint.rulebook.examples import examples
from copylint.rulebook.patterns import Compiled, patterns
from copylint.rulebook.rule import SEVERITIES, Density, Manual, Rule
from copylint.rulebook.slots import REPLACED, captured, check_slots
from copylint.rulebook.yamlfile import Node, parse

KEYS = [
    "code",
    "name",
    "severity",
    "profile",
    "preview",
    "summary",
    "why",
    "sources",
    "scope",
    "skip",
    "message",
    "match",
    "fix",
    "options",
    "in-profile",
    "density",
    "examples",
]
REQUIRED = ("code", "name", "severity", "summary", "why", "match", "examples")
GROUPS = {
    "prose": PROSE,
    "display": DISPLAY,
    "text": frozenset({"body", "list-item", "block-quote", "table-cell"}),
}
QUOTE_SKIPPERS = ("TY", "GR", "CL", "RD", "SL", "HS")  # families that leave other people's words alone
CODE = re.compile(r"[A-Z]{2,}(?:-[A-Z]+)?[0-9]{3}$")
NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*$")


class RuleFile:
    """A rule file, read: `rule`, `patterns`, `manual`."""

    def __init__(self, rule: Rule, compiled: tuple[Compiled, ...], manual: Manual) -> None:
        self.rule, self.patterns, self.manual = rule, compiled, manual


def load(text: str, path: str, profiles: tuple[str, ...]) -> RuleFile:
    """The rule in a YAML text. Raises RuleError at the place of the first fault."""
    root = parse(text, path, "rule")
    fields = root.fields(tuple(KEYS))
    for key in REQUIRED:
        if key not in fields:
            raise root.fail(f"the rule has no `{key}`")
    compiled = patterns(fields["match"], fields.get("fix"))
    rule = _rule(fields, profiles)
    shown = fields["examples"].fields(("flags", "allows"))
    manual = Manual(
        path,
        fields["why"].line(),
        fields["sources"].strings() if "sources" in fields else (),
        examples(shown["flags"], True) if "flags" in shown else (),
        examples(shown["allows"], False) if "allows" in shown else (),
    )
    if not rule.message and not all(p.message or p.kind == "check" for p in compiled):
        raise root.fail("the rule has no `message`")
    for node, pattern in zip(fields["match"].items(), compiled, strict=True):
        _check_slots(fields, node.fields(), pattern)
    return RuleFile(rule, compiled, manual)


def _check_slots(fields: dict[str, Node], own: dict[str, Node], pattern: Compiled) -> None:
    """The slots in the message and the fix of a pattern, its own or the rule's."""
    known = captured(pattern.kind, pattern.data)
    if known is None:
        return
    fix, message = own.get("fix", fields.get("fix")), own.get("message", fields.get("message"))
    if fix is not None and "replace" in fix.fields():
        check_slots(fix.fields()["replace"], known)
    if fix is not None or pattern.kind in REPLACED:
        known = (*known, "fix")
    if message is not None:
        check_slots(message, (*known, "count", "others") if "density" in fields else known)


def _rule(fields: dict[str, Node], profiles: tuple[str, ...]) -> Rule:
    code = _shaped(fields["code"], CODE, "letters for the family and three digits, as in XY101")
    return Rule(
        code,
        _shaped(fields["name"], NAME, "lower-case words joined by hyphens"),
        fields["severity"].choice(SEVERITIES),
        fields["profile"].choice((*profiles, "off")) if "profile" in fields else "desk",
        fields["preview"].flag() if "preview" in fields else False,
        fields["summary"].line(),
        fields["message"].line() if "message" in fields else "",
        _scope(fields["scope"]) if "scope" in fields else _everywhere(code),
        _skip(fields.get("skip"), code),
        _safety(fields.get("fix")),
        _options(fields["options"]) if "options" in fields else {},
        _density(fields["density"]) if "density" in fields else None,
        _in_profile(fields["in-profile"], fields, profiles) if "in-profile" in fields else {},
    )


def _safety(fix: Node | None) -> str:
    return fix.fields()["safety"].text() if fix is not None and "safety" in fix.fields() else "unsafe"


def _shaped(node: Node, shape: re.Pattern[str], what: str) -> str:
    word = node.text()
    if not shape.match(word):
        raise node.fail(f"`{node.name}` is {what}, not `{word}`")
    return word


def _scope(node: Node) -> frozenset[str]:
    kinds: set[str] = set()
    for item in node.items():
        word = item.choice((*GROUPS, *BLOCK_KINDS))
        kinds |= GROUPS.get(word, frozenset({word}))
    return frozenset(kinds)


def _everywhere(code: str) -> frozenset[str]:
    """Where a rule looks that names no scope; a slip in a contents list is a slip."""
    return PROSE | {"contents"} if code.startswith("TY") else PROSE


def _skip(node: Node | None, code: str) -> frozenset[str]:
    if node is None:
        return frozenset({"quote"} if code.rstrip("0123456789").startswith(QUOTE_SKIPPERS) else ())
    return frozenset(item.choice(("quote",)) for item in node.items())


def _density(node: Node) -> Density:
    fields = node.fields(("least", "words", "once"))
    if "least" not in fields or "words" not in fields:
        raise node.fail("`density` has `least`, how many different hits, and `words`, within how many words")
    least, words = (
        n.text() if isinstance(n.value, str) else n.whole() for n in (fields["least"], fields["words"])
    )
    return Density(least, words, fields["once"].flag() if "once" in fields else False)


def _in_profile(
    node: Node, fields: dict[str, Node], profiles: tuple[str, ...]
) -> dict[str, dict[str, OptionValue]]:
    """Options that profiles set: each must be one of the rule's."""
    known = tuple(fields["options"].fields()) if "options" in fields else ()
    named = node.fields(profiles)
    for values in named.values():
        values.fields(known)
    return {name: _options(values) for name, values in named.items()}


def _options(node: Node) -> dict[str, OptionValue]:
    return {key: item.option() for key, item in node.fields().items()}


__all__ = ["RuleError", "RuleFile", "load"]
