"""NU102: matches won, drawn and lost that do not make the matches played."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.number_words import CARDINALS
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.wordlists import words
from copylint.language.segment import Sentence

_WON = words("won winning win wins victories victory")
_DRAWN = words("drawn drawing drew draws draw tied ties")
_LOST = words("lost losing lose defeats defeat losses loss")
_PLAYED = words("games matches fixtures outings starts tests")
_OWN = words("their its his her")


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Sentences that give all three results and the number of games."""
    for index, places in article.spots(_LOST).items():
        passage = article.passages[index]
        for i in places:
            yield from _record(passage, i)


def _record(passage: Passage, lost: int) -> Iterator[Hit]:
    sentence = passage.sentence_of(lost)
    rows = [_counted(passage, sentence, kind) for kind in (_WON, _DRAWN, _LOST)]
    if any(row is None for row in rows):
        return
    found = sorted(row for row in rows if row is not None)
    first, last = found[0][0], found[-1][1]
    if last - first > 16 or passage.quoted(passage.tokens.starts[first], passage.tokens.ends[last - 1]):
        return
    whole = _whole(passage, sentence, first, last)
    made = sum(row[2] for row in found)
    if whole is None or whole[1] == made:
        return
    tokens = passage.tokens
    at = whole[0]
    start, end = tokens.starts[min(first, at)], tokens.ends[max(last - 1, at)]
    message = f"{tokens.words[at]} games, but won, drawn and lost make {made}"
    yield Hit(passage.index, start, end, message=message)


def _counted(passage: Passage, sentence: Sentence, kind: frozenset[str]) -> tuple[int, int, int] | None:
    """The only place of a result with its number beside it: won four, three draws; first and last token, number."""
    lowers = passage.tokens.lowers
    at = [i for i in range(sentence.first, sentence.last) if lowers[i] in kind]
    if len(at) != 1:
        return None
    i = at[0]
    noun = lowers[i] in (
        "victories",
        "victory",
        "wins",
        "draws",
        "draw",
        "ties",
        "defeats",
        "defeat",
        "losses",
        "loss",
    )
    beside = i - 1 if noun else i + 1
    value = _value(lowers[beside]) if sentence.first <= beside < sentence.last else None
    return None if value is None else (min(i, beside), max(i, beside) + 1, value)


def _value(token: str) -> int | None:
    if token.isdecimal() and len(token) < 3:
        return int(token)
    return {"a": 1, "one": 1, "none": 0, "no": 0}.get(token, CARDINALS.get(token))


def _whole(passage: Passage, sentence: Sentence, first: int, last: int) -> tuple[int, int] | None:
    """The number of games: from 12 games, in 12 matches, of their 12, 12 games before; its token and value."""
    lowers = passage.tokens.lowers
    for i in range(last, min(last + 4, sentence.last)):
        value = _value(lowers[i])
        own = lowers[i - 2 : i - 1] == ["of"] and lowers[i - 1] in _OWN
        if value and (own or (lowers[i - 1] in ("from", "in", "of", "the") and _names_games(lowers, i))):
            return i, value
    for i in range(max(first - 8, sentence.first), first):
        value = _value(lowers[i])
        if value and lowers[i - 1] not in ("last", "next") and _names_games(lowers, i):
            return i, value
    return None


def _names_games(lowers: list[str], i: int) -> bool:
    return not _PLAYED.isdisjoint(lowers[i + 1 : i + 3])
