"""CX106: words in quotation marks in display copy that nobody says in the body."""

import re
from collections.abc import Iterator
from functools import cache

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.quotes import Quote
from copylint.annotate.wordlists import words

_DISPLAY = frozenset(["headline", "standfirst"])
# Verbs that give somebody's own words, and those after which a British headline marks a claim the same way.
_NAMING = words("""
calls called calling brands branded describes described dubs dubbed labels labelled labeled denounces denounced
accuse accuses accused condemns condemned slams slammed blasts blasted
""")
_SAYING = (
    words("""says said tells told admits admitted writes wrote warns warned vows vowed declares declared""")
    | _NAMING
)
_LEAST_ALIKE = 3  # words of a quotation that can be another's but for one
_LEAST_LETTERS = 4  # of that word
_LEAST = 3  # paragraphs a body must have


@cache
def _gaps() -> re.Pattern[str]:
    return re.compile(r"\.\.\.+|…|\[[^\]]*\]")


@cache
def _joints() -> re.Pattern[str]:
    return re.compile(r"[\W_]+")


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Quotations of the headline and standfirst, word for word, against the body."""
    if len(article.body) < _LEAST:
        return
    told = ""
    for passage in article.passages:
        if passage.kind not in _DISPLAY:
            continue
        for quote in passage.quotes:
            if not _spoken(passage, quote):
                if _one_word_off(article, passage, quote):
                    yield Hit(passage.index, quote.start, quote.end)
                continue
            told = told or _plain(" ".join(_body(article)))
            if any(piece not in told for piece in _pieces(passage, quote)):
                yield Hit(passage.index, quote.start, quote.end)


def _one_word_off(article: Article, passage: Passage, quote: Quote) -> bool:
    """Whether words in single marks, which may sum up, are all but one those of a quotation in the body."""
    if quote.kind == "title" or not (quote.open and quote.closed) or quote.depth:
        return False
    own = _plain(passage.text[quote.inner_start : quote.inner_end]).split()
    if len(own) < _LEAST_ALIKE:
        return False
    said = [
        _plain(p.text[q.inner_start : q.inner_end]).split()
        for p in article.body
        for q in p.quotes
        if q.depth == 0
    ]
    windows = [words[i : i + len(own)] for words in said for i in range(len(words) - len(own) + 1)]
    return own not in windows and any(_differ_once(own, window) for window in windows)


def _differ_once(own: list[str], window: list[str]) -> bool:
    """Whether two rows of words as long differ in one word, which is no little one."""
    unlike = [(a, b) for a, b in zip(own, window, strict=True) if a != b]
    return len(unlike) == 1 and all(len(word) >= _LEAST_LETTERS for word in unlike[0])


def _spoken(passage: Passage, quote: Quote) -> bool:
    """Whether a quotation gives somebody's words: in double marks, or after a verb that names; no title of a work."""
    if quote.kind == "title" or not (quote.open and quote.closed) or quote.depth:
        return False
    lowers = passage.tokens.lowers
    if passage.text[quote.start] in "'‘":
        return not _NAMING.isdisjoint(lowers[: passage.token_at(quote.start)])
    few = passage.text.count(" ", quote.inner_start, quote.inner_end) < 2
    return not few or not _SAYING.isdisjoint(lowers)


def _body(article: Article) -> Iterator[str]:
    for passage in article.passages:
        if passage.kind in ("body", "list-item", "block-quote", "table-cell"):
            yield passage.text


def _plain(text: str) -> str:
    """Lower-case words between single spaces, without marks."""
    return f" {_joints().sub(' ', text.lower().replace('’', '').replace(chr(39), '')).strip()} "


def _pieces(passage: Passage, quote: Quote) -> Iterator[str]:
    """The words of a quotation, in pieces where something was left out."""
    for piece in _gaps().split(passage.text[quote.inner_start : quote.inner_end]):
        plain = _plain(piece)
        if plain.strip():
            yield plain
