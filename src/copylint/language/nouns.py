"""What the grammar of a noun asks for: number, countability, collectives and names of people."""

from functools import lru_cache

from copylint.language import noun_lists as lists
from copylint.language.lemma_tables import irregulars
from copylint.language.lemmas import lemma


@lru_cache(maxsize=10_000)
def noun_number(word: str) -> str:
    """ "Sing", "Plur", "Both" (series, data, police's staff ...) or "" when the form doesn't tell.

    The word is taken as a noun; capitals don't matter.
    """
    form = _last_part(word)
    for names, number in ((lists.BOTH, "Both"), (lists.PLURAL_ONLY, "Plur"), (lists.SINGULAR_S, "Sing")):
        if form in names:
            return number
    if form.endswith(("series", "species")):
        return "Both"
    irregular = irregulars()
    if form in irregular.nouns:
        return "Both" if irregular.nouns[form] == form else "Sing"
    if form in irregular.noun_lemmas:
        return "Plur"
    if form.endswith(("ss", "us", "is", "itis", "ness")) or not form.endswith("s"):
        return _unmarked_number(form)
    return "Plur" if lemma(form, "NOUN") != form else ""


def _unmarked_number(form: str) -> str:
    if form.endswith("men") and lemma(form, "NOUN") != form:
        return "Plur"
    if not form.isalpha():
        return ""
    return "Plur" if form.endswith("people") else "Sing"


@lru_cache(maxsize=10_000)
def is_mass(word: str) -> bool:
    """Whether the noun is not counted: popularity, advice, information, evidence."""
    form = _last_part(word)
    if form in lists.COUNTED or form in lists.SINGULAR_S - lists.MASS:
        return False
    return form in lists.MASS or (len(form) > 6 and form.endswith(lists.MASS_ENDINGS))


def is_collective(word: str) -> bool:
    """Whether the singular names a group of people: government, team, company, police, staff."""
    form = _last_part(word)
    return form in lists.COLLECTIVE


@lru_cache(maxsize=10_000)
def is_people(word: str) -> bool:
    """Whether the noun, singular or plural, names people: soldier, residents, women, teacher."""
    form = lemma(_last_part(word), "NOUN")
    if form in lists.PEOPLE or form == "people":
        return True
    if form in lists.NOT_PEOPLE or len(form) < 5:
        return False
    return form.endswith(lists.PEOPLE_ENDINGS)


def _last_part(word: str) -> str:
    """The lower-case word, or what follows its last hyphen: it decides in English compounds."""
    return word.lower().replace("’", "'").rpartition("-")[2]
