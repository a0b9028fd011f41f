"""Sources without a name: what kind they are, what answers for them, what reason copy gives."""

import pytest

from copylint.annotate.anonymity import kept_back
from copylint.annotate.article import Article
from copylint.annotate.outlets import is_outlet
from copylint.annotate.owners import in_court, owned
from copylint.annotate.speakers import answered, inside_other
from copylint.annotate.unnamed_phrases import HEADS
from copylint.readers import read_text


def article_of(*paragraphs: str) -> Article:
    return Article(read_text("A headline here\n\n" + "\n\n".join(paragraphs) + "\n", "article.txt"))


@pytest.mark.parametrize(
    ("text", "kind", "phrase"),
    [
        ("Sources say the wall moved.", "bare", "Sources say"),
        ("The wall moved, according to insiders.", "bare", "according to insiders"),
        ("Analysts said prices would fall.", "class", "Analysts said"),
        ("Critics, however, say the wall is safe.", "class", "Critics, however, say"),
        ("Some analysts believe prices will fall.", "crowd", "Some analysts believe"),
        ("A growing number of parents fear the road.", "crowd", "A growing number of parents fear"),
        ("More than a few voices have raised doubts.", "crowd", "More than a few voices have raised"),
        ("Many believe the wall will fall.", "crowd", "Many believe"),
        ("A senior treasury official said the tax would go.", "role", "A senior treasury official said"),
        ("Aides said she was asleep.", "role", "Aides said"),
        ("The mayor's aides said she was asleep.", "role", "aides said"),
        ("“It is over,” said one council officer.", "role", "said one council officer"),
        ("People familiar with the deal say it is off.", "role", "People familiar with the deal say"),
        ("It was described by three people familiar with the deal.", "role", "three people"),
    ],
)
def test_kinds(text: str, kind: str, phrase: str) -> None:
    article = article_of(text)
    (mention,) = article.unnamed_sources
    assert mention.kind == kind
    assert article.passages[mention.passage].text[mention.start : mention.end] == phrase


@pytest.mark.parametrize(
    "text",
    [
        "The river's source says little about its course.",
        "Joan Pell, a senior official at the treasury, said the tax would go.",
        "Mr. Oderkirk - a former trader - said prices would fall.",
        "Joan Pell and other analysts said prices would fall.",
        "Analyst Joan Pell said prices would fall.",
        "Profits were higher than analysts had expected.",
        "Critics including Joan Pell say the wall is safe.",
        "County officials said the wall was safe.",
        "“Sources say the wall moved,” she said.",
        "A spokesman said the wall was safe.",
        "She waved to supporters at a rally and told them to go home.",
        "One witness, a man named Orrin, said the gate was locked.",
        "Her clerk and adviser, Ann Aldren, said the pool would open.",
        "Tom Orrin - a member of the crew who had said the boat leaked - said he was glad.",
        "We watched an aide tell the children that the pool was shut.",
        "He made his name as a Democrat in a county where nobody had said a word for him.",
    ],
)
def test_what_is_no_unnamed_source(text: str) -> None:
    assert article_of(text).unnamed_sources == []


def test_heads() -> None:
    assert [HEADS.get(w) for w in ("sources", "analyst", "analysts", "people", "numbers", "walls")] == [
        "source",
        "role",
        "roles",
        "crowd",
        None,
        None,
    ]
    assert [HEADS[w] for w in ("congressmen", "congresswomen", "allies", "witnesses", "mps")] == ["roles"] * 5


def test_a_named_member_in_the_next_paragraph_answers() -> None:
    article = article_of(
        "Critics say the wall is unsafe.", "“It moved nine centimetres,” said Hanna Birkel, who dives there."
    )
    (mention,) = article.unnamed_sources
    assert answered(article, article.passages[1], mention.end)


def test_somebody_named_before_does_not_answer() -> None:
    article = article_of(
        "Hanna Birkel dives off the wall, Hanna Birkel said.",
        "Critics say the wall is unsafe.",
        "“It moved nine centimetres,” Birkel said.",
    )
    mention = article.unnamed_sources[-1]
    assert not answered(article, article.passages[2], mention.end)


def test_inside_the_words_of_a_named_source() -> None:
    article = article_of("Joan Pell said some analysts believe prices will fall.")
    (mention,) = article.unnamed_sources
    assert inside_other(article.passages[1], mention.start, mention.end) is not None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("He spoke on condition of anonymity because he feared arrest.", "specific"),
        ("She asked not to be named because she had signed a confidentiality agreement.", "specific"),
        ("She asked not to be named for fear of losing her job.", "specific"),
        ("He was not authorised to speak publicly.", "formula"),
        ("He spoke on condition of anonymity to discuss private talks.", "formula"),
        ("She declined to be named because the deal has not been announced.", "formula"),
        ("He spoke on  condition of anonymity.", ""),
        ("She refused to give her name.", ""),
    ],
)
def test_reasons(text: str, reason: str) -> None:
    (found,) = kept_back(article_of(text))
    assert found.reason == reason


def test_names_are_kept_back_outside_quotations_only() -> None:
    assert kept_back(article_of("“He declined to be named,” she said.")) == []
    assert kept_back(article_of("The ship was named after a saint.")) == []


@pytest.mark.parametrize(
    ("name", "expected"),
    [("the Larkfield Times", True), ("the Daily Star", True), ("a star", False), ("Sunday", False)],
)
def test_outlets(name: str, expected: bool) -> None:
    passage = article_of(f"He read {name} there.").passages[1]
    assert is_outlet(passage, 8, 8 + len(name)) is expected


def test_owner_in_the_sentence_before() -> None:
    text = "The Larkfield Times said the firm was closing. It had reportedly lost a client."
    passage = article_of(text).passages[1]
    start = text.index("reportedly")
    assert owned(passage, start, start + 10)
    alone = article_of("It had reportedly lost a client.").passages[1]
    assert not owned(alone, 7, 17)


def test_courts_answer_for_what_is_alleged() -> None:
    assert in_court(
        article_of("Prosecutors charged two men.", "They allegedly took the keys.").passages[2], 5
    )
    assert not in_court(article_of("The tide was high.", "They allegedly took the keys.").passages[2], 5)


@pytest.mark.parametrize(
    "text",
    [
        "An aide would say no more than that.",
        "A majority of members say the pool should open.",
        "A Democrat who has seen the letter said it was short.",
        "One witness, a man of forty, said the gate was locked.",
    ],
)
def test_what_stays_an_unnamed_source(text: str) -> None:
    assert len(article_of(text).unnamed_sources) == 1
