"""What stands for `re` in the code of a bundle (see `_bundle`): the patterns of a usual run were compiled with the
wheel, and `re`, which takes as long to import as an article to read, is imported for any other alone."""

import _sre  # type: ignore[import-not-found]
import marshal

from copylint._functools import lru_cache
from copylint._typing import Any

Source = str | bytes
Compiled = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]

IGNORECASE, MULTILINE, DOTALL = 2, 8, 16

_EMPTY = _sre.compile("", 0, [1], 0, {}, (None,))
Pattern, Match = type(_EMPTY), type(_EMPTY.match(""))

kept: dict[tuple[Source, int], memoryview] = {}  # pattern, flags -> what `_sre` needs, as marshal writes it


def keep(places: dict[tuple[Source, int], tuple[int, int]], bodies: memoryview) -> None:
    """Takes in the patterns of a bundle: where in `bodies` each stands."""
    for pattern, (start, end) in places.items():
        kept[pattern] = bodies[start:end]


@lru_cache(512)  # type: ignore[untyped-decorator]
def compile(pattern: Source, flags: int = 0) -> Any:
    """As `re.compile`."""
    if isinstance(pattern, Pattern):
        return pattern
    found = kept.get((pattern, flags))
    if found is None:
        import re

        return re.compile(pattern, flags)
    flags, code, groups, names, order = marshal.loads(found)
    return _sre.compile(pattern, flags, memoryview(code).cast("I").tolist(), groups, names, order)


def search(pattern: Source, text: Source, flags: int = 0) -> Any:
    """As `re.search`."""
    return compile(pattern, flags).search(text)


def match(pattern: Source, text: Source, flags: int = 0) -> Any:
    """As `re.match`."""
    return compile(pattern, flags).match(text)


def fullmatch(pattern: Source, text: Source, flags: int = 0) -> Any:
    """As `re.fullmatch`."""
    return compile(pattern, flags).fullmatch(text)


def findall(pattern: Source, text: Source, flags: int = 0) -> Any:
    """As `re.findall`."""
    return compile(pattern, flags).findall(text)


def finditer(pattern: Source, text: Source, flags: int = 0) -> Any:
    """As `re.finditer`."""
    return compile(pattern, flags).finditer(text)


def __getattr__(name: str) -> Any:
    """All else that `re` has."""
    if name.startswith("__"):  # what the import system asks of a module
        raise AttributeError(name)
    import re

    return getattr(re, name)
