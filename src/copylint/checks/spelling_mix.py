"""CX107: British and American spellings in one article; those of the minority are reported."""

from collections.abc import Iterator
from typing import NamedTuple

from copylint.annotate.article import Article
from copylint.annotate.hit import Edit, Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.document.model import PROSE
from copylint.language.spelling_variants import AMERICAN, BRITISH, Variant, variants

_NAMES = ("American", "British")
_LEAST = 2  # uses of one country's spelling before it is the article's own


class Use(NamedTuple):
    """A word of one country's spelling where it stands."""

    passage: Passage
    start: int
    end: int
    variant: Variant


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit for each spelling that goes against the rest of the article."""
    uses = _uses(article)
    if len(uses) < 2:
        return
    plain = [use for use in uses if not use.variant.ize]
    country = _majority(plain)
    if country is not None:
        yield from _against(plain, country, uses)
    yield from _letters([use for use in uses if use.variant.ize], plain, country)


def _uses(article: Article) -> list[Use]:
    """Words with a country, in lower case (others may be names) and outside quotations."""
    table = variants()
    found = []
    for passage in article.passages:
        if passage.kind in PROSE:
            tokens = passage.tokens
            marked = table.keys() & set(tokens.words)
            for i, word in enumerate(tokens.words) if marked else ():
                if word in marked and not passage.quoted(tokens.starts[i], tokens.ends[i]):
                    found.append(Use(passage, tokens.starts[i], tokens.ends[i], Variant(*table[word])))
    return found


def _majority(uses: list[Use]) -> int | None:
    """The country most spellings are of, or None where too few tell."""
    american = sum(use.variant.country == AMERICAN for use in uses)
    british = len(uses) - american
    if max(american, british) < _LEAST or american == british:
        return None
    return AMERICAN if american > british else BRITISH


def _against(uses: list[Use], country: int, shown: list[Use]) -> Iterator[Hit]:
    """Hits for the uses of the other country; `shown` are those that may be pointed to."""
    ours = next(use for use in shown if use.variant.country == country)
    for use in uses:
        if use.variant.country != country:
            yield _hit(use, ours)


def _letters(uses: list[Use], plain: list[Use], country: int | None) -> Iterator[Hit]:
    """Hits for -ise among -ize or the reverse, and for -ise in American copy; -ize alone is good British too."""
    majority = _majority(uses)
    if len({use.variant.country for use in uses}) == 2:
        majority = country if majority is None else majority
        if majority is not None:
            yield from _against(uses, majority, uses)
    elif majority != AMERICAN and country == AMERICAN:
        yield from _against(uses, AMERICAN, plain)


def _hit(use: Use, ours: Use) -> Hit:
    right = use.variant.other
    passage, start, end = ours.passage, ours.start, ours.end
    other = passage.text[start:end]
    values = {
        "country": _NAMES[use.variant.country],
        "own": _NAMES[ours.variant.country],
        "other": other,
        "fix": right,
    }
    place = Place(passage.index, start, end, f"“{other}”")
    return Hit(
        use.passage.index,
        use.start,
        use.end,
        values,
        edits=(Edit(use.start, use.end, right),),
        related=(place,),
    )
