"""What a block's words say about its kind, in formats that mark blocks up."""

from collections.abc import MutableMapping, Sequence

from copylint.document.model import Block, Mark
from copylint.document.spans import TextSpan
from copylint.readers.boilerplate import is_boilerplate
from copylint.readers.shapes import (
    author_in,
    byline,
    date_in_byline,
    date_line,
    dateline_end,
    is_caption,
)

_HEAD = 8


def settled(blocks: Sequence[Block], meta: MutableMapping[str, str]) -> list[Block]:
    """Blocks with calls to action, captions, bylines and datelines told from body text; fills author and date."""
    done: list[Block] = []
    seen_body = False
    for i, block in enumerate(blocks):
        if block.kind in ("body", "list-item"):
            block = _by_words(block, not seen_body, i < _HEAD and not seen_body)
            seen_body = seen_body or block.kind == "body"
        if block.kind in ("byline", "dateline"):
            _note(block, meta)
        done.append(block)
    return done


def _by_words(block: Block, first: bool, head: bool) -> Block:
    text = block.prose.text
    if is_boilerplate(text):
        return block._replace(kind="boilerplate")
    if block.kind == "list-item":
        return block
    if is_caption(text):
        return block._replace(kind="caption")
    if head and len(text) < 160:
        if date_line(text) is not None:
            return block._replace(kind="dateline")
        if byline(text) is not None:
            return block._replace(kind="byline")
    end = dateline_end(text, first)
    if end:
        marks = (Mark("dateline", TextSpan(0, end)), *block.marks)
        return block._replace(marks=marks)
    return block


def _note(block: Block, meta: MutableMapping[str, str]) -> None:
    """Author and date, where nothing said them before."""
    text = block.prose.text
    date = date_line(text) or date_in_byline(text)
    if date:
        meta.setdefault("date", date)
    if block.kind == "byline" and "author" not in meta:
        author = author_in(text)
        if author:
            meta["author"] = author
