"""Token patterns: elements with tests and repetition, matched with backtracking inside one sentence."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from copylint._typing import NamedTuple
from copylint.annotate.passage import Passage

# (attribute, "in" | "not_in" | "regex", values) as compiled.
Test = tuple[str, str, tuple[str, ...]]
# tests, tests to negate, least, most, look, name, mark, margin as compiled.
ElementData = tuple[tuple[Test, ...], tuple[Test, ...], int, int, str, str, bool, float]

Predicate = Callable[[Passage, int], bool]
TAGGED = frozenset({"pos", "tag", "lemma", "number", "verbform", "tense", "person"})


class Element(NamedTuple):
    """One place in a pattern: what its token must be, how often, and what it is called.

    look: "" takes tokens; "=" and "!" only look at the token that comes next (it must, or must not, be so), "<" and
    "<!" at the one before. A sentence's edge is no token.
    """

    accepts: Predicate
    least: int
    most: int
    look: str
    name: str
    mark: bool


Captures = tuple[tuple[str, bool, int, int], ...]  # name, mark, first token, token after the last


def _value(attribute: str, passage: Passage, i: int) -> str:
    if attribute == "lower":
        return passage.tokens.lowers[i]
    if attribute == "word":
        return passage.tokens.words[i]
    tag = passage.tag(i)
    if attribute == "lemma":
        from copylint.language.lemmas import lemma

        return lemma(passage.tokens.lowers[i], tag.pos)
    value: str = getattr(tag, attribute)
    return value


@cache
def _compiled(source: str) -> re.Pattern[str]:
    """A pattern, compiled when a token comes so far that it matters."""
    return re.compile(source)


def _predicate(test: Test) -> Predicate:
    attribute, how, values = test
    if attribute == "regex" or how == "regex":
        source = "lower" if attribute == "regex" else attribute
        return lambda passage, i: _compiled(values[0]).search(_value(source, passage, i)) is not None
    wanted = frozenset(values)
    if attribute == "lower":
        if how == "in":
            return lambda passage, i: passage.tokens.lowers[i] in wanted
        return lambda passage, i: passage.tokens.lowers[i] not in wanted
    if how == "in":
        return lambda passage, i: _value(attribute, passage, i) in wanted
    return lambda passage, i: _value(attribute, passage, i) not in wanted


def _all_of(tests: tuple[Test, ...], margin: float) -> Predicate:
    ordered = sorted(tests, key=lambda t: t[0] in TAGGED)  # what needs a tag comes last
    predicates = [_predicate(t) for t in ordered]
    if margin > 0:
        predicates.append(lambda passage, i: passage.tag(i).margin >= margin)
    if len(predicates) == 1:
        return predicates[0]
    return lambda passage, i: all(p(passage, i) for p in predicates)


def build(data: ElementData) -> Element:
    """An element from its compiled form."""
    tests, negated, least, most, look, name, mark, margin = data
    accepts = _all_of(tests, margin)
    if negated:
        refused, base = _all_of(negated, 0.0), accepts
        accepts = lambda passage, i: base(passage, i) and not refused(passage, i)  # noqa: E731
    return Element(accepts, least, most, look, name, mark)


def literals(pattern: tuple[ElementData, ...]) -> Iterator[tuple[int, int, frozenset[str]]]:
    """The words of which one must be among the tokens `first`:`last`, counted from the start of a match."""
    first = last = 0
    for tests, _, least, most, look, *_ in pattern:
        if look:
            continue
        last += most
        words = next(
            (v for attribute, how, v in tests if how == "in" and attribute in ("lower", "word")), None
        )
        if words is not None and least:
            yield first, last, frozenset([word.lower().replace("’", "'") for word in words])
        first += least


def match_at(
    elements: tuple[Element, ...], passage: Passage, at: int, end: int, e: int = 0
) -> tuple[int, Captures] | None:
    """The token after the match that starts at token `at` (before `end`), and the captures; longest first."""
    if e == len(elements):
        return at, ()
    element = elements[e]
    if element.look:
        return match_at(elements, passage, at, end, e + 1) if _looks(element, passage, at, end) else None
    stop, limit = at, min(end, at + element.most)
    while stop < limit and element.accepts(passage, stop):
        stop += 1
    for last in range(stop, at + element.least - 1, -1):
        rest = match_at(elements, passage, last, end, e + 1)
        if rest is not None:
            if element.name or element.mark:
                return rest[0], ((element.name, element.mark, at, last), *rest[1])
            return rest
    return None


def _looks(element: Element, passage: Passage, at: int, end: int) -> bool:
    """Whether the token next to `at` is as a look-around element wants it."""
    if element.look in ("<", "<!"):
        there, beside = at < end and at > passage.sentence_of(at).first, at - 1
    else:
        there, beside = at < end, at
    return (there and element.accepts(passage, beside)) == (element.look in ("<", "="))


def match_before(elements: tuple[Element, ...], passage: Passage, first: int, at: int) -> bool:
    """Whether the elements match tokens that end right before token `at`, none before `first`."""
    widest = sum(e.most for e in elements if not e.look)
    for start in range(at, max(first, at - widest) - 1, -1):
        got = match_at(elements, passage, start, at)
        if got is not None and got[0] == at and (start < at or not elements):
            return True
    return False


def anywhere(elements: tuple[Element, ...], passage: Passage, first: int, last: int) -> bool:
    """Whether the elements match somewhere in the tokens `first`:`last`."""
    return any(match_at(elements, passage, i, last) is not None for i in range(first, last))


def named(passage: Passage, captures: Captures) -> Iterator[tuple[str, str]]:
    """Names of captures with the words they hold."""
    tokens = passage.tokens
    for name, _, first, last in captures:
        if name:
            yield name, passage.text[tokens.starts[first] : tokens.ends[last - 1]] if last > first else ""
