"""CX103: an event that comes once, dated twice: born 9 March 1938 … born 9 March 1936; the mill was built in 1954 … in 1945."""

from collections.abc import Iterable, Iterator

from copylint.annotate.article import Article
from copylint.annotate.dates import DateMention, is_year
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage

# Passage, first and last token of the date.
_Dated = tuple[Passage, int, int]

_LIVES = frozenset({"born", "died"})
_ONCE = frozenset({"born", "died", "built", "founded", "established", "began", "completed", "demolished"})
_AUXILIARIES = frozenset({"was", "were", "had", "been", "first", "who", "which", "that", ",", "originally"})
_NOBODY = frozenset({"it", "he", "she", "they", "and", "work", "construction", "one", "this"})


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Births and deaths with the same day and another year, and years of things that happen once."""
    full: dict[tuple[str, int, int], list[tuple[int, _Dated]]] = {}
    for passage, mentions in zip(article.passages, article.dates, strict=True):
        for mention in mentions:
            cue = _cue(passage, mention)
            if cue and mention.day and mention.year:
                dated = passage, mention.first, mention.last
                full.setdefault((cue, mention.day, mention.month), []).append((mention.year, dated))
    yield from _clashes(full.values())
    once: dict[tuple[str, str], list[tuple[int, _Dated]]] = {}
    for passage in article.body:
        for i in passage.having(_ONCE):
            subject = _subject(passage, i)
            lowers = passage.tokens.lowers
            if subject and lowers[i + 1 : i + 2] == ["in"] and i + 2 < len(lowers) and is_year(lowers[i + 2]):
                dated = passage, i + 2, i + 3
                once.setdefault((subject, lowers[i]), []).append((int(lowers[i + 2]), dated))
    yield from _clashes(once.values())


def _cue(passage: Passage, mention: DateMention) -> str:
    """“born” or “died” right before a date."""
    near = passage.tokens.lowers[max(mention.first - 2, 0) : mention.first]
    return next((word for word in near if word in _LIVES), "")


def _subject(passage: Passage, verb: int) -> str:
    """The word that a verb of a thing done once is said of; "" where it is no noun of its own."""
    lowers, first = passage.tokens.lowers, passage.sentence_of(verb).first
    at = verb - 1
    while at > first and lowers[at] in _AUXILIARIES:
        at -= 1
    if at < first or lowers[at] in _NOBODY or not lowers[at].isalpha():
        return ""
    return lowers[at] if passage.tag(at).pos in ("NOUN", "PROPN") else ""


def _clashes(groups: Iterable[list[tuple[int, _Dated]]]) -> Iterator[Hit]:
    """A hit where the second of two dates has another year than the first."""
    for (year, earlier), *others in groups:
        for other, (passage, first, last) in others:
            if other != year and not passage.quoted(
                passage.tokens.starts[first], passage.tokens.ends[last - 1]
            ):
                home, start, end = earlier
                told = home.tokens.starts[start], home.tokens.ends[end - 1]
                yield Hit(
                    passage.index,
                    passage.tokens.starts[first],
                    passage.tokens.ends[last - 1],
                    {"other": home.text[slice(*told)]},
                    related=(Place(home.index, *told, "earlier"),),
                )
                break
