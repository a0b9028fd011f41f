"""DT102: times that only the day of publication explains, in copy that has none."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.dates import DateMention
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.wordlists import words
from copylint.checks.numbers.sentence_figures import word

_UNITS = words("years months weeks year")
_NEAR = words("now yesterday")
_SINCE = words("after since on")
_DAYS = words("monday tuesday wednesday thursday friday saturday sunday")


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Nothing where the article is dated; else each place that needs the date."""
    if article.published is not None:
        return
    near = article.spots(_NEAR)
    for passage, mentions in zip(article.passages, article.dates, strict=True):
        if not mentions and passage.index not in near:
            continue
        if passage.kind not in ("body", "list-item", "standfirst"):
            continue
        for first, last in _sure(passage, mentions):
            yield from _hit(passage, first, last)
        if passage is article.lede:
            for first, last in _lede(passage, mentions):
                yield from _hit(passage, first, last)


def _hit(passage: Passage, first: int, last: int) -> Iterator[Hit]:
    start, end = passage.tokens.starts[first], passage.tokens.ends[last - 1]
    if not passage.quoted(start, end):
        what = "day" if passage.tokens.lowers[first] == "yesterday" else "year"
        yield Hit(passage.index, start, end, {"what": what})


def _sure(passage: Passage, mentions: list[DateMention]) -> Iterator[tuple[int, int]]:
    """Back in September; now, three years after; yesterday."""
    lowers = passage.tokens.lowers
    for mention in mentions:
        if (
            not mention.year
            and not mention.day
            and lowers[max(mention.first - 2, 0) : mention.first] == ["back", "in"]
            and lowers[mention.last : mention.last + 1] != ["of"]
        ):
            yield mention.first - 2, mention.last
    for i in passage.having(_NEAR):
        if lowers[i] == "now" and (end := _years_after(passage, i)):
            yield i, end
        elif lowers[i] == "yesterday" and not _loose(lowers, i):
            yield i, i + 1


def _loose(lowers: list[str], i: int) -> bool:
    """Whether “yesterday” at `i` is no day: until yesterday, it seems like just yesterday."""
    before = lowers[max(i - 2, 0) : i]
    return "like" in before or before[-1:] in (["until"], ["of"], ["for"], ["from"])


def _years_after(passage: Passage, i: int) -> int:
    """The token after “now, almost three years after”; 0 for none."""
    for j in range(i + 2, i + 7):
        if word(passage, j) in _UNITS and word(passage, j + 1) in _SINCE:
            return j + 2
    return 0


def _lede(passage: Passage, mentions: list[DateMention]) -> Iterator[tuple[int, int]]:
    """In February, in a first paragraph without a weekday, and no year."""
    if not _DAYS.isdisjoint(passage.tokens.lowers) or any(q.kind == "year" for q in passage.quantities):
        return
    for mention in mentions:
        alone = not mention.year and not mention.day
        if alone and word(passage, mention.first - 1) == "in" and word(passage, mention.first - 2) != "back":
            yield mention.first - 1, mention.last
