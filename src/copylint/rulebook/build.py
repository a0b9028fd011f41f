"""Compiles the rule files of a folder. Imported only when no compiled pack is at hand."""

import os
from collections.abc import Mapping

from copylint.rulebook.compile import compile_pack
from copylint.rulebook.errors import RuleError
from copylint.rulebook.load import RuleFile, load
from copylint.rulebook.pack import Plain
from copylint.rulebook.yamlfile import parse

Closures = Mapping[str, tuple[str, ...]]


def read_profiles(folder: str, known: Closures) -> dict[str, tuple[str, ...]]:
    """The profiles of a folder's profiles.yml: name -> all the profiles it includes, itself first.
    They may include those already known, and not take their names."""
    path = os.path.join(folder, "profiles.yml")
    if not os.path.exists(path):
        return {}
    with open(path, encoding="utf-8") as file:
        fields = parse(file.read(), path, "profiles").fields()
    direct = {}
    for name, node in fields.items():
        if name in known:
            raise node.fail(f"`{name}` is a profile of copylint's own: take another name")
        inner = node.fields(("summary", "includes"))
        direct[name] = inner["includes"].strings() if "includes" in inner else ()
        for other in direct[name]:
            if other not in fields and other not in known:
                raise node.fail(f"profile `{name}` includes `{other}`, which is no profile")
    return {name: _closure(name, {**known, **direct}) for name in direct}


def _closure(name: str, direct: Closures) -> tuple[str, ...]:
    found = [name]
    for each in found:
        found += [other for other in direct[each] if other not in found]
    return tuple(found)


def load_files(
    texts: Mapping[str, bytes], profiles: tuple[str, ...]
) -> tuple[list[RuleFile], list[RuleError]]:
    """The rules of these files, and the errors of those that don't load."""
    files, errors = [], []
    for path, data in texts.items():
        try:
            files.append(load(data.decode("utf-8"), path, profiles))
        except UnicodeDecodeError as error:
            errors.append(RuleError(f"not UTF-8 at byte {error.start}", path, 1, 1))
        except RuleError as error:
            errors.append(error if error.path else RuleError(error.message, path, 1, 1))
    return files, errors


def build(folder: str, texts: Mapping[str, bytes], builtin: bool) -> Plain:
    """The compiled pack of a folder. A user's rules may use the built-in profiles."""
    known: Closures = {}
    if not builtin:
        from copylint.rulebook.store import builtin_pack

        known = builtin_pack().profiles
    profiles = read_profiles(folder, known)
    files, errors = load_files(texts, (*known, *profiles))
    return compile_pack(files, profiles, errors)
