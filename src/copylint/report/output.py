"""A report on its way to a file or to standard output, on its own among others."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress

from copylint._typing import TextIO
from copylint.lint.job import FileResult
from copylint.report.format import Report
from copylint.report.tally import Tally


class Output:
    """A report and its place: a file, or standard output where `path` is empty.

    A file is written beside its place under another name and moved there when it is whole. An output that can't
    be written is said once and left out from there on; the others go on.
    """

    def __init__(self, make: Callable[[TextIO], Report], path: str, tally: Tally) -> None:
        self.path, self._make, self._tally = path, make, tally
        self._partial = ""
        self._stream: TextIO | None = None
        self._report: Report | None = None

    def open(self) -> None:
        """Makes the place ready, so that a fault is known before anything is linted."""
        self._try(self._open)

    def file(self, result: FileResult) -> None:
        """Passes a result on."""
        report = self._report
        if report is not None:
            self._try(lambda: report.file(result))

    def close(self, tally: Tally) -> None:
        """Ends the report and puts it in its place."""
        report = self._report
        if report is not None:
            self._try(lambda: report.close(tally))
        if self._report is not None:
            self._try(self._commit)

    def discard(self) -> None:
        """Leaves no half-written file behind."""
        stream, self._stream, self._report = self._stream, None, None
        if stream is not None and stream is not sys.stdout:
            with suppress(OSError):  # what was left to write is not wanted
                stream.close()
        if self._partial and os.path.lexists(self._partial):
            os.unlink(self._partial)
        self._partial = ""

    def _try(self, act: Callable[[], None]) -> None:
        try:
            act()
        except BrokenPipeError:  # whoever reads standard output has enough; files are still written
            if not self.path:
                os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            self.discard()
        except OSError as error:
            self.discard()
            self._tally.fail(f"{self.path or 'standard output'}: can't be written: {error.strerror or error}")

    def _open(self) -> None:
        if not self.path:
            self._stream = sys.stdout
        else:
            place = os.path.realpath(self.path)
            if os.path.isdir(place):
                raise IsADirectoryError(0, "it is a folder", place)
            if os.path.isfile(place) or not os.path.exists(place):
                self._partial = f"{place}.copylint-{os.getpid()}"
            self._stream = open(  # noqa: SIM115 (closed by _commit or discard)
                self._partial or place, "w", encoding="utf-8", errors="backslashreplace", newline="\n"
            )
        self._report = self._make(self._stream)

    def _commit(self) -> None:
        stream = self._stream
        assert stream is not None
        stream.flush()
        if stream is sys.stdout:
            return
        stream.close()
        if self._partial:
            place = os.path.realpath(self.path)
            if os.path.exists(place):
                os.chmod(self._partial, os.stat(place).st_mode & 0o7777)
            os.replace(self._partial, place)
            self._partial = ""
