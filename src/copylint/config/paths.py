"""Settings for one path: the overrides that mean it."""

import os
from collections.abc import Sequence
from functools import lru_cache

from copylint.config.settings import Config, Override


def for_path(config: Config, path: str) -> Config:
    """The config with the per-path overrides that mean the path, in their order."""
    base = os.path.dirname(config.path) or "."
    for override in config.per_path:
        if glob_matches(override.globs, path, base):
            config = _overridden(config, override)
    return config


def _overridden(config: Config, override: Override) -> Config:
    fields = dict(override.fields)
    severity = fields.pop("severity", None)
    for key in ("ignore", "extend_select"):
        if key in fields:
            fields[key] = (*getattr(config, key), *fields[key])  # type: ignore[misc]
    if "languagetool" in fields:
        fields["languagetool"] = {**config.languagetool, **fields["languagetool"]}  # type: ignore[dict-item]
    if severity is not None:
        fields["severity"] = {**config.severity, **severity}  # type: ignore[dict-item]
    return config._replace(**fields)  # type: ignore[arg-type]


def glob_matches(globs: Sequence[str], path: str, base: str) -> bool:
    """Whether a path is meant by one of the globs, which are relative to `base`; a folder means all below it."""
    if not globs:
        return False
    relative = os.path.relpath(os.path.abspath(path), os.path.abspath(base)).replace(os.sep, "/")
    return any(_matcher(g).fullmatch(relative) for g in globs)  # type: ignore[attr-defined]


@lru_cache(maxsize=256)
def _matcher(glob: str) -> object:
    import re

    pattern, at = "", 0
    anchored = "/" in glob.rstrip("/")
    glob = glob.strip("/")
    while at < len(glob):
        if glob.startswith("**/", at):
            pattern, at = pattern + "(?:[^/]+/)*", at + 3
        elif glob.startswith("**", at):
            pattern, at = pattern + ".*", at + 2
        elif glob[at] == "*":
            pattern, at = pattern + "[^/]*", at + 1
        elif glob[at] == "?":
            pattern, at = pattern + "[^/]", at + 1
        else:
            pattern, at = pattern + re.escape(glob[at]), at + 1
    return re.compile(("" if anchored else "(?:.*/)?") + pattern + "(?:/.*)?")
