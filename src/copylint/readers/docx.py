"""Word documents: the running text with all tracked changes accepted, a paragraph a line."""

from collections.abc import Iterator, Mapping
from io import BytesIO

from copylint._typing import Any, NamedTuple
from copylint.document.model import Block, BlockKind, Document, Mark
from copylint.document.source import Landmark, Source
from copylint.document.spans import TextSpan
from copylint.readers.build import ProseBuilder, text_offset
from copylint.readers.docx_runs import GONE, Run, W, runs
from copylint.readers.docx_styles import Styles, language
from copylint.readers.docx_zip import check
from copylint.readers.errors import ReadError
from copylint.readers.settle import settled
from copylint.readers.text import kinds_of

_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_TEMPLATE = (
    "2013-12-23"  # the day that documents written by python-docx are dated, whenever they were written
)


class _Paragraph(NamedTuple):
    """A paragraph with words: what it is called, its runs, what its style says it is."""

    label: str
    runs: tuple[Run, ...]
    kind: BlockKind | None
    level: int

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(run.text for run in self.runs)


def read_docx(data: bytes, path: str) -> Document:
    """The document in the bytes of a .docx. Places are those in the text taken out of it, a paragraph a line."""
    check(data, path)
    package = _opened(data, path)
    try:
        return _Word(package, path).document()
    except ReadError:
        raise
    except Exception as error:  # whatever a damaged document makes the library do
        raise _unreadable(path, error) from None


def _opened(data: bytes, path: str) -> Any:
    try:
        import docx
    except ImportError:
        reason = "is a Word document, which needs python-docx: pip install 'copylint[docx]'"
        raise ReadError(path, reason) from None
    try:
        return docx.Document(BytesIO(data))
    except Exception as error:  # KeyError, ValueError, errors of lxml: as the damage has it
        raise _unreadable(path, error) from None


def _unreadable(path: str, error: Exception) -> ReadError:
    what = " ".join(str(error).split())[:120] or type(error).__name__
    return ReadError(path, f"is no Word document that can be read: {what}")


class _Word:
    """Reads one document."""

    def __init__(self, package: Any, path: str) -> None:
        self.package = package
        self.path = path
        element = self._part("styles")
        self.styles = Styles(element)
        self.language = language(element)
        self.count = self.tables = 0
        self.numbers: dict[tuple[str, str], int] = {}  # of footnotes and endnotes, by their ids
        self.noted = {"footnote": 0, "endnote": 0}

    def _part(self, name: str) -> Any:
        """The root of a related part, or None."""
        from docx.oxml import parse_xml

        for relation in self.package.part.rels.values():
            if relation.reltype == _RELATION + name and not relation.is_external:
                return parse_xml(relation.target_part.blob)
        return None

    def _links(self) -> dict[str, str]:
        rels = self.package.part.rels
        return {key: rel.target_ref for key, rel in rels.items() if rel.is_external}

    def document(self) -> Document:
        """The document."""
        found = list(self._paragraphs(self.package.element.body, self._links(), ""))
        for name in ("footnote", "endnote"):
            found += self._notes(name)
        if not found:
            raise ReadError(self.path, "is empty: nothing to lint")
        text = "\n".join(p.text for p in found) + "\n"
        source = Source(self.path, text, "docx", _landmarks(found), writable=False)
        kinds, said = _kinds(found)
        blocks = []
        at = 0
        for paragraph, (kind, level) in zip(found, kinds, strict=True):
            block = _block(source, paragraph, at, kind, level, self.numbers)
            if block.prose.text:
                blocks.append(block)
            at += len(paragraph.text) + 1
        blocks = settled(blocks, said)
        return Document(source, "docx", tuple(blocks), {**self._meta(), **said})

    def _meta(self) -> dict[str, str]:
        """Author, date and title as the properties of the file have them; what the copy itself says comes first."""
        properties = self.package.core_properties
        moment = properties.modified or properties.created
        day = moment.date().isoformat() if moment else ""
        made = {
            "author": properties.author or "",
            "date": "" if day == _TEMPLATE else day,
            "title": properties.title or "",
            "lang": properties.language or self.language,
        }
        if made["author"] == "python-docx":
            made["author"] = ""
        return {key: value for key, value in made.items() if value}

    def _paragraphs(self, around: Any, links: Mapping[str, str], label: str) -> Iterator[_Paragraph]:
        """The paragraphs with words below an element, those of tables and content controls too."""
        held: list[Run] = []
        for child in around:
            tag = child.tag
            if not isinstance(tag, str) or tag in GONE:
                continue
            if tag == f"{W}p":
                held += runs(child, links)
                if _goes_on(child):
                    continue
                yield from self._paragraph(child, held, links, label)
                held = []
            elif tag == f"{W}tbl":
                yield from self._table(child, links)
            else:
                yield from self._paragraphs(child, links, label)

    def _paragraph(
        self, element: Any, held: list[Run], links: Mapping[str, str], label: str
    ) -> Iterator[_Paragraph]:
        for run in held:
            for note in run.notes:
                if note not in self.numbers:
                    self.numbers[note] = self.noted[note[0]] = self.noted[note[0]] + 1
        if "".join(run.text for run in held).strip():
            if not label:
                self.count += 1
            style = ("table-cell", 0) if label.startswith("table") else self.styles.kind(element)
            yield _Paragraph(label or f"paragraph {self.count}", tuple(held), *style)
        for run in held:
            for box in run.boxes:
                yield from self._paragraphs(box, links, f"{label or f'paragraph {self.count}'}, text box")

    def _table(self, table: Any, links: Mapping[str, str]) -> Iterator[_Paragraph]:
        self.tables += 1
        name = f"table {self.tables}"
        rows = (row for row in _own(table, f"{W}tr") if row.find(f"{W}trPr/{W}del") is None)
        for number, row in enumerate(rows, 1):
            for place, cell in enumerate(_own(row, f"{W}tc"), 1):
                yield from self._paragraphs(cell, links, f"{name}, row {number}, cell {place}")

    def _notes(self, name: str) -> Iterator[_Paragraph]:
        """Footnotes or endnotes, by the order of their references."""
        root = self._part(f"{name}s")
        notes = {n.get(f"{W}id", ""): n for n in root.iterchildren(f"{W}{name}")} if root is not None else {}
        for (kind, key), number in sorted(self.numbers.items(), key=lambda n: n[1]):
            if kind == name and key in notes:
                yield from self._paragraphs(notes[key], {}, f"{name} {number}")


def _goes_on(paragraph: Any) -> bool:
    """Whether the end of a paragraph was taken out, so that the next one goes on in it."""
    found = paragraph.find(f"{W}pPr/{W}rPr/{W}del")
    return found is not None


def _own(around: Any, tag: str) -> Iterator[Any]:
    """The rows of a table or the cells of a row, in content controls too; not those of tables within."""
    for child in around:
        if child.tag == tag:
            yield child
        elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}customXml"):
            yield from _own(child, tag)


def _landmarks(found: list[_Paragraph]) -> tuple[Landmark, ...]:
    marks = []
    at = 0
    for paragraph in found:
        number = 0
        for run in paragraph.runs:
            if run.text:
                number += 1
                named = paragraph.label.startswith("paragraph")
                marks.append(Landmark(at, f"{paragraph.label}, run {number}" if named else paragraph.label))
                at += len(run.text)
        at += 1
    return tuple(marks)


def _kinds(found: list[_Paragraph]) -> tuple[list[tuple[BlockKind, int]], dict[str, str]]:
    """What each paragraph is: by style; by shape where no style marks a heading."""
    made: list[tuple[BlockKind, int]] = [(p.kind or "body", p.level) for p in found]
    if any(kind == "headline" for kind, _ in made):
        return made, {}
    top = next((i for i, kind in enumerate(made) if kind == ("subhead", 1)), -1)
    if top < 0 and made[0][0] == "subhead":
        top = 0
    if top >= 0:
        made[top] = "headline", 1
        return made, {}
    plain = [i for i, p in enumerate(found) if p.kind is None and p.label.startswith("paragraph")]
    shapes, said = kinds_of([" ".join(found[i].text.split()) for i in plain])
    for i, kind in zip(plain, shapes, strict=True):
        made[i] = kind, {"headline": 1, "subhead": 2}.get(kind, 0)
    return made, said


def _block(
    source: Source,
    paragraph: _Paragraph,
    start: int,
    kind: BlockKind,
    level: int,
    numbers: Mapping[tuple[str, str], int],
) -> Block:
    builder = ProseBuilder(source.text, collapse=True)
    builder.literal(start, start + len(paragraph.text))
    prose = builder.build()
    marks: list[Mark] = []
    at = start
    for run in paragraph.runs:
        span = TextSpan(text_offset(prose, at), min(text_offset(prose, at + len(run.text)), len(prose.text)))
        if span.start < span.end:
            marks += (Mark(form, span) for form in run.forms)
            if run.link:
                marks.append(Mark("link", span, run.link))
        place = TextSpan(min(span.end, len(prose.text)), min(span.end, len(prose.text)))
        marks += (Mark("footnote", place, str(numbers[note])) for note in run.notes)
        marks += (Mark("image", place, words) for words in run.pictures)
        at += len(run.text)
    return Block(kind, prose, level, tuple(sorted(_joined(marks), key=lambda m: m.span)))


def _joined(marks: list[Mark]) -> Iterator[Mark]:
    """Marks of the same kind and target that follow each other, as one: Word cuts runs as it likes."""
    last: dict[tuple[str, str], Mark] = {}
    for mark in marks:
        before = last.get((mark.kind, mark.target))
        if before and before.span.end == mark.span.start and mark.span.end > mark.span.start:
            mark = mark._replace(span=TextSpan(before.span.start, mark.span.end))
        elif before:
            yield before
        last[mark.kind, mark.target] = mark
    yield from last.values()
