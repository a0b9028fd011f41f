"""TY107: “a” before a vowel sound, “an” before a consonant sound."""

from collections.abc import Iterator

from copylint.annotate.article import Article
from copylint.annotate.hit import Edit, Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.language.sounds import starts_with_vowel
from copylint.language.spelling import known

_OPENERS = frozenset("“‘\"'([")
_CONSONANTS = frozenset("bcdfgjklpqrtvwz")
_CURRENCY = frozenset("$£€¥")
_AFTER_NAMES = "vitamin group type class grade plan team serie section appendix hepatitis influenza list note option part"
_LABELLED = frozenset(_AFTER_NAMES.split())
_GRAMMAR = """a an and or nor but if in is are was were be been as at of on off it its he she they we you i am the this that
these those to by for from with into onto over under than then so not no has have had will would can could may might must
should do does did who which what when where why how because there here his her their our your my all any us"""
_FUNCTION = frozenset(_GRAMMAR.split())


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Articles that do not fit the sound of the word after them."""
    for passage in article.passages:
        places, words = passage.places, [*passage.tokens.words, "."]
        for at in places.get("a", ()):
            word = words[at + 1]
            if not (word[0] in _CONSONANTS and word[1:2].islower()) and _wrong(passage, at, has_n=False):
                yield _hit(passage, at)
        for at in places.get("an", ()):
            if _wrong(passage, at, has_n=True):
                yield _hit(passage, at)


def _wrong(passage: Passage, at: int, has_n: bool) -> bool:
    """Whether the article at a token is the wrong one for certain."""
    nxt = _next(passage, at)
    if not nxt:
        return False
    word, lower = passage.tokens.words[nxt], passage.tokens.lowers[nxt]
    if not has_n and word[0] in _CONSONANTS and word[1:2].islower():
        return False
    if not _said(word, lower) or not _is_article(passage, at, word):
        return False
    vowel = starts_with_vowel(word)
    return vowel is not None and vowel is not has_n


def _said(word: str, lower: str) -> bool:
    """Whether a word can follow an article and we know how it is said: no function word, address or foreign word."""
    if lower in _FUNCTION and not (word.isupper() and len(word) > 1):
        return False
    if not lower[0].isdigit() and (lower[1:2] == "'" or "." in lower):
        return False
    return not (lower.isalpha() and word.islower()) or known(lower)


def _next(passage: Passage, at: int) -> int:
    """The token that is said after the article, or 0: past an opening mark or a currency sign."""
    words, starts, ends = passage.tokens.words, passage.tokens.starts, passage.tokens.ends
    nxt = at + 1
    if nxt >= len(words) or starts[nxt] == ends[at]:
        return 0
    while nxt + 1 < len(words) and (words[nxt] in _CURRENCY or (nxt == at + 1 and words[nxt] in _OPENERS)):
        if starts[nxt + 1] != ends[nxt]:
            return 0
        nxt += 1
    return nxt if words[nxt][0].isalnum() else 0


def _is_article(passage: Passage, at: int, nxt: str) -> bool:
    """Whether “a” is no letter, grade or name, and in no foreign title: vitamin A, A-plus, An Se-young, Vuelta a España."""
    text, start, tokens = passage.text, passage.tokens.starts[at], passage.tokens
    if start and not (text[start - 1].isspace() or text[start - 1] in "“‘\"'([—–"):
        return False
    if tokens.words[at][0] == "A":
        return _opens(passage, at) and not text.isupper()
    before = tokens.words[at - 1] if at else ""
    if before[:1].isupper() and nxt[0].isupper() and not _opens(passage, at - 1):
        return False
    return before.lower() not in _LABELLED and before.lower() not in ("a", "an")


def _opens(passage: Passage, at: int) -> bool:
    """Whether a sentence, a quotation or what follows a colon starts here."""
    return at == passage.sentence_of(at).first or passage.tokens.words[at - 1] in "“‘\"':—–…"


def _hit(passage: Passage, at: int) -> Hit:
    word = passage.tokens.words[at]
    start, end = passage.tokens.starts[at], passage.tokens.ends[at]
    right = word[0] if len(word) == 2 else word + "n"
    nxt = _next(passage, at)
    values = {"fix": right, "word": passage.tokens.words[nxt]}
    return Hit(
        passage.index, start, end, values, edits=(Edit(start, end, right),), safety=_safety(passage, at)
    )


def _safety(passage: Passage, at: int) -> str:
    """“an” between two names or nouns may be a slip of “and”."""
    if passage.tokens.lowers[at] == "a" or not at:
        return ""
    return "unsafe" if passage.tag(at - 1).pos in ("NOUN", "PROPN", "ADJ") else ""
