"""Puts the rules into the wheel: the YAML files, and the same compiled so that a run reads no YAML."""

import os
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
