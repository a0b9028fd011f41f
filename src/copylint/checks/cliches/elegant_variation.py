"""CL108: one firm or one person under many descriptions within a few sentences."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.language.segment import Sentence

_NO_EPITHET = frozenset(
    "of and or 's first second third fourth best most least only next last other same new whole entire current world women men old two three best "
    "main parent holding working national supporting defending reigning olympic european".split()
)
_IN_NAMES = frozenset({"group", "company", "chain", "star", "champion"})
_WIDEST = 4  # tokens between the article and the noun of a description


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit for the description that makes `most` different ones within `sentences` sentences.

    A description is “the”, one word at least, and a noun of the option `bodies` or of the option `people`; those of
    bodies and those of people are counted apart.
    """
    most, reach = int(options.number("most")), options.number("sentences")
    for nouns in (options.words("bodies"), options.words("people")):
        recent: list[tuple[int, Passage, int, int, str]] = []
        for row, passage, first, last in _descriptions(article, nouns):
            text = " ".join(passage.tokens.lowers[first + 1 : last])
            recent = [r for r in recent if row - r[0] < reach and r[4] != text]
            recent.append((row, passage, first, last, text))
            if len(recent) >= most:
                yield _hit(recent)
                recent = []


def _descriptions(article: Article, nouns: frozenset[str]) -> Iterator[tuple[int, Passage, int, int]]:
    """(number of the sentence in the body, passage, first token, token after the last) of each, in order."""
    row = 0
    for passage in article.body:
        for sentence in passage.sentences:
            row += 1
            for i in range(sentence.first, sentence.last):
                if passage.tokens.lowers[i] in nouns:
                    first = _opening(passage, i, sentence)
                    if first >= 0 and not _quoted(passage, first, i):
                        yield row, passage, first, i + 1


def _opening(passage: Passage, noun: int, sentence: Sentence) -> int:
    """The token of “the” that opens the description a noun ends; -1 where the words are a name, a rank or a number."""
    tokens = passage.tokens
    lowest = max(noun - _WIDEST, sentence.first)
    first = next((j for j in range(noun - 1, lowest - 1, -1) if tokens.lowers[j] == "the"), -1)
    if (
        first < 0
        or noun - first < 2
        or (noun + 1 < sentence.last and passage.tag(noun + 1).pos in ("NOUN", "PROPN"))
    ):
        return -1
    between = tokens.words[first + 1 : noun]
    if (
        any(w.lower() in _NO_EPITHET or not w[0].isalpha() for w in between)
        or tokens.words[noun][0].isupper()
    ):
        return -1
    named = tokens.lowers[noun] in _IN_NAMES and all(w[0].isupper() and "-" not in w for w in between)
    return -1 if named else first


def _quoted(passage: Passage, first: int, last: int) -> bool:
    return passage.quoted(passage.tokens.starts[first], passage.tokens.ends[last])


def _hit(recent: list[tuple[int, Passage, int, int, str]]) -> Hit:
    spans = [(p.index, p.tokens.starts[first], p.tokens.ends[last - 1]) for _, p, first, last, _ in recent]
    said = [p.text[start:end] for (_, p, *_), (_, start, end) in zip(recent, spans, strict=True)]
    others = ", ".join(f"“{words}”" for words in said[:-1])
    return Hit(*spans[-1], {"others": others}, related=tuple(Place(*s, "another name") for s in spans[:-1]))
