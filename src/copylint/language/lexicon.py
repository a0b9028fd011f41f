"""How often a word stands in some five million words of news."""

from collections.abc import Sequence
from functools import cache
from zlib import crc32

from copylint.language.mapped import mapped, numbers

_BUCKETS = 1 << 16
_LEAST, _STEP = 3, 1.05  # a stored byte b stands for _LEAST * _STEP**b occurrences


def count(word: str) -> int:
    """Occurrences of the lower-cased word, right to 3 %; curly quotes count as straight ones; 0 below 3.

    A third of the text is edited British and American copy, the rest student news and wire copy of 1987: a count
    shows that a word is in use, not that it is right. One unknown word in 100,000 is taken for another.
    """
    key = crc32(word.lower().replace("’", "'").encode())
    starts, checks, logarithms = _table()
    bucket, check = key >> 16, key & 0xFFFF
    for at in range(starts[bucket], starts[bucket + 1]):
        if checks[at] == check:
            return round(_LEAST * _STEP ** logarithms[at])
    return 0


@cache
def _table() -> tuple[Sequence[int], Sequence[int], Sequence[int]]:
    """(start of every bucket, checks, logarithms of the counts): words hashed by CRC-32, its upper half the bucket."""
    data = memoryview(mapped("counts.bin"))
    edge = 2 * (_BUCKETS + 1)
    size = (len(data) - edge) // 3
    return numbers("H", data[:edge]), numbers("H", data[edge : edge + 2 * size]), data[edge + 2 * size :]
