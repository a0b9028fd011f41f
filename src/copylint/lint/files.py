"""Which files a list of paths means."""

import os
from collections.abc import Callable, Iterator

from copylint.readers import EXTENSIONS

ROOTS = (b"<nitf", b"<newsItem", b"<newsMessage", b"<html")
HEAD = 4_000  # bytes in which the root of an XML file is looked for


def expand(path: str, extensions: tuple[str, ...], excluded: Callable[[str], bool]) -> Iterator[str]:
    """Files below a folder with one of the extensions, sorted; hidden ones, excluded ones and links that
    lead back to a folder above are left out."""
    yield from _walk(path, extensions, excluded, (os.path.realpath(path),))


def _walk(
    folder: str, extensions: tuple[str, ...], excluded: Callable[[str], bool], above: tuple[str, ...]
) -> Iterator[str]:
    with os.scandir(folder) as entries:
        found = sorted((e for e in entries if not e.name.startswith(".")), key=lambda e: e.name)
    for entry in found:
        if excluded(entry.path):
            continue
        if entry.is_dir():
            if entry.name in ("node_modules", "__pycache__"):
                continue
            real = os.path.realpath(entry.path)
            if real not in above:
                yield from _walk(entry.path, extensions, excluded, (*above, real))
        elif entry.name.lower().endswith(extensions) and (entry.is_file() or entry.is_symlink()):
            yield entry.path


def suffixes_of(format: str) -> tuple[str, ...]:
    """The suffixes of files that are looked for in a folder: all, or those of a format."""
    wanted = (format, "xml") if format in ("nitf", "newsml") else (format,)
    return tuple(s for s, f in EXTENSIONS.items() if not format or f in wanted)


def is_copy(path: str, fields: bool) -> bool:
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
    return any(root in head for root in ROOTS)
