"""JSON with the place of every value: the strings of an article must be found again in the file."""

import re

from copylint._typing import Literal, NamedTuple
from copylint.document.prose import Prose, Segment

# No export of articles comes near these; Python's own reader stops at about 1,000 deep.
MAX_DEPTH = 500
MAX_VALUES = 2_000_000  # strings, lists and objects

_SPACE = re.compile(r"[ \t\n\r]*+")
_STRING = re.compile(r'"(?:[^"\\\x00-\x1f]++|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*+"')
_STRING_START = re.compile(r'"(?:[^"\\\x00-\x1f]++|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*+')
_OTHER = re.compile(
    r"(?:-?(?:0|[1-9]\d*+)(?:\.\d++)?(?:[eE][+-]?\d++)?|true|false|null|NaN|-?Infinity)(?![\w.+-])"
)
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})(?:\\u([0-9a-fA-F]{4}))?|(.))")
_SIMPLE = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}

Kind = Literal["object", "array", "string", "other"]


class Value(NamedTuple):
    """A value at start:end of the text. An object's or array's `items`; a string is with its quotation marks.
    Numbers, true, false and null are `other`, without their place."""

    kind: Kind
    start: int
    end: int
    items: "dict[str, Value] | list[Value] | None" = None


_PLAIN = Value("other", 0, 0)  # a number, true, false or null: no words, and none of its own for each


class JsonError(ValueError):
    """What is wrong, and where (offset in code points)."""

    def __init__(self, reason: str, at: int) -> None:
        super().__init__(reason)
        self.reason = reason
        self.at = at


def parse(text: str, start: int = 0, end: int | None = None) -> Value:
    """The one value in a stretch of the text. Raises JsonError."""
    scanner = _Scanner(text, len(text) if end is None else end)
    at = scanner.space(start)
    value, at = scanner.value(at)
    at = scanner.space(at)
    if at < scanner.end:
        raise JsonError("is not valid JSON: more follows after the end of the value", at)
    return value


class _Open(NamedTuple):
    """An object or array whose end has not come, and where it stands in the one around it."""

    start: int
    items: dict[str, Value] | list[Value]
    key: str


class _Scanner:
    """Goes through a text once; no call in a call, however deep the values."""

    def __init__(self, text: str, end: int) -> None:
        self.text = text
        self.end = end
        self.left = MAX_VALUES

    def space(self, at: int) -> int:
        """Where the white space at `at` ends."""
        found = _SPACE.match(self.text, at, self.end)
        return found.end() if found else at

    def value(self, at: int) -> tuple[Value, int]:
        """The value at a place, and where it ends."""
        stack: list[_Open] = []
        key = ""
        while True:
            opening = self.text[at : at + 1] if at < self.end else ""
            if opening in ("{", "["):
                if len(stack) == MAX_DEPTH:
                    raise JsonError(f"is nested more than {MAX_DEPTH} deep: no export of articles is", at)
                self._count(at)
                stack.append(_Open(at, {} if opening == "{" else [], key))
                at = self.space(at + 1)
                if self.text[at : at + 1] != ("}" if opening == "{" else "]"):
                    key, at = self._key(stack[-1], at)
                    continue
                done, at = self._close(stack, at)
            else:
                done, at = self._scalar(at)
                if stack:
                    _put(stack[-1].items, key, done)
            while stack:
                at = self.space(at)
                if self._comma(stack[-1], at):
                    key, at = self._key(stack[-1], self.space(at + 1))
                    break
                done, at = self._close(stack, at)
            else:
                return done, at

    def _close(self, stack: list[_Open], at: int) -> tuple[Value, int]:
        """The object or array that ends at a place, put into the one around it."""
        start, items, key = stack.pop()
        done = Value("object" if isinstance(items, dict) else "array", start, at + 1, items)
        if stack:
            _put(stack[-1].items, key, done)
        return done, at + 1

    def _comma(self, inside: _Open, at: int) -> bool:
        """Whether another item follows; JsonError where neither that nor the end does."""
        closing = "}" if isinstance(inside.items, dict) else "]"
        sign = self.text[at : at + 1] if at < self.end else ""
        if sign == ",":
            return True
        if sign == closing:
            return False
        raise JsonError(f"is not valid JSON: expected `,` or `{closing}` here", min(at, self.end))

    def _key(self, inside: _Open, at: int) -> tuple[str, int]:
        """The key of the next value and where the value starts; an array's values have none."""
        if not isinstance(inside.items, dict):
            return "", at
        if self.text[at : at + 1] != '"':
            raise JsonError("is not valid JSON: expected a key in quotation marks here", min(at, self.end))
        end = self._string(at)
        colon = self.space(end)
        if self.text[colon : colon + 1] != ":" or colon >= self.end:
            raise JsonError("is not valid JSON: expected `:` here", min(colon, self.end))
        return decoded(self.text, at, end), self.space(colon + 1)

    def _scalar(self, at: int) -> tuple[Value, int]:
        if self.text[at : at + 1] == '"' and at < self.end:
            end = self._string(at)
            self._count(at)
            return Value("string", at, end), end
        found = _OTHER.match(self.text, at, self.end)
        if not found:
            raise JsonError("is not valid JSON: expected a value here", min(at, self.end))
        return _PLAIN, found.end()

    def _count(self, at: int) -> None:
        self.left -= 1
        if self.left < 0:
            raise JsonError(
                f"has more than {MAX_VALUES // 1_000_000} million values: too many for articles", at
            )

    def _string(self, at: int) -> int:
        """Where the string at a place ends."""
        found = _STRING.match(self.text, at, self.end)
        if found:
            return found.end()
        begun = _STRING_START.match(self.text, at, self.end)
        stop = begun.end() if begun else at
        if stop >= self.end:
            raise JsonError("is not valid JSON: the string that starts here does not end", at)
        if self.text[stop] == "\\":
            raise JsonError("is not valid JSON: no such escape in a string", stop)
        raise JsonError("is not valid JSON: a line break or control character in a string", stop)


def _put(items: dict[str, Value] | list[Value], key: str, value: Value) -> None:
    if isinstance(items, dict):
        items[key] = value
    else:
        items.append(value)


def decoded(text: str, start: int, end: int) -> str:
    """The words of a string that stands at start:end with its quotation marks."""
    inside = text[start + 1 : end - 1]
    return _prose(text, start, end).text if "\\" in inside else inside


def prose_of(text: str, value: Value) -> Prose:
    """The words of a string with their places; escapes are resolved and nothing else is changed."""
    return _prose(text, value.start, value.end)


def _prose(text: str, start: int, end: int) -> Prose:
    at, end, length = start + 1, end - 1, 0
    parts: list[str] = []
    segments: list[Segment] = []

    def literal(to: int) -> None:
        nonlocal length
        if at < to:
            segments.append(Segment("literal", length, length + to - at, at, to))
            parts.append(text[at:to])
            length += to - at

    while True:
        found = _ESCAPE.search(text, at, end)
        if not found:
            literal(end)
            return Prose("".join(parts), segments, text)
        literal(found.start())
        words, stop = _resolved(found)
        segments.append(Segment("entity", length, length + 1, found.start(), stop))
        parts.append(words)
        length += 1
        at = stop


def _resolved(found: re.Match[str]) -> tuple[str, int]:
    """The character of an escape and where the escape ends; half of a surrogate pair is no character."""
    if found[3]:
        return _SIMPLE.get(found[3], found[3]), found.end()
    first = int(found[1], 16)
    after = found.start() + 6
    if not 0xD800 <= first < 0xE000:
        return chr(first), after
    second = int(found[2], 16) if found[2] else 0
    if first < 0xDC00 <= second < 0xE000:
        return chr(0x10000 + ((first - 0xD800) << 10) + second - 0xDC00), found.end()
    return "\ufffd", after
