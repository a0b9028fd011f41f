"""Writes a file whole or not at all: at any moment it is the old one or the new one."""

import os
from collections.abc import Callable, Iterable

from copylint._typing import Any
from copylint.document.source import Source

_HEAD, _TAIL = ".copylint-", ".part"  # hidden, and no format of an article
_CHANGED = "was changed while it was linted: not written"
_MARKS = (b"", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")
_DAY = 86400


class WriteError(Exception):
    """A file that is left as it was, and why."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")


def rewrite(path: str, source: Source, text: str) -> None:
    """Puts `text` in place of a file whose decoded content is `source`.

    Keeps the encoding, the byte-order mark, the mode, the owner and extended attributes; what a link points to is
    written, the link stays. Raises WriteError where the file is not what was read, is read-only or can't be written.
    """
    real = os.path.realpath(path)
    try:
        with open(real, "rb") as file:
            before, state = file.read(), os.fstat(file.fileno())
        mark = _mark(path, source, before)
        if not state.st_mode & 0o222 or not os.access(real, os.W_OK):
            raise WriteError(path, "can't be written: it is read-only")
        _replace(real, mark + text.encode(source.encoding), state)
    except OSError as error:
        raise WriteError(path, f"can't be written: {error.strerror or error}") from None


def _mark(path: str, source: Source, data: bytes) -> bytes:
    """The byte-order mark of a file; WriteError where encoding its text doesn't give its bytes again."""
    plain = source.text.encode(source.encoding)
    mark = data[: len(data) - len(plain)]
    if data == mark + plain and mark in _MARKS:
        return mark
    from copylint.readers import ReadError, read_source

    try:
        same = read_source(data, path).text == source.text
    except ReadError:
        same = False
    if same:
        raise WriteError(path, f"can't be written: not all of it comes out the same in {source.encoding}")
    raise WriteError(path, _CHANGED)


def _replace(real: str, data: bytes, state: os.stat_result) -> None:
    folder = os.path.dirname(real)
    partial = os.path.join(folder, f"{_HEAD}{os.getpid()}-{os.urandom(4).hex()}{_TAIL}")
    try:
        handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with open(handle, "wb") as file:
            file.write(data)
            file.flush()
            _like(file.fileno(), real, partial, state)
            os.fsync(file.fileno())
        now = os.stat(real)
        if (now.st_ino, now.st_mtime_ns, now.st_size) != (state.st_ino, state.st_mtime_ns, state.st_size):
            raise WriteError(real, _CHANGED)
        os.replace(partial, real)
    except BaseException:
        if os.path.exists(partial):
            os.unlink(partial)
        raise


def _like(handle: int, real: str, partial: str, state: os.stat_result) -> None:
    """Gives a new file the owner, the attributes and the mode of the old one, as far as we may."""
    if hasattr(os, "fchown"):
        made = os.fstat(handle)
        for uid, gid in ((-1, state.st_gid), (state.st_uid, -1)):
            if (uid, gid) not in ((-1, made.st_gid), (made.st_uid, -1)):
                _try(os.fchown, handle, uid, gid)
    if hasattr(os, "listxattr"):
        for name in _try(os.listxattr, real) or ():
            _try(os.setxattr, handle, name, os.getxattr(real, name))
    os.chmod(partial, state.st_mode & 0o7777)


def _try(call: Callable[..., Any], *arguments: Any) -> Any:
    try:
        return call(*arguments)
    except OSError:
        return None


def clear_leftovers(folders: Iterable[str]) -> None:
    """Removes the unfinished files of runs that were killed."""
    import time

    for folder in folders:
        try:
            names = [n for n in os.listdir(folder or ".") if n.startswith(_HEAD) and n.endswith(_TAIL)]
            for place in (os.path.join(folder, n) for n in names):
                pid = place.rsplit(_HEAD, 1)[1].split("-", 1)[0]
                if not _alive(pid) or os.stat(place).st_mtime < time.time() - _DAY:
                    os.unlink(place)
        except OSError:
            continue


def _alive(pid: str) -> bool:
    """Whether a process runs; where that can't be told it is taken to."""
    if not pid.isdigit() or os.name == "nt":
        return True
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return int(pid) != os.getpid()
