"""Lints files with the settings each of them has; one linter for all that share settings."""

import os
from collections.abc import Iterator, Mapping

from copylint._bundle import load
from copylint._typing import TYPE_CHECKING, Any, NamedTuple
from copylint.config.discover import config_for, read_config
from copylint.config.settings import Config
from copylint.document.source import Source
from copylint.lint.finding import Finding
from copylint.lint.results import Results, packed
from copylint.readers import How, Opened, ReadError, open_bytes, open_text, read_file
from copylint.rulebook.errors import RuleError
from copylint.rulebook.store import server_state

if TYPE_CHECKING:
    from copylint.config.resolve import Resolved
    from copylint.document.model import Document
    from copylint.lint.languagetool import Partner
    from copylint.lint.run import Linter

LINES = (".jsonl", ".ndjson")
RUNNING = ("body", "list-item")  # kinds of block that are running text
ERRORS_SHOWN = 20  # of the records of one file that can't be read


class FileResult(NamedTuple):
    """What came of one file: its findings, or why it could not be read; `faults` are rules that failed on it,
    `rule_errors` rule files that did not load, `bad_records` what could not be read of a file with many articles,
    `notes` what the user should know and is no fault. `grade`: Flesch-Kincaid, of one article long enough
    to have one. `fixed`: how many findings a fix settled."""

    path: str
    source: Source | None
    findings: tuple[Finding, ...] = ()
    error: str = ""
    faults: tuple[str, ...] = ()
    rule_errors: tuple[str, ...] = ()
    bad_records: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    grade: float | None = None
    fixed: int = 0

    @property
    def whole(self) -> bool:
        """Whether all of the file was read and every rule had its say."""
        return not (self.error or self.faults or self.rule_errors or self.bad_records or self.notes)


class Request(NamedTuple):
    """What the command line says about settings; `overrides` are fields of Config that it sets, `format` is that of
    every file, "" to tell by suffix and content, `cache` whether results are kept and used again."""

    isolated: bool = False
    config_path: str = ""
    overrides: Mapping[str, Any] = {}
    pub_date: str = ""
    format: str = ""
    cache: bool = True


class Job:
    """Lints one file after another."""

    def __init__(self, request: Request) -> None:
        self.request = request
        self.jobs = 0  # processes that may lint the parts of a large file; 0: as many as there are cores
        self.graded = True  # whether the grade of an article is wanted, too
        self._linters: dict[int, tuple[Config, Resolved, Linter]] = {}
        self._configs: list[Config] = []
        self._in_folder: dict[str, Config] = {}
        self._partners: dict[int, Partner | None] = {}
        self.results = Results(request.cache, f"{request.pub_date} {request.format}")

    def config(self, path: str) -> Config:
        """The settings for a path. Raises RuleError for a config that is wrong."""
        request = self.request
        if request.isolated:
            base = Config()
        else:
            base = read_config(request.config_path) if request.config_path else config_for(path)
        if base.per_path:
            from copylint.config.paths import for_path

            base = for_path(base, path)
        config = self._with_overrides(base)
        return next((known for known in self._configs if known == config), None) or self._remember(config)

    def _remember(self, config: Config) -> Config:
        self._configs.append(config)
        return config

    def _with_overrides(self, config: Config) -> Config:
        overrides = dict(self.request.overrides)
        for key in ("ignore", "extend_select"):
            if key in overrides:
                overrides[key] = (*getattr(config, key), *overrides[key])
        if "languagetool" in overrides:
            overrides["languagetool"] = {**config.languagetool, **overrides["languagetool"]}
        return config._replace(**overrides)

    def resolved(self, path: str) -> "tuple[Resolved, Linter]":
        """The decided rules and the linter for a path."""
        config = self.config(path)
        found = self._linters.get(id(config))
        if found is None:
            load("lint")
            from copylint.config.resolve import resolve
            from copylint.lint.rulebook import Settings
            from copylint.lint.run import Linter

            resolved = resolve(config, self.request.pub_date)
            settings = Settings(
                resolved.on,
                config.severity,
                resolved.options,
                config.quotes == "check",
                config.require_ignore_reason,
            )
            found = config, resolved, Linter(resolved.packs, settings, _checks(config))
            self._linters[id(config)] = found
        return found[1], found[2]

    def how(self, path: str) -> How:
        """How a file is read: as the command line and its settings say. Raises RuleError for a wrong config."""
        return How(self.request.format, self.config_of_file(path).json_fields)

    def config_of_file(self, path: str) -> Config:
        """The settings for a file; those of its folder, where none are for single paths, are looked up once."""
        folder = os.path.dirname(path)
        config = self._in_folder.get(folder)
        if config is None:
            config = self.config(path)
            if not config.per_path:
                self._in_folder[folder] = config
        return config

    def lint_path(self, path: str) -> Iterator[FileResult]:
        """The findings of a file: one result, or, of a large file of records, one after another."""
        if self.is_large(path):
            from copylint.lint.stream import stream

            with open(path, "rb") as file:
                yield from stream(self, file, path)
        else:
            yield self.lint_file(path)

    def is_large(self, path: str) -> bool:
        """Whether a file has so many records that it is read a part at a time."""
        if self.request.format != "jsonl" and not path.lower().endswith(LINES):
            return False
        from copylint.lint.stream import is_large

        return is_large(path)

    def lint_file(self, path: str) -> FileResult:
        """The findings of a file; those of an unchanged file from the cache."""
        try:
            data = read_file(path)
        except ReadError as error:
            return FileResult(path, None, error=str(error))
        key, result = self.known(data, path)
        if result is None:
            result = self.lint_bytes(data, path)
            if key and result.whole:
                self.results.keep(key, packed(result.findings, result.grade))
        return result

    def known(self, data: bytes, path: str) -> tuple[bytes, FileResult | None]:
        """The key under which a file's findings are kept, and its result where they are or there can't be any."""
        try:
            config = self.config_of_file(path)
            partner = self._partner(config)
            beside = partner.identity() if partner else ""
            if partner and partner.note:
                return b"", None  # what is kept does not say so
            key = self.results.key(data, path, config, beside)
            kept = self.results.fetch(key)
            if kept is None:
                return key, None
            opened = open_bytes(data, path, self.how(path))
            grade = _only_grade(opened) if kept[1] is None and self.graded else kept[1]
            return key, FileResult(path, opened.source, kept[0], grade=grade)
        except (ReadError, RuleError) as error:
            return b"", FileResult(path, None, error=str(error))

    def lint_bytes(self, data: bytes, path: str) -> FileResult:
        """The findings of a file's bytes that the caller has, as if they stood in `path`."""
        try:
            return self.lint_opened(open_bytes(data, path, self.how(path)), path)
        except (ReadError, RuleError) as error:
            return FileResult(path, None, error=str(error))
        except Exception as error:  # whatever one file does, the others are linted
            if os.environ.get("COPYLINT_DEBUG"):
                raise
            what = f"{type(error).__name__}: {error}"
            return FileResult(path, None, error=f"{path}: a fault of copylint's own: {what}")

    def lint_text(self, text: str, path: str, encoding: str = "utf-8") -> FileResult:
        """The findings of a text that the caller has, as if it stood in `path` in that encoding."""
        try:
            return self.lint_opened(open_text(Source(path, text, encoding), self.how(path)), path)
        except (ReadError, RuleError) as error:
            return FileResult(path, None, error=str(error))

    def lint_opened(self, opened: Opened, path: str) -> FileResult:
        """The findings of the articles of a file; those of one that can't be read are missing, and it says why."""
        source, errors = opened.source, list[str]()
        try:
            resolved, linter = self.resolved(path)
            partner = self._partner(resolved.config)
            lists: list[list[Finding]] = []
            faults: dict[str, None] = {}
            grades: list[float | None] = []
            for document in opened.documents():
                if isinstance(document, ReadError):
                    errors.append(str(document))
                    continue
                findings, failed = linter.lint(document, resolved.context, partner.add if partner else None)
                lists.append(findings)
                grades.append(_grade(document) if self.graded else None)
                faults.update(dict.fromkeys(map(str, failed)))
        except (RuleError, ReadError) as error:
            return FileResult(path, source, error=str(error))
        found = tuple(linter.together(lists))
        packs = tuple(str(e) for pack in resolved.packs for e in pack.errors)
        notes: tuple[str, ...] = (partner.note,) if partner and partner.note else ()
        if partner and partner.needed:
            packs, notes = (*packs, *notes), ()
        grade = grades[0] if len(grades) == 1 else None
        return FileResult(path, source, found, "", tuple(faults), packs, _first(errors), notes, grade)

    def _partner(self, config: Config) -> "Partner | None":
        """What finds things beside the rules, for the files that share a config."""
        if id(config) not in self._partners:
            self._partners[id(config)] = _partner_for(config, self.results.on)
        return self._partners[id(config)]


def _partner_for(config: Config, cache: bool) -> "Partner | None":
    """LanguageTool, where the settings want it; `auto` wants a server that is named or whose state file is there."""
    wish = config.languagetool
    use = wish.get("use", "auto")
    if use == "off" or (config.select and not _may_choose(config.select)):
        return None
    if use == "auto" and "server" not in wish and not os.path.exists(server_state()):
        return None
    from copylint.lint.languagetool import Partner

    return Partner(config, cache)


def _may_choose(selectors: tuple[str, ...]) -> bool:
    from copylint.rulebook.select import is_partners

    return any(s == "ALL" or is_partners(s) for s in selectors)


def _only_grade(opened: Opened) -> float | None:
    """The grade of the only article of a file."""
    documents = list(opened.documents())
    only = documents[0] if len(documents) == 1 else None
    return None if only is None or isinstance(only, ReadError) else _grade(only)


def _grade(document: "Document") -> float | None:
    from copylint.language.readability import grade_of

    return grade_of(b.prose.text for b in document.blocks if b.kind in RUNNING)


def _first(errors: list[str]) -> tuple[str, ...]:
    """The first errors of a file and how many more there are."""
    if len(errors) <= ERRORS_SHOWN:
        return tuple(errors)
    return (*errors[:ERRORS_SHOWN], f"… and {len(errors) - ERRORS_SHOWN} more records that can't be read")


def _checks(config: Config) -> Mapping[str, Any]:
    if not config.plugins:
        return {}
    from copylint.config.plugins import plugin_checks

    return plugin_checks(config.plugins)
