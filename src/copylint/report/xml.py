"""Text as XML 1.0 has it."""

import re

_MARKUP = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "\n": "&#10;",
    "\r": "&#13;",
    "\t": "&#9;",
}
_ALLOWED = "\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff"
_SPECIAL = re.compile(f'[&<>"\n\r\t]|[^{_ALLOWED}]')


def escape(text: str) -> str:
    """The text for an attribute or content; a sign in place of characters that XML has no way to write."""
    return _SPECIAL.sub(lambda m: _MARKUP.get(m[0], "\ufffd"), text)


def tag(element: str, close: str = "/>", /, **attributes: object) -> str:
    """A tag with its attributes; empty, unless closed otherwise."""
    given = "".join([f' {key}="{escape(str(value))}"' for key, value in attributes.items()])
    return f"<{element}{given}{close}"
