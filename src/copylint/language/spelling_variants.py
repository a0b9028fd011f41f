"""Words that Britain and America spell differently."""

import os
from functools import cache
from itertools import repeat
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


Plain = tuple[int, str, bool, bool]  # a Variant's fields


@cache
def variants() -> dict[str, Plain]:
    """Form in lower case -> how its spelling counts, as the fields of a `Variant`."""
    path = os.path.join(os.path.dirname(__file__), "data", "spelling_variants.txt")
    with open(path, encoding="utf-8") as file:
        ize, pairs, lone = (part.partition("\n")[2] for part in file.read().split("# ")[1:])
    return {
        **_pairs(ize.split(), ize.replace("iz", "is").split(), True),
        **_pairs(pairs.split()[::2], pairs.split()[1::2], False),
        **_table(BRITISH, lone.split()[::2], lone.split()[1::2], False, True),
    }


def _pairs(american: list[str], british: list[str], ize: bool) -> dict[str, Plain]:
    return _table(AMERICAN, american, british, ize) | _table(BRITISH, british, american, ize)


def _table(
    country: int, forms: list[str], others: list[str], ize: bool, lone: bool = False
) -> dict[str, Plain]:
    return dict(zip(forms, zip(repeat(country), others, repeat(ize), repeat(lone)), strict=False))
