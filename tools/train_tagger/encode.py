"""Turns tokenised sentences into matrices of feature keys and feature numbers."""

import numpy as np

from copylint.language import tagger_features as tf


class Types:
    """All distinct words of a corpus with the keys of their features."""

    def __init__(self, look):
        self.look = look  # normalised form -> tf.Word
        self.ids = {}
        self.words = []
        self.tables = None
        self.add(tf.START)
        self.add(tf.END)

    def add(self, form):
        number = self.ids.get(form)
        if number is None:
            number = self.ids[form] = len(self.words)
            self.words.append(form)
        return number

    def encode(self, sentences):
        """Word numbers with two START before and two END after each sentence, and where real tokens are."""
        flat, real, first = [], [], []
        norm = tf.normalise
        cache = {}
        for words in sentences:
            flat += (0, 0)
            first.append(len(flat))
            for word in words:
                number = cache.get(word)
                if number is None:
                    number = cache[word] = self.add(norm(word))
                real.append(len(flat))
                flat.append(number)
            flat += (1, 1)
        starts = np.zeros(len(flat), np.uint8)
        starts[first] = 1
        return np.array(flat, np.int32), np.array(real, np.int64), starts

    def build(self):
        """Key tables per position: own (not first, first), -2, -1, +1, +2; and class, crc, cluster arrays."""
        words = [self.look(form) for form in self.words]
        self.tables = {
            "own0": _table([list(tf.own_keys(word, False)) for word in words]),
            "own1": _table([list(tf.own_keys(word, True)) for word in words]),
            **{d: _table([list(tf.near_keys(word, d)) for word in words], 3) for d in (-2, -1, 1, 2)},
        }
        self.classes = np.array([word.class_id for word in words], np.uint64)
        self.crcs = np.array([word.crc for word in words], np.uint64)
        self.shapes = np.array([word.shape_id for word in words], np.uint64)
        self.clusters = np.array([word.cluster for word in words], np.uint64)


def _table(rows, width=24):
    out = np.zeros((len(rows), width), np.uint32)
    for number, row in enumerate(rows):
        out[number, : len(row)] = row
    return out


def pairs(types, flat, at):
    """Keys of word combinations, one row per token in `at`."""
    c0, c1, c2, c3, c4 = (types.classes[flat[at + d]] for d in (-2, -1, 0, 1, 2))
    w1, w2, w3 = (types.crcs[flat[at + d]] for d in (-1, 0, 1))
    keys = [
        *tf.class_keys(c1, c2, c3),
        tf.left_key(c0, c1, c2),
        tf.right_key(c2, c3, c4),
        *tf.left_word_keys(c1, w1, c2, w2),
        *tf.right_word_keys(c2, w2, c3, w3),
    ]
    return np.stack([key.astype(np.uint32) for key in keys], axis=1)


class Index:
    """Numbers for the feature keys seen at least `cutoff` times in the training tokens."""

    def __init__(self, types, flat, at, starts, weights, cutoff):
        keys, sums = [], []
        for table, ids in self._positions(types, flat, at, starts):
            per_type = np.bincount(flat[ids], weights=weights[ids], minlength=len(types.words))
            seen = per_type > 0
            rows = types.tables[table][seen]
            keys.append(rows.ravel())
            sums.append(np.repeat(per_type[seen], rows.shape[1]))
        pair = pairs(types, flat, at)
        for column in range(pair.shape[1]):
            keys.append(pair[:, column])
            sums.append(weights[at])
        unique, inverse = np.unique(np.concatenate(keys), return_inverse=True)
        totals = np.bincount(inverse, weights=np.concatenate(sums))
        self.keys = unique[(totals >= cutoff) & (unique != 0)]

    @staticmethod
    def _positions(types, flat, at, starts):
        opening = starts[at] == 1
        yield "own0", at[~opening]
        yield "own1", at[opening]
        for d in (-2, -1, 1, 2):
            yield d, at + d

    def number(self, keys):
        found = np.searchsorted(self.keys, keys)
        found[found == len(self.keys)] = 0
        return np.where(self.keys[found] == keys, found, len(self.keys)).astype(np.int32)

    def attach(self, types):
        self.tables = {name: self.number(table) for name, table in types.tables.items()}

    def matrix(self, types, flat, at, starts):
        ids = flat[at]
        own = self.tables["own0"][ids]
        opening = starts[at] == 1
        own[opening] = self.tables["own1"][ids[opening]]
        near = [self.tables[d][flat[at + d]] for d in (-2, -1, 1, 2)]
        return np.concatenate([own, *near, self.number(pairs(types, flat, at))], axis=1)
