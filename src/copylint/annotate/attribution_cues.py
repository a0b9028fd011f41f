"""Where a source is quoted or reported: the words that carry an attribution, found by a trained model."""

import os
from collections.abc import Container, Sequence
from functools import cache
from marshal import loads
from mmap import mmap

from copylint._typing import NamedTuple
from copylint.annotate.attribution_features import (
    Candidate,
    Group,
    context_groups,
    weight,
    word_groups,
)
from copylint.annotate.passage import Passage
from copylint.language.mapped import mapped

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
    ) -> float:
        """Score of a candidate that knows its neighbours in its sentence."""
        groups = context_groups(passage.tokens, row, scores, at)
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


def rows_of(candidates: Sequence[Candidate]) -> list[list[Candidate]]:
    """Candidates, a list a sentence."""
    rows: list[list[Candidate]] = []
    for candidate in candidates:
        if rows and rows[-1][0].sentence.first == candidate.sentence.first:
            rows[-1].append(candidate)
        else:
            rows.append([candidate])
    return rows


class Cues:
    """The cues of an article whose score is above `threshold` (log odds), found when a passage is asked for."""

    def __init__(self, threshold: float) -> None:
        self._threshold = threshold
        self._model = cue_model()
        self._rows: dict[int, list[list[Candidate]]] = {}
        self._scores: dict[tuple[int, int], list[float]] = {}

    def _of_sentences(self, passage: Passage) -> list[list[Candidate]]:
        known = self._rows.get(passage.index)
        if known is None:
            known = self._rows[passage.index] = rows_of(self._model.candidates(passage))
        return known

    def _scored(self, passage: Passage, row: list[Candidate]) -> list[float]:
        """The scores of a sentence's candidates from the words alone."""
        key = passage.index, row[0].token
        known = self._scores.get(key)
        if known is None:
            known = self._scores[key] = [self._model.score(passage, c) for c in row]
        return known

    def likely(self, passage: Passage, firsts: Container[int]) -> list[Candidate]:
        """The candidates whose words alone don't rule them out, in the sentences of a passage that begin with the
        tokens `firsts`; no other is a cue."""
        rows = [row for row in self._of_sentences(passage) if row[0].sentence.first in firsts]
        return [
            c
            for row in rows
            for c, score in zip(row, self._scored(passage, row), strict=True)
            if score >= _HOPELESS
        ]

    def of(self, passage: Passage) -> list[Cue]:
        """The cues of a passage, in order."""
        found = []
        for row in self._of_sentences(passage):
            scores = self._scored(passage, row)
            for at, candidate in enumerate(row):
                if scores[at] < _HOPELESS:
                    continue
                score = self._model.rescore(passage, row, scores, at)
                if score > self._threshold:
                    found.append(Cue(passage.index, candidate.token, candidate.stem, score, candidate.quoted))
        return found
