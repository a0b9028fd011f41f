"""What site generators add to Markdown and is no prose: template code, mathematics, a module's imports."""

import re
from functools import cache

_OPENERS = (
    re.compile(r"\{%-?\s*(highlight|raw|comment|verbatim)\b"),
    re.compile(r"\{\{[<%]\s*(highlight|raw|comment|mermaid|math|katex)\b(?!.*/[>%]\}\})"),
    re.compile(r"(\$\$)"),
)
_MODULE = re.compile(
    r"import\s+(?:[\w{*][^'\"]{0,200}\sfrom\s+)?['\"]|export\s+(?:const|let|default|function)\s"
)
_ANYTHING = re.compile("")
TASK = re.compile(r"\[[ xX]\][ \t]+(?=\S)")
DEFINITION = re.compile(r":[ \t]+(?=\S)")
STARTS = "{$ie"  # what the first line of such a block can begin with


@cache
def template() -> re.Pattern[str]:
    """Short codes and tags of site generators, and attributes in braces."""
    return re.compile(
        r"\{\{<.{0,2000}?>\}\}|\{\{%.{0,2000}?%\}\}|\{%.{0,2000}?%\}|\{:[^}\n]{0,200}\}|\{[#.][\w-][^}\n]{0,200}\}",
        re.DOTALL,
    )


class Verbatim:
    """Finds blocks that are left as they are, in one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._last: dict[str, int] = {}

    def end_of(self, at: int, end: int) -> tuple[re.Pattern[str], int] | None:
        """What ends the block whose first line is at:end, and from where to look for it; None for other lines.

        A block that nothing ends is no block: the rest of the file would be lost.
        """
        if self._text[at] in "ie":
            return (_ANYTHING, end) if _MODULE.match(self._text, at, end) else None
        for opener in _OPENERS:
            found = opener.match(self._text, at, end)
            if found and self._last_place(found[1]) >= found.end():
                return _closer(found[1]), found.end()
        return None

    def _last_place(self, word: str) -> int:
        if word not in self._last:
            self._last[word] = self._text.rfind(word)
        return self._last[word]


def _closer(word: str) -> re.Pattern[str]:
    if word == "$$":
        return re.compile(r"\$\$[ \t]*$")
    return re.compile(rf"\{{%-?\s*end{word}\b|\{{\{{[<%]\s*/\s*{word}\b")
