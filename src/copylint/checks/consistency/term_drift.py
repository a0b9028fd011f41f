"""CX108: one term written two ways; the rarer is reported."""

from collections.abc import Iterator
from functools import cache

from copylint.annotate.article import Article
from copylint.annotate.hit import Edit, Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.document.model import PROSE

Use = tuple[Passage, int, int]


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit for each use of a pair's rarer form; where both are as frequent, of the one that came later."""
    value = options.values["pairs"]
    listed = value if isinstance(value, tuple) else ()
    pairs = _by_word(listed)
    where = article.where
    for n in sorted({n for word in where.keys() & pairs.keys() for n in pairs[word]}):
        left, _, right = listed[n].partition(" / ")
        one, other = _uses(article, left), _uses(article, right)
        if one and other:
            rare = _rarer(one, other)
            usual = left if rare else right
            yield from _hits(other if rare else one, (one if rare else other)[0], usual)


@cache
def _by_word(listed: tuple[str, ...]) -> dict[str, list[int]]:
    """The pairs of a list of `one / other` by the longest word of the left form."""
    found: dict[str, list[int]] = {}
    seen: set[str] = set()
    for n, pair in enumerate(listed):
        if pair not in seen:
            seen.add(pair)
            found.setdefault(max(pair.partition(" / ")[0].lower().split(), key=len), []).append(n)
    return found


def _uses(article: Article, form: str) -> list[Use]:
    """Where a form stands, names and quotations left out."""
    first = form.split()[0].lower()
    passages = [article.passages[index] for index in article.where.get(first, ())]
    return [use for p in passages if p.kind in PROSE for use in _stands(p, form)]


def _stands(passage: Passage, form: str) -> Iterator[Use]:
    tokens = passage.tokens
    parts = form.lower().split()
    at = -1
    for _ in range(tokens.lowers.count(parts[0])):
        at = tokens.lowers.index(parts[0], at + 1)
        last = at + len(parts) - 1
        if tokens.lowers[at : last + 1] == parts and not _is_name(passage, at, last, form):
            start, end = tokens.starts[at], tokens.ends[last]
            if not passage.quoted(start, end):
                yield passage, start, end


def _is_name(passage: Passage, at: int, last: int, form: str) -> bool:
    """Whether a common term is part of a name: its capital is not the sentence's, or a capital follows."""
    words = passage.tokens.words
    if form[0].isupper() or not words[at][0].isupper():
        return False
    if last > at and words[last][0].isupper():
        return True
    return passage.sentence_of(at).first != at or any(
        word[0].isupper() for word in words[last + 1 : last + 2]
    )


def _rarer(left: list[Use], right: list[Use]) -> int:
    if len(left) != len(right):
        return 0 if len(left) < len(right) else 1
    return 1 if (left[0][0].index, left[0][1]) < (right[0][0].index, right[0][1]) else 0


def _hits(rare: list[Use], other: Use, form: str) -> Iterator[Hit]:
    passage, start, end = other
    place = Place(passage.index, start, end, f"“{passage.text[start:end]}”")
    for here, first, last in rare:
        text = here.text[first:last]
        right = form[0].upper() + form[1:] if text[0].isupper() else form
        values = {"other": right, "fix": right}
        yield Hit(here.index, first, last, values, edits=(Edit(first, last, right),), related=(place,))
