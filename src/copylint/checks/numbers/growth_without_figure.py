"""NU113: a claim about numbers with no number: revenue is soaring, cases at a new high."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.wordlists import words
from copylint.checks.numbers.sentence_figures import word

_TELLING = words("count money percent pp ratio measure policy distance rank")
_STEEP = words("sharp steep dramatic huge massive big marked worrying alarming")
_CHANGES = words("rise rises increase increases surge fall drop decline spike jump growth")
_WORTH = words("high highs low lows level levels rise increase surge fall drop decline spike")


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Statements of rise and record, where the paragraph gives no figure for them."""
    nouns, moving = options.words("nouns"), options.words("moving")
    peaks, reaching = options.words("peaks"), options.words("reaching")
    for index, places in article.spots(nouns | _STEEP).items():
        passage = article.passages[index]
        lowers = passage.tokens.lowers
        if passage.kind not in ("body", "list-item") or (
            _WORTH.isdisjoint(lowers) and moving.isdisjoint(lowers)
        ):
            continue
        for i in places:
            at = lowers[i]
            if at in nouns:
                first = i - 1 if word(passage, i - 1) in moving and at != "numbers" else i
                end = (
                    _moving(passage, i, moving)
                    or _peak(passage, i, peaks, reaching)
                    or (i + 1 if first < i else 0)
                )
                if end and not _figured(passage, i, end):
                    yield Hit(passage.index, passage.tokens.starts[first], passage.tokens.ends[end - 1])
            elif (end := _steep(lowers, i)) and not _figured(passage, i, i):
                yield Hit(passage.index, passage.tokens.starts[i], passage.tokens.ends[end - 1])


def _moving(passage: Passage, i: int, moving: frozenset[str]) -> int:
    """The token after “is soaring” or “have soared”, said of the noun at `i`; 0 where nothing such follows."""
    at = first = _after_place(passage, i + 1)
    if word(passage, at) in ("is", "are", "has", "have"):
        at += 1
    verb = word(passage, at)
    if verb not in moving or (verb.endswith("ing") and at == first):
        return 0
    if (
        word(passage, at + 1) == "to"
        and word(passage, at + 2) in ("record", "new")
        and word(passage, at + 3) in _WORTH
    ):
        return at + 4
    return 0 if _explained(passage, at + 1) else at + 1


def _after_place(passage: Passage, at: int) -> int:
    """The auxiliary after “for paint” or “in the county”; `at` itself where none stands there."""
    if word(passage, at) not in ("in", "for", "of", "on", "at", "across"):
        return at
    for j in range(at + 2, at + 6):
        if word(passage, j) in ("is", "are", "has", "have"):
            return j
        if not word(passage, j).isalpha():
            return at
    return at


def _steep(lowers: list[str], i: int) -> int:
    """The token after “sharp rise in …”; 0 for none."""
    return (
        i + 3
        if lowers[i + 1 : i + 2] and lowers[i + 1] in _CHANGES and lowers[i + 2 : i + 3] == ["in"]
        else 0
    )


def _explained(passage: Passage, at: int) -> bool:
    """Whether the claim goes on to say by how much or to what."""
    return word(passage, at) in ("by", "to", "towards", "toward", "past", "above", "from", "at")


def _peak(passage: Passage, i: int, peaks: frozenset[str], reaching: frozenset[str]) -> int:
    """The token after “reaching a new high”, said of the noun at `i`; 0 where nothing such follows."""
    at = _after_place(passage, i + 1)
    if word(passage, at) in ("have", "has", "are", "is", "were"):
        at += 1
    if word(passage, at) not in reaching:
        return 0
    at += 1
    for j in range(at, at + 5):
        phrase = f"{word(passage, j)} {word(passage, j + 1)}"
        if phrase in peaks:
            return j + 2 if word(passage, j + 2) not in ("of", "at", "above", ",") else 0
        if word(passage, j) not in ("a", "an", "their", "its", "the", "new", "at"):
            return 0
    return 0


def _figured(passage: Passage, i: int, end: int) -> bool:
    """Whether a figure explains the claim: a share or sum anywhere in the paragraph, any count after it."""
    if passage.quoted(passage.tokens.starts[i], passage.tokens.ends[end - 1]):
        return True
    following = passage.article.passages[passage.index + 1 : passage.index + 2]
    return any(
        q.kind in _TELLING and (q.kind not in ("count", "rank") or (q.first >= end and q.high >= 10))
        for q in passage.quantities
    ) or any(
        q.kind in ("percent", "money", "pp") for p in following if p.kind == "body" for q in p.quantities
    )
