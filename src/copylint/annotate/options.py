"""Thresholds and word lists a rule file gives to its check."""

from collections.abc import Mapping

OptionValue = str | int | float | bool | tuple[str, ...]


class Options:
    """Typed reading of a rule's `options`. Asking for one that the rule file lacks is a KeyError."""

    __slots__ = ("_sets", "values")

    def __init__(self, values: Mapping[str, OptionValue]) -> None:
        self.values = values
        self._sets: dict[str, frozenset[str]] = {}

    def number(self, name: str) -> float:
        """A number."""
        value = self.values[name]
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise TypeError(f"option {name} is no number")
        return value

    def flag(self, name: str) -> bool:
        """Yes or no."""
        return bool(self.values[name])

    def text(self, name: str) -> str:
        """A string."""
        return str(self.values[name])

    def words(self, name: str) -> frozenset[str]:
        """A list of words, as a set."""
        if name not in self._sets:
            value = self.values[name]
            self._sets[name] = frozenset(
                value.split() if isinstance(value, str) else value if isinstance(value, tuple) else ()
            )
        return self._sets[name]
