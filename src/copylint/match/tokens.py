"""`tokens:` patterns over the tokens of a sentence."""

from collections.abc import Iterator, Sequence

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.passage import Passage
from copylint.match.answer import Answer
from copylint.match.elements import Captures, build, literals, match_at, named
from copylint.match.matcher import Inside, PatternBody, places_of

Literals = tuple[int, int, frozenset[str]]  # words of which one must be among some tokens


class TokenMatcher:
    """Data: (elements, least tokens before the trigger, most tokens before the trigger)."""

    def __init__(self, body: PatternBody) -> None:
        elements, self.near, self.far = body.data
        self.elements = tuple(build(e) for e in elements)
        wanted = sorted(literals(elements), key=lambda literal: len(literal[2]))
        self.literals = tuple(w for w in wanted if w[:2] != (self.near, self.far + 1))  # that is the trigger
        # The same words, counted from the trigger; the trigger's own go without saying.
        self.around = tuple(
            (first - self.far, last - self.near, words) for first, last, words in self.literals
        )
        self.answer = Answer(body)

    def hits(self, article: Article, words: Sequence[str], inside: Inside) -> Iterator[Hit]:
        """Hits, at most one from a start."""
        here = article.where.keys()
        if any(here.isdisjoint(needed) for _, _, needed in self.literals):
            return
        fixed = self.near == self.far
        for index, at in places_of(article, words, inside).items():
            passage = article.passages[index]
            lowers = passage.tokens.lowers
            done = -1
            for trigger in at:
                if not _stand(self.around, lowers, trigger):
                    continue
                sentence = passage.sentence_of(trigger)
                earliest = max(sentence.first, trigger - self.far, done + 1)
                for start in range(earliest, trigger - self.near + 1):
                    if not (fixed or _stand(self.literals, lowers, start)):
                        continue
                    got = match_at(self.elements, passage, start, sentence.last)
                    if got is not None and got[0] > start:
                        done = start
                        hit = self._hit(passage, start, got[0], got[1])
                        if hit is not None:
                            yield hit
                        break

    def _hit(self, passage: Passage, first: int, last: int, captures: Captures) -> Hit | None:
        marked = [(a, b) for _, mark, a, b in captures if mark and b > a]
        if marked:
            first, last = marked[0][0], marked[-1][1]
        tokens = passage.tokens
        return self.answer.hit(
            passage, tokens.starts[first], tokens.ends[last - 1], dict(named(passage, captures))
        )


def _stand(literals: tuple[Literals, ...], lowers: list[str], at: int) -> bool:
    """Whether the words of a pattern stand near enough to a token; cheaper than to match what needs tags."""
    for first, last, words in literals:
        if words.isdisjoint(lowers[max(at + first, 0) : max(at + last, 0)]):
            return False
    return True
