"""Part-of-speech tags for the words of a sentence.

A linear model over the word and the two words on either side (:mod:`copylint.language.tagger_features`)
gives every token a universal and a Penn tag at once. No tag depends on another one, so that a single
token can be tagged without its sentence.
"""

from collections.abc import Sequence
from functools import cache

from copylint._typing import NamedTuple
from copylint.language.tagger_case import is_headline, sentence_case
from copylint.language.tagger_features import (
    END,
    START,
    class_keys,
    left_key,
    left_word_keys,
    near_keys,
    own_keys,
    right_key,
    right_word_keys,
)
from copylint.language.tagger_model import Model

_CACHED_WORDS = 20_000
_CACHED_PAIRS = 60_000
_SURE_MARGIN = 9.0  # of the forms that always have the same tag

_NEAR = (-2, -1, 1, 2)  # places from a word to the neighbours that look at it
_TO_SECOND, _TO_NEXT, _TO_LAST, _TO_SECOND_LAST = range(4)

_NUMBER = {"NN": "Sing", "NNP": "Sing", "NNS": "Plur", "NNPS": "Plur", "VBZ": "Sing", "VBP": "Plur"}
_WORD_NUMBER = {
    **dict.fromkeys(
        ("i", "me", "my", "mine", "myself", "he", "him", "his", "himself", "she", "her", "hers"), "Sing"
    ),
    **dict.fromkeys(
        ("herself", "it", "its", "itself", "this", "that", "yourself", "am", "'m", "was"), "Sing"
    ),
    **dict.fromkeys(("we", "us", "our", "ours", "ourselves", "they", "them", "their", "theirs"), "Plur"),
    **dict.fromkeys(("themselves", "yourselves", "these", "those", "were"), "Plur"),
}
_PERSON = {
    **dict.fromkeys(
        ("i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves", "am", "'m"), "1"
    ),
    **dict.fromkeys(("you", "your", "yours", "yourself", "yourselves"), "2"),
    **dict.fromkeys(
        ("he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself"), "3"
    ),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), "3"),
}
_NUMBERED = frozenset({"PRP", "PRP$", "DT", "VBD", "VBP"})
_VERB_FORM = {"VB": "Inf", "VBP": "Fin", "VBZ": "Fin", "VBD": "Fin", "MD": "Fin", "VBN": "Part", "VBG": "Ger"}
_TENSE = {"VBD": "Past", "VBN": "Past", "VBP": "Pres", "VBZ": "Pres", "VBG": "Pres"}


class Tag(NamedTuple):
    """The tags of one token.

    `margin` is the distance in score to the best label with another universal tag. Measured on news the model was
    not trained on (elsewhere a little less): of the tags with a margin of at least 1 (97 % of all) 98.2 % have the
    right universal tag, at least 2 (94 %) 98.9 %, at least 3 (91 %) 99.3 %, at least 4.5 (85 %) 99.7 %. Forms that
    always have the same tag get 9.
    """

    pos: str  # universal: NOUN PROPN VERB AUX ADJ ADV PRON DET ADP CCONJ SCONJ NUM PART PUNCT SYM INTJ X
    tag: str  # Penn: NN NNS NNP VB VBD VBZ ...
    margin: float  # as above
    word: str = ""  # the token; in headlines in the case of running text

    @property
    def number(self) -> str:
        """ "Sing", "Plur" or "": VBP is "Plur" (also with I and you), VBD only for was and were."""
        known = _WORD_NUMBER.get(self.word.lower().replace("’", "'")) if self.tag in _NUMBERED else None
        return known or _NUMBER.get(self.tag, "")

    @property
    def verbform(self) -> str:
        """ "Fin" (with modals), "Inf", "Part" (past participle), "Ger" (every -ing form) or ""."""
        return _VERB_FORM.get(self.tag, "")

    @property
    def tense(self) -> str:
        """ "Past", "Pres" or ""; participles have one, modals have none."""
        return _TENSE.get(self.tag, "")

    @property
    def person(self) -> str:
        """ "1", "2", "3" or "": of pronouns, and of am and third-person singular verbs."""
        if self.tag == "VBZ":
            return "3"
        return (
            _PERSON.get(self.word.lower().replace("’", "'"), "") if self.tag in ("PRP", "PRP$", "VBP") else ""
        )


class _Known:
    """A word met before, with the sums of the features that depend on it alone, worked out when needed.

    first, other: its own as first word of a sentence and elsewhere. near: those for its neighbours, by `_NEAR`.
    """

    __slots__ = ("first", "near", "other", "sure", "word")

    def __init__(self, model: Model, text: str) -> None:
        self.word = word = model.word(text)
        self.sure: Tag | None = None
        if word.label >= 0:
            self.sure = Tag(*model.labels[word.label], _SURE_MARGIN, text)
        self.first: int | None = None
        self.other: int | None = None
        self.near: list[int | None] = [None] * len(_NEAR)


class Tagger:
    """Tags sentences with a trained model; remembers the sums of what it has met."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._words: dict[str, _Known] = {}
        self._pairs: dict[tuple[str, str, bool], int] = {}
        self._triples: dict[tuple[int, int, int, int], int] = {}
        labels = model.labels
        self._spans = {pos: _span([label[0] for label in labels], pos) for pos, _ in labels}

    def tag(self, words: Sequence[str]) -> list[Tag]:
        """Tags of the tokens of one sentence, in order."""
        plain = self.running_case(words)
        edge, end = self._known(START), self._known(END)
        known = [edge, edge, *map(self._known, plain), end, end]
        return [known[at + 2].sure or self._choose(known[at : at + 5], plain[at]) for at in range(len(plain))]

    def tag_at(self, words: Sequence[str], i: int) -> Tag:
        """The tag of token `i` alone: the same as ``tag(words)[i]``."""
        return self.tag_in(self.running_case(words), i)

    def tag_in(self, plain: Sequence[str], i: int) -> Tag:
        """The tag of token `i` of a sentence in running case."""
        sure = self._known(plain[i]).sure
        if sure is not None:
            return sure
        last = len(plain) - 1
        near = [
            self._known(START if at < 0 else END if at > last else plain[at]) for at in range(i - 2, i + 3)
        ]
        return self._choose(near, plain[i])

    def running_case(self, words: Sequence[str]) -> Sequence[str]:
        """The words of a sentence, those of a headline in the case of running text."""
        if not is_headline(words):
            return words
        return sentence_case(words, lambda lower: self._known(lower).word.capitals)

    def _known(self, text: str) -> _Known:
        known = self._words.get(text)
        if known is None:
            if len(self._words) >= _CACHED_WORDS:
                self._words.clear()
            known = self._words[text] = _Known(self._model, text)
        return known

    def _choose(self, near: list[_Known], text: str) -> Tag:
        a, b, c, d, e = near
        before, word, after = b.word.class_id, c.word.class_id, d.word.class_id
        total = self._own(c, b.word.form == START)
        total += self._near(a, _TO_SECOND) + self._near(e, _TO_SECOND_LAST)
        total += self._beside(b, c) + self._beside(c, d, of_left=True) + self._classes(1, before, word, after)
        total += self._classes(0, a.word.class_id, before, word) + self._classes(
            2, word, after, e.word.class_id
        )
        scores = self._model.scores(total)
        best = max(scores)
        pos, tag = self._model.labels[scores.index(best)]
        low, high = self._spans[pos]
        return Tag(pos, tag, (best - max(scores[:low] + scores[high:])) / self._model.scale, text)

    def _own(self, known: _Known, first: bool) -> int:
        """The sum of the features of the word itself."""
        if first:
            if known.first is None:
                known.first = self._model.total(own_keys(known.word, first=True))
            return known.first
        if known.other is None:
            known.other = self._model.total(own_keys(known.word, first=False))
        return known.other

    def _near(self, known: _Known, place: int) -> int:
        """The sum of the features of a word for one of its neighbours."""
        found = known.near[place]
        if found is None:
            found = known.near[place] = self._model.total(near_keys(known.word, _NEAR[place]))
        return found

    def _beside(self, left: _Known, right: _Known, of_left: bool = False) -> int:
        """The sum of the features of two words side by side, for the right one or for the left one."""
        u, v = left.word, right.word
        key = (u.form, v.form, of_left)
        found = self._pairs.get(key)
        if found is None:
            if len(self._pairs) >= _CACHED_PAIRS:
                self._pairs.clear()
            if of_left:
                keys = right_word_keys(u.class_id, u.crc, v.class_id, v.crc)
                found = self._near(right, _TO_LAST) + self._model.total(keys)
            else:
                keys = left_word_keys(u.class_id, u.crc, v.class_id, v.crc)
                found = self._near(left, _TO_NEXT) + self._model.total(keys)
            self._pairs[key] = found
        return found

    def _classes(self, place: int, a: int, b: int, c: int) -> int:
        """The sum of the features of three neighbours' classes for the last (place 0), middle or first of them."""
        key = (place, a, b, c)
        found = self._triples.get(key)
        if found is None:
            if len(self._triples) >= _CACHED_PAIRS:
                self._triples.clear()
            keys = class_keys(a, b, c) if place == 1 else ((right_key if place else left_key)(a, b, c),)
            found = self._triples[key] = self._model.total(keys)
        return found


def _span(names: list[str], pos: str) -> tuple[int, int]:
    """Where the labels of a universal tag stand; they are sorted, so they are neighbours."""
    low = names.index(pos)
    return low, low + names.count(pos)


@cache
def tagger() -> Tagger:
    """The tagger with the shipped model, read at the first call."""
    return Tagger(Model("tagger.bin"))
