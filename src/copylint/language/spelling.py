"""The dictionary: which forms are English words, and how common they are.

Words of all English-speaking countries in one list, so that a spelling is never wrong for being another country's.
"""

import os
from bisect import bisect_right
from functools import cache, lru_cache
from mmap import mmap

from copylint.language.mapped import mapped

_EVERYDAY = 7  # size from which a form is an everyday one
_BLOCK = 2048  # bytes from one entry of a list's index to the next, about


class WordList:
    """A sorted list of forms in one run of bytes, a form a line, looked up by an index of every hundredth of them or so."""

    __slots__ = ("_firsts", "_lines", "_starts")

    def __init__(self, lines: bytes | mmap) -> None:
        self._lines = lines
        self._firsts: list[
            bytes
        ] = []  # the first form of every block, and where the line break before it stands
        self._starts: list[int] = []
        at, end = 0, len(lines) - 1
        while 0 <= at < end:
            nxt = lines.find(b"\n", at + 1)
            self._firsts.append(lines[at + 1 : nxt])
            self._starts.append(at)
            at = lines.find(b"\n", at + _BLOCK)
        self._starts.append(end + 1)

    def __contains__(self, form: str) -> bool:
        sought = form.encode()
        block = bisect_right(self._firsts, sought)
        if not block:
            return False
        return self._lines.find(b"\n%b\n" % sought, self._starts[block - 1], self._starts[block] + 1) >= 0


@cache
def words() -> WordList:
    """Every form, in lower case, that is no misspelling."""
    return WordList(mapped("spelling_words.txt"))


@cache
def names() -> WordList:
    """Names and abbreviations, in lower case."""
    return WordList(mapped("spelling_names.txt"))


@cache
def rare() -> WordList:
    """Forms that only the largest dictionaries have and that lie near a common word."""
    return WordList(mapped("spelling_rare.txt"))


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


# Words that news prints, a line a size and first letter, the most frequent first: `size letter word …`.
_FREQUENT = os.path.join(os.path.dirname(__file__), "data", "spelling_common.txt")


@cache
def _frequent() -> bytes:
    with open(_FREQUENT, "rb") as file:
        return file.read()


@cache
def common(letter: str) -> dict[str, int]:
    """Forms that news prints and that start with a letter, in lower case -> size: the whole part of log2 of how often
    (in five million words)."""
    found: dict[str, int] = {}
    lines, sought = _frequent(), f" {letter} ".encode()  # no form is a letter alone
    at = lines.find(sought)
    while at >= 0:
        end = lines.index(b"\n", at)
        size = int(lines[lines.rfind(b"\n", 0, at) + 1 : at])
        found.update(dict.fromkeys(lines[at + len(sought) : end].decode().split(), size))
        at = lines.find(sought, end)
    return found


def size(form: str) -> int:
    """How common a form is, as in `common`; 0 where news does not print it."""
    return common(form[0]).get(form, 0)


@cache
def everyday() -> frozenset[str]:
    """The few thousand most frequent forms: most of the words of any article."""
    lines = _frequent()
    found: list[str] = []
    for line in lines[: lines.index(b"\n%d " % (_EVERYDAY - 1))].decode().split("\n"):
        found += line.split()[2:]
    return frozenset(found)
