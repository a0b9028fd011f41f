"""AT105: what residents, patients or commuters feel as one, with no poll and nobody who says so."""

from collections.abc import Iterator
from functools import cache

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.checks.sourcing.unsourced_phrase import backed

_BEFORE = frozenset(
    ["many", "most", "local", "all", ",", "and", "but", "while", "because", "as", "so", ":", "—", "–"]
)
_QUANTIFIERS = frozenset(["many", "most", "local", "all"])
_WHERE = frozenset("in across around of from on at near".split())
_BREAKS = frozenset([",", ".", ";", ":", "who", "that", "which", "and"])
_BE = frozenset("are were 're".split())
_HAVE = frozenset("have had 've".split())
_BECOME = frozenset("been grown become left".split())
_ADVERBS = frozenset(
    "now also simply clearly increasingly still just long really all understandably rightly no longer".split()
)
_WHERE_REACH = 6  # tokens of “in the far west” after the noun
_VERB_REACH = 5  # tokens of the verb group


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Groups that are (`moods`) or that feel or have something (`feelings`), outside quotations, without an answer."""
    groups, answers = options.words("groups"), options.words("answers")
    moods, feelings = _phrases(options.words("moods")), _phrases(options.words("feelings"))
    for passage in article.having(groups):
        for i in passage.having(groups):
            first, last = _subject(passage, i), _predicate(passage.tokens.lowers, i + 1, moods, feelings)
            if first < 0 or not last:
                continue
            start, end = passage.tokens.starts[first], passage.tokens.ends[last - 1]
            if not passage.quoted(start, end) and not backed(article, passage, start, end, answers):
                yield Hit(passage.index, start, end)


@cache
def _phrases(phrases: frozenset[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((tuple(p.split()) for p in phrases), key=len, reverse=True))


def _subject(passage: Passage, i: int) -> int:
    """The first token of a bare plural that opens a clause; -1 where it is none."""
    lowers = passage.tokens.lowers
    opening = passage.sentence_of(i).first
    first = i
    while first > opening and lowers[first - 1] in _QUANTIFIERS:
        first -= 1
    return first if first == opening or lowers[first - 1] in _BEFORE else -1


def _predicate(
    lowers: list[str], at: int, moods: tuple[tuple[str, ...], ...], feelings: tuple[tuple[str, ...], ...]
) -> int:
    """The token after the mood or the feeling; 0 for none."""
    at = _after_place(lowers, at)
    linked = False
    for i in range(at, min(at + _VERB_REACH, len(lowers))):
        known = (*feelings, *moods) if linked else feelings
        found = next((p for p in known if tuple(lowers[i : i + len(p)]) == p), None)
        if found:
            return i + len(found)
        if lowers[i] in _BE or lowers[i] in _BECOME:
            linked = True
        elif lowers[i] not in _HAVE and lowers[i] not in _ADVERBS:
            return 0
    return 0


def _after_place(lowers: list[str], at: int) -> int:
    """The token after “here”, “there” or “in the far west”; `at` itself where none stands there."""
    if lowers[at : at + 1] in (["here"], ["there"]):
        return at + 1
    if at >= len(lowers) or lowers[at] not in _WHERE:
        return at
    for i in range(at + 1, min(at + 1 + _WHERE_REACH, len(lowers))):
        if lowers[i] in _BE or lowers[i] in _HAVE or lowers[i] in ("feel", "felt", "lost"):
            return i
        if lowers[i] in _BREAKS:
            return at
    return at
