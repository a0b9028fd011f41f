"""A pack: the rules of one folder compiled to plain data, with the index that finds candidates."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from copylint.rulebook.errors import RuleError
from copylint.rulebook.load import RuleFile
from copylint.rulebook.rule import Rule

FORMAT = 3  # of the plain data; raise it with every change of shape


class Pack:
    """Compiled rules.

    rules: in the order of their codes. patterns: (index of the rule, kind, data, message, severity, fix, guards).
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
    patterns: list[tuple[Any, ...]]
    triggers: dict[str, tuple[int, ...]]
    always: tuple[int, ...]
    profiles: dict[str, tuple[str, ...]]
    errors: list[tuple[str, str, int, int]]


def _rule(plain: tuple[Any, ...]) -> Rule:
    rule = Rule(*plain)
    return rule._replace(scope=frozenset(rule.scope), skip=frozenset(rule.skip))


def compile_pack(
    files: Iterable[RuleFile], profiles: dict[str, tuple[str, ...]], errors: Iterable[RuleError]
) -> Plain:
    """The plain data of rule files. A code or name given twice is an error of the later file."""
    faults = [(e.message, e.path, e.row, e.column) for e in errors]
    rules: list[tuple[Any, ...]] = []
    patterns: list[tuple[Any, ...]] = []
    index: dict[str, list[int]] = {}
    always: list[int] = []
    seen: dict[str, str] = {}
    for file in sorted(files, key=lambda f: f.rule.code):
        rule = file.rule
        twice = next((w for w in (rule.code, rule.name) if w in seen), None)
        if twice is not None:
            faults.append(
                (f"`{twice}` is already the name of a rule in {seen[twice]}", file.manual.path, 1, 1)
            )
            continue
        seen[rule.code] = seen[rule.name] = file.manual.path
        rules.append(
            (*rule[:7], tuple(sorted(rule.scope)), tuple(sorted(rule.skip)), rule.safety, dict(rule.options))
        )
        for p in file.patterns:
            for word in p.triggers:
                index.setdefault(word, []).append(len(patterns))
            if not p.triggers:
                always.append(len(patterns))
            patterns.append((len(rules) - 1, p.kind, p.data, p.message, p.severity, p.fix, p.guards))
    return Plain(
        rules, patterns, {w: tuple(ids) for w, ids in index.items()}, tuple(always), profiles, faults
    )
