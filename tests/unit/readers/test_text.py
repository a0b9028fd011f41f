"""Plain text: blocks by shape."""

import pytest

from copylint.readers import read_text
from copylint.readers.boilerplate import is_boilerplate
from copylint.readers.shapes import byline, date_line, dateline_end, is_caption

from .shapes_of import kinds, marks, shapes

NEWS = """Ferry to Long Island will run again from May

By Ada Moreno and Lou Pine
March 4, 2025

PORT ELM, Maine — The ferry to Long Island will run again from May, the harbor office said on Tuesday.

It stopped two years ago, when the pier was closed.

What it will cost

A return ticket will cost $14, according to the office. Children under 6 travel free.

Sign up for our morning newsletter
"""


def test_a_news_story() -> None:
    assert kinds(NEWS) == ["headline", "byline", "dateline", "body", "body", "subhead", "body", "boilerplate"]
    document = read_text(NEWS)
    assert document.meta == {"author": "Ada Moreno and Lou Pine", "date": "March 4, 2025"}
    assert marks(document) == [("dateline", "PORT ELM, Maine —", "")]


def test_levels_of_headings() -> None:
    assert [b.level for b in read_text(NEWS).blocks] == [1, 0, 0, 0, 0, 2, 0, 0]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry will run again from May, the harbor office said.",
        "The ferry will run again",
        "The ferry will run again from May.\n\nIt stopped two years ago.\n",
        "she said the ferry would run\n\nIt stopped two years ago.\n",
        "The office gave three reasons:\n\nIt stopped two years ago.\n",
    ],
)
def test_without_a_headline_all_is_body(text: str) -> None:
    assert set(kinds(text)) == {"body"}


def test_a_headline_in_title_case_may_end_in_a_stop() -> None:
    text = "Ferry To Run Again From May.\n\nThe ferry will run again from May, the harbor office said.\n"
    assert kinds(text) == ["headline", "body"]


def test_a_headline_may_be_a_question_or_end_in_an_abbreviation() -> None:
    body = "\n\nThe ferry will run again from May, the harbor office said.\n"
    assert kinds("Will the ferry ever run again?" + body)[0] == "headline"
    assert kinds("Ferry maker opens second yard in U.S." + body)[0] == "headline"


def test_a_slide_show_with_its_contents() -> None:
    heads = ["The long wait", "Who paid", "The harbor’s plan", "What is next"]
    straight = [h.replace("’", "'") for h in heads]
    slides = "\n\n".join(f"{h}\n\nThe harbor office said so on Tuesday, in a note." for h in heads)
    text = "Ferry runs again\n\n" + "\n".join(straight) + "\n" + slides + "\n\nMore for you\n"
    expected = ["headline", *["contents"] * 4, *["subhead", "body"] * 4, "boilerplate"]
    assert kinds(text) == expected


def test_two_headings_that_come_again_are_no_contents() -> None:
    text = "Ferry runs again\n\nThe wait\n\nIt was long, he said.\n\nThe wait\n\nIt was longer, she said.\n"
    assert "contents" not in kinds(text)


def test_wrapped_lines_are_joined_and_every_newline_is_one_space() -> None:
    text = (
        "Ferry to run again\n\n"
        "The ferry to Long Island, which stopped two years ago when the\r\n"
        "pier was closed, will run again from May, the harbor office said\r\n"
        "on Tuesday.\r\n\r\nTickets go on sale in April.\n"
    )
    block = read_text(text).blocks[1]
    assert block.prose.text.startswith(
        "The ferry to Long Island, which stopped two years ago when the pier was"
    )
    entities = [s for s in block.prose.segments if s.kind == "entity"]
    assert [(s.text_end - s.text_start, text[s.source_start : s.source_end]) for s in entities] == [
        (1, "\r\n")
    ] * 2


def test_a_wrapped_headline_is_one_block() -> None:
    text = "Harbor panel backs a plan to dredge the old channel after years of\ndelay\n\nThe panel voted on it.\n"
    assert shapes(text)[0] == (
        "headline",
        "Harbor panel backs a plan to dredge the old channel after years of delay",
    )


def test_a_paragraph_a_line() -> None:
    lines = [
        f"The harbor office said on day {i} that the ferry would run again, and that was all."
        for i in range(4)
    ]
    assert kinds("Ferry to run again\n" + "\n".join(lines)) == ["headline", *["body"] * 4]


def test_lists_quotes_and_captions() -> None:
    text = (
        "Ferry to run again\n\nThe office gave its terms:\n\n- A ticket costs\n  $14\n- Bikes travel free\n\n"
        "> We were here first,\n> and we stay.\n— Joan Reed, pilot\n\nPhoto: Ann Lee/The Ledger\n"
    )
    assert shapes(text)[2:] == [
        ("list-item", "A ticket costs $14"),
        ("list-item", "Bikes travel free"),
        ("block-quote", "We were here first, and we stay."),
        ("block-quote", "— Joan Reed, pilot"),
        ("caption", "Photo: Ann Lee/The Ledger"),
    ]


def test_a_standfirst_stands_between_headline_and_byline() -> None:
    text = "Ferry to run again\n\nTickets go on sale in April. Bikes are free.\n\nBy Ada Moreno\n\nThe ferry will run.\n"
    assert kinds(text) == ["headline", "standfirst", "byline", "body"]


def test_rows_of_figures_are_no_headings() -> None:
    text = "Votes are in\n\nThe count ended on Friday.\n\nReed 11,462\nPine 10,258\nLee 6,904\n\nThat is all, he said.\n"
    assert kinds(text) == ["headline", "body", "list-item", "list-item", "list-item", "body"]


def test_rules_between_blocks_are_no_blocks() -> None:
    assert kinds("Ferry runs\n\nIt runs, he said.\n\n* * *\n\nIt ran, she said.\n") == [
        "headline",
        "body",
        "body",
    ]


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Marisol Tran", "Marisol Tran"),
        ("By Ada Moreno and Lou Pine, Political Editor", "Ada Moreno and Lou Pine"),
        ("BY ADA MORENO", "ADA MORENO"),
        ("By Vincent van Dale in Port Elm", "Vincent van Dale"),
        ("By Ada Moreno | March 4, 2025", "Ada Moreno"),
        ("Ruth Reed, education reporter", "Ruth Reed"),
        ("Staff reporter", ""),
        ("By Friday, the ferry will run", None),
        ("By the numbers", None),
        ("By Sea", None),
        ("By March 4", None),
    ],
)
def test_bylines(line: str, author: str | None) -> None:
    assert byline(line) == author


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Sept. 12, 2025", "Sept. 12, 2025"),
        ("20 November 2025", "20 November 2025"),
        ("Friday, 13 June 2025", "Friday, 13 June 2025"),
        ("Published 9.30am GMT, 14 May 2025", "14 May 2025"),
        ("Updated: March 4, 2025 at 5:41 pm PDT", "March 4, 2025"),
        ("2025-03-04T10:00", "2025-03-04"),
        ("Published 9.30am GMT", ""),
        ("March 4 was a cold day", None),
        ("2025 in pictures", None),
        ("9.30am", None),
    ],
)
def test_date_lines(line: str, date: str | None) -> None:
    assert date_line(line) == date


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("LONDON (Reuters) - Shares rose.", "LONDON (Reuters) -"),
        ("NEW YORK, Nov. 19 (UPI) — A panel met.", "NEW YORK, Nov. 19 (UPI) —"),
        ("WASHINGTON — A panel met.", "WASHINGTON —"),
        ("Port Elm, Maine (AP) — A panel met.", "Port Elm, Maine (AP) —"),
        ("NATO — which met on Friday — agreed.", ""),
        ("COVID-19 cases rose.", ""),
        ("A well-known panel met.", ""),
        ("The panel — Reed, Pine and Lee — met.", ""),
    ],
)
def test_datelines(text: str, dateline: str) -> None:
    assert text[: dateline_end(text, True)] == dateline


def test_a_lone_place_is_a_dateline_only_in_the_first_paragraph() -> None:
    assert dateline_end("NASA — The agency met.", False) == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Click here to follow The Morning Ledger.", True),
        ("Never miss a story! Click here to follow The Morning Ledger.", True),
        ("More for you", True),
        ("ADVERTISEMENT", True),
        ("Story continues below", True),
        ("Read more: How the pier was lost", True),
        ("This story was first published in the Harbor Ledger.", True),
        ("© 2025 The Morning Ledger. All rights reserved.", True),
        ("More than 40 boats were lost.", False),
        ("Follow the money, the auditor said.", False),
        ("Advertisement spending rose 4% in May.", False),
        ("Read the letter again, she told the court.", False),
        ("Related charges were dropped.", False),
        ("The report published on Monday said the pier was safe.", False),
        ("The story first appeared in court papers.", False),
    ],
)
def test_calls_to_action(text: str, expected: bool) -> None:
    assert is_boilerplate(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Photo: Lou Pine", True),
        ("Image caption A ferry leaves the pier", True),
        ("The ferry in 2019. Photograph: Lou Pine/The Ledger", True),
        ("Photographs of the pier were shown to the court.", False),
        ("The picture is mixed, he said.", False),
    ],
)
def test_captions(text: str, expected: bool) -> None:
    assert is_caption(text) is expected


def test_odd_spaces_are_plain_and_invisible_characters_are_gone() -> None:
    text = "The Halo\u00a03 co\u00adoperates,\u200b he said."
    prose = read_text(text).blocks[0].prose
    assert prose.text == "The Halo 3 cooperates, he said."
    start = prose.text.index("cooperates")
    where = prose.to_source(prose_span(start, start + 10))
    assert text[where.start : where.end] == "co\u00adoperates"


def prose_span(start: int, end: int):  # type: ignore[no-untyped-def]
    from copylint.document.spans import TextSpan

    return TextSpan(start, end)


def test_a_headline_and_its_deck_as_archives_give_them() -> None:
    below = "\n\nThe ferry to Long Island will run again from May, the harbor office said on Tuesday.\n\nIt stopped.\n"
    assert kinds("Ferry runs again;\nTicket will cost $14." + below)[:2] == ["headline", "standfirst"]
    assert kinds("The ferry runs again;\n\nThe ticket will cost $14." + below)[:2] == ["body", "body"]


def test_a_headline_with_a_full_stop_over_a_dateline() -> None:
    below = (
        "\n\nPORT ELM, Maine — The ferry will run again from May, the harbor office said.\n\nIt stopped.\n"
    )
    assert kinds("Harbor office says the ferry runs again." + below)[:2] == ["headline", "body"]
    assert kinds("The ferry runs again. It is late." + below)[:2] == ["body", "body"]
