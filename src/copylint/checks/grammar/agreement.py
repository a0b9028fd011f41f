"""GR102: a verb whose number is not its subject's."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Edit, Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.phrases import INDEFINITE, Structure, Subject
from copylint.annotate.phrases_dialect import about_sport, dialect_of
from copylint.checks.grammar.agreement_clauses import (
    COUNTING,
    aimed,
    asked,
    inserted,
    inverted,
    joined,
    listed,
    massed,
    paired,
    scarce,
    shared,
)
from copylint.checks.grammar.agreement_counts import HEADS, counted, existential
from copylint.checks.grammar.agreement_glance import (
    openings,
    singular_subject_possible,
)
from copylint.checks.grammar.agreement_lexical import (
    BARE,
    EVERYDAY,
    OBJECTS,
    PRONOUNS,
    after_adverb,
    after_noun,
    after_opening,
    after_pair,
    after_pronoun,
    before_speaker,
    by_name,
    past_phrase,
    third,
)
from copylint.checks.grammar.agreement_subjects import fronted, plural_subject, reduced
from copylint.checks.grammar.agreement_words import (
    ADVERBS,
    COUNTRIES,
    DETERMINERS,
    KIN,
    PLURAL,
    SINGULAR,
    SKIPPED,
    SURE,
    Clash,
    can_be_verb,
    plural,
)
from copylint.language.lemma_tables import words
from copylint.language.lemmas import inflect

_PREPOSITIONS = words(
    "of in on at for from to with by about over under between among against within across around behind near along beside inside "
    "outside beyond above below beneath"
)
_BOUNDS = frozenset(
    [",", ";", ":", ".", "that", "who", "which", "and", "or", "but", "because", "if", "when", "while"]
)
# Before have, do, are and were these settle it: a plural, an infinitive, an inversion.
_SETTLED = words("""
    they we you i who that which what these those there to not n't and or all both many some most few several none more others
    ones two three four five six seven eight nine ten will would can could should may might must shall did does do 'd 'll 've 're
    never also only always still now just ever already , " “ ” ' ’ ) - – — : ; where how why when here neither nor so as doubt
    half people police majority others any men women children than let lets but either each times % data media
""")
_ASKING = frozenset(["where", "why", "when"])
_PLACED = frozenset(["lies", "stands", "sits", "hangs", "lurks", "comes"])
_NEVER = words("us 's this his its as perhaps less yes across besides thus unless always press process")
# Words that can clash wherever they stand, besides those with -s; any other only after a pronoun or an adverb.
_SPEAKING = BARE | SINGULAR.keys() | PLURAL.keys()
_SHORT = 5  # tokens of a passage in which nothing stands between subject and verb
_HINTS = 2  # words of sport from which a country may be a team
_STATES = [
    ["the", "united", "states"],
    ["the", "netherlands"],
    ["the", "philippines"],
    ["the", "united", "nations"],
]
_CLOSING = frozenset([",", '"', "”", "’", "'"])
_THIRD = frozenset(["he", "she", "it"])
_CLAUSE_EDGES = frozenset(["start", "that", "but", "conjunction", "report"])
_ENDINGS = frozenset(["ed", "ng", "ly"])  # of words that are no plain verb
_LEADS = PRONOUNS | ADVERBS
_INVERTED = [["we"], ["you"], ["they"], ["i"]]


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Verbs that clash with their subjects; names and bodies of people by dialect."""
    judge = Judge(article)
    for passage in article.passages:
        if passage.kind not in SKIPPED:
            seen: set[int] = set()
            for clash in judge.clashes(passage):
                if clash.verb not in seen:
                    seen.add(clash.verb)
                    yield _hit(passage, clash)


def _hit(passage: Passage, clash: Clash) -> Hit:
    tokens = passage.tokens
    verb = clash.verb
    start, end = tokens.starts[verb], tokens.ends[verb]
    form = passage.text[start:end]
    right = {**SINGULAR, **PLURAL}.get(form) or inflect(form, "VBP" if clash.number == "Plur" else "VBZ")
    number = "plural" if clash.number == "Plur" else "singular"
    message = f"“{clash.subject} … {form}”: the subject is {number}, so “{right}”"
    first = start if clash.first < 0 else tokens.starts[clash.first]
    return Hit(passage.index, first, end, message=message, edits=(Edit(start, end, right),))


class Judge:
    """Looks at the verbs of one article."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self._bodies: bool | None = None
        self.speaking = _SPEAKING.union(filter(_may_clash, article.sibilant))

    @property
    def bodies_are_singular(self) -> bool:
        """Whether names and bodies of people take a singular here: American copy that is not about sport."""
        if self._bodies is None:
            self._bodies = dialect_of(self.article) == "us" and not about_sport(self.article)
        return self._bodies

    def clashes(self, passage: Passage) -> Iterator[Clash]:
        """The clashes in a passage, in order of the words that gave them away."""
        lowers = passage.tokens.lowers
        for i in self._candidates(passage):
            word = lowers[i]
            if word in SINGULAR:
                clash = self._singular_verb(passage, i)
            elif word in PLURAL:
                clash = self._plural_verb(passage, i)
            elif i == 0:
                continue
            else:
                clash = _full_verb(passage, i)
            if clash is not None:
                yield clash
        if len(lowers) > _SHORT:
            from copylint.checks.grammar.clause_glance import far_clashes

            yield from far_clashes(passage, lambda: self.bodies_are_singular)
        for sentence in passage.sentences:
            if lowers[sentence.first] in DETERMINERS:
                clash = after_opening(Structure(passage, sentence), lambda: self.bodies_are_singular)
                if clash is not None:
                    yield clash

    def _candidates(self, passage: Passage) -> list[int]:
        """The words that may clash, and those after a pronoun or an adverb that may."""
        at, lowers = passage.having(self.speaking), passage.tokens.lowers
        at += [i for i in passage.places.get("of", ()) if lowers[i - 1] in HEADS]
        following = [*lowers[1:], ","]
        at += [i + 1 for i in passage.having(_LEADS) if following[i] not in EVERYDAY]
        return sorted(set(at))

    def _singular_verb(self, passage: Passage, i: int) -> Clash | None:
        """The clash of is, was, has or does at token `i`."""
        lowers = passage.tokens.lowers
        before = lowers[i - 1] if i else ""
        if "A" <= passage.tokens.words[i][0] <= "Z" or before in _ASKING:
            return asked(_around(passage, i), i)
        if before == "there":
            return existential(_around(passage, i), i)
        if before in ("they", "we") and passage.sentence_of(i).first < i:
            return Clash(i, passage.tokens.words[i - 1], "Plur")
        if before == ",":
            return inserted(_around(passage, i), i, self.bodies_are_singular)
        clash = None
        if _may_be_plural(lowers, i):
            structure = _around(passage, i)
            clash = plural_subject(structure, i) or shared(structure, i)
        near = lowers[max(i - 6, 0) : i] if clash is None else []
        if "and" in near and _two_things(passage, i):
            structure = _around(passage, i)
            clash = joined(structure, i) or listed(structure, i)
        elif "nor" in near or "or" in near:
            clash = paired(_around(passage, i), i)
        if clash is None and _doing(lowers, i):
            clash = reduced(_around(passage, i), i)
        if clash is None and lowers[i + 1 : i + 2] and lowers[i + 1] in COUNTING:
            clash = inverted(_around(passage, i), i)
        return clash

    def _plural_verb(self, passage: Passage, i: int) -> Clash | None:
        """The clash of are, were, have or do at token `i`."""
        lowers = passage.tokens.lowers
        before = lowers[i - 1] if i else ""
        if "A" <= passage.tokens.words[i][0] <= "Z" or before in _ASKING:
            return asked(_around(passage, i), i)
        if before == "there":
            return scarce(_around(passage, i), i)
        if before == ",":
            return inserted(_around(passage, i), i, self.bodies_are_singular)
        if before in _THIRD and lowers[i] in ("have", "do"):
            return third(_around(passage, i), i)
        if "nor" in lowers[max(i - 6, 0) : i] or "or" in lowers[max(i - 6, 0) : i]:
            return paired(_around(passage, i), i)
        if not _may_be_singular(lowers, i):
            return None
        structure = _around(passage, i)
        clash = None
        if singular_subject_possible(lowers, structure.first, i) or self._body_possible(structure, i):
            clash = self._singular_subject(structure, i)
        return clash or aimed(structure, i) or massed(structure, i)

    def _body_possible(self, structure: Structure, verb: int) -> bool:
        """Whether a country, or a body of people that takes a singular, may be the subject: by the words alone."""
        lowers, first = structure.lowers, structure.first
        if COUNTRIES.isdisjoint(structure.passage.tokens.words[first:verb]) and not self.bodies_are_singular:
            return False
        if any(end == verb for _, end in openings(lowers, first, verb)):
            return True
        return {"how", "many"} <= set(lowers[first:verb])

    def _country(self, structure: Structure, subject: Subject) -> bool:
        """Whether the subject is a country, outside sport: singular on both sides."""
        group = subject.group
        if structure.words(group.first, group.last) not in COUNTRIES or subject.edge == "comma":
            return False
        return not about_sport(self.article, _HINTS)

    def _singular_subject(self, structure: Structure, verb: int) -> Clash | None:
        """A singular subject of are, were, have or do."""
        if verb <= structure.first or not structure.passage.tokens.words[verb].islower():
            return None
        subject = structure.subject(verb)
        if subject is None or subject.edge not in SURE | {"noun"}:
            return None
        if subject.edge == "comma" and not fronted(structure):
            return None
        if subject.edge == "conjunction" and structure.lowers[verb] == "were":
            return None  # if it were so
        if structure.lowers[verb + 1 : verb + 2] in _INVERTED:
            return None  # “how the hell do we”
        group = subject.group
        if any(structure.tag(i).tag == "NNS" for i in range(group.first, group.head)):
            return None  # “the stops downtown are”
        if group.number == "Coll" and not subject.inner and _stands_free(structure, subject):
            if self.bodies_are_singular or self._country(structure, subject):
                return Clash(verb, structure.words(group.first, group.last), "Sing", group.head)
        elif (
            structure.lowers[group.first : group.last] in _STATES
            and not subject.inner
            and subject.edge in _CLAUSE_EDGES
        ):
            if not about_sport(self.article, _HINTS):
                return Clash(verb, structure.words(group.first, group.last), "Sing")
        elif (
            group.number == "Sing"
            and (structure.lowers[group.first] in DETERMINERS or structure.lowers[group.head] in INDEFINITE)
            and _apart(structure, subject)
        ):
            return Clash(verb, structure.words(group.first, group.last), "Sing")
        return None


def _apart(structure: Structure, subject: Subject) -> bool:
    """Whether a singular before the verb, phrases between them or not, can't be part of something else."""
    if not subject.inner:
        return subject.edge != "noun"
    owned = any(structure.tag(i).tag == "POS" for i in range(subject.inner[0].first, subject.inner[0].last))
    return subject.edge in _CLAUSE_EDGES and not owned  # “the governor of Orme’s relatives are”


def _stands_free(structure: Structure, subject: Subject) -> bool:
    """Whether a name can be the subject: not the second half of “Reno, Nevada”, nor an apposition."""
    start = subject.group.first
    if subject.edge == "comma":
        return structure.tag(max(start - 2, structure.first)).tag != "NNP"
    return subject.edge != "noun" or _how_many(structure, start)


def _how_many(structure: Structure, start: int) -> bool:
    """Whether “how many …” stands right before: “how many soldiers Russia have lost”."""
    before = structure.lowers[max(structure.first, start - 4) : start]
    return before[:-1].count("how") == 1 and "many" in before


def _full_verb(passage: Passage, i: int) -> Clash | None:
    """The clash of any verb but be, have and do at token `i`, or of the count whose “of” stands there."""
    lowers = passage.tokens.lowers
    word, before = lowers[i], lowers[i - 1]
    if word == "of":
        return counted(_around(passage, i), i) if before in HEADS else None
    if before in PRONOUNS:
        if word in EVERYDAY or (before == "this" and lowers[i + 1 : i + 2] not in OBJECTS):
            return None
        return after_pronoun(_around(passage, i), i)
    if word[-1] == "s":
        return _with_s(passage, i) if word not in _NEVER else None
    if word in BARE and passage.tokens.words[i - 1][0].isupper():
        return by_name(_around(passage, i), i)
    if word in BARE and before in _CLOSING:
        return before_speaker(_around(passage, i), i)
    if word in BARE and plural(before):
        return past_phrase(_around(passage, i), i)
    if before in ADVERBS and word not in EVERYDAY and word[-2:] not in _ENDINGS and can_be_verb(word):
        return after_adverb(_around(passage, i), i)
    return None


def _may_clash(word: str) -> bool:
    """Whether a word with -s can be a verb that is looked at wherever it stands."""
    return word not in _NEVER and (word in _PLACED or can_be_verb(word))


def _with_s(passage: Passage, i: int) -> Clash | None:
    """The clash of a full verb with -s."""
    lowers = passage.tokens.lowers
    if lowers[i - 1] not in DETERMINERS and _may_be_plural(lowers, i):
        return after_noun(_around(passage, i), i) if can_be_verb(lowers[i]) else None
    if lowers[i - 1] == ",":
        return inserted(_around(passage, i), i, False) if can_be_verb(lowers[i]) else None
    if _doing(lowers, i) and can_be_verb(lowers[i]):
        return reduced(_around(passage, i), i)
    if lowers[i] in _PLACED and lowers[i + 1 : i + 2] and lowers[i + 1] in COUNTING:
        return inverted(_around(passage, i), i)
    if "and" in lowers[max(i - 4, 0) : max(i - 2, 0)]:
        return after_pair(_around(passage, i), i) if can_be_verb(lowers[i]) else None
    return None


def _doing(lowers: list[str], verb: int) -> bool:
    """Whether a plural and what it is doing may stand before a verb: “firms making lace employs”."""
    return any(
        lowers[k].endswith("ing") and any(map(plural, lowers[max(k - 2, 0) : k]))
        for k in range(max(verb - 7, 1), verb - 1)
    )


def _around(passage: Passage, i: int) -> Structure:
    return Structure(passage, passage.sentence_of(i))


def _two_things(passage: Passage, verb: int) -> bool:
    """Whether words before the verb may be a pair of subjects, or a pair after a plural: a cheap first look."""
    lowers = passage.tokens.lowers
    at = max(k for k in range(max(verb - 6, 0), verb) if lowers[k] == "and")
    if at + 1 >= verb or at == 0:
        return False
    if lowers[at + 1] in DETERMINERS or lowers[at + 1] in KIN or passage.tokens.words[verb - 1] in COUNTRIES:
        return True
    return any(plural(word) for word in lowers[max(at - 6, 0) : at])


def _may_be_plural(lowers: list[str], verb: int) -> bool:
    """Whether a plural noun stands before the verb, or before a phrase that stands there: a cheap first look."""
    at = verb - 1
    while at > 0 and (lowers[at] in ADVERBS or lowers[at].endswith("ly")):
        at -= 1
    if plural(lowers[at]):
        return True
    for k in range(at - 1, max(-1, at - 14), -1):
        if lowers[k] in _BOUNDS:
            return False
        if lowers[k + 1] in _PREPOSITIONS and plural(lowers[k]):
            return True
    return False


def _may_be_singular(lowers: list[str], verb: int) -> bool:
    """Whether a singular noun may stand before the verb, or before a phrase that stands there."""
    before = lowers[verb - 1]
    if before in _SETTLED or not before[0].isalpha() or before.endswith("ly"):
        return False
    if not plural(before) or before in ("states", "netherlands", "philippines"):
        return True
    for k in range(verb - 2, max(0, verb - 10), -1):
        if lowers[k] in _BOUNDS:
            return False
        if lowers[k] in _PREPOSITIONS:
            head = lowers[k - 1]
            if head.isalpha() and head not in _SETTLED and not plural(head):
                return True
    return False
