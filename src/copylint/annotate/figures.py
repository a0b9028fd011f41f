"""What can be counted in an article: its sentences, quotations, sources and numbers."""

from copylint._typing import NamedTuple
from copylint.annotate.article import Article
from copylint.annotate.passage import Passage
from copylint.annotate.quantity_sources import Sources
from copylint.annotate.quantity_worth import is_checkworthy
from copylint.language.readability import word_count

GRADES = ("nobody", "bare", "described", "organisation", "named")  # of sources, 0 to 4


class Spoken(NamedTuple):
    """A sentence of the body: its passage, half-open code points there, words, and whether most of it is a quotation."""

    passage: int
    start: int
    end: int
    words: int
    quoted: bool


class Figures(NamedTuple):
    """Counts of an article. Words stand between spaces. `quoted_words` stand in quotations of the body; `sources` counts
    attributions by the grade of their source, 0 to 4; numbers are those that a careful desk wants a source for."""

    words: int
    paragraphs: int
    sentences: tuple[Spoken, ...]
    headline_words: int
    lede_words: int
    quoted_words: int
    sources: tuple[int, ...]
    sourced_numbers: int
    unsourced_numbers: int

    @property
    def longest(self) -> Spoken | None:
        """The first of the longest sentences."""
        return max(self.sentences, key=lambda s: s.words, default=None)


def figures(article: Article) -> Figures:
    """The counts of an article."""
    sourced, unsourced = _numbers(article)
    lede = article.lede
    opening = lede.sentences[0] if lede is not None and lede.sentences else None
    body = {p.index for p in article.body}
    grades = [a.grade for a in article.attributions if a.passage in body]
    return Figures(
        article.reading.words,
        sum(1 for p in article.body if len(p.tokens)),
        tuple(_spoken(p, s.start, s.end) for p in article.body for s in p.sentences),
        word_count(article.headline.text) if article.headline else 0,
        word_count(lede.text[opening.start : opening.end]) if lede is not None and opening else 0,
        sum(_quoted_words(p) for p in article.body),
        tuple(grades.count(grade) for grade in range(len(GRADES))),
        sourced,
        unsourced,
    )


def _spoken(passage: Passage, start: int, end: int) -> Spoken:
    inside = sum(min(q.end, end) - max(q.start, start) for q in passage.quotes_between(start, end))
    return Spoken(passage.index, start, end, word_count(passage.text[start:end]), 2 * inside > end - start)


def _quoted_words(passage: Passage) -> int:
    quotes = passage.quotes_between(0, len(passage.text))
    return sum(word_count(passage.text[q.start : q.end]) for q in quotes if q.kind == "speech")


def _numbers(article: Article) -> tuple[int, int]:
    """Numbers that want a source, with one near and without."""
    sources = Sources(article)
    near = [
        sources.covers(passage, quantity)
        for passage in article.body
        for quantity in passage.quantities
        if is_checkworthy(passage, quantity)
    ]
    return sum(near), len(near) - sum(near)
