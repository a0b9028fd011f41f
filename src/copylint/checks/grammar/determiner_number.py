"""GR116: “a women”, “each states”, “one of the victim”: a noun whose number its determiner doesn't take."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Edit, Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.phrases_number import MEASURES
from copylint.checks.grammar.agreement_words import can_be_verb
from copylint.language.lemma_tables import words
from copylint.language.lemmas import inflect
from copylint.language.nouns import is_collective, is_mass, noun_number

_SKIPPED = frozenset(["byline", "contents", "code", "boilerplate", "dateline", "headline", "caption"])
_MARGIN = 2.0
_NUMBERS = words("two three four five six seven eight nine ten eleven twelve dozen")
_BOTH = frozenset(["both", "many"])
_BEFORE_NUMBERS = words(
    "top first last next - – number no phase day week year act part chapter page section article point and by to one per"
)
_HAS = frozenset(["has", "is", "was"])
_DAYS = frozenset(["yesterday", "today", "tomorrow", "tonight", "recently"])
_ONE = frozenset(["a", "an", "each", "every", "another", "neither", "either"])
_MORE = frozenset(["these", "those", "several", "numerous", "various"])
_LATIN = words(
    "phenomena criteria alumni alumnae bacteria stimuli fungi memoranda referenda strata women men children freshmen"
)
_SET = words(  # plurals that “a” may stand before: units, grades, names of things with -s
    "levels students roads grades listers means works woods links arms savings sales sports news goods communications operations "
    "hundreds thousands millions systems services studies affairs relations resources rights honours honors forces amends times bits "
    "games doubles singles finals playoffs nationals majors minors miles thanks people summons triceps biceps quadriceps forceps bonkers shambles sevens fracas"
)
_FOLLOWS = frozenset(["IN", "CC", ".", ",", "WP", "VBD", "VBZ", "VBP", "MD", "TO", ":", "-RRB-", "''"])
_AMOUNTS = words(
    "few many couple dozen good great further additional total record mere whopping extra full estimated average solid more other half-dozen half little third"
)
_OPENERS = words("the his her their its our my these those your")
_GROUPS = words(
    "public crew elite pack cast pair trio lot bunch rest few best family squad opposition staff bench house number kind top most"
)


_LOOKED_AT = frozenset(["one", "this"]).union(_ONE, _MORE, _NUMBERS, _BOTH)


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Nouns whose number clashes with the word that introduces them."""
    for passage in article.passages:
        if passage.kind in _SKIPPED:
            continue
        lowers = passage.tokens.lowers
        for i in passage.having(_LOOKED_AT):
            word = lowers[i]
            if i + 1 == len(lowers):
                break
            if word in _ONE:
                yield from _plural_after(passage, i)
            elif word == "one":
                if lowers[i + 1] == "of":
                    yield from _one_of(passage, i + 1)
            elif word in _MORE:
                yield from _singular_after(passage, i)
            elif word in _NUMBERS or word in _BOTH:
                yield from _counted(passage, i)
            elif word == "this":
                yield from _this(passage, i)


def _plural_after(passage: Passage, i: int) -> Iterator[Hit]:
    """“a women”, “an enormous numbers”, “each states”."""
    lowers = passage.tokens.lowers
    for at in range(i + 1, min(i + 4, len(lowers) - 1)):
        if _plural(lowers[at]):
            break
    else:
        return
    if not _AMOUNTS.isdisjoint(lowers[i + 1 : at]) or not _lone(passage, i, at):
        return
    if at > i + 1 and can_be_verb(lowers[at]) and lowers[at + 1] not in ("of", ",", "."):
        return  # “a mural proclaims”
    if any(passage.tag(k).pos != "ADJ" and passage.tag(k).tag != "FW" for k in range(i + 1, at)):
        return
    right = (
        inflect(lowers[at], "NN")
        if lowers[at] not in _LATIN
        else _SINGULARS.get(lowers[at], inflect(lowers[at], "NN"))
    )
    yield _hit(passage, i, at, "one", right)


_SINGULARS = {"phenomena": "phenomenon", "criteria": "criterion", "alumni": "alumnus", "alumnae": "alumna"}


def _plural(word: str) -> bool:
    if word[-1] != "s":
        return word in _LATIN
    return word not in _SET and word not in MEASURES and word.isalpha() and noun_number(word) == "Plur"


def _lone(passage: Passage, i: int, at: int) -> bool:
    """Whether the determiner at `i` belongs to the plural at `at`, and no further noun follows."""
    tokens, sentence = passage.tokens, passage.sentence_of(i)
    determiner = tokens.words[i]
    if at + 1 >= sentence.last or not tokens.words[at].islower():
        return False
    if determiner == "A" and (i > sentence.first or (at == i + 1 and tokens.lowers[at] not in _LATIN)):
        return False  # Class A shares; A levels
    if (
        determiner.lower() in ("each", "neither", "either")
        and i > sentence.first
        and passage.tag(i - 1).pos not in ("ADP", "VERB", "CCONJ")
    ):
        return False  # they each wins
    if determiner == "Each" and can_be_verb(tokens.lowers[at]):
        return False  # Each wins in turn
    if determiner == "Either":
        return False  # Either teachers go or pupils do
    tag, after = passage.tag(at), passage.tag(at + 1)
    if tokens.lowers[at + 1] == "to" and determiner.lower() not in ("a", "an"):
        return False
    if (tag.tag != "NNS" or tag.margin < _MARGIN) and tokens.lowers[at] not in _LATIN:
        return False
    if after.tag not in _FOLLOWS and not (after.tag == "VBG" and determiner.lower() == "each"):
        return False
    return tokens.lowers[at + 1] not in ("-", "'", "’", "and", "or", "&") or tokens.lowers[at] in _LATIN


def _hit(passage: Passage, first: int, noun: int, number: str, right: str) -> Hit:
    tokens = passage.tokens
    start, end = tokens.starts[first], tokens.ends[noun]
    text = passage.text[start:end]
    message = f"“{text}”: “{tokens.words[first]}” goes with {number}: “{right}”"
    return Hit(passage.index, start, end, message=message, edits=(Edit(tokens.starts[noun], end, right),))


def _one_of(passage: Passage, of: int) -> Iterator[Hit]:
    """“one of the victim”."""
    tokens, sentence = passage.tokens, passage.sentence_of(of)
    if of + 2 >= sentence.last or tokens.lowers[of + 1] not in _OPENERS:
        return
    at = of + 2
    while at < sentence.last - 1 and passage.tag(at).tag in (
        "JJ",
        "JJS",
        "NN",
        "NNP",
        "POS",
        "CD",
        "RBS",
        "VBN",
        "NNS",
        "NNPS",
    ):
        at += 1
    noun = at - 1
    tag = passage.tag(noun)
    if (
        tag.tag != "NN"
        or tag.margin < _MARGIN
        or not tokens.words[noun].islower()
        or _stands_for_many(tokens.lowers[noun])
    ):
        return
    if of - 2 >= sentence.first and passage.tag(of - 2).pos in ("NOUN", "PROPN", "NUM", "ADJ"):
        return  # number one of the year
    if (passage.tag(at).tag in _FOLLOWS - {"CC", "VBZ"} or tokens.lowers[at] in _HAS) and not any(
        passage.tag(k).tag in ("NNS", "NNPS") for k in range(of + 2, noun)
    ):
        yield _hit(passage, of - 1, noun, "a plural", inflect(tokens.words[noun], "NNS"))


def _counted(passage: Passage, i: int) -> Iterator[Hit]:
    """“two new school in”, “a dozen film since”, “both team have”, “many voter stayed”."""
    tokens, sentence = passage.tokens, passage.sentence_of(i)
    noun = i + 1
    if noun + 1 >= sentence.last or noun_number(tokens.lowers[noun]) == "Plur":
        return
    if (
        tokens.lowers[i] in _NUMBERS
        and passage.tag(noun).tag == "JJ"
        and tokens.lowers[noun] not in _SIZES
        and not tokens.lowers[noun].endswith("ional")
    ):
        noun += 1
    if noun_number(tokens.lowers[noun]) != "Sing" or not tokens.words[noun].islower():
        return
    before = passage.tag(i - 1) if i > sentence.first else None
    if before is not None and (
        before.word.lower() in _BEFORE_NUMBERS
        or before.word.lower() in ("a", "an")
        or before.pos not in ("VERB", "AUX", "ADP", "ADV", "DET", "CCONJ", "SCONJ")
        or tokens.words[i][0].isupper()
    ):
        return
    if tokens.lowers[i] in _BOTH and can_be_verb(tokens.lowers[noun]) and not _sure_noun(passage, i):
        return  # whom many feel
    tag = passage.tag(noun)
    span = (
        tokens.lowers[noun] in _SPANS and tokens.lowers[i - 1] in _DURING and tokens.lowers[noun + 1] in ".,;"
    )
    if tag.tag != "NN" or tag.margin < 2 * _MARGIN or not (span or _countable(tokens.lowers[noun])):
        return
    follows = ("IN", ".", "WP", "MD", "VBD") if tokens.lowers[i] in _NUMBERS else ("MD", "VBD", "VBP")
    dated = tokens.lowers[noun + 1] in ("this", "last") and tokens.lowers[i] in _NUMBERS
    if (dated or passage.tag(noun + 1).tag in follows) and tokens.lowers[noun + 1] not in (
        "per",
        "a",
        "like",
        "-",
        "as",
        "than",
    ):
        yield _hit(passage, i, noun, "a plural", inflect(tokens.words[noun], "NNS"))


_SIZES = words("full second third half odd-numbered more other further extra additional")


def _countable(word: str) -> bool:
    if word in _TEAMS:
        return True
    return not _stands_for_many(word) and word not in _UNITS and not word.endswith("ship")


_SPANS = words("hour day week month year minute")
_DURING = words("within in for after last past next every about")
_TEAMS = words(
    "team club company school family firm party house committee council bank army university college hospital government"
)
_UNITS = words(
    "pct mile hour day week month year minute metre meter foot yard inch midway halfway overall pound dollar point star man woman storey story ton tonne degree "
    "stone head craft apparatus aircraft spacecraft hovercraft pence cent apiece straight fold time cut lap down up percent acre way nation play "
    "bid favorite favourite goal shot hand pair gross score brace horsepower ply megawatt fish sheep deer salmon trout grouse"
)


def _this(passage: Passage, i: int) -> Iterator[Hit]:
    """“this results will please”."""
    tokens, sentence = passage.tokens, passage.sentence_of(i)
    noun = i + 1
    if noun + 1 >= sentence.last or tokens.lowers[noun][-1] != "s" or not _plural(tokens.lowers[noun]):
        return
    if not tokens.words[noun].islower() or passage.tag(noun).tag != "NNS":
        return
    finite = passage.tag(noun + 1).tag in ("MD", "VBP") or tokens.lowers[noun + 1] in ("were", "have", "are")
    if finite or _object_of_this(passage, i):
        yield _hit(passage, i, noun, "one", inflect(tokens.lowers[noun], "NN"))


def _object_of_this(passage: Passage, i: int) -> bool:
    """Whether “this” and a plural end the sentence or its clause after a verb or a preposition: “protect this birds.”"""
    lowers, noun = passage.tokens.lowers, i + 1
    if i == passage.sentence_of(i).first or lowers[noun + 1] not in (".", ",", "who", "which", "that"):
        return False
    return passage.tag(noun).margin >= 2 * _MARGIN and passage.tag(i - 1).pos in ("VERB", "ADP")


def _stands_for_many(word: str) -> bool:
    return (
        word in _GROUPS
        or is_collective(word)
        or is_mass(word)
        or noun_number(word) != "Sing"
        or not word.isalpha()
        or word.endswith("ing")
    )


_KINDS = frozenset(["kind", "sort", "type"])


_FOLLOWS_ONE = frozenset(["IN", ".", ",", "WP", "MD", "VBD"])
_AFTER_NOUNS = words(
    "of were was have has had are is do does did will would can could may might must should wo ca"
)


def _sure_noun(passage: Passage, i: int) -> bool:
    """Whether what follows the word after `i` shows it to be a noun: of, a finite verb of be, have or do, a modal."""
    return passage.tokens.lowers[i + 2] in _AFTER_NOUNS


def _singular_after(passage: Passage, i: int) -> Iterator[Hit]:
    """“these problem”, “several person”."""
    tokens, sentence = passage.tokens, passage.sentence_of(i)
    noun = i + 1
    if (
        noun + 1 >= sentence.last
        or not tokens.words[noun].islower()
        or noun_number(tokens.lowers[noun]) != "Sing"
    ):
        return
    tag = passage.tag(noun)
    if tokens.lowers[noun] in _KINDS and tokens.lowers[noun + 1] == "of":
        yield _hit(passage, i, noun, "a plural", inflect(tokens.words[noun], "NNS"))
        return
    if tag.tag != "NN" or tag.margin < _MARGIN or _stands_for_many(tokens.lowers[noun]):
        return
    if tokens.lowers[noun] in _DAYS or (can_be_verb(tokens.lowers[noun]) and not _sure_noun(passage, i)):
        return  # these cost
    if tokens.lowers[noun + 1] in _AFTER_NOUNS or passage.tag(noun + 1).tag in _FOLLOWS_ONE:
        yield _hit(passage, i, noun, "a plural", inflect(tokens.words[noun], "NNS"))
