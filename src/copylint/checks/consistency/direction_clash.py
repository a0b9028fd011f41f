"""CX109: up in the headline, down in the story."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit where the headline's subject stands right before a verb of the other direction in the lede, and nowhere
    before one of its own."""
    head, lede = article.headline, article.lede
    if head is None or lede is None:
        return
    ways = (options.words("up"), options.words("down"))
    for i, word in enumerate(head.tokens.lowers):
        way = next((w for w in (0, 1) if word in ways[w]), None)
        if way is None or not i or head.quoted(head.tokens.starts[i], head.tokens.ends[i]):
            continue
        subject = head.tokens.lowers[i - 1]
        lowers = lede.tokens.lowers
        if subject not in lowers or ways[way].intersection(lowers):
            continue
        at = lowers.index(subject)
        other = next((j for j in range(at + 1, min(at + 5, len(lowers))) if lowers[j] in ways[1 - way]), None)
        if other is not None:
            place = Place(lede.index, lede.tokens.starts[other], lede.tokens.ends[other], "the story's way")
            values = {"other": lede.tokens.words[other], "subject": subject}
            yield Hit(head.index, head.tokens.starts[i], head.tokens.ends[i], values, related=(place,))
            return
