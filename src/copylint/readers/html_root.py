"""Which of a page's blocks are the article."""

from collections import Counter
from collections.abc import Sequence

from copylint._typing import NamedTuple
from copylint.document.model import Block


class Found(NamedTuple):
    """A block of a page: the number of its outermost `article` (0: none), whether it is in `main`, its element."""

    block: Block
    article: int
    main: bool
    element: str


def article_of(found: Sequence[Found], title: Block | None) -> list[Block]:
    """The article's blocks, its headline first among equals.

    The headline is the first h1 of the article, else its first heading where it opens the article, else an h1
    elsewhere on the page, else the page's title.
    """
    chosen = _chosen(found)
    if not chosen:
        return [title] if title else []
    blocks = [f.block for f in chosen]
    at = _headline_at(blocks)
    if at >= 0:
        head = blocks[at]._replace(kind="headline", level=1)
        return [*blocks[:at], head, *blocks[at + 1 :]]
    outside = next((f.block for f in found if f.block.level == 1 and f.block.kind == "subhead"), title)
    if outside is None:
        return blocks
    blocks.append(outside._replace(kind="headline", level=1))
    return sorted(blocks, key=_place)


def with_deck(blocks: list[Block], deck: Block | None) -> list[Block]:
    """The blocks with the page's description as their standfirst, where the article has none and does not begin with
    the same words; a description that breaks off is none."""
    if deck is None or not blocks or any(b.kind == "standfirst" for b in blocks):
        return blocks
    text = deck.prose.text.rstrip()
    if text.endswith(("…", "...")) or any(b.prose.text.startswith(text[:40]) for b in blocks):
        return blocks
    return sorted([*blocks, deck], key=_place)


def _place(block: Block) -> int:
    return block.prose.segments[0].source_start


def _headline_at(blocks: Sequence[Block]) -> int:
    """The index of the block that is the headline, or -1."""
    for i, block in enumerate(blocks):
        if block.kind == "subhead" and block.level == 1:
            return i
    for i, block in enumerate(blocks):
        if block.kind == "subhead" and block.level:
            return i
        if block.kind not in ("byline", "dateline", "caption", "standfirst", "boilerplate"):
            return -1
    return -1


def _chosen(found: Sequence[Found]) -> list[Found]:
    sizes: Counter[int] = Counter()
    for f in found:
        sizes[f.article] += len(f.block.prose.text)
    whole = sum(size for article, size in sizes.items() if article)
    if whole:
        best = max((a for a in sizes if a), key=lambda a: sizes[a])
        if sizes[best] >= 0.5 * whole:
            return [f for f in found if f.article == best]
    main = [f for f in found if f.main]
    if main:
        return main
    if whole:
        return [f for f in found if f.article]
    return [f for f in found if not _is_menu(f)]


def _is_menu(found: Found) -> bool:
    """Whether a block outside of any article is nothing but a link."""
    block = found.block
    if found.element not in ("li", "div", "td", "section", "body") or len(block.prose.text) > 80:
        return False
    return any(m.kind == "link" and m.span == (0, len(block.prose.text)) for m in block.marks)
