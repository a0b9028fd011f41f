"""Which quantities a careful desk wants a source for."""

from bisect import bisect_left
from functools import cache
from re import Pattern, compile

from copylint._typing import TYPE_CHECKING
from copylint.annotate.phrases_dialect import about_sport
from copylint.annotate.quantity_heads import is_plural
from copylint.annotate.quantity_words import HARM, HARM_VERBS, MARKET_MOVES, MARKET_WORDS, NO_HEAD, SPORT
from copylint.annotate.wordlists import words

if TYPE_CHECKING:
    from copylint.annotate.article import Article
    from copylint.annotate.passage import Passage
    from copylint.annotate.quantities import Quantity

_CLAUSE_MARKS = frozenset([",", ";"])
_CLAUSE_WORDS = frozenset(["and", "but", "while", "though", "although"])  # after a comma
_BULK = words("ton t gal l acre ha MW GW MWh metric_ton metric_t square_mile square_km barrel")
_RATES = words(
    "hour each average per head month week year annually apiece wage wages salary salaries pay day capita"
)
_CROWD = words("crowd attendance capacity fan sellout attendances supporter")
_COUNTERS = words("follower subscriber like view stream")  # which the page itself counts
_PLAY = words("inning strikeout homer homerun birdie bogey eagle rebound tackle sack yard carry")
_TALLY = words("error place point kill ace dig block steal hit foul shot save")  # where sport is spoken of
_SPOKEN = 6  # words of sport
_HOLDS = words("holds hold held seats seat seating accommodates accommodate all")
_STATES = 50
_PRICED = words("price priced preorder pre-order prices retail retails")
_DEAR = 20_000  # from which a sum is no price of something in a shop
_RULED = words("violation violations offense offence offenses offences prize prizes")
_KILLS = 5  # tokens between “kills” and a figure
_COUNT_REACH = 3  # tokens from “follower count of” to the count
_SEEN = words("""
way reason thing question time part step point issue example minute page song track episode chapter category film
album book play show photo picture word line letter name idea goal chance option problem lesson rule tip topic stage
round lap set game match win medal title cap appearance start try yard wicket run over touchdown interception rebound
assist nomination award season hour day week month year fashion odd
""")
_BALLOT = words("vote delegate superdelegate electoral elector seat ballot caucus")
_RESULTS = words("""
profit profits sales revenue revenues turnover earnings earned dividend quarterly pre-tax pretax takings gross grossed
operating loss losses
""")
_DEALS = words("""
acquire acquired acquires acquisition takeover merger merge stake stakes bought buy buys buying sell selling sold
purchased deal offering bail-out bailout rescue
""")
_EVENTS = words(
    "crowd witnessed gathered rally rallies marched attended attendance parade vigil congregation audience"
)
_SIGNED = words("contract contracts salary payroll extension")  # of players
_FAMILIAR = frozenset(
    [
        ("known", "to"),
        ("familiar", "to"),
        ("loved", "by"),
        ("beloved", "by"),
        ("popular", "with"),
        ("seen", "by"),
    ]
)
_PLANS = words("would plans aims intends hopes agreed authorised authorized authorising approved")
_MEASURED = words("""
population electorate country workforce economy market income output production crop harvest electricity energy land
water food budget spending debt trade total world city state public staff stock supply
""")
_STAFF = words("staff force membership intake fleet herd flock")
_CHANGES = words("""
rise rises risen rose climb climbs climbed grow grows grew grown jump jumps jumped increase increases increased soar
soared surge surged swell swelled swollen fall falls fell fallen drop drops dropped decline declines declined shrink
shrinks shrank shrunk slump slumped plunge plunged dip dipped cut cuts slashed reduced up down
""")
_OUT_OF = frozenset({"in", "out"})  # one in five, two out of three
_CHANGE_REACH = 6  # tokens between a verb of change and the share by which
_POLLED = words("""
won tied sits pulled edged delegates challenger minus net favorable favourable unfavorable unfavourable approve disapprove lead leads trails vote votes voted voting
voters turnout ballot ballots support primary caucus candidate candidates
""")
_HELD = words("stake holding owned owns share interest")
_RANKING = words("top bottom first last next")
_STUDIED = words("examined reviewed studied interviewed analysed analyzed surveyed sampled tested")
_STUDIED_REACH = 3  # tokens between “examined” and how many were
_DEFINITE = words("the this that these those")
_SPORT_LEAST = 5
_REACH = 80
_SMALL_MONEY = 1000
_FEW = 10
_MANY_VOTES = 1000
_BOUNDS = words("at_least up_to as_many_as more_than fewer_than nearly almost an_estimated close_to")


def is_harm(passage: "Passage", quantity: "Quantity") -> bool:
    """Whether a quantity counts the dead, the hurt, the displaced, crimes or patients."""
    if quantity.head in HARM:
        return True
    if quantity.kind not in ("count", "listed-count", "ratio"):
        return False
    lowers = passage.tokens.lowers
    near = lowers[max(quantity.first - 4, 0) : quantity.first] + lowers[quantity.last : quantity.last + 5]
    return not HARM_VERBS.isdisjoint(near) and quantity.head not in ("year", "time", "day")


def is_checkworthy(passage: "Passage", quantity: "Quantity") -> bool:
    """Whether a careful desk editor would want to know where the number comes from.

    Counts of ten and more, counts of harm, sums that are no price tag, shares and ratios; not market quotes, sport
    statistics, policy parameters and what the piece itself lists. A conversion goes with the sum it converts.
    """
    quantity = _converted(passage, quantity)
    kind = quantity.kind
    if kind in ("money", "percent", "pp"):
        return not is_market(passage, quantity) and not (kind == "money" and _is_price(passage, quantity))
    if kind == "ratio":
        return not is_sport(passage.article) or quantity.head in ("person", "adult", "child")
    if kind == "measure":
        return quantity.unit in _BULK and quantity.high >= 100
    if kind not in ("count", "listed-count"):
        return False
    sport = is_sport(passage.article)
    if is_harm(passage, quantity):
        around = passage.tokens.lowers[max(quantity.first - _KILLS, 0) : quantity.last + _KILLS]
        return not (sport and "kills" in around)  # of volleyball
    before = passage.tokens.lowers[max(quantity.first - _COUNT_REACH, 0) : quantity.first]
    if quantity.head in _CROWD or quantity.head in _COUNTERS or not _COUNTERS.isdisjoint(before):
        return False
    if quantity.head in _PLAY or (quantity.head in _TALLY and about_sport(passage.article, _SPOKEN)):
        return False
    if not _HOLDS.isdisjoint(before) or (quantity.head == "state" and quantity.high <= _STATES):
        return False
    if sport:
        return quantity.high >= 1000 and quantity.head != "" and quantity.head not in _SEEN
    least = _MANY_VOTES if quantity.head in _BALLOT else _FEW
    bounded = quantity.approx in _BOUNDS and quantity.high > 2
    return (bounded or quantity.high >= least) and quantity.head not in _SEEN


def is_debatable(passage: "Passage", quantity: "Quantity") -> bool:
    """Whether careful editors differ over a check-worthy number without a source.

    How many a study or an inquiry looked at, a company's results, the terms of a deal, votes cast, the toll of an old disaster, the size of a crowd the reporter
    saw, a number that only describes (the $3 billion bridge), a share of the top or bottom of a ranking.
    """
    quantity = _converted(passage, quantity)
    lowers = passage.tokens.lowers
    near = _near(passage, quantity)
    before = lowers[quantity.first - 1] if quantity.first else ""
    if near[-1] == "?" or not _PLANS.isdisjoint(_clause(passage, quantity, near)):
        return True
    if not _STUDIED.isdisjoint(lowers[max(quantity.first - _STUDIED_REACH, 0) : quantity.first]):
        return True
    if quantity.form == "vague" and _loosely(lowers, quantity):
        return True
    if before in _RANKING or quantity.head in _BALLOT or quantity.form == "share":
        return True
    if quantity.kind in ("money", "percent", "pp"):
        if quantity.kind != "money" and _is_tally(passage, quantity, near):
            return True
        if not _RESULTS.isdisjoint(near):
            return True
        return quantity.kind == "money" and (
            not _DEALS.isdisjoint(near)
            or _describes(passage, quantity)
            or _on_record(passage, quantity, near)
        )
    if quantity.kind == "ratio":
        if not _POLLED.isdisjoint(near):
            return True
        if not _OUT_OF.isdisjoint(lowers[quantity.first : quantity.last]):
            return False
        return (
            quantity.form == "fraction"
            and not _shares_out(passage, quantity)
            and not changes(lowers, quantity, ("by",))
        )
    if _compound(passage.text[quantity.start : quantity.end]):
        return True
    if is_harm(passage, quantity) and any(len(w) == 4 and w.isdecimal() for w in near):
        return True
    return before in _DEFINITE or not _EVENTS.isdisjoint(near)


def _compound(text: str) -> bool:
    """Whether a count is part of an adjective that describes one thing: a 104-page report, an 80-member council."""
    number, hyphen, noun = text.rpartition("-")
    return bool(hyphen) and noun.isalpha() and number[-1:].isdecimal()


def _loosely(lowers: list[str], quantity: "Quantity") -> bool:
    """Whether a vague number is none to check: known to millions, a few dozen people."""
    before = lowers[max(quantity.first - 2, 0) : quantity.first]
    return tuple(before) in _FAMILIAR or (before[-1:] == ["few"] and quantity.head not in HARM)


def _on_record(passage: "Passage", quantity: "Quantity", near: list[str]) -> bool:
    """Whether a sum can be looked up by anyone: a minimum wage, a player's contract, takings at the box office."""
    where = passage.article.where
    if "box" in where and "office" in where and not set(where["box"]).isdisjoint(where["office"]):
        return True
    lowers = passage.tokens.lowers
    if not _RULED.isdisjoint(near) or (quantity.high < _DEAR and not _PRICED.isdisjoint(lowers)):
        return True
    return "minimum" in lowers[max(quantity.first - _CHANGE_REACH, 0) : quantity.first] or (
        is_sport(passage.article) and not _SIGNED.isdisjoint(near)
    )


def _converted(passage: "Passage", quantity: "Quantity") -> "Quantity":
    """The sum that a sum in brackets converts: $5m in $5m (£4m; €4.5m); other quantities as they are."""
    row = passage.quantities
    while quantity.kind == "money" and passage.tokens.lowers[quantity.first - 1] in ("(", ";"):
        at = bisect_left(row, quantity.start, key=lambda q: q.start)
        if not at or row[at - 1].kind != "money" or row[at - 1].last != quantity.first - 1:
            break
        quantity = row[at - 1]
    return quantity


def _is_tally(passage: "Passage", quantity: "Quantity", near: list[str]) -> bool:
    """Whether a share is one of votes or of a company, a rate that a rule sets, or the whole (100 %)."""
    if quantity.high == 100 or not _POLLED.isdisjoint(near) or _of_policy(passage, quantity):
        return True
    return not _HELD.isdisjoint(passage.tokens.lowers[quantity.last : quantity.last + 3])


def _of_policy(passage: "Passage", quantity: "Quantity") -> bool:
    """Whether a rate that a rule sets stands near."""
    at = bisect_left(passage.quantities, quantity.start, key=lambda q: q.start)
    return any(q.kind == "policy" for q in passage.quantities[max(at - 6, 0) : at + 7])


def _shares_out(passage: "Passage", quantity: "Quantity") -> bool:
    """Whether a share is one of many people or things, or of what is measured (the population, the crop)."""
    word = passage.text[quantity.head_start : quantity.head_end].lower()
    return is_plural(word) or quantity.head in _MEASURED or quantity.head in _STAFF


def changes(lowers: list[str], quantity: "Quantity", links: tuple[str, ...]) -> bool:
    """Whether a quantity says by how much, or to what, something rose or fell: dropped by more than half. `links` are
    the words that join it to the verb."""
    before = lowers[max(quantity.first - _CHANGE_REACH, 0) : quantity.first]
    return any(link in before for link in links) and not _CHANGES.isdisjoint(before)


def _clause(passage: "Passage", quantity: "Quantity", near: list[str]) -> list[str]:
    """The words near a quantity without a clause that follows its own: “1% were women, and many would leave”."""
    lowers = passage.tokens.lowers
    marks = [i for i in passage.having(_CLAUSE_MARKS) if i >= quantity.last]
    last = next((i for i in marks if _next_clause(lowers, i)), len(lowers))
    begin = max(passage.sentence_of(quantity.first).first, quantity.first - _REACH)
    return near[: max(last - begin, 0)]


def _next_clause(lowers: list[str], i: int) -> bool:
    following = lowers[i + 1 : i + 2]
    return bool(following) and (lowers[i] == ";" or following[0] in _CLAUSE_WORDS)


def _near(passage: "Passage", quantity: "Quantity") -> list[str]:
    """The words of the quantity's sentence, as far as they are near in a long one."""
    sentence = passage.sentence_of(quantity.first)
    begin, end = max(sentence.first, quantity.first - _REACH), min(sentence.last, quantity.last + _REACH)
    return passage.tokens.lowers[begin:end]


def _describes(passage: "Passage", quantity: "Quantity") -> bool:
    """Whether a sum stands between a definite word and the noun it describes."""
    lowers = passage.tokens.lowers
    before = lowers[quantity.first - 1] if quantity.first else ""
    at = quantity.last
    if lowers[at : at + 1] == ["("] and ")" in lowers[at : at + 8]:
        at = lowers.index(")", at) + 1
    after = lowers[at] if at < len(lowers) else ""
    return before in _DEFINITE and after.isalpha() and after not in NO_HEAD


def is_market(passage: "Passage", quantity: "Quantity") -> bool:
    """Whether a sum or share quotes a market: shares, oil, an index."""
    near = _near(passage, quantity)
    if "market value" in passage.text[max(quantity.start - 40, 0) : quantity.start]:
        return True
    if MARKET_MOVES.isdisjoint(near):
        return False
    sentence = passage.sentence_of(quantity.first)
    return (
        not MARKET_WORDS.isdisjoint(near)
        or _quote().search(passage.text, sentence.start, sentence.end) is not None
    )


@cache
def _quote() -> Pattern[str]:
    """What a share or a currency came to: rose $1.25, or 2 percent, to $88.95."""
    return compile(r"\b(?:to|at) [$£€]\d{1,3}\.\d\d\d{0,2}\b(?! ?(?:m|bn|million|billion|a|an|per|for)\b)")


def _is_price(passage: "Passage", quantity: "Quantity") -> bool:
    """Whether a sum is small and neither a wage nor an average."""
    if quantity.high >= _SMALL_MONEY or quantity.form == "vague":
        return False
    lowers = passage.tokens.lowers
    near = lowers[max(quantity.first - 6, 0) : quantity.first] + lowers[quantity.last : quantity.last + 4]
    return _RATES.isdisjoint(near)


def is_sport(article: "Article") -> bool:
    """Whether the article reports sport, by its words for matches and players."""
    known: int | None = article.__dict__.get("_sport_words")
    if known is None:
        where, body = article.where, {p.index for p in article.body}
        found = [word for word in SPORT.intersection(where) if not body.isdisjoint(where[word])]
        known = article.__dict__["_sport_words"] = len(found)
    return known >= _SPORT_LEAST
