"""Wire XML: NITF and NewsML, their parts and what they say, at exact places."""

import pytest

from copylint.document.model import Document
from copylint.document.source import Source
from copylint.document.spans import TextSpan
from copylint.readers import ReadError, open_text

NITF = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf.dtd">
<nitf xml:lang="en-GB">
<head><title>slug-pier</title><docdata><urgency ed-urg="3"/><date.issue norm="20250314T093000Z"/>
<date.release norm="20250315T060000Z"/><key-list><keyword key="pier"/></key-list></docdata></head>
<body><body.head><hedline><hl1>Caf&eacute; pier &amp; boat to close</hl1><hl2>Owners are upset</hl2></hedline>
<byline>By <person>Ines Calloway</person><byttl>Staff Writer</byttl></byline><distributor>A wire</distributor>
<dateline><location>LARKFIELD</location> <story.date norm="20250314">March 14</story.date></dateline>
<abstract><p>The pier shuts.</p></abstract></body.head>
<body.content><block><p>The <em>wall</em> is <org>Acme</org>’s re<!-- x -->al on<![CDATA[e & on]]>ly.</p>
<media media-type="image"><media-reference source="x.jpg"/><media-caption><p>The boat.</p></media-caption>
<media-producer>A Person</media-producer></media>
<hl2>What is next</hl2><bq><block><p>So be it.</p></block><credit>A mayor</credit></bq>
<ul><li>One</li><li><p>Two</p></li></ul><table><caption>Fares</caption><tr><th>a</th><td>b</td></tr></table>
<p>See <a href="https://example.org/x">the report</a>.</p><note><body.content><p>Ends</p></body.content></note></block></body.content>
<body.end><tagline>Reporting by A Person</tagline></body.end></body></nitf>
"""

ITEM = """<newsItem xml:lang="en-US"><itemMeta><versionCreated>2025-03-14T09:30:00Z</versionCreated>
<embargoed>2025-03-15T06:00:00Z</embargoed></itemMeta><contentMeta><urgency>2</urgency>
<creator><name>Ines Calloway</name></creator><headline>Pier to close</headline><by>By Ines Calloway</by>
<slugline>PIER</slugline><description role="drol:summary">It shuts.</description></contentMeta>
<contentSet>{content}</contentSet></newsItem>"""
G2 = '<?xml version="1.0"?>\n<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>{}</itemSet></newsMessage>'


def documents(text: str) -> list[Document]:
    found = [*open_text(Source("a.xml", text)).documents()]
    assert all(isinstance(d, Document) for d in found)
    return [d for d in found if isinstance(d, Document)]


def shapes(document: Document) -> list[tuple[str, str]]:
    return [(b.kind, b.prose.text) for b in document.blocks]


def test_the_parts_of_nitf() -> None:
    (document,) = documents(NITF)
    assert shapes(document) == [
        ("headline", "Café pier & boat to close"),
        ("standfirst", "Owners are upset"),
        ("byline", "By Ines Calloway Staff Writer"),
        ("dateline", "LARKFIELD March 14"),
        ("standfirst", "The pier shuts."),
        ("body", "The wall is Acme’s real one & only."),
        ("caption", "The boat."),
        ("subhead", "What is next"),
        ("block-quote", "So be it."),
        ("block-quote", "A mayor"),
        ("list-item", "One"),
        ("list-item", "Two"),
        ("caption", "Fares"),
        ("table-cell", "a"),
        ("table-cell", "b"),
        ("body", "See the report."),
        ("boilerplate", "Ends"),
        ("byline", "Reporting by A Person"),
    ]
    assert document.meta == {
        "lang": "en-GB",
        "urgency": "3",
        "embargo": "2025-03-15T060000Z",
        "date": "2025-03-15T060000Z",
        "author": "Ines Calloway",
    }
    link = document.blocks[15].marks[0]
    assert (link.kind, link.target, document.blocks[15].prose.text[slice(*link.span)]) == (
        "link",
        "https://example.org/x",
        "the report",
    )


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_places_are_those_of_the_file(newline: str) -> None:
    text = NITF.replace("\n", newline)
    (document,) = documents(text)
    for block, words, raw in [
        (0, "Café", "Caf&eacute;"),
        (0, "boat", "boat"),
        (5, "real", "re<!-- x -->al"),
        (5, "one", "on<![CDATA[e"),
        (5, "Acme", "Acme"),
        (15, "report", "report"),
    ]:
        prose = document.blocks[block].prose
        at = prose.text.index(words)
        start, end = prose.to_source(TextSpan(at, at + len(words)))
        assert text[start:end] == raw


def test_the_title_is_the_headline_where_there_is_no_other() -> None:
    text = "<nitf><head><title>Pier to close</title></head><body><body.content><p>It shut.</p></body.content></body></nitf>"
    assert shapes(documents(text)[0]) == [("headline", "Pier to close"), ("body", "It shut.")]


def test_newsml_with_nitf_xhtml_and_text() -> None:
    nitf = '<inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.head><hedline><hl1>Pier to close</hl1></hedline></body.head><body.content><p>It shut.</p></body.content></body></nitf></inlineXML>'
    xhtml = '<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title><style>p {}</style></head><body><h1>Pier to close</h1><p>It <q>shut</q>.</p><h2>Next</h2></body></html></inlineXML>'
    plain = "<inlineData contenttype='text/plain'>It &amp; that shut.\n\nThen\n\nIt opened on the day after that.</inlineData>"
    escaped = "<inlineData contenttype='text/html'>&lt;p&gt;It &amp;amp; that &lt;b&gt;shut&lt;/b&gt;.&lt;/p&gt;</inlineData>"
    text = G2.format("".join(ITEM.format(content=c) for c in (nitf, xhtml, plain, escaped)))
    found = documents(text)
    head = [
        ("headline", "Pier to close"),
        ("byline", "By Ines Calloway"),
        ("standfirst", "It shuts."),
    ]
    assert [shapes(d) for d in found] == [
        [*head, ("body", "It shut.")],
        [*head, ("body", "It “shut”."), ("subhead", "Next")],
        [
            *head,
            ("body", "It & that shut."),
            ("subhead", "Then"),
            ("body", "It opened on the day after that."),
        ],
        [*head, ("body", "It & that shut.")],
    ]
    assert found[0].meta == {
        "lang": "en-US",
        "urgency": "2",
        "author": "Ines Calloway",
        "embargo": "2025-03-15T06:00:00Z",
        "date": "2025-03-15T06:00:00Z",
    }
    last = found[3].blocks[-1].prose
    place = last.to_source(TextSpan(last.text.index("that"), len(last.text) - 1))
    assert text[slice(*place)] == "that &lt;b&gt;shut"
    assert found[3].source.label(place.start) == "item 4"


def test_one_item_has_no_landmark_and_a_picture_has_its_caption() -> None:
    text = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentMeta><headline>Pier</headline>
    <description role="drol:caption">The pier on Monday.</description></contentMeta><contentSet><remoteContent href="x.jpg"/></contentSet></newsItem>"""
    (document,) = documents(text)
    assert shapes(document) == [("headline", "Pier"), ("caption", "The pier on Monday.")]
    assert document.source.label(100) == ""


def test_newsml_1() -> None:
    text = """<NewsML><NewsItem xml:lang="en"><NewsManagement><ThisRevisionCreated>20250314T093000Z</ThisRevisionCreated></NewsManagement>
    <NewsComponent><NewsLines><HeadLine>Pier to close</HeadLine><ByLine>By Ines Calloway</ByLine></NewsLines>
    <ContentItem><DataContent><p>It shut.</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"""
    (document,) = documents(text)
    assert shapes(document) == [
        ("headline", "Pier to close"),
        ("byline", "By Ines Calloway"),
        ("body", "It shut."),
    ]


def test_newsml_1_with_html_in_cdata() -> None:
    text = """<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>
    <![CDATA[Pier & boat to close]]></HeadLine></NewsLines><ContentItem><DataContent>
    <![CDATA[<P>It shut &amp; that was it.</P>\n<P>Then it opened.</P>]]></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"""
    (document,) = documents(text)
    assert shapes(document) == [
        ("headline", "Pier & boat to close"),
        ("body", "It shut & that was it."),
        ("body", "Then it opened."),
    ]


def test_headlines_that_echo_and_those_below() -> None:
    text = """<nitf baselang="en-US"><body><body.head><hedline><hl1>Pier to close</hl1><hl2 id="original">Pier to close</hl2></hedline></body.head>
    <body.content><hl2>Pier to close</hl2><p>It shut.</p></body.content></body></nitf>"""
    (document,) = documents(text)
    assert shapes(document) == [("headline", "Pier to close"), ("body", "It shut.")]
    assert document.meta["lang"] == "en-US"
    item = ITEM.replace("<by>", '<headline role="hld:subHeadline">Owners are upset</headline><by>')
    (document,) = documents(G2.format(item.format(content="<inlineData>It shut.</inlineData>")))
    assert shapes(document)[:2] == [("headline", "Pier to close"), ("standfirst", "Owners are upset")]


def test_comments_to_copylint_keep_their_place() -> None:
    text = NITF.replace("<hl2>What", "<!-- copylint: ignore TY -->\n<hl2>What")
    (directive,) = documents(text)[0].directives
    assert text[slice(*directive.span)] == "<!-- copylint: ignore TY -->"


def test_entities_of_the_file_and_unknown_ones() -> None:
    text = """<!DOCTYPE nitf [<!ENTITY city "Larkfield">]>
<nitf><body><body.content><p>In &city; the &unknown; caf&eacute;&#8217;s &city; pier.</p></body.content></body></nitf>"""
    (document,) = documents(text)
    prose = document.blocks[0].prose
    assert prose.text == "In Larkfield the &unknown; café’s Larkfield pier."
    at = prose.text.rindex("Larkfield")
    start, end = prose.to_source(TextSpan(at, at + 9))
    assert (text[start:end], start) == ("&city;", text.rindex("&city;"))


def test_an_xhtml_page_is_read_as_html() -> None:
    text = '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><h1>Pier</h1><p>It shut.</p></body></html>'
    (document,) = documents(text)
    assert (document.format, shapes(document)) == ("html", [("headline", "Pier"), ("body", "It shut.")])


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<rss><channel/></rss>", "is XML with the root <rss>, not copy"),
        ("<newsItem><a/></newsItem>", "is XML with the root <newsItem>, not copy"),
        ("<nitf><body>\n<p>It shut.</body></nitf>", "a.xml:2:14: is not well-formed XML: mismatched tag (<p> is still open)"),
        ("<nitf><body><p>It", "no element found (<p> is still open)"),
        ("<nitf><body/></nitf>", "has no text of an article in its <nitf>"),
        ('<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf><p>&x;</p></nitf>', "which is never fetched"),
        ('<!DOCTYPE nitf [<!ENTITY a "b"><!ENTITY x "&a;&a;">]><nitf><p>&x;</p></nitf>', "it can grow without end"),
    ],
)  # fmt: skip
def test_xml_that_is_no_copy(text: str, reason: str) -> None:
    with pytest.raises(ReadError) as caught:
        documents(text)
    assert reason in str(caught.value)
