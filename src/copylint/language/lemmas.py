"""Lemmas of English words and the inflected forms of lemmas, by rule with tables for the exceptions."""

from functools import lru_cache

from copylint.language.lemma_tables import PLAIN_STEMS, SILENT_STEMS, irregulars, words

_VOWELS = frozenset("aeiou")
_IE_VERBS = frozenset({"die", "lie", "tie", "vie", "belie", "untie", "underlie"})
_E_ENDINGS = words(  # vowel and consonant after which a silent "e" was most likely dropped
    "at ot ut ad ed id od ud ab eb ib ob ub ak ek ik ok uk af if of uf ag eg ig ug il ol ul yl an in un yn "
    "im um yp ap am ip op up ar ir or ur yr yt"
)
_S_AFTER = ("s", "x", "z", "ch", "sh")
_O_ES = words("echo embargo go hero mosquito potato tomato torpedo undergo veto do forgo outdo redo undo")
_STRESSED_END = words(  # verbs of several syllables that double their last letter
    "abet abhor acquit underpin admit allot annul begin commit compel concur confer control corral defer demur deter disbar "
    "emit enrol equip excel expel extol forbid forget format impel incur infer instil kidnap occur offset omit "
    "outbid outrun outwit patrol permit prefer program propel rebel rebut recur refer regret remit repel reset submit transfer "
    "transmit unplug unwrap upset worship handicap overlap debug embed unzip input bedim output backlog"
)


@lru_cache(maxsize=20_000)
def lemma(word: str, pos: str = "") -> str:
    """The lower-case lemma of `word` as a NOUN, VERB (or AUX) or ADJ; without `pos` the likeliest of them.

    "were" gives "be", "left" as VERB "leave", "soldiers" "soldier". Unknown forms come back lower-cased.
    """
    form = word.lower().replace("’", "'")
    if pos in ("VERB", "AUX"):
        return _verb_lemma(form)
    if pos in ("NOUN", "PROPN"):
        return _noun_lemma(form)
    if pos in ("ADJ", "ADV"):
        return _adjective_lemma(form)
    return _any_lemma(form) if not pos else form


def _any_lemma(form: str) -> str:
    tables = irregulars()
    for table in (tables.verb_lemmas, tables.noun_lemmas):
        if form in table:
            return table[form]
    return _verb_lemma(form) if form.endswith(("ed", "ing")) else _noun_lemma(form)


def _verb_lemma(form: str) -> str:
    if form in ("'s", "'d", "'ve", "'ll", "wo", "ca", "sha", "n't"):
        return {"'s": "be", "'d": "would", "'ve": "have", "'ll": "will", "wo": "will", "ca": "can"}.get(
            form, form
        )
    tables = irregulars()
    if form in tables.verb_lemmas:
        return tables.verb_lemmas[form]
    if form in tables.verbs:
        return form
    if form.endswith("ing") and len(form) > 4 and _VOWELS.union("y").intersection(form[:-3]):
        return _ing_lemma(form)
    if form.endswith("ied") and len(form) > 3:
        return form[:-1] if form[:-1] in _IE_VERBS else form[:-3] + "y"
    if form.endswith("ed") and len(form) > 3 and not form.endswith("eed"):
        return _restore(form[:-2])
    if form.endswith("eed") and form[:-1] in _EE_VERBS:
        return form[:-1]
    return _s_lemma(form, verb=True)


_EE_VERBS = words("agree disagree free decree flee guarantee oversee referee see foresee tee pee")


def _ing_lemma(form: str) -> str:
    stem = form[:-3]
    if stem.endswith("y") and stem[:-1] + "ie" in _IE_VERBS:
        return stem[:-1] + "ie"
    verbs = irregulars().verbs
    if (stem in verbs and stem + "e" not in verbs) or stem.endswith(("ee", "oe", "ye")):
        return stem
    return _restore(stem)


def _restore(stem: str) -> str:
    """The verb behind a stem without -ed or -ing: "mak" gives "make", "stopp" "stop"."""
    verbs = irregulars().verbs
    if stem + "e" in verbs:
        return stem + "e"
    if stem in PLAIN_STEMS or len(stem) < 2:
        return stem
    if stem in SILENT_STEMS or _unprefixed(stem) in SILENT_STEMS:
        return stem + "e"
    if stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
        return stem[:-1] if _undouble(stem) else stem
    if stem.endswith("ck") and stem[:-1] in verbs:
        return stem[:-1]
    return stem + "e" if _lost_e(stem) else stem


def _unprefixed(stem: str) -> str:
    for prefix in ("re", "un", "dis", "mis", "over", "out", "under", "pre", "co"):
        if stem.startswith(prefix):
            return stem[len(prefix) :]
    return stem


def _undouble(stem: str) -> bool:
    if stem[-1] in "szf":
        return stem[-3:] in ("iss", "izz") and stem[:-1] in ("quiz", "whiz")
    if stem[-1] != "l":
        return True
    short = stem[:-1]
    return (
        short in _STRESSED_END
        or (short.endswith(("el", "ial", "ual")) and _syllables(short) > 1)
        or short in _LL
    )


_LL = words("signal total rival pencil initial equal dial fuel duel refuel pedal metal medal")


def _lost_e(stem: str) -> bool:
    last, before = stem[-1], stem[-2]
    if last in "vuz" or (last == "c") or (last == "s" and before != "s"):
        return True
    if last == "g":
        return before != "n" or stem[-3:] in ("eng", "ung")
    if last == "l" and before not in _VOWELS:
        return before not in "rwl"
    if last == "e" or (last == "r" and before not in _VOWELS and before in "ctbd"):
        return True
    if stem.endswith(("iat", "uat", "creat")):
        return True
    if (
        len(stem) > 2
        and before in _VOWELS
        and stem[-3] in _VOWELS
        and stem[-4:-2] != "q"
        and stem[-3:-2] != "u"
    ):
        return False
    if len(stem) > 3 and stem[-3] == "u" and before in _VOWELS and stem[-4] not in "qgs":
        return stem[-2:] == "at"
    if last not in _VOWELS and before in "aiouy" and _syllables(stem) == 1 and last not in "wxyh":
        return True
    return stem[-2:] in _E_ENDINGS and not stem.endswith(_PLAIN_ENDINGS)


_PLAIN_ENDINGS = ("er", "en", "et", "it", "on", "om", "em", "el")


def _syllables(word: str) -> int:
    groups, inside = 0, False
    for letter in word:
        vowel = letter in _VOWELS or letter == "y"
        groups += vowel and not inside
        inside = vowel
    return groups


def _noun_lemma(form: str) -> str:
    tables = irregulars()
    if form in tables.noun_lemmas:
        return tables.noun_lemmas[form]
    if form.endswith("men") and len(form) > 5 and form not in _MEN:
        return form[:-3] + "man"
    if "-" in form:
        head, _, last = form.rpartition("-")
        return f"{head}-{_noun_lemma(last)}"
    return _s_lemma(form, verb=False)


_MEN = words("specimen regimen abdomen acumen cyclamen semen yemen stamen lumen")


def _s_lemma(form: str, *, verb: bool) -> str:
    """`form` without the -s of plurals and third persons."""
    if not form.endswith("s") or len(form) < 3 or form.endswith(("ss", "'s")):
        return form
    if form.endswith("us") or form in _SINGULAR_S or (not verb and _sounds_singular(form)):
        return form
    if form.endswith("ses") and (form[:-2] in _US_NOUNS or form[:-2] in _SINGULAR_S):
        return form[:-2]
    if form.endswith("ies") and len(form) > 4:
        return form[:-1] if form[:-1] in _IE_ENDS else form[:-3] + "y"
    if form.endswith(("sses", "shes", "xes", "zzes")) or (form.endswith("ches") and form not in _CHE):
        return form[:-2] if form != "axes" else "axe"
    if form.endswith("oes"):
        return (
            form[:-1]
            if form[:-1] in ("shoe", "toe", "canoe", "foe", "hoe", "woe", "tiptoe", "oboe")
            else form[:-2]
        )
    return form[:-1]


def _sounds_singular(form: str) -> bool:
    if form.endswith("ics"):
        return form in _ICS
    return form.endswith(("series", "species")) or (form.endswith("is") and form[:-1] not in _I_ENDS)


_ICS = words(
    "politics economics mathematics physics athletics gymnastics ethics logistics electronics genetics aerobics "
    "acoustics aeronautics linguistics obstetrics paediatrics pediatrics robotics semantics thermodynamics "
    "hysterics mathematics geopolitics metaphysics civics optics"
)
_I_ENDS = words(
    "taxi wiki jihadi israeli iraqi pakistani saudi yemeni ski emoji bikini alibi rabbi corgi tsunami safari houthi "
    "nazi kiwi mini punjabi bengali somali qatari kuwaiti omani emirati afghani azeri deli khaki spaghetti zucchini "
    "graffiti selfi rooki bangladeshi kashmiri tamil"
)


_IE_ENDS = words(
    "lie tie pie die vie movie cookie zombie calorie selfie rookie birdie genie hoodie hippie junkie auntie belie untie "
    "underlie prairie eerie cowrie sortie brownie collie smoothie bookie foodie indie techie yuppie walkie talkie magpie "
    "necktie boogie townie veggie newbie freebie goalie bogie barbie dearie doggie groupie menagerie"
)
_CHE = words(
    "aches headaches caches niches moustaches mustaches creches quiches avalanches heartaches tranches porsches"
)
_SINGULAR_S = words(
    "news gas bus lens atlas canvas bias christmas texas kansas arkansas always perhaps across chaos cosmos ethos pathos "
    "alias pancreas clothes thanks pants trousers jeans scissors arrears whereabouts outskirts auspices kudos diabetes herpes "
    "sunglasses sweepstakes grassroots sideways doldrums james charles wales paris tennis asbestos"
)
_US_NOUNS = words(
    "bus bonus campus census chorus circus consensus focus genius minus octopus plus prospectus status surplus virus walrus "
    "apparatus caucus citrus coronavirus exodus minibus nexus platypus sinus versus callus fetus cactus"
)


def _adjective_lemma(form: str) -> str:
    tables = irregulars()
    if form in tables.adjective_lemmas:
        return tables.adjective_lemmas[form]
    for ending in ("est", "er"):
        stem = form[: -len(ending)]
        if form.endswith(ending) and len(stem) > 2 and stem + ending not in _NOT_COMPARED:
            return _positive(stem)
    return form


_NOT_COMPARED = words(
    "former latter other another inner outer upper under over after ever never rather whether together super proper utter "
    "honest modest interest sinister clever bitter sober tender eager meager slender sheer her per silver quarter kosher hyper cyber "
    "consumer however wherever whatever moreover either neither forever premier minister earnest dishonest manifest west "
    "northwest southwest midwest yesterday chester"
)


def _positive(stem: str) -> str:
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] in "bdgmnpt":
        return stem[:-1]
    if stem[-1] in "cuv" or (stem.endswith(("ng", "rg", "dg")) and stem not in ("strong", "long", "young")):
        return stem + "e"
    return stem + "e" if stem in _POSITIVE_E or (stem[-1] == "l" and stem[-2] not in "aeiourl") else stem


_POSITIVE_E = words(
    "larg wid nic lat clos saf saf rar brav wis whit fin pur sur cut ripe rip rud strang tam pal dens intens sever fierc sincer "
    "fre bar clos mer ripe sor spar squar stal tru vagu wid extrem remot polit complet hug loos "
    "scarc sparse spars tens terse ters coars wors immens"
)


def inflect(lemma_or_word: str, tag: str) -> str:
    """The form of a verb or noun for a Penn tag: ("place", "VBZ") gives "places", ("man", "NNS") "men".

    The word may be inflected itself; its capital letter is kept. Unknown tags give the word back.
    """
    if tag.startswith("VB"):
        form = _verb_form(_verb_lemma(lemma_or_word.lower()), tag)
    elif tag in ("NN", "NNS"):
        base = _noun_lemma(lemma_or_word.lower())
        base = "person" if base == "people" else base
        form = base if tag == "NN" else _plural(base)
    else:
        return lemma_or_word
    return form[:1].upper() + form[1:] if lemma_or_word[:1].isupper() else form


def _verb_form(base: str, tag: str) -> str:
    special = _SPECIAL_FORMS.get((base, tag))
    if special or tag in ("VB", "VBP"):
        return special or base
    if tag == "VBZ":
        return _add_s(base)
    if tag == "VBG":
        return _add_ing(base)
    past = irregulars().verbs.get(base)
    return past[tag == "VBN"] if past else _add_ed(base)


_SPECIAL_FORMS = {
    ("be", "VBZ"): "is",
    ("be", "VBP"): "are",
    ("be", "VBD"): "was",
    ("be", "VBG"): "being",
    ("have", "VBZ"): "has",
}


def _add_s(base: str) -> str:
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ies"
    if base.endswith(_S_AFTER) or base in _O_ES:
        return base + ("zes" if base in ("quiz", "whiz") else "es")
    return base + "s"


def _plural(base: str) -> str:
    tables = irregulars()
    if base in tables.nouns:
        return tables.nouns[base]
    if "-" in base and base.split("-")[1:2] in (["in"], ["of"]):
        head, _, rest = base.partition("-")
        return f"{_plural(head)}-{rest}"
    return base if base in _SINGULAR_S or base.endswith("ics") else _add_s(base)


def _add_ing(base: str) -> str:
    if base in _IE_VERBS:
        return base[:-2] + "ying"
    if base.endswith("ic"):
        return base + "king"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base not in ("be", "singe"):
        return base[:-1] + "ing"
    return _double(base) + "ing"


def _add_ed(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ied"
    return _double(base) + "ed"


def _double(base: str) -> str:
    """`base` with its last consonant doubled where -ed and -ing ask for it."""
    closed = (
        len(base) > 2 and base[-1] not in "aeiouwxyh" and base[-2] in "aeiouy" and base[-3] not in _VOWELS
    )
    closed = closed or base[-4:-1] in ("qui", "qua")
    stressed = _syllables(base) == 1 or base in _STRESSED_END or base in irregulars().verbs
    return base + base[-1] if closed and stressed else base
