"""Trains the cue model: `python -m train_attribution CORPUS.jsonl MODEL [FIRST LAST]`.

CORPUS has one article a line: {text, attributions: [{cue: [[start, end], …], …}]}. Articles FIRST:LAST are left
out. Needs numpy, scipy and scikit-learn.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from marshal import dumps
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict

from copylint.annotate.article import Article
from copylint.annotate.attribution_cues import CueModel, paragraph_bests, rows_of, surroundings
from copylint.annotate.attribution_features import CONTEXT_SLOTS, WORD_SLOTS, context_keys, word_keys
from copylint.document.spans import TextSpan
from copylint.readers import read_text
from train_attribution.vocabulary import FUNCTION_WORDS, vocabulary

LEAST_USES, LEAST_SHARE = 2, 0.03
WORD_STRENGTH, CONTEXT_STRENGTH = 0.1, 0.02
STEP = 40.0  # weights are kept in 1/STEP


class Text:
    """An annotated article: its passages, and which characters of the file are inside a cue."""

    def __init__(self, row: dict) -> None:
        self.article = Article(read_text(row["text"], "article.txt"))
        self.inside = {k for a in row["attributions"] for s, e in a["cue"] for k in range(s, e)}

    def is_cue(self, passage, i: int) -> bool:
        tokens = passage.tokens
        span = passage.block.prose.to_source(TextSpan(tokens.starts[i], tokens.ends[i]))
        return any(k in self.inside for k in range(*span))


def words_of(texts: Sequence[Text]) -> tuple[Counter, Counter]:
    inside, everywhere = Counter(), Counter()
    for text in texts:
        for passage in text.article.passages:
            for i, word in enumerate(passage.tokens.lowers):
                everywhere[word] += 1
                if text.is_cue(passage, i):
                    inside[word] += 1
    return inside, everywhere


def lexicon(texts: Sequence[Text]) -> str:
    """Lines of a stem and its forms."""
    inside, everywhere = words_of(texts)
    groups = vocabulary(inside.elements(), everywhere.elements(), LEAST_USES, LEAST_SHARE)
    known = {form for forms in groups.values() for form in forms}
    for word, n in inside.items():
        if word not in known and word not in FUNCTION_WORDS and n >= 2 and n >= everywhere[word] / 10:
            groups.setdefault(word, []).append(word)
    groups[":"] = [":"]
    return "\n".join(" ".join([stem, *forms]) for stem, forms in sorted(groups.items()))


def matrix(rows: Sequence[Sequence[int]], slots: int) -> csr_matrix:
    ends = np.cumsum([0, *map(len, rows)])
    columns = np.concatenate([np.asarray(r) for r in rows])
    made = csr_matrix((np.ones(len(columns), np.float32), columns, ends), shape=(len(rows), slots))
    made.sum_duplicates()
    return made


def quantised(weights: np.ndarray) -> bytes:
    return np.clip(np.round(weights * STEP), -127, 127).astype(np.int8).tobytes()


def context_rows(texts, model: CueModel, scores: Sequence[list[list[float]]]) -> Iterator[list[int]]:
    for text, own_scores in zip(texts, scores, strict=True):
        article = surroundings(own_scores, sum(len(p.tokens) for p in text.article.passages))
        for passage, marks in zip(text.article.passages, own_scores, strict=True):
            candidates = model.candidates(passage)
            rows = rows_of(candidates)
            for row, best in zip(rows, paragraph_bests(rows, marks), strict=True):
                group, own = [candidates[n] for n in row], [marks[n] for n in row]
                for at in range(len(group)):
                    yield context_keys(passage.tokens, group, own, at, best, article)


def train(texts: Sequence[Text]) -> bytes:
    """A model as `CueModel` reads it."""
    lines = lexicon(texts)
    empty = dumps((lines, 1.0, 0.0, bytes(WORD_SLOTS), 1.0, 0.0, bytes(CONTEXT_SLOTS)))
    model = CueModel(empty)
    keys, labels, groups = [], [], []
    for n, text in enumerate(texts):
        for passage in text.article.passages:
            for candidate in model.candidates(passage):
                keys.append(word_keys(passage.tokens, candidate, passage.kind))
                labels.append(text.is_cue(passage, candidate.token))
                groups.append(n)
    fit = LogisticRegression(C=WORD_STRENGTH, max_iter=300, solver="liblinear")
    table = matrix(keys, WORD_SLOTS)
    unseen = cross_val_predict(
        fit, table, labels, groups=groups, cv=GroupKFold(8), method="decision_function"
    )
    fit.fit(table, labels)
    scores = iter(unseen)
    nested = [[[float(next(scores)) for _ in model.candidates(p)] for p in t.article.passages] for t in texts]
    second = LogisticRegression(C=CONTEXT_STRENGTH, max_iter=400, solver="liblinear")
    second.fit(matrix(list(context_rows(texts, model, nested)), CONTEXT_SLOTS), labels)
    return dumps(
        (
            lines,
            STEP,
            float(fit.intercept_[0]),
            quantised(fit.coef_[0]),
            STEP,
            float(second.intercept_[0]),
            quantised(second.coef_[0]),
        )
    )


def main() -> None:
    corpus, out, *left_out = sys.argv[1:]
    rows = [json.loads(line) for line in Path(corpus).read_text(encoding="utf-8").splitlines()]
    first, last = (int(n) for n in left_out) if left_out else (0, 0)
    texts = [Text(row) for n, row in enumerate(rows) if not first <= n < last]
    Path(out).write_bytes(train(texts))


if __name__ == "__main__":
    main()
