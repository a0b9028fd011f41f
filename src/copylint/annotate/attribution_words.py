"""Small closed classes of words that bound the parts of an attribution."""

from copylint.annotate.wordlists import words

AUXILIARIES = words(
    """has have had is are was were be been being am 's 're 've 'm 'd 'll will wo would could can ca may
    might must shall should do does did not n't never ever to gets get got getting keeps kept"""
)
BE_FORMS = words("is are was were be been being am 's 're 'm get gets got getting")
ADVERBS = words(
    """also then later once first just even still already now again often always soon ever recently earlier
    instead too long yet sometimes rather almost quite very so both all either neither only far more
    most less best well ago not never yesterday today tonight tomorrow meanwhile however though indeed
    thus hence herself himself itself themselves myself for_one"""
)
WEEKDAYS = words(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december jan. feb. aug. sept. sep. oct. nov. dec. yesterday today
    tonight"""
)
TIME_NOUNS = words(
    """week month year day days weeks months years morning afternoon evening night weekend time"""
)
OCCASIONS = words(
    """statement interview speech tweet email e-mail letter conference briefing memo post message report
    release note text call address hearing testimony remarks radio television twitter facebook instagram
    press debate column article blog video essay"""
)
PERSONAL = words("he she they it we i you")
POSSESSIVE_PRONOUNS = words("his her their its our my your whose")
DETERMINERS = (
    words("a an the this that these those some any no every each another both all") | POSSESSIVE_PRONOUNS
)
CONJUNCTIONS = frozenset(["and", "but", "or", "nor", "yet"])
SUBORDINATORS = words(
    """that because while when if although though after before since whether where who which whom what how
    why until unless whereas as than once so"""
)
PREPOSITIONS = words(
    """of in on at for from by with to into over under about against among between during through within
    without across behind near inside outside toward towards upon despite amid per via like including
    around along"""
)
DASHES = frozenset({"—", "–", "--", "---", "-"})
SEMI_STOPS = frozenset({";", ":", "(", ")", "…", "..."}) | DASHES
QUOTE_MARKS = frozenset({"“", "”", '"', "``", "''", "«", "»", "‘", "`"})
SENTENCE_STOPS = frozenset({".", "!", "?"})
HEARERS = words(
    """tell remind inform assure notify ask urg press advis warn interview convinc persuad advise"""
)
INVERTING = words(
    """said says say wrote writes asked asks adds added reads read reports reported goes went"""
)
IRREGULAR_PARTICIPLES = words(
    """said told known seen thought found made given shown held put written spoken heard felt meant set
    quoted"""
)
STATES = words(
    """concern worri worry convinc determin interest commit prepar suppos disappoint surpris oppos inclin
    pleas"""
)  # stems whose participle with “be” is the subject's own state: “she was worried that”
IRREGULAR = words(
    """said says told wrote thought felt knew saw held gave spoke meant sought wants seems argues believes"""
)
NOT_ADVERBS = words(
    """family ally reply july italy supply only early daily apply rely comply imply assembly rally multiply bully
    weekly monthly"""
)
AFTER_AGENT = frozenset({"by", "from", "among"})
OBJECT_STARTS = words("that this these those the a an his her their its how why what whether him them it no")
HEARSAY = words("reportedly allegedly supposedly purportedly apparently ostensibly rumoredly")
NEVER_SUBJECT = words("that this these those him her them me us to and but so if not when how what why")
SAYS = frozenset({"said", "says", "wrote", "writes", "adds", "added"})
AFTER_SPEAKER = words(", ; : ( in on at during after before when while as last this who — – -- - earlier")
CLOSINGS = {")": ("(",), "—": ("—",), "–": ("–",), "--": ("--",), "-": ("-",), "]": ("[",)}
IMPERSONAL = frozenset({"seem", "appear"})
PARTICLES = words("on about for out of with against in up off back over at by as down from into")
QUANTIFIERS = words("most more both all neither either nearly almost fewer less only half")
SHARES = QUANTIFIERS | {"some", "any", "each", "none", "one", "many", "several", "few"}
NUMERALS = words("one two three four five six seven eight nine ten half dozens hundreds thousands millions")
ROUGHLY = words("about around over than")
REMARKS = words(
    """however meanwhile though in for on after before while although as to at too also because since when if"""
)
APPOSED = DETERMINERS - {"this", "that"} | {"who", "whose", "which"}
ROLES = words(
    """president director executive chairman chairwoman chair senior head professor publisher founder chief
    former then co-founder co-director co-chair co-author managing associate assistant vice deputy leader
    editor author spokesman spokeswoman spokesperson member owner secretary minister one now"""
)
RELATIVES = frozenset({"who", "which", "that"})
CONTROLS = words(
    """want wants wanted wanting seek seeks sought seeking try tries tried trying continue continues continued
    begin begins began start starts started fail fails failed failing refuse refuses refused refusing decline
    declines declined declining plan plans planned planning hope hopes hoped hoping like going need needs needed
    used expect expects expected intend intends intended vow vows vowed pledge pledged promise promised threaten
    threatened manage managed able unable likely willing unwilling set supposed seem seems seemed appear appears
    appeared have has had agree agreed attempt attempted prepare prepared ready happy eager quick careful about
    forced proceeded proceeds tend tends tended happen happened"""
)  # what an infinitive hangs on within one verb group
