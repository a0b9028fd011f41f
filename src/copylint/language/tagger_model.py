"""The trained model: reads the data file and adds up the weights of features.

The scores of all labels are one Python integer: a lane of 16 bits per label, so that the sums of
features are added with one addition of big integers. Lanes hold 1/`scale` units of score.
"""

import sys
from array import array
from collections.abc import Iterable
from functools import cached_property
from marshal import loads
from pathlib import Path
from zlib import crc32

from copylint.language.tagger_features import (
    CAPITAL_CLASS,
    END,
    SHAPE_NUMBERS,
    START,
    Word,
    form_key,
    normalise,
    shape,
    unknown_class,
)

_HALF = 0x8000  # a lane holding nothing, so that negative sums don't borrow from the next lane


class Model:
    """Lexicon and weights of a trained tagger."""

    def __init__(self, path: Path) -> None:
        data = loads(path.read_bytes())  # our own file: plain tuples, numbers and bytes
        _, labels, self.scale, self.calibration, *lexicon = data[:8]
        self.labels: tuple[tuple[str, str], ...] = labels
        self._form_starts, self._form_checks, self._classes, self._rest = (
            numbers("H", part) for part in lexicon
        )
        self._starts = numbers("I", data[8])
        self._items: bytes = data[9]
        self._blank = array("H", [_HALF]) * len(labels)

    @cached_property
    def bias(self) -> int:
        """What makes every lane of a sum positive."""
        return int.from_bytes(self._blank.tobytes(), sys.byteorder)

    def word(self, text: str) -> Word:
        """What the features see of a word of the text."""
        if text == START or text == END:
            return Word(text, text, text, 0, unknown_class(text, text), 0, 0, crc32(text.encode()))
        form = normalise(text)
        lower, kind = form.lower(), shape(form)
        class_id, rest = self._entry(form)
        if form != lower:
            lower_class, rest = self._entry(lower)
            class_id = class_id or (lower_class + CAPITAL_CLASS if lower_class else 0)
        class_id = class_id or unknown_class(form, kind)
        return Word(
            form, lower, kind, SHAPE_NUMBERS[kind], class_id, rest >> 3, rest & 7, crc32(lower.encode())
        )

    def _entry(self, form: str) -> tuple[int, int]:
        """(class, cluster * 8 + capitals) of a form, zeros when unknown."""
        key = form_key(form)
        bucket, check = key >> 16, key & 0xFFFF
        for at in range(self._form_starts[bucket], self._form_starts[bucket + 1]):
            if self._form_checks[at] == check:
                return self._classes[at], self._rest[at]
        return 0, 0

    def total(self, keys: Iterable[int]) -> int:
        """The sum of the features' weights as an integer of lanes; features not in the model count nothing."""
        sums = self._blank[:]
        for key in keys:
            at = self._find(key)
            if at:
                items = self._items
                for pair in range(at + 1, at + 1 + 2 * items[at], 2):
                    sums[items[pair]] += items[pair + 1] - 128
        return int.from_bytes(sums.tobytes(), sys.byteorder) - self.bias

    def _find(self, key: int) -> int:
        """Where the weights of a feature begin (their number comes first), 0 when it has none."""
        items, bucket = self._items, key >> 16
        at, end = self._starts[bucket], self._starts[bucket + 1]
        low, high = key & 0xFF, key >> 8 & 0xFF
        while at < end:
            if items[at] == low and items[at + 1] == high:
                return at + 2
            at += 3 + 2 * items[at + 2]
        return 0

    def lanes(self, total: int) -> "array[int]":
        """The score of every label from a sum of :meth:`total` values, `_HALF` standing for zero."""
        scores = array("H")
        scores.frombytes((total + self.bias).to_bytes(2 * len(self.labels), sys.byteorder))
        return scores


def numbers(kind: str, data: bytes) -> "array[int]":
    """Little-endian numbers of an `array` type code."""
    values = array(kind)
    values.frombytes(data)
    if sys.byteorder == "big":
        values.byteswap()
    return values
