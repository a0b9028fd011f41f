"""What the options of the command line say about settings."""

import os
import sys

from copylint._typing import TYPE_CHECKING, Any
from copylint.lint.job import Request

if TYPE_CHECKING:
    from argparse import Namespace
    from types import SimpleNamespace
else:
    SimpleNamespace = type(sys.implementation)  # without an import of `types`

# What the options of `check` are when none is given: `copylint article.txt` reads no argument parser.
# A test holds them to be the parser's own defaults.
PLAIN: dict[str, Any] = {
    "stdin_filename": "-",
    "output_format": None,
    "output": None,
    "statistics": False,
    "fix": False,
    "unsafe_fixes": False,
    "diff": False,
    "exit_zero": False,
    "fail_on": None,
    "select": None,
    "extend_select": None,
    "ignore": None,
    "profile": None,
    "style": None,
    "preview": None,
    "quotes": None,
    "dialect": None,
    "pub_date": None,
    "languagetool": None,
    "rule_path": None,
    "format": "",
    "json_fields": None,
    "config": "",
    "isolated": False,
    "exclude": None,
    "force_exclude": False,
    "no_respect_gitignore": False,
    "since": None,
    "staged": False,
    "baseline": None,
    "update_baseline": False,
    "add_ignores": False,
    "reason": None,
    "watch": False,
    "jobs": 0,
    "no_cache": False,
    "cache_dir": None,
}


def plain(arguments: list[str]) -> "SimpleNamespace | None":
    """The options of a command line that has paths alone, or None."""
    if not arguments or any(a.startswith("-") and a != "-" for a in arguments):
        return None
    return SimpleNamespace(paths=arguments, **PLAIN)


def request(options: "Namespace | SimpleNamespace") -> Request:
    """What the options say about settings."""
    given: dict[str, Any] = {
        "select": options.select and tuple(options.select),
        "extend_select": options.extend_select and tuple(options.extend_select),
        "ignore": options.ignore and tuple(options.ignore),
        "profile": options.profile,
        "style": options.style,
        "preview": options.preview,
        "quotes": options.quotes,
        "dialect": options.dialect,
        "json_fields": options.json_fields,
        "languagetool": options.languagetool and {"use": options.languagetool},
        "rule_paths": options.rule_path and tuple(os.path.abspath(p) for p in options.rule_path),
        "baseline": getattr(options, "baseline", None) and os.path.abspath(options.baseline),
    }
    overrides = {key: value for key, value in given.items() if value is not None}
    return Request(
        options.isolated,
        options.config,
        overrides,
        options.pub_date or "",
        getattr(options, "format", ""),
        not getattr(options, "no_cache", False),
    )
