"""Linear softmax over sparse features, trained with Adagrad."""

import numba
import numpy as np


@numba.njit(cache=True, fastmath=True)
def _epoch(x, y, order, w, g, rate, floor):
    labels = w.shape[1]
    score = np.empty(labels, np.float32)
    wrong = 0
    none = w.shape[0] - 1
    for n in range(order.shape[0]):
        row = order[n]
        score[:] = 0
        for k in range(x.shape[1]):
            f = x[row, k]
            if f != none:
                for j in range(labels):
                    score[j] += w[f, j]
        best = 0
        for j in range(labels):
            if score[j] > score[best]:
                best = j
        top = score[best]
        if best != y[row]:
            wrong += 1
        total = np.float32(0)
        for j in range(labels):
            score[j] = np.exp(score[j] - top)
            total += score[j]
        for j in range(labels):
            score[j] /= total
        score[y[row]] -= 1
        for j in range(labels):
            d = score[j]
            if d > floor or d < -floor:
                for k in range(x.shape[1]):
                    f = x[row, k]
                    if f != none:
                        g[f, j] += d * d
                        w[f, j] -= rate * d / np.sqrt(g[f, j])
    return wrong


@numba.njit(cache=True, fastmath=True)
def _scores(x, w, out):
    none = w.shape[0] - 1
    for n in range(x.shape[0]):
        for k in range(x.shape[1]):
            f = x[n, k]
            if f != none:
                for j in range(w.shape[1]):
                    out[n, j] += w[f, j]


def train(x, y, features, labels, *, epochs=2, rate=0.1, floor=0.002, seed=1, verbose=True):
    """Weights (features + 1, labels); the last row stays zero: it stands for features cut off."""
    w = np.zeros((features + 1, labels), np.float32)
    g = np.full((features + 1, labels), 1e-2, np.float32)
    random = np.random.default_rng(seed)
    for epoch in range(epochs):
        wrong = _epoch(x, y, random.permutation(len(y)), w, g, np.float32(rate), np.float32(floor))
        if verbose:
            print(f"  epoch {epoch}: {wrong / len(y):.4f} wrong while training", flush=True)
    return w


def scores(x, w):
    out = np.zeros((x.shape[0], w.shape[1]), np.float32)
    _scores(x, w, out)
    return out
