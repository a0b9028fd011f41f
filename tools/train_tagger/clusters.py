"""Words that stand between the same neighbours: clusters from a truncated SVD of co-occurrence counts."""

from collections import Counter

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.linalg import svds
from sklearn.cluster import MiniBatchKMeans


def embed(sentences, *, minimum=5, contexts=1500, dimensions=64):
    """(words, vectors): lower-case forms by falling count with a unit vector each."""
    counts = Counter(word for words in sentences for word in words)
    words = [word for word, count in counts.most_common() if count >= minimum]
    ids = {word: number for number, word in enumerate(words)}
    flat = []
    for sentence in sentences:
        flat += [ids.get(word, -1) for word in sentence]
        flat += [-2, -2]
    flat = np.array(flat)
    blocks = [_counts(flat, d, len(words), contexts) for d in (-2, -1, 1, 2)]
    left, singular, _ = svds(_ppmi(blocks), k=dimensions, random_state=1)
    vectors = left * np.sqrt(singular)
    return words, vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9)


def _counts(flat, offset, words, contexts):
    centre, near = (flat[-offset:], flat[:offset]) if offset < 0 else (flat[:-offset], flat[offset:])
    near = np.where(near == -2, contexts, near)  # the edge of a sentence is a context too
    keep = (centre >= 0) & (near >= 0) & (near <= contexts)
    return csr_matrix(
        (np.ones(keep.sum(), np.float32), (centre[keep], near[keep])), shape=(words, contexts + 1)
    )


def _ppmi(blocks):
    from scipy.sparse import hstack

    out = []
    for block in blocks:
        rows = np.asarray(block.sum(axis=1)).ravel() + 1
        columns = np.asarray(block.sum(axis=0)).ravel() + 1
        block = block.tocoo()
        value = np.log(block.data * rows.sum() / (rows[block.row] * columns[block.col]))
        out.append(csr_matrix((np.maximum(value, 0), (block.row, block.col)), shape=block.shape))
    return hstack(out).tocsr()


def cluster(vectors, size):
    """The cluster (1..size) of every vector."""
    means = MiniBatchKMeans(size, batch_size=4096, n_init=2, max_iter=40, random_state=1)
    return means.fit_predict(vectors) + 1
