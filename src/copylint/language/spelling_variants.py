"""Words that Britain and America spell differently."""

import os
from functools import cache

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


@cache
def _lists() -> tuple[list[str], ...]:
    """Forms with z where Britain has s too, and those with s; pairs, the American form first; those whose British form
    both countries use; those whose American form is a word of both."""
    path = os.path.join(os.path.dirname(__file__), "data", "spelling_variants.txt")
    with open(path, encoding="utf-8") as file:
        _, ize, *rest = (part.partition("\n")[2] for part in file.read().split("# "))
    return ize.split(), ize.replace("iz", "is").split(), *(part.split() for part in rest)


@cache
def spellings() -> frozenset[str]:
    """Every form in lower case that is one country's spelling."""
    *lists, lone = _lists()
    return frozenset(lone[::2]).union(*lists)


@cache
def variant(form: str) -> Variant:
    """How one of `spellings` counts. An article has few of them: lists are searched, and no table is made."""
    ize, ise, pairs, shared, lone = _lists()
    if form in lone[::2]:
        return Variant(BRITISH, lone[lone.index(form) + 1], lone=True)
    if form in shared:
        country, other = _paired(shared, form)
        return Variant(country, other, shared=country == BRITISH)
    if form in pairs:
        return Variant(*_paired(pairs, form))
    if form in ise:
        return Variant(BRITISH, ize[ise.index(form)], ize=True)
    return Variant(AMERICAN, ise[ize.index(form)], ize=True)


def _paired(pairs: list[str], form: str) -> tuple[int, str]:
    at = pairs.index(form)
    return at % 2, pairs[at ^ 1]
