"""Words that Britain and America spell differently."""

import os
from functools import cache
from typing import NamedTuple

AMERICAN, BRITISH = 0, 1


class Variant(NamedTuple):
    """The country of a spelling and the other country's.

    ize: it is a matter of s or z, where Britain has both. lone: the other spelling is a word of both countries.
    """

    country: int
    other: str
    ize: bool = False
    lone: bool = False


@cache
def variants() -> dict[str, Variant]:
    """Form in lower case -> how its spelling counts."""
    path = os.path.join(os.path.dirname(__file__), "data", "spelling_variants.txt")
    found: dict[str, Variant] = {}
    lone = False
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line[0] == "#":
                lone = line.startswith("# British only")
                continue
            left, _, right = line.rstrip("\n").partition(" ")
            if lone:
                found[left] = Variant(BRITISH, right, lone=True)
            elif right:
                found[left], found[right] = Variant(AMERICAN, right), Variant(BRITISH, left)
            else:
                right = left.replace("iz", "is")
                found[left], found[right] = Variant(AMERICAN, right, True), Variant(BRITISH, left, True)
    return found
