"""What is known about an article beside its text."""

from copylint._typing import NamedTuple


class Context(NamedTuple):
    """pub_date: the day of publication (ISO) given by the user, or "". dialect: `us`, `uk` or `auto`.
    words: spellings and names of the house, in lower case."""

    pub_date: str = ""
    dialect: str = "auto"
    words: frozenset[str] = frozenset()
