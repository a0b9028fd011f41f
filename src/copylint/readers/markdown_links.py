"""Markdown's link destinations, titles and reference definitions."""

import re

_SPACE = re.compile(r"[ \t]*\n?[ \t]*")
_POINTED = re.compile(r"<((?:[^<>\n\\]|\\.)*+)>")
_BARE = re.compile(r"[^\s()\\<]+")
_TEMPLATE = re.compile(r"\{\{.{0,300}?\}\}|\{%.{0,300}?%\}")
_TITLE = re.compile(r"\"(?:[^\"\\]|\\.)*+\"|'(?:[^'\\]|\\.)*+'|\((?:[^()\\]|\\.)*+\)", re.DOTALL)
_LABEL = re.compile(r"\[((?:[^\[\]\\]|\\.){1,999})\]", re.DOTALL)
_DEEPEST = 32


def label_key(label: str) -> str:
    """A reference's label as it is compared."""
    return " ".join(label.split()).casefold()


def destination(text: str, at: int) -> tuple[str, int] | None:
    """A link's address that starts at `at`, and where it ends."""
    pointed = _POINTED.match(text, at)
    if pointed:
        return pointed[1], pointed.end()
    if text.startswith("<", at):
        return None
    start, depth, size = at, 0, len(text)
    while at < size:
        template = _TEMPLATE.match(text, at) if text[at] == "{" else None
        bare = template or _BARE.match(text, at)
        if bare:
            at = bare.end()
            continue
        mark = text[at]
        if mark == "\\" and at + 1 < size and not text[at + 1].isspace():
            at += 2
        elif mark == "(" and depth < _DEEPEST:
            depth += 1
            at += 1
        elif mark == ")" and depth:
            depth -= 1
            at += 1
        elif mark == "<" and at > start:
            at += 1
        else:
            break
    return (text[start:at], at) if not depth else None


def inline_tail(text: str, at: int) -> tuple[str, int] | None:
    """What follows a link's text in round brackets: the address, and where the brackets end."""
    space = _SPACE.match(text, at + 1)
    where = space.end() if space else at + 1
    found = destination(text, where)
    if found is None:
        return None
    address, where = found
    space = _SPACE.match(text, where)
    after = space.end() if space else where
    if after > where and (title := _TITLE.match(text, after)):
        space = _SPACE.match(text, title.end())
        after = space.end() if space else title.end()
    return (address, after + 1) if text[after : after + 1] == ")" else None


def label_at(text: str, at: int) -> tuple[str, int] | None:
    """A label in square brackets, and where it ends."""
    found = _LABEL.match(text, at)
    return (found[1], found.end()) if found and found[1].strip() else None


def definition(text: str, at: int) -> tuple[str, str, str, int] | None:
    """A reference definition at the start of a paragraph: label, address, title, and where the next line starts."""
    label = label_at(text, at) if text.startswith("[", at) else None
    if not label or not text.startswith(":", label[1]):
        return None
    space = _SPACE.match(text, label[1] + 1)
    where = space.end() if space else label[1] + 1
    found = destination(text, where)
    if found is None or found[1] == where:
        return None
    address, where = found
    titled = _titled(text, where)
    if titled:
        return label[0], address, titled[0], titled[1]
    end = _line_end(text, where)
    return None if end is None else (label[0], address, "", end)


def _titled(text: str, at: int) -> tuple[str, int] | None:
    space = _SPACE.match(text, at)
    after = space.end() if space else at
    title = _TITLE.match(text, after) if after > at else None
    end = _line_end(text, title.end()) if title else None
    return None if title is None or end is None else (title[0][1:-1], end)


def _line_end(text: str, at: int) -> int | None:
    """Where the next line starts, if nothing but blanks is left of this one."""
    while at < len(text) and text[at] in " \t":
        at += 1
    if at >= len(text):
        return at
    return at + 1 if text[at] == "\n" else None
