"""Lints files with the settings each of them has; one linter for all that share settings."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from copylint.config.discover import config_for, read_config
from copylint.config.resolve import Resolved, for_path, resolve
from copylint.config.settings import Config
from copylint.document.model import Document
from copylint.document.source import Source
from copylint.lint.finding import Finding
from copylint.lint.rulebook import Settings
from copylint.lint.run import Linter
from copylint.readers import ReadError, read, read_text
from copylint.rulebook.errors import RuleError

PARALLEL_FROM = 48  # files; below that a second process costs more than it saves


class FileResult(NamedTuple):
    """What came of one file: its findings, or why it could not be read; `faults` are rules that failed on it."""

    path: str
    source: Source | None
    findings: tuple[Finding, ...] = ()
    error: str = ""
    faults: tuple[str, ...] = ()


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

    def resolved(self, path: str) -> tuple[Resolved, Linter]:
        """The decided rules and the linter for a path."""
        config = self.config(path)
        found = self._linters.get(id(config))
        if found is None:
            resolved = resolve(config, self.request.pub_date)
            settings = Settings(resolved.on, config.severity, config.options, config.quotes == "check")
            found = config, resolved, Linter(resolved.packs, settings, _checks(config))
            self._linters[id(config)] = found
        return found[1], found[2]

    def lint_file(self, path: str) -> FileResult:
        """The findings of a file."""
        try:
            return self.lint_document(read(path), path)
        except ReadError as error:
            return FileResult(path, None, error=str(error))

    def lint_text(self, text: str, path: str) -> FileResult:
        """The findings of a text that the caller has, as if it stood in `path`."""
        try:
            return self.lint_document(read_text(text, path), path)
        except ReadError as error:
            return FileResult(path, None, error=str(error))

    def lint_document(self, document: Document, path: str) -> FileResult:
        """The findings of a document."""
        try:
            resolved, linter = self.resolved(path)
        except RuleError as error:
            return FileResult(path, document.source, error=str(error))
        findings, faults = linter.lint(document, resolved.context)
        return FileResult(path, document.source, tuple(findings), faults=tuple(map(str, faults)))


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
