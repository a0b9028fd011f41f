"""RD109: more figures in a sentence or a paragraph than a reader carries."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.quantities import Quantity

_KINDS = frozenset(["count", "listed-count", "money", "percent", "pp", "ratio", "measure", "duration"])
_BODY = frozenset(["body", "list-item"])
_LEAST_DIGITS = 3  # figures in digits without which neither is dense to the eye


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Sentences with more figures than `per_sentence`; paragraphs with more than `per_paragraph`, unless one of their
    sentences is named already. What is longer than `longest_…` words is a list set as prose: other rules speak of it."""
    longest, most = int(options.number("longest_sentence")), int(options.number("per_sentence"))
    dense = [(p, s, q) for p, s, q in article.figured if len(q) > most and p.kind in _BODY]
    told: set[int] = set()
    for passage, sentence, quantities in dense:
        start, end, first, last = sentence
        count = sum(_carried(passage, q) for q in quantities if q.start < end)
        if count > most and last - first <= longest and _in_digits(passage, first, last):
            told.add(passage.index)
            yield Hit(passage.index, start, end, {"count": str(count), "where": "sentence"})
    most, longest = int(options.number("per_paragraph")), int(options.number("longest_paragraph"))
    for passage in article.body:
        if len(passage.quantities) > most and passage.index not in told and len(passage.tokens) <= longest:
            count = sum(_carried(passage, q) for q in passage.quantities)
            if count > most and _in_digits(passage, 0, len(passage.tokens)):
                yield Hit(passage.index, 0, len(passage.text), {"count": str(count), "where": "paragraph"})


def _in_digits(passage: Passage, first: int, last: int) -> bool:
    """Whether a stretch of tokens has figures enough that the eye sees them."""
    return sum(w[0].isdigit() for w in passage.tokens.words[first:last]) >= _LEAST_DIGITS


def _carried(passage: Passage, quantity: Quantity) -> bool:
    """Whether a reader has to carry the figure: no small number in words, no conversion in brackets, no race's length."""
    if quantity.kind not in _KINDS:
        return False
    if quantity.form != "digits" and (
        quantity.value < 3 or quantity.kind in ("listed-count", "ratio", "duration")
    ):
        return False
    return "(" not in passage.text[max(quantity.start - 2, 0) : quantity.start] or quantity.kind == "count"
