"""GR108: “the number” as a subject before any number was given."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.language.lemma_tables import words

_NOUNS = words("number numbers figure figures total percentage")
_COUNTS = words(
    "two three four five six seven eight nine ten dozen dozens hundred hundreds thousand thousands million millions half third quarter "
    "many few most several number majority one none all count counted percent"
)


def check(article: Article, options: Options) -> Iterator[Hit]:
    """References to a number, in paragraphs that gave none before."""
    for passage in article.passages:
        if passage.kind != "body":
            continue
        lowers = passage.tokens.lowers
        if not _NOUNS.isdisjoint(lowers) and _counts_before(article, passage):
            continue
        for i in range(1, len(lowers) - 1):
            if lowers[i] in _NOUNS and lowers[i - 1] == "the" and _points_back(passage, i):
                yield Hit(passage.index, passage.tokens.starts[i - 1], passage.tokens.ends[i])
                break


def _counts_before(article: Article, passage: Passage) -> bool:
    """Whether the paragraph before, with no subhead between, gives a number."""
    before = article.passages[passage.index - 1] if passage.index else None
    return before is not None and before.kind == "body" and _counts(before.tokens.lowers)


def _counts(lowers: list[str]) -> bool:
    return any(w in _COUNTS or w[0].isdigit() for w in lowers)


def _points_back(passage: Passage, i: int) -> bool:
    """Whether a verb follows at once, and no count stands before."""
    lowers = passage.tokens.lowers
    if _counts(lowers[: i - 1]):
        return False
    return passage.tag(i + 1).verbform == "Fin"
