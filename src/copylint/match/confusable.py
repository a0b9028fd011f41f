"""`confusable:`: words mistaken for others, each told by the words beside it."""

import marshal
from collections.abc import Callable, Iterator, Mapping, Sequence

from copylint._typing import Any, NamedTuple
from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.passage import Passage
from copylint.document.model import DISPLAY
from copylint.language.segment import Sentence
from copylint.match.answer import Answer
from copylint.match.matcher import Inside, PatternBody

NAMES = frozenset({"may", "will"})  # no neighbours where they are names
ACRONYMS = frozenset({"it", "us", "who", "am", "or", "in", "ai", "id", "all", "so"})  # nor in capitals
_THE = frozenset({"the", "a", "an"})
_DECK = 16  # tokens of a deck
_TOP = 2  # passages at the top that may be one
REACH = 8  # words before in which a barred one counts
_PROPER = frozenset({"NNP", "NNPS"})
EDGE = "^"  # the start of a sentence on the left side, its end on the right

# One place of a row: a word in lower case, a Penn tag in capitals, `*ers` for an ending, `#` for a number, or words.
Item = str | frozenset[str]
Row = tuple[Item, ...]
Rows = Mapping[str, tuple[Row, ...]]  # by the word of a row that is the neighbour, "" where no word tells
Numbers = Mapping[str, tuple[int, ...]]
Tagged = tuple[tuple[str, int], ...]  # tags that tokens must have


class Side(NamedTuple):
    """What may stand on one side: single words, words with one of some tags, or rows; and what may not.

    near: the words of which one must be the neighbour, where that can be told without tags; it settles most cases.
    """

    near: frozenset[str] | None
    words: frozenset[str]
    tags: frozenset[str]
    rows: Rows
    never: frozenset[str]
    never_rows: Rows


class Confusion(NamedTuple):
    """A word, or a few, mistaken for another. `topic` and `unless`: words of which the sentence must have one, or none.

    barred: words of which none may stand among the eight before. names: whether a capital makes no difference.
    left_first: whether the left side is told by words alone, the right by tags. once: whether the article must have the
    word nowhere else, nor its plural, for then it is what the article is about.
    """

    words: tuple[str, ...]
    meant: str
    left: Side | None
    right: Side | None
    topic: frozenset[str]
    unless: frozenset[str]
    barred: frozenset[str]
    names: bool
    left_first: bool
    once: bool


class ConfusableMatcher:
    """Data: where in the stock the large sets start, and {first word: where its confusions start}, packed; they are
    unpacked at first use."""

    def __init__(self, body: PatternBody) -> None:
        self.sets: tuple[int, ...] = body.data[0]
        self.packed: dict[str, int] = body.data[1]
        self.stock = body.stock
        self.known_sets: dict[int, frozenset[str]] = {}
        self.often: dict[str, bool] = {}  # words that were met -> whether they tell elsewhere than in pairs
        self.pairs: set[str] = set()  # words side by side that tell, of the words that were met
        self.inner: dict[str, bytes] = {}
        self.known: dict[str, Confusions] = {}
        self.answer = Answer(body)

    def hits(self, article: Article, words: Sequence[str], inside: Inside) -> Iterator[Hit]:
        """Hits, at most one from a word."""
        told = self.often
        for word in words:
            if word not in told:
                told[word], pairs, self.inner[word] = marshal.loads(self.stock[self.packed[word] :])
                self.pairs.update(pairs.split("\n"))
        often = [word for word in words if told[word]]
        places = set(_places(article, often, inside))
        for pair in article.pairs & self.pairs:
            places.update(self._told(article, pair, inside))
        for index, i in sorted(places):
            hit = self._hit(article, article.passages[index], i)
            if hit is not None:
                yield hit

    def _told(self, article: Article, pair: str, inside: Inside) -> Iterator[tuple[int, int]]:
        """Passage and token of the words that may be mistaken by the word after, or before, them in a pair."""
        left, right = pair.split(" ")
        after = left in self.inner and right in self._known(left).after
        before = right in self.inner and left in self._known(right).before
        for index, i in _places(article, [left], inside):
            if article.passages[index].tokens.lowers[i + 1 : i + 2] == [right]:
                if after:
                    yield index, i
                if before:
                    yield index, i + 1

    def _known(self, word: str) -> "Confusions":
        known = self.known.get(word)
        if known is None:
            known = self.known[word] = Confusions(self._full, *marshal.loads(self.inner[word]))
        return known

    def _full(self, value: Any) -> Any:
        """A value with the large sets whose numbers stand in it."""
        if type(value) is int:  # a truth value is none
            known = self.known_sets.get(value)
            if known is None:
                known = self.known_sets[value] = marshal.loads(self.stock[self.sets[value] :])
            return known
        if type(value) is tuple:
            return tuple(map(self._full, value))
        return {k: self._full(v) for k, v in value.items()} if type(value) is dict else value

    def _hit(self, article: Article, passage: Passage, first: int) -> Hit | None:
        """The hit of the first confusion that holds from a token on, if it stands against the guards."""
        confusions = self._known(passage.tokens.lowers[first])
        for n in confusions.possible(passage, first):
            confusion = confusions.all[n]
            last = first + len(confusion.words)
            if _near(confusion, passage.tokens.lowers, first, last) and _holds(
                confusion, passage, first, last
            ):
                if _adds_article(confusion) and _telegram(passage, first):
                    return None
                if confusion.once and _comes_again(article, confusion.words[0]):
                    continue
                start, end = passage.tokens.starts[first], passage.tokens.ends[last - 1]
                return self.answer.hit(passage, start, end, {}, confusion.meant)
        return None


class Confusions:
    """The confusions of one first word, found by their numbers: `after` it, or `before` it, stands one of some words.

    Where one of many words may stand beside it, the numbers are `after_large` or `before_large`, with those words. A few
    may stand `anywhere`. The edge of a sentence counts as a word. thin: whether numbers stand for sets in what is packed.
    """

    __slots__ = (
        "_all",
        "_full",
        "_packed",
        "_thin",
        "after",
        "after_large",
        "anywhere",
        "at_end",
        "at_start",
        "before",
        "before_large",
    )

    def __init__(
        self,
        full: Callable[[Any], Any],
        after: Numbers,
        before: Numbers,
        after_large: tuple[tuple[int, int], ...],
        before_large: tuple[tuple[int, int], ...],
        anywhere: tuple[int, ...],
        thin: bool,
        packed: bytes,
    ) -> None:
        self.after = after
        self.before = before
        self.after_large = [(full(number), n) for number, n in after_large]
        self.before_large = [(full(number), n) for number, n in before_large]
        self.anywhere = anywhere
        self.at_end = after.get(EDGE, ())
        self.at_start = before.get(EDGE, ())
        self._full = full
        self._thin = thin
        self._packed = packed
        self._all: tuple[Confusion, ...] | None = None

    @property
    def all(self) -> tuple[Confusion, ...]:
        """The confusions, longest first."""
        if self._all is None:
            rows = marshal.loads(self._packed)
            self._all = tuple(
                Confusion(words, meant, left and Side(*left), right and Side(*right), *rest)
                for words, meant, left, right, *rest in (self._full(rows) if self._thin else rows)
            )
        return self._all

    def possible(self, passage: Passage, i: int) -> list[int]:
        """The numbers of those that the words beside token `i` leave possible, in order."""
        lowers = passage.tokens.lowers
        after = lowers[i + 1] if i + 1 < len(lowers) else ""
        before = lowers[i - 1] if i else ""
        found = [*self.anywhere, *self.after.get(after, ()), *self.before.get(before, ())]
        if self.after_large:
            found += [n for words, n in self.after_large if after in words]
        if self.before_large:
            found += [n for words, n in self.before_large if before in words]
        if self.at_end and i + 1 == passage.sentence_of(i).last:
            found += self.at_end
        if self.at_start and i == passage.sentence_of(i).first:
            found += self.at_start
        return sorted(set(found)) if len(found) > 1 else found


def _places(article: Article, words: Sequence[str], inside: Inside) -> Iterator[tuple[int, int]]:
    """Passage and token of the words in the passages `inside`."""
    for word in words:
        for index in article.where[word]:
            if index in inside:
                for i in article.passages[index].places[word]:
                    yield index, i


def _near(confusion: Confusion, lowers: list[str], first: int, last: int) -> bool:
    """Whether the words, and those beside them, can be these; cheap, and mostly they can not."""
    words, left, right = confusion.words, confusion.left, confusion.right
    if len(words) > 1 and tuple(lowers[first:last]) != words:
        return False
    return _may_stand(right, lowers[last : last + 1]) and _may_stand(left, lowers[first - 1 : first])


def _may_stand(side: Side | None, beside: list[str]) -> bool:
    return side is None or side.near is None or EDGE in side.near or not side.near.isdisjoint(beside)


def _holds(confusion: Confusion, passage: Passage, first: int, last: int) -> bool:
    """Whether the words from token `first` to `last` are mistaken; what may need tags is asked last."""
    sentence = passage.sentence_of(first)
    if last > sentence.last or not (confusion.names or _common(passage, first, sentence)):
        return False
    if confusion.topic or confusion.unless:
        around = passage.tokens.lowers[sentence.first : sentence.last]
        if not confusion.unless.isdisjoint(around):
            return False
        if confusion.topic and confusion.topic.isdisjoint(around):
            return False
    if confusion.barred:
        behind = passage.tokens.lowers[max(sentence.first, first - REACH) : first]
        if not confusion.barred.isdisjoint(behind):
            return False
    sides = ((confusion.left, first - 1, -1), (confusion.right, last, 1))
    open_sides: list[tuple[Side, int, int]] = []
    for side, at, step in sides if confusion.left_first else sides[::-1]:
        told = _by_words(side, passage, at, sentence, step)
        if told is False:
            return False
        if told is None and side is not None:
            open_sides.append((side, at, step))
    return all(_beside(side, passage, at, sentence, step) for side, at, step in open_sides)


def _comes_again(article: Article, word: str) -> bool:
    """Whether an article has a word more than once, or its plural."""
    if f"{word}s" in article.where:
        return True
    return sum(len(article.passages[index].places[word]) for index in article.where[word]) > 1


def _adds_article(confusion: Confusion) -> bool:
    """Whether the words that are meant have an article more."""
    return not _THE.isdisjoint(confusion.meant.lower().split()) and _THE.isdisjoint(confusion.words)


def _telegram(passage: Passage, i: int) -> bool:
    """Whether the articles are left out, as in headlines and decks, also where they were read as body."""
    if passage.kind not in DISPLAY:
        below = len(passage.article.passages) - passage.index - 1
        if passage.index > _TOP or not below or len(passage.sentences) > 1:
            return False
    return len(passage.tokens) <= _DECK and _THE.isdisjoint(passage.tokens.lowers)


def _common(passage: Passage, i: int, sentence: Sentence) -> bool:
    """Whether the word is no name by its look: lower case, first in its sentence, or in a title set in capitals."""
    words = passage.tokens.words
    if not words[i][0].isupper() or i == sentence.first:
        return True
    if passage.kind in DISPLAY:
        return all(not w[0].islower() for w in words[sentence.first : sentence.last] if len(w) > 4)
    return i == sentence.first + 1 and not words[sentence.first][0].isalnum()


def _by_words(side: Side | None, passage: Passage, at: int, sentence: Sentence, step: int) -> bool | None:
    """Whether the tokens from `at` on, in the direction of `step`, are as the side wants them; None where tags tell."""
    if side is None:
        return True
    anything = not (side.words or side.tags or side.rows)
    if not sentence.first <= at < sentence.last:
        return EDGE in side.words or anything
    word = _word(passage, at)
    if word in side.never:
        return False
    refused = _rows(side.never_rows, word, passage, at, sentence, step)
    if () in refused:
        return False
    if word in side.words or anything:
        return None if refused else True
    wanted = _rows(side.rows, word, passage, at, sentence, step)
    if () in wanted:
        return None if refused else True
    return None if wanted or any(_may_be(tag, passage, at) for tag in side.tags) else False


def _beside(side: Side, passage: Passage, at: int, sentence: Sentence, step: int) -> bool:
    """Whether the tokens are as the side wants them, where tags tell: those of the word beside it come first."""
    word = _word(passage, at)
    if _stands(_rows(side.never_rows, word, passage, at, sentence, step), passage):
        return False
    if word in side.words or not (side.words or side.tags or side.rows):
        return True
    if side.tags and passage.tag(at).tag in side.tags:
        return True
    return _stands(_rows(side.rows, word, passage, at, sentence, step), passage)


def _stands(rows: list[Tagged], passage: Passage) -> bool:
    """Whether the tokens of one of the rows have its tags."""
    return any(all(passage.tag(i).tag == tag for tag, i in row) for row in rows)


def _rows(rows: Rows, word: str, passage: Passage, at: int, sentence: Sentence, step: int) -> list[Tagged]:
    """The tags left to ask for of every row that the words allow at `at`, where the word is."""
    if not rows:
        return []
    found = []
    for row in (*rows.get(word, ()), *rows.get("", ())):
        tagged = _row(row, passage, at if step > 0 else at - len(row) + 1, sentence)
        if tagged is not None:
            found.append(tagged)
    return found


def _row(row: Row, passage: Passage, start: int, sentence: Sentence) -> Tagged | None:
    """The tags, with their tokens, that a row from `start` on still needs, or None where its words are others."""
    if start < sentence.first or start + len(row) > sentence.last:
        return None
    tagged = []
    for i, item in enumerate(row, start):
        if isinstance(item, str) and item[0].isupper():
            if not _may_be(item, passage, i):
                return None
            tagged.append((item, i))
        elif not _is(item, _word(passage, i)):
            return None
    return tuple(tagged)


def _may_be(tag: str, passage: Passage, i: int) -> bool:
    """Whether a token can have a tag by its look: names have a capital, and -ing forms their ending."""
    if tag in _PROPER:
        return not passage.tokens.words[i].islower()
    return tag != "VBG" or "in" in passage.tokens.lowers[i]


def _is(item: Item, word: str) -> bool:
    if isinstance(item, frozenset):
        return word in item
    if item[0] == "*":
        return word.endswith(item[1:])
    return word[0].isdigit() and not word[-1].isalpha() if item == "#" else word == item


def _word(passage: Passage, at: int) -> str:
    """The word in lower case, but as it stands where a name may look like a little word."""
    word = passage.tokens.lowers[at]
    if word in NAMES:
        return passage.tokens.words[at]
    if word in ACRONYMS and passage.tokens.words[at].isupper() and not _all_capitals(passage, at):
        return passage.tokens.words[at]
    return word


def _all_capitals(passage: Passage, at: int) -> bool:
    """Whether the words beside a token are in capitals too."""
    words = passage.tokens.words[max(at - 2, 0) : at] + passage.tokens.words[at + 1 : at + 3]
    return all(not w.isalpha() or w.isupper() for w in words)
