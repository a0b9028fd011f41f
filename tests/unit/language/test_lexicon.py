"""Word counts of news."""

from pathlib import Path

from copylint.language import lexicon
from copylint.language.lexicon import count


def test_frequent_words_have_high_counts() -> None:
    assert count("the") > 200_000
    assert count("The") == count("the")
    assert 1_000 < count("government") < 20_000


def test_rare_and_unknown_words() -> None:
    assert 3 <= count("defuse") < 100
    assert count("qwzxv") == 0
    assert count("") == 0


def test_curly_quotes_count_as_straight_ones() -> None:
    assert count("n’t") == count("n't") > 1_000


def test_the_file_is_small() -> None:
    path = Path(lexicon.__file__).parent / "data" / "counts.bin"
    assert path.stat().st_size <= 600_000
