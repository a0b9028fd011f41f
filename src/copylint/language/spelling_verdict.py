"""Whether an unknown form is a misspelling: how much likelier a slip is than a word the dictionary lacks."""

from functools import lru_cache

from copylint.language.spelling import rare
from copylint.language.spelling_forms import derived
from copylint.language.spelling_model import Suggestion, suggest
from copylint.language.spelling_slips import listed

LISTED = 99.0  # the strength of a misspelling that the list has
_SHORTEST = 4
_FREQUENT = 9
_SHORT = (
    6  # letters below which many forms lie side by side, so that only a likely slip of a frequent word counts
)


@lru_cache(16384)
def judge(form: str) -> Suggestion | None:
    """The word an unknown form in lower case is a slip of, or None. Its strength is above 0; it is 3 and more where
    hardly anything else explains the form."""
    right = listed(form)
    if right:
        return Suggestion(right, LISTED)
    if len(form) < _SHORTEST:
        return None
    found = suggest(form)
    if found is None or (len(form) < _SHORT and not _short_slip(form, found)):
        return None
    strength = found.strength + _length_worth(form)
    if form in rare():
        strength -= 3
    if strength > 0 and derived(form):
        strength -= 2 if found.size >= _FREQUENT and found.cost < 1.5 else 3
    return found._replace(strength=strength) if strength > 0 else None


def _length_worth(form: str) -> float:
    """The longer a form, the less likely it lies by chance beside a word."""
    return (min(len(form), 12) - _SHORT) / 2 - (0.0 if len(form) > 7 else 0.5)


def _short_slip(form: str, found: Suggestion) -> bool:
    return found.cost <= 1.5 and found.size >= (9 if len(form) == 5 else 13)
