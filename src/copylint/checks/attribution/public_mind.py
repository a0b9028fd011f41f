"""AT105: what a whole people wants or feels, with no poll and nobody who says so."""

from collections.abc import Iterator
from functools import cache

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.checks.sourcing.unsourced_phrase import backed

_AGES = ("young", "old", "two", "three", "other", "same", "first", "last")  # the young people: not a people
_OF_PEOPLES = frozenset({"ordinary", "most", "the"})
_OF_POPULATIONS = frozenset({"their", "its", "the", "both"})
_ADVERBS = frozenset(
    """now also simply clearly increasingly still have has had is are were was just long grown become been always
    really no""".split()
)
_MOST_ADVERBS = 3
_EYES_REACH = 4  # tokens between “in the eyes of” and whose eyes they are, at most

_BARE_MOODS = [
    [word] for word in ("sick", "angry", "furious", "tired", "weary", "fed", "desperate", "hungry", "ready")
]

Stretch = tuple[int, int]  # first token, token after the last
Phrases = dict[str, tuple[list[str], ...]]


def check(article: Article, options: Options) -> Iterator[Hit]:
    """The public, a nation or its voters with one of the `views`, outside quotations and without an answer."""
    heads, answers = options.words("publics") | options.words("peoples"), options.words("answers")
    for passage in article.having(heads | {"eyes"}):
        tokens, places = passage.tokens, passage.places
        found = [_eyes(tokens.lowers, i, heads) for i in places.get("eyes", ())]
        found += [_claim(passage, i, options) for word in heads & places.keys() for i in places[word]]
        for first, last in sorted(stretch for stretch in found if stretch is not None):
            start, end = tokens.starts[first], tokens.ends[last - 1]
            if not passage.quoted(start, end) and not backed(article, passage, start, end, answers):
                yield Hit(passage.index, start, end)


def _claim(passage: Passage, i: int, options: Options) -> Stretch | None:
    """The public at `i` with what it is said to want."""
    lowers = passage.tokens.lowers
    at = _after_name(passage, i + 1)
    if lowers[at : at + 1] in _BARE_MOODS or lowers[max(i - 1, 0) : i] == ["those"]:
        return None  # those voters sick of the status quo; everyone in the country angry at it
    last = _view(lowers, at, _by_first(options.words("views")))
    first = _subject(lowers, i, options.words("peoples")) if last else -1
    return (first, last) if first >= 0 else None


def _after_name(passage: Passage, at: int) -> int:
    """The token after “of Larkfield”; `at` itself where no name stands there."""
    words = passage.tokens.words
    if words[at : at + 1] != ["of"] or not words[at + 1 : at + 2] or not words[at + 1][0].isupper():
        return at
    at += 1
    while at < len(words) and words[at][0].isupper():
        at += 1
    return at


@cache
def _by_first(phrases: frozenset[str]) -> Phrases:
    """Phrases by their first word, the longest first."""
    found: dict[str, list[list[str]]] = {}
    for words in sorted((phrase.split() for phrase in phrases), key=len, reverse=True):
        found.setdefault(words[0], []).append(words)
    return {word: tuple(group) for word, group in found.items()}


def _eyes(lowers: list[str], i: int, heads: frozenset[str]) -> Stretch | None:
    """In the eyes of the voters."""
    if lowers[max(i - 2, 0) : i + 2] != ["in", "the", "eyes", "of"]:
        return None
    for at in range(i + 2, min(i + 2 + _EYES_REACH, len(lowers))):
        if lowers[at + 1 : at + 2] == ["'s"]:
            continue
        if lowers[at] in heads or lowers[at] in ("world", "citizens"):
            return i - 2, at + 1
        if not lowers[at][0].isalnum() and lowers[at] != "'s":
            return None
    return None


def _view(lowers: list[str], at: int, views: Phrases) -> int:
    """The token after the view that follows a subject; 0 for none."""
    for _ in range(_MOST_ADVERBS + 1):
        if at >= len(lowers):
            return 0
        for words in views.get(lowers[at], ()):
            if lowers[at : at + len(words)] == words:
                return 0 if _wants_to_know(lowers, at) else at + len(words)
        if lowers[at] not in _ADVERBS:
            return 0
        at += 2 if lowers[at : at + 2] == ["no", "longer"] else 1
    return 0


def _wants_to_know(lowers: list[str], at: int) -> bool:
    """Whether the words are a turn of speech: “voters want to know”."""
    return lowers[at + 1 : at + 3] == ["to", "know"] or lowers[at + 1 : at + 4] == ["to", "see", "how"]


def _subject(lowers: list[str], i: int, peoples: frozenset[str]) -> int:
    """The first token of the subject that ends at `i`; -1 where that is no whole people."""
    if lowers[i] in peoples:
        first = i - 1 if i and lowers[i - 1] in _OF_PEOPLES and lowers[max(i - 2, 0)] != "of" else i
    elif lowers[i] == "people":
        if lowers[i - 1 : i] == ["the"] and lowers[i + 1 : i + 2] == ["of"]:
            return i - 1  # the people of Larkfield
        first = i - 2 if i > 1 and lowers[i - 2] == "the" and not lowers[i - 1].startswith(_AGES) else -1
    else:
        articles = _OF_POPULATIONS if lowers[i].startswith("population") else ("the",)
        first = next((at for at in (i - 1, i - 2) if at >= 0 and lowers[at] in articles), -1)
    return -1 if first > 0 and lowers[first - 1] == "of" else first
