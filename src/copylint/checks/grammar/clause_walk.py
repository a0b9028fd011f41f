"""The walk from the head of a subject over all that stands behind it to the verb of the clause.

Phrases, participles, infinitives, relative clauses and insertions between commas are passed over one by one. Where a word
fits nowhere the walk ends without a verb.
"""

from copylint.checks.grammar.agreement_words import PLURAL, SINGULAR
from copylint.checks.grammar.clause_heads import (
    Clause,
    Head,
    group_at,
    number_of,
    second_of_pair,
    two_things,
)
from copylint.checks.grammar.clause_steps import Steps
from copylint.checks.grammar.clause_words import (
    ADVERB_TAGS,
    HELPERS,
    PREPOSITIONS,
    TELLS,
    TIME_OPENERS,
    participles,
)
from copylint.language.lemma_tables import words

_RELATIVES = frozenset(["that", "who", "which"])
_PLACES = frozenset(["whose", "where", "whom", "when"])
_TELLING = words(
    "making ensuring showing suggesting arguing claiming hoping thinking telling letting helping seeing hearing believing saying"
)
_STOPS = frozenset(
    '; : " “ ” ( ) [ ] ? ! … ... / as if because while although though unless whereas so but'.split()
)
_TOGETHER = words("along together coupled combined")
_EXTRA = words(
    "especially particularly including notably mostly mainly even not now once still often both then"
)
_INSERTED = 30


class Walk(Steps):
    """One walk: `verb` is the token of the finite verb, or -1; what it met on its way tells how sure its number is."""

    def __init__(self, structure: Clause, head: Head) -> None:
        super().__init__(structure, head)
        what = self.lowers[head.first] == "what"
        self.verb = self._walk(self._relative(head.first) if what else head.last, what)

    def _walk(self, at: int, opened: bool) -> int:
        """opened: whether a verb stands before, so that an object may follow."""
        while 0 <= at < self.end:
            word, tag = self.lowers[at], self.tag(at).tag
            if self._is_verb(at):
                return at
            if word == ",":
                at, opened = self._insertion(at), False
            elif word in ("and", "or", "nor", "&"):
                at, opened = self._joined(at), False
            elif word in ("-", "–", "—", "--"):
                at = self._dashed(at)
            elif word in _STOPS:
                return -1
            elif word in _RELATIVES and at > self.head.first:
                at, opened = self._relative(at), True
                self.between += 1
            elif word in _PLACES:
                at, opened = self._own_subject(at + 1), True
                self.between += 1
            elif word == "to" and at + 1 < self.end and self.tag(at + 1).tag == "VB":
                if self.lowers[at + 1] in TELLS - {"make", "help", "let"}:
                    return -1
                at, opened = at + 2, True
                self.between += 1
            elif word in PREPOSITIONS and tag in ("IN", "TO", "RP", "VBG", "RB", "CC", "JJ"):
                at, opened = self._phrase(at), False
                self.between += 1
            elif self._time(at):
                at += 2 if word in TIME_OPENERS else 1
            elif tag in ADVERB_TAGS or tag == "RP" or word in ("most", "least"):
                at += 1
            elif tag in ("VBG", "VBN") or (tag == "VBD" and self._participle(at)):
                if word in _TELLING or (word in TELLS and tag != "VBG" and not self._participle(at)):
                    return -1
                self.past = self.past or tag == "VBD"
                at, opened = at + 1, tag == "VBG"
                self.between += 1
            elif tag == "PRP" and at == self.head.last and word in ("he", "she", "they", "we", "i", "you"):
                at, opened = self._own_subject(at), False
                self.between += 1
            elif opened:
                at, opened = self._object(at), False
            elif (tag == "JJ" and self.lowers[at + 1 : at + 2] and self.lowers[at + 1] in PREPOSITIONS) or (
                tag == "CD" and self.tag(at - 1).tag in ("NNP", "NN")
            ):
                at += 1
            else:
                return -1
        return -1

    def _joined(self, at: int) -> int:
        """Past “and” and what it joins: a noun group, a participle, a second verb."""
        conjunction, at = at, at + 1
        if at >= self.end:
            return -1
        before, tag = self.tag(conjunction - 1).tag, self.tag(at).tag
        while tag in ADVERB_TAGS and at + 1 < self.end:
            at += 1
            tag = self.tag(at).tag
        if tag in ("VBN", "VBG") and (
            self.tag(at + 1).tag in ("IN", "RB", "RP", "TO") or before in ("VBN", "VBG")
        ):
            return at + 1
        if tag == "VBD" and self.between:
            return self._verbs(at)
        if self.lowers[at] in PREPOSITIONS and tag in ("IN", "TO"):
            return self._phrase(at)
        group = group_at(self.structure, at)
        if group is None or self.past:
            return -1
        self._pair(conjunction, at)
        return group.last

    def _pair(self, conjunction: int, at: int) -> None:
        """What a second group means for the number of the subject."""
        group = group_at(self.structure, at)
        if group is None:
            return
        word = self.lowers[conjunction]
        direct = conjunction == self.head.last
        opening = self.lowers[self.head.first]
        if word in ("or", "nor"):
            if direct or opening in ("either", "neither"):
                other = number_of(self.structure, group)
                self.number = other if other == self.number or opening in ("either", "neither") else ""
            elif self.number == "Sing":
                self.loose = True
        elif direct:
            if self.head.quantity:
                self.number = ""
                return
            both = two_things(self.structure, self.head.group, group)
            if both and self.number in ("Sing", "Coll", "Plur", ""):
                self.number, self.paired = "Plur", True
            elif self.number != "Plur" or group.number != "Plur":
                self.number = ""
        elif not self.head.quantity and self.tag(self.head.first).tag not in ("DT", "PRP$"):
            self.loose = True
        elif self.tag(group.head).pos == "PROPN" and self.tag(conjunction - 1).pos == "PROPN":
            pass  # “in Lisbon and Porto”
        elif (
            second_of_pair(self.structure, group)
            or group.number != "Plur"
            or (self.tag(conjunction - 1).tag != "NNS" or self.defined)
        ):
            self.loose = True

    def _dashed(self, at: int) -> int:
        """Past an insertion between dashes; the words on either side of a hyphen are no insertion."""
        tokens = self.structure.passage.tokens
        if self.lowers[at] == "-" and tokens.starts[at] == tokens.ends[at - 1]:
            return -1
        for close in range(at + 2, min(self.end, at + _INSERTED)):
            if self.lowers[close] == self.lowers[at]:
                self.between += 1
                return close + 1
        return -1

    def _insertion(self, comma: int) -> int:
        """Past what stands between two commas: the second is the one before a verb; or past a list inside a phrase."""
        listed = self._list(comma)
        if listed >= 0:
            return listed
        kind = self._kind(comma + 1)
        if not kind:
            return -1
        verbs = 0
        relatives = int(kind == "relative")
        for at in range(comma + 1, min(self.end, comma + _INSERTED)):
            word, tag = self.lowers[at], self.tag(at)
            if word == ",":
                after = at + 1
                while after < self.end and self.tag(after).tag in ADVERB_TAGS:
                    after += 1
                if (
                    after < self.end
                    and self._is_verb(after)
                    and verbs == relatives
                    and self._whole(after, kind)
                ):
                    self.between += 1
                    self.inserted = True
                    if (
                        kind == "relative"
                        and comma == self.head.last
                        and self.lowers[comma + 1] in ("who", "which")
                    ):
                        self._hint(comma + 2)
                    return after
                if after < self.end and self.lowers[after] in ("and", "or", "but") and kind == "apposition":
                    return -1
            elif word in ("who", "which", "that", "where", "when", "whose") and at > comma + 1:
                relatives += 1
            elif word in _STOPS and word not in ("as", "“", "”", '"'):
                return -1
            elif (
                word in HELPERS
                or tag.tag in ("MD", "VBZ", "VBP")
                or (tag.tag == "VBD" and not self._participle(at))
            ):
                if at == comma + 1 and kind == "participle":
                    continue
                verbs += self.lowers[at - 1] not in HELPERS and self.tag(at - 1).tag != "MD"
        return -1

    def _whole(self, verb: int, kind: str) -> bool:
        """Whether a verb after a comma is no second or third verb of the clause before it."""
        if self.lowers[verb] in SINGULAR or self.lowers[verb] in PLURAL or self.lowers[verb] in HELPERS:
            return True
        rest = self.lowers[verb + 1 : verb + 8]
        return kind != "relative" or ("," not in rest and "and" not in rest[:4])

    def _list(self, comma: int) -> int:
        """Past a list that goes on inside a phrase: “of lamps, timetables and signs”."""
        if not self.between:
            return -1
        at = comma
        for _ in range(5):
            group = group_at(self.structure, at + 1) if at + 1 < self.end else None
            if group is None or group.last >= self.end:
                return -1
            at = group.last
            if self.lowers[at] == ",":
                if self.lowers[at + 1 : at + 2] == ["and"]:
                    at += 1
                else:
                    continue
            if self.lowers[at] in ("and", "or"):
                last = group_at(self.structure, at + 1)
                if last is None:
                    return -1
                if second_of_pair(self.structure, last) or group.number != "Plur" or last.number != "Plur":
                    self.loose = True
                return last.last
            return -1
        return -1

    def _kind(self, at: int) -> str:
        """The kind of an insertion by its first words; "" where it may be something else."""
        if at >= self.end:
            return ""
        word, tag = self.lowers[at], self.tag(at).tag
        if word in ("who", "which", "whose", "where", "whom", "when") or self.lowers[at + 1 : at + 2] in (
            ["which"],
            ["whom"],
        ):
            return "relative"
        if self.lowers[at + 1 : at + 3] in (["of", "which"], ["of", "whom"]):
            return "relative"
        if (
            word in _TOGETHER
            or self.lowers[at : at + 3] == ["as", "well", "as"]
            or self.lowers[at : at + 2] == ["such", "as"]
        ):
            return "phrase"
        if tag in ("VBN", "VBG") or (tag == "VBD" and (word.endswith("ed") or word in participles())):
            return "participle"
        if word in _EXTRA or word in PREPOSITIONS or tag in ADVERB_TAGS or word in ("like", "unlike"):
            return "phrase"
        if tag in ("DT", "PRP$") and self._one_thing(at):
            return "apposition"
        if tag in ("JJ", "JJS", "JJR") and self.lowers[at + 1] in PREPOSITIONS:
            return "phrase"
        if self.lowers[at + 1 : at + 3] == ["of", "them"]:
            return "participle"
        if tag == "CD" and self.lowers[at + 1 : at + 2] == [","]:
            return "apposition"
        return ""

    def _one_thing(self, at: int) -> bool:
        """Whether an apposition goes on to its comma without “and”."""
        for i in range(at, min(self.end, at + _INSERTED)):
            if self.lowers[i] == ",":
                return True
            if self.lowers[i] in ("and", "or"):
                return False
        return False
