"""CX105: a life told with years that don't agree: two years of birth, an age that the year of birth does not give."""

from collections.abc import Iterator

from copylint._typing import NamedTuple
from copylint.annotate.article import Article
from copylint.annotate.dates import DateMention, is_year
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage

_DIED = frozenset({"died", "dies", "dead", "death", "obituary"})
_OPENING = 4  # passages in which an obituary says that somebody died
_REACH = 9  # tokens from “born” to its year
_OTHERS = frozenset({"who", "whose", "husband", "wife", "son", "daughter", "brother", "sister", "children"})


class _Birth(NamedTuple):
    """A year of birth: its passage, the token of “born”, the token of the year, and the year."""

    passage: Passage
    first: int
    last: int
    year: int


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Obituaries: each year of birth against the first, and “in 1957, aged 19” against it."""
    if all(_DIED.isdisjoint(p.places) for p in article.passages[:_OPENING]):
        return
    births = [b for p in article.body for b in _births(p)]
    if not births:
        return
    first = births[0]
    for birth in births[1:]:
        if birth.year != first.year:
            message = f"“{{text}}”, but born in {first.year} earlier: check which is right"
            yield _hit(birth.passage, birth.first, birth.last, message, first)
        elif _other_day(_date(article, birth), _date(article, first)):
            message = f"“{{text}}”, but born on {_told(first)} earlier: check which is right"
            yield _hit(birth.passage, birth.first, birth.last, message, first)
    yield from _death(article, first)
    for passage in article.body:
        yield from _ages(passage, first)


def _date(article: Article, birth: _Birth) -> DateMention | None:
    """The date of a birth where day and month are told."""
    mentions = article.dates[birth.passage.index]
    return next((m for m in mentions if m.first <= birth.last < m.last and m.day and m.month), None)


def _other_day(one: DateMention | None, other: DateMention | None) -> bool:
    return one is not None and other is not None and (one.month, one.day) != (other.month, other.day)


def _told(birth: _Birth) -> str:
    """The date as the copy has it, without “born”."""
    tokens = birth.passage.tokens
    first = birth.first + 1
    while first < birth.last and not (tokens.words[first][0].isdigit() or tokens.words[first][0].isupper()):
        first += 1
    return birth.passage.text[tokens.starts[first] : tokens.ends[birth.last]]


def _death(article: Article, birth: _Birth) -> Iterator[Hit]:
    """The age at which an obituary says that its subject died, against the dates of birth and death."""
    died = next(
        (
            m
            for p, dates in zip(article.passages, article.dates, strict=True)
            for m in dates
            if _of_death(p, m)
        ),
        None,
    )
    if died is None:
        return
    born = _date(article, birth)
    age = died.year - birth.year
    ages = {age, age - 1}
    if born is not None and died.day and died.month:
        ages = {age - ((died.month, died.day) < (born.month, born.day))}
    for passage in article.passages[:_OPENING]:
        for at in _ages_at_death(passage):
            if int(passage.tokens.lowers[at]) not in ages:
                right = " or ".join(map(str, sorted(ages)))
                message = f"“{{text}}” does not fit the dates of birth and death: they make {right}"
                yield _hit(passage, at, at, message, birth)
                return


def _of_death(passage: Passage, mention: DateMention) -> bool:
    """Whether a date with its year is that of the death: died 2 June 2024, died on 2 June 2024."""
    near = passage.tokens.lowers[max(mention.first - 2, 0) : mention.first]
    opening = passage.tokens.lowers[passage.sentence_of(mention.first).first : mention.first]
    return bool(mention.year) and "died" in near and _OTHERS.isdisjoint(opening)


def _ages_at_death(passage: Passage) -> Iterator[int]:
    """Dies at 91; has died aged 91; died at the age of 91."""
    lowers = passage.tokens.lowers
    for i in passage.having(_DIED):
        for lead in (("at",), ("aged",), (",", "aged"), ("at", "the", "age", "of")):
            at = i + 1 + len(lead)
            if tuple(lowers[i + 1 : at]) == lead and at < len(lowers) and lowers[at].isdecimal():
                yield at


def _births(passage: Passage) -> Iterator[_Birth]:
    """Born in Larkfield in March 1936, she …; was born on 9 March 1936; Ada Marlow, engineer, born 9 March 1936."""
    lowers, tokens = passage.tokens.lowers, passage.tokens
    for i in passage.places.get("born", ()):
        sentence = passage.sentence_of(i)
        before = lowers[sentence.first : i]
        told = not before or before[-1] == "," or before in (["she", "was"], ["he", "was"])
        if not told or not _OTHERS.isdisjoint(before) or passage.quoted(tokens.starts[i], tokens.ends[i]):
            continue
        for at in range(i + 1, min(i + _REACH, sentence.last)):
            if lowers[at] in (";", "who", "and"):
                break
            if is_year(lowers[at]):
                yield _Birth(passage, i, at, int(lowers[at]))
                break


def _ages(passage: Passage, birth: _Birth) -> Iterator[Hit]:
    """She graduated in 1957, aged 19,: an age beside a year, told of the one who is remembered."""
    lowers, tokens = passage.tokens.lowers, passage.tokens
    for i in passage.places.get("aged", ()):
        sentence = passage.sentence_of(i)
        number = lowers[i + 1] if i + 1 < sentence.last else ""
        year = lowers[i - 2] if i - 2 > sentence.first and lowers[i - 1] == "," else ""
        if not number.isdecimal() or not is_year(year) or lowers[sentence.first] not in ("he", "she"):
            continue
        age = int(year) - birth.year
        if passage is birth.passage and sentence.first <= birth.first < sentence.last:
            continue  # told together, which `spans_of_years` reads
        if 0 < age < 110 and int(number) not in (age, age - 1):
            message = f"“{{text}}” does not fit: born in {birth.year}, that is {age - 1} or {age}"
            if not passage.quoted(tokens.starts[i], tokens.ends[i]):
                yield _hit(passage, i - 2, i + 1, message, birth)


def _hit(passage: Passage, first: int, last: int, message: str, birth: _Birth) -> Hit:
    home = birth.passage
    place = Place(home.index, home.tokens.starts[birth.first], home.tokens.ends[birth.last], "earlier")
    start, end = passage.tokens.starts[first], passage.tokens.ends[last]
    return Hit(passage.index, start, end, message=message, related=(place,))
