"""GR110: two whole sentences with only a comma between them."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.phrases import Structure
from copylint.language.lemma_tables import words
from copylint.language.segment import Sentence

_PRONOUNS = words("he she it they we")
_LINKS = words("however therefore moreover nevertheless consequently")
_OPENERS = frozenset(["DT", "PRP", "PRP$", "NNP", "NNS", "NN", "JJ", "CD"])
_JOINING = words(
    "and but or so yet nor because if when while although though since unless until whereas after before as that who which whom whose "
    "what where why how whether than said says told wrote added think thinks believe seems guess know hope suppose pointed explained argued insisted warned claimed noted admitted recalled announced reported revealed alleged emerged understood confirmed"
)
_MARKS = frozenset("“”\"'‘’;:?!—–()")
_MARGIN = 2.0


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Comma splices in the body."""
    for passage in article.passages:
        if passage.kind == "body" and "," in passage.tokens.lowers:
            for sentence in passage.sentences:
                at = _splice(passage, sentence)
                if at >= 0:
                    yield Hit(passage.index, passage.tokens.starts[at], passage.tokens.ends[at])


def _splice(passage: Passage, sentence: Sentence) -> int:
    """The token that begins the second sentence, or -1."""
    lowers = passage.tokens.lowers[sentence.first : sentence.last]
    if lowers.count(",") != 1 or not _MARKS.isdisjoint(lowers) or not _JOINING.isdisjoint(lowers):
        return -1
    at = sentence.first + lowers.index(",") + 1
    if at + 2 >= sentence.last or at - sentence.first < 4:
        return -1
    word = passage.tokens.lowers[at]
    verb = at + 1
    if word in _LINKS:
        return (
            at
            if _clause(passage, sentence, sentence.first, at - 1)
            and _clause(passage, sentence, at + 1, sentence.last)
            else -1
        )
    if word not in _PRONOUNS or not _finite(passage, verb) or sentence.last - at < 4:
        return -1
    return at if _clause(passage, sentence, sentence.first, at - 1) else -1


def _clause(passage: Passage, sentence: Sentence, first: int, last: int) -> bool:
    """Whether the tokens open with a subject and hold its verb."""
    if passage.tag(first).tag not in _OPENERS:
        return False
    structure = Structure(passage, sentence)
    for i in range(first + 1, last):
        if _finite(passage, i):
            subject = structure.subject(i)
            return subject is not None and subject.group.first == first
    return False


def _finite(passage: Passage, i: int) -> bool:
    tag = passage.tag(i)
    return tag.verbform == "Fin" and tag.margin >= _MARGIN
