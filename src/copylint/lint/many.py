"""Lints many files: known results first, the others on all cores, all of them in their order."""

import os
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, islice

from copylint.lint.job import FileResult, Job
from copylint.lint.results import packed
from copylint.readers import ReadError, read_file

PARALLEL_FROM = 160_000  # bytes to lint; below that a second process costs more than it saves
_FILES, _BYTES = 4096, 16_000_000  # how much is read ahead


class Item:
    """A file of a run, with its result once that is known. A `large` one is read a part at a time, when it is due."""

    __slots__ = ("data", "key", "large", "path", "result")

    def __init__(self, path: str, job: Job, content: bytes | None) -> None:
        self.path = path
        self.data = self.key = b""
        self.result: FileResult | None = None
        self.large = content is None and job.is_large(path)
        if not self.large:
            try:
                self.data = read_file(path) if content is None else content
                self.key, self.result = job.known(self.data, path)
            except ReadError as error:
                self.result = FileResult(path, None, error=str(error))

    def results(self, job: Job) -> Iterator[FileResult]:
        """The result, or those of the parts of a large file; found now where they are not known."""
        if self.large:
            yield from job.lint_path(self.path)
            return
        result = self.result
        if result is None:
            result = job.lint_bytes(self.data, self.path)
            if self.key and result.whole:
                job.results.keep(self.key, packed(result.findings, result.grade))
        self.data, self.result = b"", None
        yield result


def cores() -> int:
    """How many processes may run at once."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def lint_files(
    paths: Iterable[str], job: Job, jobs: int = 0, contents: Mapping[str, bytes] = {}
) -> Iterator[FileResult]:
    """The results of many files, in their order; `jobs` processes find them (0: as many as there are cores).

    `contents` are those of files, by real path, that are not to be read from disk.
    """
    job.jobs = jobs
    paths = iter(paths)
    first = list(islice(paths, 2))
    job.graded = len(first) < 2  # of one file alone the grade is shown
    try:
        for items in _ahead(chain(first, paths), job, contents):
            todo = [item for item in items if item.result is None and not item.large]
            if _alone(todo, jobs):
                for item in items:
                    yield from item.results(job)
                continue
            from copylint.lint.parallel import lint_parallel

            yield from lint_parallel(items, todo, job, jobs or cores())
    finally:
        job.results.flush()


def _alone(todo: list[Item], jobs: int) -> bool:
    """Whether one process is enough."""
    if len(todo) < 2 or jobs == 1:
        return True
    return not jobs and (sum(len(i.data) for i in todo) < PARALLEL_FROM or cores() == 1)


def _ahead(paths: Iterator[str], job: Job, contents: Mapping[str, bytes]) -> Iterator[list[Item]]:
    """Items with what is known of them, as many at a time as memory should hold."""
    items: list[Item] = []
    size = 0
    for path in paths:
        item = Item(path, job, contents.get(os.path.realpath(path)) if contents else None)
        items.append(item)
        size += len(item.data)
        if len(items) >= _FILES or size >= _BYTES:
            yield items
            items, size = [], 0
    yield items
