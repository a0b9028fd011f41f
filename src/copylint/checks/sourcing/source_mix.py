"""SO108: a news story that rests on one outlet; SO111: “sources” that turn into one."""

from collections import Counter
from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.attribution_parts import Attribution
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.outlets import is_outlet


def check(article: Article, options: Options) -> Iterator[Hit]:
    """The first mention of an outlet that more than `share` of a long story's attributions rest on."""
    words = sum(len(p.tokens) for p in article.body)
    if words < options.number("words") or any(q.kind == "speech" for p in article.body for q in p.quotes):
        return
    outer = [
        a for a in article.attributions if a.source and article.passages[a.passage].kind == "body" and a.grade
    ]
    outlets = [(a, name) for a in outer if (name := _outlet(article, a))]
    if not outlets:
        return
    name, count = Counter(n for _, n in outlets).most_common(1)[0]
    if count >= options.number("least") and count > options.number("share") * len(outer):
        first = next(a for a, n in outlets if n == name)
        start, end = first.source[0].start, first.cue[0].end
        if end > start:
            yield Hit(
                first.passage, start, end, {"outlet": name, "count": str(count), "all": str(len(outer))}
            )


def _outlet(article: Article, attribution: Attribution) -> str:
    """The outlet that a source is, or ""."""
    passage = article.passages[attribution.passage]
    span = attribution.source[0]
    if not is_outlet(passage, span.start, span.end):
        return ""
    name = passage.text[span.start : span.end]
    return name.removeprefix("The ").removeprefix("the ")
