"""What a walk leaves out: what the settings exclude, and what `.gitignore` files name."""

import os
from collections.abc import Sequence

from copylint._typing import TYPE_CHECKING
from copylint.config.paths import glob_matches
from copylint.lint.job import Job

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


def is_excluded(path: str, job: Job, globs: Sequence[str]) -> bool:
    """Whether the settings in force for a path, or globs that are relative to where we are, exclude it."""
    config = job.config_of_file(path)
    base = os.path.dirname(config.path) or "."
    return glob_matches(config.exclude, path, base) or glob_matches(globs, path, ".")


class Excluded:
    """What is left out below a folder that was named. A glob that means the folder itself doesn't count: whoever
    names it wants it. Git is asked where the folder is in a repository, `.gitignore` files are read elsewhere."""

    def __init__(self, root: str, job: Job, globs: Sequence[str], gitignore: bool, force: bool) -> None:
        self.root, self.job, self.force = root, job, force
        self.globs = [g for g in globs if force or not glob_matches([g], root, ".")]
        self.gitignore = gitignore
        self._git: set[str] = set()
        self._asked = False
        self._specs: dict[str, GitIgnoreSpec] = {}
        self._entered: set[str] = set()
        self._mine: dict[int, list[str]] = {}  # by config, which the job keeps
        self._real: dict[str, str] = {}

    def enter(self, folder: str) -> None:
        """Learns what is ignored in a folder."""
        if not self.gitignore or folder in self._entered:
            return
        self._entered.add(folder)
        if folder == self.root or os.path.exists(os.path.join(folder, ".git")):
            self._ask(folder)
        if not self._asked and os.path.isfile(place := os.path.join(folder, ".gitignore")):
            self._read(folder, place)

    def _ask(self, folder: str) -> None:
        from copylint.lint.git import GitError, ignored, inside_repository

        if not inside_repository(folder):
            return
        try:
            self._git |= ignored(folder)
            self._asked = True
        except GitError:
            return  # no git here, or it refuses the folder: the files are read

    def _read(self, folder: str, place: str) -> None:
        from pathspec import GitIgnoreSpec

        try:
            with open(place, encoding="utf-8", errors="surrogateescape") as file:
                self._specs[os.path.join(folder, "")] = GitIgnoreSpec.from_lines(file)
        except (OSError, ValueError):
            return

    def has(self, path: str, folder: bool) -> bool:
        """Whether a path, a folder or not, is left out."""
        config = self.job.config_of_file(path)
        base = os.path.dirname(config.path) or "."
        mine = self._mine.get(id(config))
        if mine is None:
            mine = [g for g in config.exclude if self.force or not glob_matches([g], self.root, base)]
            self._mine[id(config)] = mine
        if glob_matches(mine, path, base) or glob_matches(self.globs, path, "."):
            return True
        return self._is_ignored(path, folder)

    def _is_ignored(self, path: str, folder: bool) -> bool:
        if self._git:
            above, name = os.path.split(path)
            real = self._real.get(above)
            if real is None:
                real = self._real[above] = os.path.realpath(above)
            if os.path.join(real, name) in self._git:
                return True
        verdict = False
        for start, spec in self._specs.items():  # in the order of the walk: the nearest has the last word
            if path.startswith(start):
                relative = path[len(start) :].replace(os.sep, "/") + ("/" if folder else "")
                found = spec.check_file(relative).include
                verdict = verdict if found is None else found
        return verdict
