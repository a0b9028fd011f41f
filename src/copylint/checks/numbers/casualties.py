"""NU104: a sentence on deaths that then counts the wounded with the dead."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.wordlists import words
from copylint.language.segment import Sentence

_HURT = words("wounded injured hurt maimed missing")
_BOTH = words("casualties casualty")
_DEATH = words("died dead deaths death killed toll lost lives die dying fatalities lost")


def check(article: Article, options: Options) -> Iterator[Hit]:
    """“No one knows how many died … puts the number of dead and wounded at 9,400.”"""
    for passage in article.passages:
        if passage.kind not in ("body", "list-item"):
            continue
        lowers = passage.tokens.lowers
        if _BOTH.isdisjoint(lowers) and _HURT.isdisjoint(lowers):
            continue
        for i in range(len(lowers)):
            span = _mixed(lowers, i)
            if span:
                yield from _hit(passage, *span)


def _mixed(lowers: list[str], i: int) -> tuple[int, int] | None:
    """The tokens of “dead and wounded” or “casualties” that begin at a token."""
    if lowers[i] in _BOTH:
        return i, i + 1
    joint, hurt = (*lowers[i + 1 : i + 3], "", "")[:2]
    mixed = lowers[i] in ("dead", "killed") and joint in ("and", "or", ",") and hurt in _HURT
    return (i, i + 3) if mixed else None


def _hit(passage: Passage, first: int, last: int) -> Iterator[Hit]:
    """A hit where deaths were asked about just before and no separate number of deaths is given."""
    sentence = passage.sentence_of(first)
    if not _counted(passage, sentence, first):
        return
    question = _question(passage, sentence, first)
    if question:
        tokens = passage.tokens
        place = Place(passage.index, tokens.starts[question[0]], tokens.ends[question[1]], "deaths")
        yield Hit(passage.index, tokens.starts[first], tokens.ends[last - 1], related=(place,))


def _counted(passage: Passage, sentence: Sentence, first: int) -> bool:
    """Whether the mixed words stand with a figure: the number of dead and wounded, 9,400 casualties."""
    near = range(max(first - 6, sentence.first), min(first + 12, sentence.last))
    return any(q.first in near and q.kind == "count" and q.high >= 2 for q in passage.quantities)


def _question(passage: Passage, sentence: Sentence, first: int) -> tuple[int, int] | None:
    """The tokens of “how many … died” or “death toll” in this sentence or the one before."""
    index = passage.sentences.index(sentence)
    start = passage.sentences[index - 1].first if index else sentence.first
    lowers = passage.tokens.lowers
    for i in range(start, first):
        if lowers[i : i + 2] == ["death", "toll"]:
            return i, i + 1
        many = lowers[i : i + 2] == ["how", "many"] or lowers[i : i + 2] == ["number", "of"]
        if many:
            end = next((j for j in range(i + 2, min(i + 14, first)) if lowers[j] in _DEATH), -1)
            if end > 0 and _HURT.isdisjoint(lowers[i : end + 4]) and _BOTH.isdisjoint(lowers[i : end + 4]):
                return i, end
    return None
