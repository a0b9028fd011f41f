"""`occurrence:`: too many words, characters or matches in a sentence, a paragraph, the lede, the headline."""

import re
from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.match.answer import Answer
from copylint.match.matcher import Found, PatternBody

Unit = tuple[Passage, int, int, int, int]  # code points, then token indexes


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

    def hits(self, article: Article, found: Found) -> Iterator[Hit]:
        """A hit for each unit that holds more than the most or fewer than the least."""
        for passage, start, end, first, last in self._units(article, found):
            if self.what == "words" and last - first <= self.most and not self.least:
                continue  # not more words than tokens
            count = self._count(passage, start, end, first, last)
            if count > self.most or count < self.least:
                hit = self.answer.hit(passage, start, end, {"count": str(count), "limit": f"{self.most:g}"})
                if hit is not None:
                    yield hit

    def _count(self, passage: Passage, start: int, end: int, first: int, last: int) -> int:
        if self.what == "words":
            return len([w for w in passage.tokens.words[first:last] if w[0].isalnum() or w[0] == "$"])
        if self.token is None:
            return end - start
        return sum(1 for _ in self.token.finditer(passage.text, start, end))

    def _units(self, article: Article, found: Found) -> Iterator[Unit]:
        for index in found:
            passage = article.passages[index]
            if not passage.sentences:
                continue
            if self.per == "lede":
                if passage is article.lede:
                    yield passage, *passage.sentences[0]
            elif self.per == "sentence":
                for sentence in passage.sentences:
                    if not (passage is article.lede and sentence.first == 0):
                        yield passage, *sentence
            elif self.per != "headline" or passage.kind == "headline":
                yield passage, 0, len(passage.text), 0, len(passage.tokens)
