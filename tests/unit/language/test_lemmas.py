"""Lemmas and inflected forms."""

import pytest

from copylint.language.lemma_tables import irregulars
from copylint.language.lemmas import inflect, lemma

VERBS = {
    "be": "am is are was were been being",
    "have": "has had having",
    "leave": "leaves left leaving",
    "make": "makes made making",
    "hope": "hopes hoped hoping",
    "stop": "stops stopped stopping",
    "create": "creates created creating",
    "treat": "treats treated treating",
    "visit": "visits visited visiting",
    "invite": "invites invited inviting",
    "refer": "refers referred referring",
    "offer": "offers offered offering",
    "interfere": "interferes interfered interfering",
    "change": "changes changed changing",
    "long": "longs longed longing",
    "charge": "charges charged charging",
    "focus": "focuses focused focusing",
    "close": "closes closed closing",
    "press": "presses pressed pressing",
    "argue": "argues argued arguing",
    "agree": "agrees agreed agreeing",
    "free": "frees freed freeing",
    "carry": "carries carried carrying",
    "die": "dies died dying",
    "settle": "settles settled settling",
    "crawl": "crawls crawled crawling",
    "call": "calls called calling",
    "control": "controls controlled controlling",
    "panic": "panics panicked panicking",
    "decide": "decides decided deciding",
    "avoid": "avoids avoided avoiding",
    "include": "includes included including",
    "ride": "rides rode ridden riding",
    "lie": "lies lain lying",
    "lay": "lays laid laying",
    "welcome": "welcomes welcomed welcoming",
    "sentence": "sentences sentenced sentencing",
    "question": "questions questioned questioning",
    "postpone": "postpones postponed postponing",
    "develop": "develops developed developing",
    "veto": "vetoes vetoed vetoing",
    "teach": "teaches taught teaching",
    "suit": "suits suited suiting",
}
NOUNS = {
    "soldier": "soldiers",
    "city": "cities",
    "day": "days",
    "church": "churches",
    "headache": "headaches",
    "box": "boxes",
    "hero": "heroes",
    "photo": "photos",
    "woman": "women",
    "spokesman": "spokesmen",
    "wife": "wives",
    "crisis": "crises",
    "bus": "buses",
    "virus": "viruses",
    "movie": "movies",
    "phenomenon": "phenomena",
    "series": "series",
    "house": "houses",
    "passer-by": "passer-bys",
    "topic": "topics",
    "child": "children",
}


@pytest.mark.parametrize(
    ("base", "form"), [(base, form) for base, forms in VERBS.items() for form in forms.split()]
)
def test_verb_lemma(base: str, form: str) -> None:
    assert lemma(form, "VERB") == base
    assert lemma(base, "VERB") == base


@pytest.mark.parametrize(("base", "form"), NOUNS.items())
def test_noun_lemma(base: str, form: str) -> None:
    assert lemma(form, "NOUN") == base
    assert lemma(base, "NOUN") == base


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("bigger", "big"),
        ("happiest", "happy"),
        ("larger", "large"),
        ("better", "good"),
        ("former", "former"),
        ("simpler", "simple"),
        ("strongest", "strong"),
        ("silver", "silver"),
        ("honest", "honest"),
    ],
)
def test_adjective_lemma(form: str, base: str) -> None:
    assert lemma(form, "ADJ") == base


def test_lemma_without_part_of_speech() -> None:
    assert [lemma(word) for word in ("Were", "soldiers", "stopped", "news", "the", "women")] == [
        *("be", "soldier", "stop", "news", "the", "woman")
    ]


def test_left_depends_on_the_part_of_speech() -> None:
    assert lemma("left", "VERB") == "leave"
    assert lemma("left", "ADJ") == "left"


@pytest.mark.parametrize(
    ("word", "tag", "form"),
    [
        ("place", "VBZ", "places"),
        ("places", "VBP", "place"),
        ("carry", "VBZ", "carries"),
        ("be", "VBZ", "is"),
        ("are", "VBD", "was"),
        ("have", "VBZ", "has"),
        ("do", "VBZ", "does"),
        ("go", "VBN", "gone"),
        ("Write", "VBN", "Written"),
        ("stop", "VBD", "stopped"),
        ("refer", "VBG", "referring"),
        ("visit", "VBG", "visiting"),
        ("die", "VBG", "dying"),
        ("panic", "VBD", "panicked"),
        ("see", "VBG", "seeing"),
        ("lead", "VBD", "led"),
        ("quit", "VBG", "quitting"),
        ("open", "VBD", "opened"),
        ("play", "VBD", "played"),
        ("fix", "VBD", "fixed"),
        ("soldier", "NNS", "soldiers"),
        ("soldiers", "NN", "soldier"),
        ("man", "NNS", "men"),
        ("person", "NNS", "people"),
        ("people", "NN", "person"),
        ("series", "NNS", "series"),
        ("knife", "NNS", "knives"),
        ("brother-in-law", "NNS", "brothers-in-law"),
    ],
)
def test_inflect(word: str, tag: str, form: str) -> None:
    assert inflect(word, tag) == form


def test_unknown_tags_change_nothing() -> None:
    assert inflect("Quickly", "RB") == "Quickly"


def test_every_irregular_form_leads_back_to_its_verb() -> None:
    shared = {
        "lay",
        "found",
        "ground",
        "wound",
        "saw",
        "bore",
        "fell",
        "rode",
        "bound",
        "felt",
        "rent",
        "cast",
    }
    for base, forms in irregulars().verbs.items():
        for form in forms:
            assert form in shared or lemma(form, "VERB") == base, form


def test_every_verb_survives_inflection() -> None:
    for base in irregulars().verbs.keys() - {"saw"}:
        for tag in ("VBZ", "VBG"):
            form = inflect(base, tag)
            assert lemma(form, "VERB") == base, form
