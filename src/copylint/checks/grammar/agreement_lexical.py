"""Agreement of full verbs: after pronouns, after an adverb, after a plural noun."""

from collections.abc import Callable

from copylint.annotate.phrases import Structure
from copylint.checks.grammar.agreement_clauses import joined
from copylint.checks.grammar.agreement_glance import (
    one,
    opens_sentence,
    pair_possible,
    plural_subject_possible,
)
from copylint.checks.grammar.agreement_subjects import plural_subject
from copylint.checks.grammar.agreement_words import DETERMINERS, SURE, Clash, can_be_verb, names_people, pasts
from copylint.language.lemma_tables import words
from copylint.language.tagger import Tag

_THIRD = frozenset(["he", "she", "it"])
_OTHERS = frozenset(["they", "we", "you", "i"])
PRONOUNS = _THIRD | _OTHERS | {"this"}
OBJECTS = [["it"], ["him"], ["her"], ["them"], ["us"], ["the"], ["a"], ["an"]]
_MARGIN = 2.0
# What follows a pronoun again and again, and says nothing: left at once.
EVERYDAY = words("""
    , . ; : ) ' " ” ’ - – — 's 'd 'll 've 're 'm was were is are had has have said says would will could can may might should must did
    do does to in on at for from with by of and or but as if that when who which what not n't also never only just now then
    still once later first ever always often already even so too all both the a an his her their its my our this it he she they
    we you i him them me us out up down off over back away about into than more most less well again there here how why where
    were before after because while until since like one two no yet rather soon quickly recently initially
    himself herself itself themselves left right long alone instead am be shall ought told took got saw came went
    made gave found knew thought felt felt added asked became began ran won lost met wrote
""")
_INVERTING = words("""
    do does did will would can could should may might must shall let lets make makes made help helps helped see saw have has had
    n't not nor than lest be were watch watched hear heard
""")
WISHING = (
    "demand", "insist", "recommend", "suggest", "request", "requir", "propos", "ask", "urg", "order", "advis", "essential", "vital",
    "important", "necess", "imperative", "crucial", "prefer", "plea", "beg", "call", "mov", "stipulat", "mandat", "condition",
    "rul", "agree", "lest", "should", "wish", "rather", "fitting", "petition", "instruct", "direct", "decree", "intend",
)  # fmt: skip


BARE = words("""
    say show want need make take include remain seem appear suggest mean come give continue claim argue believe expect hope plan add
    warn cover contain require allow provide offer
""")
_TIMES = words("day time moment way week night minute")
# Before these stands no verb without -s: “the report was”.
_NEVER_BEFORE = words("is was are were has had have will would can could may might must should said says")
_OF_VERBS = words(
    "speak consist tell complain dispose think know hear approve warn learn dream boast conceive talk"
)
_JOINED = frozenset(["NOUN", "PROPN", "PRON"])  # “his brother and he do not”
_LINKS = words("that the a an his her its their both all some any no every each this these those to")


def after_pronoun(structure: Structure, verb: int) -> Clash | None:
    """“they steps”, “she succeed”."""
    pronoun = verb - 1
    if pronoun < structure.first:
        return None
    who, word = structure.lowers[pronoun], structure.lowers[verb]
    if who in _OTHERS:
        return _with_s(structure, verb) if word[-1] == "s" and not word.endswith("ss") else None
    if (
        word.endswith(("s", "ing", "ly", "'"))
        or (word.endswith("ed") and not word.endswith("eed"))
        or not word.isalpha()
        or word in pasts()
    ):
        return None
    return _without_s(structure, verb)


def _opens_clause(structure: Structure, pronoun: int, verb: int) -> bool:
    """Whether he, she or it before have or do is the whole subject of a clause that states something."""
    edge = structure.edge(pronoun)
    if edge in ("start", "report", "but", "conjunction"):
        return True
    if structure.lowers[verb] != "do" or structure.lowers[verb + 1 : verb + 2] not in (["not"], ["n't"]):
        return False
    if edge == "and":
        return structure.lowers[pronoun] == "it" or structure.tag(pronoun - 2).pos not in _JOINED
    return edge in ("that", "comma")


def third(structure: Structure, verb: int) -> Clash | None:
    """“She have won”, “It don't matter”."""
    pronoun = verb - 1
    timed = pronoun > structure.first and structure.lowers[pronoun - 1] in _TIMES
    if pronoun != structure.first and not timed and not _opens_clause(structure, pronoun, verb):
        return None
    before = structure.lowers[max(structure.first, pronoun - 14) : pronoun]
    if any(w.startswith(WISHING) for w in before) or not _INVERTING.isdisjoint(before[-2:]):
        return None
    return Clash(verb, structure.passage.tokens.words[pronoun], "Sing")


def _with_s(structure: Structure, verb: int) -> Clash | None:
    tag = structure.tag(verb)
    if (
        tag.tag != "VBZ"
        or not can_be_verb(structure.lowers[verb])
        or not structure.passage.tokens.words[verb].islower()
    ):
        return None
    who = structure.lowers[verb - 1]
    if who != "they" and tag.margin < _MARGIN:
        return None
    if who == "you" and structure.edge(verb - 1) not in SURE:
        return None
    return Clash(verb, structure.passage.tokens.words[verb - 1], "Plur")


def _without_s(structure: Structure, verb: int) -> Clash | None:
    tag = structure.tag(verb)
    if tag.tag not in ("VBP", "VB") or tag.margin < _MARGIN:
        return None
    pronoun = verb - 1
    edge = structure.edge(pronoun)
    before = structure.lowers[max(structure.first, pronoun - 14) : pronoun]
    if (
        not _INVERTING.isdisjoint(before[-2:])
        or edge not in SURE
        or "?" in structure.lowers[verb : structure.last]
    ):
        return None
    if edge != "start" and any(w.startswith(WISHING) for w in before):
        return None
    if structure.lowers[pronoun] == "it" and tag.tag != "VBP":
        return None
    return Clash(verb, structure.passage.tokens.words[pronoun], "Sing")


def after_adverb(structure: Structure, verb: int) -> Clash | None:
    """“The president also want”: a singular noun with its article, an adverb, a verb without -s."""
    if structure.lowers[verb] in pasts() or not opens_sentence(
        structure.lowers, structure.first, verb, phrases=False
    ):
        return None
    tag = structure.tag(verb)
    if tag.tag != "VBP" or tag.margin < _MARGIN:
        return None
    subject = structure.subject(verb)
    if subject is None or subject.inner or subject.group.number != "Sing" or subject.edge != "start":
        return None
    if structure.tag(subject.group.first).tag not in ("DT", "PRP$"):
        return None
    return Clash(verb, structure.words(subject.group.first, subject.group.last), "Sing")


def _sure_verb(structure: Structure, verb: int, tag: Tag) -> bool:
    """Whether a form with -s is a verb, by its tag or by “out” or “that” after it."""
    if tag.tag == "NNS":
        return tag.margin < 2.0 and structure.lowers[verb + 1 : verb + 2] in (["out"], ["that"])
    return tag.tag == "VBZ" and tag.margin >= 1.0


def after_noun(structure: Structure, verb: int) -> Clash | None:
    """“The attacks in Paris proves”: a plural, and a full verb with -s."""
    if structure.lowers[verb] == "means":
        return None  # “Changes in the law means trouble”: many take the whole for one thing
    if not plural_subject_possible(structure.lowers, structure.first, verb):
        return None
    return plural_subject(structure, verb) if _sure_verb(structure, verb, structure.tag(verb)) else None


def after_pair(structure: Structure, verb: int) -> Clash | None:
    """“The senator and her husband owns”."""
    if not pair_possible(structure, verb):
        return None
    tag = structure.tag(verb)
    return joined(structure, verb) if tag.tag == "VBZ" and tag.margin >= _MARGIN else None


def before_speaker(structure: Structure, verb: int) -> Clash | None:
    """“… up,” say the chairman."""
    if structure.lowers[verb] != "say" or structure.lowers[verb - 1] == "," or verb + 2 >= structure.last:
        return None
    if structure.lowers[verb + 1] not in ("the", "a", "an", "his", "her", "its"):
        return None
    group = structure.group_from(verb + 1)
    if group is None or group.number != "Sing" or not names_people(structure.lowers[group.head]):
        return None
    if not {"and", "or"}.isdisjoint(structure.lowers[group.last : group.last + 8]):
        return None
    return Clash(verb, structure.words(group.first, group.last), "Sing")


def by_name(structure: Structure, verb: int) -> Clash | None:
    """“Sinclair say nothing”: a verb without -s after the surname of somebody whom the copy names in full."""

    name = verb - 1
    if name != structure.first or structure.tag(verb).tag not in ("VBP", "VB"):
        return None
    if structure.lowers[name] not in structure.passage.article.people:
        return None
    return Clash(verb, structure.passage.tokens.words[name], "Sing")


def past_phrase(structure: Structure, verb: int) -> Clash | None:
    """“The captain of the boats say”: a verb without -s after a plural that is not its subject."""
    if not opens_sentence(structure.lowers, structure.first, verb, phrases=True):
        return None
    tag = structure.tag(verb)
    if tag.tag != "VBP" or tag.margin < _MARGIN:
        return None
    subject = structure.subject(verb)
    if subject is None or not subject.inner or subject.group.number != "Sing" or subject.edge != "start":
        return None
    if structure.lowers[subject.group.first] not in DETERMINERS or any(
        structure.tag(i).tag == "POS" for group in subject.inner for i in range(group.first, group.last)
    ):
        return None
    return Clash(verb, structure.words(subject.group.first, subject.group.last), "Sing")


def _followed_as_noun(word: str, following: str) -> bool:
    """Whether the next word shows that a word is no verb: “the report was”, “the show of”."""
    return following in _NEVER_BEFORE or (following == "of" and word not in _OF_VERBS)


def after_opening(structure: Structure, bodies: Callable[[], bool]) -> Clash | None:
    """“The new law require landlords”: the article, a noun and a verb without -s open the sentence.

    bodies: tells whether a body of people takes a singular.
    """
    for verb in range(structure.first + 2, min(structure.first + 5, structure.last - 1)):
        word = structure.lowers[verb]
        if word in EVERYDAY or word[-1] == "s" or word[-2:] in ("ed", "ng", "ly") or not can_be_verb(word):
            continue
        if (
            word in pasts()
            or _followed_as_noun(word, structure.lowers[verb + 1])
            or not one(structure.lowers[verb - 1])
        ):
            continue
        tag = structure.tag(verb)
        linked = tag.tag in ("VBP", "VB") and structure.lowers[verb + 1] in _LINKS
        if not (linked or (tag.tag == "VBP" and tag.margin >= 1.5 * _MARGIN)):
            continue
        group = structure.group_before(verb)
        if group is None or group.first != structure.first or structure.tag(group.head).margin < _MARGIN:
            return None
        if group.number == "Sing" or (group.number == "Coll" and bodies()):
            return Clash(verb, structure.words(group.first, group.last), "Sing")
        return None
    return None
