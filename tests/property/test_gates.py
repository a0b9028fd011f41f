"""What is told quickly of a whole text never misses what a closer look would find."""

from hypothesis import given
from hypothesis import strategies as st

from copylint.annotate.article import Article
from copylint.checks.typos.clash_pairs import _all_pairs, _side_by_side, _table
from copylint.checks.typos.keyboard_slips import _may_have_shapes, _shapes
from copylint.readers import read_text

TABLE = ("a an the | he she they", "to | will would")


@given(st.text("aAoOl015 .é’-", max_size=20))
def test_shapes_of_slips(text: str) -> None:
    assert _may_have_shapes(text) or not _shapes().search(text)


@given(st.lists(st.sampled_from(["a", "the", "he", "to", "will", "city", ".", "\n\n"]), max_size=12))
def test_words_side_by_side(words: list[str]) -> None:
    article = Article(read_text(" ".join(words)))
    found = any(list(_side_by_side(passage, _table(TABLE))) for passage in article.passages)
    assert found == (not article.pairs.isdisjoint(_all_pairs(TABLE)))
