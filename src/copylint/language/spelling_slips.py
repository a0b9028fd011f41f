"""Known misspellings."""

import os
from functools import cache


@cache
def _text() -> str:
    """Lines of `right form: wrong wrong …`."""
    with open(
        os.path.join(os.path.dirname(__file__), "data", "spelling_slips.txt"), encoding="utf-8"
    ) as file:
        return file.read()


def listed(form: str) -> str:
    """The right form of a known misspelling in lower case; nothing for any other form."""
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
