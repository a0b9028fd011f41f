"""GR101: a relative clause whose verb differs in number from every noun it can belong to."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Edit, Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.phrases import INDEFINITE, Group, Structure
from copylint.annotate.phrases_number import MARGIN
from copylint.checks.grammar.agreement_lexical import EVERYDAY
from copylint.checks.grammar.agreement_words import PLURAL, SINGULAR, SKIPPED, can_be_verb, pasts, plural
from copylint.language.lemma_tables import words
from copylint.language.lemmas import inflect

_PRONOUNS = frozenset(["that", "which", "who"])
_BARE_MARGIN = 2.0
_ADVERBS = words(
    "also already always currently never now once often only recently still then really ever just both"
)
_ARTICLES = frozenset(["a", "an", "the", "his", "her", "its"])
_LONGEST = 10  # tokens of a noun group before its head
_NO_NOUNS = EVERYDAY - words(
    "one two three will can may might must well back right left down up like no i"
)  # heads of none
_ASKING = words("""
    ask asks asked asking know knows knew tell tells told telling remind reminds reminded inform informed warn warned assure assured
    show shows showed wonder wondered decide decides decided guess see say says said teach taught convince convinced
""")
_SOME = words(
    "some many most all both few several any those these two three four five six seven eight nine ten dozens hundreds"
)
_CONTENTS = words(
    "claims fears reports hopes signs concerns suggestions allegations doubts rumours rumors warnings worries beliefs"
)


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Relative clauses that clash with their antecedents."""
    for passage in article.passages:
        if passage.kind in SKIPPED:
            continue
        words_, last = passage.tokens.words, len(passage.tokens.words) - 1
        for i in passage.having(_PRONOUNS):
            if 0 < i < last and words_[i].islower():
                yield from _clash(passage, i)


def _clash(passage: Passage, i: int) -> Iterator[Hit]:
    lowers = passage.tokens.lowers
    verb = i + 1
    while verb < len(lowers) - 1 and (lowers[verb] in _ADVERBS or lowers[verb].endswith("ly")):
        verb += 1
    before = i - 2 if lowers[i - 1] == "," and i > 2 else i - 1
    if plural(lowers[before]):
        if not lowers[verb].endswith("s") or lowers[verb][0] == "'":
            return
        number = "Plur"
    elif lowers[before] in _NO_NOUNS or not lowers[before].isalpha():
        return
    elif lowers[verb] in PLURAL or (_introduced(lowers, before) and _bare(passage, verb)):
        number = "Sing"
    else:
        return
    structure = Structure(passage, passage.sentence_of(i))
    if structure.first < i and verb < structure.last - 1 and _differs(structure, i, verb, number):
        yield _hit(passage, i - 1, verb, number)


def _introduced(lowers: list[str], noun: int) -> bool:
    """Whether an article or owner may open the group of the noun."""
    return lowers[noun] in INDEFINITE or not _ARTICLES.isdisjoint(lowers[max(noun - _LONGEST, 0) : noun])


def _bare(passage: Passage, verb: int) -> bool:
    """Whether a full verb without -s stands at token `verb`: “a policy which leave”."""
    word = passage.tokens.lowers[verb]
    if word in EVERYDAY or word[-1] == "s" or word[-2:] in ("ed", "ng", "ly") or not can_be_verb(word):
        return False
    if word in pasts():
        return False
    tag = passage.tag(verb)
    return tag.tag == "VBP" and tag.margin >= _BARE_MARGIN


def _hit(passage: Passage, noun: int, verb: int, number: str) -> Hit:
    tokens = passage.tokens
    start, end = tokens.starts[verb], tokens.ends[verb]
    word = tokens.lowers[verb]
    right = {**SINGULAR, **PLURAL}.get(word) or inflect(word, "VBP" if number == "Plur" else "VBZ")
    named = "plural" if number == "Plur" else "singular"
    message = f"“{tokens.words[noun]} {tokens.words[noun + 1]} … {tokens.words[verb]}”: the noun is {named}, so “{right}”"
    return Hit(passage.index, start, end, message=message, edits=(Edit(start, end, right),))


def _differs(structure: Structure, i: int, verb: int, number: str) -> bool:
    """Whether the clause opened at token `i` clashes with all the nouns it may belong to."""
    if not _ASKING.isdisjoint(structure.lowers[max(structure.first, i - 6) : i]) or not _finite(
        structure, verb, number
    ):
        return False
    if structure.lowers[i - 1] == ",":
        return _opening(structure, i - 1, number)
    group = structure.group_before(i)
    if group is None or group.number != number:
        return False
    chosen = _one_of(structure, group)
    if chosen:
        return chosen == "one" and number == "Plur"
    return _alone(structure, group, number)


def _finite(structure: Structure, verb: int, number: str) -> bool:
    tag, after = structure.tag(verb), structure.tag(verb + 1)
    if after.word in (",", ".") or after.tag == "PRP":
        return False  # “that is, …”; “that were it to pass”
    if structure.lowers[verb] in SINGULAR or structure.lowers[verb] in PLURAL:
        return True
    if number == "Sing":
        relative = verb - 1 if structure.lowers[verb - 1] in _PRONOUNS else verb - 2
        group = structure.group_before(relative - (structure.lowers[relative - 1] == ","))
        if group is None:
            return False
        return structure.lowers[group.first] in _ARTICLES or structure.lowers[group.head] in INDEFINITE
    if structure.lowers[verb - 2] in _CONTENTS:
        return False  # “claims that increases in rent”
    if tag.tag == "NNS" and tag.margin < MARGIN and after.tag in ("DT", "PRP$"):
        return number == "Plur"  # “which places the number above 900”
    return (
        tag.tag == "VBZ"
        and tag.margin >= MARGIN
        and number == "Plur"
        and after.tag not in ("MD", "VBZ", "VBP")
    )


def _one_of(structure: Structure, group: Group) -> str:
    """ "one" for “one of the schools that”, "only" for “the only one of the schools that”, else ""."""
    before = structure.lowers[max(structure.first, group.first - 4) : group.first]
    if before[-2:] != ["one", "of"]:
        return ""
    return "only" if "only" in before else "one"


def _alone(structure: Structure, group: Group, number: str) -> bool:
    """Whether all groups back to the edge of the phrase have this number too."""
    while group.first > structure.first:
        before = group.first - 1
        if not structure.preposition(before):
            return _stops(structure, before, number)
        if (
            structure.lowers[before] == "of"
            and before > structure.first
            and structure.lowers[before - 1] in _SOME
        ):
            return number == "Plur"
        outer = structure.modified(before)
        if outer is None:
            return before > structure.first and structure.tag(before - 1).pos in ("VERB", "AUX", "ADJ", "ADV")
        if outer.number != number:
            return structure.tag(outer.head).margin < MARGIN and _stops(structure, outer.head, number)
        group = outer
    return True


def _opening(structure: Structure, comma: int, number: str) -> bool:
    """Whether a noun group of this number opens the sentence and ends before the comma."""
    group = structure.group_before(comma)
    named = any(structure.tag(i).pos == "PROPN" for i in range(structure.first, comma))
    return (
        group is not None
        and not named
        and group.number == number
        and group.first == structure.first
        and group.head > group.first
    )


def _reduced(structure: Structure, verb: int) -> bool:
    """Whether a past after a noun may be a participle: “is the only one heard on the tapes who”."""
    if verb == structure.first or structure.tag(verb - 1).pos not in ("NOUN", "PROPN"):
        return False
    return any(structure.lowers[i] in ("is", "are", "was", "were") for i in range(structure.first, verb - 1))


def _stops(structure: Structure, at: int, number: str) -> bool:
    """Whether no noun before token `at` can be what the clause speaks of."""
    tag = structure.tag(at)
    if tag.margin < MARGIN and tag.tag == "NN":
        return True  # as likely a verb
    if structure.lowers[at] == ",":
        return number == "Plur"
    if tag.tag in ("RB", "IN"):
        return number == "Plur"
    if tag.tag == "VBG" and number == "Plur" and structure.lowers[max(at - 1, structure.first)] == ",":
        return True
    if tag.tag in ("VBN", "VBG"):
        return structure.tag(max(at - 1, structure.first)).pos == "AUX"
    if tag.tag == "VBD" and _reduced(structure, at):
        return False
    if tag.tag == "JJ":
        return number == "Plur"
    if tag.tag == "VB":
        return structure.lowers[max(at - 1, structure.first)] != "to"
    return tag.tag in ("VBD", "VBZ", "VBP", "MD") or structure.edge(at + 1) in (
        "that",
        "but",
        "conjunction",
    )
