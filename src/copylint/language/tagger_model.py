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
_FEW = 16  # from so many weights on, a feature has one for every label
_SURE = 1 << 15
_BUCKET_SHIFT = 15  # features are hashed into 2**17 buckets; a check of 16 bits tells those of a bucket apart


class _Weights(dict[int, int]):
    """A label (upper byte) with its weight -> the weight in the lane of the label."""

    def __missing__(self, stored: int) -> int:
        self[stored] = value = ((stored & 0xFF) - _OFFSET) << 16 * (stored >> 8)
        return value


class Model:
    """Lexicon and weights of a trained tagger.

    The file has the items of the weights, the starts of their buckets, the four tables of the lexicon, and at its end
    a marshal of plain tuples and numbers, with its own length in the last four bytes. An item is numbers of 16 bits:
    the check of its key, how many follow, and these: labels with their weights, or the lanes of a dense feature.
    """

    def __init__(self, name: str) -> None:
        data = mapped(name)
        end = len(data) - 4
        head = loads(data[end - int.from_bytes(data[end:], "little") : end])
        self.labels: tuple[tuple[str, str], ...] = head[1]
        self.scale: int = head[2]  # steps per unit of score
        self._class_labels: bytes = head[3]  # the label of every class that has just one
        tables, at = [], 0
        for kind, size in zip("HIHHHH", head[4], strict=True):
            tables.append(numbers(kind, memoryview(data)[at : at + size]))
            at += size
        self._items, self._starts, self._form_starts, self._form_checks, self._classes, self._rest = tables
        self._lanes = Struct(f"<{len(self.labels)}H")
        ones = int.from_bytes(self._lanes.pack(*[1] * len(self.labels)), "little")
        self._met: dict[int, int] = {}
        self._few = _Weights()
        self._bias = ones * _HALF

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
        few = self._few.__getitem__
        for key in keys:
            known = met.get(key)
            if known is not None:
                total += known
                continue
            check, bucket = key & 0xFFFF, key >> _BUCKET_SHIFT
            at, end = starts[bucket], starts[bucket + 1]
            while at < end:
                first = at + 2
                at = first + items[at + 1]
                if items[first - 2] == check:
                    total += self._dense(key, first) if at - first >= _FEW else sum(map(few, items[first:at]))
                    break
        return total

    def _dense(self, key: int, at: int) -> int:
        """The weights of a feature that has one for every label; they are kept."""
        lanes = self._lanes.pack(*self._items[at : at + len(self.labels)])
        value = self._met[key] = int.from_bytes(lanes, "little", signed=True)
        return value

    def scores(self, total: int) -> tuple[int, ...]:
        """The score of every label from a sum of :meth:`total` values, all raised by the same amount."""
        return self._lanes.unpack((total + self._bias).to_bytes(self._lanes.size, "little"))
