"""Data files as memory: what a run does not look at is never read, and processes share the rest."""

import os
import sys
from mmap import ACCESS_READ, mmap

from copylint._typing import TYPE_CHECKING

if TYPE_CHECKING:
    from array import array

_DATA = os.path.join(os.path.dirname(__file__), "data")


def mapped(path: str) -> mmap:
    """The bytes of a file; a name alone is that of a file of this package's `data`. Raises OSError, ValueError where
    it is empty."""
    with open(os.path.join(_DATA, path), "rb", buffering=0) as file:
        return mmap(file.fileno(), 0, access=ACCESS_READ)


def numbers(kind: str, data: memoryview) -> "memoryview[int] | array[int]":
    """Little-endian numbers of an `array` type code; where they are the machine's own kind, nothing is copied."""
    if sys.byteorder == "little":
        return data.cast(kind)  # type: ignore[call-overload,no-any-return]
    from array import array

    values = array(kind, data.tobytes())
    values.byteswap()
    return values
