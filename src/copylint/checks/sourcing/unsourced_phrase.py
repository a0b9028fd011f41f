"""Phrases that need somebody behind them: a rule gives the phrases, and who may answer for them."""

from collections.abc import Iterable, Iterator
from functools import cache
from re import IGNORECASE, Pattern, compile

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.owners import in_court, owned, told_here
from copylint.annotate.passage import Passage
from copylint.annotate.speakers import answered, inside_other


class _Phrase:
    """A phrase, `word word+word → pattern` or a pattern alone.

    With words, only passages are searched that hold one of them, or both of a pair joined by a plus.
    """

    def __init__(self, phrase: str, exact: bool) -> None:
        words, arrow, pattern = phrase.partition(" → ")
        self.needs = tuple(tuple(need.split("+")) for need in words.split()) if arrow else ()
        self.source = pattern if arrow else phrase
        self.flags = 0 if exact else IGNORECASE

    def passages(self, article: Article) -> Iterable[int]:
        """The passages that have the words."""
        where = article.where
        if not self.needs:
            return range(len(article.passages))
        found: set[int] = set()
        for first, *others in self.needs:
            if first in where and all(word in where for word in others):
                found.update(set(where[first]).intersection(*(where[word] for word in others)))
        return found

    def spans(self, passage: Passage) -> list[tuple[int, int]]:
        """Where the phrase stands, or what is marked in it."""
        pattern = _pattern(self.source, self.flags)
        group = "mark" if "mark" in pattern.groupindex else 0
        return [match.span(group) for match in pattern.finditer(passage.text)]


@cache
def _pattern(source: str, flags: int) -> Pattern[str]:
    return compile(source, flags)


@cache
def _phrases(phrases: tuple[str, ...], exact: bool) -> tuple[_Phrase, ...]:
    return tuple(_Phrase(phrase, exact) for phrase in phrases)


_POLLED = frozenset(
    """poll polls polling pollster pollsters survey surveys surveyed census respondents percent %""".split()
)


def _polled(passage: Passage) -> bool:
    """Whether a paragraph has a poll or a share."""
    places, text = passage.places, passage.text
    return (
        not places.keys().isdisjoint(_POLLED)
        or ("cent" in places and "per cent" in text)
        or ("focus" in places and "focus group" in text)
    )


@cache
def _verified() -> Pattern[str]:
    return compile(
        r"(?i)verif|authentic|geolocat|confirmed (?:by|to)|could not (?:be )?(?:\w+ )?(?:confirm|establish)"
    )


def _around(article: Article, passage: Passage) -> str:
    """The passage's text with that of its neighbours."""
    return "\n".join(p.text for p in article.passages[max(passage.index - 1, 0) : passage.index + 2])


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Stretches that match `phrases` outside quotations and that none of the `answers` stands behind.

    answers: source (a named source whose words these are, in the sentence), owner (one in the sentence or the one
    before), paragraph (any named source in the paragraph), poll (a poll or a share in the paragraph), speaker (a
    person named in full who speaks in the next two sentences or the next paragraph), court (courts and police), verified (the copy says that
    somebody checked, or couldn't).
    `first` limits a rule to the first paragraphs of the body.
    """
    listed = options.values["phrases"]
    phrases = _phrases(listed if isinstance(listed, tuple) else (str(listed),), options.flag("exact"))
    answers = options.words("answers")
    lede = (
        {p.index for p in article.body[: int(options.number("first"))]} if options.number("first") else None
    )
    spans: dict[int, list[tuple[int, int]]] = {}
    for phrase in phrases:
        for index in phrase.passages(article):
            passage = article.passages[index]
            if lede is None or index in lede or passage.kind in ("headline", "standfirst"):
                spans.setdefault(index, []).extend(phrase.spans(passage))
    for index in sorted(spans):
        passage = article.passages[index]
        for start, end in sorted(spans[index]):
            if not passage.quoted(start, end) and not backed(article, passage, start, end, answers):
                yield Hit(index, start, end)


def backed(article: Article, passage: Passage, start: int, end: int, answers: frozenset[str]) -> bool:
    """Whether one of the `answers` stands behind a stretch."""
    if "poll" in answers and _polled(passage):
        return True
    if "court" in answers and in_court(passage, start):
        return True
    if "verified" in answers and _verified().search(_around(article, passage)) is not None:
        return True
    if "source" in answers and inside_other(passage, start, end) is not None:
        return True
    if "owner" in answers and owned(passage, start, end):
        return True
    if "paragraph" in answers and told_here(passage):
        return True
    return "speaker" in answers and answered(article, passage, end)
