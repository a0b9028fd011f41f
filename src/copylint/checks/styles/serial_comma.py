"""HS rules: the comma before “and” in a plain series: “red, white, and blue”."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Edit, Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage

_CONJUNCTIONS = ("and", "or")
_LONGEST = 2  # words in an item of a series that is plain
_KINDS = ("NOUN", "ADJ", "VERB", "ADV")  # names in a row are as often an apposition: “Larkfield, Ohio, and”


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit at the last comma of a series of three or more items of one kind, each one or two words long.

    A longer item, or one with an “and” of its own, may need the comma, and is left alone.
    """
    for passage in article.passages:
        places = passage.places
        if "," not in places:
            continue
        for word in _CONJUNCTIONS:
            for i in places.get(word, ()):
                if i and passage.tokens.lowers[i - 1] == "," and _plain_series(passage, i):
                    start, end = passage.tokens.starts[i - 1], passage.tokens.ends[i - 1]
                    yield Hit(passage.index, start, end, {"word": word}, edits=(Edit(start, end, ""),))


def _plain_series(passage: Passage, conjunction: int) -> bool:
    """Whether items of one kind stand before the comma at `conjunction - 1`, and one after the conjunction."""
    sentence = passage.sentence_of(conjunction)
    lowers = passage.tokens.lowers
    second = _item_before(passage, conjunction - 1, sentence.first)
    if second < 1 or lowers[second - 1] != ",":
        return False
    first = _item_before(passage, second - 1, sentence.first)
    last = _item_after(passage, conjunction + 1, sentence.last)
    if first < 0 or last < 0 or not set(_CONJUNCTIONS).isdisjoint(lowers[first : conjunction - 1]):
        return False
    kinds = {passage.tag(i).pos for i in (second - 2, conjunction - 2, last)}
    return len(kinds) == 1 and kinds <= set(_KINDS)


def _item_before(passage: Passage, comma: int, least: int) -> int:
    """The first token of the item that ends before `comma`: at most two words back to a comma or another word
    that opens a series; -1 where it is longer."""
    for length in range(1, _LONGEST + 1):
        at = comma - length
        if at < least or not passage.tokens.words[at][0].isalnum():
            return -1
        if at == least or passage.tokens.lowers[at - 1] == "," or _opens(passage, at - 1):
            return at
    return -1


def _opens(passage: Passage, token: int) -> bool:
    """Whether a series can begin after this token: a preposition, a verb, a determiner, a colon."""
    return passage.tag(token).pos in ("ADP", "DET", "VERB", "AUX", "PRON", "PART") or passage.tokens.lowers[
        token
    ] in (":", "(", "–", "—")


def _item_after(passage: Passage, at: int, last: int) -> int:
    """The last token of an item that begins at `at` and that punctuation or a closed-class word ends; -1 for none."""
    for end in range(at, min(at + _LONGEST, last)):
        following = passage.tag(end + 1).pos if end + 1 < last else "PUNCT"
        if following in ("PUNCT", "ADP", "CCONJ", "AUX", "SCONJ"):
            return end
    return -1
