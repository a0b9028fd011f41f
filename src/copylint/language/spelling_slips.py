"""Known misspellings."""

import os
from functools import cache


@cache
def read_slips() -> dict[str, str]:
    """Wrong form in lower case -> right form."""
    path = os.path.join(os.path.dirname(__file__), "data", "spelling_slips.txt")
    slips: dict[str, str] = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            right, colon, wrong = line.rstrip("\n").partition(": ")
            if colon and not line.startswith("#"):
                slips.update(dict.fromkeys(wrong.split(), right))
    return slips
