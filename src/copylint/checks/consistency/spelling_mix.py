"""CX107: British and American spellings in one article; those of the minority are reported."""

from collections.abc import Iterator

from copylint._typing import NamedTuple
from copylint.annotate.article import Article
from copylint.annotate.hit import Edit, Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.document.model import PROSE
from copylint.language.spelling_variants import AMERICAN, BRITISH, Variant, spellings, variant

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
    telling = [use for use in plain if not use.variant.shared]
    country = _majority(telling)
    if country is not None:
        yield from _against(telling, country, plain)
    else:
        yield from _same_word(plain)
    yield from _letters([use for use in uses if use.variant.ize], telling, country)


def _uses(article: Article) -> list[Use]:
    """Words with a country, in lower case (others may be names) and outside quotations; of words with hyphens the
    first part."""
    known = spellings()
    found = []
    for index in _passages(article, known):
        passage = article.passages[index]
        if passage.kind in PROSE:
            words, starts = passage.tokens.words, passage.tokens.starts
            if "-" in passage.text:
                words = [word.partition("-")[0] for word in words]
            marked = known.intersection(words)
            for word, start in zip(words, starts, strict=True) if marked else ():
                if word in marked and not passage.quoted(start, start + len(word)):
                    found.append(Use(passage, start, start + len(word), variant(word)))
    return found


def _passages(article: Article, known: frozenset[str]) -> list[int]:
    """The passages that have one of the known words, or a word with hyphens that begins with one."""
    where = article.where
    marked = known.intersection(where)
    joined = [w for w in article.unalphabetic if "-" in w and w.partition("-")[0] in known]
    return sorted({index for word in (*marked, *joined) for index in where[word]})


def _same_word(uses: list[Use]) -> Iterator[Hit]:
    """Hits for the rarer spelling of each word, plural or not, that the article spells both ways."""
    words: dict[str, list[Use]] = {}
    for use in uses:
        american = (
            use.passage.text[use.start : use.end] if use.variant.country == AMERICAN else use.variant.other
        )
        words.setdefault(american.removesuffix("s"), []).append(use)
    for found in words.values():
        british = sum(use.variant.country == BRITISH for use in found)
        if 0 < british < len(found):
            first = found[0].variant.country
            kept = first if british * 2 == len(found) else BRITISH if british * 2 > len(found) else AMERICAN
            yield from _against(found, kept, found)


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
