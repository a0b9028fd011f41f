"""Words and small tests that the checks of agreement share."""

from functools import cache, lru_cache

from copylint._typing import NamedTuple
from copylint.language.lemma_tables import irregulars, words
from copylint.language.lemmas import inflect, lemma
from copylint.language.lexicon import count
from copylint.language.nouns import is_people, noun_number

SINGULAR = {"is": "are", "was": "were", "has": "have", "does": "do"}
PLURAL = {"are": "is", "were": "was", "have": "has", "do": "does"}
SURE = frozenset(["start", "but", "that", "wh", "conjunction", "report", "comma", "mark"])
SKIPPED = frozenset(["byline", "contents", "code", "boilerplate", "dateline"])
ADVERBS = words("also now still already often never always currently usually")
DETERMINERS = words("the a an this that each every another his her its their our my your 's no some any")
_NOT_NOUNS = words(
    "is was has does his its this us as always 's perhaps thus besides across unless yes less says whose towards theirs ours yours hers"
)
_BARE = words("cattle criteria phenomena people men women children police teeth feet")


_MORE_PEOPLE = words(
    """
    commander deserter marine staffer paramedic cleaner cook baker troop warden ranger builder shopper diner hiker skier surfer camper
    gamer blogger streamer influencer listener backer applicant twin worshipper believer imam lodger renter borrower saver claimant
    plaintiff settler local expatriate caregiver trainer umpire rower waiter bartender nanny cabbie courier porter butcher tailor barber
    hairdresser gardener carpenter electrician plasterer roofer welder scaffolder lifeguard pallbearer wellwisher reveller ticketholder
    canvasser campaigner teller steward invigilator examiner marker binman postman fisherman ploughman
    """
)
COUNTRIES = frozenset(
    """Russia Ukraine China Japan India Pakistan Iran Iraq Israel Syria Turkey Egypt France Germany Italy Spain
    Portugal Greece Poland Hungary Austria Belgium Denmark Sweden Norway Finland Britain Ireland Canada Mexico Brazil Argentina
    Chile Peru Colombia Venezuela Cuba Nigeria Kenya Ethiopia Sudan Somalia Libya Tunisia Algeria Morocco Ghana Uganda Rwanda
    Australia Indonesia Malaysia Thailand Vietnam Afghanistan Bangladesh Nepal Taiwan Kuwait Qatar Yemen Lebanon
    Belarus Serbia Croatia Romania Bulgaria Estonia Latvia Lithuania Switzerland Iceland""".split()
)
KIN = words(
    "brother sister mother father mum mom dad son daughter husband wife uncle aunt grandfather grandmother nephew niece "
    "grandson granddaughter boyfriend girlfriend"
)
# Words that open an object.
OBJECT_WORDS = words("""
    to by in on at from for a an the this that these those some any no all each every another both either neither half such
    my your his her its our their i you he she it we they me him us them himself herself itself themselves ourselves myself
    yourself one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen hundreds thousands
    millions billions dozens
""")
_SAME = words(
    "bust bid fit input knit quit rid shed spit sweat wed wet lead read beat lay offset forecast broadcast upset"
)


class Clash(NamedTuple):
    """A verb (its token), the words of the subject it disagrees with, and the number of that: "Sing" or "Plur".

    first: the token at which the report begins, where not at the verb.
    """

    verb: int
    subject: str
    number: str
    first: int = -1


@lru_cache(20_000)
def can_be_verb(word: str) -> bool:
    """Whether the base of a word with -s is also a verb, told by its past."""
    base = lemma(word, "VERB")
    return base in irregulars().verbs or count(inflect(base, "VBD")) >= 10


def names_people(word: str) -> bool:
    """Whether a noun, singular or plural, names people."""
    return is_people(word) or lemma(word, "NOUN") in _MORE_PEOPLE


@lru_cache(20_000)
def plural(word: str) -> bool:
    """Whether a word can be a plural noun."""
    if word[-1] != "s":
        return word in _BARE
    return word not in _NOT_NOUNS and noun_number(word) == "Plur"


@cache
def pasts() -> frozenset[str]:
    """Verb forms that may be a past: no evidence of number."""
    tables = irregulars()
    return (
        frozenset(w for w, base in tables.verb_lemmas.items() if w != base)
        | _SAME
        | frozenset(base for base, forms in tables.verbs.items() if forms[0] == base)
    )
