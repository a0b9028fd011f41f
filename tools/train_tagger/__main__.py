"""Trains the tagger and writes the data files that ship with the package.

    PYTHONPATH=src:tools python -m train_tagger TREEBANKS NEWS OUT

TREEBANKS holds UD English EWT and GUM as ewt-train.conllu ... gum-test.conllu, NEWS the raw articles as JSON Lines
({title, text}). Steps: cluster the words of the news; train on the treebanks, tag the news and take each word's
ambiguity class from its tags, twice; train again on the treebanks and the news sentences' certain tags; drop small
weights. Takes some five minutes on one core.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path

import numpy as np

from train_tagger import clusters, corpus, counts, encode, export, lexicon, model
from train_tagger.corpus import Sentence

RARE_LABEL = 20  # labels with fewer tokens are left to their betters
CERTAIN = 1.0  # score distance from which a tag of raw news is trained on
SILVER_TOKENS = 1_000_000
THRESHOLD = 0.15  # smaller weights are dropped


def main() -> None:
    parser = argparse.ArgumentParser(description="Trains the tagger.")
    for name in ("treebanks", "news", "out"):
        parser.add_argument(name, type=Path)
    options = parser.parse_args()
    training, tests = read_gold(options.treebanks)
    raw = list(corpus.raw_sentences(options.news))
    print(f"{len(raw)} sentences of news, {sum(map(len, raw))} tokens", flush=True)
    trainer = Trainer(training, raw)
    for _ in range(2):
        trainer.fit([], [], cutoff=2, epochs=3)
        trainer.report(tests, trainer.weights)
        trainer.tag_news()
    sentences, labels = trainer.silver()
    trainer.fit(sentences, labels, cutoff=4, epochs=2, repeat=2)
    trainer.report(tests, trainer.weights)
    q = export.quantise(trainer.weights[:-1], THRESHOLD)
    trainer.report(tests, np.concatenate([q, q[:1] * 0]).astype(np.float32) / export.SCALE)
    out = options.out / "tagger.bin"
    export.write(out, trainer.labels, trainer.lexicon, trainer.index.keys, q, trainer.sure_forms())
    counts.write(options.out / "counts.bin", raw)
    print(
        f"{out}: {out.stat().st_size} bytes, {np.count_nonzero(q)} weights of {q.any(axis=1).sum()} features"
    )


def read_gold(folder: Path) -> tuple[list[Sentence], dict[str, list[Sentence]]]:
    """Training sentences and tests by name; the news documents of GUM dev are kept for testing."""
    training = []
    for name in ("ewt-train", "gum-train", "ewt-dev", "gum-dev"):
        found = corpus.gold(folder / f"{name}.conllu", free_only=True, merged=True)
        training += [s for s in found if not (name == "gum-dev" and s.genre == "news")]
    whole = {
        name: list(corpus.gold(folder / f"{name}.conllu", free_only=False, merged=False))
        for name in ("ewt-test", "gum-test", "gum-dev")
    }
    news = [s for s in whole.pop("gum-dev") + whole["gum-test"] if s.genre == "news"]
    return training, {**whole, "gum news": news}


class Trainer:
    """What is known so far: the lexicon, the last weights and the tags they gave the news."""

    def __init__(self, training: list[Sentence], raw: list[list[str]]) -> None:
        self.training, self.raw = training, raw
        tokens = Counter(label for s in training for label in s.labels)
        self.labels = sorted(label for label, count in tokens.items() if count >= RARE_LABEL)
        self.numbers = {label: n for n, label in enumerate(self.labels)}
        words, vectors = clusters.embed([[encode.tf.normalise(w).lower() for w in s] for s in raw])
        fine, coarse = clusters.cluster(vectors, 400), clusters.cluster(vectors, 128)
        self.lexicon = lexicon.Lexicon(raw, words, fine, coarse)

    def fit(self, sentences, labels, *, cutoff, epochs, repeat=1):
        """Trains on the treebanks, `repeat` times over, and on further sentences with label numbers."""
        self.types = encode.Types(self.lexicon.look)
        gold = self.training * repeat
        flat, at, starts = self.types.encode([s.words for s in gold] + sentences)
        y = [np.array([self.numbers.get(label, -1) for s in gold for label in s.labels], np.int64)]
        y = np.concatenate(y + labels)
        self.types.build()
        at, y = at[y >= 0], y[y >= 0]
        self.index = encode.Index(self.types, flat, at, starts, np.ones(len(flat)), cutoff)
        self.index.attach(self.types)
        x = self.index.matrix(self.types, flat, at, starts)
        self.weights = model.train(x, y, len(self.index.keys), len(self.labels), epochs=epochs)

    def scores(self, sentences, weights, size=400_000):
        """Score matrices of the tokens of sentences, in portions."""
        flat, at, starts = self.types.encode(sentences)
        self.types.build()
        self.index.attach(self.types)
        for low in range(0, len(at), size):
            part = at[low : low + size]
            yield model.scores(self.index.matrix(self.types, flat, part, starts), weights)

    def report(self, tests, weights):
        """Prints the share of right universal and Penn tags."""
        for name, sentences in tests.items():
            best = np.concatenate([s.argmax(1) for s in self.scores([s.words for s in sentences], weights)])
            found = [self.labels[n].split() for n in best]
            gold = [label.split() for s in sentences for label in s.labels]
            right = [sum(a[k] == b[k] for a, b in zip(found, gold, strict=True)) / len(gold) for k in (0, 1)]
            print(f"  {name}: {right[0]:.4f} universal, {right[1]:.4f} Penn, {len(gold)} tokens", flush=True)

    def tag_news(self):
        """Tags the news and makes the lexicon's classes from the tags."""
        tags, margins = [], []
        for scores in self.scores(self.raw, self.weights):
            tags.append(scores.argmax(1))
            scores.sort(axis=1)
            margins.append(scores[:, -1] - scores[:, -2])
        self.tags, self.margins = np.concatenate(tags), np.concatenate(margins)
        self.totals = {}
        for form, tag in zip(self._raw_forms(), self.tags, strict=True):
            if form not in self.totals:
                self.totals[form] = np.zeros(len(self.labels), np.int64)
            self.totals[form][tag] += 1
        forms = list(self.totals)
        self.lexicon.add_classes([self.totals[form] for form in forms], forms, self.labels)
        print(f"  {len(self.lexicon.names)} classes", flush=True)

    def _raw_forms(self):
        cache = {}
        for sentence in self.raw:
            for word in sentence:
                if word not in cache:
                    cache[word] = encode.tf.normalise(word)
                yield cache[word]

    def silver(self):
        """Sentences of the news with the numbers of their tags, -1 where they are uncertain."""
        ends = np.cumsum([len(words) for words in self.raw])
        tags = np.where(self.margins >= CERTAIN, self.tags, -1)
        sentences, labels, tokens = [], [], 0
        for n in np.random.default_rng(3).permutation(len(self.raw)):
            if tokens >= SILVER_TOKENS:
                break
            words = self.raw[n]
            sentences.append(words)
            labels.append(tags[ends[n] - len(words) : ends[n]])
            tokens += len(words)
        return sentences, labels

    def sure_forms(self):
        """Forms that have one label in news and treebanks and need no scoring."""
        gold = {}
        for s in self.training:
            for word, label in zip(s.words, s.labels, strict=True):
                gold.setdefault(encode.tf.normalise(word), Counter())[self.numbers.get(label, -1)] += 1
        return {
            form
            for form, total in self.totals.items()
            if self._is_sure(form, total, gold.get(form, Counter()))
        }

    def _is_sure(self, form, total, gold):
        number = self.lexicon.classes.get(form, 0)
        label = int(total.argmax())
        if not number or self.lexicon.names[number - 1] != [self.labels[label]] or form.endswith("ed"):
            return False
        if self._verb_share(form) > 0.05:
            return False
        often = total.sum() >= 100 or (total.sum() >= 40 and gold.total() >= 2)
        return bool(often and total[label] >= 0.997 * total.sum() and gold[label] >= 0.997 * gold.total())

    def _verb_share(self, form):
        """How often the form with or without a final "s" is a verb: "loves" may be one if "love" is."""
        kin = form[:-1] if form.endswith("s") else form + "s"
        total = self.totals.get(kin)
        if total is None or form.endswith("ss") or not form.isalpha():
            return 0.0
        verbs = [n for n, label in enumerate(self.labels) if label.split()[1] in ("VB", "VBP", "VBZ")]
        return float(total[verbs].sum() / total.sum())


if __name__ == "__main__":
    sys.exit(main())
