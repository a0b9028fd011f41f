"""NA103: acronyms of bodies that nobody explained, or that come before their explanation."""

from collections.abc import Iterator
from itertools import compress

from copylint._typing import NamedTuple
from copylint.annotate.article import Article
from copylint.annotate.hit import Hit, Place
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.annotate.quantity_worth import is_sport
from copylint.language.lexicon import count

_ROMAN = frozenset("IVXLCDM")
_SMALL = frozenset("of the and for in on to a de la &".split())

_TEXT = ("body", "list-item")
_BODIES = frozenset(
    "body agency group organisation organization union association party regulator watchdog charity lobby federation league network "
    "service company firm bank board council committee commission institute coalition alliance militia broadcaster club team".split()
)


_ASIDES = ([","], ["-"], ["–"], ["—"], ["--"])
_LEAGUES = ("L", "C", "A", "AA")  # how leagues and conferences end, which the sports pages never spell out


def _may_be_body(word: str, known: frozenset[str]) -> bool:
    """Whether capitals are letters alone, no number and no acronym that everybody knows."""
    return word.isalpha() and word.isascii() and word.lower() not in known and not _ROMAN.issuperset(word)


class _Use(NamedTuple):
    passage: Passage
    token: int


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit at the first use of each acronym that readers can't be expected to know."""
    uses: dict[str, list[_Use]] = {}
    defined: dict[str, _Use] = {}
    known = options.words("known")
    for passage in article.passages:
        if passage.kind not in ("body", "list-item", "caption", "standfirst"):
            continue
        words = passage.tokens.words
        for i in compress(range(len(words)), map(str.isupper, words)):
            word = words[i]
            if 3 <= len(word) <= 6 and _may_be_body(word, known):
                uses.setdefault(word, []).append(_Use(passage, i))
                if _defines(passage, i):
                    defined.setdefault(word, uses[word][-1])
    for word, found in uses.items():
        yield from _verdict(article, word, found, defined.get(word), options)


def _verdict(
    article: Article, word: str, found: list[_Use], defined: _Use | None, options: Options
) -> Iterator[Hit]:
    told = [u for u in found if u.passage.kind in _TEXT and not u.passage.quoted(*_span(u))]
    if defined is not None and defined.passage.kind in _TEXT and told and _place(told[0]) < _place(defined):
        message = f"{word} is used here and explained only later: explain it at first mention"
        yield _hit(told[0], message, defined)
    if defined is not None or count(word.lower()) >= options.number("well_known_from"):
        return
    first = found[0]
    if not _is_body(first) or first.passage.quoted(*_span(first)) or any(_shouted(u) for u in found):
        return
    if word.endswith(_LEAGUES) and is_sport(article):
        return
    if not any(_described(u) for u in found) and not _named(article, word):
        yield _hit(first, f"“{word}”: give the full name at first mention, or say what it is")


def _place(use: _Use) -> tuple[int, int]:
    return use.passage.index, use.token


def _described(use: _Use) -> bool:
    """Whether the copy says what the body is: “the film body the QZLA”, “the QZLA, an alliance of parties”."""
    passage, i = use.passage, use.token
    lowers = passage.tokens.lowers
    if lowers[i + 1 : i + 2] in _ASIDES and lowers[i + 2 : i + 3] in (["a"], ["an"]):
        return True
    at = i - 2 if lowers[i - 1] == "the" else i - 1
    at -= lowers[at] == "," if at > 0 else 0
    return at >= passage.sentence_of(i).first and lowers[at] in _BODIES


def _span(use: _Use) -> tuple[int, int]:
    return use.passage.tokens.starts[use.token], use.passage.tokens.ends[use.token]


def _hit(use: _Use, message: str, other: _Use | None = None) -> Hit:
    start, end = _span(use)
    related = () if other is None else (Place(other.passage.index, *_span(other), "explained here"),)
    return Hit(use.passage.index, start, end, message=message, related=related)


def _defines(passage: Passage, i: int) -> bool:
    """Whether an acronym stands in brackets after its full name, or its full name in brackets after it."""
    words, lowers = passage.tokens.words, passage.tokens.lowers
    acronym = words[i].lower()
    if i > 1 and words[i - 1] == "(" and i + 1 < len(words) and words[i + 1] in ")];,":
        return _spells(lowers[max(0, i - 1 - 2 * len(acronym)) : i - 1], acronym)
    if i + 2 < len(words) and words[i + 1] in ("(", ",", "—", "–", "-"):
        return _begins(lowers[i + 2 : i + 2 + 2 * len(acronym)], acronym)
    return False


def _spells(lowers: list[str], acronym: str) -> bool:
    """Whether the last of these words begin with the acronym's letters, small words left out or in."""
    letters = [p[0] for w in lowers for p in w.split("-") if p and w not in _SMALL]
    every = [p[0] for w in lowers for p in w.split("-") if p]
    size = len(acronym)
    return "".join(letters[-size:]) == acronym or "".join(every[-size:]) == acronym


def _begins(lowers: list[str], acronym: str) -> bool:
    letters = [w[0] for w in lowers if w not in _SMALL]
    return "".join(letters[: len(acronym)]) == acronym


def _named(article: Article, acronym: str) -> bool:
    """Whether the acronym's letters begin capitalised words in a row anywhere: the name in full."""
    for passage in article.passages:
        initials = ""
        for word, lower in zip(passage.tokens.words, passage.tokens.lowers, strict=True):
            if word[0].isupper():
                initials += word[0]
                if initials.endswith(acronym):
                    return True
            elif lower not in _SMALL:
                initials = ""
    return False


def _shouted(use: _Use) -> bool:
    """Whether its neighbours are in capitals too."""
    words = use.passage.tokens.words
    beside = [words[j] for j in (use.token - 1, use.token + 1) if 0 <= j < len(words)]
    return any(len(w) > 1 and w.isupper() for w in beside)


def _is_body(use: _Use) -> bool:
    """Whether it stands as the name of a body that takes an article: “the LHA said”. Firms (UBS) take none."""
    lowers = use.passage.tokens.lowers
    i = use.token
    if not i or lowers[i - 1] != "the" or i + 1 >= len(lowers):
        return False
    if lowers[i + 1] in ("/", "-"):
        return False
    return not lowers[i + 1][0].isalnum() or use.passage.tag(i + 1).pos not in ("NOUN", "PROPN", "ADJ", "NUM")
