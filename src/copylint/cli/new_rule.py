"""`copylint new-rule CODE NAME`: starts a rule file of your own."""

import os
import sys

from copylint.cli.options import Parser
from copylint.rulebook.errors import RuleError
from copylint.rulebook.load import CODE, NAME
from copylint.rulebook.rule import SEVERITIES
from copylint.rulebook.store import builtin_pack, rule_files

MATCHES = {
    "phrase": '  phrase: [tea time]            # words in a row, whatever their case; several: ["tea time", "time for tea"]',
    "swap": "  swap: {tea time: teatime}      # the words found: what to put in their place",
    "regex": "  regex: '\\btea[ -]time\\b'\n  triggers: [tea]                # only sentences with one of these words are searched",
    "tokens": "  tokens:                        # `copylint inspect --tokens FILE` shows tags and lemmas\n"
    "    - {lower: [tea, coffee], as: drink}\n    - {lower: time}",
}
TEXT = """\
code: {code}
name: {name}
severity: {severity}              # error, warning or advice
summary: “tea time” in copy        # one line: what it finds
why: >
  Say in two or three sentences why an editor cares.
sources: [our house style]         # what an editor would cite
skip: [quote]                      # leave other people's words alone; [] to look there too
message: "“{{text}}”: give the hour"   # {{text}} is what was found; say what would satisfy the rule
match:
{match}
examples:                          # your tests: `copylint test {path}`
  flags:                           # at least three, [[…]] round the exact words
    - At [[tea time]] it rained.
    - By [[tea time]] the rain had stopped.
    - It was [[tea time]] before the council met.
  allows:                          # at least three: a near miss, one in a quotation …
    - It was time, and there was tea.
    - Tea is served at four.
    - “It is tea time,” she said.
"""


def main(arguments: list[str]) -> int:
    """Runs the command: 0, or 2 where the code or name won't do or the file is there already."""
    parser = Parser(
        prog="copylint new-rule",
        description="Start a rule file that loads and passes its tests; then make it yours.",
    )
    parser.add_argument("code", metavar="CODE", help="letters and three digits, as HOUSE101")
    parser.add_argument("name", metavar="NAME", help="lower-case words with hyphens, as tea-time")
    parser.add_argument(
        "--in",
        dest="folder",
        default="copylint-rules",
        metavar="FOLDER",
        help="where it goes (default: copylint-rules)",
    )
    parser.add_argument(
        "--match", choices=tuple(MATCHES), default="phrase", help="what kind of pattern (default: phrase)"
    )
    parser.add_argument("--severity", choices=SEVERITIES, default="warning", help="default: warning")
    options = parser.parse_args(arguments)
    path = os.path.join(options.folder, f"{options.code}-{options.name}.yml")
    try:
        _refuse(options.code, options.name, options.folder)
        text = TEXT.format(
            code=options.code,
            name=options.name,
            severity=options.severity,
            match=MATCHES[options.match],
            path=path,
        )
        os.makedirs(options.folder, exist_ok=True)
        with open(path, "x", encoding="utf-8") as file:
            file.write(text)
    except RuleError as error:
        print(f"copylint: {error}", file=sys.stderr)
        return 2
    except OSError as error:
        print(f"copylint: {path}: can't be written: {error.strerror}", file=sys.stderr)
        return 2
    print(f"{path}\n\nNext: edit it, `copylint test {path}`, `copylint try {path} --corpus ARCHIVE`;")
    print(f"then add `rule-paths: [{options.folder}]` to your .copylint.yml.")
    return 0


def _refuse(code: str, name: str, folder: str) -> None:
    """Raises RuleError for a code or name that is malformed or taken."""
    if not CODE.match(code):
        raise RuleError(f"`{code}` won't do as a code: letters and three digits, as in HOUSE101")
    if not NAME.match(name):
        raise RuleError(f"`{name}` won't do as a name: lower-case words joined by hyphens")
    for rule in builtin_pack().rules:
        if rule.code == code or rule.name == name:
            raise RuleError(
                f"{rule.code} {rule.name} is a rule of copylint's own: take another code and name"
            )
    for path in rule_files(folder):
        if os.path.basename(path).startswith((f"{code}-", f"{code}.")):
            raise RuleError(f"`{code}` is taken by {path}")
