"""`copylint config [PATH]`: the settings in force there, and why each rule is on or off."""

import sys

from copylint.cli.options import Parser, add_settings
from copylint.cli.request import request
from copylint.config.settings import Config
from copylint.lint.job import Job
from copylint.lint.languagetool import described
from copylint.rulebook.errors import RuleError

SHOWN = tuple(f for f in Config._fields if f not in ("path", "places", "per_path"))


def _shown(value: object) -> str:
    """A value as a settings file has it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return ", ".join(map(_shown, value))
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_shown(inner)}" for key, inner in value.items()) + "}"
    return str(value)


def main(arguments: list[str]) -> int:
    """Runs the command."""
    parser = Parser(
        prog="copylint config",
        description="Show the settings in force for a path and why each rule is on or off.",
    )
    parser.add_argument(
        "path", nargs="?", default=".", metavar="PATH", help="a file or folder (default: this folder)"
    )
    parser.add_argument("--rule", metavar="CODE", help="only this rule")
    parser.add_argument("--output-format", choices=("text", "json"), default="text", help="default: text")
    add_settings(parser)
    options = parser.parse_args(arguments)
    try:
        resolved, _ = Job(request(options)).resolved(options.path)
    except RuleError as error:
        print(f"copylint: {error}", file=sys.stderr)
        return 2
    rules = {c: d for c, d in sorted(resolved.decisions.items()) if options.rule in (None, c)}
    if options.rule and not rules:
        print(f"copylint: no rule has the code `{options.rule}`", file=sys.stderr)
        return 2
    settings = {k.replace("_", "-"): getattr(resolved.config, k) for k in SHOWN}
    if options.output_format == "json":
        import json

        record = {"config": resolved.config.path or None, "settings": settings}
        record["rules"] = {c: {"on": d.on, "why": d.why} for c, d in rules.items()}
        print(json.dumps(record, ensure_ascii=False, indent=1))
        return 0
    print(f"config: {resolved.config.path or 'none found, the built-in settings'}")
    print(f"  languagetool: {described(resolved.config)}")
    for key, value in settings.items():
        if key != "languagetool" and (value or key in ("profile", "fail-on")):
            print(f"  {key}: {_shown(value)}")
    for code, decision in rules.items():
        print(f"{code:<6} {'on ' if decision.on else 'off'}  {decision.why}")
    return 0
