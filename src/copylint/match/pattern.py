"""`regex:` patterns, each under a limit: a sentence or a passage at a time, and a user's own also under a clock."""

import re
from collections.abc import Callable, Iterator, Sequence

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.passage import Passage
from copylint.match.answer import Answer
from copylint.match.matcher import Inside, PatternBody, places_of

WINDOW = 4000  # code points a search sees at most
SECONDS = 1.0  # what one search of a user's pattern may take


Finder = Callable[[str, int, int], Iterator["re.Match[str]"]]


def _finder(source: str, flags: int, builtin: bool) -> Finder:
    if builtin:
        return re.compile(source, flags).finditer
    import regex

    find = regex.compile(source, flags).finditer
    return lambda text, start, end: find(text, start, end, timeout=SECONDS)


class RegexTimeout(Exception):
    """A pattern that took longer than its limit."""


class RegexMatcher:
    """Data: (pattern, whether case counts, whether it has triggers). A group `mark` gives the span."""

    def __init__(self, body: PatternBody) -> None:
        self.source, cased, self.triggered = body.data
        self._find = _finder(self.source, 0 if cased else re.IGNORECASE, body.builtin)
        self.answer = Answer(body)

    def hits(self, article: Article, words: Sequence[str], inside: Inside) -> Iterator[Hit]:
        """Hits in order, those in one window without overlap."""
        for index, at in places_of(article, words, inside).items():
            passage = article.passages[index]
            for start, end in self._windows(passage, at):
                try:
                    for match in self._find(passage.text, start, end):
                        hit = self._hit(passage, match)
                        if hit is not None:
                            yield hit
                except TimeoutError:
                    raise RegexTimeout(f"pattern {self.source!r} took more than {SECONDS:g} s") from None

    def _windows(self, passage: Passage, at: Sequence[int]) -> Iterator[tuple[int, int]]:
        if self.triggered:
            seen = -1
            for token in at:
                sentence = passage.sentence_of(token)
                if sentence.start > seen:
                    seen = sentence.start
                    yield sentence.start, min(sentence.end, sentence.start + WINDOW)
        else:
            for start in range(0, len(passage.text), WINDOW):
                yield start, min(start + WINDOW, len(passage.text))

    def _hit(self, passage: Passage, match: "re.Match[str]") -> Hit | None:
        groups = match.groupdict()
        start, end = match.span("mark") if groups.get("mark") is not None else match.span()
        if start == end:
            return None
        return self.answer.hit(passage, start, end, {k: v for k, v in groups.items() if v is not None})
