"""Agreement where the head is a word of quantity: the number of, a number of, one of, each of, there is."""

from copylint.annotate.phrases import REPORTS, Group, Structure
from copylint.checks.grammar.agreement_glance import many
from copylint.checks.grammar.agreement_words import PLURAL, SINGULAR, SURE, Clash
from copylint.language.lemma_tables import words

HEADS = frozenset(["number", "one", "each", "neither", "either"])
_REACH = 16  # tokens between the head and its verb
_BETWEEN = frozenset(["NOUN", "PROPN", "ADJ", "NUM", "ADP", "ADV", "PART"])
_DETERMINERS = words("the a an his her its their our this these those all")
_CLAUSE_HEADS = words("way reason doubt time place point chance evidence proof question need moment day")
_RELATIVES = frozenset(["that", "who", "which"])
_REPORTING = words(
    "felt found saw heard knew learned learnt realised realized noticed discovered complained worried thought decided agreed admitted "
    "confirmed revealed reported announced wished guessed told showed ensured felt made let helped had"
)
_MASSES = frozenset(["dozens", "hundreds", "thousands", "scores"])
_SIZES = words("small large growing good great significant huge limited considerable increasing")


def existential(structure: Structure, verb: int) -> Clash | None:
    """“there was” before a plural."""
    if structure.lowers[verb] == "does" or not _many_after(structure, verb):
        return None
    if structure.tag(verb - 1).tag != "EX":
        return None
    at = verb + 1
    if structure.lowers[verb] == "has":
        if structure.lowers[at : at + 1] != ["been"]:
            return None
        at += 1
    while at < structure.last and structure.tag(at).pos in ("ADV", "PART") and structure.lowers[at] != "more":
        at += 1
    if structure.lowers[at : at + 2] in (["at", "least"], ["more", "than"], ["up", "to"]):
        at += 2
    group = structure.group_from(at) if at < structure.last else None
    if structure.lowers[at : at + 1] in (["little"], ["much"], ["nothing"]):
        return None  # “there is little doctors can do”
    if group is not None and structure.lowers[group.head - 1] in _CLAUSE_HEADS:
        return None  # “there is no way people can know”
    if group is None and structure.lowers[at + 1 : at + 2] == ["of"] and structure.lowers[at] in _MASSES:
        group = Group(at, at, at + 1, "Plur")
    if (
        group is not None
        and structure.lowers[group.head] in _MASSES
        and structure.lowers[group.last : group.last + 1] == ["of"]
    ):
        return Clash(verb, structure.words(group.first, group.last + 1), "Plur")
    if group is None or group.number != "Plur" or structure.lowers[group.last : group.last + 1] == ["'s"]:
        return None
    return Clash(verb, structure.words(group.first, group.last), "Plur")


def _many_after(structure: Structure, verb: int) -> bool:
    """Whether a plural may follow the verb, by the words alone."""
    return any(
        many(w) or w in _MASSES for w in structure.lowers[verb + 1 : min(structure.last, verb + _REACH)]
    )


def counted(structure: Structure, of: int) -> Clash | None:
    """The number of, a number of, one of, each of, and a verb of the other number."""
    head = structure.lowers[of - 1]
    form = _form_after(structure, of + 1)
    if not form or (head != "number" and form not in PLURAL):
        return None
    start = _start(structure, of - 1)
    if start < 0 or structure.edge(start) not in SURE | {"and"}:
        return None
    number = "Plur" if head == "number" and structure.lowers[start] == "a" else "Sing"
    verb = _verb_after(structure, of + 1)
    if verb < 0 or structure.lowers[verb] not in (SINGULAR if number == "Plur" else PLURAL):
        return None
    return Clash(verb, structure.words(start, of + 1), number)


def _form_after(structure: Structure, start: int) -> str:
    """The first form of be, have or do after `start`, unless words of a report come first."""
    for word in structure.lowers[start : min(structure.last, start + _REACH)]:
        if word in SINGULAR or word in PLURAL:
            return word
        if word in REPORTS:
            break
    return ""


def _start(structure: Structure, head: int) -> int:
    """The first token of the subject with this head, or -1 where it is no head of the kind."""
    lowers = structure.lowers
    if lowers[head] == "one" and head > structure.first and lowers[head - 1] in ("every", "only", "not"):
        return head - 1
    if lowers[head] != "number":
        return head
    if head == structure.first:
        return -1
    if lowers[head - 1] in ("the", "a"):
        return head - 1
    if head - 1 == structure.first:
        return -1
    if lowers[head - 2] == "the" and structure.tag(head - 1).pos == "ADJ":
        return head - 2
    return head - 2 if lowers[head - 2] == "a" and lowers[head - 1] in _SIZES else -1


def _past_clause(structure: Structure, pronoun: int) -> bool:
    """Whether “who” or “that” opens a clause with a full verb in the past, and no clause inside: “that left on Monday”."""
    if pronoun + 2 >= structure.last or structure.lowers[pronoun + 1] in _REPORTING:
        return False
    return structure.tag(pronoun + 1).tag == "VBD" and structure.lowers[pronoun + 1] not in (
        "was",
        "were",
        "had",
        "did",
    )


def _verb_after(structure: Structure, start: int) -> int:
    """The first form of be, have or do after `start`, where only phrases stand between; or -1."""
    last = ""
    for i in range(start, min(structure.last, start + _REACH)):
        word, tag = structure.lowers[i], structure.tag(i)
        if word in _RELATIVES and _past_clause(structure, i):
            last = "WP"
            continue
        if word in REPORTS:
            return -1  # “one of the lawyers said the cases were”
        if word in SINGULAR or word in PLURAL:
            return i if i > start and last not in ("TO", "MD") else -1
        if word in _DETERMINERS or (last == "NNS" and tag.tag in ("NNS", "NNP")):
            if last in ("NN", "NNS"):
                return -1  # a clause without a pronoun: “the number of votes the party has”
        elif not (tag.pos in _BETWEEN or tag.tag in ("VBN", "VBD", "VBG", "PRP$", "POS")) or tag.tag in (
            "WRB",
            "PRP",
            "EX",
        ):
            return -1
        last = tag.tag
    return -1
