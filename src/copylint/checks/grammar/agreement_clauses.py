"""Agreement where more than a noun group stands between subject and verb, or the verb comes first."""

from itertools import pairwise

from copylint.annotate.phrases import Group, Structure
from copylint.annotate.phrases_number import MARGIN
from copylint.checks.grammar.agreement_glance import (
    openings,
    pair_possible,
    plural_opens,
    plural_subject_possible,
)
from copylint.checks.grammar.agreement_words import (
    COUNTRIES,
    DETERMINERS,
    KIN,
    PLURAL,
    SINGULAR,
    Clash,
    names_people,
    pasts,
)
from copylint.language.lemma_tables import words
from copylint.language.nouns import is_mass

_CLAUSE_STARTS = frozenset(["start", "that", "but", "conjunction", "report"])
_SHARES = words("""
    many most several some all half thirds third quarter quarters fifth percent % majority rest both dozens hundreds thousands few
    two three four five six seven eight nine ten
""")
_ROUGHLY = words(
    "more fewer less than about some nearly almost around at least up to over roughly only just a the an another"
)
_FRONTING = words(
    "in on at among amongst behind inside under beneath beside below above near between beyond within outside around from with to next "
    "opposite along across after before over by against"
)
_PARTS = frozenset(["most", "some", "much", "all", "half"])
_BEFORE_COUNTS = words("than nearly least almost around about up over to some")
_NOUNS_OF_AIM = words(
    "decision plan attempt effort bid move proposal failure refusal pledge promise order drive deal vote"
)
_EACH = frozenset(["each", "every", "no", "any"])
COUNTING = words(
    "two three four five six seven eight nine ten eleven twelve several dozens hundreds thousands scores many the"
)
_TITLES = words("mr mrs ms dr mr. mrs. ms. dr. sir lord lady professor president senator")
_TIMES = words("year month week day decade century generation moment hour minute while")
_TAGS = words("he she they it said says according but who which")
_ADDING = frozenset(["as", "along", "together", "whose", "which", "who"])
_APPOSED = frozenset(
    ["both", "one", "a", "an", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
)
_FORMS = SINGULAR.keys() | PLURAL.keys()
_NUMERALS = _SHARES | words(
    "eleven twelve hundred thousand million billion dozen twenty thirty forty fifty sixty seventy eighty ninety"
)
_SHORT = 14  # tokens an insertion may take
_FAR = 24  # tokens a subject may take


def shared(structure: Structure, verb: int) -> Clash | None:
    """“most of the seats was”: a share of a plural, and “more than 300 homes was”."""
    if not _share_possible(structure.lowers[max(structure.first, verb - _FAR) : verb]):
        return None
    subject = structure.subject(verb)
    if subject is None:
        return None
    group = subject.inner[-1] if subject.inner and subject.group.number == "" else subject.group
    if group.number != "Plur" or (group is subject.group and subject.edge):
        return None
    at = group.first - 1
    if at > structure.first and structure.lowers[at] == "of":
        at -= 1
        if structure.lowers[at] not in _SHARES and (
            structure.tag(at).tag != "CD" or structure.lowers[at] == "one"
        ):
            return None
        at -= 1
    elif (
        not subject.inner
        and structure.lowers[at] in _BEFORE_COUNTS
        and structure.tag(group.first).tag == "CD"
    ):
        if structure.lowers[verb] != "has" and structure.tag(verb + 1).tag not in ("VBN", "VBG", "IN"):
            return None  # “more than two pages is enough”
    else:
        return None
    while at >= structure.first and (structure.lowers[at] in _ROUGHLY or structure.tag(at).tag == "CD"):
        at -= 1
    if structure.edge(at + 1) not in _CLAUSE_STARTS:
        return None
    return Clash(verb, structure.words(max(at + 1, structure.first), group.last), "Plur")


def _share_possible(near: list[str]) -> bool:
    """Whether words before a verb may give a share or a rough count, by the words alone."""
    return any(
        (following == "of" and (word in _SHARES or not word.isalpha() or word in _NUMERALS))
        or (word in _BEFORE_COUNTS and (not following.isalpha() or following in _NUMERALS))
        for word, following in pairwise(near)
    )


def massed(structure: Structure, verb: int) -> Clash | None:
    """“most of the evidence were”: a share of what has no plural."""
    near = structure.lowers[max(structure.first, verb - _FAR) : verb]
    if "of" not in near or _PARTS.isdisjoint(near):
        return None
    group = structure.group_before(verb)
    if group is None or group.number != "Sing" or not is_mass(structure.lowers[group.head]):
        return None
    of = group.first - 1
    if of - 1 < structure.first or structure.lowers[of] != "of" or structure.lowers[of - 1] not in _PARTS:
        return None
    if structure.edge(of - 1) not in _CLAUSE_STARTS or structure.lowers[group.first] not in DETERMINERS:
        return None
    return Clash(verb, structure.words(of - 1, group.last), "Sing")


def joined(structure: Structure, verb: int) -> Clash | None:
    """“the senator and her husband owns”: two things, each with its article or owner."""
    if not pair_possible(structure, verb):
        return None
    right = structure.group_before(verb)
    if right is None or right.first - 2 < structure.first or structure.lowers[right.first - 1] != "and":
        return None
    left = structure.group_before(right.first - 1)
    if left is None or structure.edge(left.first) not in ("start", "that", "report"):
        return None
    pair = {structure.words(left.first, left.last), structure.words(right.first, right.last)}
    if pair <= COUNTRIES and structure.edge(left.first) == "start":
        return Clash(verb, structure.words(left.first, right.last), "Plur")
    heads = structure.lowers[left.head], structure.lowers[right.head]
    if _introduced(structure, left) and set(heads) <= KIN and right.first == right.head:
        return Clash(verb, structure.words(left.first, right.last), "Plur")
    if (
        not (_introduced(structure, left) and _introduced(structure, right))
        or structure.tag(right.head).tag == "VBG"
    ):
        return None
    if structure.edge(left.first) != "start" and not (names_people(heads[0]) or names_people(heads[1])):
        return None
    if structure.tag(left.head).margin < MARGIN or structure.tag(right.head).margin < MARGIN:
        return None
    return Clash(verb, structure.words(left.first, right.last), "Plur")


def _introduced(structure: Structure, group: Group) -> bool:
    tag, word = structure.tag(group.first), structure.lowers[group.first]
    return tag.tag in ("DT", "PRP$") and word not in _EACH and group.head > group.first


def listed(structure: Structure, verb: int) -> Clash | None:
    """“the prices of bread and rice has”: a plural, and a pair in the phrase after it."""
    if not plural_opens(structure.lowers, structure.first, verb):
        return None
    right = structure.group_before(verb)
    if right is None or right.first - 3 < structure.first or structure.lowers[right.first - 1] != "and":
        return None
    left = structure.group_before(right.first - 1)
    if (
        left is None
        or left.first - 2 < structure.first
        or structure.lowers[left.first - 1] not in ("of", "for", "in")
    ):
        return None
    head = structure.group_before(left.first - 1)
    if head is None or head.number != "Plur" or structure.edge(head.first) != "start":
        return None
    return Clash(verb, structure.words(head.head, head.last), "Plur")


def inserted(structure: Structure, verb: int, bodies: bool) -> Clash | None:
    """“The payments, which were made in May, was”: the subject before an insertion between commas.

    bodies: whether a body of people takes a singular.
    """
    opening = _opening_comma(structure, verb - 1)
    if (
        opening < 0
        or not _insertion_possible(structure.lowers, opening, verb - 1)
        or not _outer_possible(structure, opening, structure.lowers[verb] in PLURAL)
        or (structure.lowers[verb] not in _FORMS and structure.tag(verb).tag != "VBZ")
        or not _inserted(structure, opening, verb - 1)
    ):
        return None
    subject = structure.subject(opening)
    if subject is None or subject.edge not in ("start", "that", "report"):
        return None
    number = subject.group.number
    if structure.lowers[verb] not in PLURAL:
        wrong = number == "Plur"
    else:
        wrong = number == "Sing" or (
            number == "Coll" and bodies and structure.tag(subject.group.head).pos == "NOUN"
        )
        wrong = wrong and structure.lowers[subject.group.first] in DETERMINERS
        titled = (
            structure.lowers[subject.group.first] in _TITLES
            and structure.tag(subject.group.head).tag == "NNP"
        )
        wrong = wrong or (titled and number == "Coll")
    if not wrong or verb + 1 >= structure.last or structure.tag(verb + 1).tag in ("PRP", "DT", "."):
        return None
    group = subject.group
    return Clash(verb, structure.words(group.first, group.last), "Plur" if number == "Plur" else "Sing")


def _opening_comma(structure: Structure, closing: int) -> int:
    for i in range(closing - 2, max(structure.first, closing - _SHORT), -1):
        if structure.lowers[i] == ",":
            return i
    return -1


def _insertion_possible(lowers: list[str], opening: int, closing: int) -> bool:
    """Whether the words between two commas may add to the noun before them, by the words alone."""
    word = lowers[opening + 1]
    if word in _ADDING:
        return True
    inside = lowers[opening + 1 : closing]
    if "and" in inside or "or" in inside:
        return False
    return word in _APPOSED or word.endswith("ed") or word in pasts()


def _outer_possible(structure: Structure, opening: int, singular: bool) -> bool:
    """Whether the words before an insertion may have a subject of the number."""
    lowers, first = structure.lowers, structure.first
    if not singular:
        return plural_subject_possible(lowers, first, opening)
    return any(
        start < end and (lowers[start] in DETERMINERS or lowers[start] in _TITLES)
        for start, end in openings(lowers, first, opening)
    )


def _inserted(structure: Structure, opening: int, closing: int) -> bool:
    """Whether the words between two commas add to the noun before them."""
    word, tag = structure.lowers[opening + 1], structure.tag(opening + 1)
    if word in ("as", "along", "together"):
        return structure.lowers[opening + 2] in ("well", "with")
    if word == "whose":
        return True
    if word in ("which", "who"):
        return structure.tag(opening + 2).pos in ("AUX", "VERB")
    inside = range(opening + 1, closing)
    if any(structure.lowers[i] in ("and", "or") or structure.tag(i).verbform == "Fin" for i in inside):
        return False
    return word in _APPOSED or tag.tag == "VBN"


def aimed(structure: Structure, verb: int) -> Clash | None:
    """“The decision to close the two schools were”."""
    near = structure.lowers[max(structure.first, verb - _FAR) : verb]
    if "to" not in near or _NOUNS_OF_AIM.isdisjoint(near):
        return None
    group = structure.group_before(verb)
    if group is None or group.number != "Plur" or group.first - 4 < structure.first:
        return None
    at = group.first - 1
    if (
        structure.tag(at).tag != "VB"
        or structure.lowers[at - 1] != "to"
        or structure.lowers[at - 2] not in _NOUNS_OF_AIM
    ):
        return None
    head = structure.group_before(at - 1)
    if head is None or head.number != "Sing" or structure.edge(head.first) != "start":
        return None
    if structure.lowers[head.first] not in DETERMINERS:
        return None
    return Clash(verb, structure.words(head.first, head.last), "Sing")


def inverted(structure: Structure, verb: int) -> Clash | None:
    """“Inside the van was two rifles”: a phrase of place opens the sentence, and the subject follows its verb."""
    if verb - structure.first < 2 or structure.lowers[structure.first] not in _FRONTING:
        return None
    if structure.tag(structure.first).tag != "IN" or verb + 2 >= structure.last:
        return None
    between = range(structure.first + 1, verb)
    if structure.lowers[structure.first] in ("as", "like", "than") or any(
        structure.tag(i).pos not in ("DET", "NOUN", "PROPN", "ADJ", "ADP", "NUM", "PART")
        or structure.lowers[i] == "that"
        for i in between
    ):
        return None
    if (
        structure.tag(verb - 1).pos not in ("NOUN", "PROPN", "ADJ")
        or structure.lowers[verb + 1] not in COUNTING
    ):
        return None
    group = structure.group_from(verb + 1)
    if group is None or group.number != "Plur" or structure.lowers[group.last : group.last + 1] == ["'s"]:
        return None
    return Clash(verb, structure.words(group.first, group.last), "Plur")


def scarce(structure: Structure, verb: int) -> Clash | None:
    """“there were no evidence”, “there are a strong case”: one thing, and nothing joined to it."""
    at = verb + 1
    if structure.lowers[verb] == "have":
        if structure.lowers[at : at + 1] != ["been"]:
            return None
        at += 1
    if at + 1 >= structure.last or structure.lowers[at] not in ("a", "an", "no"):
        return None
    if structure.tag(verb - 1).tag != "EX" or structure.lowers[verb] == "do":
        return None
    group = structure.group_from(at)
    if group is None or group.number != "Sing":
        return None
    if structure.lowers[at] == "no" and not is_mass(structure.lowers[group.head]):
        return None
    if structure.lowers[verb - 2] in ("than", "as") or structure.lowers[group.head] in _TIMES:
        return None  # “more than there were a year ago”
    if _goes_on(structure.lowers[group.last : structure.last]):
        return None
    return Clash(verb, structure.words(group.first, group.last), "Sing")


def _goes_on(rest: list[str]) -> bool:
    """Whether another thing is joined to the first within the next words."""
    if rest[:1] == ["of"] or not {"and", "or", "plus", "&"}.isdisjoint(rest[:9]):
        return True
    if "," in rest[:9] and {"said", "says", "added"} & set(rest[rest.index(",") : rest.index(",") + 6]):
        return False  # “…, the diver said”
    return "," in rest[:9] and _TAGS.isdisjoint(rest[rest.index(",") + 1 : rest.index(",") + 2])


def asked(structure: Structure, verb: int) -> Clash | None:
    """“Does the residents have a say?”, “Where is the missing papers?”: the verb opens the question."""
    opening = verb == structure.first or (
        verb == structure.first + 1 and structure.lowers[verb - 1] in ("where", "why", "when")
    )
    if not opening or "?" not in structure.lowers[structure.last - 2 : structure.last]:
        return None
    group = structure.group_from(verb + 1)
    if (
        group is None
        or structure.tag(group.first).tag not in ("DT", "PRP$")
        or group.last >= structure.last - 1
    ):
        return None
    if structure.lowers[group.last] in ("of", "and", "or", ","):
        return None
    wanted = "Plur" if structure.lowers[verb] in SINGULAR else "Sing"
    if group.number != wanted or (
        wanted == "Sing" and structure.lowers[verb] in PLURAL and structure.lowers[verb] == "were"
    ):
        return None
    return Clash(verb, structure.words(group.first, group.last), wanted)


def paired(structure: Structure, verb: int) -> Clash | None:
    """“Neither the club nor the league have”, “Neither the manager nor the players was”."""
    if structure.lowers[structure.first] not in ("neither", "either"):
        return None
    right = structure.group_before(verb)
    if (
        right is None
        or right.first - 3 < structure.first
        or structure.lowers[right.first - 1] not in ("nor", "or")
    ):
        return None
    left = structure.group_before(right.first - 1)
    if left is None or left.first - 1 != structure.first:
        return None
    wanted = "Plur" if structure.lowers[verb] in SINGULAR else "Sing"
    alike = {group.number or "?" for group in (left, right)}
    if (wanted == "Plur" and right.number != "Plur") or (wanted == "Sing" and not alike <= {"Sing", "Coll"}):
        return None
    return Clash(verb, structure.words(right.first, right.last), wanted)
