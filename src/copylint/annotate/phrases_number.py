"""The number of a noun group: singular, plural, a body of people, or open."""

from collections.abc import Sequence

from copylint.language.lemma_tables import words
from copylint.language.lexicon import count
from copylint.language.nouns import is_collective, noun_number
from copylint.language.tagger import Tag

_SURE = 3.0  # what a capitalised plural needs not to be a name
MARGIN = 1.0  # score below which a noun's tag is no evidence
# Plural in form, but an amount of something: “three years is a long time”, “$5 million was spent”.
MEASURES = words("""
    years months weeks days hours minutes seconds decades dollars pounds euros cents pence miles kilometres kilometers km metres
    meters feet inches yards acres hectares ounces grams kilograms kilos tons tonnes litres liters gallons barrels degrees
    percent points pct dlrs mln bln francs rubles roubles crowns rupees quarters thirds fifths halves times lots loads heaps tons
    plenty dozens hundreds thousands millions billions trillions rights sports arts communications systems operations services
    blues woods waterworks personnel docs affairs holdings industries securities sales means thanks odds works studies headquarters
    results minutes pages goals runs wickets words
""")
# Singular in form, but often plural in sense.
OPEN = words("""
    number lot majority minority half third quarter percent percentage proportion fraction portion rest remainder bulk total
    couple pair trio dozen handful variety range series host array string wave slew group team generation crop mix set bunch
    raft spate litany dozen score hundred thousand million billion trillion none all some most any more one kind sort type
    enough least average maximum minimum plenty sum both few many several thousand influx flood flurry
    combination collection cluster succession spectrum rabble
    phenomena criteria referenda memoranda bacteria strata alumni stimuli fungi nuclei alumnae errata spectra curricula
    sevens stream surge tide torrent batch roster selection remaining faithful rich poor wealthy elderly injured wounded dead young accused
    unemployed homeless disabled blind deaf old sick vulnerable undecided undocumented uninsured missing living needy jobless
    bereaved wanted nation share swathe slice sliver chunk pool pair tranche clutch plethora wealth multitude parade chorus police hoops maths breed rabble doubles singles sevens
""")
_SING = words("a an this that each every another either neither one much")
_PLUR = words(
    "these those many few several both two three four five six seven eight nine ten various numerous dozens"
)
_PLURAL_NAMES = words("""
    chinese japanese irish french british swiss dutch welsh english spanish portuguese vietnamese lebanese sudanese polish
    taliban hamas maori roma inuit navajo sioux cherokee tutsi hutu police afp reuters heat jazz magic thunder lightning wild
    liberty sox gop un nba nfl press majority
""")


def group_number(lowers: Sequence[str], tags: Sequence[Tag]) -> str:
    """ "Sing", "Plur", "Coll" or "" for a noun group, given as its words and tags; the head comes last."""
    word, tag = lowers[-1], tags[-1]
    if tag.tag == "NNP" or (tag.pos == "NOUN" and (tag.word[:2].isupper() or _inner_capital(tags))):
        return _name_number(word, tags)
    if tag.margin < MARGIN or tag.tag == "NNPS" or not word.isascii():
        return ""
    if len(tags) > 2 and tags[0].tag == "PRP$" and lowers[1].endswith("ing"):
        return ""  # “his withholding hints”
    number = _noun(word, tag)
    first = lowers[0]
    if len(lowers) > 1 and first.endswith("ing"):
        return ""  # “Making cakes is fun”
    if (first in _SING and number == "Plur") or (first in _PLUR and number in ("Sing", "Coll")):
        return ""
    return number


def _inner_capital(tags: Sequence[Tag]) -> bool:
    """Whether the head has a capital that no sentence gave it: “the Heat”."""
    return len(tags) > 1 and tags[-1].word[0].isupper()


def _noun(word: str, tag: Tag) -> str:
    if word.rpartition("-")[2] in MEASURES or word in OPEN or not word.replace("-", "").isalpha():
        return ""
    number = noun_number(word)
    if number == "Plur":
        return "" if tag.word[0].isupper() and tag.margin < _SURE else "Plur"
    if tag.word[0].isupper() and tag.margin < _SURE:
        return ""
    if number != "Sing" or tag.tag != "NN":
        return ""
    return "Coll" if is_collective(word) else "Sing"


def _name_number(word: str, tags: Sequence[Tag]) -> str:
    """The number of a name: "Coll", as most may be bodies of people, or "" where it may be a plural."""
    if word.endswith(("s", "men", "x", "folk", "people")) or word in _PLURAL_NAMES or len(word) < 3:
        return ""
    if tags[-1].margin < MARGIN and count(word):
        return ""
    return "Coll" if all(t.tag in ("NNP", "DT") for t in tags) else ""
