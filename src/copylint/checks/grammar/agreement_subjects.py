"""Plural subjects of singular verbs, and what only looks like one."""

from copylint.annotate.passage import Passage
from copylint.annotate.phrases import Group, Structure, Subject
from copylint.checks.grammar.agreement_glance import plural_subject_possible
from copylint.checks.grammar.agreement_words import SURE, Clash, names_people, plural

_SUMS = frozenset(["is", "was", "seems", "sounds", "looks", "feels", "appears", "remains", "makes"])
_NAMED = frozenset(["word", "term", "name", "phrase", "title", "letter", "expression", "acronym"])
_NO_ONE = frozenset(["nobody", "one", "none", "nothing", "everyone", "everything", "anything", "all"])
_PLURAL = frozenset(["police", "cattle", "criteria", "phenomena", "bacteria"])
_QUESTIONS = frozenset(["what", "which", "how", "many", "whose"])
_FRONTED = frozenset(["IN", "RB", "TO", "VBG", "VBN", "WRB", "CC", "RBR", "RBS"])


def plural_subject(structure: Structure, verb: int) -> Clash | None:
    """A plural subject of a verb with -s or of is, was, has and does, phrases between them or not."""
    if verb <= structure.first or not structure.passage.tokens.words[verb].islower():
        return None
    if not plural_subject_possible(structure.lowers, structure.first, verb):
        return None
    subject = structure.subject(verb)
    if (
        subject is None
        or not (
            subject.group.number == "Plur" or _police(structure, subject) or _people_first(structure, subject)
        )
        or not _edge_holds(structure, subject)
    ):
        return None
    group = subject.group
    if _asks(structure, group, verb) or amount(structure, group, verb) or perhaps_name(structure, subject):
        return None
    if group.head > structure.first and structure.lowers[group.head - 1] in _NAMED:
        return None  # “the word wages is old”
    if subject.edge == "but" and structure.lowers[max(group.first - 2, structure.first)] in _NO_ONE:
        return None  # “nobody but the twins was”
    return Clash(verb, structure.words(group.head, group.last), "Plur")


def _police(structure: Structure, subject: Subject) -> bool:
    """Whether the subject is “police” or “the police”, the cattle, the criteria: plural without an -s."""
    group = subject.group
    if structure.lowers[group.head] not in _PLURAL or group.head - group.first > 1 or subject.inner:
        return False
    if group.head == group.first:
        return group.head == structure.first
    return structure.lowers[group.first] == "the" and structure.passage.tokens.words[group.head].islower()


def _people_first(structure: Structure, subject: Subject) -> bool:
    """Whether a plural for people opens the sentence, with a capital for that alone: “Midwives was told”."""
    group = subject.group
    word = structure.lowers[group.head]
    return (
        group.first == group.head == structure.first
        and not subject.inner
        and plural(word)
        and names_people(word)
        and structure.passage.tokens.words[group.head][1:].islower()
    )


def reduced(structure: Structure, verb: int) -> Clash | None:
    """“The firms still making lace in Marl employs”: a plural that opens the sentence, and what it is doing."""
    subject = structure.subject(verb)
    if subject is None or subject.edge or not structure.passage.tokens.words[verb].islower():
        return None
    doing = subject.group.first - 1
    if doing <= structure.first or structure.tag(doing).tag != "VBG" or structure.tag(doing).margin < 1:
        return None
    outer = structure.group_before(structure.before_adverbs(doing))
    if outer is None or outer.number != "Plur" or structure.edge(outer.first) != "start":
        return None
    if structure.tag(outer.first).tag not in ("DT", "PRP$"):
        return None  # “Pupils having less is no good”
    tag = structure.tag(verb)
    if tag.tag not in ("VBZ", "VBD") or tag.margin < 1 or amount(structure, outer, verb):
        return None
    return Clash(verb, structure.words(outer.head, outer.last), "Plur")


def _edge_holds(structure: Structure, subject: Subject) -> bool:
    """Whether what stands before the subject shows that no other word can be the subject."""
    if subject.edge == "and":
        return not subject.inner and _joins_noun(structure, subject.group)
    return subject.edge in SURE and (subject.edge != "comma" or fronted(structure))


def fronted(structure: Structure) -> bool:
    """Whether the sentence opens with a phrase or clause, after which a comma may stand, and not with a list."""
    return structure.tag(structure.first).tag in _FRONTED


def _asks(structure: Structure, group: Group, verb: int) -> bool:
    """Whether the verb may stand before its subject: “what products does the ban affect”."""
    before = structure.lowers[max(structure.first, group.first - 2) : group.head]
    if _QUESTIONS.isdisjoint(before) or verb + 1 >= structure.last:
        return False
    return structure.tag(verb + 1).pos in ("DET", "PROPN", "PRON", "NOUN", "ADJ")


def amount(structure: Structure, group: Group, verb: int) -> bool:
    """Whether a counted plural may be meant as one sum: “ten pages is enough”."""
    if structure.lowers[verb] not in _SUMS or all(
        structure.tag(i).tag != "CD" for i in range(group.first, group.head)
    ):
        return False
    if verb + 1 < structure.last and structure.lowers[verb + 1].endswith("ed"):
        return False
    return verb + 1 >= structure.last or structure.tag(verb + 1).tag not in ("VBN", "VBG")


def perhaps_name(structure: Structure, subject: Subject) -> bool:
    """Whether a capitalised plural may be a name: “Girls in Games”, or a lone one that names no people or stands
    elsewhere with its capital."""
    words, group = structure.passage.tokens.words, subject.group
    word = words[group.head]
    if word[0].islower() or group.first != group.head or word == "Others":
        return False
    if subject.inner:
        if names_people(word) and word.lower() not in ("girls", "boys", "women", "men", "friends"):
            return False
        return words[subject.inner[-1].head][0].isupper() and words[subject.inner[-1].first][0].isupper()
    return not names_people(word) or any(
        _inside(word, passage) for passage in structure.passage.article.passages
    )


def _inside(word: str, passage: Passage) -> bool:
    """Whether the word stands in the passage after a word in lower case."""
    words = passage.tokens.words
    return any(w == word and i and words[i - 1].islower() for i, w in enumerate(words))


def _joins_noun(structure: Structure, second: Group) -> bool:
    """Whether the noun before “and” opens the clause: “Flooding and downed trees”."""
    conjunction = second.first - 1
    if second.first == second.head:
        return False  # “fish and chips”
    if conjunction == structure.first + 1:
        return structure.tag(structure.first).tag in ("VBG", "NN", "NNS")
    group = structure.group_before(conjunction)
    return group is not None and structure.edge(group.first) == "start"
