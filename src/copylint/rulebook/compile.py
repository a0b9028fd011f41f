"""Rule files to the plain data of a pack."""

import marshal
from collections.abc import Iterable

from copylint._typing import Any
from copylint.rulebook.errors import RuleError
from copylint.rulebook.load import RuleFile
from copylint.rulebook.pack import Plain


def compile_pack(
    files: Iterable[RuleFile], profiles: dict[str, tuple[str, ...]], errors: Iterable[RuleError]
) -> Plain:
    """The plain data of rule files. A code or name given twice is an error of the later file."""
    faults = [(e.message, e.path, e.row, e.column) for e in errors]
    rules: list[tuple[Any, ...]] = []
    patterns: list[tuple[int, str, int, int, int]] = []
    bodies = b""
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
            (
                *rule[:10],
                dict(rule.options),
                tuple(rule.density) if rule.density else None,
                {name: dict(values) for name, values in rule.in_profile.items()},
            )
        )
        for p in file.patterns:
            for word in p.triggers:
                index.setdefault(word, []).append(len(patterns))
            if not p.triggers:
                always.append(len(patterns))
            body = marshal.dumps((p.data, p.message, p.severity, p.fix, p.guards), 4)
            start, middle = len(bodies), len(bodies) + len(body)
            patterns.append((len(rules) - 1, p.kind, start, middle, middle + len(p.stock)))
            bodies += body + p.stock
    shared: dict[tuple[int, ...], tuple[int, ...]] = {}  # marshal writes one object once
    triggers = {w: shared.setdefault(tuple(ids), tuple(ids)) for w, ids in index.items()}
    return Plain(rules, patterns, triggers, tuple(always), profiles, faults, bodies)
