"""RD108: a term of the trade at its first mention, with nothing beside it that says what it means."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage

_REACH = 4  # tokens after the term in which its gloss begins
_GLOSSES = frozenset(["(", "–", "—", "--", "or", "meaning", "means", "which", "when", "where"])
_BEFORE = frozenset(["called", "as", "so-called", "term", "jargon", "(", "–", "—"])
_ARTICLES = frozenset(["a", "an", "the"])


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Each term once, where it is first met outside quotations and brackets."""
    starts: dict[str, list[tuple[str, ...]]] = {}
    for term in (tuple(t.split()) for t in options.words("terms")):
        starts.setdefault(term[0], []).append(term)
    seen: set[tuple[str, ...]] = set()
    for passage in article.body:
        for at in sorted(at for word in starts.keys() & passage.places.keys() for at in passage.places[word]):
            yield from _term(passage, at, starts[passage.tokens.lowers[at]], seen)


def _term(
    passage: Passage, at: int, terms: list[tuple[str, ...]], seen: set[tuple[str, ...]]
) -> Iterator[Hit]:
    lowers = passage.tokens.lowers
    term = max((t for t in terms if tuple(lowers[at : at + len(t)]) == t), key=len, default=None)
    if term is None or term in seen:
        return
    last = at + len(term)
    start, end = passage.tokens.starts[at], passage.tokens.ends[last - 1]
    if passage.quoted(start, end):
        return
    seen.add(term)
    if not _explained(lowers, at, last):
        yield Hit(passage.index, start, end)


def _explained(lowers: list[str], first: int, last: int) -> bool:
    """Whether a gloss follows, or the words before say that one is coming."""
    if first and lowers[first - 1] in _BEFORE:
        return True
    after = lowers[last : last + _REACH]
    if not _GLOSSES.isdisjoint(after[:2]):
        return True
    return after[:1] == [","] and (
        after[1:2] == ["or"] or not _ARTICLES.isdisjoint(after[1:2]) or "which" in after
    )
