"""Compiles the rule files of a folder. Imported only when no compiled pack is at hand."""

import os
from collections.abc import Mapping

from copylint.rulebook.compile import compile_pack
from copylint.rulebook.errors import RuleError
from copylint.rulebook.load import RuleFile, load
from copylint.rulebook.pack import Plain
from copylint.rulebook.yamlfile import parse


def read_profiles(folder: str) -> dict[str, tuple[str, ...]]:
    """The profiles of a folder's profiles.yml: name -> all the profiles it includes, itself first."""
    path = os.path.join(folder, "profiles.yml")
    if not os.path.exists(path):
        return {}
    with open(path, encoding="utf-8") as file:
        fields = parse(file.read(), path, "profiles").fields()
    direct = {}
    for name, node in fields.items():
        inner = node.fields(("summary", "includes"))
        direct[name] = inner["includes"].strings() if "includes" in inner else ()
        for other in direct[name]:
            if other not in fields:
                raise node.fail(f"profile `{name}` includes `{other}`, which is no profile")
    return {name: _closure(name, direct) for name in direct}


def _closure(name: str, direct: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
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
    profiles = read_profiles(folder)
    known = profiles
    if not builtin:
        from copylint.rulebook.store import builtin_pack

        known = builtin_pack().profiles
    files, errors = load_files(texts, tuple(known))
    return compile_pack(files, profiles, errors)
