"""Shallow structure: noun groups with their number, subjects, edges; dialect and sport."""

import pytest
from tests.unit.rules import paragraph

from copylint.annotate.article import Article
from copylint.annotate.context import Context
from copylint.annotate.phrases import Structure, Subject
from copylint.annotate.phrases_dialect import about_sport, dialect_of


def structure_of(text: str) -> Structure:
    passage = Article(paragraph(text)).passages[0]
    return Structure(passage, passage.sentences[0])


def subject_of(text: str, verb: str) -> tuple[Structure, Subject | None]:
    structure = structure_of(text)
    return structure, structure.subject(structure.lowers.index(verb))


@pytest.mark.parametrize(
    ("text", "verb", "group", "number", "edge"),
    [
        ("The old bridge has fallen.", "has", "The old bridge", "Sing", "start"),
        ("The soldiers have left.", "have", "The soldiers", "Plur", "start"),
        ("The concerns about the new budget have grown.", "have", "The concerns", "Plur", "start"),
        ("Lessons offered in the city have doubled.", "have", "Lessons", "Plur", "start"),
        ("The mayor still wants a bridge.", "wants", "The mayor", "Sing", "start"),
        ("He said that the clerks have gone.", "have", "the clerks", "Plur", "that"),
        ("The van stopped when the lights were red.", "were", "the lights", "Plur", "conjunction"),
        ("Nobody asked where the boats were.", "were", "the boats", "Plur", "wh"),
        ("On Monday, the town’s nurses were told.", "were", "the town’s nurses", "Plur", "comma"),
        ("They have left.", "have", "They", "Plur", "start"),
    ],
)
def test_the_subject_of_a_verb(text: str, verb: str, group: str, number: str, edge: str) -> None:
    structure, subject = subject_of(text, verb)
    assert subject is not None
    assert structure.words(subject.group.first, subject.group.last) == group
    assert (subject.group.number, subject.edge) == (number, edge)


def test_groups_between_head_and_verb_are_told() -> None:
    structure, subject = subject_of("The attacks in the towns on the coast have ended.", "have")
    assert subject is not None
    assert [structure.words(g.first, g.last) for g in subject.inner] == ["the coast", "the towns"]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Among the winners was a choir.", "was"),
        ("Running the two mills was hard.", "was"),
        ("What the towns need is a road.", "is"),
    ],
)
def test_where_no_noun_before_the_verb_is_surely_its_subject_the_edge_is_open(text: str, verb: str) -> None:
    _, subject = subject_of(text, verb)
    assert subject is None or subject.edge == ""


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The council met.", "Coll"),
        ("Three years passed.", ""),
        ("The majority agreed.", ""),
        ("The police agreed.", ""),
        ("The staff agreed.", ""),
        ("The phenomena ended.", ""),
        ("The Tigers won.", ""),
        ("The French agreed.", ""),
        ("The teacher agreed.", "Sing"),
        ("Both teachers agreed.", "Plur"),
    ],
)
def test_the_number_of_a_group_is_open_where_it_can_be_either(text: str, number: str) -> None:
    structure = structure_of(text)
    subject = structure.subject(len(structure.lowers) - 2)
    assert (subject.group.number if subject else "") == number


def test_a_group_from_its_first_word() -> None:
    structure = structure_of("There were 61 cash withdrawals over four years.")
    group = structure.group_from(2)
    assert group is not None
    assert (structure.words(group.first, group.last), group.number) == ("61 cash withdrawals", "Plur")
    assert structure_of("They left early.").group_from(1) is None


@pytest.mark.parametrize(
    ("text", "dialect"),
    [
        ("The neighboring town’s theater closed on June 8.", "us"),
        ("The neighbouring town’s theatre closed on 8 June.", "uk"),
        ("He said Monday that it fell on July 4.", "us"),
        ("The bridge fell.", ""),
    ],
)
def test_dialect_is_read_from_spellings_and_dates(text: str, dialect: str) -> None:
    assert dialect_of(Article(paragraph(text))) == dialect


def test_the_setting_wins_over_the_spelling() -> None:
    assert dialect_of(Article(paragraph("The neighbouring town."), Context(dialect="us"))) == "us"


def test_sport_is_told_by_its_words() -> None:
    assert about_sport(Article(paragraph("Orme won the match; the striker scored two goals in the league.")))
    assert not about_sport(Article(paragraph("Orme won the contract to mend the bridge.")))
