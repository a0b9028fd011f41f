"""Writes what is made from the commands' own parsers: shell completions and docs/commands.md.

    python -m command_docs [--check]

With --check nothing is written; the exit status says whether all of it is as the parsers have it.
"""

import argparse
import sys
from importlib import import_module
from pathlib import Path
from unittest import mock

import shtab

from copylint.cli.main import COMMANDS, MODULES
from copylint.cli.options import Help, Parser

ROOT = Path(__file__).resolve().parents[2]
SHELLS = ("bash", "zsh", "fish")
FILES = ("PATH", "FILE", "RULE")
FOLDERS = ("FOLDER",)


class _Made(Exception):
    """Carries a parser out of the command that made it."""

    def __init__(self, parser: argparse.ArgumentParser) -> None:
        self.parser = parser


def parser_of(command: str) -> argparse.ArgumentParser:
    """The parser of a command, as its module makes it."""

    def made(self: argparse.ArgumentParser, *_: object) -> None:
        raise _Made(self)

    with mock.patch.object(Parser, "parse_args", made):
        try:
            import_module(f"copylint.cli.{MODULES.get(command, command)}").main([])
        except _Made as found:
            return found.parser
    raise SystemExit(f"{command} makes no parser")


def whole() -> argparse.ArgumentParser:
    """One parser with all commands in it."""
    made = argparse.ArgumentParser(prog="copylint", description="A linter for English news copy.")
    made.add_argument("-V", "--version", action="store_true", help="show the version")
    for action in _completing(parser_of("check"))._actions:  # `check` may be left out
        if action.option_strings and action.dest != "help":
            made._add_action(action)
    commands = made.add_subparsers(dest="command", metavar="COMMAND")
    for name, what in COMMANDS.items():
        commands.add_parser(name, help=what)
        commands._name_parser_map[name] = _completing(parser_of(name))
    return made


def _completing(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """The parser with files and folders completed where its arguments are such."""
    for action in parser._actions:
        shown = action.metavar if isinstance(action.metavar, str) else ""
        if shown in FILES:
            action.complete = shtab.FILE  # type: ignore[attr-defined]
        elif shown in FOLDERS:
            action.complete = shtab.DIRECTORY  # type: ignore[attr-defined]
    return parser


def page() -> str:
    """docs/commands.md: the help of every command."""
    parts = [
        "# Commands\n",
        "`copylint PATH…` is short for `copylint check PATH…`. Exit status: 0 clean, 1 findings, 2 a fault in use, settings,",
        "rules or input.\n",
        "`copylint completion bash|zsh|fish` prints the completions of a shell, to be kept where it looks for them.\n",
    ]
    for name, what in COMMANDS.items():
        parser = parser_of(name)
        parser.formatter_class = lambda prog: Help(prog, max_help_position=30, width=100)
        parts.append(
            f"## {name}\n\n{what[0].upper()}{what[1:]}.\n\n```\n{parser.format_help().rstrip()}\n```\n"
        )
    return "\n".join(parts)


def written() -> dict[Path, str]:
    """Every file that is made, with what belongs in it."""
    folder = ROOT / "src" / "copylint" / "cli" / "completions"
    made = {folder / f"copylint.{shell}": shtab.complete(whole(), shell=shell) for shell in SHELLS}
    made[ROOT / "docs" / "commands.md"] = page()
    return {
        path: "\n".join(line.rstrip() for line in text.strip().splitlines()) + "\n"
        for path, text in made.items()
    }


def main(arguments: list[str]) -> int:
    """Writes the files, or says which are not as they should be."""
    stale = {p: t for p, t in written().items() if not p.exists() or p.read_text(encoding="utf-8") != t}
    for path, text in stale.items():
        if "--check" in arguments:
            print(
                f"{path.relative_to(ROOT)} is not what the commands say: `make docs` writes it",
                file=sys.stderr,
            )
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            print(path.relative_to(ROOT))
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
