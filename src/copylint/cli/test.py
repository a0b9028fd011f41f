"""`copylint test [PATH…]`: runs the examples of rule files, ours or a user's."""

import sys

from copylint.cli.options import Parser
from copylint.cli.rule_paths import rules_in
from copylint.lint.trial import examples_count, try_rule
from copylint.report.counts import counted
from copylint.rulebook.store import builtin_folder


def main(arguments: list[str]) -> int:
    """Runs the command: 0 where all examples hold, 1 where one does not, 2 where a rule file is wrong."""
    parser = Parser(
        prog="copylint test",
        description="Run the examples of rule files: the built-in ones, or those in the files and folders given.",
    )
    parser.add_argument("paths", nargs="*", metavar="PATH", help="rule files, or folders of them")
    parser.add_argument(
        "--plugin", action="append", default=[], metavar="NAME", help="use the checks of this plugin"
    )
    options = parser.parse_args(arguments)
    checks = {}
    if options.plugin:
        from copylint.config.plugins import plugin_checks

        checks = dict(plugin_checks(tuple(options.plugin)))
    files, errors = rules_in(options.paths or [builtin_folder()])
    for error in errors:
        print(f"copylint: {error}", file=sys.stderr)
    failed = 0
    for file in files:
        for failure in try_rule(file, checks):
            failed += 1
            print(f"{failure.path}:{failure.row}: {file.rule.code} {failure.message}")
    if not files:
        return 2
    count = sum(examples_count(f.manual) for f in files)
    print(
        f"{counted(len(files), 'rule')}, {counted(count, 'example')}: {counted(failed, 'failure') if failed else 'all hold'}"
    )
    return 2 if errors else 1 if failed else 0
