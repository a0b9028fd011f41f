"""A pack: the rules of one folder compiled to plain data, with the index that finds candidates."""

from copylint._typing import Any, NamedTuple
from copylint.rulebook.errors import RuleError
from copylint.rulebook.rule import Density, Rule

FORMAT = 11  # of the plain data; raise it with every change of shape


class Pack:
    """Compiled rules.

    rules: in the order of their codes. patterns: (index of the rule, kind, the rest of a pattern as marshal
    writes it: data, message, severity, fix, guards). Most patterns are never read from that form in a run.
    index: lower-case token -> the patterns it triggers. always: patterns without triggers. profiles: name -> the
    profiles it includes. errors: (message, path, row, column) of the files that did not load.
    """

    __slots__ = ("always", "builtin", "errors", "index", "patterns", "profiles", "rules")

    def __init__(self, plain: "Plain", builtin: bool) -> None:
        self.rules = [_rule(r) for r in plain.rules]
        self.patterns = plain.patterns
        self.index = plain.triggers
        self.always = plain.always
        self.profiles = plain.profiles
        self.errors = [RuleError(*e) for e in plain.errors]
        self.builtin = builtin


class Plain(NamedTuple):
    """The plain data of a pack, as marshal writes it."""

    rules: list[tuple[Any, ...]]
    patterns: list[tuple[int, str, bytes]]
    triggers: dict[str, tuple[int, ...]]
    always: tuple[int, ...]
    profiles: dict[str, tuple[str, ...]]
    errors: list[tuple[str, str, int, int]]


def _rule(plain: tuple[Any, ...]) -> Rule:
    rule = Rule(*plain)
    density = Density(*rule.density) if rule.density else None
    return rule._replace(scope=frozenset(rule.scope), skip=frozenset(rule.skip), density=density)
