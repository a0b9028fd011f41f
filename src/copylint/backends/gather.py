"""Runs calls that may hang, a few at a time, up to a deadline."""

import queue
import threading
import time
from collections.abc import Callable, Iterator, Sequence

from copylint._typing import Any
from copylint.backends.errors import BackendError

WORKERS = 3


def gather(calls: Sequence[Callable[[], Any]], seconds: float) -> Iterator[tuple[int, Any]]:
    """The results of calls with their indexes, as they come. Raises what a call raises, and BackendError after so many
    seconds. The threads are daemons: one that hangs keeps nobody from leaving."""
    waiting = list(enumerate(calls))[::-1]
    came: queue.SimpleQueue[tuple[int, Any, BaseException | None]] = queue.SimpleQueue()

    def work() -> None:
        while waiting:
            try:
                index, call = waiting.pop()
            except IndexError:
                return
            try:
                came.put((index, call(), None))
            except BaseException as error:  # the one who waits raises it
                waiting.clear()
                came.put((index, None, error))

    for _ in range(min(WORKERS, len(calls))):
        threading.Thread(target=work, daemon=True).start()
    until = time.monotonic() + seconds
    for _ in calls:
        try:
            index, result, error = came.get(timeout=max(until - time.monotonic(), 0.01))
        except queue.Empty:
            waiting.clear()
            raise BackendError(f"no answer in {seconds:g} seconds") from None
        if error is not None:
            raise error
        yield index, result
