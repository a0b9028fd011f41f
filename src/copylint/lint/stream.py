"""A large file of records, a part at a time: memory does not grow with the file."""

import gc
import os
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from copylint._typing import TYPE_CHECKING, NamedTuple, Protocol
from copylint.lint.job import FileResult
from copylint.lint.many import cores
from copylint.readers import ReadError

if TYPE_CHECKING:
    from copylint.lint.job import Job, Request

LARGE = 8_000_000  # bytes of a file that is read by parts
PART = 2_000_000  # bytes of a part; its last line is whole
FEW = 3  # parts that one process lints by itself
LONGEST = 50_000_000  # bytes of one record


class Lines(Protocol):
    """A file of bytes that is read by lines."""

    def read(self, size: int, /) -> bytes:
        """The next bytes."""
        ...

    def readline(self, size: int, /) -> bytes:
        """The rest of the line, or so many bytes of it."""
        ...


def is_large(path: str) -> bool:
    """Whether a file is read by parts."""
    try:
        return os.path.isfile(path) and os.path.getsize(path) > LARGE
    except OSError:
        return False


class Part(NamedTuple):
    """Whole lines of a file: below so many rows and code points, the first record with the number `first`."""

    data: bytes
    rows: int
    points: int
    first: int


def stream(job: "Job", file: Lines, path: str) -> Iterator[FileResult]:
    """The results of a file with a JSON record a line, one for each part of it, in order.

    Fixes are shown, not applied: the file is never in memory as a whole. Many parts are linted on all cores.
    """
    parts = _placed(file, path)
    head = list(islice(parts, FEW))
    if not head:
        yield FileResult(path, None, error=f"{path}: is empty: nothing to lint")
    elif len(head) < FEW or (jobs := job.jobs or cores()) == 1:
        for part in chain(head, parts):
            yield part if isinstance(part, FileResult) else lint_part(job, part, path)
            gc.collect()  # articles are circles of objects, which a run does not look for before there are very many
    else:
        yield from _parallel(job, chain(head, parts), path, jobs)


def lint_part(job: "Job", part: Part, path: str) -> FileResult:
    """The result of a part."""
    from copylint.readers.json_records import lines_source, open_lines
    from copylint.rulebook.errors import RuleError

    try:
        source = lines_source(part.data, path)
        source.above = part.rows, part.points
        source.writable = False
        return job.lint_opened(open_lines(source, job.how(path).json_fields, part.first), path)
    except ReadError as error:
        row = error.row + part.rows if error.row else 0
        return FileResult(path, None, error=str(ReadError(path, error.reason, row, error.column)))
    except RuleError as error:
        return FileResult(path, None, error=str(error))


_job: "Job | None" = None


def _start(request: "Request") -> None:
    global _job  # a process has one job for its life
    import signal

    from copylint.lint.job import Job

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _job = Job(request)


def _work(part: Part, path: str) -> FileResult:
    assert _job is not None
    result = lint_part(_job, part, path)
    gc.collect()
    return result


def _parallel(job: "Job", parts: Iterable[Part | FileResult], path: str, jobs: int) -> Iterator[FileResult]:
    """The results of parts in their order; a few more parts than there are processes are in memory at a time."""
    from concurrent.futures import Future, ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    waiting: deque[Future[FileResult] | FileResult] = deque()

    def first() -> FileResult:
        oldest = waiting.popleft()
        return oldest if isinstance(oldest, FileResult) else oldest.result()

    try:
        with ProcessPoolExecutor(jobs, initializer=_start, initargs=(job.request,)) as pool:
            for part in parts:
                waiting.append(part if isinstance(part, FileResult) else pool.submit(_work, part, path))
                if len(waiting) > jobs:
                    yield first()
            while waiting:
                yield first()
    except BrokenProcessPool:
        yield FileResult(path, None, error=f"{path}: could not be linted to its end: a process ended early")


def _placed(file: Lines, path: str) -> Iterator[Part | FileResult]:
    """The parts of a file with their places; an error for a line that is too long. Blank parts are left out."""
    rows, points, first = 0, 0, 1
    for data in _parts(file):
        if data is None:
            reason = f"a line is longer than {LONGEST // 1_000_000} MB"
            yield FileResult(path, None, error=f"{path}:{rows + 1}: {reason}")
            rows += 1
            continue
        if data.strip():
            yield Part(data, rows, points, first)
        rows += data.count(b"\n")
        points += _points(data, not points)
        first += sum(not line.isspace() for line in data.split(b"\n") if line)


def _points(data: bytes, first: bool) -> int:
    """How many code points bytes are."""
    try:
        return len(data.decode("utf-8-sig" if first else "utf-8"))
    except UnicodeDecodeError:
        return len(data)  # in Windows-1252; what is no text at all is an error


def _parts(file: Lines) -> Iterator[bytes | None]:
    """Whole lines of about PART bytes; None for a line that is too long to be read."""
    while data := file.read(PART):
        if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data[:4]:
            yield data + file.read(LONGEST)  # UTF-16 and UTF-32 can't be cut at a byte
            continue
        if not data.endswith(b"\n"):
            rest = file.readline(LONGEST)
            if len(rest) == LONGEST and not rest.endswith(b"\n"):
                whole, _, _ = data.rpartition(b"\n")
                if whole:
                    yield whole + b"\n"
                while rest and not rest.endswith(b"\n"):
                    rest = file.readline(LONGEST)
                yield None
                continue
            data += rest
        yield data
