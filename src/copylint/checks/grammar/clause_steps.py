"""Steps of the walk through a clause: phrases, participles, relative clauses, their verbs and objects."""

from copylint.annotate.phrases import Group
from copylint.checks.grammar.agreement_words import PLURAL, SINGULAR, can_be_verb, names_people, pasts
from copylint.checks.grammar.clause_heads import (
    Clause,
    Head,
    group_at,
)
from copylint.checks.grammar.clause_words import (
    ADVERB_TAGS,
    HELPERS,
    PREPOSITIONS,
    TELLS,
    TIME_OPENERS,
    participles,
)
from copylint.language.lemma_tables import words

_PARTICLES = words("up out down off over back away in on aside apart ahead together along")
_TIMES = words(
    "year month week day night morning afternoon evening summer winter spring autumn monday tuesday wednesday thursday friday saturday "
    "sunday time today yesterday tonight decade season weekend century january february march april may june july august september "
    "october november december"
)
_FOUND = words("found find finds saw see sees made make makes heard hear added reported")
_HELPED = frozenset(["been", "be", "being", "n't", "not"])
_LONGEST = 45  # tokens from the head to the verb
_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])


class Steps:
    """What a walk meets on its way, and the steps it takes; every step gives the token behind it, or -1."""

    def __init__(self, structure: Clause, head: Head) -> None:
        self.structure, self.lowers, self.tag = structure, structure.lowers, structure.tag
        self.head = head
        self.number = head.number
        self.end = min(structure.last, head.last + _LONGEST)
        self.between = 0  # phrases and clauses passed over
        self.inserted = False  # whether a comma stands right before the verb
        self.paired = False
        self.hinted = ""  # the number a relative clause right after the head gives it
        self.loose = False  # whether “and” may join the head to a second one
        self.defined = False  # whether the last group in a phrase has an article or owner
        self.past = False  # whether a past was taken for a participle

    def _is_verb(self, at: int) -> bool:
        """Whether the clause's finite verb stands at this token: a verb that shows its number."""
        word, tag = self.lowers[at], self.tag(at)
        if word in SINGULAR or word in PLURAL:
            return True
        if word in HELPERS or tag.tag == "MD":
            return True
        if tag.tag == "VBZ":
            return True
        return tag.tag == "VBP" or (tag.tag == "VB" and self.lowers[at - 1] != "to")

    def _participle(self, at: int) -> bool:
        """Whether a past after a noun is a participle: a phrase follows it, no object."""
        word = self.lowers[at]
        after = self.lowers[at + 1] if at + 1 < self.end else "."
        if word in TELLS and self.tag(at).tag == "VBD":
            return False
        if not (word.endswith("ed") or word in participles()):
            return False
        if self.tag(at).tag == "VBD" and after == "to":
            return False
        return after in PREPOSITIONS or self._time(at + 1)

    def _time(self, at: int) -> bool:
        """“each day”, “last year”, “yesterday”."""
        word = self.lowers[at] if at < self.end else "."
        if word in TIME_OPENERS:
            return at + 1 < self.end and self.lowers[at + 1] in _TIMES
        return word in ("today", "yesterday", "tonight", "tomorrow", "ago") or (
            word in _TIMES and self.tag(at).tag == "NNP"
        )

    def _object(self, at: int) -> int:
        if self.tag(at).tag == "PRP":
            return at + 1
        group = group_at(self.structure, at)
        return group.last if group is not None else -1

    def _phrase(self, at: int) -> int:
        """Past a preposition and what it takes."""
        first = at
        at += 1
        while at < self.end and (
            (self.lowers[at] in PREPOSITIONS and self.tag(at).tag == "IN")
            or (
                self.tag(at).tag in ADVERB_TAGS
                and self.lowers[at] in ("not", "more", "about", "nearly", "only", "just", "almost")
            )
            or self.lowers[at] in ("least", "most")
        ):
            at += 1
        if at >= self.end:
            return -1
        word, tag = self.lowers[at], self.tag(at).tag
        if tag in ("PRP", "EX") or (
            word in ("this", "those", "these", "that", "both", "all", "each") and self._lone(at)
        ):
            return at + 1
        if word in ("which", "whom"):
            return self._own_subject(at + 1)
        if word in ("what", "how", "whether", "why", "where"):
            return self._question(at + 1)
        group = group_at(self.structure, at)
        if tag == "VBG" and (group is None or group.first == at):
            if self.tag(at + 1).tag in ("NN", "NNS") and group is not None:
                return group.last
            at += 1
            if self.tag(at).tag in ("RP", "RB"):
                at += 1
            group = group_at(self.structure, at)
            return group.last if group is not None else (at + 1 if self.tag(at).tag == "PRP" else at)
        if group is not None:
            self._inner(group, self.lowers[first] == "of" and not self.between)
            return group.last
        if tag in ("CD", "JJ", "NN", "RB", "JJR", "JJS") or self._time(at):
            return at + 1
        return -1

    def _inner(self, group: Group, owned: bool) -> None:
        """What the group in a phrase hides: “the governor of Orme's relatives are”, “one of the reasons people are”."""
        tags = [self.tag(i).tag for i in range(group.first, group.last)]
        self.defined = tags[0] in ("DT", "PRP$")
        if (owned and "POS" in tags[:-1]) or (tags[-1] in ("NN", "NNS") and "NNS" in tags[:-1]):
            self.loose = True
        elif tags[-1] == "NNS" and tags[-2:-1] == ["NN"] and names_people(self.lowers[group.head]):
            self.loose = True  # “the amount of data people are”

    def _lone(self, at: int) -> bool:
        return self.tag(at + 1).pos not in ("NOUN", "PROPN", "ADJ", "NUM", "DET")

    def _question(self, at: int) -> int:
        """Past the verb of “what may be carried”, “how the town was run”."""
        if at < self.end and (self.tag(at).tag in _FINITE or self.tag(at).tag == "TO"):
            return self._verbs(at)
        return self._own_subject(at)

    def _own_subject(self, at: int) -> int:
        """Past the subject and the verbs of a clause with its own subject."""
        if at >= self.end:
            return -1
        if self.tag(at).tag == "PRP":
            at += 1
        else:
            group = group_at(self.structure, at)
            if group is None:
                return -1
            at = group.last
            while at < self.end and self.lowers[at] in ("of", "in", "on", "at", "for", "from"):
                at = self._phrase(at)
                if at < 0:
                    return -1
        while at < self.end and self.tag(at).tag in ADVERB_TAGS:
            at += 1
        if at >= self.end or not (
            self.tag(at).tag in _FINITE or self.lowers[at] in HELPERS or self._past(at)
        ):
            return -1
        return self._verbs(at)

    def _past(self, at: int) -> bool:
        """Whether a participle may be a past: “what they found”."""
        word = self.lowers[at]
        return self.tag(at).tag == "VBN" and (word.endswith("ed") or word in pasts())

    def _relative(self, at: int) -> int:
        """Past “who bought tickets”, “that the manager had carried home”, as far as its verbs."""
        after = at + 1
        while after < self.end and self.tag(after).tag in ADVERB_TAGS:
            after += 1
        if after >= self.end:
            return -1
        if self.tag(after).tag in _FINITE or self.lowers[after] in HELPERS:
            if at == self.head.last or (at == self.head.last + 1 and self.lowers[at - 1] == ","):
                self._hint(after)
            return self._verbs(after)
        if self._bare(after):
            self._hint(after)
            return after + 1
        return self._own_subject(after)

    def _bare(self, at: int) -> bool:
        """Whether a word right after “who” or “that” is a verb whatever its tag: “that nest under the eaves”."""
        word, tag = self.lowers[at], self.tag(at)
        if self.lowers[at - 1] not in ("who", "which") and (
            tag.margin >= 2.0 or self.lowers[at - 1] != "that"
        ):
            return False
        return (
            tag.tag in ("NN", "NNS", "VB", "VBG")
            and self.lowers[at + 1] in PREPOSITIONS
            and can_be_verb(word)
        )

    def _hint(self, verb: int) -> None:
        word, tag = self.lowers[verb], self.tag(verb).tag
        if word in SINGULAR or tag == "VBZ":
            self.hinted = "Sing"
        elif word in PLURAL or tag == "VBP":
            self.hinted = "Plur"

    def _verbs(self, at: int) -> int:
        """Past a finite verb, its helpers and what comes with them; -1 where a clause may be its object."""
        first = at
        while at < self.end:
            word, tag = self.lowers[at], self.tag(at).tag
            if (
                at == first
                or tag in ("VB", "VBN", "VBG")
                or word in _HELPED
                or (word == "have" and self.tag(first).tag == "MD")
            ):
                if word in TELLS and word not in ("have", "has") and self._tells(at):
                    return -1
                at += 1
            elif (
                tag in ADVERB_TAGS
                or tag == "RP"
                or (word in _PARTICLES and tag == "RB")
                or (word == "to" and self.tag(at + 1).tag == "VB")
            ):
                at += 1
            else:
                break
        if (
            at < self.end
            and self.tag(at).tag in ("JJ", "JJR")
            and self.tag(at + 1).pos not in ("NOUN", "PROPN")
        ):
            at += 1
        return at

    def _tells(self, at: int) -> bool:
        """Whether what is told may follow a verb: a clause without “that”."""
        if self.lowers[at] in _FOUND and self.lowers[at + 1] in PREPOSITIONS:
            return False
        return self.tag(at).tag != "VBN" or self.tag(at - 1).tag not in ("VBD", "VBZ", "VBP", "VBN", "VB")
