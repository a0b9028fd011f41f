"""Lints files in several processes. One that dies costs the file it was at; the others go on."""

import marshal
import signal
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait

from copylint._typing import TYPE_CHECKING, Any
from copylint.lint.job import FileResult, Job, Request
from copylint.lint.many import Item
from copylint.lint.results import packed, unpacked
from copylint.readers import open_bytes, read_text

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

_CHUNK = 48_000  # bytes given to a process at once, fewer towards the end
_SAMPLE = """Council to close bridge as 3 in 10 residents object

LARKFIELD (Wire) - The council said on Tuesday, 11 March 2025 that it would close the bridge for at least two weeks.
Three of the 12 members, all of whom live nearby, voted against the $1.2 million plan, which was 15% dearer than
the last; officials and sources close to the mayor had expected more.

"We never saw the water coming," said Ines Calloway, 43, who lost her house. Its roof was blown off and their dog
hurt. She told reporters she could have left, but neither she nor her sons were warned, according to a report.
"""
_FORKS = sys.platform.startswith("linux")


class _Worker:
    """A process, our end of the line to it, and the items it was given and has not answered for."""

    def __init__(self, job: Job, todo: Sequence[Item]) -> None:
        context: Any = get_context("fork" if _FORKS else "spawn")
        files = [(item.path, item.data) for item in todo]
        self.line, theirs = context.Pipe()
        given = job if _FORKS else job.request
        self.process: BaseProcess = context.Process(
            target=_serve, args=(theirs, given, files, self.line if _FORKS else None), daemon=True
        )
        self.process.start()
        theirs.close()
        self.waiting: deque[int] = deque()

    def give(self, numbers: list[int]) -> None:
        """Sends the numbers of items."""
        self.waiting += numbers
        with suppress(OSError):  # it died: what it leaves is seen when its line is read
            self.line.send(numbers)

    def end(self) -> None:
        """Ends the process at once."""
        self.line.close()
        self.process.kill()
        self.process.join()


def _serve(
    line: Connection, given: "Job | Request", files: list[tuple[str, bytes]], other_end: "Connection | None"
) -> None:
    """The life of a process: findings for the numbers it is sent, until nobody sends any."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if other_end is not None:
        other_end.close()
    job = given if isinstance(given, Job) else Job(given)
    try:
        while True:
            for number in line.recv():
                path, data = files[number]
                result = job.lint_bytes(data, path)
                line.send_bytes(
                    marshal.dumps((number, packed(result.findings, result.grade), tuple(result[3:])))
                )
    except (EOFError, OSError):
        return


class _Pool:
    """Hands out items, large ones first where they would keep one process busy at the end."""

    def __init__(self, job: Job, todo: list[Item], jobs: int) -> None:
        self.job, self.todo, self.jobs = job, todo, min(jobs, len(todo))
        self.left = sum(len(item.data) for item in todo)
        large = self.left // (self.jobs * 8)
        order = sorted(range(len(todo)), key=lambda i: len(todo[i].data) < large)
        self.order = deque(order)
        self.workers: list[_Worker] = []

    def run(self) -> Iterator[None]:
        """Gives every item its result; stops to be asked after each."""
        try:
            for _ in range(self.jobs):
                self._start()
            while any(w.waiting for w in self.workers):
                for line in wait([w.line for w in self.workers]):
                    self._hear(next(w for w in self.workers if w.line is line))
                    yield
        finally:
            for worker in self.workers:
                worker.end()

    def _start(self) -> None:
        worker = _Worker(self.job, self.todo)
        self.workers.append(worker)
        worker.give(self._chunk())
        worker.give(self._chunk())

    def _chunk(self) -> list[int]:
        """Numbers of the next items: enough to keep a process busy, not so many that another waits at the end."""
        most = min(_CHUNK, self.left // (self.jobs * 4))
        chunk: list[int] = []
        size = 0
        while self.order and (not chunk or size < most):
            chunk.append(self.order.popleft())
            size += len(self.todo[chunk[-1]].data)
        self.left -= size
        return chunk

    def _hear(self, worker: _Worker) -> None:
        try:
            answer = worker.line.recv_bytes()
        except (EOFError, OSError):
            self._bury(worker)
            return
        number, kept, rest = marshal.loads(answer)
        worker.waiting.remove(number)
        item = self.todo[number]
        item.result = self._result(item, kept, rest)
        if item.key and item.result.whole:
            self.job.results.keep(item.key, kept)
        if len(worker.waiting) < 2:
            chunk = self._chunk()
            if chunk:
                worker.give(chunk)

    def _result(self, item: Item, kept: bytes, rest: tuple[Any, ...]) -> FileResult:
        """The result whose fields after the findings are `rest`, the error first."""
        if rest[0]:
            return FileResult(item.path, None, (), *rest)
        source = open_bytes(item.data, item.path, self.job.how(item.path)).source
        findings, _ = unpacked(kept) or ((), None)
        return FileResult(item.path, source, findings, *rest)

    def _bury(self, worker: _Worker) -> None:
        """Notes which file a process died at; another takes up what it left."""
        self.workers.remove(worker)
        worker.end()
        if worker.waiting:
            item = self.todo[worker.waiting.popleft()]
            item.result = FileResult(item.path, None, error=f"{item.path}: {_death(worker.process.exitcode)}")
        self.order.extendleft(reversed(worker.waiting))
        self.left += sum(len(self.todo[i].data) for i in worker.waiting)
        if self.order:
            self._start()


def _death(code: int | None) -> str:
    try:
        how = f"killed by {signal.Signals(-(code or 0)).name}"
    except ValueError:
        how = f"status {code}"
    return f"could not be linted: its process ended ({how})"


def lint_parallel(items: list[Item], todo: list[Item], job: Job, jobs: int) -> Iterator[FileResult]:
    """The results of `items` in their order, those of `todo` found by `jobs` processes."""
    _warm(job, todo[0].path)
    at = 0
    for _ in _Pool(job, todo, jobs).run():
        while at < len(items) and (items[at].result is not None or items[at].large):
            yield from items[at].results(job)
            at += 1
    for item in items[at:]:
        yield from item.results(job)


def _warm(job: Job, path: str) -> None:
    """Loads the rules, and what they need for an article, before there are other processes, which then share it."""
    import gc

    from copylint.rulebook.errors import RuleError

    if not _FORKS:
        return
    try:
        resolved, linter = job.resolved(path)
    except RuleError:
        return  # said with the files it concerns
    linter.lint(read_text(_SAMPLE), resolved.context)
    gc.freeze()
