"""AT111: a second speaker's quotation follows the first's without a word on who speaks now."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.attribution_parts import Attribution
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Quotations that open right after another speaker's sentence and name their own speaker only at their end."""
    for passage in article.body:
        speech = [q for q in passage.quotes if q.kind == "speech" and q.depth == 0]
        if len(speech) < 2:
            continue
        owners = [_owner(passage, q.start, q.end) for q in speech]
        for quote, owner, before in zip(speech[1:], owners[1:], owners, strict=False):
            if owner is None or before is None or not _differ(passage, before, owner):
                continue
            named_last = (
                passage.text[quote.end - 2 : quote.end - 1] in (",", "?", "!")
                and owner.cue[0].start > quote.start
            )
            if named_last and before.cue[0].end <= quote.start:
                yield Hit(passage.index, quote.start, min(quote.end, quote.start + 40))


def _owner(passage: Passage, start: int, end: int) -> Attribution | None:
    """The attribution with a named source in whose content a quotation stands."""
    return next(
        (
            a
            for a in passage.attributions
            if a.source
            and a.grade >= 3
            and not passage.quoted(*a.cue[0])
            and any(p.passage == passage.index and p.start <= start + 1 < p.end for p in a.content)
        ),
        None,
    )


def _differ(passage: Passage, one: Attribution, other: Attribution) -> bool:
    """Whether two sources are different people by their names."""
    names = [passage.text[a.source[0].start : a.source[0].end].split() for a in (one, other)]
    names = [[w for w in n if w[0].isalpha()] or [""] for n in names]
    if any(len(n) == 1 and not n[0][:1].isupper() for n in names) or any(
        n[0].lower() in ("he", "she", "they") for n in names
    ):
        return False
    return names[0][-1] != names[1][-1] and names[1][-1] not in names[0] and names[0][-1] not in names[1]
