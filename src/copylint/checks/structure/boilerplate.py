"""HD101: calls to action and page furniture left in the copy."""

from collections.abc import Iterator
from functools import cache

from copylint.annotate.article import Article
from copylint.annotate.hit import Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.language.segment import tokenize

_FRAMES = " \t*_-–—[]()|•►»>"
_SIGNS = frozenset(_FRAMES)
_STAR = 5  # words that a `*` in a phrase stands for, at most


def check(article: Article, options: Options) -> Iterator[Hit]:
    """A hit for each short block that is, or opens with, or holds one of the phrases of the rule."""
    opens, whole, holds = (_phrases(options.words(name)) for name in ("opens", "whole", "holds"))
    most = int(options.number("most_words"))
    for index in _suspects(article, opens + whole, holds):
        passage = article.passages[index]
        text = passage.text.strip(_FRAMES)
        if text and len(text) < 12 * most:
            words = _plain(text).split()
            if len(words) <= most and _is_furniture(" ".join(words), opens, whole, holds):
                yield _hit(passage)


def _suspects(article: Article, begin: tuple[str, ...], holds: tuple[str, ...]) -> list[int]:
    """The passages that begin with the first word of a phrase, or have a word of one that may stand anywhere."""
    first = _first_words(begin)
    found = {p.index for p in article.passages if _opening(p) in first}
    inner, last = _other_words(holds)
    telling = [*article.where.keys() & inner, *[w for w in article.unalphabetic if w.startswith(last)]]
    found.update(index for word in telling for index in article.where[word])
    return sorted(found)


def _opening(passage: Passage) -> str:
    """The first word of a passage after signs that frame it, up to a hyphen; "" for none."""
    lowers = passage.tokens.lowers
    if lowers and lowers[0] not in _SIGNS:
        return lowers[0].partition("-")[0]
    return next((w for w in lowers if w not in _SIGNS), "").partition("-")[0]


@cache
def _first_words(phrases: tuple[str, ...]) -> frozenset[str]:
    return frozenset([_words(phrase)[0] for phrase in phrases])


@cache
def _other_words(phrases: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
    """A word of each phrase, the longest but its first, to which another may be joined; and those of them that are its
    last, which may go on with a hyphen."""
    telling: set[str] = set()
    last: set[str] = set()
    for phrase in phrases:
        first, *words = _words(phrase)
        word = max(words, key=len, default=first)
        telling.add(word)
        if word in (words or [first])[-1:]:
            last.add(word)
    return frozenset(telling), tuple(sorted(last))


def _words(phrase: str) -> list[str]:
    """The tokens of a phrase; those that are letters alone need no tokenizer."""
    words = phrase.split()
    return words if all(map(str.isalpha, words)) else tokenize(phrase).lowers


def _is_furniture(text: str, opens: tuple[str, ...], whole: tuple[str, ...], holds: tuple[str, ...]) -> bool:
    bare = text.rstrip(".:!… ")
    if text.startswith(_heads(opens)) and any(_ends_word(text, _end(text, p)) for p in opens):
        return True
    if bare.startswith(_heads(whole)) and any(_end(bare, p) == len(bare) for p in whole):
        return True
    return any(p in text and _ends_word(text, text.index(p) + len(p)) for p in holds)


def _end(text: str, phrase: str) -> int:
    """Where a phrase ends that a text opens with; -1 where it doesn't."""
    head, star, tail = phrase.partition("*")
    if not text.startswith(head):
        return -1
    if not star:
        return len(head)
    if not tail:
        return len(head) + len(" ".join(text[len(head) :].split(" ")[:_STAR]))
    at = text.find(tail, len(head))
    return at + len(tail) if at >= 0 and text.count(" ", len(head), at) < _STAR else -1


def _ends_word(text: str, at: int) -> bool:
    """Whether no word goes on at a place, which is -1 for none."""
    return at >= 0 and not text[at : at + 1].isalnum()


def _hit(passage: Passage) -> Hit:
    return Hit(
        passage.index,
        0,
        len(passage.text),
        {"text": passage.text if len(passage.text) < 60 else passage.text[:57] + "…"},
    )


@cache
def _phrases(phrases: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(map(_plain, phrases)))


@cache
def _heads(phrases: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(phrase.partition("*")[0] for phrase in phrases)


def _plain(text: str) -> str:
    return text.lower().replace("’", "'")
