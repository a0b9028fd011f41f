"""TY112: doubled and stray marks, capitals inside a word, letters for digits."""

import re
from collections.abc import Iterator
from functools import cache

from copylint.annotate.article import Article
from copylint.annotate.hit import Edit, Hit
from copylint.annotate.options import Options
from copylint.annotate.passage import Passage
from copylint.language.spelling import everyday, names, words

_MARKS = {
    ",,": "two commas",
    "..": "two full stops",
    ";;": "two semicolons",
    " ,": "a space before the comma",
    " .": "a space before the full stop",
    ".,": "a full stop and a comma",
    ",.": "a comma and a full stop",
}
_RIGHT = {",,": ",", "..": ".", ";;": ";", " ,": ",", " .": ".", ".,": ",", ",.": "."}
_GLUE = frozenset("/@#-._&=:")
_LINK = 80  # code points before a stray space in which a double space shows that markup was lost there
_STYLE = 3  # times two full stops may stand in an article before they are the writer's dots


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(
        r"(?<=[a-z0-9”\"’)]),,(?![,\d])|(?<=[a-z0-9”\"’)])\.\.(?=[\s”\"’)]|$)|(?<=[a-z]);;(?=\s)"
        r"|(?<=[a-z)”’]) [,.](?=\s(?! ?\.)|$)|(?<=[a-z]{4})(?:\.,|,\.)(?=[\s”\"’]|$)"
    )


@cache
def _shapes() -> re.Pattern[str]:
    """Shapes of slips: tHe, THe, 2O15 with a letter, l5 with a letter."""
    return re.compile(r"\b(?:[A-Z]{2}[a-z]+|[a-z][A-Z]{1,2}[a-z]{1,3}|\d[\dO]*O[\dO]*|l\d+)\b")


# Capitals as A, small letters as a, digits as 0, and the signs side by side that every such shape has.
_CLASSES = (
    bytes(
        ord("A")
        if chr(b).isupper()
        else ord("a")
        if chr(b).islower()
        else ord("0")
        if chr(b).isdigit()
        else 32
        for b in range(128)
    )
    + b" " * 128
)
_TELLING = (b"AAa", b"aA", b"0A", b"a0")


def _may_have_shapes(text: str) -> bool:
    """Whether a text may have one of the shapes; quicker told of all of it than where."""
    classes = text.encode("ascii", "replace").translate(_CLASSES)
    return any(signs in classes for signs in _TELLING)


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Slips of the keyboard that leave no word behind."""
    allowed = options.words("allow")
    dotted = sum(passage.text.count(".. ") - passage.text.count("... ") for passage in article.passages)
    for passage in article.passages:
        text = passage.text
        for match in _marks().finditer(text) if any(mark in text for mark in _MARKS) else ():
            if not (match[0] == ".." and dotted >= _STYLE) and _is_stray(passage, match[0], match.start()):
                yield _mark(passage, match)
        if _may_have_shapes(text) and not text.isupper():
            for match in _shapes().finditer(text):
                right = _meant(match[0]) if match[0] not in allowed else ""
                if right and not _glued(text, match):
                    yield _shape(passage, match, right)


def _is_stray(passage: Passage, mark: str, at: int) -> bool:
    """Whether marks in a row are a slip: no abbreviation's point, no trace of a link that lost its markup."""
    if mark in (".,", ",."):
        token = passage.token_at(at - 1)
        return passage.tokens.ends[token] == at and passage.tokens.lowers[token] in words()
    return mark[0] != " " or "  " not in passage.text[max(at - _LINK, 0) : at]


def _mark(passage: Passage, match: re.Match[str]) -> Hit:
    start, end = match.span()
    right = _RIGHT[match[0]]
    values = {"what": _MARKS[match[0]], "fix": right}
    safety = "unsafe" if match[0] in ("..", ".,", ",.") else ""
    return Hit(passage.index, start, end, values, edits=(Edit(start, end, right),), safety=safety)


def _meant(found: str) -> str:
    """The word or number meant, or nothing where the capitals may be an abbreviation's or a brand's."""
    if not found.isalpha():
        return found.replace("O", "0").replace("l", "1")
    lower = found.lower()
    if lower not in everyday() or (found[-1] == "s" and found[:-1].isupper()):
        return ""
    return lower.capitalize() if found[0].isupper() or lower in names() else lower


def _glued(text: str, match: re.Match[str]) -> bool:
    """Whether the stretch hangs on another: part of an address, a formula, a handle."""
    start, end = match.span()
    return (start > 0 and text[start - 1] in _GLUE) or (
        text[end : end + 1] in _GLUE and text[end + 1 : end + 2].isalnum()
    )


def _shape(passage: Passage, match: re.Match[str], right: str) -> Hit:
    start, end = match.span()
    what = "a slip of the shift key" if match[0].isalpha() else "a letter among digits"
    safety = "unsafe" if match[0][0].islower() else ""
    values = {"what": what, "fix": right}
    return Hit(passage.index, start, end, values, edits=(Edit(start, end, right),), safety=safety)
