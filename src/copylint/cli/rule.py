"""`copylint rule CODE`: a rule's page."""

import os
import sys
import textwrap

from copylint.cli.options import Parser
from copylint.config.discover import config_of
from copylint.lint.own import ALL
from copylint.rulebook.build import load_files
from copylint.rulebook.errors import RuleError, suggestion
from copylint.rulebook.rule import Example, Manual, Rule
from copylint.rulebook.store import builtin_folder, builtin_pack, rule_files


def main(arguments: list[str]) -> int:
    """Runs the command."""
    parser = Parser(
        prog="copylint rule", description="Explain a rule: what it finds, why an editor cares, examples."
    )
    parser.add_argument("rule", metavar="CODE", help="a code (TY101) or a name (comparative-that)")
    parser.add_argument(
        "--rule-path",
        action="append",
        default=[],
        metavar="FOLDER",
        help="look in this folder of rule files too",
    )
    options = parser.parse_args(arguments)
    own = next((o for o in ALL if options.rule.upper() == o.code or options.rule == o.name), None)
    if own:
        print(f"{own.code} {own.name} ({own.severity}, always on)\n\n{textwrap.fill(own.why, 100)}")
        return 0
    if options.rule.startswith("LT-"):
        print(_partners(options.rule.removeprefix("LT-")))
        return 0
    try:
        rule, manual = _find(options.rule, options.rule_path)
    except RuleError as error:
        print(f"copylint: {error}", file=sys.stderr)
        return 2
    print(page(rule, manual))
    return 0


def _partners(rule: str) -> str:
    """The page of a rule of LanguageTool's."""
    from copylint.backends.curated import page, read_table
    from copylint.lint.languagetool import TABLE

    return page(read_table(os.path.join(builtin_folder(), *TABLE)), rule)


def _house() -> list[str]:
    """The folders of rules that the settings in force here name."""
    try:
        config = config_of(os.getcwd())
    except RuleError:
        return []  # a rule of ours can be explained whatever is wrong with them
    base = os.path.dirname(config.path)
    return [os.path.join(base, folder) for folder in config.rule_paths]


def _find(word: str, folders: list[str]) -> tuple[Rule, Manual]:
    texts = {}
    for folder in (builtin_folder(), *folders, *_house()):
        for path in rule_files(folder):
            with open(path, "rb") as file:
                texts[path] = file.read()
    likely = {p: t for p, t in texts.items() if word.encode() in t} or texts
    files, _ = load_files(likely, tuple(builtin_pack().profiles))
    for each in files:
        if word.upper() == each.rule.code or word == each.rule.name:
            return each.rule, each.manual
    known = [w for r in (*builtin_pack().rules, *(f.rule for f in files)) for w in (r.code, r.name)]
    raise RuleError(f"no rule is called `{word}`{suggestion(word, known)}")


def page(rule: Rule, manual: Manual) -> str:
    """The page of a rule, as text."""
    lines = [f"{rule.code} {rule.name} ({rule.severity}, {_when(rule)})", "", _wrap(rule.summary)]
    lines += ["", _wrap(manual.why)]
    if manual.flags:
        lines += ["", "Reported:"] + [line for e in manual.flags for line in _shown(e)]
    if manual.allows:
        lines += ["", "Left alone:"] + [line for e in manual.allows for line in _shown(e)]
    if rule.options:
        lines += ["", "Options:"] + [_wrap(f"  {k}: {_value(v)}") for k, v in rule.options.items()]
    for name, values in rule.in_profile.items():
        lines += [_wrap(f"  in profile {name}: " + ", ".join(f"{k}: {_value(v)}" for k, v in values.items()))]
    if manual.sources:
        lines += ["", _wrap("Sources: " + "; ".join(manual.sources))]
    lines += ["", f"Hide one: <!-- copylint: ignore {rule.code} reason -->"]
    return "\n".join([*lines, f"Rule file: {_place(manual.path)}"])


def _when(rule: Rule) -> str:
    """When a rule is on, in words."""
    if rule.profile == "off":
        return "on by name only"
    if rule.preview:
        return "on in preview"
    if rule.profile == "desk":
        return "on by default"
    if rule.profile == "style":
        return "on with a house style"
    return f"on with {'style' if rule.code.startswith('HS-') else 'profile'} {rule.profile}"


def _place(path: str) -> str:
    """Where a rule file lies: ours below `rules/`, as in the sources, others as they are."""
    below = os.path.relpath(path, builtin_folder())
    return path if below.startswith(os.pardir) else os.path.join("rules", below)


def _value(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _shown(example: Example) -> list[str]:
    text, shift = example.text.strip("\n"), 0
    for start, end in example.spans:
        text = f"{text[: start + shift]}[{text[start + shift : end + shift]}]{text[end + shift :]}"
        shift += 2
    return [
        textwrap.fill(p, 98, initial_indent="  - " if i == 0 else "    ", subsequent_indent="    ")
        for i, p in enumerate(text.split("\n\n"))
    ]


def _wrap(text: str) -> str:
    return textwrap.fill(text, 98)
