"""The lexicon behind the features: ambiguity class, cluster and capitals of the forms seen in news."""

from collections import Counter
from zlib import crc32

import numpy as np

from copylint.language import tagger_features as tf

MINIMUM = 4  # occurrences of a form that gets a class


class Lexicon:
    """What is known of forms before any model is trained; classes are added by :meth:`add_classes`."""

    def __init__(self, sentences, words, fine, coarse):
        self.counts = Counter(tf.normalise(word) for sentence in sentences for word in sentence)
        inside = Counter(tf.normalise(word) for sentence in sentences for word in sentence[1:])
        self.fine = dict(zip(words, map(int, fine), strict=True))
        self.coarse = dict(zip(words, map(int, coarse), strict=True))
        self.capitals = _capitals(inside)
        self.classes = {}
        self.first_class = 1
        self.names = []

    def add_classes(self, totals, forms, labels, share=0.04, types=8):
        """Classes from label counts (forms, labels): the labels of a form with at least `share` of it."""
        sets = {}
        for form, row in zip(forms, totals, strict=True):
            if self.counts[form] >= MINIMUM and row.sum() > 0:
                order = [int(j) for j in np.argsort(-row) if row[j] >= share * row.sum()]
                sets[form] = order
        while True:
            common = Counter(tuple(sorted(order)) for order in sets.values())
            rare = [
                form
                for form, order in sets.items()
                if len(order) > 1 and common[tuple(sorted(order))] < types
            ]
            if not rare:
                break
            for form in rare:
                sets[form].pop()
        names = sorted(common, key=lambda name: -common[name])
        number = {name: n for n, name in enumerate(names, 1)}
        self.names = [[labels[j] for j in name] for name in names]
        self.classes = {form: number[tuple(sorted(order))] for form, order in sets.items()}

    def look(self, form):
        """The :class:`tf.Word` of a normalised form."""
        lower = form.lower()
        kind = tf.shape(form) if form not in (tf.START, tf.END) else form
        class_id = self.classes.get(form, 0)
        if not class_id and form != lower and lower in self.classes:
            class_id = self.classes[lower] + tf.CAPITAL_CLASS
        if not class_id and not self.classes:
            class_id = self.coarse.get(lower, 0)
        if not class_id:
            class_id = tf.unknown_class(form, kind)
        number = tf.SHAPE_NUMBERS.get(kind, 0)
        return tf.Word(
            form,
            lower,
            kind,
            number,
            class_id,
            self.fine.get(lower, 0),
            self.capitals.get(lower, 0),
            crc32(lower.encode()),
            -1,
        )


def _capitals(inside):
    lower, upper = Counter(), Counter()
    for form, count in inside.items():
        (lower if form == form.lower() else upper)[form.lower()] += count
    bounds = (0.005, 0.05, 0.25, 0.5, 0.8, 0.97)
    out = {}
    for form in {*lower, *upper}:
        total = lower[form] + upper[form]
        if total >= MINIMUM and any(map(str.isalpha, form)):
            out[form] = 1 + sum(upper[form] / total > bound for bound in bounds)
    return out
