"""Words that Britain and America spell differently."""

import os
from functools import cache
from itertools import repeat

from copylint._typing import NamedTuple

AMERICAN, BRITISH = 0, 1


class Variant(NamedTuple):
    """The country of a spelling and the other country's.

    ize: it is a matter of s or z, where Britain has both. lone: the other spelling is a word of both countries.
    shared: both countries use the British spelling, so that it tells nothing of its own.
    """

    country: int
    other: str
    ize: bool = False
    lone: bool = False
    shared: bool = False


Plain = tuple[int, str, bool, bool, bool]  # a Variant's fields


@cache
def variants() -> dict[str, Plain]:
    """Form in lower case -> how its spelling counts, as the fields of a `Variant`."""
    path = os.path.join(os.path.dirname(__file__), "data", "spelling_variants.txt")
    with open(path, encoding="utf-8") as file:
        ize, pairs, shared, lone = (part.partition("\n")[2].split() for part in file.read().split("# ")[1:])
    return {
        **_table(AMERICAN, ize, [form.replace("iz", "is") for form in ize], ize=True),
        **_table(BRITISH, [form.replace("iz", "is") for form in ize], ize, ize=True),
        **_table(AMERICAN, pairs[::2], pairs[1::2]),
        **_table(BRITISH, pairs[1::2], pairs[::2]),
        **_table(AMERICAN, shared[::2], shared[1::2]),
        **_table(BRITISH, shared[1::2], shared[::2], shared=True),
        **_table(BRITISH, lone[::2], lone[1::2], lone=True),
    }


def _table(
    country: int,
    forms: list[str],
    others: list[str],
    *,
    ize: bool = False,
    lone: bool = False,
    shared: bool = False,
) -> dict[str, Plain]:
    fields = zip(repeat(country), others, repeat(ize), repeat(lone), repeat(shared), strict=False)
    return dict(zip(forms, fields, strict=True))
