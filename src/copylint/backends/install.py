"""Fetches LanguageTool's files from a Maven repository: whole, verified, or not at all.

Files come into a folder beside the final one and are kept there when the run is interrupted; the next run goes on where it
stopped. Only when every file has its checksum is the folder given its final name.
"""

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from threading import Event

from copylint._typing import TYPE_CHECKING
from copylint.backends.errors import NEEDS_EXTRA, BackendError
from copylint.backends.gather import gather
from copylint.backends.release import VERSION, Artifact, artifacts, home

if TYPE_CHECKING:
    from requests import Session

_CHUNK = 1 << 16
_TRIES = 5
_TIMEOUT = 30  # seconds without a byte
_LONGEST = 86400.0  # seconds that an installation may take
_SPARE = 50_000_000  # bytes of disk that stay free

Progress = Callable[[int], None]


@contextmanager
def locked(folder: str) -> Iterator[None]:
    """Lets one process at a time change the LanguageTool below a data folder."""
    from filelock import FileLock, Timeout

    os.makedirs(os.path.join(folder, "languagetool"), exist_ok=True)
    try:
        with FileLock(os.path.join(folder, "languagetool", "lock"), timeout=300):
            yield
    except Timeout:
        raise BackendError(
            "another `copylint languagetool` command has been at work for five minutes"
        ) from None


def is_installed(folder: str) -> bool:
    """Whether every file of the release is in place with its size."""
    place = home(folder)
    return all(_size(os.path.join(place, a.name)) == a.size for a in artifacts())


def missing(folder: str) -> int:
    """Bytes that an installation would still have to fetch."""
    place, staged = home(folder), _staged(folder)
    left = 0
    for artifact in artifacts():
        if _size(os.path.join(place, artifact.name)) != artifact.size:
            done = max(_size(os.path.join(staged, artifact.name + end)) for end in ("", ".part"))
            left += artifact.size - min(max(done, 0), artifact.size)
    return left


def install(folder: str, repository: str, progress: Progress) -> None:
    """Brings the release below the data folder; `progress` hears of the bytes that came. The caller holds the lock.

    Raises BackendError for what can't be fetched, verified or written; what has come is kept for the next run.
    """
    place, staged = home(folder), _staged(folder)
    try:
        os.makedirs(staged, exist_ok=True)
        _adopt(place, staged)
        free = shutil.disk_usage(staged).free
        if free < missing(folder) + _SPARE:
            raise BackendError(f"{staged}: {free // 1_000_000} MB free are too few")
        _fetch_all(staged, repository, progress)
        with open(os.path.join(staged, "SHA256SUMS"), "w", encoding="utf-8") as file:
            file.writelines(f"{a.sha256}  {a.name}\n" for a in artifacts())
        os.replace(staged, place)
    except OSError as error:
        raise BackendError(f"{error.filename or staged}: {error.strerror or error}") from None


def uninstall(folder: str) -> int:
    """Removes all versions and what is left of interrupted runs; the bytes that were freed."""
    base = os.path.join(folder, "languagetool")
    freed = 0
    for name in os.listdir(base) if os.path.isdir(base) else ():
        place = os.path.join(base, name)
        if os.path.isdir(place):
            freed += sum(e.stat().st_size for e in os.scandir(place) if e.is_file())
            shutil.rmtree(place)
    return freed


def _staged(folder: str) -> str:
    return home(folder) + ".partial"


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size
    except OSError:
        return -1


def _adopt(place: str, staged: str) -> None:
    """Takes the files of an installation that is damaged back to where they are verified again."""
    if os.path.isdir(place):
        for entry in list(os.scandir(place)):
            os.replace(entry.path, os.path.join(staged, entry.name))
        os.rmdir(place)


def _fetch_all(folder: str, repository: str, progress: Progress) -> None:
    wanted = [a for a in artifacts() if not _verified(os.path.join(folder, a.name), a)]
    if not wanted:
        return
    session, stop = _session(), Event()

    def heard(count: int) -> None:
        if stop.is_set():
            raise BackendError("the run was ended")
        progress(count)

    calls = [partial(_fetch, session, a, folder, repository, heard) for a in wanted]
    try:
        for _ in gather(calls, _LONGEST):
            pass
    finally:
        stop.set()


def _session() -> "Session":
    try:
        import requests
    except ModuleNotFoundError:
        raise BackendError(NEEDS_EXTRA) from None
    session = requests.Session()
    session.headers["User-Agent"] = "copylint"
    return session


def _fetch(session: "Session", artifact: Artifact, folder: str, repository: str, progress: Progress) -> None:
    """One file, in as many tries as it takes; each goes on where the last one stopped."""
    path = os.path.join(folder, artifact.name)
    url = f"{repository.rstrip('/')}/{artifact.path}"
    problem: object = "nothing came"
    for _ in range(_TRIES):
        try:
            _append(session, url, path + ".part", artifact.size, progress)
        except OSError as error:  # what requests raises is one too
            if error.filename:
                raise
            problem = error
            continue
        if _verified(path + ".part", artifact):
            os.replace(path + ".part", path)
            return
        problem = "its SHA-256 is not the one copylint knows"
        os.unlink(path + ".part")
    raise BackendError(f"{url}: {_short(problem)}; `copylint languagetool install` goes on from here")


def _append(session: "Session", url: str, path: str, size: int, progress: Progress) -> None:
    """Adds what is missing to a partial file."""
    have = max(_size(path), 0)
    if have >= size:
        return
    headers = {"Range": f"bytes={have}-"} if have else {}
    with session.get(url, headers=headers, stream=True, timeout=_TIMEOUT) as answer:
        answer.raise_for_status()
        with open(path, "ab" if answer.status_code == 206 else "wb") as file:
            for chunk in answer.iter_content(_CHUNK):
                file.write(chunk)
                file.flush()  # what was told is there for the next run, however this one ends
                progress(len(chunk))


def _verified(path: str, artifact: Artifact) -> bool:
    if _size(path) != artifact.size:
        return False
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == artifact.sha256


def _short(problem: object) -> str:
    text = " ".join(str(problem).split())
    return text if len(text) <= 200 else text[:197] + "…"


def damaged(folder: str) -> Sequence[str]:
    """Names of files in place that don't have their checksum."""
    return [a.name for a in artifacts() if not _verified(os.path.join(home(folder), a.name), a)]


def describe() -> str:
    """What would be installed, in words."""
    size = sum(a.size for a in artifacts())
    return f"LanguageTool {VERSION}: {len(artifacts())} files, {size / 1e6:.0f} MB"
