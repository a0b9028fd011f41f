"""What of a paragraph is sent, and where what comes back stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copylint.annotate.article import Article
from copylint.backends.masking import Sent, sendable, utf16_starts
from copylint.readers import read_text


def _sent(text: str, format: str = "text", quotes: bool = False) -> list[Sent]:
    article = Article(read_text(text, "x", format))
    return [s for p in article.passages if (s := sendable(p, quotes)) is not None]


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        (
            "The mayor said: “It is ovver.” Then she left the room.",
            "The mayor said: “Yes.” Then she left the room.",
        ),
        ("She called it “a totall disgrace” and left the room.", "She called it “Xyz” and left the room."),
        ("It was an “outragous distortion” of the facts.", "It was an “Oxyz” of the facts."),
        ("“We wonn,” she told the crowd in the harbour.", "“Yes,” she told the crowd in the harbour."),
        (
            "Write to desk@example.com or @harbour about it, please.",
            "Write to example.org or Xyz about it, please.",
        ),
        (
            "It is all on https://example.net/a?b=c, the clerk said.",
            "It is all on example.org, the clerk said.",
        ),
    ],
)
def test_other_peoples_words_and_addresses_are_not_sent(text: str, sent: str) -> None:
    (found,) = _sent(f"Headline\n\n{text}\n")
    assert found.text == sent


def test_quotations_are_sent_where_they_are_linted() -> None:
    (found,) = _sent("Headline\n\nThe mayor said: “It is ovver.” Then she left.\n", quotes=True)
    assert found.text == "The mayor said: “It is ovver.” Then she left."


def test_code_quotations_and_boilerplate_stay_at_home() -> None:
    text = "# Bridge to close\n\nRun `make teh` before you go home.\n\n    teh code of it all\n\n> He wrote teh letter himself.\n"
    assert [s.text for s in _sent(text, "markdown")] == ["Bridge to close", "Run Xyz before you go home."]


def test_a_paragraph_that_is_one_quotation_is_not_sent() -> None:
    assert _sent("Headline\n\n“The goverment is to blame for all of it, and it knows that.”\n") == []


def test_places_count_code_points_and_stop_at_stand_ins() -> None:
    (sent,) = _sent("Headline\n\nThe 🌅 crew “wonn teh race” and 🌅 teh cup.\n")
    assert sent.text == "The 🌅 crew “Xyz” and 🌅 teh cup."
    at = sent.text.index("teh")
    units = at + 2
    place = sent.place(units, units + 3)
    assert place is not None
    assert "The 🌅 crew “wonn teh race” and 🌅 teh cup."[slice(*place)] == "teh"
    stand_in = sent.text.index("Xyz") + 1
    assert sent.place(stand_in, stand_in + 3) is None
    assert sent.place(0, units) is None  # across the stand-in
    assert sent.place(5, 6) is None  # inside a character of two units
    assert sent.place(units, 999) is None


@given(st.text(alphabet="ab 🌅é", min_size=1, max_size=40), st.data())
def test_every_stretch_of_own_text_comes_back_to_itself(text: str, data: st.DataObject) -> None:
    sent = Sent(text, ((0, len(text), 100),))
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    units = utf16_starts(text)
    place = sent.place(units[start], units[end])
    assert place == (start + 100, end + 100)
