"""The tagger: accuracy on treebanks, the shape of its answers, size and speed of loading."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copylint.language import tagger as tagger_module
from copylint.language.tagger import Tag, Tagger, tagger
from copylint.language.tagger_case import is_headline, sentence_case
from copylint.language.tagger_features import normalise, shape

split = str.split
ROOT = Path(__file__).parents[3]
TREEBANKS = ROOT.parent / "shared" / "training" / "ud"
DATA = Path(tagger_module.__file__).parent / "data" / "tagger.bin"
UNIVERSAL = frozenset(
    [
        "ADJ",
        "ADP",
        "ADV",
        "AUX",
        "CCONJ",
        "DET",
        "INTJ",
        "NOUN",
        "NUM",
        "PART",
        "PRON",
        "PROPN",
        "PUNCT",
        "SCONJ",
        "SYM",
        "VERB",
        "X",
    ]
)


def tags(text: str) -> list[str]:
    return [tag.tag for tag in tagger().tag(text.split())]


def gold(name: str, genre: str = "") -> Iterator[tuple[list[str], list[tuple[str, str]]]]:
    """(words, (universal, Penn) tags) of the sentences of a treebank file, of one GUM genre only."""
    path = TREEBANKS / f"{name}.conllu"
    if not path.exists():
        pytest.skip(f"accuracy was not measured: no treebank at {path}")
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n") if line.split("\t")[0].isdigit()]
        if rows and f"GUM_{genre}" in block if genre else rows:
            yield [row[1] for row in rows], [(row[3], row[4]) for row in rows]


def accuracy(*parts: Iterator[tuple[list[str], list[tuple[str, str]]]]) -> tuple[float, float]:
    universal = penn = tokens = 0
    for part in parts:
        for words, labels in part:
            for tag, (pos, fine) in zip(tagger().tag(words), labels, strict=True):
                universal += tag.pos == pos
                penn += tag.tag == fine
                tokens += 1
    return universal / tokens, penn / tokens


class TestAccuracy:
    def test_web_treebank(self) -> None:
        universal, penn = accuracy(gold("ewt-test"))
        assert universal >= 0.957
        assert penn >= 0.949

    def test_mixed_genres(self) -> None:
        universal, penn = accuracy(gold("gum-test"))
        assert universal >= 0.964
        assert penn >= 0.96

    def test_news_it_was_not_trained_on(self) -> None:
        universal, penn = accuracy(gold("gum-test", "news"), gold("gum-dev", "news"))
        assert universal >= 0.965
        assert penn >= 0.96

    def test_a_margin_of_three_can_be_relied_on(self) -> None:
        relied = right = 0
        for words, labels in gold("gum-test"):
            for tag, (pos, _) in zip(tagger().tag(words), labels, strict=True):
                relied += tag.margin >= 3
                right += tag.margin >= 3 and tag.pos == pos
        assert right / relied >= 0.987
        assert relied >= 20_000


class TestSentences:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("The minister said more needs to be done .", "DT NN VBD RBR|JJR VBZ TO VB VBN ."),
            ("Prices rose by 5 % after the strike .", "NNS VBD IN CD NN IN DT NN ."),
            ("He has n't seen Putin ’s 20-year-old plan .", "PRP VBZ RB VBN NNP POS JJ NN ."),
            ("Two well-known singers were there .", "CD JJ NNS VBD RB|EX ."),
            ("She cannot say who lost it .", "PRP MD VB WP VBD PRP ."),
            ("“ We are leaving , ” she said .", "`` PRP VBP VBG , '' PRP VBD ."),
        ],
    )
    def test_penn_tags(self, text: str, expected: str) -> None:
        for found, wanted in zip(tags(text), expected.split(), strict=True):
            assert found in wanted.split("|")

    def test_the_same_form_as_noun_and_as_verb(self) -> None:
        assert tags("It also offers help .")[2] == "VBZ"
        assert tags("They turned down both offers .")[4] == "NNS"
        assert tags("He runs a small shop .")[1] == "VBZ"
        assert tags("She scored 40 runs .")[3] == "NNS"

    def test_curly_and_straight_apostrophes_are_the_same(self) -> None:
        assert tags("The city ’s mayor did n’t resign .") == tags("The city 's mayor did n't resign .")

    def test_headlines_are_tagged_like_running_text(self) -> None:
        title = tags("Ministers Clash Over Plan To Cut School Funding")
        assert title[3:] == tags("Ministers clash over plan to cut school funding")[3:]
        assert tags("COURT REJECTS THE PLAN FOR A NEW AIRPORT")[2:] == ["DT", "NN", "IN", "DT", "JJ", "NN"]

    def test_features(self) -> None:
        words = split("She was told these prices fall ; we are leaving")
        by_word = dict(zip(words, tagger().tag(words), strict=True))
        assert (by_word["She"].number, by_word["She"].person) == ("Sing", "3")
        assert (by_word["was"].number, by_word["was"].tense, by_word["was"].verbform) == (
            "Sing",
            "Past",
            "Fin",
        )
        assert (by_word["told"].verbform, by_word["told"].tense) == ("Part", "Past")
        assert by_word["these"].number == "Plur"
        assert (by_word["prices"].number, by_word["prices"].person) == ("Plur", "")
        assert by_word["we"].person == "1"
        assert (by_word["leaving"].verbform, by_word["leaving"].tense) == ("Ger", "Pres")

    def test_number_of_a_third_person_verb(self) -> None:
        tag = Tag("VERB", "VBZ", 2.0, "places")
        assert (tag.number, tag.person, tag.tense, tag.verbform) == ("Sing", "3", "Pres", "Fin")


class TestContract:
    @given(st.lists(st.text(min_size=1, max_size=12), max_size=12))
    def test_any_tokens_are_tagged_alike_together_and_alone(self, words: list[str]) -> None:
        found = tagger().tag(words)
        assert len(found) == len(words)
        assert all(tag.pos in UNIVERSAL and tag.tag and tag.margin >= 0 for tag in found)
        assert [tagger().tag_at(words, at) for at in range(len(words))] == found

    def test_no_words_no_tags(self) -> None:
        assert tagger().tag([]) == []

    def test_only_two_words_on_either_side_matter(self) -> None:
        words = split("Officials in the town said the old bridge carries trains across the river")
        for at in range(4, len(words) - 2):
            near = words[at - 2 : at + 3]
            assert tagger().tag_at(["x", *near], 3).tag == tagger().tag_at(words, at).tag

    def test_caches_do_not_change_tags(self, monkeypatch: pytest.MonkeyPatch) -> None:
        words = split("The mayor of the old town opposes plans for a bridge .")
        fresh = tagger().tag(words)
        monkeypatch.setattr(tagger_module, "_CACHED_WORDS", 3)
        monkeypatch.setattr(tagger_module, "_CACHED_PAIRS", 2)
        small = Tagger(tagger()._model)
        assert small.tag(words) == fresh
        assert len(small._pairs) <= 2

    def test_loaded_once(self) -> None:
        assert tagger() is tagger()

    def test_the_data_file_is_small(self) -> None:
        assert DATA.stat().st_size <= 3_000_000

    def test_the_licence_stands_beside_the_data(self) -> None:
        text = (DATA.parent / "tagger-LICENSE.txt").read_text(encoding="utf-8")
        assert "Attribution-ShareAlike 4.0" in text
        assert "UD English EWT" in text
        assert "GUM" in text


class TestForms:
    def test_normalise(self) -> None:
        assert normalise("Putin’s") == "Putin's"
        assert normalise("1,250") == "0,000"
        assert normalise("–") == normalise("--") == "—"
        assert normalise("“") == '"'

    @pytest.mark.parametrize(
        ("word", "kind"),
        [
            ("word", "x"),
            ("Word", "Xx"),
            ("WORD", "X"),
            ("U.S.", "X."),
            ("A", "X1"),
            ("20", "0"),
            ("0.5", "0"),
            ("well-known", "x-"),
            ("Anglo-Irish", "X-X"),
            ("McCain", "XxX"),
            ("iPhone", "xX"),
            ("—", "~"),
        ],
    )
    def test_shape(self, word: str, kind: str) -> None:
        assert shape(normalise(word)) == kind

    def test_is_headline(self) -> None:
        assert is_headline(split("Council Votes To Close Swimming Pool"))
        assert not is_headline(split("Council votes to close swimming pool"))
        assert not is_headline(split("Yes , Madam"))

    def test_sentence_case_keeps_names_and_unknown_words(self) -> None:
        steps = {"council": 1, "votes": 2, "london": 7}
        words = split("Council Votes Against London Zyx")
        assert sentence_case(words, lambda lower: steps.get(lower, 0)) == split(
            "Council votes Against London Zyx"
        )
        assert sentence_case(["COUNCIL", "VOTES", "ZYXWV"], lambda lower: steps.get(lower, 0)) == [
            "Council",
            "votes",
            "Zyxwv",
        ]
