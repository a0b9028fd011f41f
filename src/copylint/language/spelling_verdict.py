"""Whether an unknown form is a misspelling: how much likelier a slip is than a word the dictionary lacks."""

from functools import lru_cache
from typing import NamedTuple

from copylint.language.spelling import rare
from copylint.language.spelling_forms import derived
from copylint.language.spelling_model import suggest
from copylint.language.spelling_slips import read_slips

LISTED = 99.0  # the strength of a misspelling that the list has
_SHORTEST = 4
_FREQUENT = 9
_SHORT = (
    6  # letters below which many forms lie side by side, so that only a likely slip of a frequent word counts
)


class Verdict(NamedTuple):
    """The word that was meant.

    strength: above 0 for a slip; 3 and more where hardly anything else explains the form. cost: as of a suggestion.
    rival: another word is about as likely.
    """

    word: str
    strength: float
    cost: float = 0.0
    rival: bool = False


@lru_cache(16384)
def judge(form: str) -> Verdict | None:
    """The verdict on an unknown form in lower case, or None where no common word is near."""
    listed = read_slips().get(form)
    if listed is not None:
        return Verdict(listed, LISTED)
    if len(form) < _SHORTEST:
        return None
    found = suggest(form)
    if found is None or (len(form) < _SHORT and not _short_slip(form, found.cost, found.size)):
        return None
    strength = found.size / 2 - 1.5 * found.cost + _length_worth(form)
    if form in rare():
        strength -= 3
    if strength > 0 and derived(form):
        strength -= 2 if found.size >= _FREQUENT and found.cost < 1.5 else 3
    return Verdict(found.word, strength, found.cost, found.rival) if strength > 0 else None


def _length_worth(form: str) -> float:
    """The longer a form, the less likely it lies by chance beside a word."""
    return (min(len(form), 12) - _SHORT) / 2 - (0.0 if len(form) > 7 else 0.5)


def _short_slip(form: str, cost: float, size: int) -> bool:
    return cost <= 1.5 and size >= (9 if len(form) == 5 else 13)
