"""AT110: a quotation of several sentences whose speaker comes last; AT111: two speakers run together."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.attribution_parts import Attribution
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Paragraphs that open with a quotation of at least `sentences` sentences before anybody is named."""
    least = int(options.number("sentences"))
    for passage in article.body:
        if not passage.quotes or passage.quotes[0].start > 1 or passage.quotes[0].kind != "speech":
            continue
        quote = passage.quotes[0]
        inside = [s for s in passage.sentences if s.start < quote.end]
        cues = _outside(passage)
        if len(inside) >= least and cues and cues[0].cue[0].start >= quote.end and not quote.continues:
            span = cues[0].source[0] if cues[0].source else cues[0].cue[0]
            yield Hit(passage.index, span.start, span.end, {"count": str(len(inside))})


def _outside(passage: Passage) -> list[Attribution]:
    return [a for a in passage.attributions if a.source and not passage.quoted(*a.cue[0])]
