"""Attributions: source, cue and content of direct, indirect and mixed speech, and how well a source is named."""

import pytest

from copylint.annotate.article import Article
from copylint.annotate.attribution_parts import Attribution
from copylint.annotate.attributions import to_record
from copylint.readers import read_text


def article_of(*paragraphs: str) -> Article:
    return Article(read_text("A headline here\n\n" + "\n\n".join(paragraphs) + "\n", "article.txt"))


def first(*paragraphs: str) -> tuple[Article, Attribution]:
    article = article_of(*paragraphs)
    found = [a for a in article.attributions if article.passages[a.passage].kind == "body"]
    assert found, paragraphs
    return article, found[0]


def words(article: Article, attribution: Attribution) -> tuple[str, str, str]:
    text = article.passages[attribution.passage].text
    source = " + ".join(text[s.start : s.end] for s in attribution.source)
    cue = " + ".join(text[s.start : s.end] for s in attribution.cue)
    content = " + ".join(article.passages[p.passage].text[p.start : p.end] for p in attribution.content)
    return source, cue, content


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Joan Pell said the wall had moved.", "Joan Pell", "said", "the wall had moved"),
        ("Joan Pell said that the wall had moved.", "Joan Pell", "said", "that the wall had moved"),
        ("The wall had moved, Joan Pell said.", "Joan Pell", "said", "The wall had moved"),
        ("“The wall has moved,” Joan Pell said.", "Joan Pell", "said", "“The wall has moved,”"),
        ("“The wall has moved,” said Joan Pell.", "Joan Pell", "said", "“The wall has moved,”"),
        ("“Has it moved?” asked Joan Pell.", "Joan Pell", "asked", "“Has it moved?”"),
        (
            "According to the harbour office, the wall has moved.",
            "the harbour office",
            "According to",
            "the wall has moved",
        ),
        (
            "The wall has moved, according to the harbour office.",
            "the harbour office",
            "according to",
            "The wall has moved",
        ),
        (
            "Joan Pell, who runs the harbour, said the wall had moved.",
            "Joan Pell, who runs the harbour",
            "said",
            "the wall had moved",
        ),
        ("Joan Pell on Tuesday said the wall had moved.", "Joan Pell", "said", "the wall had moved"),
        ("She has repeatedly said the wall is safe.", "She", "has repeatedly said", "the wall is safe"),
        (
            "A report by the harbour office says the wall is safe.",
            "A report by the harbour office",
            "says",
            "the wall is safe",
        ),
    ],
)
def test_parts(text: str, source: str, cue: str, content: str) -> None:
    article, found = first(text)
    got = words(article, found)
    assert got[0] == source
    assert got[1].split()[: len(cue.split()[:1])] == cue.split()[:1]
    assert got[2] == content


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Most of the harbour masters said the wall had moved.", "Most of the harbour masters"),
        ("Most said the wall had moved.", "Most"),
        ("About six in 10 residents said the wall had moved.", "About six in 10 residents"),
        ("More than 40 residents said the wall had moved.", "More than 40 residents"),
        ("Joan Pell and her deputy said the wall had moved.", "Joan Pell and her deputy"),
        ("Rep. Joan Pell (D-Ohio) said the wall had moved.", "Rep. Joan Pell (D-Ohio)"),
        ("Joan Pell, meanwhile, said the wall had moved.", "Joan Pell"),
        ("Joan Pell, in a letter, said the wall had moved.", "Joan Pell"),
        ("Saturday's report said the wall had moved.", "Saturday's report"),
        (
            "“The wall has moved,” said Joan Pell, 54, head of the harbour.",
            "Joan Pell, 54, head of the harbour",
        ),
        ("“The wall has moved,” said Joan Pell, the mayor, a Liberal.", "Joan Pell, the mayor, a Liberal"),
        (
            "Some people who live by the harbour said the wall had moved.",
            "Some people who live by the harbour",
        ),
    ],
)
def test_sources(text: str, source: str) -> None:
    assert words(*first(text))[0] == source


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Joan Pell expressed concern about the wall.", "expressed concern about"),
        ("Joan Pell said that the wall had moved.", "said"),
        ("The wall has moved, according to Joan Pell.", "according to"),
        ("The plan, which Joan Pell has repeatedly criticized, is dead.", "has repeatedly criticized"),
    ],
)
def test_cues(text: str, cue: str) -> None:
    assert words(*first(text))[1] == cue


def test_quotation_over_several_sentences_is_content_to_its_end() -> None:
    article, found = first("Joan Pell said: “The wall has moved. It moves every year.” Then she left.")
    assert words(article, found)[2] == "“The wall has moved. It moves every year.”"


def test_speaker_who_closes_the_sentence_is_no_content_of_the_one_before() -> None:
    article = article_of(
        "It will use the powers they say they have to move the wall, a council official said Saturday."
    )
    said = {a.stem: words(article, a) for a in article.attributions}
    assert said["say"][0] == "a council official"
    assert all("official" not in content for _, _, content in said.values())


def test_words_after_a_quotations_speaker_are_no_content() -> None:
    article, found = first("“The wall has moved since May,” said Joan Pell, pointing at the sea.")
    assert words(article, found)[2] == "“The wall has moved since May,”"


def test_record_of_a_relative_clause_has_the_pronoun_for_its_source() -> None:
    article = article_of("The wall was built by masons who said it would never move.")
    text = article.document.source.text
    (record,) = (r for r in to_record(article) if r["source"])
    assert [text[s:e] for s, e in record["source"]] == ["who"]  # type: ignore[attr-defined]


def test_subject_of_two_verbs_is_shared() -> None:
    article = article_of("Joan Pell said the wall was safe and warned that the tide was not.")
    sources = [words(article, a)[0] for a in article.attributions if a.stem in ("say", "warn")]
    assert sources == ["Joan Pell", "Joan Pell"]
    contents = [words(article, a)[2] for a in article.attributions if a.stem in ("say", "warn")]
    assert contents == ["the wall was safe", "that the tide was not"]


def test_quotation_runs_on_in_its_paragraph_and_the_next() -> None:
    _, found = first(
        "“The wall has moved,” said Joan Pell. “It moves every year when the tide is high.”",
        "“Nobody has looked at it since the great storm.”",
    )
    assert [p.passage for p in found.content] == [1, 1, 2]
    assert found.kind == "direct"


def test_paragraph_without_a_quotation_ends_the_speech() -> None:
    _, found = first(
        "“The wall has moved,” said Joan Pell.",
        "The harbour was dug in 1840.",
        "“Nobody has looked at it since the great storm.”",
    )
    assert {p.passage for p in found.content} == {1}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“The wall has moved since May,” Joan Pell said.", "direct"),
        ("Joan Pell said the wall had moved.", "indirect"),
        ("Joan Pell said the wall had “moved like a living thing” in May.", "mixed"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert first(text)[1].kind == kind


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("Joan Pell said the wall had moved.", 4),
        ("The ministry said the wall had moved.", 3),
        ("The Larkfield Times said the wall had moved.", 3),
        ("A spokesman said the wall had moved.", 3),
        ("A senior official said the wall had moved.", 2),
        ("Experts said the wall had moved.", 1),
        ("Some said the wall had moved.", 1),
        ("The wall has reportedly moved.", 0),
    ],
)
def test_grades(text: str, grade: int) -> None:
    assert first(text)[1].grade == grade


def test_pronoun_takes_the_grade_of_the_one_named_before() -> None:
    article = article_of("Joan Pell said the wall had moved.", "She said it would move again.")
    assert [a.grade for a in article.attributions if a.stem == "say"] == [4, 4]


def test_record_gives_places_in_the_file() -> None:
    article = article_of("“The wall has moved,” said Joan Pell.")
    text = article.document.source.text
    (record,) = (r for r in to_record(article) if r["source"])
    assert [text[s:e] for s, e in record["source"]] == ["Joan Pell"]  # type: ignore[attr-defined]
    assert [text[s:e] for s, e in record["cue"]] == ["said"]  # type: ignore[attr-defined]
    assert [text[s:e] for s, e in record["content"]] == ["“The wall has moved,”"]  # type: ignore[attr-defined]
    assert record["kind"] == "direct"


def test_text_without_speech_has_none() -> None:
    assert not article_of("The ferry left at noon. The sea was flat.").attributions


def test_passages_share_the_articles_attributions() -> None:
    article = article_of("Joan Pell said the wall had moved.", "The ferry left at noon.")
    assert [len(p.attributions) for p in article.passages] == [0, 1, 0]
