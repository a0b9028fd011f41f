"""Where a source is quoted or reported: the words that carry an attribution, found by a trained model."""

import os
from collections.abc import Sequence
from functools import cache
from marshal import loads
from mmap import mmap

from copylint._typing import NamedTuple
from copylint.annotate.attribution_features import (
    Candidate,
    Group,
    Surroundings,
    context_groups,
    weight,
    word_groups,
)
from copylint.annotate.passage import Passage
from copylint.language.mapped import mapped

_E = 2.718281828459045  # not from `math`: loading it takes longer than what is asked of it
_KEPT = 80_000  # sums of weights at most
_HOPELESS = -2.5  # log odds of the words alone under which no neighbour makes a cue
_DATA = os.path.join(os.path.dirname(__file__), "data", "cues.bin")


class CueModel:
    """Which words can be cues, and the weights that tell when they are.

    Scores are log odds: above 0, the word is more likely a cue than not.
    """

    def __init__(self, data: bytes | mmap) -> None:
        lines, self.scale, self.bias, words, self.context_scale, self.context_bias, context = loads(data)
        self.stems: dict[str, str] = {}
        for line in lines.split("\n"):
            stem, *forms = line.split(" ")
            for form in forms:
                self.stems[form] = stem
        self.words = memoryview(words).cast("b")
        self.context = memoryview(context).cast("b")
        self._sums: dict[Group, int] = {}

    def candidates(self, passage: Passage) -> list[Candidate]:
        """Tokens of a passage that may be cues, in order."""
        stems, tokens, places = self.stems, passage.tokens, passage.places
        found = [(i, stems[word]) for word in places.keys() & stems.keys() for i in places[word]]
        return [
            Candidate(i, stem, passage.sentence_of(i), passage.quoted(tokens.starts[i], tokens.ends[i]))
            for i, stem in sorted(found)
        ]

    def score(self, passage: Passage, candidate: Candidate) -> float:
        """Score of a candidate from its words alone."""
        groups = word_groups(passage.tokens, candidate, passage.kind)
        return float(self.bias + self._sum(groups, self.words) / self.scale)

    def rescore(
        self,
        passage: Passage,
        row: Sequence[Candidate],
        scores: Sequence[float],
        at: int,
        paragraph: float,
        article: Surroundings,
    ) -> float:
        """Score of a candidate that knows its neighbours."""
        groups = context_groups(passage.tokens, row, scores, at, paragraph, article)
        return float(self.context_bias + self._sum(groups, self.context) / self.context_scale)

    def _sum(self, groups: tuple[Group, ...], weights: "memoryview[int]") -> int:
        """The sum of the weights of groups of features; what was met before is kept."""
        sums, total = self._sums, 0
        for group in groups:
            known = sums.get(group)
            if known is None:
                if len(sums) >= _KEPT:
                    sums.clear()
                known = sums[group] = weight(group, weights)
            total += known
        return total


@cache
def cue_model() -> CueModel:
    """The shipped model, read at the first call."""
    return CueModel(mapped(_DATA))


@cache
def forms_of(stems: frozenset[str]) -> frozenset[str]:
    """The lower-case words that may be cues with one of the stems."""
    return frozenset([form for form, stem in cue_model().stems.items() if stem in stems])


class Cue(NamedTuple):
    """The heart of a cue: passage, token index, stem, its sentence's tokens, score (log odds), whether inside a quotation."""

    passage: int
    token: int
    stem: str
    score: float
    quoted: bool


def rows_of(candidates: Sequence[Candidate]) -> list[list[int]]:
    """Indexes of candidates, a list a sentence."""
    rows: list[list[int]] = []
    for n, candidate in enumerate(candidates):
        if rows and candidates[rows[-1][0]].sentence.first == candidate.sentence.first:
            rows[-1].append(n)
        else:
            rows.append([n])
    return rows


def surroundings(scores: Sequence[Sequence[float]], tokens: int) -> Surroundings:
    """What an article's candidates have in common."""
    flat = [s for row in scores for s in row]
    expected = sum(1 / (1 + _E ** -max(s, -30.0)) for s in flat)
    return Surroundings(sum(flat) / max(len(flat), 1), 100 * expected / max(tokens, 1), tokens)


def paragraph_bests(rows: Sequence[Sequence[int]], scores: Sequence[float]) -> list[float]:
    """For each row of a passage, the best score in its other rows."""
    bests = [max(scores[n] for n in row) for row in rows]
    return [max((b for k, b in enumerate(bests) if k != n), default=-9.0) for n in range(len(rows))]


class Cues:
    """The cues of an article whose score is above `threshold` (log odds), found when a passage is asked for.

    What the candidates of the whole article have in common tells on each of them, so the words of all are scored
    with the first passage that has a likely one.
    """

    def __init__(self, passages: Sequence[Passage], threshold: float) -> None:
        self._passages = passages
        self._threshold = threshold
        self._model = cue_model()
        self._words: dict[int, tuple[list[Candidate], list[float]]] = {}
        self._article: Surroundings | None = None

    def _scored(self, passage: Passage) -> tuple[list[Candidate], list[float]]:
        """The candidates of a passage with their scores from the words alone."""
        known = self._words.get(passage.index)
        if known is None:
            candidates = self._model.candidates(passage)
            known = candidates, [self._model.score(passage, c) for c in candidates]
            self._words[passage.index] = known
        return known

    def likely(self, passage: Passage) -> list[Candidate]:
        """The candidates of a passage whose words alone don't rule them out; no other is a cue."""
        return [c for c, score in zip(*self._scored(passage), strict=True) if score >= _HOPELESS]

    def of(self, passage: Passage) -> list[Cue]:
        """The cues of a passage, in order."""
        if not self.likely(passage):
            return []
        article, (own, first_scores) = self._surroundings(), self._scored(passage)
        rows, found = rows_of(own), []
        for row, best in zip(rows, paragraph_bests(rows, first_scores), strict=True):
            group, marks = [own[n] for n in row], [first_scores[n] for n in row]
            for at, candidate in enumerate(group):
                if marks[at] < _HOPELESS:
                    continue
                score = self._model.rescore(passage, group, marks, at, best, article)
                if score > self._threshold:
                    found.append(Cue(passage.index, candidate.token, candidate.stem, score, candidate.quoted))
        return found

    def _surroundings(self) -> Surroundings:
        if self._article is None:
            scores = [self._scored(p)[1] for p in self._passages]
            self._article = surroundings(scores, sum(len(p.tokens) for p in self._passages))
        return self._article
