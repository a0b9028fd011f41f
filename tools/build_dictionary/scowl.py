"""Reads SCOWL, the Spell Checker Oriented Word Lists, as the `scowl` package installs them: one word a line,
files named `<spelling>-<kind>.<size>`; a small size holds frequent words, a large one rare words."""

from collections.abc import Iterable
from pathlib import Path

# Spellings of every English-speaking country, with the variants that dictionaries accept. Left out: `variant_3`
# ("seldom used and may not even be considered correct"), read apart for the few that news does use.
SPELLINGS = (
    "english",
    *("american", "british", "british_z", "canadian", "australian"),
    *("variant_1", "british_variant_1", "canadian_variant_1", "australian_variant_1"),
    *("variant_2", "british_variant_2", "canadian_variant_2", "australian_variant_2"),
)
WORDS = ("words", "contractions")
NAMES = ("upper", "proper-names", "abbreviations")


def read(folder: Path, kinds: Iterable[str], largest: int, spellings: Iterable[str] = SPELLINGS) -> set[str]:
    """Words of these kinds and spellings up to a size, possessives left out."""
    found: set[str] = set()
    for spelling in spellings:
        for kind in kinds:
            for path in folder.glob(f"{spelling}-{kind}.*"):
                if int(path.suffix[1:]) <= largest:
                    found.update(path.read_text(encoding="utf-8").split())
    return {word for word in found if not word.endswith("'s")}
