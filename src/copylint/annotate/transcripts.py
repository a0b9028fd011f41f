"""Transcripts: paragraphs that begin with the name of who speaks."""

import re
from collections.abc import Sequence
from functools import cache

from copylint._typing import TYPE_CHECKING

if TYPE_CHECKING:
    from copylint.annotate.passage import Passage

LEAST = 3  # paragraphs with such a label make a transcript
AGAIN = 2  # and one label must come back


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
    if counts.most_common(1)[0][1] < AGAIN:
        return {}
    return {index: start for index, (name, start) in labels.items() if counts[name] >= AGAIN}
