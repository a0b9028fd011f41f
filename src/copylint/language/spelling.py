"""The dictionary: which forms are English words, and how common they are.

Words of all English-speaking countries in one list, so that a spelling is never wrong for being another country's.
"""

import os
from functools import cache, lru_cache

_DATA = os.path.join(os.path.dirname(__file__), "data")


class WordList:
    """A sorted list of forms in one run of bytes, a form a line. Looked up by bisection: nothing is parsed."""

    __slots__ = ("_lines",)

    def __init__(self, lines: bytes) -> None:
        self._lines = lines

    def __contains__(self, form: str) -> bool:
        lines, sought = self._lines, form.encode()
        low, high = 0, len(lines) - 1
        while low < high:
            start = lines.rfind(b"\n", low, (low + high) // 2 + 1)
            end = lines.find(b"\n", start + 1)
            found = lines[start + 1 : end]
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
def common() -> dict[str, int]:
    """Forms that news prints, in lower case -> the whole part of log2 of how often (in five million words)."""
    found: dict[str, int] = {}
    with open(os.path.join(_DATA, "spelling_common.txt"), encoding="utf-8") as lines:
        for line in lines:
            size, *forms = line.split()
            found.update(dict.fromkeys(forms, int(size)))
    return found


@cache
def everyday() -> frozenset[str]:
    """The few thousand most frequent forms: most of the words of any article."""
    found: list[str] = []
    with open(os.path.join(_DATA, "spelling_common.txt"), encoding="utf-8") as lines:
        for line in lines:
            size, *forms = line.split()
            if int(size) < 6:
                break
            found += forms
    return frozenset(found)
