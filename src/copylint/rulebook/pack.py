"""A pack: the rules of one folder compiled to plain data, with the index that finds candidates."""

from copylint._typing import Any, NamedTuple
from copylint.rulebook.errors import RuleError
from copylint.rulebook.rule import Density, Rule

FORMAT = 18  # of the plain data; raise it with every change of shape


class Pack:
    """Compiled rules.

    rules: in the order of their codes. patterns: (index of the rule, kind, start, middle and end in `bodies`), where the
    rest of a pattern lies: data, message, severity, fix, guards as marshal writes them, and from the middle on its stock.
    Most are never read in a run.
    index: lower-case token -> the patterns it triggers. always: patterns without triggers. profiles: name -> the
    profiles it includes. errors: (message, path, row, column) of the files that did not load.
    """

    __slots__ = ("always", "bodies", "builtin", "errors", "index", "patterns", "profiles", "rules")

    def __init__(self, plain: "Plain", builtin: bool) -> None:
        self.rules = [_rule(rule) for rule in plain.rules]
        self.patterns = plain.patterns
        self.bodies = plain.bodies
        self.index = plain.triggers
        self.always = plain.always
        self.profiles = plain.profiles
        self.errors = [RuleError(*e) for e in plain.errors]
        self.builtin = builtin


class Plain(NamedTuple):
    """The plain data of a pack: `bodies`, and the rest as marshal writes it."""

    rules: list[tuple[Any, ...]]
    patterns: list[tuple[int, str, int, int, int]]
    triggers: dict[str, tuple[int, ...]]
    always: tuple[int, ...]
    profiles: dict[str, tuple[str, ...]]
    errors: list[tuple[str, str, int, int]]
    bodies: bytes | memoryview


def _rule(plain: tuple[Any, ...]) -> Rule:
    *fields, density, in_profile = plain
    return Rule(*(*fields, density and Density(*density), in_profile))
