"""Counts the word forms of news articles in JSON Lines (a `text` field each)."""

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from copylint.language.segment import tokenize


class Counts(NamedTuple):
    """How often each form was seen: in lower case as printed, and in any case (keys in lower case)."""

    lower: Counter[str]
    folded: Counter[str]
    articles: Counter[str]  # articles that print the form in lower case


def count(paths: Iterable[Path]) -> Counts:
    """Counts over all the articles of the files."""
    counts = Counts(Counter(), Counter(), Counter())
    for path in paths:
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                _add(counts, json.loads(line)["text"])
    return counts


def _add(counts: Counts, text: str) -> None:
    tokens = tokenize(text)
    counts.folded.update(tokens.lowers)
    lower = [word for word in tokens.words if word.islower()]
    counts.lower.update(lower)
    counts.articles.update(set(lower))
