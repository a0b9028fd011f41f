"""AT102: a number that the display states flat and the body only passes on as a claim."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.quantities import Quantity
from copylint.annotate.quantity_sources import Sources
from copylint.annotate.wordlists import words

_DISPLAY = frozenset({"headline", "standfirst", "subhead", "caption"})
_KINDS = frozenset({"count", "money", "percent", "ratio", "pp", "measure"})
_TELLING = 1000  # so large a number is the same figure even when the noun differs (deserters, soldiers)
_LOOSE = 0.02  # display rounds
_MODALS = words("may might could")
_NOUN_REACH = 30
_MODAL_REACH = 6
_OWNED = words(
    "may might could feared fears likely expected probably possibly apparently ? : alleged alleges"
)


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Display numbers whose every match in the body stands in a claim, an estimate or a rumour."""
    sources = Sources(article)
    for passage in article.passages:
        if passage.kind not in _DISPLAY:
            continue
        for quantity in passage.quantities:
            if (
                quantity.kind in _KINDS
                and quantity.high >= options.number("least")
                and _flat(passage, quantity, sources)
            ):
                hedged = _hedged(article, quantity, options.words("hedges"))
                if hedged:
                    yield _hit(passage, quantity, hedged)


def _flat(passage: Passage, quantity: Quantity, sources: Sources) -> bool:
    """Whether display text gives a number as fact: nobody says it, nothing softens it, no marks around it."""
    if passage.quoted(quantity.start, quantity.end) or not _OWNED.isdisjoint(passage.tokens.lowers):
        return False
    return sources.silent(passage)


def _hedged(
    article: Article, quantity: Quantity, hedges: frozenset[str]
) -> list[tuple[Passage, Quantity, str]]:
    """The body's mentions of a display number with the word that hedges each; none if one of them is plain."""
    found = []
    for passage in article.body:
        for other in passage.quantities:
            if not _same(quantity, other):
                continue
            sentence = passage.sentence_of(other.first)
            lowers = passage.tokens.lowers
            near = lowers[sentence.first : sentence.last]
            close = lowers[max(other.first - _MODAL_REACH, sentence.first) : other.first]
            word = next((w for w in near if w in hedges), "") or next((w for w in close if w in _MODALS), "")
            if not word:
                return []
            found.append((passage, other, word))
    return found


def _same(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities can be the same figure about the same thing."""
    named = one.head and other.head and one.head != other.head
    if one.unit != other.unit or (named and one.high < _TELLING):
        return False
    return abs(one.high - other.high) <= _LOOSE * one.high and abs(one.low - other.low) <= _LOOSE * one.low


def _hit(passage: Passage, quantity: Quantity, hedged: list[tuple[Passage, Quantity, str]]) -> Hit:
    place, other, word = hedged[0]
    start = quantity.approx_start if quantity.approx else quantity.start
    counted = quantity.kind == "count" and 0 < quantity.head_end - quantity.end < _NOUN_REACH
    end = quantity.head_end if counted else quantity.end
    related = (Place(place.index, other.start, other.end, f"hedged here: “{word}”"),)
    return Hit(passage.index, start, end, {"hedge": word}, related=related)
