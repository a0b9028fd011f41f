"""Places in wire XML, JSON and Word: whatever is written, every literal stands where the reader says."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st
from tests import docx_files as word
from tests.property.test_positions import PIECES, check

from copylint.document.model import Document
from copylint.document.source import Source
from copylint.readers import How, open_text, read_bytes

TEXTS = [
    "Reed said so. ", "the ferry", " ", "\n", "\r\n", "\n\n", "A&amp;E", "&lt;", "caf&eacute;", "&#8217;", "&#x1F305;", "🙂", "\u00a0",
    "\u00ad", "e\u0301", "\t", "<![CDATA[a < b & c]]>", "<![CDATA[<p>x</p>]]>", "<!-- copylint: ignore TY -->", "<!-- x -->", "<?pi x?>",
    "<br/>", "<hr/>", "&city;", "&unknown;",
]  # fmt: skip
ELEMENTS = [
    "p", "hl2", "em", "a", "q", "b", "block", "bq", "li", "ul", "table", "td", "media-caption", "note", "pre", "person", "byttl",
    "byline", "abstract", "hl1", "docdata", "inlineData", "x",
]  # fmt: skip

content = st.recursive(
    st.sampled_from(TEXTS),
    lambda inner: st.builds(
        lambda name, parts: f"<{name}>{''.join(parts)}</{name}>",
        st.sampled_from(ELEMENTS),
        st.lists(inner, max_size=5),
    ),
    max_leaves=25,
)
HEAD = '<!DOCTYPE nitf [<!ENTITY city "Lark\nfield">]>'


@settings(max_examples=150, deadline=None)
@given(st.lists(content, max_size=8).map("".join), st.booleans())
def test_wire_xml(inside: str, newsml: bool) -> None:
    text = f"{HEAD}<nitf><body><body.content>{inside}<p>End.</p></body.content></body></nitf>"
    if newsml:
        space = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
        text = f"{HEAD}<newsItem {space}><contentSet><inlineXML>{inside}<p>End.</p></inlineXML></contentSet></newsItem>"
    for document in open_text(Source("a.xml", text)).documents():
        assert isinstance(document, Document)
        check(document)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.lists(st.sampled_from(PIECES), max_size=12).map("".join), min_size=1, max_size=4),
    st.sampled_from(["text", "html", "markdown", ""]),
    st.booleans(),
)
def test_json(bodies: list[str], inside: str, ascii_only: bool) -> None:
    made = [{"a": body, "b": {"c": [body, 1, body[::-1]]}} for body in bodies]
    text = json.dumps(made, ensure_ascii=ascii_only, indent=1)
    role = f"body:{inside}" if inside else "body"
    fields = (("headline", "a"), (role, "b.c[]"))
    for document in open_text(Source("a.json", text), How("json", fields)).documents():
        if isinstance(document, Document):
            check(document)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.lists(st.text("ab é🙂\u00a0\u00ad\u2028\t.“”-e\u0301", max_size=8), max_size=4),
        min_size=1,
        max_size=5,
    )
)
def test_word(paragraphs: list[list[str]]) -> None:
    made = word.new()
    for runs in paragraphs:
        paragraph = made.add_paragraph()
        for i, run in enumerate(runs):
            paragraph.add_run(run).bold = bool(i % 2)
    made.add_paragraph("End.")
    document = read_bytes(word.saved(made), "a.docx")
    check(document)
    labels = [mark.label for mark in document.source.landmarks]
    assert len(labels) == len(set(labels))
