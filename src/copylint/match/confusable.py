"""`confusable:`: words mistaken for others, each told by the words beside it."""

import marshal
from collections.abc import Iterator, Sequence

from copylint._typing import NamedTuple
from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.passage import Passage
from copylint.document.model import DISPLAY
from copylint.language.segment import Sentence
from copylint.match.answer import Answer
from copylint.match.matcher import Found, PatternBody

NAMES = frozenset({"may", "will"})  # no neighbours where they are names
EDGE = "^"  # the start of a sentence on the left side, its end on the right

# One place of a row: a word in lower case, a Penn tag in capitals, `*ers` for an ending, `#` for a number, or words.
Item = str | frozenset[str]
Row = tuple[Item, ...]


class Side(NamedTuple):
    """What may stand on one side: single words or rows; and what may not.

    near: the words of which one must be the neighbour, where that can be told without tags; it settles most cases.
    """

    near: frozenset[str] | None
    words: frozenset[str]
    rows: tuple[Row, ...]
    never: frozenset[str]
    never_rows: tuple[Row, ...]


class Confusion(NamedTuple):
    """A word, or a few, mistaken for another. `topic` and `unless`: words of which the sentence must have one, or none.

    names: whether a capital makes no difference.
    """

    words: tuple[str, ...]
    meant: str
    left: Side | None
    right: Side | None
    topic: frozenset[str]
    unless: frozenset[str]
    names: bool


def pack(found: list[Confusion]) -> bytes:
    """The confusions of one first word, longest first, as the compiled rules carry them."""
    ordered = sorted(found, key=lambda c: -len(c.words))
    return marshal.dumps(
        tuple((*c[:2], c.left and tuple(c.left), c.right and tuple(c.right), *c[4:]) for c in ordered)
    )


def _unpack(data: bytes) -> tuple[Confusion, ...]:
    return tuple(
        Confusion(words, meant, left and Side(*left), right and Side(*right), *rest)
        for words, meant, left, right, *rest in marshal.loads(data)
    )


class ConfusableMatcher:
    """Data: {first word: its confusions, packed}; they are unpacked at the word's first use."""

    def __init__(self, body: PatternBody) -> None:
        self.packed: dict[str, bytes] = body.data
        self.known: dict[str, Confusions] = {}
        self.answer = Answer(body)

    def hits(self, article: Article, found: Found) -> Iterator[Hit]:
        """Hits, at most one from a word."""
        for index, at in found.items():
            passage = article.passages[index]
            tokens = passage.tokens
            for i in at:
                for confusion in self._confusions(tokens.lowers[i]).possible(tokens.lowers, i):
                    last = i + len(confusion.words)
                    if _near(confusion, tokens.lowers, i, last) and _holds(confusion, passage, i, last):
                        start, end = tokens.starts[i], tokens.ends[last - 1]
                        hit = self.answer.hit(passage, start, end, {}, confusion.meant)
                        if hit is not None:
                            yield hit
                        break

    def _confusions(self, word: str) -> "Confusions":
        known = self.known.get(word)
        if known is None:
            known = self.known[word] = Confusions(_unpack(self.packed[word]))
        return known


class Confusions:
    """The confusions of one first word, found by their neighbours, of which most need one of a few."""

    def __init__(self, found: tuple[Confusion, ...]) -> None:
        self.all = found
        self.after: dict[int, dict[str, list[int]]] = {}  # words of the confusion -> neighbour on the right
        self.before: dict[str, list[int]] = {}
        self.anywhere: list[int] = []
        for n, confusion in enumerate(found):
            if confusion.right is not None and confusion.right.near is not None:
                after = self.after.setdefault(len(confusion.words), {})
                for word in confusion.right.near:
                    after.setdefault(word, []).append(n)
            elif confusion.left is not None and confusion.left.near is not None:
                for word in confusion.left.near:
                    self.before.setdefault(word, []).append(n)
            else:
                self.anywhere.append(n)

    def possible(self, lowers: list[str], i: int) -> Sequence[Confusion]:
        """Those that the words beside token `i` leave possible, in order."""
        found = self.anywhere
        for size, after in self.after.items():
            if i + size < len(lowers) and lowers[i + size] in after:
                found = found + after[lowers[i + size]]
        if self.before and i and lowers[i - 1] in self.before:
            found = found + self.before[lowers[i - 1]]
        return [self.all[n] for n in sorted(found)] if found else ()


def _near(confusion: Confusion, lowers: list[str], first: int, last: int) -> bool:
    """Whether the neighbours alone rule the confusion out; cheap, and it mostly does."""
    left, right = confusion.left, confusion.right
    if right is not None and right.near is not None and right.near.isdisjoint(lowers[last : last + 1]):
        return False
    return left is None or left.near is None or not left.near.isdisjoint(lowers[first - 1 : first])


def _holds(confusion: Confusion, passage: Passage, first: int, last: int) -> bool:
    lowers, words = passage.tokens.lowers, confusion.words
    if len(words) > 1 and tuple(lowers[first:last]) != words:
        return False
    sentence = passage.sentence_of(first)
    if last > sentence.last or not (confusion.names or _common(passage, first, sentence)):
        return False
    if confusion.right is not None and not _beside(confusion.right, passage, last, sentence, 1):
        return False
    if confusion.left is not None and not _beside(confusion.left, passage, first - 1, sentence, -1):
        return False
    if not confusion.topic and not confusion.unless:
        return True
    around = lowers[sentence.first : sentence.last]
    return confusion.unless.isdisjoint(around) and not (
        confusion.topic and confusion.topic.isdisjoint(around)
    )


def _common(passage: Passage, i: int, sentence: Sentence) -> bool:
    """Whether the word is no name by its look: lower case, first in its sentence, or in a title set in capitals."""
    words = passage.tokens.words
    if not words[i][0].isupper() or i == sentence.first:
        return True
    if passage.kind in DISPLAY:
        return all(not w[0].islower() for w in words[sentence.first : sentence.last] if len(w) > 4)
    return i == sentence.first + 1 and not words[sentence.first][0].isalnum()


def _beside(side: Side, passage: Passage, at: int, sentence: Sentence, step: int) -> bool:
    """Whether the tokens from `at` on, in the direction of `step`, are as the side wants them."""
    if not sentence.first <= at < sentence.last:
        return EDGE in side.words or not (side.words or side.rows)
    word = _word(passage, at)
    if word in side.never or any(_row(row, passage, at, sentence, step) for row in side.never_rows):
        return False
    if not side.words and not side.rows:
        return True
    return word in side.words or any(_row(row, passage, at, sentence, step) for row in side.rows)


def _row(row: Row, passage: Passage, at: int, sentence: Sentence, step: int) -> bool:
    for item in row if step > 0 else reversed(row):
        if not sentence.first <= at < sentence.last or not _is(item, passage, at):
            return False
        at += step
    return True


def _is(item: Item, passage: Passage, at: int) -> bool:
    word = _word(passage, at)
    if isinstance(item, frozenset):
        return word in item
    if item[0].isupper():
        return passage.tag(at).tag == item
    if item[0] == "*":
        return word.endswith(item[1:])
    return word[0].isdigit() and not word[-1].isalpha() if item == "#" else word == item


def _word(passage: Passage, at: int) -> str:
    """The word in lower case, but as it stands where a name may look like a little word."""
    word = passage.tokens.lowers[at]
    return passage.tokens.words[at] if word in NAMES else word
