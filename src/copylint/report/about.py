"""What a report tells about a rule beside its findings: summary, why it matters, what an editor would cite."""

import os
from collections.abc import Callable, Sequence

from copylint._typing import NamedTuple
from copylint.lint.finding import Finding
from copylint.readers import How
from copylint.rulebook.pack import Pack
from copylint.rulebook.rule import Rule

FAMILIES = {
    "TY": "typos",
    "GR": "grammar",
    "AT": "attribution",
    "SO": "sourcing",
    "NU": "numbers",
    "NA": "names",
    "DT": "dates",
    "QU": "quotes",
    "HD": "structure",
    "CX": "consistency",
    "ET": "ethics",
    "LE": "ethics",
    "SL": "language",
    "RD": "readability",
    "CL": "clichés",
    "HS": "style",
    "CP": "comments to copylint",
    "LT": "LanguageTool",
}


class RuleFacts(NamedTuple):
    """A rule as a reader of a report needs it. `severity` is the rule's own; `why` may be empty."""

    code: str
    name: str
    family: str
    severity: str
    summary: str
    why: str
    sources: tuple[str, ...]


class About:
    """Looks up the rules of findings, each once. `packs` gives the packs in force for a path, `folders` the folders
    that rule files may lie in, `how` the way a file is read."""

    def __init__(
        self,
        packs: Callable[[str], Sequence[Pack]],
        folders: Callable[[str], Sequence[str]],
        how: Callable[[str], How],
    ) -> None:
        self.how = how
        self._packs, self._folders = packs, folders
        self._rules: dict[str, Rule] = {}
        self._files: dict[str, list[str]] = {}
        self._known: dict[str, RuleFacts] = {}

    def rule(self, path: str, finding: Finding) -> RuleFacts:
        """The facts of the rule that made a finding in the file at `path`."""
        known = self._known.get(finding.code)
        if known is None:
            known = self._known[finding.code] = self._facts(path, finding)
        return known

    def rules(self) -> list[RuleFacts]:
        """All that were asked for, by code."""
        return [self._known[code] for code in sorted(self._known)]

    def _facts(self, path: str, finding: Finding) -> RuleFacts:
        code = finding.code
        if code not in self._rules:
            self._rules.update({r.code: r for pack in self._packs(path) for r in pack.rules})
        rule = self._rules.get(code)
        family = family_of(code)
        if rule is None:  # a finding that no rule file makes
            return RuleFacts(
                code, finding.name, family, finding.severity, finding.name.replace("-", " "), "", ()
            )
        why, sources = self._manual(path, code)
        return RuleFacts(code, rule.name, family, rule.severity, rule.summary, why, sources)

    def _manual(self, path: str, code: str) -> tuple[str, tuple[str, ...]]:
        """Why, and the sources, as the rule's file has them; nothing where the file can't be found or read."""
        from copylint.rulebook.build import load_files
        from copylint.rulebook.store import builtin_pack

        word = code.encode()
        texts = {p: t for p in self._likely(path, code) if word in (t := _bytes(p))}
        for each in load_files(texts, tuple(builtin_pack().profiles))[0]:
            if each.rule.code == code:
                return each.manual.why, each.manual.sources
        return "", ()

    def _likely(self, path: str, code: str) -> list[str]:
        """Rule files that may hold a rule: those named after it, else all of a user's."""
        from copylint.rulebook.store import rule_files

        found = []
        for folder in self._folders(path):
            if folder not in self._files:
                self._files[folder] = rule_files(folder)
            found += self._files[folder]
        named = [p for p in found if os.path.basename(p).startswith(code)]
        return named or found


def family_of(code: str) -> str:
    """The family of a code in a word; for a house's own codes their letters."""
    letters = code.rstrip("0123456789")
    return FAMILIES.get(letters, letters)


def _bytes(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return b""
