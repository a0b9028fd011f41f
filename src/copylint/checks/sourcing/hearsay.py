"""SO105: “reportedly”, “allegedly”, “supposedly” with nobody who reports or alleges."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.owners import in_court, owned
from copylint.annotate.passage import Passage

_ANY = 1  # the grade of a source that is somebody; that it has no name is for other rules to say
_COURT = frozenset({"allegedly", "purportedly"})


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Adverbs of hearsay that no source in the same sentence or the one before stands behind."""
    adverbs = options.words("adverbs")
    for passage in article.having(adverbs):
        tokens = passage.tokens
        for i in passage.having(adverbs):
            word = tokens.lowers[i]
            start, end = tokens.starts[i], tokens.ends[i]
            if passage.quoted(start, end) or (word in _COURT and in_court(passage, start)):
                continue
            if not owned(passage, start, end, _ANY) and not _no_hearsay(passage, i):
                yield Hit(passage.index, start, end)


def _no_hearsay(passage: Passage, i: int) -> bool:
    """Whether the adverb passes nothing on: “dropped for allegedly lying”, where they who dropped her allege it;
    “the supposedly better road”, “was supposedly making progress”, where it is the writer who doubts."""
    lowers = passage.tokens.lowers
    if lowers[i] == "allegedly":
        return lowers[i - 1] == "for" and i > 0
    if lowers[i] != "supposedly" or i + 1 >= len(lowers):
        return False
    if not lowers[i + 1].isalpha():
        return True
    tag = passage.tag(i + 1)
    return tag.pos == "ADJ" or (tag.tag == "VBG" and lowers[i - 1] in ("is", "are", "was", "were"))
