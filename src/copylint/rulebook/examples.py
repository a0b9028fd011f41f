"""Reads the examples of a rule file: `[[…]]` marks the exact span."""

from copylint.document.model import BLOCK_KINDS
from copylint.rulebook.rule import Example
from copylint.rulebook.yamlfile import Node


def examples(node: Node, flags: bool) -> tuple[Example, ...]:
    """The examples of one list, `flags` or `allows`."""
    return tuple(_example(item, flags) for item in node.items())


def _example(node: Node, flags: bool) -> Example:
    if not isinstance(node.value, dict):
        return _marked(node, node.text(), None, "", "", "", flags)
    fields = node.fields(("text", "fixed", "as", "format", "pub_date"))
    if "text" not in fields:
        raise node.fail("an example has a `text`")
    return _marked(
        node,
        fields["text"].text(),
        fields["fixed"].text() if "fixed" in fields else None,
        fields["as"].choice(tuple(BLOCK_KINDS)) if "as" in fields else "",
        fields["format"].choice(("text", "markdown", "html")) if "format" in fields else "",
        str(fields["pub_date"].value) if "pub_date" in fields else "",
        flags,
    )


def _marked(
    node: Node, text: str, fixed: str | None, kind: str, form: str, pub_date: str, flags: bool
) -> Example:
    plain, spans, at = [], [], 0
    while (open_ := text.find("[[", at)) >= 0 and (close := text.find("]]", open_)) >= 0:
        while text.startswith("]", close + 2):
            close += 1  # the words marked end in a bracket of their own
        plain.append(text[at:open_])
        start = sum(map(len, plain))
        plain.append(text[open_ + 2 : close])
        spans.append((start, start + close - open_ - 2))
        at = close + 2
    plain.append(text[at:])
    if flags and not spans:
        raise node.fail("a flag marks its span with [[…]]")
    if not flags and spans:
        raise node.fail("an allow has no [[…]]: nothing in it is reported")
    return Example("".join(plain), tuple(spans), fixed, kind, form, pub_date, node.row)
