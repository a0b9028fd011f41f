"""Structure: HD101 to HD110 beyond their examples."""

import pytest
from tests.unit.checks.marked import findings, marked, story

PARAGRAPH = "The lane has seven shops and a mill that nobody has used since the war."
FILLER = (
    "Larkfield is a town of weavers.",
    "Its abbey was founded by monks.",
    "The trains stopped in 1964.",
    "A market is held each month.",
)


class TestBoilerplate:
    @pytest.mark.parametrize(
        "line", ["ADVERTISEMENT", "Read more: The mill at night", "RELATED: A mill burns"]
    )
    def test_furniture(self, line: str) -> None:
        assert marked("HD101", story(PARAGRAPH, line, "The lane is shut, the mayor said.")) == [line]

    def test_a_headline_is_no_furniture(self) -> None:
        text = f"# Sign up for the town’s baking day, council says\n\n{PARAGRAPH}\n"
        assert marked("HD101", text, "markdown") == []


class TestRepeatedBlocks:
    def test_a_paragraph_twice(self) -> None:
        assert marked("HD103", story(PARAGRAPH, "It is old.", PARAGRAPH)) == [PARAGRAPH]

    def test_entries_of_a_live_blog_repeat_the_state_of_things(self) -> None:
        assert marked("HD103", story(PARAGRAPH, "10:15 p.m. It is old.", PARAGRAPH)) == []

    def test_front_matter_may_give_the_lede(self) -> None:
        text = f"---\ntitle: Lane to close\nsummary: {PARAGRAPH}\n---\n\n{PARAGRAPH}\n\nIt is old.\n"
        assert marked("HD103", text, "markdown") == []

    def test_a_label_of_several_parts(self) -> None:
        part = "## {}\n\nThe {} is old.\n\n### Who pays\n\nThe {} pays.\n\n"
        parts = "".join(part.format(name, name, name) for name in ("mill", "lane"))
        assert marked("HD103", f"# Lane to close\n\nThe lane is old.\n\n{parts}", "markdown") == []

    def test_a_subhead_twice(self) -> None:
        text = "# Lane to close\n\nOld.\n\n## Who pays\n\nThe town.\n\n## Who pays\n\nThe county.\n"
        assert marked("HD103", text, "markdown") == ["Who pays"]


class TestBuriedLede:
    LATE = "The ferry crew deserted on Monday, the mayor said."

    def test_the_event_comes_late(self) -> None:
        head = "Ferry crew desert harbour"
        (found,) = findings("HD104", story(*FILLER, self.LATE, head=head))
        assert found.message.count("5") == 1

    @pytest.mark.parametrize(
        "head",
        [
            "Why a ferry crew deserted",
            "Ferry crew: a harbour deserted",
            "‘Ferry crew deserted’",
            "Did a ferry crew desert?",
            "Weavers mourn as ferry crew desert",
        ],
    )
    def test_headlines_that_promise_something_else(self, head: str) -> None:
        assert marked("HD104", story(*FILLER, self.LATE, head=head)) == []

    def test_a_word_of_the_same_family_early_is_enough(self) -> None:
        early = "The boat’s deserters were found in the harbour."
        text = story(FILLER[0], early, *FILLER[1:], self.LATE, head="Crew deserted harbour")
        assert marked("HD104", text) == []


class TestHeadlineForm:
    def test_length_has_two_grades(self) -> None:
        words = "Council says the bridge at Larkfield will close for six weeks from Monday so that"
        assert [f.severity for f in findings("HD106", story(PARAGRAPH, head=f"{words} men work"))] == [
            "advice"
        ]
        longer = f"{words} men can mend its arches and"
        assert [f.severity for f in findings("HD106", story(PARAGRAPH, head=f"{longer} walls"))] == [
            "warning"
        ]


class TestRepeatedOpeners:
    def test_a_star_is_a_word_with_a_capital(self) -> None:
        people = "It is said that {} people bake. It is true that {} people bake well."
        assert marked("HD110", story(people.format("the Larkish", "the Larkish"))) == ["the Larkish people"]
        assert marked("HD110", story(people.format("the same", "the same"))) == []
