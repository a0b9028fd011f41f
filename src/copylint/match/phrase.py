"""`phrase:` and `swap:`: words in a row, whatever their case."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.match.answer import Answer
from copylint.match.matcher import Found, PatternBody


class PhraseMatcher:
    """Data: {first word: ((words …), replacement or None) …, longest first}."""

    def __init__(self, body: PatternBody) -> None:
        self.phrases: dict[str, tuple[tuple[tuple[str, ...], str | None], ...]] = body.data
        self.answer = Answer(body)

    def hits(self, article: Article, found: Found) -> Iterator[Hit]:
        """Hits; from one word the longest phrase only."""
        for index, at in found.items():
            passage = article.passages[index]
            tokens = passage.tokens
            for i in at:
                for words, replacement in self.phrases.get(tokens.lowers[i], ()):
                    last = i + len(words)
                    if tuple(tokens.lowers[i:last]) == words and last <= passage.sentence_of(i).last:
                        hit = self.answer.hit(
                            passage, tokens.starts[i], tokens.ends[last - 1], {}, replacement
                        )
                        if hit is not None:
                            yield hit
                        break
