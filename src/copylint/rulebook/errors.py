"""What is wrong with a rule file or a selection, and where."""


class RuleError(ValueError):
    """A fault in a rule file, at a place in it (row and column from 1)."""

    def __init__(self, message: str, path: str = "", row: int = 0, column: int = 0) -> None:
        super().__init__(message)
        self.message, self.path, self.row, self.column = message, path, row, column

    def __str__(self) -> str:
        place = ":".join(str(p) for p in (self.path, self.row, self.column) if p)
        return f"{place}: {self.message}" if place else self.message


def suggestion(word: str, known: "list[str] | tuple[str, ...] | frozenset[str]") -> str:
    """“ — did you mean `x`?” for the nearest known word, or nothing. Of words as near, that with more letters in place."""
    from difflib import SequenceMatcher

    def nearness(other: str) -> tuple[float, int]:
        return SequenceMatcher(None, other, word).ratio(), sum(
            a == b for a, b in zip(other, word, strict=False)
        )

    near = max(sorted(known), key=nearness, default="")
    return f" — did you mean `{near}`?" if near and nearness(near)[0] >= 0.6 else ""
