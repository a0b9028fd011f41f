"""DT103: a future that is past, a past that is to come, last year against its number."""

from collections.abc import Iterator

from copylint._typing import TYPE_CHECKING
from copylint.annotate.article import Article
from copylint.annotate.dates import DateMention, days_like, exists, is_year, spelled
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.wordlists import words
from copylint.checks.numbers.sentence_figures import word

if TYPE_CHECKING:
    from datetime import date

_LOOKED_AT = frozenset(["body", "list-item", "standfirst", "caption"])
_FUTURE = {"due", "set", "scheduled", "expected", "slated", "supposed"}
_BREAKS = words(
    """, ; : and but that which who whose when where because although though if while said says after since before"""
)
_PLANS = words("""plans plan hopes hope aims aim intends intend""")
_NOT_DONE = words(
    """was were had did scheduled planned expected based focused called set due announced promised"""
)
_COMING = words("""upcoming forthcoming""")
_PAST_FORMS = words("""was were""")
_PARTS = words(
    """the of early late mid mid- spring summer autumn fall winter end start middle first second half quarter"""
)
_NEAR = 6  # tokens between “will” and the preposition of its year
_HELD = words(
    """held killed arrested found sentenced jailed elected published buried shot injured charged born signed"""
)


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Dates and years in copy that is dated."""
    if article.published is None:
        return
    for passage, mentions in zip(article.passages, article.dates, strict=True):
        if passage.kind in _LOOKED_AT:
            yield from _mentions(passage, mentions, article.published, options)
            yield from _years(passage, article.published.year)


def _mentions(
    passage: Passage, mentions: list[DateMention], today: "date", options: Options
) -> Iterator[Hit]:
    """Days in full or without the year, each against the verb before it."""
    for mention in mentions:
        day = _meant(mention, today, int(options.number("sure_within"))) or _month_end(mention)
        if day is None or passage.quoted(mention.start, mention.end) or _next_year(passage, mention.last):
            continue
        verb = _future(passage, mention.first) if day < today else -1
        values = {"today": spelled(today)}
        if verb >= 0:
            message = "“{text}”, in copy dated {today}: that day has passed"
            yield Hit(passage.index, passage.tokens.starts[verb], mention.end, values, message=message)
        elif (
            mention.day
            and 1 < (day - today).days <= options.number("past_within")
            and _past(passage, mention.first)
        ):
            message = "“{text}” is told as past, in copy dated {today}"
            yield Hit(passage.index, mention.start, mention.end, values, message=message)


def _month_end(mention: DateMention) -> "date | None":
    """The last day of a month that stands with its year."""
    from datetime import date, timedelta

    if mention.day or not mention.year:
        return None
    following = date(mention.year + mention.month // 12, mention.month % 12 + 1, 1)
    return following - timedelta(1)


def _next_year(passage: Passage, at: int) -> bool:
    """Whether “next year” stands after a date: September 6-7, next year."""
    return "next" in passage.tokens.lowers[at : at + 5]


def _meant(mention: DateMention, today: "date", sure: int) -> "date | None":
    """The day meant, where there is no doubt about the year."""
    from datetime import date

    if not mention.day or not exists(mention.day, mention.month, mention.year):
        return None
    if mention.year:
        return date(mention.year, mention.month, mention.day)
    days = days_like(mention, today, sure)
    return days[0] if days else None


def _future(passage: Passage, at: int) -> int:
    """The token of “will” or “is due to” in the clause that ends in a date; -1 for none."""
    lowers = passage.tokens.lowers
    first = passage.sentence_of(at).first
    if word(passage, at - 1) == "from":
        return -1
    for i in range(at - 1, max(at - 12, first - 1), -1):
        if lowers[i] in _BREAKS and not (lowers[i] == "," and i == at - 1):
            return -1
        if passage.tokens.words[i] in ("will", "'ll", "’ll"):
            return i if lowers[i + 1 : i + 2] != ["have"] and not _told_before(passage, i, at) else -1
        if lowers[i] in _COMING:
            return i
        start = _infinitive(lowers, i)
        if start >= 0:
            return start if not _told_before(passage, i, at) else -1
    return -1


def _infinitive(lowers: list[str], i: int) -> int:
    """Where a plan begins whose “to” is at `i`: is due to, plans to, “, to be held”; -1 for none."""
    if lowers[i] != "to" or i < 2:
        return -1
    if lowers[i - 1] in _FUTURE and lowers[i - 2] in ("is", "are"):
        return i - 2
    if lowers[i - 1] in _PLANS:
        return i - 1
    return i if lowers[i - 1] in (",", "is", "are") and lowers[i + 1 : i + 2] == ["be"] else -1


def _told_before(passage: Passage, first: int, last: int) -> bool:
    """Whether a past form stands between “will” and a date, which may then be its own: will use a plan made in 2015."""
    return any(
        passage.tag(i).tag in ("VBD", "VBN") and word(passage, i - 1) not in ("be", "been")
        for i in range(first + 1, last)
    )


def _past(passage: Passage, at: int) -> bool:
    """Whether a verb of a thing done stands right before “on” and a date."""
    if at < 3 or word(passage, at - 1) != "on":
        return False
    verb = word(passage, at - 2)
    if verb in _HELD and word(passage, at - 3) in _PAST_FORMS:
        return True
    return verb not in _NOT_DONE and passage.tag(at - 2).tag == "VBD"


def _years(passage: Passage, today: int) -> Iterator[Hit]:
    """Will open in 2019, long after; last year, in 2019."""
    tokens = passage.tokens
    for i, at in enumerate(tokens.lowers):
        if not is_year(at) or passage.quoted(tokens.starts[i], tokens.ends[i]):
            continue
        year = int(at)
        relative = _relative(passage, i)
        if relative and today + relative[1] != year:
            message = f"“{{text}}” clashes with the date of the copy, {today}"
            yield Hit(passage.index, tokens.starts[relative[0]], tokens.ends[i], message=message)
        elif year < today and (lead := _lead(passage, i)) >= 0:
            verb = _future(passage, lead)
            if verb >= max(lead - _NEAR, 0):
                message = f"“{{text}}”, in copy dated {today}: that year has passed"
                yield Hit(passage.index, tokens.starts[verb], tokens.ends[i], message=message)


def _lead(passage: Passage, year: int) -> int:
    """The preposition of a year, its season or part passed over: in 2024, in autumn 2024, by the end of 2024; -1."""
    at = year - 1
    while at > 0 and year - at <= 4 and word(passage, at) in _PARTS:
        at -= 1
    return at if word(passage, at) in ("in", "by", "until", "before") else -1


def _relative(passage: Passage, i: int) -> tuple[int, int] | None:
    """The token of last, this or next year right before a year, and how many years off it is."""
    j = i - 1
    while j > 0 and word(passage, j) in (",", "(", "in", "of"):
        j -= 1
    if word(passage, j) != "year" or not 1 < i - j <= 3:
        return None
    off = {"last": -1, "this": 0, "next": 1}.get(word(passage, j - 1))
    return None if off is None else (j - 1, off)
