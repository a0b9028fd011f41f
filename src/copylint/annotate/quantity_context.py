"""A quantity before its kind is known, and the words around it."""

from copylint._typing import Protocol
from copylint.annotate.wordlists import words
from copylint.language.segment import Tokens

STOPS = words(""". ! ? “ " : ''""")


class Spanned(Protocol):
    """A quantity before its kind is known."""

    @property
    def first(self) -> int: ...
    @property
    def last(self) -> int: ...
    @property
    def low(self) -> float: ...
    @property
    def high(self) -> float: ...
    @property
    def kind(self) -> str: ...
    @property
    def form(self) -> str: ...
    @property
    def tail(self) -> str: ...
    @property
    def magnitude(self) -> float: ...
    @property
    def joined(self) -> str: ...


def word_at(tokens: Tokens, at: int) -> str:
    """The lower-case token at a place; "" outside."""
    lowers = tokens.lowers
    return lowers[at] if 0 <= at < len(lowers) else ""


def capital_at(tokens: Tokens, at: int) -> bool:
    """Whether a token begins with a capital."""
    words = tokens.words
    return 0 <= at < len(words) and words[at][0].isupper()
