"""Shallow structure of a sentence: noun groups with head and number, subjects of finite verbs, clause edges.

Nothing is parsed as a whole: a rule that has a verb or a pronoun in hand asks for what stands beside it, and gets
None, or an edge that says so, where the words leave it open.
"""

from copylint._typing import NamedTuple
from copylint.annotate.passage import Passage
from copylint.annotate.phrases_number import group_number
from copylint.language.lemma_tables import words
from copylint.language.segment import Sentence

_INSIDE = frozenset(["JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "CD", "POS", "$", "HYPH", "RBS"])
_NOUNS = frozenset(["NN", "NNS", "NNP", "NNPS"])
_OPENERS = frozenset(["DT", "PRP$", "PDT", "WDT"])
_AFTER_OPENER = frozenset(["VBN", "VBG", "VBD"])
_PREPOSITIONS = words("""
    of in on at for amongst from to with by about over under between among against into through during without within across
    behind beyond near around including involving like outside inside along off per via toward towards regarding
    concerning amid amidst above below beneath beside upon up out aboard
""")
_SUBORDINATORS = words("if when while because although though unless whereas whether")
_HALF_SUBORDINATORS = words(
    "since until once before after as"
)  # prepositions too, unless they open the clause
REPORTS = words("""
    said says say saying believe believes believed think thinks thought argue argues argued claim claims claimed add adds
    added know knows knew hope hopes hoped fear fears feared suggest suggests suggested means meant show shows
    showed shown say insisted insists warned warns estimated estimates noted notes
""")
_WH = words("which whom where why how whose what who")
INDEFINITE = words("everyone everybody everything nobody nothing anyone someone")
_FLOATING = words(
    "all both each also alone too themselves itself himself n't not never now just still already yet"
)
_THAN = [["more", "than"], ["fewer", "than"], ["less", "than"]]
_OPENING = frozenset("\"“‘'(")
_CLOSING = frozenset('"”')
_PAUSES = frozenset([",", "?", "!"])
_DASHES = frozenset(["—", "–", "-", "--", ":", ";", "…", "..."])


class Group(NamedTuple):
    """A noun group: half-open tokens `first`:`last`, its `head`; number "Sing", "Plur", "Coll" (a body of
    people: singular or plural by dialect) or "" where it is unsure or can be either."""

    first: int
    head: int
    last: int
    number: str


class Subject(NamedTuple):
    """The subject of a verb.

    inner: groups in the phrases between the head and the verb, from the right. edge: what stands before the subject:
    start, comma, mark, and, but, conjunction, that, wh, report, noun, or "" (something else: the subject is unsure).
    """

    group: Group
    inner: tuple[Group, ...]
    edge: str


class Structure:
    """The structure of one sentence; tokens are numbered as in the passage."""

    def __init__(self, passage: Passage, sentence: Sentence) -> None:
        self.passage = passage
        self.first, self.last = sentence.first, sentence.last
        self.lowers = passage.tokens.lowers
        self.tag = passage.tag

    def words(self, first: int, last: int) -> str:
        """The text of the tokens `first`:`last`."""
        tokens = self.passage.tokens
        return self.passage.text[tokens.starts[first] : tokens.ends[last - 1]]

    def group_before(self, end: int) -> Group | None:
        """The noun group whose last token stands before token `end`."""
        head = end - 1
        if head < self.first:
            return None
        if self.tag(head).pos not in ("NOUN", "PROPN"):
            return self._pronoun(head)
        return self._group(self._leftmost(head), head)

    def group_from(self, start: int) -> Group | None:
        """The noun group that opens at token `start`."""
        at, head = start, -1
        while at < self.last and (self.tag(at).tag in _NOUNS if head >= 0 else self._continues(at, start)):
            if self.tag(at).pos in ("NOUN", "PROPN"):
                head = at
            at += 1
        return self._group(start, head) if head >= 0 and head == at - 1 else None

    def subject(self, verb: int) -> Subject | None:
        """The subject before the verb at token `verb`, phrases and adverbs between them passed over."""
        group = self.group_before(self.before_adverbs(verb))
        inner: list[Group] = []
        while group is not None:
            before = group.first - 1
            if self.lowers[max(before - 1, self.first) : before + 1] in _THAN:
                group = group._replace(first=before - 1)
                before -= 2
            if before < self.first or not self.preposition(before):
                return Subject(group, tuple(inner), self.edge(group.first))
            outer = self.modified(before)
            if outer is None:
                return Subject(group, tuple(inner), "")
            inner.append(group)
            group = outer
        return None

    def before_adverbs(self, at: int) -> int:
        """`at`, or the first of the adverbs right before it."""
        while at - 1 > self.first and (self.lowers[at - 1] in _FLOATING or self.tag(at - 1).pos == "ADV"):
            at -= 1
        return at

    def preposition(self, i: int) -> bool:
        """Whether token `i` opens a phrase that belongs to a noun before it."""
        return self.lowers[i] in _PREPOSITIONS and self.tag(i).pos in ("ADP", "PART", "SCONJ", "VERB")

    def edge(self, start: int) -> str:
        """What stands before a subject that opens at token `start`; see Subject."""
        before = start - 1
        if before < self.first or (self.lowers[before] in _OPENING and before == self.first):
            return "start"
        word = self.lowers[before]
        if word in _DASHES and not self._spaced(before):
            return ""
        if word in _CLOSING and self.lowers[before - 1] in _PAUSES:
            return "mark"
        for label, members in _EDGES:
            if word in members:
                return label if label != "report" or self.lowers[max(before - 1, self.first)] != "to" else ""
        if word in _HALF_SUBORDINATORS and (before == self.first or self.lowers[before - 1] == ","):
            return "conjunction"
        return "noun" if self.tag(before).pos in ("NOUN", "PROPN") else ""

    def _spaced(self, i: int) -> bool:
        """Whether a space, or the kind of mark that ends a clause, stands at token `i`."""
        tokens = self.passage.tokens
        return self.lowers[i] not in ("-", "–") or tokens.starts[i] > tokens.ends[i - 1]

    def modified(self, preposition: int) -> Group | None:
        """The noun group a phrase belongs to: right before it, or before a participle (“lessons offered in …”)."""
        before = preposition - 1
        if before > self.first and self.tag(before).tag == "RB":
            before -= 1
        if before > self.first and self.tag(before).tag == "VBN" and self.tag(before).margin >= 0:
            before -= 1
        return self.group_before(before + 1)

    def _pronoun(self, i: int) -> Group | None:
        if self.lowers[i] in INDEFINITE:
            return Group(i, i, i + 1, "Sing")
        return Group(i, i, i + 1, self.tag(i).number) if self.tag(i).tag == "PRP" else None

    def _group(self, first: int, head: int) -> Group:
        tags = [self.tag(i) for i in range(first, head + 1)]
        return Group(first, head, head + 1, group_number(self.lowers[first : head + 1], tags))

    def _leftmost(self, head: int) -> int:
        """The first token of the group with this head."""
        at = head
        while at > self.first and self._joins(at - 1, at):
            at -= 1
            if self.tag(at).tag in _OPENERS and not (at > self.first and self.tag(at - 1).tag == "PDT"):
                break
        return at

    def _joins(self, i: int, right: int) -> bool:
        """Whether token `i` belongs to the group that goes on at token `right`."""
        tag = self.tag(i).tag
        if tag in _INSIDE or tag in _OPENERS:
            return not (tag == "WDT" and self.lowers[i] == "that") and not self._breaks(tag, right)
        if tag in _AFTER_OPENER:
            if tag == "VBN" and i > self.first and self.lowers[i - 1] == "of":
                return True  # “the list of banned books”
            return tag != "VBG" if i == self.first else self.tag(i - 1).tag in ("DT", "PRP$", "JJ")
        following = self.tag(right).tag
        if tag == "RB":
            return following in ("JJ", "CD", "VBN", "JJR") and self.lowers[i] not in _FLOATING
        return (
            self.lowers[i] in ("and", ",")
            and following == "JJ"
            and i > self.first
            and self.tag(i - 1).tag == "JJ"
        )

    def _breaks(self, tag: str, right: int) -> bool:
        """Whether another group opens at `right`: “how many soldiers Russia has lost”, “a view other states have”."""
        return tag in ("NN", "NNS") and self.tag(right).tag in ("NNP", "JJ")

    def _continues(self, i: int, start: int) -> bool:
        tag = self.tag(i).tag
        if tag in _INSIDE:
            return True
        if tag in _OPENERS:
            return i == start or self.tag(i - 1).tag in ("PDT", "DT")
        return tag in _AFTER_OPENER or (
            tag == "RB" and i + 1 < self.last and self.tag(i + 1).tag in ("JJ", "CD", "VBN")
        )


_EDGES: tuple[tuple[str, frozenset[str]], ...] = (
    ("comma", frozenset([","])),
    ("mark", _DASHES),
    ("and", frozenset(["and", "or", "nor", "&", "/"])),
    ("but", frozenset(["but", "yet", "so"])),
    ("that", frozenset(["that"])),
    ("wh", _WH),
    ("conjunction", _SUBORDINATORS),
    ("report", REPORTS),
)
