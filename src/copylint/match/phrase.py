"""`phrase:` and `swap:`: words in a row, whatever their case."""

from collections.abc import Iterator, Sequence

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.passage import Passage
from copylint.match.answer import Answer
from copylint.match.matcher import Inside, PatternBody

_LONG = 4  # letters of a word that a title gives a capital

Phrase = tuple[int, list[str], str | None]
Stretch = tuple[int, str | None]  # the token after a phrase, and its replacement


class PhraseMatcher:
    """Data: {trigger word: its phrases, as `_by_rarest` of the rule compiler writes them}; read as they are met."""

    def __init__(self, body: PatternBody) -> None:
        self.lines: dict[str, str] = body.data
        self.phrases: dict[str, dict[str, list[Phrase]]] = {}
        self.answer = Answer(body)

    def hits(self, article: Article, words: Sequence[str], inside: Inside) -> Iterator[Hit]:
        """Hits, none of which overlap: from one word the longest phrase, and of two the first."""
        found = self._stretches(article, words, inside)
        for index in sorted(found):
            passage = article.passages[index]
            tokens = passage.tokens
            done = 0
            for first, (last, replacement) in sorted(found[index].items()):
                if first < done:
                    continue
                done = last
                if replacement is None and last - first > 1 and _title(passage, first, last):
                    continue
                hit = self.answer.hit(passage, tokens.starts[first], tokens.ends[last - 1], {}, replacement)
                if hit is not None:
                    yield hit

    def _stretches(
        self, article: Article, triggers: Sequence[str], inside: Inside
    ) -> dict[int, dict[int, Stretch]]:
        """Passage index -> first token -> the longest phrase from there."""
        found: dict[int, dict[int, Stretch]] = {}
        pairs = article.pairs
        for trigger in triggers:
            known = self.phrases.get(trigger) or self._phrases(trigger)
            phrases = [phrase for pair in known.keys() & pairs for phrase in known[pair]]
            phrases += known.get("", ())
            for index in article.where[trigger] if phrases else ():
                if index in inside:
                    passage = article.passages[index]
                    for i in passage.places[trigger]:
                        for first, stretch in _beginning(passage, i, phrases):
                            longest = found.setdefault(index, {})
                            if longest.get(first, (0,))[0] < stretch[0]:
                                longest[first] = stretch
        return found

    def _phrases(self, trigger: str) -> dict[str, list[Phrase]]:
        """The phrases found by a word: how many words stand before it, the words, the replacement; by their first two
        words, "" where there is one alone."""
        known: dict[str, list[Phrase]] = {}
        for line in filter(None, self.lines.get(trigger, "").split("\n")):
            before, text, *replacement = line.split("\t")
            words = text.split(" ")
            pair = " ".join(words[:2]) if len(words) > 1 else ""
            known.setdefault(pair, []).append((int(before), words, replacement[0] if replacement else None))
        self.phrases[trigger] = known
        return known


def _title(passage: Passage, first: int, last: int) -> bool:
    """Whether the words are a title or a name within a sentence: “a scene of Perfect Storm”."""
    words, sentence = passage.tokens.words, passage.sentence_of(first)
    if first == sentence.first or not words[first][0].isupper() or not words[last - 1][0].isupper():
        return False
    if any(len(w) >= _LONG and w.islower() for w in words[first:last]):
        return False
    return any(len(w) > _LONG and w.islower() for w in words[sentence.first : sentence.last])


def _beginning(passage: Passage, trigger: int, phrases: list[Phrase]) -> Iterator[tuple[int, Stretch]]:
    """The phrases that stand around a trigger, each with the token that it begins with."""
    lowers = passage.tokens.lowers
    count = len(lowers)
    for before, words, replacement in phrases:
        first = trigger - before
        last = first + len(words)
        if last > count or first < 0 or lowers[last - 1] != words[-1] or lowers[first] != words[0]:
            continue  # most go here: the words between are compared only for the few others
        if lowers[first:last] == words:
            sentence = passage.sentence_of(trigger)
            if sentence.first <= first and last <= sentence.last:
                yield first, (last, replacement)
