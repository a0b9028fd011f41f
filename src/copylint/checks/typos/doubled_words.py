"""TY103: a word, or a phrase of up to four words, that stands twice in a row."""

from collections.abc import Iterator
from itertools import compress, count
from operator import eq

from copylint.annotate.article import Article
from copylint.annotate.hit import Edit, Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage

LONGEST = 4  # words of a repeated phrase
REACH = 8  # tokens before a doubled verb in which a word such as “what” explains it
_VERBS = frozenset(["is", "was", "are", "were", "be", "do", "does", "did", "has", "have", "can", "will"])
_PARTICLES = frozenset(["in", "on", "over", "up", "out", "off", "through", "down"])
_OBJECTS = frozenset(["you", "me", "him", "them", "us", "her"])
_AUXILIARIES = frozenset(
    "is was are were be been has have will would can could should must may might".split()
)
_BETWEEN = frozenset(
    "still also now then later already just once soon only even never always often again currently recently since"
    " long ever first finally generally usually really actually probably definitely certainly simply".split()
)
_ABOUT = frozenset(["about", "around", "almost", "nearly", "exactly"])
_BEFORE_ABOUT = frozenset(["for", "in", "at", "on", "by", "with", "from", "after"])
_CLAUSES = frozenset(
    ["the", "a", "an", "he", "she", "it", "they", "we", "his", "her", "its", "their", "there"]
)
_LIST_WORDS = frozenset(["and", "or", "by", "after", "upon", "nor", "plus", "times", "versus", "vs"])


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Doubled words and phrases, emphatic and grammatical doubling left alone."""
    doubling = _Doubling(options)
    for passage in article.passages:
        if passage.kind != "code":
            yield from doubling.hits(passage)


class _Doubling:
    def __init__(self, options: Options) -> None:
        self.allowed = options.words("allow")
        self.safe = options.words("safe")
        self.questions = options.words("questions")
        self.phrasal = options.words("phrasal")
        self.durations = options.words("durations")
        self.twins = options.words("twins")
        self.first = options.words("first")

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Hits of one passage; of overlapping repetitions the first."""
        lowers, done = passage.tokens.lowers, 0
        for size in range(1, LONGEST + 1):
            for i in compress(count(), map(eq, lowers, lowers[size:])):
                if i >= done and self._repeats(passage, i, size):
                    yield self._hit(passage, i, size)
                    done = i + 2 * size
                elif size == 2 and lowers[i] in _AUXILIARIES and self._around(passage, i):
                    yield self._second(passage, i)
                elif size in (2, 3) and lowers[i] in _BEFORE_ABOUT and _apart(passage, i, size):
                    yield _apart_hit(passage, i, size)
            done = 0

    def _repeats(self, passage: Passage, i: int, size: int) -> bool:
        tokens = passage.tokens
        lowers = tokens.lowers[i : i + size]
        if lowers != tokens.lowers[i + size : i + 2 * size]:
            return False
        if not all(w[0].isalpha() for w in lowers) or passage.sentence_of(i).last < i + 2 * size:
            return False
        return self._word(passage, i) if size == 1 else self._phrase(passage, i, size)

    def _around(self, passage: Passage, i: int) -> bool:
        """Whether an auxiliary stands before and after one adverb, as in “is still is”."""
        words, lowers = passage.tokens.words, passage.tokens.lowers
        sentence = passage.sentence_of(i)
        if lowers[i + 1] not in _BETWEEN or i + 2 >= sentence.last or not words[i + 2].islower():
            return False
        return self.questions.isdisjoint(lowers[max(sentence.first, i - REACH) : i])

    def _second(self, passage: Passage, i: int) -> Hit:
        starts, ends = passage.tokens.starts, passage.tokens.ends
        word = passage.tokens.words[i + 2]
        return Hit(
            passage.index,
            starts[i],
            ends[i + 2],
            {"word": word},
            edits=(Edit(ends[i + 1], ends[i + 2], ""),),
            title=f"take out the second “{word}”",
            safety="unsafe",
        )

    def _phrase(self, passage: Passage, i: int, size: int) -> bool:
        words, lowers = passage.tokens.words, passage.tokens.lowers
        phrase, after = lowers[i : i + size], i + 2 * size
        listed = not _LIST_WORDS.isdisjoint(phrase) and phrase != ["and", "the"]
        if len(set(phrase)) < size or listed or not self.twins.isdisjoint(phrase):
            return False
        if words[i + 1 : i + size] != words[i + size + 1 : after] or not words[i + size][0].islower():
            return False  # a name, or the end of one and the start of another
        if i > passage.sentence_of(i).first and lowers[i - 1] in self.questions:
            return False
        # a spin-off of a spin-off of a spin-off
        chained = lowers[after : after + size - 1] == phrase[:-1] or lowers[i - size + 1 : i] == phrase[1:]
        return size < 3 or not chained

    def _word(self, passage: Passage, i: int) -> bool:
        first, second = passage.tokens.words[i : i + 2]
        word = second.lower()
        if word == "that" and first != "That" and _CLAUSES.intersection(passage.tokens.lowers[i + 2 : i + 3]):
            return True
        if not second[0].islower() or word in self.allowed or (len(word) == 1 and word != "a"):
            return False
        if first[0].isupper() and (i > passage.sentence_of(i).first or word in ("will", "may", "mark")):
            return False
        return not _sound(passage, i) and not self._grammatical(passage, i, word)

    def _grammatical(self, passage: Passage, i: int, word: str) -> bool:
        """Whether the two belong to different phrases: “what it is is”, “came in in 1979”, “gave her her”."""
        lowers = passage.tokens.lowers
        start = passage.sentence_of(i).first
        if word in _VERBS:
            return not self.questions.isdisjoint(lowers[max(start, i - REACH) : max(i - 1, start)])
        after = lowers[i + 2] if i + 2 < len(lowers) else ""
        if word == "first":
            return after in self.first
        if i == start:
            return False
        if word == "to":
            return lowers[i - 1] in self.phrasal
        if word == "for":
            return after in self.durations
        if word in _PARTICLES or word in _OBJECTS:
            return passage.tag(i - 1).pos == "VERB"
        return False

    def _hit(self, passage: Passage, i: int, size: int) -> Hit:
        starts, ends = passage.tokens.starts, passage.tokens.ends
        middle, end = ends[i + size - 1], ends[i + 2 * size - 1]
        word = passage.text[starts[i + size] : end]
        safe = size == 1 and word in self.safe
        return Hit(
            passage.index,
            starts[i],
            end,
            {"word": word},
            edits=(Edit(middle, end, ""),),
            title=f"take out the second “{word}”",
            safety="safe" if safe else "unsafe",
        )


def _apart(passage: Passage, i: int, size: int) -> bool:
    """Whether a preposition stands on both sides of another word: “for about for”, “on Friday that on Friday”."""
    lowers = passage.tokens.lowers
    if i + size + 1 >= passage.sentence_of(i).last or not passage.tokens.words[i + size][0].islower():
        return False
    word, middle = lowers[i], lowers[i + size - 1]
    if size == 3:
        return middle == "that" and lowers[i + 1] == lowers[i + 4]
    return middle in _ABOUT or (word, middle) == ("on", "to")


def _apart_hit(passage: Passage, i: int, size: int) -> Hit:
    starts, ends = passage.tokens.starts, passage.tokens.ends
    last = i + 2 if size == 2 else i + 4
    return Hit(passage.index, starts[i], ends[last], {"word": passage.text[starts[i + size] : ends[last]]})


def _sound(passage: Passage, i: int) -> bool:
    """Whether the pair stands alone between marks, or is one of three: a noise, a cry, a line of a song."""
    lowers = passage.tokens.lowers
    around = [lowers[j] if 0 <= j < len(lowers) else "" for j in (i - 1, i + 2)]
    return lowers[i] in around or not any(w[:1].isalnum() for w in around)
