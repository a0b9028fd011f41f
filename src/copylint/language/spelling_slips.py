"""Known misspellings."""

import os
from functools import cache, lru_cache

_MANY = 60  # forms sought in the text; beyond that it pays to read the list


@cache
def _text() -> str:
    """Lines of `right form: wrong wrong …`."""
    with open(
        os.path.join(os.path.dirname(__file__), "data", "spelling_slips.txt"), encoding="utf-8"
    ) as file:
        return file.read()


@lru_cache(16384)
def listed(form: str) -> str:
    """The right form of a known misspelling in lower case; nothing for any other form."""
    if listed.cache_info().misses > _MANY:
        return read_slips().get(form, "")
    text = _text()
    for end in (" ", "\n"):
        at = text.find(f" {form}{end}")
        if at >= 0:
            right, colon, _ = text[text.rfind("\n", 0, at) + 1 : at + 1].partition(": ")
            return right if colon else ""
    return ""


@cache
def read_slips() -> dict[str, str]:
    """Every known misspelling in lower case -> its right form."""
    pairs = [line.partition(": ") for line in _text().splitlines() if not line.startswith("#")]
    return {wrong: right for right, _, wrongs in pairs for wrong in wrongs.split()}
