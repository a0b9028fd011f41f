"""Puts the rules into the wheel: the YAML files, and the same compiled so that a run reads no YAML."""

import os
import shutil
import sys
import tempfile
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class RulesHook(BuildHookInterface):  # type: ignore[type-arg]
    """Compiles `rules/` and adds it to a wheel; an editable install reads the folder itself."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Adds the rules to the files of a standard wheel. A rule that does not load stops the build."""
        if self.target_name != "wheel" or version == "editable":
            return
        sys.path.insert(0, os.path.join(self.root, "src"))
        from copylint.rulebook.build import build
        from copylint.rulebook.store import COMPILED, rule_files, write_compiled

        folder = os.path.join(self.root, "rules")
        texts = {}
        for path in rule_files(folder):
            with open(path, "rb") as file:
                texts[os.path.relpath(path, self.root)] = file.read()
        plain = build(folder, texts, builtin=True)
        if plain.errors:
            raise SystemExit(
                "\n".join(f"{p}:{row}:{column}: {message}" for message, p, row, column in plain.errors)
            )
        compiled = os.path.join(tempfile.mkdtemp(), COMPILED)
        write_compiled(compiled, plain)
        build_data["force_include"][folder] = "copylint/_rules"
        build_data["force_include"][compiled] = f"copylint/_rules/{COMPILED}"
        self._add_code(compiled, build_data)

    def _add_code(self, compiled: str, build_data: dict[str, Any]) -> None:
        """Adds the code of the modules that a run needs, which a run of the package over an article tells."""
        sys.path.insert(0, self.root)
        from hatch_bundle import bundle

        package = os.path.join(tempfile.mkdtemp(), "copylint")
        unread = shutil.ignore_patterns("__pycache__")
        shutil.copytree(os.path.join(self.root, "src", "copylint"), package, ignore=unread)
        os.mkdir(os.path.join(package, "_rules"))
        shutil.copy(compiled, os.path.join(package, "_rules"))
        for name, data in bundle(package, os.path.join(self.root, "examples", "bridge.txt")).items():
            path = os.path.join(package, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "wb") as file:
                file.write(data)
            build_data["force_include"][path] = f"copylint/{name}"
