"""The rule files that paths on the command line mean."""

import os

from copylint.rulebook.build import load_files, read_profiles
from copylint.rulebook.errors import RuleError
from copylint.rulebook.load import RuleFile
from copylint.rulebook.store import builtin_folder, builtin_pack, rule_files


def rules_in(paths: list[str]) -> tuple[list[RuleFile], list[RuleError]]:
    """The rules in these files and folders, and what is wrong with those that don't load."""
    texts: dict[str, bytes] = {}
    errors: list[RuleError] = []
    for path in paths:
        found = rule_files(path) if os.path.isdir(path) else [path]
        if not found:
            errors.append(RuleError("no rule files in this folder", path))
        for name in found:
            try:
                with open(name, "rb") as file:
                    texts[name] = file.read()
            except OSError as error:
                errors.append(RuleError(f"can't be read: {error.strerror}", name))
    files, faults = load_files(texts, _profiles(paths, errors))
    return files, errors + faults


def _profiles(paths: list[str], errors: list[RuleError]) -> tuple[str, ...]:
    """Names of the profiles that rules in these places may use."""
    known = builtin_pack().profiles
    names = dict.fromkeys(known)
    for folder in {p if os.path.isdir(p) else os.path.dirname(p) for p in paths}:
        if os.path.abspath(folder) != os.path.abspath(builtin_folder()):
            try:
                names |= dict.fromkeys(read_profiles(folder, known))
            except RuleError as error:
                errors.append(error)
    return tuple(names)
