"""Word documents for the tests, written with python-docx and with what it can't write put in by hand."""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from typing import Any

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

NOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


def new() -> Any:
    """An empty document."""
    return docx.Document()


def saved(document: Any) -> bytes:
    """The bytes of a document."""
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def of_paragraphs(*texts: str) -> bytes:
    """A document of plain paragraphs."""
    document = new()
    for text in texts:
        document.add_paragraph(text)
    return saved(document)


def xml(inside: str) -> Any:
    """An element of WordprocessingML: `<w:r>…</w:r>`."""
    tag, _, rest = inside.partition(">")
    declared = f"{tag} {nsdecls('w', 'r')}" if not tag.endswith("/") else f"{tag[:-1]} {nsdecls('w', 'r')}/"
    return parse_xml(f"{declared}>{rest}")


def put(paragraph: Any, *parts: str) -> Any:
    """Puts elements at the end of a paragraph."""
    for part in parts:
        paragraph._p.append(xml(part))
    return paragraph


def run(text: str) -> str:
    """A run with a text."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def link(document: Any, paragraph: Any, text: str, address: str) -> None:
    """A link at the end of a paragraph."""
    key = document.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    put(paragraph, f'<w:hyperlink r:id="{key}">{run(text)}</w:hyperlink>')


def footnotes(document: Any, *texts: str) -> None:
    """The footnotes of a document, with the ids from 1."""
    notes = "".join(
        f'<w:footnote w:id="{i}"><w:p>{run(t)}</w:p></w:footnote>' for i, t in enumerate(texts, 1)
    )
    separator = '<w:footnote w:id="0" w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    blob = f"<w:footnotes {nsdecls('w')}>{separator}{notes}</w:footnotes>".encode()
    part = Part(PackURI("/word/footnotes.xml"), NOTES, blob, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def repacked(data: bytes, changed: Mapping[str, bytes]) -> bytes:
    """A document with parts changed or added."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for part in old.infolist():
            if part.filename not in changed:
                made.writestr(part, old.read(part))
        for name, content in changed.items():
            made.writestr(name, content)
    return out.getvalue()
