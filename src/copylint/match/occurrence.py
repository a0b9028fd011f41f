"""`occurrence:`: too many words, characters or matches in a sentence, a paragraph, the lede, the headline."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.match.answer import Answer
from copylint.match.matcher import Inside, PatternBody, places_of


class OccurrenceMatcher:
    """Data: (what is counted: words | characters | a regex, per, least, most, option that holds the most)."""

    def __init__(self, body: PatternBody, options: Options) -> None:
        self.what, self.per, self.least, self.most, option = body.data
        if option:
            self.most = options.number(option)
        self.token = (
            re.compile(self.what, re.IGNORECASE) if self.what not in ("words", "characters") else None
        )
        self.answer = Answer(body)

    def hits(self, article: Article, words: Sequence[str], inside: Inside) -> Iterator[Hit]:
        """A hit for each unit that holds more than the most or fewer than the least."""
        short = self.what == "words" and not self.least  # there are not more words than tokens
        for index in places_of(article, words, inside):
            passage = article.passages[index]
            if short and len(passage.tokens) <= self.most:
                continue
            for start, end, first, last in self._units(passage):
                if short and last - first <= self.most:
                    continue
                count = self._count(passage, start, end, first, last)
                if count > self.most or count < self.least:
                    values = {"count": str(count), "limit": f"{self.most:g}"}
                    hit = self.answer.hit(passage, start, end, values)
                    if hit is not None:
                        yield hit

    def _count(self, passage: Passage, start: int, end: int, first: int, last: int) -> int:
        if self.what == "words":
            signs = passage.places.keys() & passage.article.signs
            return last - first - sum(_between(passage.places[sign], first, last) for sign in signs)
        if self.token is None:
            return end - start
        return sum(1 for _ in self.token.finditer(passage.text, start, end))

    def _units(self, passage: Passage) -> Sequence[tuple[int, int, int, int]]:
        """What is counted by itself: code points, then token indexes."""
        if not passage.sentences:
            return ()
        if self.per == "lede":
            return passage.sentences[:1] if passage is passage.article.lede else ()
        if self.per == "sentence":
            return passage.sentences[passage is passage.article.lede :]
        if self.per == "headline" and passage.kind != "headline":
            return ()
        return ((0, len(passage.text), 0, len(passage.tokens)),)


def _between(places: list[int], first: int, last: int) -> int:
    """How many of the places, which are in order, are from `first` to before `last`."""
    return bisect_left(places, last) - bisect_left(places, first)
