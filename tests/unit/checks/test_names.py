"""People and bodies: NA101 to NA107 and CX104 beyond their examples."""

import pytest
from tests.unit.checks.marked import findings, marked, story

from copylint.annotate.article import Article
from copylint.annotate.people import known_people, mentions
from copylint.readers import read_text

INES = "Ines Calloway has baked on Mill Lane for thirty years. “It is enough,” Calloway said."


def full_names(*paragraphs: str) -> list[tuple[str, str, str]]:
    article = Article(read_text(story(*paragraphs), "a.txt"))
    return [(m.title, m.given, m.surname) for m in mentions(article)]


class TestMentions:
    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("It was Ines Calloway who paid.", ("", "ines", "calloway")),
            ("It was Mayor Ines Calloway who paid.", ("mayor", "ines", "calloway")),
            ("It was Gov. Ines Calloway who paid.", ("gov", "ines", "calloway")),
            ("It was Ludwig van der Merrick who paid.", ("", "ludwig", "merrick")),
            ("It was Jean-Luc O’Merrick who paid.", ("", "jean-luc", "o'merrick")),
        ],
    )
    def test_names_with_titles_and_particles(self, text: str, name: tuple[str, str, str]) -> None:
        assert full_names("The lane is old.", text) == [name]

    @pytest.mark.parametrize(
        "text",
        [
            "It was on Mill Lane that she paid.",
            "It was New York that paid.",
            "It was the Supreme Court that paid.",
            "It was Calloway who paid.",
            "It was NATO Forces Europe that paid.",
        ],
    )
    def test_places_and_bodies_are_no_people(self, text: str) -> None:
        assert full_names("The lane is old.", text) == []

    def test_surnames_that_two_share_are_left_out(self) -> None:
        text = story(INES, "Her brother, Piet Calloway, helped her, Merrick said. Dana Merrick is the mayor.")
        assert set(known_people(Article(read_text(text, "a.txt")))) == {"merrick"}


class TestFirstMention:
    @pytest.mark.parametrize("role", ["chairman", "agent", "caretaker", "coach"])
    def test_a_role_and_one_name(self, role: str) -> None:
        assert marked("NA101", story("The lane is old.", f"The club’s {role}, Merrick, has gone home.")) == [
            "Merrick"
        ]

    def test_the_headline_can_introduce(self) -> None:
        text = story(
            "The bakery will close, Calloway said.",
            "Ines Calloway is 61.",
            head="Ines Calloway closes bakery",
        )
        assert marked("NA101", text) == []

    def test_the_place_of_the_full_name_is_told(self) -> None:
        text = story("The bakery will close in May, Calloway said.", "Ines Calloway is 61.")
        (finding,) = findings("NA101", text)
        assert [text[r.span.start : r.span.end] for r in finding.related] == ["Ines Calloway"]


class TestRepeatedName:
    def test_a_name_far_from_the_last_can_come_back(self) -> None:
        between = " ".join(["The lane has seven shops and a mill that nobody uses."] * 16)
        assert marked("NA102", story(INES, between, "It will close, Ines Calloway said.")) == []
        assert marked("NA102", story(INES, "It will close, Ines Calloway said.")) == ["Ines Calloway"]

    def test_entries_of_a_live_blog_name_in_full(self) -> None:
        assert marked("NA102", story(INES, "10:15 The lane is full.", "Ines Calloway is here.")) == []

    def test_two_people_in_one_sentence_keep_their_names(self) -> None:
        text = story(INES, "Dana Merrick and Ines Calloway were there, Merrick said.")
        assert marked("NA102", text) == []

    def test_a_title_comes_off(self) -> None:
        text = story("Mayor Dana Merrick spoke. “No,” Merrick said.", "Mayor Merrick left.")
        assert marked("NA102", text) == ["Mayor Merrick"]


class TestAcronyms:
    def test_a_name_in_capitals_among_capitals_is_none(self) -> None:
        assert marked("NA103", story("The sign said THE QZLA LANE, and the QZLA sold it.")) == []

    @pytest.mark.parametrize("noun", ["charity", "regulator", "union"])
    def test_a_description_explains(self, noun: str) -> None:
        assert marked("NA103", story(f"The lane belongs to a {noun}, the QZLA, she said.")) == []

    def test_a_standfirst_may_be_ahead_of_the_explanation(self) -> None:
        text = (
            "---\ntitle: Lane to close\nsummary: The QZLA sells Mill Lane\n---\n\n"
            "The Quarry Zone Landowners Association (QZLA) has sold the lane. The QZLA owns nine more.\n"
        )
        assert marked("NA103", text, "markdown") == []


class TestTitleCase:
    @pytest.mark.parametrize(
        "text",
        [
            "It was paid by Attorney General Dana Merrick.",
            "She stood for the Senate, and the President’s Cup was hers.",
            "The council president Dana Merrick paid for it.",
            "It was paid by the President of France, she said.",
        ],
    )
    def test_what_is_left_alone(self, text: str) -> None:
        assert marked("NA104", story(text)) == []


class TestBodyCase:
    def test_the_rarer_form_is_marked_wherever_it_stands(self) -> None:
        text = story(
            "NewsBarn paid. The owner is Newsbarn.",
            "She asked Newsbarn and wrote to NewsBarn.",
            "So did NewsBarn.",
        )
        assert marked("NA106", text) == ["Newsbarn", "Newsbarn"]

    @pytest.mark.parametrize(
        "text",
        [
            "EBarn paid for it. She wrote to eBarn.",
            "FERRY: Who paid? The captain of the Ferry did.",
            "She read #LarkFerry and asked Larkferry.",
        ],
    )
    def test_capitals_of_the_place_are_no_drift(self, text: str) -> None:
        assert marked("NA106", story(text)) == []


class TestPronouns:
    @pytest.mark.parametrize(
        "text",
        [
            "Calloway said she would close. Her husband died in May. He baked too.",
            "Calloway said she would leave it to Merrick. He has a shop.",
            "Calloway said that she had met the mayor. He was kind.",
            "Calloway and Merrick said she would close. He will not.",
        ],
    )
    def test_another_person_takes_the_pronoun(self, text: str) -> None:
        assert marked("NA107", story(text)) == []


class TestNameDrift:
    @pytest.mark.parametrize(
        ("first", "second", "found"),
        [
            ("Ines Calloway paid. Calloway is 61.", "“No,” said Caloway.", ["Caloway"]),
            ("Ines Calloway paid. Calloway is 61.", "Caloway will move.", ["Caloway"]),
            ("Latino bakers met. A Latino bakery is old.", "The Latinx Bakery Fair met.", []),
            ("The Zyrtin family met.", "Miles Zyrtyn was misspelled in the first edition.", []),
            ("The star was called Huandyr. Huandyr shone.", "It is Huandoyr (Huandyr) to some.", []),
            ("The USMNT won. The USMNT is good.", "The USWNT won.", []),
        ],
    )
    def test_slips_and_their_likes(self, first: str, second: str, found: list[str]) -> None:
        assert marked("CX104", story(first, second)) == found

    def test_an_accent_alone_is_a_warning(self) -> None:
        text = story("Zoé Kéravan paid. Kéravan is 61.", "“No,” said Keravan.")
        assert [(f.severity, text[f.span.start : f.span.end]) for f in findings("CX104", text)] == [
            ("warning", "Keravan")
        ]
