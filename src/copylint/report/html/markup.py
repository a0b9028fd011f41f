"""Text as HTML has it: nothing in copy, a message or a path can become markup, a script or an unseen turn of the line."""

import re
from html import escape as _escape

_NAMES = {
    "\u202a": "LRE", "\u202b": "RLE", "\u202c": "PDF", "\u202d": "LRO", "\u202e": "RLO",
    "\u2066": "LRI", "\u2067": "RLI", "\u2068": "FSI", "\u2069": "PDI",
}  # fmt: skip
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def text(words: str) -> str:
    """The words for a page's running text. Control characters, and those that turn the direction of the line, are
    shown by name."""
    return _UNSEEN.sub(_shown, _escape(words, quote=True))


def attribute(words: str) -> str:
    """The words for an attribute in double quotes; a sign for each control character."""
    return _UNSEEN.sub("\ufffd", _escape(words, quote=True))


def _shown(match: re.Match[str]) -> str:
    code = ord(match[0])
    if match[0] == "\r":
        return "\n"
    return f'<span class="ctl" title="U+{code:04X}">{_NAMES.get(match[0], f"{code:02X}")}</span>'
