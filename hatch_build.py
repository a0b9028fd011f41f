"""Puts the rules into the wheel: the YAML files, and the same compiled so that a run reads no YAML."""

import os
import shutil
import sys
import tempfile
from typing import TYPE_CHECKING, Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

if TYPE_CHECKING:
    from copylint.rulebook.load import RuleFile

TOGETHER = 12  # examples that make one article to try


class RulesHook(BuildHookInterface):  # type: ignore[type-arg]
    """Compiles `rules/` and adds it to a wheel; an editable install reads the folder itself."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Adds the rules to the files of a standard wheel. A rule that does not load stops the build."""
        if self.target_name != "wheel" or version == "editable":
            return
        sys.path.insert(0, os.path.join(self.root, "src"))
        from copylint.rulebook.build import load_files, read_profiles
        from copylint.rulebook.compile import compile_pack
        from copylint.rulebook.store import COMPILED, rule_files, write_compiled

        folder = os.path.join(self.root, "rules")
        texts = {}
        for path in rule_files(folder):
            with open(path, "rb") as file:
                texts[os.path.relpath(path, self.root)] = file.read()
        profiles = read_profiles(folder, {})
        files, errors = load_files(texts, tuple(profiles))
        plain = compile_pack(files, profiles, errors)
        if plain.errors:
            raise SystemExit(
                "\n".join(f"{p}:{row}:{column}: {message}" for message, p, row, column in plain.errors)
            )
        compiled = os.path.join(tempfile.mkdtemp(), COMPILED)
        write_compiled(compiled, plain)
        build_data["force_include"][folder] = "copylint/_rules"
        build_data["force_include"][compiled] = f"copylint/_rules/{COMPILED}"
        self._add_code(compiled, _samples(files), build_data)

    def _add_code(self, compiled: str, samples: list[str], build_data: dict[str, Any]) -> None:
        """Adds the code that a run needs, which runs of the package over an article and the samples tell."""
        sys.path.insert(0, self.root)
        from hatch_bundle import bundle

        package = os.path.join(tempfile.mkdtemp(), "copylint")
        unread = shutil.ignore_patterns("__pycache__")
        shutil.copytree(os.path.join(self.root, "src", "copylint"), package, ignore=unread)
        os.mkdir(os.path.join(package, "_rules"))
        shutil.copy(compiled, os.path.join(package, "_rules"))
        article = os.path.join(self.root, "examples", "bridge.txt")
        for name, data in bundle(package, article, samples).items():
            path = os.path.join(package, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "wb") as file:
                file.write(data)
            build_data["force_include"][path] = f"copylint/{name}"


def _samples(files: "list[RuleFile]") -> list[str]:
    """The examples of the rules as articles, each with a headline where one is left."""
    examples = [e for file in files for e in (*file.manual.flags, *file.manual.allows)]
    heads = [e.text for e in examples if e.kind == "headline"]
    texts = [e.text for e in examples if e.kind != "headline"]
    together = [texts[i : i + TOGETHER] for i in range(0, len(texts), TOGETHER)]
    return ["\n\n".join((*heads[i : i + 1], *each)) for i, each in enumerate(together)]
