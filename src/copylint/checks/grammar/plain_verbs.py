"""GR117: “had reconnect”, “is accuse of”, “voted to approves”: a verb that is nothing else, without its ending or with one too many.

The words of the options are verbs in their plain form that news uses as nothing but verbs, so what stands around them
needs no tags; other verbs need a word between, as in “had not notice”, and a tag.
"""

from collections.abc import Iterator
from functools import lru_cache

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.checks.grammar.agreement_lexical import EVERYDAY
from copylint.checks.grammar.agreement_words import can_be_verb, pasts
from copylint.checks.grammar.verb_form import wrong_form
from copylint.language.lemma_tables import irregulars, words
from copylint.language.lemmas import inflect, lemma
from copylint.language.lexicon import count

_HAVE = words("have has had 've having")
_BE = words("is are was were been being be 're 'm")
_MODALS = words("will would can could may might must should 'll cannot to")
_HELPERS = _HAVE | _BE | _MODALS
_BETWEEN = words("not n't never already also now since just recently always all both still even finally ever")
_SURELY_HELPS = words(
    "not n't never already since ever"
)  # “had not notice”: what stands before is no main verb
_CLEFTS = words(
    "do does did done doing what all thing aim plan goal idea way step option rule advice task job trick can could would will let lets make "
    "makes made help helps helped see saw watch but than except to '' “ ”"
)
# Plain forms that may stand after be as adjectives or nouns.
_ADJECTIVES = words(
    "mean light lead spring wind bear lie fly swell ring sound be have do go come get become awake"
)
_CLEFTS_ALL = frozenset(["what", "all", "thing", "do", "does", "did"])
_BEFORE_BE = words("will would can could may might must should shall to not n't cannot 'll also")
_SPLIT = words("unlike like except but than and or")
_STRANDED = words("who whom which that he she they it we what")
_OBJECT = frozenset(["DT", "PRP$", "PRP", "CD", "NNP", "NNS", "JJ"])
_PASSIVE = words(
    "by to in on at from for of with as and . , ; since after before when until under into over during"
)
_NO_VERBS = frozenset(
    [word for word in EVERYDAY - _BETWEEN if not word.endswith("ly")]
)  # right after a helper
_SKIPPED = frozenset(["byline", "contents", "code", "boilerplate", "dateline", "headline", "caption"])


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Plain verbs after have and be, and verbs with -s after to and the modal verbs."""
    verbs, after_be, after_have = (options.words(name) for name in ("verbs", "after_be", "after_have"))
    for passage in article.passages:
        if passage.kind not in _SKIPPED:
            following = [*passage.tokens.lowers[1:], ""]
            for i in passage.having(_HELPERS):
                if (
                    following[i] in _NO_VERBS
                    and following[i] not in after_be
                    and following[i] not in after_have
                ):
                    continue
                found = (
                    _found(passage, i, verbs)
                    or _beside(passage, i, after_be, after_have)
                    or _passive(passage, i)
                )
                if found is not None:
                    yield wrong_form(passage, i, *found)


def _found(passage: Passage, i: int, verbs: frozenset[str]) -> tuple[int, str] | None:
    """The verb after the helper at token `i`, and the form it should have."""
    lowers, last = passage.tokens.lowers, passage.sentence_of(i).last
    at = i + 1
    while at < last and (lowers[at] in _BETWEEN or (lowers[at].endswith("ly") and at < i + 3)):
        at += 1
    if at >= last or lowers[at] in EVERYDAY or not passage.tokens.words[at].islower():
        return None
    if lowers[i] in _MODALS:
        if passage.tokens.words[i][0].isupper() and i > passage.sentence_of(i).first:
            return None  # “Theresa May arrives”
        return _with_s(passage, i, at, verbs)
    if lowers[at] in verbs and lowers[at] not in pasts():
        return _after_have(passage, i, at) if lowers[i] in _HAVE else _after_be(passage, i, at)
    if lowers[i] in _HAVE and not _SURELY_HELPS.isdisjoint(lowers[i + 1 : at]) and _plain(passage, at):
        return at, inflect(lowers[at], "VBN")
    return None


def _beside(
    passage: Passage, i: int, after_be: frozenset[str], after_have: frozenset[str]
) -> tuple[int, str] | None:
    """“was praise for”, “has stop”: words that may be nouns, but never stand right after be or have."""
    lowers, at = passage.tokens.lowers, i + 1
    if at >= passage.sentence_of(i).last or not passage.tokens.words[at].islower():
        return None
    if lowers[i] in _BE and lowers[i] != "be" and lowers[at] in after_be:
        found = _after_be(passage, i, at)
        return found if found and found[1].endswith(("ed", "en", "t", "ld", "n")) else None
    if lowers[i] in _HAVE and lowers[i] != "having" and lowers[at] in after_have:
        noun = at + 1 < passage.sentence_of(i).last and passage.tag(at + 1).tag in ("NN", "NNS")
        return None if noun else _after_have(passage, i, at)
    return None


def _passive(passage: Passage, i: int) -> tuple[int, str] | None:
    """“had been take to”, “will be give to”, “been repair by”: be and a verb without its ending."""
    lowers, at = passage.tokens.lowers, i + 1
    if (
        lowers[i] not in _BE
        or at + 1 >= passage.sentence_of(i).last
        or not passage.tokens.words[at].islower()
    ):
        return None
    word, after = lowers[at], lowers[at + 1]
    if lowers[i] in ("been", "being", "be") and after in _PASSIVE and _irregular(word):
        if lowers[i] == "be" and (i == 0 or lowers[i - 1] not in _BEFORE_BE):
            return None
        return (at, inflect(word, "VBN")) if _CLEFTS_ALL.isdisjoint(lowers[max(i - 8, 0) : i]) else None
    if after != "by" or word in EVERYDAY or word[-1] in "sgy" or not word.isalpha() or word in pasts():
        return None
    if lemma(word, "VERB") != word or not can_be_verb(word):
        return None
    participle = inflect(word, "VBN")
    tag = passage.tag(at)
    if participle == word or tag.tag not in ("VB", "VBP", "VBN", "NN"):
        return None
    unsure = lowers[i] == "been" and tag.margin < 1.0
    return (at, participle) if unsure or count(participle) >= 2 * count(word) else None


@lru_cache(2_000)
def _irregular(word: str) -> bool:
    """Whether a word is the plain form of an irregular verb, and no participle or adjective."""
    forms = irregulars().verbs.get(word)
    return forms is not None and forms[1] != word and word not in _ADJECTIVES and word not in pasts()


def _plain(passage: Passage, at: int) -> bool:
    """Whether the tag, too, says verb without an ending: “had not notice”, “has never fire”."""
    word = passage.tokens.lowers[at]
    if (
        word in pasts()
        or not word.isalpha()
        or word.endswith(("ed", "ing", "s", "en"))
        or not can_be_verb(word)
    ):
        return False
    if lemma(word, "VERB") != word or inflect(word, "VBN") == word:
        return False
    tag = passage.tag(at)
    return tag.tag in ("VB", "VBP") and tag.margin >= 1.0


def _with_s(passage: Passage, i: int, at: int, verbs: frozenset[str]) -> tuple[int, str] | None:
    """“voted to approves”, “will decides”."""
    word = passage.tokens.lowers[at]
    if word[-1] != "s" or word.endswith("ss"):
        return None
    base = lemma(word, "VERB")
    if base == word or base not in verbs or i == passage.sentence_of(i).first:
        return None
    if passage.tokens.lowers[i] == "to":
        before = passage.tokens.lowers[max(passage.sentence_of(i).first, i - 8) : i]
        return (at, base) if _STRANDED.isdisjoint(before) else None
    return (at, base) if passage.tag(i).tag == "MD" and passage.tag(i - 1).tag in _SUBJECTS else None


_SUBJECTS = frozenset(["NN", "NNS", "NNP", "NNPS", "PRP", "EX"])


def _after_have(passage: Passage, i: int, at: int) -> tuple[int, str] | None:
    """“had reconnect”, “has cancel”."""
    lowers = passage.tokens.lowers
    if i and lowers[i - 1] in ("to", "what", "all") and at == i + 1 and lowers[i] == "have":
        return None
    return at, inflect(lowers[at], "VBN")


def _after_be(passage: Passage, i: int, at: int) -> tuple[int, str] | None:
    """“is accuse of”, “are being ask to”, “were describe the plan”."""
    lowers, sentence = passage.tokens.lowers, passage.sentence_of(i)
    word, before = lowers[at], lowers[sentence.first : i]
    if lowers[i - 1] == "there" or "need" in before or "needs" in before:
        return None  # “there was praise”, “what it needs is delay”
    if i == sentence.first or not _CLEFTS.isdisjoint(before) or lowers[i - 1] in _SPLIT:
        return None
    if passage.tag(i - 1).pos not in ("NOUN", "PROPN", "PRON", "AUX", "ADV", "PUNCT", "PART"):
        return None
    after = lowers[at + 1] if at + 1 < sentence.last else "."
    if lowers[i] in ("been", "being") or after in _PASSIVE:
        return at, inflect(word, "VBN")
    return (at, inflect(word, "VBG")) if passage.tag(at + 1).tag in _OBJECT else None
