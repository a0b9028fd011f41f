"""TY109 in its places: names, foreign words, repeats, parts between hyphens."""

import pytest
from tests.unit.builtin import reported


@pytest.mark.parametrize(
    "text",
    [
        "Ms Goverment met Mr Commerical at the quay.",
        "The Preventon group owns the quay.",
        "The festival opened with gaita, tamboril and cante of the valley.",
        "The blorf was sold. Another blorf was kept. A third blorf sank.",
        "IMPORTENT NOTICE to all tenants of THE QUAY",
        "He wrote to goverment@quay.example and to #goverment readers.",
        "The De Standaard paper said so.",
    ],
)
def test_left_alone(text: str) -> None:
    assert reported("TY109", text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A semi-offical body met.", ["offical"]),
        ("The company's goverment's plan.", ["goverment"]),
        (
            "Targetting the pier is wrong; targetting the quay is too; targetting both is worse.",
            ["Targetting", "targetting", "targetting"],
        ),
        ("The American Assocation of Harbour Pilots met.", ["Assocation"]),
        ("They work at the Massachussetts shipyard in febuary.", ["Massachussetts", "febuary"]),
    ],
)
def test_reported(text: str, words: list[str]) -> None:
    assert reported("TY109", text) == words


def test_a_curly_article_gets_a_curly_apostrophe_and_a_swallowed_one() -> None:
    from tests.unit.builtin import fixes

    assert fixes("TY109", "The childrens’ boat isnt the ferry’s.") == ["children’s", "isn’t"]
