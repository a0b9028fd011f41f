"""HD105: a subhead that speaks of something the text never mentions."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.checks.content_words import stems


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit at each plural or singular common noun of a subhead that is nowhere else in the article."""
    heads = [p for p in article.passages if p.kind == "subhead"]
    if not heads:
        return
    known: set[str] = set()
    for passage in article.passages:
        if passage.kind not in ("subhead", "contents", "boilerplate", "code"):
            known.update(stems(passage))
    for head in heads:
        for word, i in stems(head).items():
            tag = head.tag(i)
            if word not in known and tag.tag in ("NN", "NNS") and tag.margin >= options.number("margin"):
                yield Hit(head.index, head.tokens.starts[i], head.tokens.ends[i])
