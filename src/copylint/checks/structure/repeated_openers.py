"""HD110: paragraphs that open alike, and phrases said again soon after."""

from collections.abc import Iterator
from functools import cache

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit for an opener met in one of the two paragraphs before, and for a phrase met a little earlier."""
    openers = options.words("openers")
    recent: list[Passage] = []
    for passage in article.body if not article.where.keys().isdisjoint(openers) else ():
        if not passage.text:
            continue
        lowers = passage.tokens.lowers
        word = lowers[0] if lowers else ""
        if word in openers:
            before = next((p for p in reversed(recent[-2:]) if p.tokens.lowers[:1] == [word]), None)
            if before is not None:
                end = passage.tokens.ends[0]
                place = Place(before.index, 0, before.tokens.ends[0], "and here")
                message = f"“{passage.text[:end]}” opens a paragraph again so soon: begin another way"
                yield Hit(passage.index, 0, end, message=message, related=(place,))
        recent.append(passage)
    yield from _phrases(article, int(options.number("within_words")), options.words("phrases"))


@cache
def _in_words(phrases: frozenset[str]) -> list[tuple[str, ...]]:
    return [tuple(phrase.split()) for phrase in sorted(phrases)]


def _phrases(article: Article, within: int, phrases: frozenset[str]) -> Iterator[Hit]:
    """Set phrases of the rule (`*` stands for one word with a capital) that come back in the same words within so many words."""
    for words in _in_words(phrases):
        rarest = _rarest(article, words)
        if rarest:
            yield from _repeated(article, words, rarest, within)


def _rarest(article: Article, words: tuple[str, ...]) -> str:
    """The word of a phrase that stands in the fewest passages; "" where the article lacks one of them."""
    where = article.where
    literal = [word for word in words if word != "*"]
    return min(literal, key=lambda w: len(where[w])) if all(w in where for w in literal) else ""


def _repeated(article: Article, words: tuple[str, ...], rarest: str, within: int) -> Iterator[Hit]:
    before = words.index(rarest)
    seen: dict[tuple[str, ...], tuple[int, Place]] = {}
    at = 0
    for passage in article.body:
        tokens = passage.tokens
        for i in passage.places.get(rarest, ()):
            first = i - before
            found = tuple(tokens.lowers[first : first + len(words)]) if first >= 0 else ()
            if len(found) == len(words) and all(
                f == w or (w == "*" and tokens.words[first + k][0].isupper())
                for k, (w, f) in enumerate(zip(words, found, strict=True))
            ):
                yield from _again(passage, first, found, at + first, within, seen)
        at += len(tokens)


def _again(
    passage: Passage,
    i: int,
    found: tuple[str, ...],
    at: int,
    within: int,
    seen: dict[tuple[str, ...], tuple[int, Place]],
) -> Iterator[Hit]:
    start, end = passage.tokens.starts[i], passage.tokens.ends[i + len(found) - 1]
    if passage.quoted(start, end):
        return
    before = seen.get(found)
    if before is not None and at - before[0] <= within:
        message = f"“{passage.text[start:end]}” was said a little before: say it once, or say it otherwise"
        yield Hit(passage.index, start, end, message=message, related=(before[1],))
    seen[found] = at, Place(passage.index, start, end, "and here")
