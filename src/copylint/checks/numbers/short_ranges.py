"""NU106: a range whose lower end has lost its million: $26 to $31 million."""

import re
from collections.abc import Iterator
from functools import cache

from copylint.annotate.article import Article
from copylint.annotate.hit import Edit, Hit
from copylint.annotate.options import Options


@cache
def _shape() -> re.Pattern[str]:
    return re.compile(
        r"(?P<low>[$£€]?\d{1,3}(?:\.\d+)?) (?:to|and) [$£€]?\d[\d,]*(?:\.\d+)?(?P<size> ?(?:[mb]illion|trillion)|bn|mn?|tn)\b"
    )


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Each range of money or counts whose ends share one magnitude."""
    for passage in article.passages:
        if passage.kind == "code" or not any(m in passage.text for m in ("illion", "bn", "m ", "m,", "m.")):
            continue
        for quantity in passage.quantities:
            if quantity.low == quantity.high or quantity.kind not in ("money", "count", "policy"):
                continue
            found = _shape().match(passage.text, quantity.start, quantity.end)
            if found and (quantity.kind == "money" or options.flag("counts")):
                start, end = found.span("low")
                edit = Edit(start, end, found["low"] + found["size"])
                yield Hit(
                    passage.index,
                    start,
                    end,
                    {"size": found["size"].strip()},
                    edits=(edit,),
                    safety="display",
                )
