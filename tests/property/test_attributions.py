"""Whatever the text: the parts of attributions lie in it, and unnamed sources and kept-back names too."""

from hypothesis import given
from hypothesis import strategies as st

from copylint.annotate.anonymity import kept_back
from copylint.annotate.article import Article
from copylint.document.model import Block, Document
from copylint.document.prose import Prose
from copylint.document.source import Source

PIECES = (
    '“ ” " ‘ ’ ( ) — - . , : ; said says told according to that he she who Pell Joan the a some many sources analysts'
    " official people familiar with aides reportedly believed is was been to have not anonymity condition of on spoke"
    " named and but critics by 's report claim wants statement in Tuesday ministry Larkfield Times"
)
TEXTS = st.lists(st.sampled_from([*PIECES.split(" "), ". "]), max_size=40).map(" ".join) | st.text(
    max_size=50
)


def article_of(texts: list[str]) -> Article:
    source = "\0".join(texts)
    blocks, at = [], 0
    for text in texts:
        blocks.append(Block("body", Prose.of_slice(source, at, at + len(text))))
        at += len(text) + 1
    return Article(Document(Source("a.txt", source), "text", tuple(blocks), {}))


@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_parts_lie_in_their_passages(texts: list[str]) -> None:
    article = article_of(texts)
    lengths = [len(p.text) for p in article.passages]
    for attribution in article.attributions:
        for start, end in (*attribution.source, *attribution.cue):
            assert 0 <= start < end <= lengths[attribution.passage]
        for part in attribution.content:
            assert part.passage >= attribution.passage
            assert 0 <= part.start < part.end <= lengths[part.passage]
        assert 0 <= attribution.grade <= 4
        assert bool(attribution.source) or attribution.grade == 0


@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_mentions_lie_in_their_passages(texts: list[str]) -> None:
    article = article_of(texts)
    for mention in article.unnamed_sources:
        assert 0 <= mention.start < mention.end <= len(article.passages[mention.passage].text)
    for phrase in kept_back(article):
        assert 0 <= phrase.start < phrase.end <= len(article.passages[phrase.passage].text)
