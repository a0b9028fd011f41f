"""AT113: an estimate that nobody is named for."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.quantity_sources import Sources
from copylint.annotate.wordlists import words

_NOUNS = words("estimates projections forecasts calculations")
_VERBS = words("""
put puts suggest suggested say said show showed range ranged ranging vary varied indicate indicated predict predicted
place placed point give gave
""")
_NOBODY = words("""
some most many other previous early initial conservative recent rough unofficial various earlier current latest
preliminary several all one different industry-wide reliable certain
""")
_BE = words("is are was were be been 's 're")
_OWNED_BY = words("by from of")
_NUMBER_REACH = 80
_WORDS = _NOUNS | {"estimate", "estimated"}


def check(article: Article, options: Options) -> Iterator[Hit]:
    """“Some estimates put …”, “by one estimate”, “it is estimated that …”, with no owner near."""
    sources = Sources(article)
    for passage in article.having(_WORDS):
        for i in passage.having(_WORDS):
            if passage.tokens.lowers[i] != "estimated":
                span = _noun(passage, i)
            elif passage.kind in ("body", "list-item"):
                span = _passive(passage, i, sources)
            else:
                continue
            if span and not passage.quoted(*span) and not _linked(passage, i):
                yield Hit(passage.index, span[0], _with_number(passage, span))


def _noun(passage: Passage, i: int) -> tuple[int, int] | None:
    """The words of an ownerless estimate around its noun at token `i`."""
    tokens = passage.tokens
    lowers = tokens.lowers
    first = i
    while first and lowers[first - 1] in _NOBODY:
        first -= 1
    before = lowers[first - 1] if first else ""
    after = lowers[i + 1] if i + 1 < len(lowers) else ""
    if before == "by" and first < i:
        return tokens.starts[first - 1], tokens.ends[i]
    if before == "to" and first > 1 and lowers[first - 2] == "according" and after not in _OWNED_BY:
        if "by" in lowers[i : i + 9]:
            return None
        return tokens.starts[first - 2], tokens.ends[i]
    at = i + 1 + (after in ("have", "had", "now", "still"))
    opens = (
        first == passage.sentence_of(i).first
        or first < i
        or before in (",", "but", "and", "as", "though", "while")
    )
    if lowers[i] in _NOUNS and opens and at < len(lowers) and lowers[at] in _VERBS:
        return tokens.starts[first], tokens.ends[at]
    return None


def _passive(passage: Passage, i: int, sources: Sources) -> tuple[int, int] | None:
    """“It is estimated that”, “are estimated to” in a paragraph that names no source."""
    tokens = passage.tokens
    lowers = tokens.lowers
    begin = i - 1 - (i > 1 and lowers[i - 1].endswith("ly"))
    if begin < 0 or lowers[begin] not in _BE or lowers[i + 1 : i + 2] not in (["that"], ["to"], ["at"]):
        return None
    sentence = passage.sentence_of(i)
    if "by" in lowers[i : sentence.last] or not sources.silent(passage):
        return None
    return tokens.starts[begin], tokens.ends[i]


def _linked(passage: Passage, i: int) -> bool:
    """Whether a link or note in the sentence leads to the estimate."""
    sentence = passage.sentence_of(i)
    return any(
        m.kind in ("link", "footnote") and m.span.start < sentence.end and sentence.start < m.span.end
        for m in passage.block.marks
    )


def _with_number(passage: Passage, span: tuple[int, int]) -> int:
    """The end of the finding: after the number that is estimated, if it is near."""
    sentence = passage.sentence_of(passage.token_at(span[0]))
    for quantity in passage.quantities:
        near = span[1] <= quantity.start < min(span[1] + _NUMBER_REACH, sentence.end)
        if near and quantity.kind not in ("year", "date", "time", "ordinal"):
            return quantity.end
    return span[1]
