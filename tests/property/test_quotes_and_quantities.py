"""Whatever the text: spans lie in it, in order, and do not cross."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from copylint.annotate.article import Article
from copylint.document.model import Block, Document
from copylint.document.prose import Prose
from copylint.document.source import Source

PIECES = (
    "“ ” \" ‘ ’ ' '' `` « » - – $ £ % ( ) . , said soldiers s a one of in to and between half third dozen million"
    " hundreds twenty two-thirds 12 1,200 3.5 2019 10:30 5pm May 6km ½ year-old"
)
GLUED = st.lists(st.sampled_from([*PIECES.split(" "), " ", " ", ". ", "\n"]), max_size=40).map("".join)
TEXTS = GLUED | st.text(max_size=60)


def article_of(texts: list[str]) -> Article:
    source = "\0".join(texts)
    blocks, at = [], 0
    for text in texts:
        blocks.append(Block("body", Prose.of_slice(source, at, at + len(text))))
        at += len(text) + 1
    return Article(Document(Source("a.txt", source), "text", tuple(blocks), {}))


@given(st.lists(TEXTS, min_size=1, max_size=3))
@example(["“‘««“"])
@example(["“ «“. “““"])
@example(["“'''\""])
@settings(max_examples=300)
def test_quotations_nest(texts: list[str]) -> None:
    for passage in article_of(texts).passages:
        end_at: dict[int, int] = {}
        for q in passage.quotes:
            assert 0 <= q.start <= q.inner_start <= q.inner_end <= q.end <= len(passage.text)
            assert q.start >= end_at.get(q.depth, 0)
            if q.depth:
                assert any(
                    o.depth == q.depth - 1 and o.start <= q.start and q.end <= o.end for o in passage.quotes
                )
            end_at[q.depth] = q.end


@given(TEXTS)
def test_quantities_are_in_order(text: str) -> None:
    (passage,) = article_of([text]).passages
    at = 0
    for q in passage.quantities:
        assert at <= q.start < q.end <= len(text)
        assert q.kind
        assert not q.head or text[q.head_start : q.head_end]
        assert not q.approx or q.approx_start < q.start
        at = q.end
