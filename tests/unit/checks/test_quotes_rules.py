"""Quotation marks and brackets: QU101 to QU107 beyond their examples."""

import pytest
from tests.unit.checks.marked import findings, marked, story

from copylint.lint.fixing import apply


class TestUnbalanced:
    @pytest.mark.parametrize(
        "paragraphs",
        [
            ("She said: “We want three things:", "- bread", "- milk", "- and time.”"),
            ("“We baked for the town.", "“We baked for the county.", "“We are tired,” she said."),
            ("“We baked for the town.", "We baked for the county.", "We are tired,” she said."),
            ("She said: \"He asked, 'Who is there?'", '"Nobody was." Then she left.'),
            ("He is best known for “ The Lane ” and for “ The Mill ” of 1994.",),
            ("Type =sum(A1:A9,”rye”) into the sheet.",),
            ("''We baked for the town, she said.",),
            ("2) Bread, 3) milk and iv) time.",),
        ],
    )
    def test_what_has_its_other_half(self, paragraphs: tuple[str, ...]) -> None:
        assert marked("QU101", story("The lane is old, the mayor said.", *paragraphs)) == []

    @pytest.mark.parametrize(
        ("text", "mark"),
        [("She called it “the end“ in a letter.", "“ in"), ("She said, ”we are tired” and left.", "”we")],
    )
    def test_marks_that_face_the_wrong_way(self, text: str, mark: str) -> None:
        (found,) = findings("QU101", story(text))
        assert found.span.start == story(text).index(mark)
        assert found.message.startswith(mark[0])

    def test_one_report_for_two_marks_of_one_quotation(self) -> None:
        assert marked("QU101", story("She says,” there is no bread in the lane.”")) == ["”"]

    def test_a_new_speaker_does_not_close_it(self) -> None:
        text = story("“I baked for this town, she said.", "“I am tired,” Merrick said.")
        assert marked("QU101", text) == ["“I baked for this town, she said."]


class TestSpacing:
    def test_a_paragraph_is_reported_once_and_fixed_whole(self) -> None:
        text = story("The  lane is  old, and the  mill is older. It  is shut.")
        found = findings("QU106", text)
        assert len(found) == 1
        assert apply(text, found, unsafe=False).text == story(
            "The lane is old, and the mill is older. It is shut."
        )

    def test_spaces_in_quotations_are_left(self) -> None:
        assert marked("QU106", story("“The  lane is  old,” she said.")) == []


class TestExclamation:
    def test_an_article_is_reported_once_with_the_count(self) -> None:
        text = story("What a day! It was hot.", "The mill is open!", "Come and see it!")
        (found,) = findings("QU107", text)
        assert found.message.startswith("3 exclamation marks")
        assert len(found.related) == 2

    @pytest.mark.parametrize(
        "text", ["She works at Yahoo! Inc.", "“No!” she said.", "They saw Oliver! Twice."]
    )
    def test_names_and_speech(self, text: str) -> None:
        assert marked("QU107", story(text)) == []


class TestMarkDrift:
    def test_subheads_may_have_marks_of_their_own(self) -> None:
        text = story("The lane is old.", "It is closed.", "‘We are tired’", "“We are tired,” she said.")
        assert marked("QU103", text) == []

    def test_headlines_in_the_text_too(self) -> None:
        text = story("The lane is a ‘living wall’ to Merrick", "It is a “living wall” to her.")
        assert marked("QU103", text) == []


class TestQuoteComma:
    @pytest.mark.parametrize(
        "text",
        [
            "“We never saw it at 3 p.m.” she said.",
            "“We never saw it...” she said.",
            "She called it “the end of the lane” said to be haunted.",
            "“Did you never see it?” she asked.",
        ],
    )
    def test_what_is_left_alone(self, text: str) -> None:
        assert marked("QU104", story(text)) == []
