"""Quotations that run on: sentences and paragraphs of a speaker who was named before or after them."""

from collections.abc import Sequence

from copylint._typing import TYPE_CHECKING
from copylint.annotate.attribution_parts import Attribution, Part

if TYPE_CHECKING:
    from copylint.annotate.passage import Passage
    from copylint.annotate.quotes import Quote

_LEAST_WORDS = 3  # shorter quotations are names and scare quotes


def with_running_quotes(passages: Sequence["Passage"], found: list[Attribution]) -> list[Attribution]:
    """The attributions, with the quotations that no cue claims given to the speaker before or after them."""
    added: dict[int, list[Part]] = {}
    rows: dict[int, list[int]] = {}
    for n, attribution in enumerate(found):
        rows.setdefault(attribution.passage, []).append(n)
    covered: dict[int, list[Part]] = {}
    for attribution in found:
        for part in attribution.content:
            covered.setdefault(part.passage, []).append(part)
    speaker = -1
    for passage in passages:
        own = rows.get(passage.index, [])
        for quote in _unclaimed(passage, covered.get(passage.index, ())):
            owner = _owner(passage, quote, [found[n] for n in own])
            if owner is not None:
                added.setdefault(own[owner], []).append(Part(passage.index, quote.start, quote.end))
            elif speaker >= 0 and not own and _is_all(passage, quote):
                added.setdefault(speaker, []).append(Part(passage.index, quote.start, quote.end))
        if own:
            speaker = next((n for n in reversed(own) if _speaks(passage, found[n])), -1)
        elif not any(q.kind == "speech" for q in passage.quotes):
            speaker = -1
    return [a._replace(content=(*a.content, *added[n])) if n in added else a for n, a in enumerate(found)]


def _unclaimed(passage: "Passage", covered: Sequence[Part]) -> "list[Quote]":
    """Quotations of speech in which no content stands."""
    return [
        q
        for q in passage.quotes
        if q.depth == 0
        and q.kind == "speech"
        and passage.text.count(" ", q.start, q.end) >= _LEAST_WORDS
        and not any(p.start < q.end and q.start < p.end for p in covered)
    ]


def _speaks(passage: "Passage", attribution: Attribution) -> bool:
    """Whether an attribution quotes somebody and stands outside quotations."""
    return bool(attribution.source) and not passage.quoted(*attribution.cue[0])


def _owner(passage: "Passage", quote: "Quote", own: Sequence[Attribution]) -> int | None:
    """Which attribution of the same passage a quotation belongs to: the last before it, else the next."""
    outside = [n for n, a in enumerate(own) if _speaks(passage, a)]
    before = [n for n in outside if own[n].cue[0].start < quote.start]
    if before:
        return before[-1]
    return outside[0] if outside else None


def _is_all(passage: "Passage", quote: "Quote") -> bool:
    """Whether a passage is little more than the quotation."""
    return quote.start <= 1 and quote.end >= len(passage.text) - 2
