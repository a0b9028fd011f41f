"""CX105: ages, anniversaries and spells of years that the years beside them do not give."""

from collections.abc import Iterator

from copylint._typing import NamedTuple
from copylint.annotate.article import Article
from copylint.annotate.dates import is_year
from copylint.annotate.hit import Hit, Place
from copylint.annotate.numbers import number_at
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.quantities import Quantity
from copylint.annotate.wordlists import words
from copylint.checks.numbers.sentence_figures import word
from copylint.language.segment import Sentence

_TRIGGERS = words("""born anniversary birthday centenary years year died""")
_FOUNDED = words(
    """opened founded established launched built formed began started created set-up completed inaugurated born signed held"""
)
_FEASTS = {
    "centenary": 100,
    "centennial": 100,
    "bicentenary": 200,
    "bicentennial": 200,
    "sesquicentennial": 150,
}
_BLURS = frozenset(["", "some", "about", "around", "nearly", "almost", "roughly", "approximately"])
_SPELLS = words("term spell period reign stint career tenure total span run gap")
_UNTIL = words("""to until till through and - – —""")
_LONGEST = 200
_OF_ANOTHER = words("whose his her their and while son daughter mother father wife husband")
_PAST = words("died dies dead was-then had then would wrote killed murdered missing disappeared vanished")


class Year(NamedTuple):
    """A year of the calendar and its token."""

    token: int
    value: int


class Age(NamedTuple):
    """An age in years over the tokens `first`:`last`."""

    first: int
    last: int
    years: int


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Every sentence that names a year and an age, a spell or an anniversary."""
    today = article.published.year if article.published else 0
    named = article.spots({word for word in article.unalphabetic if is_year(word)})
    for index, places in named.items():
        passage = article.passages[index]
        if passage.kind not in ("body", "list-item", "standfirst", "caption"):
            continue
        if passage.places.keys().isdisjoint(_TRIGGERS):
            continue
        birth: Year | None = None
        for sentence in dict.fromkeys(passage.sentence_of(i) for i in places):
            years = _years(passage, [i for i in places if sentence.first <= i < sentence.last])
            if not years:
                continue
            birth = _birth(passage, sentence, years) or birth
            if birth:
                yield from _ages(passage, sentence, years, birth)
            yield from _spells(passage, sentence, years, today)
            yield from _lives(passage, sentence, years)
            if today and len(years) == 1:
                yield from _now(passage, sentence, years[0], today)
            yield from _anniversaries(passage, sentence, years, today)


def _years(passage: Passage, places: list[int]) -> list[Year]:
    """The years of a sentence, which stand at the tokens `places`, quotations left out."""
    tokens = passage.tokens
    return [
        Year(i, int(tokens.lowers[i])) for i in places if not passage.quoted(tokens.starts[i], tokens.ends[i])
    ]


def _birth(passage: Passage, sentence: Sentence, years: list[Year]) -> Year | None:
    """The year somebody was born in."""
    lowers = passage.tokens.lowers
    for year in years:
        near = lowers[max(year.token - 6, sentence.first) : year.token]
        if "born" in near and lowers[year.token - 1] in ("in", ",", *_MONTH_WORDS):
            return year
    return None


_MONTH_WORDS = words(
    """january february march april may june july august september october november december"""
)


def _ages(passage: Passage, sentence: Sentence, years: list[Year], birth: Year) -> Iterator[Hit]:
    """Died in 1978 at the age of 63; graduated in 1956, at 25."""
    for age in _ages_of(passage, sentence):
        near = [
            y
            for y in years
            if y.token != birth.token and abs(y.token - age.first) <= 10 and y.value > birth.value
        ]
        if len(near) != 1 or near[0].value - birth.value > 115:
            continue
        oldest = near[0].value - birth.value
        if age.years not in (oldest, oldest - 1):
            tokens = passage.tokens
            message = f"“{{text}}” does not fit: born in {birth.value}, that is {oldest - 1} or {oldest} in {near[0].value}"
            related = (_place(passage, birth, "born"), _place(passage, near[0], "the year"))
            yield Hit(
                passage.index,
                tokens.starts[age.first],
                tokens.ends[age.last - 1],
                message=message,
                related=related,
            )


def _ages_of(passage: Passage, sentence: Sentence) -> Iterator[Age]:
    """Ages given with at, aged, age, at the age of."""
    lowers = passage.tokens.lowers
    for i in range(sentence.first + 1, sentence.last):
        if (
            lowers[i - 1] in ("was", "is")
            and lowers[i - 2] in ("he", "she")
            and word(passage, i + 1) == "when"
        ):
            if lowers[i].isdecimal() and 5 < int(lowers[i]) < 115:
                yield Age(i, i + 1, int(lowers[i]))
            continue
        if lowers[i - 1] not in ("at", "aged", "age", "of"):
            continue
        if lowers[i - 1] == "of" and lowers[i - 2] != "age":
            continue
        number = number_at(lowers, i)
        if number is None or number.tail or number.form not in ("digits", "word") or not 5 < number.low < 115:
            continue
        after = word(passage, number.last)
        set_off = lowers[i - 1] != "at" or after in (",", ".", ";", ")", "") or lowers[i - 2] == ","
        if set_off and after not in ("%", "percent", "per", "-", "to", "p.m.", "a.m."):
            yield Age(i, number.last, int(number.low))


def _lives(passage: Passage, sentence: Sentence, years: list[Year]) -> Iterator[Hit]:
    """Orr (1921-1985) died at the age of 74."""
    tokens = passage.tokens
    if len(years) != 2 or years[1].token - years[0].token != 2 or "died" not in passage.places:
        return
    if tokens.lowers[years[0].token - 1] != "(" or tokens.lowers[years[0].token + 1] not in _UNTIL:
        return
    length = years[1].value - years[0].value
    for age in _ages_of(passage, sentence):
        if age.years not in (length, length - 1) and 0 < length < _LONGEST:
            message = f"“{{text}}” does not fit: {years[0].value} to {years[1].value} is {length} years"
            related = (_place(passage, years[0], "born"), _place(passage, years[1], "died"))
            start, end = tokens.starts[age.first], tokens.ends[age.last - 1]
            yield Hit(passage.index, start, end, message=message, related=related)


def _now(passage: Passage, sentence: Sentence, year: Year, today: int) -> Iterator[Hit]:
    """Reese, 45, who was born in 1990; the church, built in 1850, is 150 years old."""
    lowers = passage.tokens.lowers
    near = lowers[max(year.token - 6, sentence.first) : year.token]
    born = "born" in near
    if near[-1:] not in (["in"], *([m] for m in _MONTH_WORDS)) or not (
        born or {"built", "founded", "opened"} & set(near)
    ):
        return
    if not _PAST.isdisjoint(lowers[sentence.first : sentence.last]):
        return
    for quantity in passage.quantities:
        inside = sentence.first <= quantity.first < sentence.last and quantity.low == quantity.high
        if not inside or quantity.kind != "age" or quantity.approx or quantity.unit not in ("", "year"):
            continue
        age = today - year.value
        set_off = word(passage, quantity.first - 1) == "," and word(passage, quantity.last) == ","
        if not (set_off if born else word(passage, quantity.first - 1) == "is"):
            continue
        if born and not _OF_ANOTHER.isdisjoint(lowers[sentence.first : year.token]):
            continue
        slack = 1 if born else max(2, 0.05 * age)
        if 0 < age < 1000 and not age - slack <= quantity.low <= age + (0 if born else slack):
            message = f"“{{text}}” does not fit: {year.value} to {today} is {age} years"
            related = (_place(passage, year, "the year"),)
            yield Hit(passage.index, quantity.start, quantity.end, message=message, related=related)


def _spells(passage: Passage, sentence: Sentence, years: list[Year], today: int) -> Iterator[Hit]:
    """For nine years, from 2011 until she was suspended in 2023; for nine years, since 2011."""
    for quantity in passage.quantities:
        if not sentence.first <= quantity.first < sentence.last or not _whole_years(quantity):
            continue
        ends = _ends(passage, quantity, years, today)
        if ends is None:
            continue
        begin, end = ends
        length = end.value - begin.value
        slack = 1 if not quantity.approx else max(2, 0.1 * length)
        if abs(length - quantity.value) > slack and 0 < length < _LONGEST:
            message = f"“{{text}}” does not fit: from {begin.value} to {end.value} is {length} years"
            related = tuple(_place(passage, y, "the year") for y in (begin, end) if y.token >= 0)
            yield Hit(passage.index, quantity.start, quantity.end, message=message, related=related)


def _whole_years(quantity: Quantity) -> bool:
    """Whether a quantity is a whole number of years."""
    whole = quantity.low == quantity.high and quantity.low % 1 == 0 and quantity.approx in _BLURS
    return (
        quantity.kind == "duration"
        and quantity.unit == "year"
        and whole
        and quantity.form in ("digits", "word")
    )


def _ends(passage: Passage, quantity: Quantity, years: list[Year], today: int) -> tuple[Year, Year] | None:
    """The first and the last year of a spell: from 1990 to 2000; in 1985, 30 years after it opened in 1960."""
    lowers = passage.tokens.lowers
    after = [y for y in years if 0 < y.token - quantity.last <= 14]
    if today and lowers[quantity.last : quantity.last + 1] == ["ago"] and lowers[quantity.first - 1] == ",":
        named = next((y for y in years if y.token == quantity.first - 2), None)
        return named and (named, Year(-1, today))
    if not after:
        return _ends_before(passage, quantity, years)
    lead = lowers[quantity.last : after[0].token]
    joint = [w for w in lead if w != ","]
    if len(after) > 1 and joint in (["from"], ["between"], ["("]) and after[1].token - after[0].token <= 9:
        between = lowers[after[0].token + 1 : after[1].token]
        if between and between[0] in _UNTIL and (joint != ["between"] or between == ["and"]):
            return after[0], after[1]
    told = [y for y in years if y.token == quantity.first - 2 and lowers[quantity.first - 1] == ","]
    if told and lead[:1] == ["after"] and lead[-1:] == ["in"] and len(after) == 1 and len(lead) <= 6:
        return after[0], told[0]
    begun = [y for y in years if y.token < quantity.first and lowers[y.token - 1] == "in"]
    if joint == ["later", "in"] and begun and len(after) == 1:
        return begun[-1], after[0]  # began in 2013 and ended seven years later, in 2020
    since = joint in (["since"], ["ago", "in"]) and today
    return (after[0], Year(-1, today)) if since and not passage.quoted(quantity.start, quantity.end) else None


def _ends_before(passage: Passage, quantity: Quantity, years: list[Year]) -> tuple[Year, Year] | None:
    """From 1999 to 2004, a term of nine years; between 1990 and 1998, eight years."""
    near = [y for y in years if 0 < quantity.first - y.token <= 7]
    if not near:
        return None
    earlier = [y for y in years if 0 < near[-1].token - y.token <= 5]
    lowers = passage.tokens.lowers
    opens = passage.token_at(quantity.approx_start) if quantity.approx else quantity.first
    lead = lowers[near[-1].token + 1 : opens]
    if (
        len(earlier) != 1
        or lowers[earlier[0].token - 1] not in ("from", "between")
        or lead[:1] not in ([","], ["—"], ["–"], ["("])
    ):
        return None
    between = lowers[earlier[0].token + 1 : near[-1].token]
    span = len(lead) == 1 or (lead[-1] == "of" and not _SPELLS.isdisjoint(lead))
    return (earlier[0], near[-1]) if span and between in (["to"], ["until"], ["and"], ["till"]) else None


def _anniversaries(passage: Passage, sentence: Sentence, years: list[Year], today: int) -> Iterator[Hit]:
    """Marked its 10th anniversary in September, having opened in 2018."""
    lowers = passage.tokens.lowers
    for i in range(sentence.first, sentence.last):
        birthday = lowers[i] == "birthday" and lowers[max(i - 2, 0)] == "its"
        if lowers[i] != "anniversary" and lowers[i] not in _FEASTS and not birthday:
            continue
        nth = _FEASTS.get(lowers[i], 0) or _nth(lowers, i)
        of_what = word(passage, i + 1) == "of"
        begun = next(
            (y for y in years if _founding(lowers, y, sentence) and (y.token > i or not of_what)), None
        )
        if not nth or begun is None:
            continue
        others = [y.value for y in years if y.token != begun.token]
        held = others[0] if len(others) == 1 else today if not others else 0
        if held and abs(held - begun.value - nth) > 1:
            start = passage.tokens.starts[i if lowers[i] in _FEASTS else i - 1]
            message = f"“{{text}}” does not fit: {begun.value} to {held} is {held - begun.value} years"
            yield Hit(
                passage.index,
                start,
                passage.tokens.ends[i],
                message=message,
                related=(_place(passage, begun, "the year"),),
            )


def _nth(lowers: list[str], i: int) -> int:
    """The number of an anniversary: 10th, tenth; 0 where none stands before it."""
    number = number_at(lowers, i - 1) if i else None
    return int(number.low) if number and number.form == "ordinal" and not number.tail else 0


def _founding(lowers: list[str], year: Year, sentence: Sentence) -> bool:
    """Whether a year is when something began: opened in 2018, founded as a mill in 1871."""
    near = lowers[max(year.token - 7, sentence.first) : year.token]
    return near[-1:] in (["in"], ["since"]) and not _FOUNDED.isdisjoint(near)


def _place(passage: Passage, year: Year, label: str) -> Place:
    return Place(passage.index, passage.tokens.starts[year.token], passage.tokens.ends[year.token], label)
