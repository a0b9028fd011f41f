"""HD105: a subhead that speaks of people whom the text never mentions."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.checks.structure.content_words import stems
from copylint.language.nouns import is_people


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit at each noun for people in a subhead that is nowhere else in the article."""
    heads = [p for p in article.passages if p.kind == "subhead"]
    if not heads:
        return
    known: set[str] = set()
    for passage in article.passages:
        if passage.kind not in ("subhead", "contents", "boilerplate", "code"):
            known.update(stems(passage))
    for head in heads:
        for word, i in stems(head).items():
            if (
                word not in known
                and is_people(head.tokens.lowers[i])
                and head.tag(i).margin >= options.number("margin")
            ):
                yield Hit(head.index, head.tokens.starts[i], head.tokens.ends[i])
