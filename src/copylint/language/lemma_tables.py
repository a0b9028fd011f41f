"""Irregular verbs, nouns and adjectives, and the stems whose spelling the rules can't tell."""

from functools import cache

from copylint._typing import NamedTuple


def words(text: str) -> frozenset[str]:
    """The words of a text separated by spaces."""
    return frozenset(text.split())


# Base, past, participle; only the base and one form when past and participle are the same. Variants by "/".
_VERBS = """
abide abided/abode, arise arose arisen, awake awoke awoken, babysit babysat, bear bore borne/born, beat beat beaten,
become became become, befall befell befallen, beget begot begotten, begin began begun, behold beheld, bend bent,
bereave bereaved/bereft, beset beset, bet bet, bid bid/bade bid/bidden, bind bound, bite bit bitten, bleed bled,
blow blew blown, break broke broken, breed bred, bring brought, broadcast broadcast, browbeat browbeat browbeaten,
build built, burn burned/burnt, burst burst, bust busted/bust, buy bought, cast cast, catch caught,
chide chided/chid, choose chose chosen, cling clung, come came come, cost cost, creep crept, cut cut, deal dealt,
dig dug, dive dived/dove dived, do did done, draw drew drawn, dream dreamed/dreamt, drink drank drunk,
drive drove driven, dwell dwelt/dwelled, eat ate eaten, fall fell fallen, feed fed, feel felt, fight fought,
find found, flee fled, fling flung, fly flew flown, forbid forbade forbidden, forecast forecast, foresee foresaw foreseen,
foretell foretold, forget forgot forgotten, forgive forgave forgiven, forgo forwent forgone, forsake forsook forsaken,
freeze froze frozen, get got got/gotten, give gave given, go went gone, grind ground, grow grew grown, hang hung,
have had, hear heard, hew hewed hewn, hide hid hidden, hit hit, hold held, hurt hurt, inlay inlaid, input input,
keep kept, kneel knelt/kneeled, knit knit/knitted, know knew known, lay laid, lead led, leap leaped/leapt,
learn learned/learnt, leave left, lend lent, let let, lie lay lain, light lit/lighted, lose lost, make made, mean meant,
meet met, mimic mimicked, mislead misled, misread misread, misspell misspelled/misspelt, mistake mistook mistaken,
misunderstand misunderstood, mow mowed mown, offset offset, outbid outbid, outdo outdid outdone, outgrow outgrew outgrown,
outrun outran outrun, outsell outsold, outshine outshone, overcome overcame overcome, overdo overdid overdone,
overhang overhung, overhear overheard, override overrode overridden, overrun overran overrun, oversee oversaw overseen,
overshoot overshot, oversleep overslept, overtake overtook overtaken, overthrow overthrew overthrown, panic panicked,
partake partook partaken, pay paid, picnic picnicked, plead pleaded/pled, prove proved proved/proven, put put,
quit quit, read read, rebuild rebuilt, redo redid redone, remake remade, repay repaid, reread reread,
resell resold, reset reset, resit resat, rethink rethought, retell retold, rewind rewound, rewrite rewrote rewritten,
rid rid, ride rode ridden, ring rang rung, rise rose risen, run ran run, saw sawed sawn/sawed, say said, see saw seen,
seek sought, sell sold, send sent, set set, sew sewed sewn/sewed, shake shook shaken, shear sheared shorn/sheared,
shed shed, shine shone/shined, shoe shod, shoot shot, show showed shown/showed, shrink shrank shrunk, shut shut,
sing sang sung, sink sank sunk, sit sat, slay slew slain, sleep slept, slide slid, sling slung, slink slunk, slit slit,
smell smelled/smelt, sneak sneaked/snuck, sow sowed sown/sowed, speak spoke spoken, speed sped/speeded, spell spelled/spelt,
spend spent, spill spilled/spilt, spin spun, spit spat, split split, spoil spoiled/spoilt, spread spread,
spring sprang sprung, stand stood, steal stole stolen, stick stuck, sting stung, stink stank stunk, strew strewed strewn,
stride strode stridden, strike struck struck/stricken, string strung, strive strove/strived striven/strived,
sublet sublet, swear swore sworn, sweep swept, swell swelled swollen/swelled, swim swam swum, swing swung,
take took taken, teach taught, tear tore torn, tell told, think thought, throw threw thrown, thrust thrust, traffic trafficked,
tread trod trodden, undercut undercut, undergo underwent undergone, underlie underlay underlain, understand understood,
undertake undertook undertaken, underwrite underwrote underwritten, undo undid undone, unwind unwound, uphold upheld,
upset upset, wake woke woken, wear wore worn, weave wove woven, weep wept, wet wet/wetted, win won, wind wound,
withdraw withdrew withdrawn, withhold withheld, withstand withstood, wring wrung, write wrote written
"""
# Singular and plural; the first plural is the one to write. A word alone is its own plural.
_NOUNS = """
addendum addenda, aircraft, alga algae, alumna alumnae, alumnus alumni, analysis analyses, antithesis antitheses, appendix appendices,
axis axes, bacterium bacteria, barracks, basis bases, bison, bourgeois, businessman businessmen, businesswoman businesswomen,
cactus cacti/cactuses, calf calves, catharsis catharses, chairman chairmen, chassis, child children, chinese, clergyman clergymen,
cod, congressman congressmen, congresswoman congresswomen, corps, councilman councilmen, counteroffensive counteroffensives,
craftsman craftsmen, crisis crises, criterion criteria, crossroads, curriculum curricula, datum data, deer, diagnosis diagnoses,
dice, elf elves, ellipsis ellipses, emphasis emphases, fireman firemen, fisherman fishermen, fish, foot feet, foreman foremen,
freshman freshmen, frenchman frenchmen, fungus fungi, gallows, gentleman gentlemen, genesis geneses, goose geese, grandchild grandchildren,
gunman gunmen, half halves, headquarters, helix helices, hovercraft, hoof hooves, hypothesis hypotheses, index indices/indexes,
innings, irishman irishmen, japanese, knife knives, larva larvae, lawman lawmen, layman laymen, leaf leaves, life lives, loaf loaves,
louse lice, man men, means, medium media, memorandum memoranda, metamorphosis metamorphoses, midwife midwives, moose, mouse mice,
nebula nebulae, nemesis nemeses, nucleus nuclei, oasis oases, offspring, ombudsman ombudsmen, ox oxen, paralysis paralyses,
parenthesis parentheses, patrolman patrolmen, penknife penknives, person people, phenomenon phenomena, policeman policemen,
policewoman policewomen, postman postmen, quiz quizzes, radius radii, referendum referendums, salesman salesmen, salmon, scarf scarves,
schoolchild schoolchildren, self selves, series, serviceman servicemen, servicewoman servicewomen, sheaf sheaves, sheep, shelf shelves, shrimp,
spacecraft, species, spokesman spokesmen, spokesperson spokespeople, spokeswoman spokeswomen, sportsman sportsmen, squid, stadium stadiums, statesman statesmen,
stepchild stepchildren, stimulus stimuli, stratum strata, swine, swiss, syllabus syllabuses, symposium symposiums, synopsis synopses,
synthesis syntheses, thesis theses, thief thieves, tooth teeth, tribesman tribesmen, trout, vertebra vertebrae, warship warships,
watercraft, wharf wharves, wife wives, wolf wolves, woman women, workman workmen, yen
"""
_ADJECTIVES = """
better good, best good, worse bad, worst bad, further far, furthest far, farther far, farthest far, elder old,
eldest old
"""
# Stems of -ed and -ing forms whose letters suggest a lost "e" that isn't there ...
PLAIN_STEMS = words(
    """
abandon add allot anchor armor author ballot bargain bias bigot boycott butt canvas caucus chorus color colour
combat cotton debut develop doctor ebb egg envelop err factor fathom favor favour focus format gallop gas gossip happen harbor harbour
hiccup honor honour humor humour input kayak labor labour mentor mirror monitor motor murmur odd panel parallel parody
pencil pilot pivot purr ransom refactor rumor rumour savor savour sponsor tailor trek tutor vapor vector victim vomit
worship rebel patrol ballet outwit inn summon custom bottom blossom jettison hang bang clang twang gang worry
watt mooch suit neighbor neighbour major imperil council clamor enamor underpin boomerang program fiddle razor censor visit edit pardon skyrocket
"""
)
# ... and those that end in "e" although the letters don't show it.
SILENT_STEMS = words(
    """
adher ax bak bast bath bing blasphem breath chang cit clon cloth coher compet complet condon contraven conven cring
delet deplet dron dy environ excit exchang exil expedit expung extradit extrem ey fring guid hast hing hon impal
impinge incit infring inhal exhal interced interfer interven invit kit lath loath lung nauseat ow past
permeat delineat persever phon plung postpon arrang rang estrang recit refere regal reignit ignit
reston rever rout schem secret seeth serenad sheath smit sooth ston aton supersed syring tast teeth
trounc welcom tub tun unit wast wreath writh zon cach tranch referenc
"""
)


class Irregulars(NamedTuple):
    """Irregular forms both ways; the forms of a verb are past tense and past participle."""

    verbs: dict[str, tuple[str, str]]  # base -> (VBD, VBN)
    verb_lemmas: dict[str, str]
    nouns: dict[str, str]  # singular -> plural
    noun_lemmas: dict[str, str]
    adjective_lemmas: dict[str, str]


@cache
def irregulars() -> Irregulars:
    """The tables of irregular forms, read at the first call."""
    verbs: dict[str, tuple[str, str]] = {"be": ("were", "been")}
    verb_lemmas = dict.fromkeys(("am", "is", "are", "was", "were", "been", "being", "'m", "'re"), "be")
    for base, past, *participle in _entries(_VERBS):
        verbs[base] = (past.split("/")[0], (participle or [past])[0].split("/")[0])
        for form in "/".join([past, *participle]).split("/"):
            verb_lemmas.setdefault(form, base)
    verb_lemmas["lay"] = "lay"
    verb_lemmas["has"] = "have"
    nouns, noun_lemmas = {}, {}
    for singular, *plural in _entries(_NOUNS):
        variants = plural[0].split("/") if plural else [singular]
        nouns[singular] = variants[0]
        noun_lemmas.update(dict.fromkeys([singular, *variants], singular))
    noun_lemmas.update(
        {form: form for form in ("people", "data", "media", "dice")}
    )  # words of their own in news
    adjective_lemmas = {entry[0]: entry[1] for entry in _entries(_ADJECTIVES)}
    return Irregulars(verbs, verb_lemmas, nouns, noun_lemmas, adjective_lemmas)


def _entries(table: str) -> list[list[str]]:
    return [entry.split() for entry in table.split(",") if entry.strip()]
