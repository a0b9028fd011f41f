"""Installed packages that bring rule files and checks; used only when the config names them."""

from collections.abc import Callable, Mapping
from importlib.metadata import EntryPoint, entry_points

from copylint._typing import Any
from copylint.rulebook.errors import RuleError, suggestion
from copylint.rulebook.pack import Pack
from copylint.rulebook.store import user_pack

RULES, CHECKS = "copylint.rules", "copylint.checks"


def plugin_packs(names: tuple[str, ...]) -> list[Pack]:
    """The packs of the named plugins: a `copylint.rules` entry point is a package whose folder holds rule files."""
    installed = entry_points(group=RULES)
    checks = {e.name for e in entry_points(group=CHECKS)}
    packs = []
    for name in names:
        found = [e for e in installed if e.name == name]
        if (
            not found
            and name not in checks
            and not any(_owner(e) == name for e in entry_points(group=CHECKS))
        ):
            known = [e.name for e in installed]
            raise RuleError(f"no installed package brings the plugin `{name}`{suggestion(name, known)}")
        packs += [user_pack(_folder(e)) for e in found]
    return packs


def plugin_checks(names: tuple[str, ...]) -> Mapping[str, Callable[..., Any]]:
    """Checks of the named plugins: a `copylint.checks` entry point named as the check, from the same
    distribution as a named plugin or named itself."""
    owners = {_owner(e) for e in entry_points(group=RULES) if e.name in names} | set(names)
    return {e.name: e.load() for e in entry_points(group=CHECKS) if e.name in names or _owner(e) in owners}


def _owner(entry: EntryPoint) -> str:
    return entry.dist.name if entry.dist is not None else ""


def _folder(entry: EntryPoint) -> str:
    import os

    place: str = entry.load().__file__
    return os.path.dirname(os.path.abspath(place))
