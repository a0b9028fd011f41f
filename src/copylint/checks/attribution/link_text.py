"""AT109: links whose words say nothing about where they go."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Link texts among `empty`, in Markdown and HTML."""
    empty = options.values["empty"]
    texts = frozenset(empty) if isinstance(empty, tuple) else frozenset({str(empty)})
    for passage in article.passages:
        for mark in passage.block.marks:
            if mark.kind == "link":
                text = passage.text[mark.span.start : mark.span.end]
                if " ".join(text.lower().split()).strip(" .:>»→") in texts:
                    yield Hit(passage.index, mark.span.start, mark.span.end)
