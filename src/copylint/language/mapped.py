"""Data files as memory: what a run does not look at is never read, and processes share the rest."""

import os
import sys
from array import array
from mmap import ACCESS_READ, mmap

_DATA = os.path.join(os.path.dirname(__file__), "data")


def mapped(name: str) -> mmap:
    """The bytes of a file of this package's `data`."""
    with open(os.path.join(_DATA, name), "rb", buffering=0) as file:
        return mmap(file.fileno(), 0, access=ACCESS_READ)


def numbers(kind: str, data: memoryview) -> "memoryview[int] | array[int]":
    """Little-endian numbers of an `array` type code; where they are the machine's own kind, nothing is copied."""
    if sys.byteorder == "little":
        return data.cast(kind)  # type: ignore[call-overload,no-any-return]
    values = array(kind, data.tobytes())
    values.byteswap()
    return values
