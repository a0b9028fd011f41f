"""Writes the confusions of `confusable:` lines as the compiled rules carry them."""

import marshal

from copylint._typing import Any
from copylint.language.lexicon import count
from copylint.match.confusable import EDGE, Confusion

LARGE = 40  # words from which a set is written once for a whole pattern


class Sets:
    """The large sets of a pattern while it is compiled: each is written once, and its number where it stands."""

    def __init__(self) -> None:
        self.numbers: dict[frozenset[str], int] = {}

    def thin(self, value: Any) -> Any:
        """A value with numbers for the large sets in it."""
        if isinstance(value, frozenset):
            return self.numbers.setdefault(value, len(self.numbers)) if len(value) >= LARGE else value
        if isinstance(value, tuple):
            return tuple(map(self.thin, value))
        return {k: self.thin(v) for k, v in value.items()} if isinstance(value, dict) else value

    def packed(self) -> list[bytes]:
        """The sets by their numbers."""
        return list(map(marshal.dumps, self.numbers))


def pack(found: list[Confusion], sets: Sets) -> bytes:
    """The confusions of one first word, longest first, as the compiled rules carry them: whether they may stand
    elsewhere than in a pair of words, those pairs, a line each, and packed again what tells the confusions of a pair,
    and they themselves, for most of the words they are found by stand beside other words."""
    ordered = sorted(found, key=lambda c: -len(c.words))
    beside: tuple[dict[str, tuple[int, ...]], dict[str, tuple[int, ...]]] = {}, {}
    large: tuple[list[tuple[Any, int]], list[tuple[Any, int]]] = [], []
    anywhere: tuple[int, ...] = ()
    for n, confusion in enumerate(ordered):
        at, near = _told_by(confusion)
        if not near:
            anywhere = (*anywhere, n)
            continue
        if len(near) >= LARGE:
            large[at].append((sets.thin(near), n))
            near &= {EDGE}
        for word in sorted(near):
            beside[at][word] = (*beside[at].get(word, ()), n)
    plain = tuple((*c[:2], c.left and tuple(c.left), c.right and tuple(c.right), *c[4:]) for c in ordered)
    thin = sets.thin(plain)
    after, before = beside
    often = bool(anywhere or EDGE in after or EDGE in before or large[0] or large[1])
    word = ordered[0].words[0]
    pairs = "\n".join([*(f"{word} {right}" for right in after), *(f"{left} {word}" for left in before)])
    inner = marshal.dumps((after, before, *map(tuple, large), anywhere, thin != plain, marshal.dumps(thin)))
    return marshal.dumps((often, pairs, inner))


def _told_by(confusion: Confusion) -> tuple[int, frozenset[str]]:
    """The words that find a confusion, none where no word tells: those after its first (0) or before it (1), whichever
    are rarer in news."""
    left, right = confusion.left, confusion.right
    after = frozenset(confusion.words[1:2]) or (right.near if right is not None else None)
    before = left.near if left is not None else None
    if after and before:
        return min((0, after), (1, before), key=lambda found: sum(map(_frequency, found[1])))
    return (0, after) if after else (1, before or frozenset())


def _frequency(word: str) -> int:
    """How often news has a word; marks and parts of contractions, which the counts lack, are frequent."""
    return count(word) if word.isalpha() else 100_000
