"""NU107: one figure a thousand times larger elsewhere."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options

_LARGE = ("million", "billion", "trillion", "m", "bn", "tn")


def _telling(value: float) -> bool:
    """Whether a figure has digits enough that it hardly comes back by chance."""
    return len(f"{value:.0f}".rstrip("0")) >= 3


def _magnified(*texts: str) -> bool:
    """Whether all are written with a word such as million or billion, so that one may stand for the other."""
    return all(t.lower().endswith(_LARGE) for t in texts)


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit at the later of two figures with the same digits, unit and kind, three places apart."""
    seen: dict[tuple[str, str, float], tuple[int, int, int]] = {}
    for passage in article.passages:
        for quantity in passage.quantities:
            if (
                quantity.kind not in ("money", "count")
                or quantity.low != quantity.high
                or quantity.low < 1000
            ):
                continue
            if passage.quoted(quantity.start, quantity.end):
                continue
            subject = "" if quantity.kind == "money" else quantity.head
            for factor in (1000.0, 0.001):
                other = seen.get((quantity.unit, subject, round(quantity.low * factor, 3)))
                if other is None or not (subject or quantity.kind == "money"):
                    continue
                index, start, end = other
                words = article.passages[index].text[start:end]
                if _telling(quantity.low) or _magnified(words, passage.text[quantity.start : quantity.end]):
                    place = Place(index, start, end, "here")
                    yield Hit(passage.index, quantity.start, quantity.end, {"other": words}, related=(place,))
                    break
            key = (quantity.unit, subject, round(quantity.low, 3))
            seen.setdefault(key, (passage.index, quantity.start, quantity.end))
