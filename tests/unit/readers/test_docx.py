"""Word documents: what reads as copy once all changes are accepted, and what each place is called."""

import sys
from datetime import datetime

import pytest
from tests import docx_files as word

from copylint.document.model import Document
from copylint.document.spans import TextSpan
from copylint.readers import ReadError, read_bytes


def read(data: bytes) -> Document:
    return read_bytes(data, "a.docx")


def shapes(document: Document) -> list[tuple[str, str]]:
    return [(b.kind, b.prose.text) for b in document.blocks]


def label(document: Document, words: str) -> str:
    return document.source.label(document.source.text.index(words))


def marks(document: Document) -> list[tuple[str, str, str]]:
    return [(m.kind, b.prose.text[slice(*m.span)], m.target) for b in document.blocks for m in b.marks]


def test_styles_say_what_paragraphs_are() -> None:
    made = word.new()
    made.add_heading("Pier to close", 0)
    made.add_paragraph("A standfirst here", style="Subtitle")
    made.add_paragraph("By Ines Calloway")
    made.add_paragraph("The pier shut on Monday.")
    made.add_heading("What is next", 2)
    made.add_paragraph("An item", style="List Bullet")
    made.add_paragraph("So be it.", style="Intense Quote")
    made.add_paragraph("The pier at noon", style="Caption")
    document = read(word.saved(made))
    assert shapes(document) == [
        ("headline", "Pier to close"),
        ("standfirst", "A standfirst here"),
        ("byline", "By Ines Calloway"),
        ("body", "The pier shut on Monday."),
        ("subhead", "What is next"),
        ("list-item", "An item"),
        ("block-quote", "So be it."),
        ("caption", "The pier at noon"),
    ]
    assert document.meta["author"] == "Ines Calloway"
    assert not document.source.writable


def test_a_style_of_the_house_is_what_it_is_based_on() -> None:
    made = word.new()
    style = made.styles.add_style("Desk Top Line", 1)
    style.base_style = made.styles["Heading 1"]
    made.add_paragraph("Pier to close", style=style)
    made.add_paragraph("The pier shut on Monday.")
    assert shapes(read(word.saved(made)))[0] == ("headline", "Pier to close")


def test_without_styles_shape_tells() -> None:
    data = word.of_paragraphs(
        "Pier to close", "By Ines Calloway", "", "The pier shut on Monday.", "It was old."
    )
    document = read(data)
    assert [b.kind for b in document.blocks] == ["headline", "byline", "body", "body"]
    assert document.source.text == "Pier to close\nBy Ines Calloway\nThe pier shut on Monday.\nIt was old.\n"


def test_runs_are_joined_and_named() -> None:
    made = word.new()
    made.add_paragraph("Pier to close")
    paragraph = made.add_paragraph("The wa")
    paragraph.add_run("ll ").italic = True
    paragraph.add_run("stood\u00a0there,").bold = True
    word.put(
        paragraph,
        "<w:r><w:tab/><w:t>new</w:t><w:br/><w:t xml:space='preserve'> line\n</w:t><w:softHyphen/></w:r>",
    )
    word.put(
        paragraph,
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>",
        "<w:r><w:instrText>PAGE</w:instrText></w:r>",
    )
    document = read(word.saved(made))
    assert document.blocks[1].prose.text == "The wall stood there, new line"
    assert label(document, "The wa") == "paragraph 2, run 1"
    assert label(document, "stood") == "paragraph 2, run 3"
    assert marks(document) == [("emphasis", "ll ", ""), ("strong", "stood there,", "")]


def test_tracked_changes_read_as_accepted() -> None:
    made = word.new()
    made.add_paragraph("Pier to close")
    paragraph = made.add_paragraph("The pier ")
    word.put(
        paragraph,
        f'<w:ins w:id="1" w:author="a">{word.run("shut ")}</w:ins>',
        '<w:del w:id="2" w:author="a"><w:r><w:delText>opened </w:delText></w:r></w:del>',
        f'<w:moveFrom w:id="3" w:author="a">{word.run("gone ")}</w:moveFrom>',
        f'<w:moveTo w:id="4" w:author="a">{word.run("at last ")}</w:moveTo>',
    )
    paragraph._p.get_or_add_pPr().append(word.xml('<w:rPr><w:del w:id="5" w:author="a"/></w:rPr>'))
    made.add_paragraph("on Monday.")
    gone = word.put(
        made.add_paragraph(),
        '<w:del w:id="6" w:author="a"><w:r><w:delText>All gone.</w:delText></w:r></w:del>',
    )
    assert gone.text == ""
    word.put(
        made.add_paragraph(),
        '<w:commentRangeStart w:id="0"/>',
        word.run("The end came."),
        '<w:commentReference w:id="0"/>',
    )
    assert [b.prose.text for b in read(word.saved(made)).blocks] == [
        "Pier to close",
        "The pier shut at last on Monday.",
        "The end came.",
    ]


def test_links_and_footnotes_are_marks() -> None:
    made = word.new()
    made.add_heading("Pier to close", 0)
    paragraph = made.add_paragraph("It shut, ")
    word.link(made, paragraph, "the report", "https://example.org/x")
    word.put(paragraph, word.run(" says."), '<w:r><w:footnoteReference w:id="2"/></w:r>')
    word.put(made.add_paragraph("Then it opened."), '<w:r><w:footnoteReference w:id="1"/></w:r>')
    word.footnotes(made, "A later note.", "The city report, page 4.")
    document = read(word.saved(made))
    assert marks(document) == [
        ("link", "the report", "https://example.org/x"),
        ("footnote", "", "1"),
        ("footnote", "", "2"),
    ]
    assert shapes(document)[-2:] == [("body", "The city report, page 4."), ("body", "A later note.")]
    assert label(document, "The city report") == "footnote 1"


def test_links_that_are_fields() -> None:
    made = word.new()
    made.add_heading("Pier to close", 0)
    paragraph = made.add_paragraph("It shut, ")
    code = ' HYPERLINK "https://example.org/x" '
    word.put(
        paragraph,
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
        f"<w:r><w:instrText>{code}</w:instrText></w:r>",
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        word.run("the "),
        word.run("report"),
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        word.run(" says, "),
        f"<w:fldSimple w:instr='{code}'>{word.run('twice')}</w:fldSimple>",
        f"<w:fldSimple w:instr=' PAGE '>{word.run('.')}</w:fldSimple>",
    )
    document = read(word.saved(made))
    assert document.blocks[1].prose.text == "It shut, the report says, twice."
    assert marks(document) == [
        ("link", "the report", "https://example.org/x"),
        ("link", "twice", "https://example.org/x"),
    ]


def test_tables_controls_and_text_boxes() -> None:
    made = word.new()
    made.add_heading("Pier to close", 0)
    made.add_paragraph("It shut.")
    table = made.add_table(2, 2)
    table.cell(1, 0).text = "Fares rose"
    inner = table.cell(1, 1).add_table(1, 1)
    inner.cell(0, 0).text = "In a table in a table"
    body = made.element.body
    body.insert(
        2, word.xml(f"<w:sdt><w:sdtContent><w:p>{word.run('In a control.')}</w:p></w:sdtContent></w:sdt>")
    )
    box = f"<w:r><w:pict><w:txbxContent><w:p>{word.run('In a box.')}</w:p></w:txbxContent></w:pict></w:r>"
    word.put(made.paragraphs[1], box)
    document = read(word.saved(made))
    assert shapes(document)[1:] == [
        ("body", "It shut."),
        ("body", "In a box."),
        ("body", "In a control."),
        ("table-cell", "Fares rose"),
        ("table-cell", "In a table in a table"),
    ]
    assert label(document, "In a box") == "paragraph 2, text box, run 1"
    assert label(document, "In a control") == "paragraph 3, run 1"
    assert label(document, "Fares") == "table 1, row 2, cell 1"
    assert label(document, "In a table") == "table 2, row 1, cell 1"


def test_properties_give_author_and_date_where_the_copy_does_not() -> None:
    made = word.new()
    made.add_paragraph("Pier to close")
    made.add_paragraph("It shut. It opened. That was all of it.")
    made.core_properties.author = "Ines Calloway"
    made.core_properties.modified = datetime(2025, 3, 4, 12, 0)
    assert read(word.saved(made)).meta.items() >= {"author": "Ines Calloway", "date": "2025-03-04"}.items()
    plain = read(word.of_paragraphs("Pier to close", "It shut. It opened. That was all."))
    assert "date" not in plain.meta
    assert "author" not in plain.meta


def test_each_word_stands_in_the_text_taken_out() -> None:
    document = read(
        word.of_paragraphs("Caf\u00e9 🌅 pier", "It\u00a0shut  at \u00adnoon, e\u0301x\u2028said.")
    )
    for block in document.blocks:
        for i, sign in enumerate(block.prose.text):
            start, end = block.prose.to_source(TextSpan(i, i + 1))
            raw = document.source.text[start:end]
            assert raw == sign or (sign == " " and raw.isspace())


def test_without_python_docx_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    data = word.of_paragraphs("Pier to close")
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(ReadError, match=r"needs python-docx: pip install 'copylint\[docx\]'"):
        read(data)


def test_a_document_without_words() -> None:
    with pytest.raises(ReadError, match="is empty: nothing to lint"):
        read(word.of_paragraphs("", " "))
