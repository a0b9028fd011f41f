"""The settings of copylint: the values that are in force for a file."""

from collections.abc import Mapping

from copylint._typing import NamedTuple
from copylint.annotate.options import OptionValue


class Override(NamedTuple):
    """Settings for the files that one of the globs means; `fields` are the keys it sets."""

    globs: tuple[str, ...]
    fields: Mapping[str, object]


class Config(NamedTuple):
    """Settings in force. `path` is the file they come from, "" for the built-in ones; `places` tells for a key
    or selector where it stands (row, column)."""

    path: str = ""
    profile: str = "desk"
    style: str = ""
    preview: bool = False
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = {}
    options: Mapping[str, Mapping[str, OptionValue]] = {}
    quotes: str = "skip"
    dialect: str = "auto"
    words: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    rule_paths: tuple[str, ...] = ()
    plugins: tuple[str, ...] = ()
    fail_on: str = "warning"
    json_fields: tuple[tuple[str, str], ...] = ()
    languagetool: Mapping[str, object] = {}
    baseline: str = ""
    force_exclude: bool = False
    respect_gitignore: bool = True
    require_ignore_reason: bool = False
    per_path: tuple[Override, ...] = ()
    places: Mapping[str, tuple[int, int]] = {}
