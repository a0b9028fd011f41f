"""`tokens:` patterns over the tokens of a sentence."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.passage import Passage
from copylint.match.answer import Answer
from copylint.match.elements import Captures, build, literals, match_at, named
from copylint.match.matcher import Found, PatternBody


class TokenMatcher:
    """Data: (elements, least tokens before the trigger, most tokens before the trigger)."""

    def __init__(self, body: PatternBody) -> None:
        elements, self.near, self.far = body.data
        self.elements = tuple(build(e) for e in elements)
        self.literals = tuple(literals(elements))
        self.answer = Answer(body)

    def hits(self, article: Article, found: Found) -> Iterator[Hit]:
        """Hits, at most one from a start."""
        for index, at in found.items():
            passage = article.passages[index]
            done = -1
            for trigger in at:
                sentence = passage.sentence_of(trigger)
                for start in range(
                    max(sentence.first, trigger - self.far, done + 1), trigger - self.near + 1
                ):
                    if not self._possible(passage, start):
                        continue
                    got = match_at(self.elements, passage, start, sentence.last)
                    if got is not None and got[0] > start:
                        done = start
                        hit = self._hit(passage, start, got[0], got[1])
                        if hit is not None:
                            yield hit
                        break

    def _possible(self, passage: Passage, start: int) -> bool:
        """Whether the words of the pattern stand near enough; cheaper than to match what needs tags."""
        lowers = passage.tokens.lowers
        for first, last, words in self.literals:
            if words.isdisjoint(lowers[start + first : start + last]):
                return False
        return True

    def _hit(self, passage: Passage, first: int, last: int, captures: Captures) -> Hit | None:
        marked = [(a, b) for _, mark, a, b in captures if mark and b > a]
        if marked:
            first, last = marked[0][0], marked[-1][1]
        tokens = passage.tokens
        return self.answer.hit(
            passage, tokens.starts[first], tokens.ends[last - 1], dict(named(passage, captures))
        )
