"""Writes docs/rules.md and docs/profiles.md from the rule files.

    python -m rule_docs [--check]

With --check nothing is written; the exit status says whether the pages are as the rules have it.
"""

import sys
from collections import Counter
from pathlib import Path

from ruamel.yaml import YAML

from copylint.rulebook.rule import Rule
from copylint.rulebook.store import builtin_pack

ROOT = Path(__file__).resolve().parents[2]
FAMILIES = {
    "TY": "Typos and real words",
    "GR": "Grammar",
    "AT": "Attribution",
    "SO": "Sourcing",
    "NU": "Numbers",
    "NA": "Names, titles, acronyms",
    "DT": "Dates",
    "QU": "Quotations and typography",
    "HD": "Headline and structure",
    "CX": "The article against itself",
    "LE": "Law and ethics",
    "SL": "Sensitive language",
    "RD": "Readability",
    "CL": "Clichés and journalese",
    "HS": "House styles",
}


def family(rule: Rule) -> str:
    """The letters a code begins with."""
    return rule.code[:2]


def rules_page(rules: list[Rule]) -> str:
    """Every rule, by family."""
    parts = [
        "# Rules\n",
        "`copylint rule CODE` explains one, with its reason, sources and examples. *On* names the smallest profile that turns",
        "the rule on; *preview* rules are being measured and wait for `--preview`; *off* ones are on by name only.\n",
    ]
    for letters, title in FAMILIES.items():
        parts += [
            f"## {letters}: {title}\n",
            "| Code | Name | Severity | On | Finds |",
            "|---|---|---|---|---|",
        ]
        for rule in (r for r in rules if family(r) == letters):
            on = f"{rule.profile}, preview" if rule.preview else rule.profile
            parts.append(
                f"| {rule.code} | {rule.name} | {rule.severity} | {on} | {rule.summary.replace('|', '/')} |"
            )
        parts.append("")
    return "\n".join(parts)


def profiles_page(rules: list[Rule]) -> str:
    """Profiles: what each is for, what it includes, how many rules of each family it turns on."""
    closures = builtin_pack().profiles
    text = (ROOT / "rules" / "profiles.yml").read_text(encoding="utf-8")
    profiles = YAML(typ="safe", pure=True).load(text)
    letters = list(FAMILIES)
    parts = [
        "# Profiles\n",
        "A profile says how much copylint asks: `profile: standards` in the settings, or `--profile standards`. A house style",
        "stands beside it: `style: ap` ([house-style.md](house-style.md)). Rules in preview are not counted here.\n",
        "| Profile | For | Includes | " + " | ".join(letters) + " | All |",
        "|---|---|---|" + "---:|" * (len(letters) + 1),
    ]
    for name, fields in profiles.items():
        on = [r for r in rules if r.profile in closures[name] and not r.preview]
        counts = Counter(map(family, on))
        cells = [str(counts[code] or "") for code in letters]
        includes = ", ".join(fields.get("includes", ()))
        parts.append(f"| `{name}` | {fields['summary']} | {includes} | {' | '.join(cells)} | {len(on)} |")
    own = {name: [r.code for r in rules if r.profile == name] for name in profiles if name != "desk"}
    parts += ["", "| Profile | Rules of its own |", "|---|---|"]
    parts += [f"| `{name}` | {', '.join(codes)} |" for name, codes in own.items() if codes]
    parts += [f"| off, until selected | {', '.join(r.code for r in rules if r.profile == 'off')} |", ""]
    return "\n".join(parts)


def written() -> dict[Path, str]:
    """The pages, with what belongs in them."""
    rules = sorted(builtin_pack().rules, key=lambda r: r.code)
    docs = ROOT / "docs"
    return {docs / "rules.md": rules_page(rules), docs / "profiles.md": profiles_page(rules)}


def main(arguments: list[str]) -> int:
    """Writes the pages, or says which are not as they should be."""
    stale = {p: t for p, t in written().items() if not p.exists() or p.read_text(encoding="utf-8") != t}
    for path, text in stale.items():
        if "--check" in arguments:
            print(
                f"{path.relative_to(ROOT)} is not what the rules say: `make docs` writes it", file=sys.stderr
            )
        else:
            path.write_text(text, encoding="utf-8")
            print(path.relative_to(ROOT))
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
