"""The runs of a Word paragraph as they read once all tracked changes are accepted."""

from collections.abc import Iterator, Mapping

from copylint._typing import Any, NamedTuple

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"

GONE = frozenset({f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}rPr", f"{_MC}Fallback"})
_BREAK = "\u2028"  # ends a line, not the paragraph: no line of the text ends here
_TEXTS: Mapping[str, str] = {f"{W}tab": " ", f"{W}cr": _BREAK, f"{W}noBreakHyphen": "-"}
_ONE_LINE = {ord("\n"): " ", ord("\r"): " "}  # in a text they are white space and no more
_NOTES = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}


class Run(NamedTuple):
    """A run's words and what they are: link, the form they have, the footnotes and pictures they hold.

    `boxes` are text boxes anchored here, each an element that holds paragraphs.
    """

    text: str
    link: str = ""
    forms: tuple[str, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    pictures: tuple[str, ...] = ()
    boxes: tuple[Any, ...] = ()


class _Fields:
    """The fields that a run stands in: of old links, the code says the address."""

    def __init__(self) -> None:
        self.codes: list[str] = []  # of the fields that are open, the innermost last
        self.link = ""

    def take(self, part: Any) -> None:
        """The start or end of a field, or a piece of its code."""
        if part.tag == f"{W}instrText":
            if self.codes:
                self.codes[-1] += part.text or ""
            return
        kind = part.get(f"{W}fldCharType")
        if kind == "begin":
            self.codes.append("")
        elif kind == "separate" and self.codes:
            self.link = address(self.codes[-1]) or self.link
        elif kind == "end" and self.codes and address(self.codes.pop()):
            self.link = ""


def address(code: str) -> str:
    """The address in the code of a field that is a link; "" for other fields."""
    words = code.split('"')
    if len(words) < 3 or not words[0].strip().startswith("HYPERLINK"):
        return ""
    return f"#{words[1]}" if "\\l" in words[0] else words[1]


def runs(paragraph: Any, links: Mapping[str, str]) -> Iterator[Run]:
    """The runs of a `w:p`; `links` gives the address of a relationship."""
    return _within(paragraph, links, "", _Fields())


def _within(element: Any, links: Mapping[str, str], link: str, fields: _Fields) -> Iterator[Run]:
    for child in element:
        tag = child.tag
        if not isinstance(tag, str) or tag in GONE:
            continue
        if tag == f"{W}r":
            for part in child.iterchildren(f"{W}fldChar", f"{W}instrText"):
                fields.take(part)
            yield from _run(child, link or fields.link)
        elif tag == f"{W}hyperlink":
            anchor = child.get(f"{W}anchor")
            target = links.get(child.get(f"{_R}id"), f"#{anchor}" if anchor else "")
            yield from _within(child, links, target, fields)
        elif tag == f"{W}fldSimple":
            yield from _within(child, links, address(child.get(f"{W}instr", "")) or link, fields)
        else:
            yield from _within(child, links, link, fields)


def _run(element: Any, link: str) -> Iterator[Run]:
    properties = element.find(f"{W}rPr")
    if properties is not None and (_on(properties, "vanish") or properties.find(f"{W}del") is not None):
        return
    texts: list[str] = []
    notes: list[tuple[str, str]] = []
    pictures: list[str] = []
    boxes: list[Any] = []
    for part in _parts(element):
        tag = part.tag
        if tag == f"{W}t":
            texts.append(part.text or "")
        elif tag == f"{W}br" and part.get(f"{W}type", "textWrapping") == "textWrapping":
            texts.append(_BREAK)
        elif tag in _TEXTS:
            texts.append(_TEXTS[tag])
        elif tag in _NOTES:
            notes.append((_NOTES[tag], part.get(f"{W}id", "")))
        elif tag == _DRAWN:
            pictures.append(part.get("descr") or "")
        elif tag == f"{W}txbxContent":
            boxes.append(part)
    text = "".join(texts).translate(_ONE_LINE)
    yield Run(text, link, _forms(properties), tuple(notes), tuple(pictures), tuple(boxes))


def _parts(element: Any) -> Iterator[Any]:
    """What a run holds, in order; of alternatives the first, and of a text box only itself."""
    for child in element:
        if not isinstance(child.tag, str) or child.tag in GONE:
            continue
        yield child
        if child.tag != f"{W}txbxContent":
            yield from _parts(child)


def _forms(properties: Any) -> tuple[str, ...]:
    if properties is None:
        return ()
    return tuple(kind for name, kind in (("i", "emphasis"), ("b", "strong")) if _on(properties, name))


def _on(properties: Any, name: str) -> bool:
    """Whether a property that is on or off is on."""
    found = properties.find(f"{W}{name}")
    return found is not None and found.get(f"{W}val", "1") not in ("0", "false", "off", "none")
