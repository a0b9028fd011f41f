"""HD104: the news of the headline comes late in the story."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.checks.content_words import stems


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit at the headline where most of its words are first met late in the body."""
    head = article.headline
    body = [p for p in article.passages if p.kind in ("body", "standfirst", "list-item", "block-quote")]
    late = int(options.number("late_block"))
    if head is None or len(body) <= late:
        return
    wanted = {s for s, i in stems(head).items() if _common(head, i, body)}
    first = _first_blocks(wanted, body)
    after = [s for s, block in first.items() if block >= late]
    if len(after) >= options.number("least_words") and len(after) >= options.number("share") * len(first):
        _, word = max((len(s), s) for s in after)
        passage = body[first[word]]
        at = stems(passage)[word]
        tokens = passage.tokens
        place = Place(passage.index, tokens.starts[at], tokens.ends[at], "first met here")
        yield Hit(head.index, 0, len(head.text), {"block": str(first[word] + 1)}, related=(place,))


def _first_blocks(wanted: set[str], body: list[Passage]) -> dict[str, int]:
    """Stem -> index of the block where the body first has it; stems that never come are left out."""
    first: dict[str, int] = {}
    for block, passage in enumerate(body):
        for word in wanted.intersection(stems(passage)):
            first.setdefault(word, block)
    return first


def _common(head: Passage, i: int, body: list[Passage]) -> bool:
    """Whether a headline word is no name: written small there, or small somewhere in the body."""
    word = head.tokens.words[i]
    if word[0].islower():
        return True
    lower = head.tokens.lowers[i]
    return any(lower in p.tokens.words or (i == 0 and lower + "s" in p.tokens.words) for p in body)
