"""CX105: a life told with years that don't agree: two years of birth, an age that the year of birth does not give."""

from collections.abc import Iterator

from copylint._typing import NamedTuple
from copylint.annotate.article import Article
from copylint.annotate.dates import is_year
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
    for passage in article.body:
        yield from _ages(passage, first)


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
