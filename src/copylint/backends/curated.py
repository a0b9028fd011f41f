"""Which of LanguageTool's rules are heard: the table that comes with copylint's rules, and what the user says."""

from collections.abc import Mapping
from functools import cache

from copylint._typing import NamedTuple
from copylint.backends.settings import Settings

OFF, ON, PLAIN, SPELLING = "off", "on", "plain", "spelling"
VERDICTS = (OFF, ON, PLAIN, SPELLING)
FIXES = ("unsafe", "display", "none")


class Row(NamedTuple):
    """What the table says of a rule. `verdict` is on, off, plain (on where the words are letters in lower case and no
    figure follows: no names, headings, scores) or spelling (on where copylint's own name logic agrees); `fix` is how far its replacements are
    trusted; `category` is LanguageTool's. The rest is the evidence: reports on edited copy, also per 1,000 words; how many
    reports were read and how many of those were right; what they were."""

    verdict: str
    fix: str
    category: str
    reports: int = 0
    per_1000: float = 0.0
    read: int = 0
    right: int = 0
    why: str = ""


_UNKNOWN = Row(OFF, "display", "")


class Table(NamedTuple):
    """Rows by rule id; by the beginning or end of ids (`EN_COMPOUNDS_*`, `*_HYPHEN`); by category, for rules that have no row."""

    rules: Mapping[str, Row]
    families: Mapping[str, Row]
    categories: Mapping[str, Row]

    def name(self, rule: str, category: str) -> str:
        """The name of the row that holds for a rule: its own, its family's, or `*` for its category's."""
        if rule in self.rules:
            return rule
        return max((f for f in self.families if _is_of(rule, f)), key=len, default="*")

    def row(self, rule: str, category: str) -> Row:
        """What holds for a rule; one without any row is off."""
        name = self.name(rule, category)
        found = self.rules.get(name) or self.families.get(name) or self.categories.get(category)
        return found or _UNKNOWN


def _is_of(rule: str, family: str) -> bool:
    return rule.startswith(family[:-1]) if family[-1] == "*" else rule.endswith(family[1:])


@cache
def read_table(path: str) -> Table:
    """The table of a file: tab-separated, a heading, then a row a rule. Columns: rule, category, reports, per_1000, read,
    right, verdict, fix, why."""
    rules: dict[str, Row] = {}
    families: dict[str, Row] = {}
    categories: dict[str, Row] = {}
    with open(path, encoding="utf-8") as file:
        for line in file.read().splitlines()[1:]:
            name, category, reports, per_1000, seen, right, verdict, fix, why = line.split("\t")
            row = Row(verdict, fix, category, int(reports), float(per_1000), int(seen), int(right), why)
            if name == "*":
                categories[category] = row
            elif "*" in name:
                families[name] = row
            else:
                rules[name] = row
    return Table(rules, families, categories)


def decided(table: Table, settings: Settings, rule: str, category: str) -> Row:
    """What holds for a rule in this run: the user's word goes before the table's."""
    row = table.row(rule, category)
    if rule in settings.disable:
        return row._replace(verdict=OFF)
    if rule in settings.enable and row.verdict == OFF:
        return row._replace(verdict=ON)
    return row


def request_fields(table: Table, settings: Settings) -> dict[str, str]:
    """Fields of a request that spare the server the rules nobody hears. In a fixed order: cache keys hold them."""
    silent = {rule for rule, row in table.rules.items() if row.verdict == OFF}
    disabled = silent.difference(settings.enable).union(settings.disable)
    lists = {"disabledRules": disabled, "enabledRules": set(settings.enable)}
    rows = (*table.rules.values(), *table.families.values(), *table.categories.values())
    heard = {row.category for row in rows if row.verdict != OFF}
    if not settings.enable:
        lists["disabledCategories"] = set(table.categories) - heard
    return {name: ",".join(sorted(ids)) for name, ids in lists.items() if ids}


def page(table: Table, rule: str) -> str:
    """What is known of one of LanguageTool's rules, as text."""
    found = table.rules.get(rule) or table.families.get(table.name(rule, ""))
    link = f"https://community.languagetool.org/rule/show/{rule}?lang=en"
    if found is None:
        said = "copylint's table has no row for it: it is on where its category is (GRAMMAR, CONFUSED_WORDS, TYPOS)."
        return f"LT-{rule} (LanguageTool)\n\n{said}\n{link}"
    heard = {OFF: "off", ON: "on", PLAIN: "on for words in lower case", SPELLING: "on where copylint agrees"}
    lines = [
        f"LT-{rule} (LanguageTool, {found.category.lower().replace('_', ' ')}, {heard[found.verdict]})",
        "",
        f"On edited copy it reports {found.per_1000:.3f} times per 1,000 words ({found.reports} in all).",
        f"Of {found.read} reports that were read {found.right} were right: {found.why}."
        if found.read
        else f"{found.why}.",
        link,
    ]
    return "\n".join(lines)
