"""NU115: counts below ten in figures, from ten in words."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options

_SMALL = "zero one two three four five six seven eight nine".split()
_LARGE = {
    w: str(n)
    for n, w in enumerate(
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(), 10
    )
}


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit for each count of things or people in the other form; not at the start of a sentence."""
    for passage in article.body:
        firsts = {s.start for s in passage.sentences} if passage.quantities else set()
        for quantity in passage.quantities:
            text = passage.text[quantity.start : quantity.end].lower()
            if quantity.kind not in ("count", "listed-count") or quantity.start in firsts:
                continue
            other = _SMALL[int(text)] if len(text) == 1 and text.isdigit() else _LARGE.get(text, "")
            if other and quantity.head and not quantity.unit:
                yield Hit(passage.index, quantity.start, quantity.end, {"other": other})
