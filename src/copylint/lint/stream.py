"""A large file of records, a part at a time: memory does not grow with the file."""

import gc
import os
from collections.abc import Iterator

from copylint._typing import TYPE_CHECKING, Protocol
from copylint.lint.job import FileResult
from copylint.readers import ReadError, read_source

if TYPE_CHECKING:
    from copylint.document.source import Source
    from copylint.lint.job import Job

PART = 8_000_000  # bytes of a part; the last line of a part is whole
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
        return os.path.isfile(path) and os.path.getsize(path) > PART
    except OSError:
        return False


def stream(job: "Job", file: Lines, path: str) -> Iterator[FileResult]:
    """The results of a file with a JSON record a line, one for each part of it, in order.

    Fixes are shown, not applied: the file is never in memory as a whole.
    """
    from copylint.readers.json_records import open_lines
    from copylint.rulebook.errors import RuleError

    rows = points = records = 0
    for data in _parts(file):
        if data is None:
            where = f"{path}:{rows + 1}"
            yield FileResult(path, None, error=f"{where}: a line is longer than {LONGEST // 1_000_000} MB")
            rows += 1
            continue
        if not data.strip():
            rows += data.count(b"\n")
            points += len(data)
            continue
        try:
            source = _placed(read_source(data, path), rows, points)
            opened = open_lines(source, job.how(path).json_fields, records + 1)
        except (ReadError, RuleError) as error:
            yield FileResult(path, None, error=str(error))
            return
        yield job.lint_opened(opened, path)
        del opened
        gc.collect()  # articles are circles of objects, which a run does not look for before there are very many
        rows += source.text.count("\n")
        points += len(source.text)
        records += sum(not line.isspace() for line in source.text.split("\n") if line)
    if not records and not rows:
        yield FileResult(path, None, error=f"{path}: is empty: nothing to lint")


def _placed(source: "Source", rows: int, points: int) -> "Source":
    """A part of a file that stands below so many rows and code points."""
    source.above = rows, points
    source.writable = False
    return source


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
