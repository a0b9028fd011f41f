"""Word lists written as running text."""


def words(text: str) -> frozenset[str]:
    """The words of a text; an underscore stands for the space in a phrase."""
    found = text.split()
    return frozenset(word.replace("_", " ") for word in found) if "_" in text else frozenset(found)


def table(text: str) -> dict[str, str]:
    """A table from `word:meaning` pairs; a word alone means itself."""
    return {
        word: meaning if colon else word for word, colon, meaning in (w.partition(":") for w in text.split())
    }
