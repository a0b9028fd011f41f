"""Plural subjects of singular verbs, and what only looks like one."""

from copylint.annotate.passage import Passage
from copylint.annotate.phrases import Group, Structure, Subject
from copylint.checks.agreement_words import SURE, Clash, names_people


def plural_subject(structure: Structure, verb: int) -> Clash | None:
    """A plural subject of is, was, has or does, phrases between them or not."""
    if verb <= structure.first or not structure.passage.tokens.words[verb].islower():
        return None
    subject = structure.subject(verb)
    if subject is None or subject.group.number != "Plur":
        return None
    group = subject.group
    if (
        structure.lowers[verb] == "does"
        and verb + 1 < structure.last
        and structure.tag(verb + 1).pos in ("DET", "PROPN", "PRON")
    ):
        return None  # “what products does the ban affect”
    if _amount(structure, group, verb) or perhaps_name(structure, subject):
        return None
    if subject.edge in SURE or (
        subject.edge == "and" and not subject.inner and _joins_noun(structure, group)
    ):
        return Clash(verb, structure.words(group.head, group.last), "Plur")
    return None


def _amount(structure: Structure, group: Group, verb: int) -> bool:
    """Whether a counted plural may be meant as one sum: “ten pages is enough”."""
    if structure.lowers[verb] not in ("is", "was") or all(
        structure.tag(i).tag != "CD" for i in range(group.first, group.head)
    ):
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
