"""Front matter: the few keys of YAML or TOML that an article's head needs, with their places."""

import re
from collections.abc import Iterator

from copylint._typing import NamedTuple

_OPENING = re.compile(r"\s{0,20}(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)")
_KEY = re.compile(r"([A-Za-z_][\w-]{0,40})[ \t]*[:=](?:[ \t]+|$)")
_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_PLAIN_END = re.compile(r"[ \t]+#.*\Z")
_DOUBLE = re.compile(r"\"((?:[^\"\\]|\\.)*+)\"", re.DOTALL)
_SINGLE = re.compile(r"'((?:[^']|'')*+)'")


class Value(NamedTuple):
    """A value of the front matter: its text stands in `pieces`, each a stretch of the file.

    quote is `"` or `'` for a quoted value, `>` for a folded or literal block, "" for a plain one.
    """

    quote: str
    pieces: tuple[tuple[int, int], ...]


class FrontMatter(NamedTuple):
    """Values by lower-case key, lists of plain items joined under their key, and where the body starts."""

    values: dict[str, Value]
    lists: dict[str, tuple[tuple[int, int], ...]]
    end: int


def front_matter(text: str) -> FrontMatter:
    """The front matter of a file; empty, ending at 0, where there is none."""
    opening = _OPENING.match(text)
    if not opening:
        return FrontMatter({}, {}, 0)
    lines = _body(text, opening.end(), opening[1])
    if lines is None or not any(_KEY.match(text, start, end) for start, end in lines[:-1]):
        return FrontMatter({}, {}, 0)
    found = FrontMatter({}, {}, lines[-1][1])
    _read(text, lines[:-1], found)
    return found


def _body(text: str, at: int, fence: str) -> list[tuple[int, int]] | None:
    """The lines up to the closing fence; the last pair ends where the body of the file starts."""
    lines: list[tuple[int, int]] = []
    for line in _LINE.finditer(text, at):
        bare = line[1].rstrip()
        if bare == fence or (bare == "..." and fence == "---"):
            lines.append((line.start(), line.end()))
            return lines
        lines.append(line.span(1))
    return None


def _read(text: str, lines: list[tuple[int, int]], found: FrontMatter) -> None:
    i = 0
    while i < len(lines):
        start, end = lines[i]
        i += 1
        key = _KEY.match(text, start, end)
        if not key:
            continue
        name = key[1].lower()
        below = list(_deeper(text, lines, i))
        i += len(below)
        value = _value(text, key.end(), end, below)
        if value:
            found.values.setdefault(name, value)
        elif items := tuple(_items(text, key.end(), end, below)):
            found.lists.setdefault(name, items)


def _deeper(text: str, lines: list[tuple[int, int]], i: int) -> Iterator[tuple[int, int]]:
    """The lines that belong to a key: indented, blank or items of its list."""
    while i < len(lines):
        start, end = lines[i]
        if start < end and text[start] not in " \t-" and text[start] != "]":
            return
        yield start, end
        i += 1


def _value(text: str, start: int, end: int, below: list[tuple[int, int]]) -> Value | None:
    first = text[start : start + 1]
    if first in ('"', "'"):
        last = below[-1][1] if below else end
        closed = (_DOUBLE if first == '"' else _SINGLE).match(text, start, max(end, last))
        return Value(first, ((closed.start(1), closed.end(1)),)) if closed else None
    if first in (">", "|"):
        pieces = tuple(_stripped(text, s, e) for s, e in below)
        return Value(">", tuple(p for p in pieces if p[0] < p[1]))
    if start >= end or first in "[{&*!#":
        return None
    plain = _PLAIN_END.search(text, start, end)
    pieces = (_stripped(text, start, plain.start() if plain else end),)
    more = [_stripped(text, s, e) for s, e in below if s < e and text[s] in " \t"]
    return Value("", (*pieces, *(p for p in more if p[0] < p[1])))


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " \t":
        start += 1
    while end > start and text[end - 1] in " \t":
        end -= 1
    return start, end


def _items(text: str, start: int, end: int, below: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The items of a list of plain or quoted scalars, in either style."""
    if text[start : start + 1] == "[":
        close = text.find("]", start, below[-1][1] if below else end)
        at = start + 1
        for part in text[at : max(close, at)].split(","):
            yield _bare(text, at, at + len(part))
            at += len(part) + 1
    for s, e in below:
        s, e = _stripped(text, s, e)
        if text[s : s + 2] == "- ":
            yield _bare(text, s + 2, e)


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    start, end = _stripped(text, start, end)
    if end - start > 1 and text[start] == text[end - 1] and text[start] in "\"'":
        return start + 1, end - 1
    return start, end
