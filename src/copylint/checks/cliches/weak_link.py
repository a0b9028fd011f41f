"""CL107: “However” and “Likewise” between two sentences that share nothing."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.language.lemmas import lemma
from copylint.language.segment import Sentence

_LEAST = 4  # letters of a word with a meaning of its own
_STEM = 5  # letters in which two words of one family agree
_NEGATIVE = frozenset(
    {
        "not",
        "n't",
        "no",
        "never",
        "none",
        "nobody",
        "nothing",
        "neither",
        "cannot",
        "without",
        "less",
        "fewer",
        "only",
        "little",
        "few",
    }
)
_POINTERS = frozenset(
    "he she they it this that these those his her their its him them such so both one another others former latter".split()
)


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit for each linking word at the start of a sentence that takes up nothing of the one before.

    `links`: the words. What is taken up: a word, a pronoun, or for a contrast a negation in one of the two.
    """
    links = options.words("links")
    before: tuple[Passage, Sentence] | None = None
    for passage in article.body:
        for sentence in passage.sentences:
            first = passage.tokens.lowers[sentence.first]
            if before and first in links and not _linked(before, (passage, sentence)):
                start, end = passage.tokens.starts[sentence.first], passage.tokens.ends[sentence.first]
                if not passage.quoted(start, end):
                    yield Hit(passage.index, start, end)
            before = passage, sentence


def _linked(before: tuple[Passage, Sentence], here: tuple[Passage, Sentence]) -> bool:
    was, now = _lowers(*before), _lowers(*here)[1:]
    if not _POINTERS.isdisjoint(now) or _NEGATIVE.isdisjoint(was) != _NEGATIVE.isdisjoint(now):
        return True
    return not _stems(was).isdisjoint(_stems(now))


def _lowers(passage: Passage, sentence: Sentence) -> list[str]:
    return passage.tokens.lowers[sentence.first : sentence.last]


def _stems(lowers: list[str]) -> set[str]:
    return {lemma(w)[:_STEM] for w in lowers if len(w) >= _LEAST and w.isalpha()}
