"""RD106: an article in which a large share of the sentences is in the passive."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.language.segment import Sentence

_BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "'s", "'re"])
_REACH = 3  # adverbs that may stand between


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit at the head of an article with a larger `share` of passive sentences, quotations left out."""
    rows = [(p, s) for p in article.body for s in p.sentences if not p.quotes_between(s.start, s.end)]
    passive = [(p, s) for p, s in rows if _passive(p, s)]
    head = article.headline or article.lede
    if head is None or not head.sentences or len(rows) < options.number("least_sentences"):
        return
    share = len(passive) / len(rows)
    if share > options.number("share"):
        values = {"percent": f"{share:.0%}".rstrip("%"), "count": str(len(passive)), "all": str(len(rows))}
        yield Hit(head.index, head.sentences[0].start, head.sentences[0].end, values)


def _passive(passage: Passage, sentence: Sentence) -> bool:
    """Whether a form of “be” is followed, adverbs aside, by a participle."""
    lowers = passage.tokens.lowers
    places = [i for i in range(sentence.first, sentence.last) if lowers[i] in _BE]
    if not places:
        return False
    tags = passage.tags(sentence)
    for i in places:
        for k in range(i + 1, min(i + 2 + _REACH, sentence.last)):
            tag = tags[k - sentence.first]
            if tag.tag == "VBN":
                return True
            if tag.pos not in ("ADV", "PART"):
                break
    return False
