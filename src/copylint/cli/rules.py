"""`copylint rules`: the rules in a list."""

import sys

from copylint.cli.options import Parser, add_settings
from copylint.cli.request import request
from copylint.lint.job import Job
from copylint.rulebook.errors import RuleError


def main(arguments: list[str]) -> int:
    """Runs the command."""
    parser = Parser(
        prog="copylint rules",
        description="List the rules: code, severity, on or off with these settings, what it finds.",
    )
    parser.add_argument("--on", action="store_true", help="only the rules that are on")
    parser.add_argument("--output-format", choices=("text", "json"), default="text", help="default: text")
    add_settings(parser)
    options = parser.parse_args(arguments)
    try:
        resolved, _ = Job(request(options)).resolved(".")
    except RuleError as error:
        print(f"copylint: {error}", file=sys.stderr)
        return 2
    rules = sorted((r for p in resolved.packs for r in p.rules), key=lambda r: r.code)
    shown = [r for r in rules if not options.on or resolved.decisions[r.code].on]
    if options.output_format == "json":
        import json

        rows = [
            {
                "code": r.code,
                "name": r.name,
                "severity": r.severity,
                "profile": r.profile,
                "preview": r.preview,
            }
            | {"on": resolved.decisions[r.code].on, "summary": r.summary}
            for r in shown
        ]
        print(json.dumps(rows, ensure_ascii=False, indent=1))
        return 0
    for r in shown:
        state = "on" if resolved.decisions[r.code].on else "preview" if r.preview else r.profile
        print(f"{r.code:<6} {r.severity:<8} {state:<10} {r.name:<28} {r.summary}")
    return 0
