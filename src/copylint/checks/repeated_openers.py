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
    body = [p for p in article.body if p.text]
    for passage in body:
        word = passage.tokens.lowers[0] if len(passage.tokens) else ""
        if word in openers:
            before = next((p for p in reversed(recent[-2:]) if p.tokens.lowers[:1] == [word]), None)
            if before is not None:
                end = passage.tokens.ends[0]
                place = Place(before.index, 0, before.tokens.ends[0], "and here")
                message = f"“{passage.text[:end]}” opens a paragraph again so soon: begin another way"
                yield Hit(passage.index, 0, end, message=message, related=(place,))
        recent.append(passage)
    yield from _phrases(body, int(options.number("within_words")), options.words("phrases"))


@cache
def _by_first_word(phrases: frozenset[str]) -> dict[str, list[tuple[str, ...]]]:
    starts: dict[str, list[tuple[str, ...]]] = {}
    for words in (tuple(p.split()) for p in sorted(phrases)):
        starts.setdefault(words[0], []).append(words)
    return starts


def _phrases(body: list[Passage], within: int, phrases: frozenset[str]) -> Iterator[Hit]:
    """Set phrases of the rule (`*` stands for one word with a capital) that come back in the same words within so many words."""
    starts = _by_first_word(phrases)
    seen: dict[tuple[str, ...], tuple[int, Place]] = {}
    at = 0
    for passage in body:
        places = passage.places
        for i in sorted([i for word in starts.keys() & places.keys() for i in places[word]]):
            for words in starts[passage.tokens.lowers[i]]:
                found = tuple(passage.tokens.lowers[i : i + len(words)])
                if len(found) == len(words) and all(
                    f == w or (w == "*" and passage.tokens.words[i + k][0].isupper())
                    for k, (w, f) in enumerate(zip(words, found, strict=True))
                ):
                    yield from _again(passage, i, found, at + i, within, seen)
        at += len(passage.tokens)


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
