"""`consistency:`: two forms of one term in an article; the rarer is reported, with a place of the other."""

from collections.abc import Iterator, Sequence

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.passage import Passage
from copylint.match.answer import Answer
from copylint.match.matcher import Found, Inside, PatternBody, places_of

Use = tuple[Passage, int, int]


class ConsistencyMatcher:
    """Data: {first word: ((words, pair, side), …, longest first)}; a pair's sides are 0 and 1."""

    def __init__(self, body: PatternBody) -> None:
        self.terms: dict[str, tuple[tuple[tuple[str, ...], int, int], ...]] = body.data
        self.answer = Answer(body)

    def hits(self, article: Article, words: Sequence[str], inside: Inside) -> Iterator[Hit]:
        """A hit for each use of a pair's rarer form; where both are as frequent, the one that came later."""
        for sides in self._uses(article, places_of(article, words, inside)).values():
            if not (sides[0] and sides[1]):
                continue
            rare = self._rarer(sides)
            passage, start, end = sides[1 - rare][0]
            other = passage.text[start:end]
            place = Place(passage.index, start, end, f"“{other}”")
            for use in sides[rare]:
                hit = self.answer.hit(*use, {"other": other}, other.lower() if self.answer.body.fix else None)
                if hit is not None:
                    yield hit._replace(related=(place,))

    @staticmethod
    def _rarer(sides: tuple[list[Use], list[Use]]) -> int:
        if len(sides[0]) != len(sides[1]):
            return 0 if len(sides[0]) < len(sides[1]) else 1
        first = [(s[0][0].index, s[0][1]) for s in sides]
        return 1 if first[0] < first[1] else 0

    def _uses(self, article: Article, found: Found) -> dict[int, tuple[list[Use], list[Use]]]:
        uses: dict[int, tuple[list[Use], list[Use]]] = {}
        for index, at in found.items():
            passage = article.passages[index]
            lowers = passage.tokens.lowers
            for i in at:
                for words, pair, side in self.terms.get(lowers[i], ()):
                    if tuple(lowers[i : i + len(words)]) == words:
                        start, end = passage.tokens.starts[i], passage.tokens.ends[i + len(words) - 1]
                        if not passage.quoted(start, end):
                            uses.setdefault(pair, ([], []))[side].append((passage, start, end))
                        break
        return uses
