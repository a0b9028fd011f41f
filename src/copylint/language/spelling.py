"""The dictionary: which forms are English words, and how common they are.

Words of all English-speaking countries in one list, so that a spelling is never wrong for being another country's.
"""

import os
from functools import cache, lru_cache

_EVERYDAY = 6  # size from which a form is an everyday one
_PROBES = 4096  # forms of a list that are kept: the first steps of every search come upon the same
_DATA = os.path.join(os.path.dirname(__file__), "data")


class WordList:
    """A sorted list of forms in one run of bytes, a form a line. Looked up by bisection: nothing is parsed."""

    __slots__ = ("_lines", "_probes")

    def __init__(self, lines: bytes) -> None:
        self._lines = lines
        self._probes: dict[int, tuple[int, int, bytes]] = {}

    def __contains__(self, form: str) -> bool:
        lines, sought = self._lines, form.encode()
        low, high = 0, len(lines) - 1
        while low < high:
            middle = (low + high) // 2
            probe = self._probes.get(middle)
            if probe is None:
                start = lines.rfind(b"\n", low, middle + 1)
                end = lines.find(b"\n", start + 1)
                probe = start, end, lines[start + 1 : end]
                if len(self._probes) < _PROBES:
                    self._probes[middle] = probe
            start, end, found = probe
            if found == sought:
                return True
            if found < sought:
                low = end
            else:
                high = start
        return False


def _read(name: str) -> WordList:
    with open(os.path.join(_DATA, f"spelling_{name}.txt"), "rb") as file:
        return WordList(file.read())


@cache
def words() -> WordList:
    """Every form, in lower case, that is no misspelling."""
    return _read("words")


@cache
def names() -> WordList:
    """Names and abbreviations, in lower case."""
    return _read("names")


@cache
def rare() -> WordList:
    """Forms that only the largest dictionaries have and that lie near a common word."""
    return _read("rare")


@lru_cache(65536)
def known(form: str) -> bool:
    """Whether a lower-case token is no misspelling by itself: a word or name, of such joined by hyphens, or nothing
    that a list of English words decides (numbers, addresses, handles, abbreviations with points, accented words)."""
    if not form.isascii():
        return True
    if form.isalpha():
        return form in words() or form in names()
    if "-" not in form or not form.replace("-", "").isalpha():
        return True
    return all(not part or part in words() or part in names() for part in form.split("-"))


@cache
def _frequent() -> list[str]:
    """Lines of words that news prints, a line a size and first letter, the most frequent first: `size letter word …`."""
    with open(os.path.join(_DATA, "spelling_common.txt"), encoding="utf-8") as file:
        return file.read().splitlines()


@cache
def common(letter: str) -> dict[str, int]:
    """Forms that news prints and that start with a letter, in lower case -> size: the whole part of log2 of how often
    (in five million words)."""
    found: dict[str, int] = {}
    for line in _frequent():
        size, _, rest = line.partition(" ")
        if rest[0] == letter:
            found.update(dict.fromkeys(rest[2:].split(), int(size)))
    return found


def size(form: str) -> int:
    """How common a form is, as in `common`; 0 where news does not print it."""
    return common(form[0]).get(form, 0)


@cache
def everyday() -> frozenset[str]:
    """The few thousand most frequent forms: most of the words of any article."""
    found: list[str] = []
    for line in _frequent():
        size, _, *forms = line.split()
        if int(size) < _EVERYDAY:
            break
        found += forms
    return frozenset(found)
