"""Blocks and documents."""

from collections.abc import Mapping

from copylint._typing import Literal, NamedTuple
from copylint.document.prose import Prose
from copylint.document.source import Source
from copylint.document.spans import SourceSpan, TextSpan

BlockKind = Literal[
    "headline",
    "standfirst",
    "byline",
    "dateline",
    "contents",
    "subhead",
    "body",
    "list-item",
    "block-quote",
    "pull-quote",
    "caption",
    "table-cell",
    "boilerplate",
    "code",
]
BLOCK_KINDS: tuple[BlockKind, ...] = BlockKind.__args__  # type: ignore[attr-defined]
DISPLAY: frozenset[str] = frozenset({"headline", "standfirst", "subhead", "caption", "pull-quote"})
PROSE: frozenset[str] = frozenset(BLOCK_KINDS) - {"code", "boilerplate", "contents", "byline", "dateline"}


class Mark(NamedTuple):
    """Markup or form that bears on meaning: link, footnote, emphasis, strong, code, quote, image, dateline, foreign.

    `target` is a link's or footnote's address, an image's alternative text. A dateline's span is that of the place
    and agency at the head of a paragraph (`LONDON (Reuters) -`); `foreign` is markup's word for another language.
    """

    kind: str
    span: TextSpan
    target: str = ""


class Block(NamedTuple):
    """A headline, a paragraph, a caption …: one run of prose and what it is. `level` is a heading's, from 1."""

    kind: BlockKind
    prose: Prose
    level: int = 0
    marks: tuple[Mark, ...] = ()


class Directive(NamedTuple):
    """A copylint comment in the copy.

    action: `ignore` (the next block, or the block it stands in), `ignore-file`, `off`, `on`.
    `codes` are selectors (code, prefix or name); none means all.
    """

    action: Literal["ignore", "ignore-file", "off", "on"]
    codes: tuple[str, ...]
    reason: str
    span: SourceSpan


class Document(NamedTuple):
    """An article: its file, its blocks in the order of the file, what the front matter or head says, its comments.

    meta holds lower-case keys: `date` (as written), `author`, `lang`, `title` …
    problems are copylint comments that say nothing the tool knows, each with what is wrong.
    """

    source: Source
    format: str
    blocks: tuple[Block, ...]
    meta: Mapping[str, str]
    directives: tuple[Directive, ...] = ()
    problems: tuple[tuple[SourceSpan, str], ...] = ()

    @property
    def language(self) -> str:
        """The language that the head of the document names, where it is not English; else ""."""
        named = next((self.meta[k] for k in ("lang", "language", "locale") if self.meta.get(k)), "")
        return "" if named.lower().startswith("en") else named
