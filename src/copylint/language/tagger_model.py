"""The trained model: reads the data file and adds up the weights of features.

The scores of all labels are one Python integer: a lane of 16 bits per label, so that the sums of
features are added with one addition of big integers. Lanes hold small steps of score.
"""

from collections.abc import Iterable
from marshal import loads
from struct import Struct
from zlib import crc32

from copylint.language.mapped import mapped, numbers
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
_OFFSET = 128  # stored weights are bytes, this one standing for zero
_DENSE = 255  # a feature with a weight for every label
_SURE = 1 << 15
_BUCKET_SHIFT = 15  # features are hashed into 2**17 buckets; a check of 16 bits tells those of a bucket apart


class Model:
    """Lexicon and weights of a trained tagger.

    The file has the items of the weights, the starts of their buckets, the four tables of the lexicon, and at its end
    a marshal of plain tuples and numbers, with its own length in the last four bytes.
    """

    def __init__(self, name: str) -> None:
        data = mapped(name)
        end = len(data) - 4
        head = loads(data[end - int.from_bytes(data[end:], "little") : end])
        self.labels: tuple[tuple[str, str], ...] = head[1]
        self.scale: int = head[2]  # steps per unit of score
        self._class_labels: bytes = head[3]  # the label of every class that has just one
        self._items = data
        tables, at = [], head[4][0]
        for kind, size in zip("IHHHH", head[4][1:], strict=True):
            tables.append(numbers(kind, memoryview(data)[at : at + size]))
            at += size
        self._starts, self._form_starts, self._form_checks, self._classes, self._rest = tables
        self._lanes = Struct(f"<{len(self.labels)}H")
        ones = int.from_bytes(self._lanes.pack(*[1] * len(self.labels)), "little")
        self._met: dict[int, int] = {}
        self._bias, self._offset = ones * _HALF, ones * _OFFSET

    def word(self, text: str) -> Word:
        """What the features see of a word of the text."""
        if text in (START, END):
            return Word(text, text, text, 0, unknown_class(text, text), 0, 0, crc32(text.encode()), -1)
        form = normalise(text)
        lower, kind = form.lower(), shape(form)
        class_id, rest = self._entry(form)
        label = self._class_labels[class_id] if rest & _SURE else -1
        if form != lower:
            lower_class, rest = self._entry(lower)
            class_id = class_id or (lower_class + CAPITAL_CLASS if lower_class else 0)
        class_id = class_id or unknown_class(form, kind)
        cluster, capitals = (rest & ~_SURE) >> 3, rest & 7
        return Word(
            form, lower, kind, SHAPE_NUMBERS[kind], class_id, cluster, capitals, crc32(lower.encode()), label
        )

    def _entry(self, form: str) -> tuple[int, int]:
        """(class, the rest as stored) of a form, zeros when unknown."""
        key = form_key(form)
        bucket, check = key >> 16, key & 0xFFFF
        for at in range(self._form_starts[bucket], self._form_starts[bucket + 1]):
            if self._form_checks[at] == check:
                return self._classes[at], self._rest[at]
        return 0, 0

    def total(self, keys: Iterable[int]) -> int:
        """The sum of the features' weights as an integer of lanes; features not in the model count nothing."""
        met, starts, items, total = self._met, self._starts, self._items, 0
        for key in keys:
            known = met.get(key)
            if known is not None:
                total += known
                continue
            low, high, bucket = key & 0xFF, key >> 8 & 0xFF, key >> _BUCKET_SHIFT
            at, end = starts[bucket], starts[bucket + 1]
            while at < end:
                if items[at] == low and items[at + 1] == high:
                    total += self._weights(key, at + 2)
                    break
                number = items[at + 2]
                at += 3 + (self._lanes.size if number == _DENSE else 2 * number)
        return total

    def _weights(self, key: int, at: int) -> int:
        """The weights of a feature, stored from `at` on; those of one with a weight for every label are kept."""
        items, number, first = self._items, self._items[at], at + 1
        if number == _DENSE:
            value = int.from_bytes(items[first : first + self._lanes.size], "little") - self._offset
            self._met[key] = value
            return value
        total, middle = 0, first + number
        for label, weight in zip(items[first:middle], items[middle : middle + number], strict=True):
            total += (weight - _OFFSET) << 16 * label
        return total

    def scores(self, total: int) -> tuple[int, ...]:
        """The score of every label from a sum of :meth:`total` values, all raised by the same amount."""
        return self._lanes.unpack((total + self._bias).to_bytes(self._lanes.size, "little"))
