"""Law and ethics: where a case stands, who is a suspect, who is named, who pays."""

import pytest
from tests.unit.builtin import findings, reported

from copylint.annotate.article import Article
from copylint.annotate.options import Options
from copylint.checks.ethics.disclosure import check
from copylint.readers import read_text
from copylint.rulebook.store import builtin_pack

ARREST = "Baker's death: man held\n\nPolice arrested Ian Marsh, 44, on Tuesday over the death of a baker.\n\n"
CHARGE = "Man charged\n\nIan Marsh, 44, has been charged with murder, police said.\n\n"


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("The killer lived alone.", ["The killer"]),
        ("The murderer, who has two cats, lived alone.", ["The murderer"]),
        ("Killer Ian Marsh lived alone.", ["Killer"]),
        ("Ian Marsh, the gunman, lived alone.", ["the gunman"]),
        ("The gunman wore a mask.", []),  # whoever it was
        ("Detectives are still hunting the killer.", []),
        ("The court heard that the killer lived alone.", []),
        ("The killer whale swam away.", []),
        ("“The killer lived alone,” a neighbour said.", []),
        ("The killer lived alone. Marsh was jailed on Friday.", []),
        ("The killer lived alone. He pleaded guilty.", []),
        ("The killer lived alone. If convicted, he faces life.", ["The killer"]),
        ("The killer lived alone. Marsh was convicted of theft in 2011.", ["The killer"]),
        ("The killer lived alone. Marsh was convicted of murder in 2011.", []),
        ("The killer lived alone. The attacker then killed himself.", []),
    ],
)
def test_the_killer_before_a_verdict(end: str, expected: list[str]) -> None:
    assert reported("LE101", f"{CHARGE}{end}\n") == expected


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("Marsh stabbed the baker twice.", ["stabbed"]),
        ("Marsh, who denies murder, stabbed the baker twice.", ["stabbed"]),
        ("He bought a knife before he stabbed the baker.", ["stabbed"]),
        ("Prosecutors said that Marsh stabbed the baker.", []),
        ("The baker was stabbed twice.", []),
        ("Joan Pell stabbed the steak with a fork.", []),
    ],
)
def test_the_act_as_a_fact(end: str, expected: list[str]) -> None:
    assert reported("LE101", f"{CHARGE}{end}\n") == expected


def test_no_suspect_is_named() -> None:
    assert reported("LE101", "Man held\n\nA man was arrested on Tuesday.\n\nThe killer lived alone.\n") == []


def test_alleged_above_and_a_fact_below() -> None:
    story = "Boy hurt\n\nThe alleged attack by Ian Marsh happened on Friday, police said.\n\nMarsh punched the boy.\n"
    assert reported("LE104", story) == ["punched"]
    assert reported("LE101", story) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was arrested on Monday for stealing a car.", ["for"]),
        ("Two men were detained for the armed robbery of a bank.", ["for"]),
        ("He was arrested for the third time.", []),
        ("He was detained for questioning about the robbery.", []),
        ("He was arrested for allegedly stealing a car.", []),
        ("She was held for two hours.", []),
    ],
)
def test_arrested_for(text: str, expected: list[str]) -> None:
    assert reported("LE101", text) == expected


def suicide(end: str) -> str:
    filler = " ".join(["The family moved to the valley in the spring and kept bees on the hill."] * 10)
    return f"Farmer took his own life, inquest finds\n\nA farmer died by suicide in March.\n\n{filler}\n\n{end}\n"


def test_a_helpline_after_a_suicide() -> None:
    assert reported("LE102", suicide("The inquest is over.")) == ["took his own life"]
    assert reported("LE102", suicide("Samaritans can be called on 116 123.")) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ian Marsh, 15, of Larkfield, was arrested on Friday.", ["Ian Marsh"]),
        ("Police arrested 15-year-old Ian Marsh on Friday.", ["Ian Marsh"]),
        ("Ian Marsh, 15, won a medal on Friday.", []),
        ("Ian Marsh, 15, died after a man was arrested.", []),
        ("Joan Pell was raped in a park in May.", ["Joan Pell"]),
        ("The rape victim Joan Pell spoke in May.", ["Joan Pell"]),
        ("Joan Pell, who waived her anonymity, was raped in a park.", []),
        ("Joan Pell was murdered and raped in a park.", []),
        ("Marsh lives at 12 Mill Lane with a dog.", ["12 Mill Lane"]),
        ("The club is at 12 Mill Lane.", []),
    ],
)
def test_who_may_stay_unnamed(text: str, expected: list[str]) -> None:
    assert reported("LE103", text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The racist councillor Alan Foss sits on the board.", ["racist"]),
        ("In June Alan Foss, a known crook, left the town.", []),  # “known” is no part of the pattern
        ("In June Alan Foss, a crook, left the town.", ["crook"]),
        ("Critics say that Alan Foss is a crook.", []),
        ("Alan Foss is a crook, she said.", []),
        ("The Alan Foss film is a cult classic.", []),
        ("The committee condemned the racist attack on Alan Foss.", []),
    ],
)
def test_labels_beside_a_name(text: str, expected: list[str]) -> None:
    assert reported("LE105", text) == expected


def test_what_a_jury_must_not_read() -> None:
    assert reported("LE106", f"{CHARGE}Marsh has a criminal record.\n") == ["criminal record"]
    assert reported("LE106", f"{CHARGE}The jury heard that Marsh has a criminal record.\n") == []
    assert reported("LE106", "Marsh has a criminal record.") == []


def test_paid_links_and_authors() -> None:
    link = "A kettle for all\n\nThe [best kettle](https://amzn.to/3xYzAbC) boils fast.\n"
    options = Options(next(r.options for r in builtin_pack().rules if r.code == "LE107"))

    def spans(text: str) -> list[str]:
        article = Article(read_text(text, "a.md", "markdown"))
        return [article.passages[h.passage].text[h.start : h.end] for h in check(article, options)]

    assert spans(link) == ["best kettle"]
    assert spans(f"{link}\nWe may earn a commission from links.\n") == []
    story = "# Kettle wars\n\nBy Joan Pell\n\nA firm boils fast.\n\nJoan Pell, its director, said so.\n\nIt is so.\n"
    assert spans(story) == ["Joan Pell"]


def test_messages_name_the_words() -> None:
    (found,) = findings("LE102", "He committed suicide in 1998.")
    assert found.message.startswith("“committed suicide”: suicide is not a crime; “died by suicide”")
