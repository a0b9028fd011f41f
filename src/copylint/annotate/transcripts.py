"""Transcripts: paragraphs that begin with the name of who speaks."""

import re
from collections.abc import Sequence
from functools import cache

from copylint._typing import TYPE_CHECKING

if TYPE_CHECKING:
    from copylint.annotate.passage import Passage

LEAST = 3  # paragraphs with such a label make a transcript
AGAIN = 2  # and one label must come back, or two stand for people of whom the copy speaks


@cache
def _label() -> re.Pattern[str]:
    """`Ann Hall:`, `HALL:`, `Q:`, `The Gazette:`; at most four words, then text on the same line."""
    return re.compile(
        r"[\[(]?((?:[A-Z][\w.’'-]*)(?: (?:[A-Z][\w.’'-]*|of|de|van|the)){0,3})(?: \([^)]{1,30}\))?[\])]?: ?(?=\S)"
    )


def spoken_from(passages: "Sequence[Passage]") -> dict[int, int]:
    """Passage index -> where its speech begins, for the paragraphs of a transcript; empty where there is none."""
    labels: dict[int, tuple[str, int]] = {}
    for passage in passages:
        if passage.kind in ("body", "list-item", "subhead") and ":" in passage.text[:60]:
            match = _label().match(passage.text)
            if match is not None:
                labels[passage.index] = match[1], match.end()
    if len(labels) < LEAST:
        return {}
    from collections import Counter

    counts = Counter(name for name, _ in labels.values())
    again = {name for name, count in counts.items() if count >= AGAIN}
    told = {name for name in counts if _introduced(passages, labels, name)}
    if len(told) >= AGAIN and sum(counts[name] for name in told) >= LEAST:
        again |= told
    return {index: start for index, (name, start) in labels.items() if name in again}


def _introduced(passages: "Sequence[Passage]", labels: dict[int, tuple[str, int]], name: str) -> bool:
    """Whether the copy between speaks of the person: the script of a report, in which each speaks once."""
    last = name.rpartition(" ")[2].lower()
    return any(last in passage.places for passage in passages if passage.index not in labels)
