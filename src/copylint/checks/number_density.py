"""RD109: more figures in a sentence or a paragraph than a reader carries."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.quantities import Quantity

_KINDS = frozenset(["count", "listed-count", "money", "percent", "pp", "ratio", "measure", "duration"])
_LEAST_DIGITS = 3  # figures in digits without which neither is dense to the eye


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Sentences with more figures than `per_sentence`; paragraphs with more than `per_paragraph`, unless one of their
    sentences is named already. What is longer than `longest_…` words is a list set as prose: other rules speak of it."""
    fewest = min(options.number("per_sentence"), options.number("per_paragraph"))
    for passage in article.body:
        if len(passage.quantities) <= fewest:
            continue
        if sum(w[0].isdigit() for w in passage.tokens.words) < _LEAST_DIGITS:
            continue
        longest = int(options.number("longest_sentence"))
        hits = list(_sentences(passage, int(options.number("per_sentence")), longest))
        yield from hits
        if not hits and len(passage.tokens) <= options.number("longest_paragraph"):
            yield from _paragraph(passage, int(options.number("per_paragraph")))


def _sentences(passage: Passage, most: int, longest: int) -> Iterator[Hit]:
    words = passage.tokens.words
    for start, end, first, last in passage.sentences:
        if last - first > longest or sum(w[0].isdigit() for w in words[first:last]) < _LEAST_DIGITS:
            continue
        count = sum(start <= q.start < end and _carried(passage, q) for q in passage.quantities)
        if count > most:
            yield Hit(passage.index, start, end, {"count": str(count), "where": "sentence"})


def _paragraph(passage: Passage, most: int) -> Iterator[Hit]:
    count = sum(_carried(passage, q) for q in passage.quantities)
    if count > most:
        yield Hit(passage.index, 0, len(passage.text), {"count": str(count), "where": "paragraph"})


def _carried(passage: Passage, quantity: Quantity) -> bool:
    """Whether a reader has to carry the figure: no small number in words, no conversion in brackets, no race's length."""
    if quantity.kind not in _KINDS:
        return False
    if quantity.form != "digits" and (
        quantity.value < 3 or quantity.kind in ("listed-count", "ratio", "duration")
    ):
        return False
    return "(" not in passage.text[max(quantity.start - 2, 0) : quantity.start] or quantity.kind == "count"
