"""NU102: shares of one whole that make more, or less, than all of it."""

from collections.abc import Iterator
from itertools import pairwise

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.quantities import Quantity
from copylint.annotate.wordlists import words
from copylint.checks.numbers.arithmetic import Bounds, bounds
from copylint.checks.numbers.sentence_figures import figured_sentences, stated, word
from copylint.language.segment import Sentence

Sides = tuple[frozenset[str], frozenset[str]]

_SEXES: Sides = (words("men male males boys man"), words("women female females girls woman"))
_SIDES: tuple[Sides, ...] = (
    (
        words("support supported supports backed back favour favor favoured favored"),
        words("oppose opposed opposes against"),
    ),
    (words("approve approved approves"), words("disapprove disapproved disapproves")),
    (words("agree agreed agrees"), words("disagree disagreed disagrees")),
    (words("yes"), words("no")),
    (words("satisfied"), words("dissatisfied")),
    (
        words("favourable favorable favourably favorably"),
        words("unfavourable unfavorable unfavourably unfavorably"),
    ),
)
_LINKS = words("""were are was is being who identified as said they be voted would that have in on""")
_CAST = words("vote votes")
_UNDECIDED = words("""undecided unsure unaffiliated know sure opinion answer""")
_NOT_BEFORE = words("""n't not no don't""")
_CONTEST = words(
    """lead leads led leading ahead trail trails trailed trailing beats beating to against over"""
)


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Men and women, for and against, candidates and the undecided."""
    slack = options.number("percent_slack")
    contest: tuple[Passage, tuple[Quantity, ...], Bounds] | None = None
    for passage, sentence, quantities in figured_sentences(article):
        shares = [q for q in quantities if q.unit == "%" and not q.approx]
        if not shares or passage.quoted(shares[0].start, shares[-1].end):
            continue
        yield from _pair(passage, sentence, shares, slack)
        yield from _poll(passage, shares, slack)
        yield from _votes(passage, sentence, shares)
        if contest and passage.index - contest[0].index <= 2:
            yield from _undecided(passage, shares, contest, slack)
        contest = _contest(passage, sentence, shares) or contest


def _pair(passage: Passage, sentence: Sentence, shares: list[Quantity], slack: float) -> Iterator[Hit]:
    """Two shares that between them cover everybody."""
    for one, other in pairwise(shares):
        if one.low != one.high or other.low != other.high:
            continue
        groups = _after(passage, one, other.first), _after(passage, other, sentence.last)
        total = _sum(passage, (one, other))
        whole = Bounds(100 - slack, 100 + slack)
        ball = "possession" in passage.places and _of_possession(passage, one, other)
        sexes = _opposed(groups, (_SEXES,)) and not whole.meets(total)
        sides = _opposed(groups, _SIDES) and total.low > whole.high and not _of_groups(passage, one, other)
        if sexes or sides or (ball and not whole.meets(total)):
            yield _hit(passage, other, (one,), total)


def _of_possession(passage: Passage, one: Quantity, other: Quantity) -> bool:
    """Whether two shares are of the ball in one match: 61% of possession to their opponents' 49%."""
    between = passage.tokens.lowers[one.last : other.first]
    return "possession" in between and len(between) < 9 and bool({"to", "against"} & set(between))


def _sum(passage: Passage, shares: tuple[Quantity, ...]) -> Bounds:
    found = [bounds(q, passage.text) for q in shares]
    return Bounds(sum(b.low for b in found), sum(b.high for b in found))


def _after(passage: Passage, share: Quantity, stop: int) -> str:
    """The word a share is said of: 62% were women; "" where another word comes between."""
    start = share.last
    if word(passage, start) == "of":
        linked = (
            i
            for i in range(start + 1, min(start + 5, stop))
            if word(passage, i) in ("were", "are", "was", "is")
        )
        start = next(linked, stop)
    for i in range(start, min(start + 5, stop)):
        at = word(passage, i)
        if at not in _LINKS:
            return at
    return ""


def _opposed(groups: tuple[str, str], sets: tuple[Sides, ...]) -> bool:
    """Whether two words are the two sides of one of the pairs."""
    one, other = groups
    return any((one in a and other in b) or (one in b and other in a) for a, b in sets)


def _of_groups(passage: Passage, one: Quantity, other: Quantity) -> bool:
    """Whether the shares are of two groups: 54% of women, 51% of men."""
    return (
        "of" in (word(passage, one.last), word(passage, other.last))
        or "among" in passage.tokens.lowers[one.last : other.first]
    )


def _contest(
    passage: Passage, sentence: Sentence, shares: list[Quantity]
) -> tuple[Passage, tuple[Quantity, ...], Bounds] | None:
    """The two shares of a race: leads by 47% to 41%."""
    if len(shares) == 1 and shares[0].low != shares[0].high and "to" in stated(passage, shares[0]).split():
        low, high = shares[0].low, shares[0].high
        return passage, (shares[0],), Bounds(low + high - 1, low + high + 1)
    if len(shares) != 2 or not 60 < shares[0].value + shares[1].value <= 100.5:
        return None
    between = passage.tokens.lowers[shares[0].last : shares[1].first]
    whole = passage.tokens.lowers[sentence.first : sentence.last]
    if between not in (["to"], [",", "to"], ["against"]) and _CONTEST.isdisjoint(whole[:-1]):
        return None
    return passage, (shares[0], shares[1]), _sum(passage, (shares[0], shares[1]))


def _votes(passage: Passage, sentence: Sentence, shares: list[Quantity]) -> Iterator[Hit]:
    """52% of the vote to her rival's 51%."""
    for one, other in pairwise(shares):
        if one.low != one.high or other.low != other.high or not _set_against(passage, one, other):
            continue
        total = _sum(passage, (one, other))
        if total.low > 100 and not _CAST.isdisjoint(passage.tokens.lowers[sentence.first : sentence.last]):
            yield _hit(passage, other, (one,), total)


def _set_against(passage: Passage, one: Quantity, other: Quantity) -> bool:
    """Whether the second share is the other side's: 49% to Marlow's 43%, 52% of the vote to 51%."""
    between = passage.tokens.lowers[one.last : other.first]
    if between[:1] == ["of"]:
        at = next((i for i, w in enumerate(between) if w in ("to", "against")), len(between))
        between = between[at:] if at <= 4 else []
    owned = between[-1:] in (["'s"], ["'"]) and len(between) <= 5
    return between[:1] in (["to"], ["against"]) and (len(between) == 1 or owned)


def _poll(passage: Passage, shares: list[Quantity], slack: float) -> Iterator[Hit]:
    """44% backed Reyes, 42% backed Holt and 21% were undecided."""
    if len(shares) < 3 or any(word(passage, q.last) == "of" or q.low != q.high for q in shares[-3:]):
        return
    shares = shares[-3:] if _set_against(passage, shares[-3], shares[-2]) else shares
    if any(word(passage, q.last) == "of" or q.low != q.high for q in shares):
        return
    last = shares[-1]
    tail = passage.tokens.lowers[last.last : last.last + 6]
    total = _sum(passage, tuple(shares))
    if not _UNDECIDED.isdisjoint(tail) and total.low > 100:
        yield _hit(passage, last, tuple(shares[:-1]), total)


def _undecided(
    passage: Passage,
    shares: list[Quantity],
    contest: tuple[Passage, tuple[Quantity, ...], Bounds],
    slack: float,
) -> Iterator[Hit]:
    """The share of those who had not decided, against what the race leaves."""
    for share in shares:
        tail = passage.tokens.lowers[share.last : share.last + 6]
        if tail[:1] == ["of"] or _UNDECIDED.isdisjoint(tail):
            continue
        total = Bounds(*(a + b for a, b in zip(contest[2], bounds(share, passage.text), strict=True)))
        if total.low > 100 + slack:
            yield _hit(passage, share, contest[1], total, contest[0])
        return


def _hit(
    passage: Passage,
    share: Quantity,
    others: tuple[Quantity, ...],
    total: Bounds,
    where: Passage | None = None,
) -> Hit:
    home = where or passage
    parts = " and ".join(stated(home, q) for q in others)
    message = f"“{{text}}” with {parts} makes {(total.low + total.high) / 2:g}%"
    related = tuple(Place(home.index, q.start, q.end, "the other share") for q in others)
    return Hit(passage.index, share.start, share.end, message=message, related=related)
