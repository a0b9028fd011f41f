"""Transcripts are other people's words."""

from copylint.annotate.article import Article
from copylint.readers import read_text

TALK = "Talk of the town\n\nA reporter met the baker.\n\nQ: How is bread?\n\nA: Bread are good.\n\nQ: And cake?\n\nA: Cake is better."


def _spoken(text: str) -> list[str]:
    article = Article(read_text(text))
    return [p.text[q.start : q.end] for p in article.passages for q in p.quotes]


def test_what_follows_a_speakers_name_is_speech() -> None:
    assert _spoken(TALK) == ["How is bread?", "Bread are good.", "And cake?", "Cake is better."]


def test_a_label_that_never_comes_back_is_no_speaker() -> None:
    text = "Dates\n\nThe town has plans.\n\nMonday: the fair opens at noon.\n\nTuesday: it rains.\n\nFriday: it closes early."
    assert _spoken(text) == []


def test_the_script_of_a_report_gives_each_of_those_it_speaks_of_a_turn() -> None:
    text = (
        "Buses may be free\n\nAnn Pell and Jo Orme run the lines, and Ivo Hale drives a bus.\n\n"
        "Ann Pell: It is time.\n\nORME: I have two.\n\nIvo Hale: It is a long day.\n"
    )
    assert _spoken(text) == ["It is time.", "I have two.", "It is a long day."]
    assert _spoken(text.replace("Ann Pell and Jo Orme run", "Two people run").replace("and Ivo", "one")) == []
