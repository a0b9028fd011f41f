"""The rule files that paths on the command line mean."""

import os
from collections.abc import Iterator

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
    return files, errors + faults + list(_taken(files))


def _taken(files: list[RuleFile]) -> Iterator[RuleError]:
    """Codes and names that are taken: by another file, or by a rule of copylint's own that the file is no copy of."""
    seen = {word: (r.code, r.name) for r in builtin_pack().rules for word in (r.code, r.name)}
    paths: dict[str, str] = {}
    for rule, path in ((f.rule, f.manual.path) for f in files):
        for word in (rule.code, rule.name):
            if word in paths:
                yield RuleError(f"`{word}` is already the name of a rule in {paths[word]}", path, 1, 1)
            elif seen.get(word, (rule.code, rule.name)) != (rule.code, rule.name):
                own = " ".join(seen[word])
                yield RuleError(f"{own} is a rule of copylint's own: take another code and name", path, 1, 1)
            paths.setdefault(word, path)


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
