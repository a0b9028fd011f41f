"""Lints files with the settings each of them has; one linter for all that share settings."""

from collections.abc import Iterable, Iterator, Mapping

from copylint._typing import TYPE_CHECKING, Any, NamedTuple
from copylint.config.discover import config_for, read_config
from copylint.config.paths import for_path
from copylint.config.settings import Config
from copylint.document.source import Source
from copylint.lint.finding import Finding
from copylint.lint.results import fetch, keep, key_for
from copylint.readers import ReadError, read_bytes, read_file, read_source, read_text
from copylint.rulebook.errors import RuleError

if TYPE_CHECKING:
    from copylint.config.resolve import Resolved
    from copylint.document.model import Document
    from copylint.lint.run import Linter

PARALLEL_FROM = 48  # files; below that a second process costs more than it saves


class FileResult(NamedTuple):
    """What came of one file: its findings, or why it could not be read; `faults` are rules that failed on it,
    `rule_errors` rule files that did not load."""

    path: str
    source: Source | None
    findings: tuple[Finding, ...] = ()
    error: str = ""
    faults: tuple[str, ...] = ()
    rule_errors: tuple[str, ...] = ()


class Request(NamedTuple):
    """What the command line says about settings; `overrides` are fields of Config that it sets."""

    isolated: bool = False
    config_path: str = ""
    overrides: Mapping[str, Any] = {}
    pub_date: str = ""


class Job:
    """Lints one file after another."""

    def __init__(self, request: Request) -> None:
        self.request = request
        self._linters: dict[int, tuple[Config, Resolved, Linter]] = {}
        self._configs: list[Config] = []

    def config(self, path: str) -> Config:
        """The settings for a path. Raises RuleError for a config that is wrong."""
        request = self.request
        if request.isolated:
            base = Config()
        else:
            base = read_config(request.config_path) if request.config_path else config_for(path)
        config = self._with_overrides(for_path(base, path))
        return next((known for known in self._configs if known == config), None) or self._remember(config)

    def _remember(self, config: Config) -> Config:
        self._configs.append(config)
        return config

    def _with_overrides(self, config: Config) -> Config:
        overrides = dict(self.request.overrides)
        for key in ("ignore", "extend_select"):
            if key in overrides:
                overrides[key] = (*getattr(config, key), *overrides[key])
        return config._replace(**overrides)

    def resolved(self, path: str) -> "tuple[Resolved, Linter]":
        """The decided rules and the linter for a path."""
        config = self.config(path)
        found = self._linters.get(id(config))
        if found is None:
            from copylint.config.resolve import resolve
            from copylint.lint.rulebook import Settings
            from copylint.lint.run import Linter

            resolved = resolve(config, self.request.pub_date)
            settings = Settings(resolved.on, config.severity, config.options, config.quotes == "check")
            found = config, resolved, Linter(resolved.packs, settings, _checks(config))
            self._linters[id(config)] = found
        return found[1], found[2]

    def lint_file(self, path: str) -> FileResult:
        """The findings of a file; those of an unchanged file from the cache."""
        try:
            data = read_file(path)
            key = key_for(data, path, self.config(path), self.request.pub_date)
            kept = fetch(key) if key else None
            if kept is not None:
                return FileResult(path, read_source(data, path), kept)
            result = self.lint_document(read_bytes(data, path), path)
        except (ReadError, RuleError) as error:
            return FileResult(path, None, error=str(error))
        if key and not (result.error or result.faults or result.rule_errors):
            keep(key, result.findings)
        return result

    def lint_text(self, text: str, path: str, encoding: str = "utf-8") -> FileResult:
        """The findings of a text that the caller has, as if it stood in `path` in that encoding."""
        try:
            return self.lint_document(read_text(text, path, encoding=encoding), path)
        except ReadError as error:
            return FileResult(path, None, error=str(error))

    def lint_document(self, document: "Document", path: str) -> FileResult:
        """The findings of a document."""
        try:
            resolved, linter = self.resolved(path)
        except RuleError as error:
            return FileResult(path, document.source, error=str(error))
        findings, faults = linter.lint(document, resolved.context)
        errors = tuple(str(e) for pack in resolved.packs for e in pack.errors)
        return FileResult(path, document.source, tuple(findings), "", tuple(map(str, faults)), errors)


def _checks(config: Config) -> Mapping[str, Any]:
    if not config.plugins:
        return {}
    from copylint.config.plugins import plugin_checks

    return plugin_checks(config.plugins)


_job: Job | None = None


def _start(request: Request) -> None:
    global _job  # a worker process has one job for its life
    _job = Job(request)


def _work(path: str) -> FileResult:
    assert _job is not None
    return _job.lint_file(path)


def lint_files(paths: Iterable[str], job: Job) -> Iterator[FileResult]:
    """The results of many files, in their order; on all cores where there are many."""
    import os

    paths = list(paths)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if len(paths) < PARALLEL_FROM or cores == 1:
        yield from map(job.lint_file, paths)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(cores, initializer=_start, initargs=(job.request,)) as pool:
        yield from pool.map(_work, paths, chunksize=max(1, min(32, len(paths) // (cores * 4))))
