"""GR101, GR102, GR116 and GR117 beyond their examples: dialect, traps, fixes."""

from collections.abc import Callable, Iterator

import pytest
from tests.unit.rules import paragraph

from copylint.annotate.article import Article
from copylint.annotate.context import Context
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.checks.grammar import agreement, determiner_number, plain_verbs, relative_number, verb_form

Check = Callable[[Article, Options], Iterator[Hit]]


def corrected(check: Check, text: str, dialect: str = "auto", options: Options | None = None) -> str:
    """The text with every fix of the check made."""
    article = Article(paragraph(text), Context(dialect=dialect))
    edits = [e for hit in check(article, options or Options({})) for e in hit.edits]
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.content + text[edit.end :]
    return text


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Doubts about the plan has grown.", "Doubts about the plan have grown."),
        ("Reports of a flood was wrong.", "Reports of a flood were wrong."),
        ("The total number of pupils have fallen.", "The total number of pupils has fallen."),
        ("One of the bridges have fallen.", "One of the bridges has fallen."),
        ("There has been two fires since May.", "There have been two fires since May."),
        ("There is long queues at the gate.", "There are long queues at the gate."),
        ("They doesn’t know.", "They don’t know."),
        ("Residents complains about the smell.", "Residents complain about the smell."),
        ("He said the boats was late.", "He said the boats were late."),
    ],
)
def test_a_clash_is_mended_at_the_verb(wrong: str, right: str) -> None:
    assert corrected(agreement.check, wrong) == right


@pytest.mark.parametrize(
    "text",
    [
        "The price of two tickets is high.",
        "A number of boats were lost and the number of fires has grown.",
        "In a number of towns is a pool, and given the number of fires there are doubts.",
        "The number of votes the clerks have counted is low.",
        "One of the hardest things for a mayor to do is to wait.",
        "There was a fire and two floods.",
        "There is no way people can know.",
        "If she were mayor she would go, and did he want it she would stay.",
        "The court asked that he pay, and made her leave.",
        "Fish and chips is a dish. The United States has a plan. The news was bad.",
        "The stops downtown are Orme and Hall.",
        "His withholding hints of the plan prevents trouble.",
        "Ten pages is enough, and three weeks is a long time.",
        "Finding and training pilots is hard.",
        "What he calls rights is a privilege.",
        "The soldiers the town has sent are tired.",
        "Nor does the council have a plan.",
        "Ms Clay said neither the boats nor the van was hers.",
    ],
)
def test_what_only_looks_like_a_clash_passes(text: str) -> None:
    assert corrected(agreement.check, text) == text


def test_bodies_of_people_take_a_plural_in_british_copy_only() -> None:
    text = "The council have voted. Orvane have told owners to wait."
    assert corrected(agreement.check, text, "uk") == text
    assert corrected(agreement.check, text, "auto") == text
    wanted = "The council has voted. Orvane has told owners to wait."
    assert corrected(agreement.check, text, "us") == wanted


def test_teams_keep_their_plural_in_sport() -> None:
    text = "Orme have won the match, their fourth win of the season, after a late goal by the striker."
    assert corrected(agreement.check, text, "us") == text


def test_a_name_is_reported_with_its_verb_and_the_message_says_which_number() -> None:
    text = "Nobody knows how many soldiers Orland have lost."
    article = Article(paragraph(text), Context(dialect="us"))
    (hit,) = agreement.check(article, Options({}))
    assert text[hit.start : hit.end] == "Orland have"
    assert hit.message == "“Orland … have”: the subject is singular, so “has”"


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("She is one of the pilots who flies at night.", "She is one of the pilots who fly at night."),
        ("The rules that was made in May are odd.", "The rules that were made in May are odd."),
        (
            "The list cites prices by firms which is too high.",
            "The list cites prices by firms which are too high.",
        ),
        ("He took a road that are closed.", "He took a road that is closed."),
    ],
)
def test_the_verb_of_a_relative_clause(wrong: str, right: str) -> None:
    assert corrected(relative_number.check, wrong) == right


@pytest.mark.parametrize(
    "text",
    [
        "She is the only one of the pilots who flies at night.",
        "The council cut two grants, which has angered parents.",
        "A list of names that was lost has been found.",
        "They told the pilots that is all.",
        "He asked residents who was to blame.",
        "The rules that, he said, was made in May.",
        "The people in the town who have a boat left.",
        "Clay is the only member heard on the tapes who is still in office.",
    ],
)
def test_relative_clauses_that_may_belong_to_another_noun_pass(text: str) -> None:
    assert corrected(relative_number.check, text) == text


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("It was a key criteria for the board.", "It was a key criterion for the board."),
        ("Each members of the board voted.", "Each member of the board voted."),
        ("One of the clerk, a man of 40, left.", "One of the clerks, a man of 40, left."),
    ],
)
def test_determiners(wrong: str, right: str) -> None:
    assert corrected(determiner_number.check, wrong) == right


@pytest.mark.parametrize(
    "text",
    [
        "A few boats, a dozen vans and a half-dozen carts passed.",
        "It was number one of the year and part one of the show.",
        "It sold A shares and a record 40 boats.",
        "A shambles, a fracas, a summons: it was a long day.",
        "Each wins in turn.",
    ],
)
def test_determiners_before_units_and_names_of_things_pass(text: str) -> None:
    assert corrected(determiner_number.check, text) == text


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("The town might represented a threat.", "The town might represent a threat."),
        ("The fire has began again.", "The fire has begun again."),
        ("Income would have rose by 4 percent.", "Income would have risen by 4 percent."),
        ("Steps have been take since May.", "Steps have been taken since May."),
        ("The firm did not gave a reason.", "The firm did not give a reason."),
        ("It expects trade to remains strong.", "It expects trade to remain strong."),
        ("The plan calls for Orvane to made an offer.", "The plan calls for Orvane to make an offer."),
    ],
)
def test_verb_forms(wrong: str, right: str) -> None:
    assert corrected(verb_form.check, wrong) == right


@pytest.mark.parametrize(
    "text",
    [
        "The money she had went to her sister.",
        "All they could led nowhere.",
        "The man she gave the money to made a call.",
        "His will left the farm to Ann in May.",
        "What are they doing, and why are we waiting?",
        "The group opened the way to increased trade and to broken rules.",
        "They sing at the fair.",
    ],
)
def test_verb_forms_that_belong_to_another_clause_pass(text: str) -> None:
    assert corrected(verb_form.check, text) == text


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("By dusk the crews had reconnect the valley.", "By dusk the crews had reconnected the valley."),
        ("The warden had not notice the smell.", "The warden had not noticed the smell."),
        ("The baker is accuse of theft.", "The baker is accused of theft."),
        ("The clerks are describe the fire.", "The clerks are describing the fire."),
        ("The baker was praise for her bread.", "The baker was praised for her bread."),
        ("The clock has stop again.", "The clock has stopped again."),
        ("The parish voted to approves the wall.", "The parish voted to approve the wall."),
    ],
)
def test_plain_verbs(wrong: str, right: str) -> None:
    assert with_verbs(wrong) == right


@pytest.mark.parametrize(
    "text",
    [
        "They had not come home, and the barrel has never run dry.",
        "All she did was inspect the roof.",
        "The aim is simply to reopen it, and nothing could be less likely than accept.",
        "The man she spoke to describes the fire.",
        "There was praise for her bread, and they have stop signs.",
    ],
)
def test_plain_verbs_that_are_right_pass(text: str) -> None:
    assert with_verbs(text) == text


def with_verbs(text: str) -> str:
    verbs = ("reconnect", "accuse", "describe", "approve", "inspect", "reopen", "accept")
    options = Options({"verbs": verbs, "after_be": ("praise",), "after_have": ("stop",)})
    return corrected(plain_verbs.check, text, options=options)
