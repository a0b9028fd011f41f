"""Writes the word counts that ship with the package: see :mod:`copylint.language.lexicon` for the format."""

import math
from collections import Counter
from zlib import crc32

import numpy as np

LEAST, STEP = 3, 1.05


def write(path, sentences):
    """Counts of lower-cased words with letters that occur at least three times."""
    counts = Counter(word.lower().replace("’", "'") for words in sentences for word in words)
    table = {
        crc32(word.encode()): min(255, round(math.log(count / LEAST, STEP)))
        for word, count in counts.items()
        if count >= LEAST and any(letter.isalpha() for letter in word) and len(word) < 30
    }
    keys = sorted(table)
    starts = np.searchsorted(np.array(keys, np.uint64) >> 16, np.arange((1 << 16) + 1)).astype("<u2")
    checks = np.array([key & 0xFFFF for key in keys], "<u2")
    path.write_bytes(starts.tobytes() + checks.tobytes() + bytes(table[key] for key in keys))
