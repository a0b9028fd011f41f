"""Which word a misspelling was meant to be: one or two slips of the finger away from a common one."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache

from copylint._typing import NamedTuple
from copylint.language.spelling import common

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_VOWELS = frozenset("aeiouy")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_ALIKE = frozenset(
    ["cs", "sc", "ck", "kc", "sz", "zs", "iy", "yi", "gj", "jg", "cq", "qc", "fv", "vf", "td", "dt"]
)
_LONG = 8  # letters from which two slips are looked for
_MOST = 3.0  # the cost of two slips that are still looked at


class Suggestion(NamedTuple):
    """A word that a form may have been meant to be.

    `cost` counts slips: 0.5 for a doubled letter to 4 for an unlikely one. `size` is log2 of how often news prints
    the word. `rival` tells that another word is about as likely. `strength` weighs the word's size against the cost.
    """

    word: str
    strength: float
    cost: float = 0.0
    size: int = 0
    rival: bool = False


def _neighbours() -> frozenset[str]:
    """Pairs of letters that lie side by side on a keyboard."""
    pairs = set()
    for upper, row in enumerate(_ROWS):
        for x, key in enumerate(row):
            near = [row[x - 1 : x], row[x + 1 : x + 2]]
            if upper + 1 < len(_ROWS):
                below = _ROWS[upper + 1]
                near += [below[x - 1 : x] if x else "", below[x : x + 1]]
            for other in near:
                pairs.update([key + other, other + key] if other else [])
    return frozenset(pairs)


_NEAR = _neighbours()


def _dropped(word: str, at: int, letter: str) -> float:
    """Cost of having left out `letter` before position `at`."""
    if letter in word[max(at - 1, 0) : at + 1]:
        return 0.5
    if at == 0:
        return 3.0
    return 3.0 if at == len(word) else 1.2


def _added(word: str, at: int) -> float:
    """Cost of having typed one letter too many at `at`."""
    letter = word[at]
    around = word[max(at - 1, 0) : at] + word[at + 1 : at + 2]
    if letter in around:
        return 0.5
    if at == 0 or at == len(word) - 1:
        return 4.0 if at and letter == "s" else 2.5
    return 1.2 if any(letter + other in _NEAR for other in around) else 1.7


def _swapped(word: str, at: int, letter: str) -> float:
    """Cost of having typed the letter at `at` for `letter`."""
    typed = word[at]
    if typed in _VOWELS and letter in _VOWELS:
        cost = 1.0
    elif typed + letter in _NEAR or typed + letter in _ALIKE:
        cost = 1.5
    else:
        cost = 2.5
    return cost + (2.0 if at == 0 else 1.5 if at == len(word) - 1 else 0.0)


def one_slip(word: str) -> set[str]:
    """Forms one slip away: a letter too many or too few, a wrong one, two swapped."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    forms = {head + letter + tail for head, tail in cuts for letter in _LETTERS}
    forms |= {head + letter + tail[1:] for head, tail in cuts[:-1] for letter in _LETTERS}
    forms |= {head + tail[1:] for head, tail in cuts[:-1]}
    forms |= {head + tail[1] + tail[0] + tail[2:] for head, tail in cuts[:-2]}
    return forms - {word}


def slip_cost(word: str, form: str) -> float:
    """The cost of the one slip that makes `form` into `word`."""
    at = next(
        (i for i, pair in enumerate(zip(word, form, strict=False)) if pair[0] != pair[1]),
        min(len(word), len(form)),
    )
    if len(form) < len(word):
        return _added(word, at)
    if len(form) > len(word):
        return _dropped(word, at, form[at])
    if form[at : at + 2] == word[at : at + 2][::-1] and len(word) > at + 1:
        return 1.0 if at else 1.5
    return _swapped(word, at, form[at])


@lru_cache(16384)
def suggest(word: str) -> Suggestion | None:
    """The likeliest word for an unknown lower-case form of two letters or more. A slip in the first letter is looked
    for only where two letters changed places: people get the first letter right."""
    forms = one_slip(word)
    near = {form: size for letter in dict.fromkeys(word[:2]) for form, size in _among(forms, letter)}
    costs = {form: slip_cost(word, form) for form in near}
    if not costs and len(word) >= _LONG:
        near = dict(_alike(word))
        costs = {form: cost for form in near if (cost := distance(word, form)) <= _MOST}
    if not costs:
        return None
    order = sorted(
        ((near[form] / 2 - 1.5 * cost, form) for form, cost in costs.items()),
        key=lambda found: (-found[0], found[1]),
    )
    strength, first = order[0]
    rival = len(order) > 1 and order[1][0] > strength - 1.5
    return Suggestion(first, strength, costs[first], near[first], rival)


def _among(forms: set[str], letter: str) -> Iterator[tuple[str, int]]:
    """The common words among forms, with their sizes."""
    known = common(letter)
    for form in known.keys() & forms:
        yield form, known[form]


@cache
def _in_order(letter: str) -> list[str]:
    """Common words that start with a letter, in order."""
    return sorted(common(letter))


@cache
def _by_last(start: str) -> dict[str, list[str]]:
    """Common long words that start with two letters, by their last letter."""
    order, index = _in_order(start[0]), dict[str, list[str]]()
    first = bisect_left(order, start)
    for form in order[first : bisect_left(order, f"{start}\U0010ffff", first)]:
        if len(form) >= _LONG - 1:
            index.setdefault(form[-1], []).append(form)
    return index


def _alike(word: str) -> Iterator[tuple[str, int]]:
    """Common words, with their sizes, that two slips inside them may make into the form."""
    letters, known = set(word), common(word[0])
    for form in _by_last(word[:2]).get(word[-1], ()):
        if abs(len(form) - len(word)) <= 2 and len(letters ^ set(form)) <= 3:
            yield form, known[form]


def distance(word: str, form: str, limit: float = _MOST) -> float:
    """The cost of the cheapest slips from `form` to `word`; more than `limit` where they are more than that."""
    above: list[float] = []
    row = [1.2 * at for at in range(len(form) + 1)]
    for i, typed in enumerate(word, 1):
        above, last, row = row, above, [1.7 * i]
        added = _added(word, i - 1)
        for j, meant in enumerate(form, 1):
            if typed == meant:
                cost = above[j - 1]
            else:
                cost = above[j] + added
                if above[j - 1] < limit:  # from there on, another slip is one too many
                    cost = min(cost, above[j - 1] + _swapped(word, i - 1, meant))
                if row[j - 1] < limit:
                    cost = min(cost, row[j - 1] + _dropped(word, i, meant))
                if i > 1 and j > 1 and typed == form[j - 2] and word[i - 2] == meant:
                    cost = min(cost, last[j - 2] + 1.0)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
    return row[-1]
