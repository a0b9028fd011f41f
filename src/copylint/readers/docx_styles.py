"""What the styles of a Word document are to an article."""

from collections.abc import Mapping

from copylint._typing import Any
from copylint.document.model import BlockKind
from copylint.readers.docx_runs import W

_NAMES: Mapping[str, BlockKind] = {
    "title": "headline",
    "headline": "headline",
    "hed": "headline",
    "subtitle": "standfirst",
    "standfirst": "standfirst",
    "deck": "standfirst",
    "dek": "standfirst",
    "subheadline": "standfirst",
    "subhead": "subhead",
    "crosshead": "subhead",
    "cross head": "subhead",
    "byline": "byline",
    "by-line": "byline",
    "author": "byline",
    "dateline": "dateline",
    "caption": "caption",
    "picture caption": "caption",
    "photo caption": "caption",
    "quote": "block-quote",
    "quotes": "block-quote",
    "quotations": "block-quote",
    "intense quote": "block-quote",
    "block text": "block-quote",
    "block quote": "block-quote",
    "pull quote": "pull-quote",
    "pullquote": "pull-quote",
    "toc heading": "contents",
    "macro": "code",
    "html preformatted": "code",
    "plain text code": "code",
}
_DEEPEST = 12  # styles that a style is based on, one on the other


class Styles:
    """The styles of a document, by their id."""

    def __init__(self, element: Any) -> None:
        self._by_id: dict[str, Any] = {}
        self._default = ""
        for style in element.iter(f"{W}style") if element is not None else ():
            if style.get(f"{W}type", "paragraph") == "paragraph":
                name = style.get(f"{W}styleId", "")
                self._by_id[name] = style
                if style.get(f"{W}default") in ("1", "true"):
                    self._default = name

    def kind(self, paragraph: Any) -> tuple[BlockKind | None, int]:
        """The block kind that a paragraph's style or form gives it, and the level of a heading; None for body text."""
        properties = paragraph.find(f"{W}pPr")
        name = _value(properties, "pStyle") or self._default
        for _ in range(_DEEPEST):
            style = self._by_id.get(name)
            if style is None:
                break
            found = _named(_value(style, "name").lower())
            if found[0]:
                return found
            outline = _value(style.find(f"{W}pPr"), "outlineLvl")
            if outline in "012345" and outline:
                return "subhead", int(outline) + 1
            name = _value(style, "basedOn")
        outline = _value(properties, "outlineLvl")
        if outline and outline in "012345":
            return "subhead", int(outline) + 1
        listed = properties.find(f"{W}numPr") if properties is not None else None
        return ("list-item", 0) if listed is not None and _value(listed, "numId") != "0" else (None, 0)


def _named(name: str) -> tuple[BlockKind | None, int]:
    if name.startswith("heading ") and name[8:].isdigit():
        return "subhead", int(name[8:])
    if name.startswith("list"):
        return "list-item", 0
    if name.startswith("toc "):
        return "contents", 0
    kind = _NAMES.get(name)
    return kind, {"headline": 1, "subhead": 2}.get(kind or "", 0)


def _value(element: Any, name: str) -> str:
    """The `w:val` of a child, or nothing."""
    found = element.find(f"{W}{name}") if element is not None else None
    return "" if found is None else found.get(f"{W}val", "")


def language(element: Any) -> str:
    """The language that the document's defaults name."""
    path = f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang"
    found = element.find(path) if element is not None else None
    return "" if found is None else found.get(f"{W}val", "")
