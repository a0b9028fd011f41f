"""Words that the walk through a clause and the glance before it go by."""

from functools import cache

from copylint.annotate.phrases import INDEFINITE
from copylint.language.lemma_tables import irregulars, words

PREPOSITIONS = words("""
    of in on at for from to with by about over under between among amongst against into through during without within across
    behind beyond near around including involving like outside inside along off per via toward towards regarding
    concerning amid amidst above below beneath beside beside upon up out aboard after before since until
    than throughout despite ahead unlike except alongside following plus past onto versus
""")
TELLS = words("""
    said say says saying believe believes believed believing think thinks thought argue argues argued claim claims claimed know knows
    knew hope hopes hoped fear fears feared suggest suggests suggested feel feels felt find finds found reveal reveals revealed
    announce announced announces report reported reports confirm confirmed warn warned insist insisted estimate estimated show shows
    showed mean means meant add added learn learned learnt hear heard saw see sees tell told tells admit admitted agree
    agreed deny denied expect expected ensure wish wishes make makes made let lets help helps helped have ask asked decide decided
    understand understood realise realize realised realized noticed notes noted conclude concluded predict predicted
""")
TIME_OPENERS = words("last next this each every")
SCIENCES = words("mathematics physics gymnastics news measles mumps rabies diabetes billiards thermodynamics")
SHARES = words("half most some all much none two-thirds three-quarters")
ONES = INDEFINITE | {"anybody", "somebody"}
SINGLES = words("one each either neither")
AFTER = words("because although though if when while whereas unless since after before until as whether that")
OPENERS = words("but and so yet however meanwhile")
FOLLOWING = words(
    "from to across into that the a an his her its their two three four through over up out down back on off than towards toward against along beyond around"
)
PLACES = words("among behind on in under beside inside above near at outside below between beneath")
MANY = words("many several numerous various dozens hundreds countless few both")
RELATIVES = frozenset(["who", "which", "that", "whose", "what", "how"])
HELPERS = words("is are was were has have had does do did 's 're 've 'd 'll")
ADVERB_TAGS = frozenset(["RB", "RBR", "RBS"])
FRONTED = PREPOSITIONS | words(
    "to when while if although though because as once whereas unless even not unusually"
)


@cache
def participles() -> frozenset[str]:
    """The irregular participles."""
    return frozenset([forms[1] for forms in irregulars().verbs.values()])
