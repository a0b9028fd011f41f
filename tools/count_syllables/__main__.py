"""python -m tools.count_syllables: writes src/copylint/language/data/syllables.bin.

Syllables as pyphen's hyphenation of American English counts them, of the words that the dictionary knows; only those that the estimate gets wrong are stored. pyphen takes its patterns from hyph_en_US, whose licence
allows any use of what is made with them.
"""

import re
from pathlib import Path
from struct import pack
from zlib import crc32

from pyphen import Pyphen

from copylint.language import readability

DATA = Path(readability.DATA).parent
LEAST = 0


def known() -> set[str]:
    """The words and names of the dictionary, without punctuation."""
    forms = {form for name in ("words", "names") for form in _lines(name)}
    forms |= {line.split()[-1] for line in _lines("common") if line}
    return {re.sub(r"[^\w\s]", "", form) for form in forms}


def _lines(name: str) -> list[str]:
    return (DATA / f"spelling_{name}.txt").read_text(encoding="utf-8").splitlines()


def main() -> None:
    hyphenator = Pyphen(lang="en_US")
    words = sorted(known())
    wrong = {}
    for word in words:
        parts = min(len(hyphenator.positions(word)) + 1, readability.MOST)
        if len(word) > 3 and parts != readability.estimate(word):
            wrong[crc32(word.encode()) & ~readability.MOST] = parts
    (DATA / "syllables.bin").write_bytes(b"".join(pack("<I", key | wrong[key]) for key in sorted(wrong)))
    print(f"{len(words)} words, {len(wrong)} stored")


if __name__ == "__main__":
    main()
