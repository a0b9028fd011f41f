"""How well attributions are found in articles that the model hasn't seen."""

from collections.abc import Iterable, Sequence
from unittest.mock import patch

from copylint.annotate import attribution_cues
from copylint.annotate.attribution_cues import CueModel
from copylint.annotate.attributions import to_record

ROLES = ("cue", "source", "content")
Span = Sequence[int]


class Tally:
    """Spans and characters of one role: found, missed, wrong."""

    def __init__(self) -> None:
        self.hits = self.missed = self.wrong = 0
        self.shared = self.characters = 0

    def add(self, gold: Sequence[Span], found: Sequence[Span]) -> None:
        hits = sum(any(_overlap(g, f) for f in found) for g in gold)
        self.hits += hits
        self.missed += len(gold) - hits
        self.wrong += sum(not any(_overlap(g, f) for g in gold) for f in found)
        one, other = _covered(gold), _covered(found)
        self.shared += len(one & other)
        self.characters += len(one) + len(other)

    def __str__(self) -> str:
        precision = self.hits / max(self.hits + self.wrong, 1)
        recall = self.hits / max(self.hits + self.missed, 1)
        spans = 2 * precision * recall / max(precision + recall, 1e-9)
        characters = 2 * self.shared / max(self.characters, 1)
        return f"P {precision:.3f} R {recall:.3f} F1 {spans:.3f}, characters F1 {characters:.3f}"


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _covered(spans: Iterable[Span]) -> set[int]:
    return {k for start, end in spans for k in range(start, end)}


def measure(data: bytes, texts, tallies: dict[str, Tally]) -> None:
    """Adds to the tallies, by role, what the model `data` finds in annotated articles."""
    with patch.object(attribution_cues, "cue_model", return_value=CueModel(data)):
        for text in texts:
            found = to_record(text.fresh())
            for role, tally in tallies.items():
                gold = [span for a in text.gold for span in a.get(role, [])]
                tally.add(gold, [span for a in found for span in a[role]])


def printed(label: str, tallies: dict[str, Tally]) -> None:
    for role, tally in tallies.items():
        print(f"{label}: {role}\t{tally}", flush=True)
