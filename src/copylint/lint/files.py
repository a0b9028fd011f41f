"""Which files a list of paths means."""

import os
from collections.abc import Callable, Iterator


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
