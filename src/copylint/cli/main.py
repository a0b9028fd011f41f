"""The command line: finds the command and runs it."""

import os
import sys

from copylint._bundle import load

TYPE_CHECKING = False  # nothing is imported that the bundle may have

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = {
    "check": "find what an editor would mark (the default)",
    "rule": "explain a rule",
    "rules": "list the rules",
    "test": "run the examples of rules",
    "new-rule": "start a rule file of your own",
    "try": "run draft rules over an archive, with samples",
    "inspect": "show what copylint sees in a file",
    "config": "show the settings in force and why a rule is on or off",
    "stats": "readability and length of articles",
    "cache": "tell about, or remove, what is kept between runs",
    "completion": "print the completions of a shell",
    "languagetool": "install and run LanguageTool, to add its findings",
}

MODULES = {"new-rule": "new_rule", "try": "try_rule"}  # where a command's name can't be that of its module


def usage() -> str:
    """The overview that `copylint --help` prints."""
    from copylint.cli.examples import shown

    lines = [f"  {name:<14}{what}" for name, what in COMMANDS.items()]
    head = "copylint: a linter for English news copy\n\nusage: copylint [COMMAND] [OPTIONS] PATH…\n\n"
    return (
        head + "\n".join(lines) + f"\n\n{shown('')}\n\n`copylint COMMAND --help` tells a command's options."
    )


def _is_word(first: str) -> bool:
    """Whether an argument may be meant as a command: no option, and no name with a suffix or a folder."""
    return first[:1] not in ("", "-") and first.replace("-", "").isalnum()


def _is_slip(word: str) -> bool:
    """Says what was meant by a word that is no command, where it is no file either and that can be told."""
    from copylint.cli.slip import slip

    what = slip(word, list(COMMANDS))
    if what:
        print(f"copylint: {what}", file=sys.stderr)
    return bool(what)


def run(arguments: "Sequence[str]") -> int:
    """Runs one command; its exit status: 0 clean, 1 findings, 2 a fault in use, settings, rules or input."""
    first = arguments[0] if arguments else ""
    if first in ("-h", "--help", "help", ""):
        print(usage(), file=sys.stdout if first else sys.stderr)
        return 0 if first else 2
    if first in ("-V", "--version"):
        from copylint import __version__

        print(f"copylint {__version__}")
        return 0
    command, rest = (first, arguments[1:]) if first in COMMANDS else ("check", arguments)
    if command == "check":
        if first != "check" and _is_word(first) and _is_slip(first):
            return 2
        load("start")
    try:
        module = f"copylint.cli.{MODULES.get(command, command)}"
        __import__(module)
        status: int = sys.modules[module].main(list(rest))
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read us has enough; stop without a word.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        if os.environ.get("COPYLINT_DEBUG"):
            raise
        what = f"{type(error).__name__}: {error}"
        print(f"copylint: a fault of its own: {what} (COPYLINT_DEBUG=1 shows where)", file=sys.stderr)
        return 2
    return status
