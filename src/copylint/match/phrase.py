"""`phrase:` and `swap:`: words in a row, whatever their case."""

from collections.abc import Iterator, Sequence

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.passage import Passage
from copylint.match.answer import Answer
from copylint.match.matcher import Found, PatternBody

Phrase = tuple[int, list[str], str | None]


class PhraseMatcher:
    """Data: {trigger word: its phrases, as `_by_rarest` of the rule compiler writes them}; read as they are met."""

    def __init__(self, body: PatternBody) -> None:
        self.lines: dict[str, str] = body.data
        self.phrases: dict[str, list[Phrase]] = {}
        self.answer = Answer(body)

    def hits(self, article: Article, found: Found) -> Iterator[Hit]:
        """Hits, none of which overlap: from one word the longest phrase, and of two the first."""
        for index, at in found.items():
            passage = article.passages[index]
            tokens = passage.tokens
            done = 0
            for first, (last, replacement) in sorted(self._stretches(passage, at).items()):
                if first < done:
                    continue
                done = last
                hit = self.answer.hit(passage, tokens.starts[first], tokens.ends[last - 1], {}, replacement)
                if hit is not None:
                    yield hit

    def _stretches(self, passage: Passage, at: Sequence[int]) -> dict[int, tuple[int, str | None]]:
        """First token -> the token after the longest phrase from there, and its replacement."""
        lowers = passage.tokens.lowers
        count = len(lowers)
        found: dict[int, tuple[int, str | None]] = {}
        for i in at:
            for before, words, replacement in self._phrases(lowers[i]):
                first = i - before
                last = first + len(words)
                if last > count or first < 0 or lowers[last - 1] != words[-1] or lowers[first] != words[0]:
                    continue  # most go here: the words between are compared only for the few others
                if lowers[first:last] != words or found.get(first, (0,))[0] >= last:
                    continue
                sentence = passage.sentence_of(i)
                if sentence.first <= first and last <= sentence.last:
                    found[first] = last, replacement
        return found

    def _phrases(self, trigger: str) -> list[Phrase]:
        """The phrases found by a word: how many words stand before it, the words, the replacement."""
        known = self.phrases.get(trigger)
        if known is None:
            rows = (line.split("\t") for line in self.lines.get(trigger, "").split("\n") if line)
            known = [(int(row[0]), row[1].split(" "), row[2] if len(row) > 2 else None) for row in rows]
            self.phrases[trigger] = known
        return known
