"""Options that commands share, and the request they make."""

import argparse
import re
import sys

from copylint._typing import Any
from copylint.cli.examples import shown
from copylint.readers import FORMATS
from copylint.rulebook.errors import suggestion


class Help(argparse.HelpFormatter):
    """Keeps the lines of examples as they are."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return text if text.startswith("examples:") else super()._fill_text(text, width, indent)


class Parser(argparse.ArgumentParser):
    """Says a fault in use in one line, exit status 2. The help of a command ends with its examples."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **{"formatter_class": Help, **more})
        self.epilog = shown(self.prog.removeprefix("copylint "))

    def error(self, message: str) -> Any:
        """Prints the fault and leaves."""
        print(f"copylint: {message} (try `{self.prog} --help`)", file=sys.stderr)
        raise SystemExit(2)

    def parse_args(self, args: Any = None, namespace: Any = None) -> Any:
        """The options; one that is not known is an error that names the nearest."""
        options, left = self.parse_known_args(args, namespace)
        if left:
            known = [name for name in self._option_string_actions if name.startswith("--")]
            name = left[0].partition("=")[0]
            if name.startswith("-"):
                self.error(f"no option is called `{name}`{suggestion(name, known)}")
            self.error(f"`{name}` is one argument too many")
        return options

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        if action.choices is not None and value not in action.choices:
            known = [str(choice) for choice in action.choices if choice]
            what = f"`{value}` is none of {', '.join(known)}{suggestion(str(value), known)}"
            raise argparse.ArgumentError(action, what)


def codes(text: str) -> tuple[str, ...]:
    """A list of selectors as the command line has it: commas or spaces between."""
    return tuple(c for c in re.split(r"[,\s]+", text) if c)


def iso_date(text: str) -> str:
    """A day as YYYY-MM-DD."""
    import datetime

    try:
        return datetime.date.fromisoformat(text).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(f"`{text}` is no day: write it as 2025-07-31") from None


def add_outputs(parser: argparse.ArgumentParser) -> None:
    """Adds the options that choose reports."""
    from copylint.report.format import FORMATS

    group = parser.add_argument_group(
        "reports", "; ".join(f"{name}: {what}" for name, what in FORMATS.items())
    )
    group.add_argument(
        "--output-format",
        choices=FORMATS,
        metavar="FORMAT",
        help="the report on standard output (default: text)",
    )
    group.add_argument(
        "--output",
        action="append",
        metavar="FORMAT[=FILE]",
        help="a report, to a file or standard output; may be given several times",
    )
    group.add_argument(
        "--statistics",
        action="store_true",
        help="how often each rule found something, instead of the findings",
    )


def json_fields(text: str) -> tuple[tuple[str, str], ...]:
    """Fields of JSON records: role=path, with commas between."""
    from copylint.readers.json_fields import FieldError, pairs

    try:
        return pairs(text)
    except FieldError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def add_reading(group: "argparse._ActionsContainer") -> None:
    """Adds the options that say how copy is read, and under which config file."""
    group.add_argument(
        "--format",
        choices=("", *FORMATS),
        default="",
        metavar="FORMAT",
        help=f"of the copy: {', '.join(FORMATS)}",
    )
    group.add_argument(
        "--json-fields",
        type=json_fields,
        metavar="FIELDS",
        help="where in a JSON record the article is: headline=title,body=content,date=published",
    )
    group.add_argument("--config", default="", metavar="FILE", help="this config file, whatever lies nearer")
    group.add_argument("--isolated", action="store_true", help="no config file at all")


def add_settings(parser: argparse.ArgumentParser) -> None:
    """Adds the options that choose rules and settings."""
    group = parser.add_argument_group("rules and settings")
    group.add_argument(
        "--select",
        type=codes,
        action="extend",
        metavar="RULES",
        help="only these: codes, prefixes or names, with commas",
    )
    group.add_argument("--extend-select", type=codes, action="extend", metavar="RULES", help="these too")
    group.add_argument("--ignore", type=codes, action="extend", metavar="RULES", help="not these")
    group.add_argument("--profile", metavar="NAME", help="desk (default), standards, strict, ap, uk, …")
    group.add_argument("--style", metavar="NAME", help="a house style beside the profile: ap, uk, …")
    group.add_argument("--preview", action="store_true", default=None, help="rules in preview too")
    group.add_argument(
        "--quotes", choices=("skip", "check"), help="whether typos and style in quotations are reported"
    )
    group.add_argument("--dialect", choices=("auto", "us", "uk"), help="spelling and grammar of which side")
    group.add_argument("--pub-date", type=iso_date, metavar="DAY", help="day of publication, as 2025-07-31")
    group.add_argument(
        "--rule-path", action="append", metavar="FOLDER", help="a folder of your own rule files"
    )
    group.add_argument(
        "--languagetool",
        choices=("auto", "on", "off"),
        help="LanguageTool's findings too: where a server runs (auto, the default), always, or never",
    )
    add_reading(group)
