"""GR117: “could led”, “has began”, “to made an offer”: a verb in a form that its helper doesn't take."""

from collections.abc import Iterator, Mapping
from functools import cache

from copylint.annotate.article import Article
from copylint.annotate.hit import Edit, Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.phrases import Structure
from copylint.checks.grammar.agreement_lexical import EVERYDAY
from copylint.checks.grammar.agreement_words import OBJECT_WORDS, can_be_verb, pasts
from copylint.language.lemma_tables import irregulars, words
from copylint.language.lemmas import inflect, lemma
from copylint.language.lexicon import count

_SKIPPED = frozenset(["byline", "contents", "code", "boilerplate", "dateline"])
_MODALS = words("will would can could may might must should shall wo ca 'll cannot")
_NO_NOUNS = words("would could may should might")  # modal verbs that are no nouns either
_HAVE = words("have has had 've")
_BE = words("is are was were been being")
_DO = words("do does did")
_SUBJECTS = words("they he she we")
_BETWEEN = words(
    "not n't also never always even still just only soon easily quickly later now then eventually ever"
)
_NOUNS = words(  # simple pasts that are nouns, names, adjectives or base forms too
    "rose fell saw felt drew bore wound ground found lay left shed bound thought built met dove spat wove slew strove trod bid bade "
    "lit sank hid bit forgot got beat shot shone hung sped proved showed mowed sowed sewed shaved swelled sawed quit"
)
_TAKES_TO = words(
    "expect expects expected likely unlikely able unable going want wants wanted plan plans planned need needs needed try tries tried trying decided "
    "agreed continue continues continued hope hopes hoped hoping seek seeks sought aims aimed intends intended failed refused managed "
    "allowed forced ready set scheduled due began begins helped helps attempt attempted attempting chance right"
)
# … of which these take nothing but a verb.
_TAKES_VERB = words(
    "expects expected likely unlikely able unable wants wanted plans planned tries tried trying decided agreed continues "
    "continued hopes hoped hoping aims intends intended refused managed allowed forced helps helped attempted attempting"
)
_SURELY = words(  # never before “to” and a plural noun
    "expects expected unable wants wanted tries tried trying decided hopes hoped hoping aims intends intended refused managed"
)
_AFTER_TO = words(
    "made built led met held kept paid sold sent bought brought caught lost won taught told said left spent stood put"
)
_AFTER_DO = {
    "saw": "see",
    "rose": "rise",
    "left": "leave",
    "felt": "feel",
    "thought": "think",
    "shot": "shoot",
}
_AFTER_HAVE = {"rose": "rise", "fell": "fall", "saw": "see", "drew": "draw", "shook": "shake"}
# Pasts that are nouns or base forms too, but no participles: “was bit by a dog”.
_NO_PARTICIPLES = {
    "bit": "bitten", "hid": "hidden", "saw": "seen", "drew": "drawn", "beat": "beaten", "bore": "borne", "wove": "woven",
    "forgot": "forgotten", "trod": "trodden", "slew": "slain",
}  # fmt: skip
_LEFT = words("is are was were needs")  # “all you can is”, “must needs”
_CLEFTS = words(
    "do does did done doing what all thing aim plan goal idea way step option rule advice task job trick can could is '' “ ?"
)
_USUAL = words(
    "arrest charge force expect allow ask order name release announce kill injure jail sentence accuse convict elect appoint schedule "
    "publish approve reject destroy replace require build hold"
)
_AFTER_PLAIN = frozenset(["to", "that", "the", "a", "in", "on"])
_ENDINGS = frozenset(["ed", "en", "ng", "ly"])
_PASTS_TOO = words("come become run put set read hit cut let be have go do get see")
_OBJECT = frozenset(["DT", "PRP$", "PRP", "CD"])


@cache
def simple_pasts() -> Mapping[str, str]:
    """Simple pasts that are nothing else, with their base: "began", "took", "went"."""
    return {
        past: base
        for base, (past, participle) in irregulars().verbs.items()
        if past not in (base, participle) and past not in _NOUNS and base != "be"
    }


@cache
def _past_forms() -> Mapping[str, str]:
    """Irregular pasts and participles that are no base form, with their base."""
    bases = irregulars().verbs
    return {
        form: base
        for base, forms in bases.items()
        for form in forms
        if form not in bases
        and form
        not in ("left", "born", "felt", "thought", "been", "were", "got", "saw", "rose", "lit", "shot")
    }


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Verbs in a form their helper doesn't take."""
    for passage in article.passages:
        if passage.kind in _SKIPPED:
            continue
        lowers = passage.tokens.lowers
        for i in passage.having(_HELPERS.keys()):
            found = _HELPERS[lowers[i]](passage, i) if i + 1 < len(lowers) else None
            if found is not None and found[1] != lowers[found[0]]:
                yield wrong_form(passage, i, *found)


def wrong_form(passage: Passage, helper: int, verb: int, right: str) -> Hit:
    """The hit on a helper and a verb (tokens) that should have the form `right`."""
    tokens = passage.tokens
    start, end = tokens.starts[verb], tokens.ends[verb]
    text = passage.text[tokens.starts[helper] : end]
    message = f"“{text}”: “{right}” is the form that goes here"
    return Hit(passage.index, tokens.starts[helper], end, message=message, edits=(Edit(start, end, right),))


def _next(passage: Passage, i: int) -> int:
    """The token after `i`, adverbs passed over; -1 at the end of the sentence."""
    lowers, last = passage.tokens.lowers, passage.sentence_of(i).last
    at = i + 1
    while at < last and (lowers[at] in _BETWEEN or (lowers[at].endswith("ly") and at < i + 3)):
        at += 1
    return at if at < last else -1


def _after_modal(passage: Passage, i: int) -> tuple[int, str] | None:
    """“could led”, “will continued”, “could means”."""
    verb = _next(passage, i)
    if verb < 0 or not (passage.tokens.words[verb] + passage.tokens.words[i]).islower():
        return None
    word = passage.tokens.lowers[verb]
    if word in _LEFT:
        return None
    base = _past_forms().get(word) or _regular_base(passage, verb) or _singular(passage, i, verb)
    if not base or passage.tag(i).tag != "MD" or _contact(passage, i):
        return None
    return verb, base


def _regular_base(passage: Passage, verb: int) -> str:
    """The base of a regular past or of a form with -s, "" for any other word."""
    word = passage.tokens.lowers[verb]
    if not word.endswith(("ed", "s")) or not word.isalpha() or word in irregulars().verbs:
        return ""
    base = lemma(word, "VERB")
    if base == word or count(base) < 20:
        return ""
    tag = passage.tag(verb)
    if tag.tag not in ("VBD", "VBN", "VBZ", "VB") or tag.margin < 1.0:
        return ""
    return base if word.endswith("ed") or tag.tag == "VBZ" else ""


def _singular(passage: Passage, i: int, verb: int) -> str:
    """The base of a form with -s whose tag is unsure, right after a modal verb: “may rises”, “will ends”."""
    word = passage.tokens.lowers[verb]
    if (
        verb != i + 1
        or passage.tokens.lowers[i] == "can"
        or word[-1] != "s"
        or word == "hands"
        or word[-2] in "s'"
        or not word.isalpha()
        or not can_be_verb(word)
    ):
        return ""
    tag, base = passage.tag(verb), lemma(word, "VERB")
    noun = tag.tag == "NNS" and tag.margin < 3.0 and passage.tokens.lowers[i] in _NO_NOUNS
    return base if base != word and (tag.tag == "VBZ" or noun) else ""


def _contact(passage: Passage, helper: int) -> bool:
    """Whether the helper may close a clause of its own: “the money she had went”, “all they could led”."""
    sentence = passage.sentence_of(helper)
    if helper <= sentence.first:
        return True
    before = passage.tag(helper - 1)
    if before.tag == "MD" or (before.tag in ("NN", "NNS") and passage.tag(helper).tag == "MD"):
        return False
    structure = Structure(passage, sentence)
    subject = structure.subject(helper)
    if subject is not None and subject.edge == "wh":
        return structure.lowers[subject.group.first - 1] not in ("where", "why", "how")
    return subject is None or subject.edge not in (
        "start",
        "that",
        "but",
        "conjunction",
        "report",
        "comma",
        "and",
        "mark",
    )


def _after_have(passage: Passage, i: int) -> tuple[int, str] | None:
    """“has began”, “have be”, “hadn't realize”."""
    verb = _next(passage, i)
    if verb < 0 or not passage.tokens.words[verb].islower():
        return None
    word = passage.tokens.lowers[verb]
    if word in ("begin", "be"):
        return verb, inflect(word, "VBN")
    base = simple_pasts().get(word) or _AFTER_HAVE.get(word) or _plain_after_have(passage, i, verb)
    if not base or _contact(passage, i):
        return None
    if word in _AFTER_HAVE and passage.tag(verb).tag not in ("VBD", "VBN"):
        return None
    return verb, inflect(base, "VBN")


def _plain_after_have(passage: Passage, i: int, verb: int) -> str:
    """The word after have where it is a verb without its ending: “have agree to meet”."""
    word, after = passage.tokens.lowers[verb], passage.tokens.lowers[verb + 1 : verb + 2]
    if (
        verb != i + 1
        or not after
        or after[0] not in _AFTER_PLAIN
        or not _plain(word)
        or lemma(word, "VERB") != word
    ):
        return ""
    tag = passage.tag(verb)
    return word if tag.tag in ("VB", "VBP", "VBN") and tag.margin >= 2.0 else ""


def _after_be(passage: Passage, i: int) -> tuple[int, str] | None:
    """“was took”."""
    verb = _next(passage, i)
    if verb < 0 or not passage.tokens.words[verb].islower():
        return None
    word = passage.tokens.lowers[verb]
    base = simple_pasts().get(word)
    if word in _NO_PARTICIPLES and passage.tokens.lowers[verb + 1 : verb + 2] == ["by"]:
        return verb, _NO_PARTICIPLES[word]
    if word in _USUAL and _used(passage, i, verb):
        return verb, inflect(word, "VBN")
    if not base and verb == i + 1 and _bare_possible(passage, verb):
        return _bare_after_be(passage, i, verb)
    if (
        not base
        and passage.tokens.lowers[i] == "been"
        and word in ("take", "give", "choose", "write", "begin")
    ):
        base = word
    if (
        not base
        or word in ("went", "came", "became", "began", "did")
        or (word != base and _contact(passage, i))
    ):
        return None
    return verb, inflect(base, "VBN")


def _bare_possible(passage: Passage, verb: int) -> bool:
    """Whether a token is a verb without an ending, and an object or a phrase may follow it."""
    after = passage.tokens.lowers[verb + 1 : verb + 2]
    if not after or not (after[0] in OBJECT_WORDS or not after[0].isalpha()):
        return False
    return _plain(passage.tokens.lowers[verb]) and passage.tag(verb).tag in ("VB", "VBP")


def _plain(word: str) -> bool:
    """Whether a word may be a verb without an ending: told by its letters, before any tag is asked for."""
    if (
        word in EVERYDAY
        or word in _PASTS_TOO
        or word[-2:] in _ENDINGS
        or word[-1] == "s"
        or not word.isalpha()
    ):
        return False
    return can_be_verb(word) and word not in pasts()


def _used(passage: Passage, i: int, verb: int) -> bool:
    """Whether a verb that is often passive stands bare after be: “was arrest at”, “was force to”."""
    lowers = passage.tokens.lowers
    return (
        verb == i + 1
        and i > passage.sentence_of(i).first
        and passage.tag(i - 1).pos in ("NOUN", "PROPN", "PRON")
        and lowers[verb + 1 : verb + 2] in (["to"], ["by"], ["at"], ["in"], ["with"], ["after"], ["on"])
        and _CLEFTS.isdisjoint(lowers[passage.sentence_of(i).first : i])
    )


def _bare_after_be(passage: Passage, i: int, verb: int) -> tuple[int, str] | None:
    """“are investigate the cause”, “was force to land”."""
    lowers, first = passage.tokens.lowers, passage.sentence_of(i).first
    word = lowers[verb]
    if i == first or passage.tag(verb).margin < 3.0:
        return None
    if lowers[i - 1] == "there" or passage.tag(i - 1).pos not in ("NOUN", "PROPN", "PRON"):
        return None  # “there was hope”
    if not _CLEFTS.isdisjoint(lowers[first:i]) or lowers[i] == "been":
        return None
    after = lowers[verb + 1 : verb + 2]
    if after in (["to"], ["by"], ["in"], ["on"], ["at"], ["from"], ["for"]):
        return verb, inflect(word, "VBN")
    object_follows = bool(after) and passage.tag(verb + 1).tag in _OBJECT
    return (verb, inflect(word, "VBG")) if object_follows else None


def _after_do(passage: Passage, i: int) -> tuple[int, str] | None:
    """“does not meant”."""
    lowers = passage.tokens.lowers
    if lowers[i + 1] not in ("not", "n't"):
        return None
    verb = _next(passage, i)
    if verb < 0 or not passage.tokens.words[verb].islower():
        return None
    base = _past_forms().get(lowers[verb]) or _AFTER_DO.get(lowers[verb]) or _regular_base(passage, verb)
    return (verb, base) if base else None


def _after_to(passage: Passage, i: int) -> tuple[int, str] | None:
    """“expected to built”, “for Seneca to made an advance”."""
    lowers, sentence = passage.tokens.lowers, passage.sentence_of(i)
    verb = i + 1
    if i == sentence.first or verb + 1 >= sentence.last:
        return None
    if lowers[verb][-1] == "s":
        return _after_to_with_s(passage, i)
    base = simple_pasts().get(lowers[verb]) or (
        _past_forms().get(lowers[verb]) if lowers[verb] in _AFTER_TO else ""
    )
    if not base or lowers[verb + 1] in ("-", "by"):
        return None
    if lowers[i - 1] in _TAKES_TO:
        return verb, base
    noun = passage.tag(i - 1).pos in ("NOUN", "PROPN") and passage.tag(verb + 1).tag in _OBJECT
    return (verb, base) if noun and not _stranded(passage, i) else None


def _after_to_with_s(passage: Passage, i: int) -> tuple[int, str] | None:
    """“expects business to remains strong”."""
    word = passage.tokens.lowers[i + 1]
    if not word.isalpha() or not can_be_verb(word):
        return None
    before, after = passage.tokens.lowers[i - 1], passage.tokens.lowers[i + 2]
    tag = passage.tag(i + 1)
    if before in _SURELY and (after in OBJECT_WORDS or after.isdigit()) and tag.tag in ("NNS", "VBZ", "VB"):
        return i + 1, lemma(word, "VERB")
    if tag.tag != "VBZ" or tag.margin < 1.5:
        return None
    if before in _TAKES_VERB:
        return i + 1, lemma(word, "VERB")
    if passage.tag(i + 2).tag not in (*_OBJECT, "JJ", "JJR"):
        return None
    noun = passage.tag(i - 1)
    if _TAKES_TO.isdisjoint(passage.tokens.lowers[max(i - 2, 0) : i]) and (
        noun.pos not in ("NOUN", "PROPN") or _stranded(passage, i)
    ):
        return None
    return i + 1, lemma(word, "VERB")


def _stranded(passage: Passage, i: int) -> bool:
    """Whether a relative clause before “to” may end with it: “the man she gave the money to made a call”."""
    lowers, first = passage.tokens.lowers, passage.sentence_of(i).first
    return any(
        w in ("who", "whom", "which", "that", "he", "she", "they", "it", "we", "what")
        for w in lowers[max(first, i - 8) : i]
    )


def _after_pronoun(passage: Passage, i: int) -> tuple[int, str] | None:
    """“they grabbing markers”."""
    verb = i + 1
    word = passage.tokens.lowers[verb]
    if (
        not word.endswith("ing")
        or word in irregulars().verbs
        or word in ("being", "having", "according", "during")
        or verb >= passage.sentence_of(i).last
    ):
        return None
    tag = passage.tag(verb)
    structure = Structure(passage, passage.sentence_of(i))
    if (
        tag.tag != "VBG"
        or tag.margin < 2.0
        or structure.edge(i) not in ("start", "comma", "report", "conjunction")
    ):
        return None
    return verb, inflect(lemma(word, "VERB"), "VBD")


_HELPERS = {
    **dict.fromkeys(_MODALS, _after_modal),
    **dict.fromkeys(_HAVE, _after_have),
    **dict.fromkeys(_BE, _after_be),
    **dict.fromkeys(_DO, _after_do),
    **dict.fromkeys(_SUBJECTS, _after_pronoun),
    "to": _after_to,
}
