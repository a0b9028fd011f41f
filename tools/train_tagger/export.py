"""Writes a trained model as the data file that ships with the package."""

import marshal

import numpy as np

from copylint.language import tagger_features as tf

SCALE = 32  # steps per unit of score
BUCKETS = 1 << 16  # of the lexicon
WEIGHT_BUCKETS = 1 << 17
FORMAT = 3
FEW = 16  # from so many weights on, a feature has one for every label: larger, but added at once


def quantise(w, threshold):
    """Weights in steps of 1/SCALE, small ones dropped."""
    q = np.round(w * SCALE)
    q[np.abs(w) < threshold] = 0
    return np.clip(q, -127, 127).astype(np.int8)


def pack_weights(keys, q):
    """(bucket starts, items) of numbers of 16 bits: an item is a check, a number n, and n labels * 256 + weights + 128.

    Where many labels have a weight, the lanes of all labels follow: the bytes of one signed number.
    """
    starts = np.zeros(WEIGHT_BUCKETS + 1, "<u4")
    items = []
    bucket = 0
    for row in np.argsort(keys):
        key, labels = int(keys[row]), np.flatnonzero(q[row])
        if not len(labels):
            continue
        while bucket < key >> 15:
            bucket += 1
            starts[bucket] = len(items)
        if len(labels) >= FEW:
            lanes = sum(int(weight) << 16 * label for label, weight in enumerate(q[row]))
            stored = np.frombuffer(lanes.to_bytes(2 * q.shape[1], "little", signed=True), "<u2").tolist()
        else:
            stored = [int(label) << 8 | int(q[row, label]) + 128 for label in labels]
        items += [key & 0xFFFF, len(stored), *stored]
    starts[bucket + 1 :] = len(items)
    items += [0] * (len(items) % 2)  # the numbers that follow have 32 bits
    return starts.tobytes(), np.array(items, "<u2").tobytes()


def pack_lexicon(entries):
    """(bucket starts, checks, classes, sure * 32768 + cluster * 8 + capitals) from the entries of the forms."""
    keys = sorted(entries)
    starts = np.searchsorted(np.array(keys, np.uint64) >> 16, np.arange(BUCKETS + 1))
    assert len(keys) < 1 << 16
    checks = np.array([key & 0xFFFF for key in keys], "<u2")
    classes = np.array([entries[key][0] for key in keys], "<u2")
    rest = np.array([entries[key][3] << 15 | entries[key][1] << 3 | entries[key][2] for key in keys], "<u2")
    return starts.astype("<u2").tobytes(), checks.tobytes(), classes.tobytes(), rest.tobytes()


def lexicon_entries(lexicon, sure):
    """Key -> (class, cluster, capitals, sure) of every form a lookup can ask for."""
    forms = {*lexicon.classes, *lexicon.fine, *lexicon.capitals}
    entries = {}
    for form in forms:
        entries[tf.form_key(form)] = (
            lexicon.classes.get(form, 0),
            lexicon.fine.get(form, 0),
            lexicon.capitals.get(form, 0),
            form in sure,
        )
    return entries


def write(path, labels, lexicon, keys, q, sure):
    """The data file as the tagger's `Model` has it; `sure`: forms that always have one label."""
    number = {label: n for n, label in enumerate(labels)}
    singles = [number[names[0]] if len(names) == 1 else 0 for names in lexicon.names]
    starts, items = pack_weights(keys, q)
    parts = (items, starts, *pack_lexicon(lexicon_entries(lexicon, sure)))
    names = tuple(tuple(label.split(" ")) for label in labels)
    head = marshal.dumps((FORMAT, names, SCALE, bytes([0, *singles]), tuple(map(len, parts))), 4)
    path.write_bytes(b"".join(parts) + head + len(head).to_bytes(4, "little"))
