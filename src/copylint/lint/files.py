"""Which files a list of paths means."""

import os
from collections.abc import Iterator, Sequence

from copylint._typing import Protocol
from copylint.readers import EXTENSIONS

ROOT = rb"<(?:[\w.-]{1,40}:)?(?:nitf|newsItem|newsMessage|NewsML|html)\b"
HEAD = 4_000  # bytes in which the root of an XML file is looked for


class LeftOut(Protocol):
    """What a walk leaves out besides hidden files."""

    def enter(self, folder: str) -> None:
        """A folder is about to be listed."""
        ...

    def has(self, path: str, folder: bool) -> bool:
        """Whether a path, a folder or not, is left out."""
        ...


class Nothing:
    """Leaves nothing out."""

    def enter(self, folder: str) -> None:
        """Nothing to learn."""

    def has(self, path: str, folder: bool) -> bool:
        """Never."""
        return False


def expand(path: str, suffixes: tuple[str, ...], left_out: LeftOut) -> Iterator[str]:
    """Files below a folder with one of the suffixes, sorted; hidden ones, those that are left out and links that
    lead back to a folder above are skipped."""
    yield from _walk(path, suffixes, left_out, (os.path.realpath(path),))


def _walk(folder: str, suffixes: tuple[str, ...], left_out: LeftOut, above: tuple[str, ...]) -> Iterator[str]:
    left_out.enter(folder)
    with os.scandir(folder) as entries:
        found = sorted((e for e in entries if not _is_skipped(e.name)), key=lambda e: e.name)
    for entry in found:
        if entry.is_dir():
            if left_out.has(entry.path, True):
                continue
            real = os.path.realpath(entry.path)
            if real not in above:
                yield from _walk(entry.path, suffixes, left_out, (*above, real))
        elif (
            entry.name.lower().endswith(suffixes)
            and (entry.is_file() or entry.is_symlink())
            and not left_out.has(entry.path, False)
        ):
            yield entry.path


def _is_skipped(name: str) -> bool:
    return name.startswith(".") or name in ("node_modules", "__pycache__")


def is_below(folder: str, names: Sequence[str], suffixes: tuple[str, ...], left_out: LeftOut) -> bool:
    """Whether a walk of `folder` would come by the file at the end of a chain of names."""
    if any(map(_is_skipped, names)) or not names[-1].lower().endswith(suffixes):
        return False
    path = folder
    for i, name in enumerate(names):
        left_out.enter(path)
        path = os.path.join(path, name)
        if left_out.has(path, i < len(names) - 1):
            return False
    return True


def suffixes_of(format: str) -> tuple[str, ...]:
    """The suffixes of files that are looked for in a folder: all, or those of a format."""
    wanted = (format, "xml") if format in ("nitf", "newsml") else (format,)
    return tuple(s for s, f in EXTENSIONS.items() if not format or f in wanted)


def is_copy(path: str, fields: bool = False) -> bool:
    """Whether a file found in a folder is taken for copy: XML where its root is an article's, JSON where the
    settings say what its fields are. Folders hold much XML and JSON that is neither."""
    kind = EXTENSIONS[os.path.splitext(path)[1].lower()]
    if kind in ("json", "jsonl"):
        return fields
    if kind != "xml":
        return True
    try:
        with open(path, "rb") as file:
            head = file.read(HEAD).replace(b"\0", b"")
    except OSError:
        return True
    import re

    return re.search(ROOT, head) is not None
