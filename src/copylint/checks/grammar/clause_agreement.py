"""GR102: a finite verb that clashes with its subject, whatever stands between them."""

from collections.abc import Callable

from copylint.annotate.passage import Passage
from copylint.annotate.phrases import REPORTS
from copylint.checks.grammar.agreement_lexical import EVERYDAY, WISHING
from copylint.checks.grammar.agreement_subjects import amount
from copylint.checks.grammar.agreement_words import (
    PLURAL,
    SINGULAR,
    Clash,
    can_be_verb,
    names_people,
    pasts,
    plural,
)
from copylint.checks.grammar.clause_heads import Clause, Head, group_at, head_at
from copylint.checks.grammar.clause_walk import Walk
from copylint.checks.grammar.clause_words import FOLLOWING, MANY, PLACES, RELATIVES, TELLS
from copylint.language.lemma_tables import words
from copylint.language.segment import Sentence

_HALF = frozenset(
    ["after", "before", "since", "until", "than", "as"]
)  # what they open may be a clause, the verb its own
_BARE = words(
    "help helps helped helping let lets letting make makes made making see saw seen seeing watch watched watching hear heard having"
)
_ENDS = frozenset([",", ".", ";", ":", "and", "or", ")", "?", "!", "-", "–", "—", "'s", "’s"])
_MARGIN = 4.5  # what makes a full verb sure, whatever follows
_FAR = 25  # tokens from a head to a verb that is tagged as a noun
_CLAUSES = words("that who which because although though while whereas when where if as whose ; :")
_SUMS = frozenset(["is", "was"])


def behind(passage: Passage, sentence: Sentence) -> Clash | None:
    """The clash of a sentence whose subject stands after its verb."""
    return _behind(Clause(passage, sentence))


def clash_from(
    passage: Passage, sentence: Sentence, start: int, opening: str, bodies: Callable[[], bool]
) -> Clash | None:
    """The clash of the clause that opens at token `start`.

    opening: the word before, where it stands inside a sentence. bodies: tells whether a body of people takes a singular.
    """
    clause = Clause(passage, sentence)
    if opening not in ("", "but_", "fronted"):
        opening = _opening(clause, start - 1, opening)
        if not opening:
            return None
    return _clash(clause, start, opening.rstrip("_"), bodies)


def _opening(clause: Clause, i: int, word: str) -> str:
    """What a word at token `i` opens: a clause of its kind, what is reported, or "" for none."""
    lowers, before = clause.lowers, clause.lowers[i - 1]
    if "?" in lowers[clause.last - 2 : clause.last]:
        return ""
    if word == ";":
        return word
    if word in ("and", "but"):
        return word if _states(clause, i - 1) else ""
    if word in REPORTS:
        return (
            "report"
            if before != "," and before not in RELATIVES and clause.tag(i).tag in ("VBD", "VBZ", "VBP")
            else ""
        )
    if word in _HALF and before != ",":
        return ""
    return word if clause.tag(i).pos in ("SCONJ", "ADP", "PRON", "ADV") else ""


def _states(structure: Clause, end: int) -> bool:
    """Whether a finite verb stands before token `end`: what comes after “and” is then no end of a list."""
    return any(structure.tag(i).tag in ("VBD", "VBZ", "VBP", "MD") for i in range(structure.first, end))


def _behind(structure: Clause) -> Clash | None:
    """“Among those waiting was two sisters”, “Behind the shed are a pond”: the subject stands after its verb."""
    first = structure.first
    if structure.lowers[first] not in PLACES or structure.tag(first).tag != "IN":
        return None
    walk = Walk(structure, Head(first, first, "", None))
    verb = walk.verb
    if verb < 0 or walk.inserted or structure.lowers[verb] not in ("is", "was", "are", "were"):
        return None
    group = group_at(structure, verb + 1)
    if group is None:
        return None
    number = "Plur" if structure.lowers[verb] in SINGULAR else "Sing"
    if group.number != number or "," in structure.lowers[first:verb]:
        return None
    if number == "Plur":
        sure = structure.tag(verb + 1).tag == "CD" or structure.lowers[verb + 1] in MANY
    else:
        rest = structure.lowers[group.last : structure.last]
        sure = structure.lowers[verb + 1] in ("a", "an") and "and" not in rest and "," not in rest
    return Clash(verb, structure.words(group.first, group.last), number) if sure else None


def _alone(structure: Clause, verb: int) -> bool:
    """Whether one thing, and only one, follows the verb of “what worries them are the leak”."""
    group = group_at(structure, verb + 1)
    if group is None or group.number != "Sing" or structure.tag(verb + 1).tag not in ("DT", "PRP$"):
        return False
    rest = structure.lowers[group.last : structure.last]
    return "and" not in rest[: rest.index(",") if "," in rest else None]


def _clash(structure: Clause, start: int, opening: str, bodies: Callable[[], bool]) -> Clash | None:
    head = head_at(structure, start)
    if head is None or head.last >= structure.last:
        return None
    walk = Walk(structure, head)
    if walk.verb < 0 and not opening:
        walk = _forced(structure, head, walk.number) or walk
    if (
        walk.verb < 0
        or not (walk.between or walk.paired or head.group is None)
        or (walk.inserted and opening in ("and", "fronted", "report"))
    ):
        return None
    number = walk.number
    if number == "Coll" and not walk.paired:
        number = "Sing" if bodies() and not walk.inserted else ""
    if structure.lowers[head.first] == "what" and (
        structure.lowers[walk.verb] not in ("are", "were") or not _alone(structure, walk.verb)
    ):
        return None
    if (
        not number
        or (walk.loose and number == "Sing")
        or (walk.hinted and walk.hinted != number and not walk.paired)
    ):
        return None
    if not _differs(walk, number, opening) or _named(walk, number):
        return None
    return Clash(walk.verb, structure.words(head.first, head.last), number)


def _forced(structure: Clause, head: Head, number: str) -> Walk | None:
    """A walk to a verb that its tag calls a noun, in a sentence with no other: “the smell from the pens drift across”."""
    lowers = structure.lowers
    if number not in ("Sing", "Plur") or lowers[structure.last - 1] != ".":
        return None
    for verb in range(head.last + 2, min(structure.last - 2, head.last + _FAR)):
        word = lowers[verb]
        if word in _CLAUSES and word not in RELATIVES and verb > head.last + 3:
            return None
        if (word[-1] == "s") != (number == "Plur") or lowers[verb + 1] not in FOLLOWING:
            continue
        if number == "Sing" and lowers[verb - 1] != "," and not plural(lowers[verb - 1]):
            continue  # “the bank board from”
        if word not in TELLS and lowers[verb + 1] == "that":
            continue
        if (
            word in EVERYDAY
            or structure.tag(verb).tag not in ("NN", "NNS")
            or not can_be_verb(word)
            or word in pasts()
        ):
            continue
        if not _only_verb(structure, verb) or _another(structure, head.last, verb):
            return None
        structure.forced = verb
        walk = Walk(structure, head)
        structure.forced = -1
        if walk.verb == verb:
            return walk
    return None


def _another(structure: Clause, start: int, verb: int) -> bool:
    """Whether another word before token `verb` may be the verb of the clause."""
    for i in range(start, verb):
        word, tag = structure.lowers[i], structure.tag(i).tag
        if word in RELATIVES:
            return False
        if tag in ("VBZ", "VBP", "VBD", "MD") or (tag == "VB" and structure.lowers[i - 1] != "to"):
            return True
        other = tag in ("NN", "NNS") and (word[-1] == "s") != (structure.lowers[verb][-1] == "s")
        if other and structure.tag(i).margin < 3.0 and can_be_verb(word):
            return True
    return False


def _only_verb(structure: Clause, verb: int) -> bool:
    """Whether the clause has no finite verb after token `verb`."""
    for i in range(verb + 1, structure.last):
        word = structure.lowers[i]
        if word in _CLAUSES or (word in ("and", "but") and structure.lowers[i - 1] == ","):
            return True
        if structure.tag(i).tag in ("VBZ", "VBP", "VBD", "MD") and structure.lowers[i - 1] not in (
            "and",
            "or",
        ):
            return False
    return True


def _differs(walk: Walk, number: str, opening: str) -> bool:
    """Whether the verb found is surely one, and not of the subject's number."""
    structure, verb = walk.structure, walk.verb
    lowers, tag = structure.lowers, structure.tag(verb)
    word, after = lowers[verb], lowers[verb + 1] if verb + 1 < structure.last else "."
    if not structure.passage.tokens.words[verb].islower() or _in_half_clause(walk):
        return False
    if word in SINGULAR or word in PLURAL:
        if structure.tag(verb + 1).tag == "PRP":
            return False  # “never have I seen”
    elif (
        walk.past
        or after in _ENDS
        or not can_be_verb(word)
        or word[0] == "'"
        or (tag.margin < _MARGIN and not _only_verb(structure, verb))
        or (after == "that" and word not in TELLS)
    ):
        return False
    if number == "Plur":
        if word in _SUMS and _gerund(walk):
            return structure.tag(verb + 1).tag in ("VBN", "VBG")
        return word in SINGULAR or (word[-1] == "s" and word != "means" and tag.tag in ("VBZ", "NNS"))
    if word == "were":
        return opening not in ("if", "though", "as", "that")
    if word in PLURAL and word not in ("have", "do"):
        return True
    if not _BARE.isdisjoint(lowers[walk.head.last : verb]) or "to" in lowers[verb - 2 : verb]:
        return False
    if word not in PLURAL and (
        tag.tag not in ("VBP", "VB", "NN") or word in EVERYDAY or word in pasts() or word[-1] == "s"
    ):
        return False
    return not any(w.startswith(WISHING) for w in lowers[structure.first : walk.head.first])


def _in_half_clause(walk: Walk) -> bool:
    """Whether the verb may be that of a clause with “after”, “before” or “since”."""
    if walk.inserted:
        return False
    lowers = walk.structure.lowers
    for i in range(walk.head.last, walk.verb):
        if lowers[i] in _HALF and not (lowers[i + 1].isdigit() or walk.structure.tag(i + 1).tag == "VBG"):
            return True
    return False


def _gerund(walk: Walk) -> bool:
    """Whether the head may be the subject of a gerund: “The moderators forgetting her was painful”."""
    return any(
        w.endswith("ing") for w in walk.structure.lowers[walk.head.last : min(walk.head.last + 4, walk.verb)]
    )


def _named(walk: Walk, number: str) -> bool:
    """Whether a plural subject may be the name of one thing, or a sum."""
    structure, group = walk.structure, walk.head.group
    if group is None or number != "Plur" or walk.paired or walk.head.quantity:
        return False
    if amount(structure, group, walk.verb):
        return True
    words_ = structure.passage.tokens.words
    if words_[group.head][0].islower() or group.first != group.head or walk.hinted == "Plur":
        return False
    word = structure.lowers[group.head]
    if words_[group.last][0].isupper() or word in ("girls", "boys", "women", "men", "friends"):
        return True
    if names_people(word):
        return False
    return structure.lowers[group.last] == "," or any(
        w[0].isupper() for w in words_[group.last : group.last + 3]
    )
