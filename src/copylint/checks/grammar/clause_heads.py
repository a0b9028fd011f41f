"""The head of a clause's subject, read from the left: its words and its number."""

from copylint._typing import NamedTuple
from copylint.annotate.passage import Passage
from copylint.annotate.phrases import Group, Structure
from copylint.checks.grammar.agreement_words import can_be_verb, names_people, plural
from copylint.checks.grammar.clause_words import ONES, SCIENCES, SHARES, SINGLES
from copylint.language.lemma_tables import words
from copylint.language.nouns import is_mass
from copylint.language.segment import Sentence
from copylint.language.tagger import Tag

_FRACTIONS = words("half third quarter fifth tenth majority bulk rest remainder")
_VAGUE = words("more less fewer nearly almost about around at least over up to only just than roughly barely")
_ROWS = words("row collection")  # of things, but one thing themselves
# Plurals that may be a sum or the name of one thing, but with a phrase behind them seldom are.
_THINGS = words(
    "sales results operations services systems pages goals words rights holdings securities lots studies wickets"
)
_RISING = words(
    "rising falling growing soaring increasing mounting surviving remaining existing leading missing opposing neighbouring neighboring "
    "outstanding dwindling declining ageing aging lingering overwhelming visiting winning competing conflicting"
)
_DEFINITE = words("the these those his her its their our them")
_VAGUE_HEADS = words("part chunk plurality half-dozen quartet week fortnight year weekend string first last")
_PRONOUNS = frozenset(["this", "that", "it"])
_NOUNS = frozenset(["NN", "NNS", "NNP", "NNPS"])
_BEFORE_NOUN = frozenset(
    ["JJ", "JJR", "JJS", "CD", "RBS", "VBN", "VBG", "POS", "HYPH", "$", "NN", "NNS", "NNP", "NNPS"]
)
_OPENERS = frozenset(["DT", "PRP$", "PDT"])
_MR = words("mr mr. mrs mrs. ms ms. dr dr. sir lady lord dame")


_NOTHING = Tag("PUNCT", ".", 0.0, ".")


class Clause(Structure):
    """The structure of a sentence that may be asked for tags beyond its ends."""

    def __init__(self, passage: Passage, sentence: Sentence) -> None:
        super().__init__(passage, sentence)
        self.tag = self._tag_within
        self.forced = -1  # a token taken for a finite verb, whatever its tag says

    def grouped(self, first: int, head: int) -> Group:
        """The noun group from token `first` to its head."""
        return self._group(first, head)

    def _tag_within(self, token: int) -> Tag:
        if token == self.forced:
            word = self.lowers[token]
            return Tag("VERB", "VBZ" if word[-1] == "s" else "VBP", 2.0, word)
        return self.passage.tag(token) if self.first <= token < self.last else _NOTHING


class Head(NamedTuple):
    """The subject of a clause as far as its head: half-open tokens, and the number its verb takes.

    number: "Sing", "Plur", "Coll" (a body of people) or "". whole: the words to show. bare: opened by no article or owner.
    """

    first: int
    last: int
    number: str
    group: Group | None
    quantity: bool = False


def group_at(structure: Clause, start: int) -> Group | None:
    """The noun group that opens at token `start`, as long as it goes on."""
    tag, last = structure.tag, structure.last
    at = start
    while at < last and tag(at).tag in _OPENERS and at < start + 2:
        at += 1
    head = -1
    while at < last:
        kind = tag(at).tag
        if kind in _NOUNS or (kind == "VBZ" and at > start and _noun_after_all(structure, at)):
            head = at
        elif kind == "POS" and head == at - 1:
            pass
        elif (kind == "CD" and head >= 0) or (
            head >= 0
            and structure.lowers[at - 1] not in ("'s", "'", "’")
            and kind != "HYPH"
            and tag(at - 1).tag not in ("POS", "HYPH")
        ):
            break
        elif (
            kind in _BEFORE_NOUN
            or (kind == "RB" and at + 1 < last and tag(at + 1).tag in ("JJ", "CD", "VBN", "JJR"))
            or (
                structure.lowers[at] in ("and", ",")
                and tag(at - 1).tag == "JJ"
                and at + 1 < last
                and tag(at + 1).tag == "JJ"
            )
        ):
            pass
        else:
            break
        at += 1
    return structure.grouped(start, head) if head >= 0 else None


def _noun_after_all(structure: Clause, at: int) -> bool:
    """Whether a form with -s, tagged as a verb by a hair, is the head: “the bronze statues on the bridge”."""
    if at == structure.forced or structure.tag(at).margin >= 2.0 or not plural(structure.lowers[at]):
        return False
    return structure.lowers[at + 1 : at + 2] in (["of"], ["on"], ["in"], ["at"], ["for"], ["between"])


def head_at(structure: Clause, start: int) -> Head | None:
    """The head of the subject that opens at token `start`."""
    lowers = structure.lowers
    at = start
    while at < structure.last and lowers[at] in _VAGUE and at < start + 3:
        at += 1
    if at + 1 >= structure.last:
        return None
    word, after = lowers[at], lowers[at + 1 : at + 2]
    if word in ONES:
        return Head(start, at + 1, "Sing", None, True)
    if after == ["of"]:
        found = _quantity(structure, start, at)
        if found is not None:
            return found
    if at != start:
        return None
    if word in ("a", "the", "an", "one", "two", "three"):
        found = _measure(structure, start)
        if found is not None:
            return found if found.last > start else None
    if word == "what":
        return Head(start, start + 1, "Sing", None, True) if structure.tag(start).tag == "WP" else None
    if word in ("neither", "either", "both"):
        return _paired(structure, start)
    if word in SCIENCES:
        return Head(start, start + 1, "Sing", None)
    if word == "police" or lowers[start : start + 2] == ["the", "police"]:
        end = start + 1 + (word == "the")
        return Head(start, end, "Plur", None) if structure.tag(end).pos not in ("NOUN", "PROPN") else None
    if word in ("those", "these") and structure.tag(start + 1).tag in ("IN", "VBN", "VBG", "WP", "WDT"):
        return Head(start, start + 1, "Plur", None)
    return _plain(structure, start)


def _paired(structure: Clause, start: int) -> Head | None:
    """“neither the pilot nor the passengers”, “both the mayor and her deputy”."""
    left = group_at(structure, start + 1)
    if left is None or structure.lowers[left.last : left.last + 1] not in (["nor"], ["or"], ["and"]):
        return None
    right = group_at(structure, left.last + 1)
    if right is None:
        return None
    both = structure.lowers[left.last] == "and"
    if both != (structure.lowers[start] == "both"):
        return None
    number = "Plur" if both else number_of(structure, right)
    if number == "Sing" and number_of(structure, left) != "Sing":
        number = ""
    return Head(start, right.last, number, None, True)


def _plain(structure: Clause, start: int) -> Head | None:
    group = group_at(structure, start)
    if group is None:
        return None
    return Head(start, group.last, number_of(structure, group), group)


def number_of(structure: Clause, group: Group) -> str:
    """The number of a group, "" where its words may be a name or a sum."""
    words_ = structure.passage.tokens.words
    head = words_[group.head]
    if head.lower() in _THINGS and structure.tag(group.head).tag == "NNS":
        counted = any(structure.tag(i).tag == "CD" for i in range(group.first, group.head))
        return "" if counted or structure.lowers[group.first] in ("a", "an") else "Plur"
    if head.lower() in _VAGUE_HEADS or structure.lowers[group.first + 1] in ("%", "percent"):
        return ""
    if head.endswith(("-up", "-by", "-in", "-on", "-law")):
        return ""
    if group.number == "" and structure.tag(group.head).tag == "VBZ":
        return "Plur"
    if structure.lowers[group.first] in _RISING and plural(head) and group.head > group.first:
        return "Plur"
    if group.number == "Coll" and structure.tag(group.head).tag == "NNP":
        return ""
    if group.number == "Plur" and _mail_accounts(structure, group):
        return ""
    if group.number == "Coll" and structure.lowers[group.last : group.last + 1] == ["of"]:
        return ""  # “a quartet of clubs”
    if group.number == "Plur" and head[0].isupper() and group.head != structure.first:
        return ""
    if group.number == "" and structure.lowers[group.head] in _ROWS and structure.tag(group.head).tag == "NN":
        return "Sing"
    if (
        group.number == "Sing"
        and structure.tag(group.first).tag not in ("DT", "PRP$")
        and not is_mass(head.lower())
    ):
        return "" if group.first == group.head else _owned(structure, group)
    return group.number


def _mail_accounts(structure: Clause, group: Group) -> bool:
    """Whether the head may be the verb: “Mail accounts for half of the traffic”."""
    return (
        structure.tag(group.head - 1).tag == "NN"
        and structure.tag(group.first).tag not in ("DT", "PRP$")
        and can_be_verb(structure.lowers[group.head])
    )


def _owned(structure: Clause, group: Group) -> str:
    """The number of a singular without an article: sure only after an owner, “the town's mayor”."""
    return "Sing" if any(structure.tag(i).tag == "POS" for i in range(group.first, group.head)) else ""


def _quantity(structure: Clause, start: int, at: int) -> Head | None:
    """“half of the seats”, “none of this”, “one of the boats”."""
    lowers = structure.lowers
    word = lowers[at]
    if word in SINGLES:
        return Head(start, at + 1, "Sing", None, True)
    if structure.tag(at).tag == "CD" and word.isalpha() and structure.lowers[at + 2] in _DEFINITE:
        return Head(start, at + 1, "Plur", None, True)
    if word in SHARES:
        return _share(structure, start, at + 2, word)
    return None


def _share(structure: Clause, start: int, inner: int, word: str) -> Head | None:
    """A share of something takes the number of that thing."""
    if inner >= structure.last:
        return None
    if structure.lowers[inner] in _PRONOUNS and structure.tag(inner + 1).tag not in _NOUNS | {"JJ"}:
        return Head(start, inner + 1, "Sing", None, True)
    group = group_at(structure, inner)
    if group is None:
        return None
    number = group.number
    if number == "Sing" and not (
        is_mass(structure.lowers[group.head]) or structure.tag(inner).tag in ("DT", "PRP$")
    ):
        number = ""
    if number == "Sing" and structure.lowers[group.last : group.last + 1] == ["of"]:
        number = ""  # “most of the field of candidates are”
    if word == "none" and number == "Plur":
        number = ""
    if word == "much":
        number = "Sing"
    return Head(start, group.last, number if number != "Coll" else "", group, True)


def _measure(structure: Clause, start: int) -> Head | None:
    """“the number of …”, “a number of …”, “a third of the seats”, “the majority of the homes”."""
    lowers = structure.lowers
    for at in range(start + 1, min(start + 4, structure.last - 2)):
        if lowers[at + 1] != "of":
            continue
        if lowers[at] == "number":
            sized = at == start + 1 or structure.tag(start + 1).pos == "ADJ"
            if not sized:
                return Head(start, start, "", None)
            return Head(start, at + 1, "Plur" if lowers[start] in ("a", "an") else "Sing", None, True)
        if lowers[at].rstrip("s") in _FRACTIONS or lowers[at] in ("thirds", "quarters", "fifths"):
            return _share(structure, start, at + 2, lowers[at]) or Head(start, start, "", None)
    return None


def two_things(structure: Clause, left: Group | None, right: Group) -> bool:
    """Whether two groups joined by “and” are surely two: each has its own article, owner or title."""
    if left is None or structure.lowers[left.first] in ("each", "every", "no", "any"):
        return False
    if structure.tag(left.first).tag in ("DT", "PRP$"):
        return second_of_pair(structure, right)
    titled = structure.lowers[left.first] in _MR
    named = structure.tag(left.head).tag == "NNP" or names_people(structure.lowers[left.head])
    return (titled or named) and (
        structure.tag(right.first).tag == "PRP$" or structure.lowers[right.first] in _MR
    )


def second_of_pair(structure: Clause, group: Group) -> bool:
    """Whether a group after “and” has its own article, owner or title."""
    return structure.tag(group.first).tag in ("DT", "PRP$") or structure.lowers[group.first] in _MR
