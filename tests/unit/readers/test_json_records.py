"""JSON and JSON lines: which strings are an article, and where they stand."""

import json
from typing import Any

import pytest

from copylint.document.model import Document
from copylint.document.source import Source
from copylint.document.spans import TextSpan
from copylint.readers import How, ReadError, open_bytes, open_text
from copylint.readers.json_fields import FieldError, pairs
from copylint.readers.opened import JsonFields


def opened(made: Any, fields: JsonFields = (), format: str = "json") -> list[Document | ReadError]:
    text = made if isinstance(made, str) else json.dumps(made, ensure_ascii=False)
    return list(open_text(Source("a.json", text), How(format, fields)).documents())


def article(made: Any, fields: JsonFields = ()) -> Document:
    (document,) = opened(made, fields)
    assert isinstance(document, Document), document
    return document


def shapes(document: Document) -> list[tuple[str, str]]:
    return [(b.kind, b.prose.text) for b in document.blocks]


def labels(document: Document) -> list[str]:
    places = [b.prose.to_source(TextSpan(0, 1)).start for b in document.blocks]
    return [document.source.label(place) for place in places]


BODY = "The ferry left at noon.\n\nWhat happens next\n\nNobody on the pier could say so."


def test_one_article_with_the_usual_names() -> None:
    made = article(
        {"id": 7, "title": "Ferry to sail", "description": "A first trip", "body": BODY, "date": "2025-03-04"}
    )
    assert shapes(made) == [
        ("headline", "Ferry to sail"),
        ("standfirst", "A first trip"),
        ("body", "The ferry left at noon."),
        ("subhead", "What happens next"),
        ("body", "Nobody on the pier could say so."),
    ]
    assert made.meta["date"] == "2025-03-04"
    assert labels(made) == ["title", "description", "body", "body", "body"]


@pytest.mark.parametrize(
    "made",
    [
        [{"title": "A", "content": "One here."}, {"title": "B", "content": "Two here."}],
        {"version": 1, "title": "Feed", "items": [{"title": "A", "content_html": "One here."}, {"title": "B", "content_html": "Two here."}]},
        {"response": {"status": "ok", "results": [{"webTitle": "A", "fields": {"body": "One here."}}, {"webTitle": "B", "fields": {"body": "Two here."}}]}},
        {"@graph": [{"headline": "A", "articleBody": "One here."}, {"headline": "B", "articleBody": "Two here."}]},
        [{"title": {"rendered": "A"}, "content": {"rendered": "One here."}}, {"title": {"rendered": "B"}, "content": {"rendered": "Two here."}}],
        {"data": [{"title": "A", "paragraphs": ["One here."]}, {"title": "B", "paragraphs": [{"text": "Two here."}]}]},
    ],
)  # fmt: skip
def test_records_are_found_in_exports_of_many_shapes(made: Any) -> None:
    documents = opened(made)
    assert [shapes(d) for d in documents if isinstance(d, Document)] == [
        [("headline", "A"), ("body", "One here.")],
        [("headline", "B"), ("body", "Two here.")],
    ]
    assert isinstance(documents[1], Document)
    assert all(label.startswith("record 2, ") for label in labels(documents[1]))


def test_fields_that_the_user_names() -> None:
    made = {
        "out": [
            {
                "h": {"a.b": "Ferry sails"},
                "p": [{"t": "One here."}, {"t": "Two <b>here</b>."}],
                "by": "By Ines Calloway",
                "d": "2025-03-04",
            }
        ]
    }
    fields = pairs(r"records=out,headline=h.a\.b,body=p[].t,byline=by,date=d,standfirst=none")
    document = article(made, fields)
    assert shapes(document) == [
        ("headline", "Ferry sails"),
        ("body", "One here."),
        ("body", "Two here."),
        ("byline", "By Ines Calloway"),
    ]
    assert labels(document) == ["record 1, h.a.b", "record 1, p[0].t", "record 1, p[1].t", "record 1, by"]
    assert document.meta["date"] == "2025-03-04"


def test_html_and_markdown_in_fields() -> None:
    page = "<h2>Next</h2><p>It’s a <em>pier</em>&nbsp;&amp; a boat.</p><blockquote>So</blockquote>"
    assert shapes(article({"title": "Pier &amp; boat", "content": page})) == [
        ("headline", "Pier & boat"),
        ("subhead", "Next"),
        ("body", "It’s a pier & a boat."),
        ("block-quote", "So"),
    ]
    assert shapes(article({"title": "A", "markdown": "## Next\n\nA *pier* here."})) == [
        ("headline", "A"),
        ("subhead", "Next"),
        ("body", "A pier here."),
    ]
    fields = pairs("headline=t,body:text=b")
    assert shapes(article({"t": "A", "b": "Less < more & <i>so</i>."}, fields))[1] == (
        "body",
        "Less < more & <i>so</i>.",
    )


def test_a_heading_in_the_body_is_the_headline_where_no_field_is() -> None:
    assert shapes(article({"html": "<h1>Ferry sails</h1><p>It left.</p>"}))[0] == ("headline", "Ferry sails")
    made = {"title": "Ferry sails", "html": "<h1>Again</h1><p>It left.</p>"}
    assert shapes(article(made))[:2] == [("headline", "Ferry sails"), ("subhead", "Again")]


def test_a_text_that_is_the_whole_article_starts_with_its_headline() -> None:
    assert shapes(article({"id": 3, "text": "Ferry sails\n\nIt left at noon.\n"})) == [
        ("headline", "Ferry sails"),
        ("body", "It left at noon."),
    ]
    assert shapes(article({"paragraphs": ["Ferry sails", "It left at noon."]}))[0][0] == "body"


def test_a_first_paragraph_that_is_the_headline_again_is_left_out() -> None:
    made = {"title": "Ferry sails", "text": "Ferry sails\n\nIt left at noon.\n\nFerry sails\n\nIt came back."}
    assert [words for _, words in shapes(article(made))] == [
        "Ferry sails",
        "It left at noon.",
        "Ferry sails",
        "It came back.",
    ]


def test_comments_to_copylint_in_a_field_keep_their_place() -> None:
    text = json.dumps({"title": "A", "html": "<p>One.</p>\n<!-- copylint: ignore TY -->\n<p>Two.</p>"})
    (document,) = opened(text)
    assert isinstance(document, Document)
    (directive,) = document.directives
    assert text[slice(*directive.span)] == "<!-- copylint: ignore TY -->"


def test_a_record_without_an_article_says_which_keys_it_has() -> None:
    found = opened([{"title": "A", "body": "One here."}, {"id": 1, "slug": "b"}])
    assert isinstance(found[0], Document)
    assert str(found[1]) == (
        "a.json:1:39: record 2 has no text of an article (keys: id, slug): name the fields with --json-fields"
    )
    only = opened({"name": "package", "description": "A thing", "version": "1"})
    assert "(keys: name, description, version)" in str(only[0])
    assert len(opened([{"a": 1}, {"a": 2}, {"a": 3}])) == 1


def test_a_body_that_no_record_has_is_an_error_though_the_headlines_are_read() -> None:
    found = opened(
        [{"title": "A", "text": "One."}, {"title": "B", "text": "Two."}], pairs("headline=title,body=txt")
    )
    assert [isinstance(d, Document) for d in found] == [True, True, False]
    assert str(found[2]) == "a.json:1:2: has no body: nothing is at `txt` (keys: title, text)"


@pytest.mark.parametrize(
    ("made", "reason"),
    [
        ("[]", "has no records: the list is empty"),
        ("[1, 2]", "it is no object with keys"),
        ('{"a": [1}', "a.json:1:9: is not valid JSON: expected `,` or `]` here"),
    ],
)
def test_json_that_is_no_copy(made: str, reason: str) -> None:
    try:
        errors = [str(d) for d in opened(made)]
    except ReadError as error:
        errors = [str(error)]
    assert reason in errors[0]


def test_nothing_where_records_should_be() -> None:
    with pytest.raises(ReadError, match=r"has nothing at `out\.items`"):
        opened({"out": {}}, pairs("records=out.items,body=b"))


def test_of_json_lines_a_bad_one_is_named_and_the_others_are_read() -> None:
    text = '{"title":"A","body":"One here."}\n\n{"title" "B"}\r\n[]\n{"title":"C","body":"Three here."}\n'
    found = opened(text, format="jsonl")
    assert [shapes(d)[0][1] for d in found if isinstance(d, Document)] == ["A", "C"]
    assert [str(e) for e in found if isinstance(e, ReadError)] == [
        "a.json:3:10: record 2 is not valid JSON: expected `:` here",
        "a.json:4:1: record 3 is no record: an object in braces is expected on each line",
    ]
    last = found[-1]
    assert isinstance(last, Document)
    assert labels(last) == ["record 4, title", "record 4, body"]


def test_bytes_that_are_no_text_cost_their_own_record() -> None:
    data = '{"title":"Café A"}\n'.encode() + b'{"title":"B \xff\xc3"}\n{"title":"C"}\n'
    found = list(open_bytes(data, "a.jsonl").documents())
    assert [shapes(d) for d in found if isinstance(d, Document)] == [
        [("headline", "Café A")],
        [("headline", "C")],
    ]
    assert str(found[1]) == "a.jsonl:2:13: record 2 is not valid UTF-8: cannot decode a byte"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("headlin=title", "no part of an article is called `headlin`"),
        ("title", "`title` is no field: write role=path"),
        ("body:pdf=b", "a field can hold text, html, markdown, not `pdf`"),
        ("body=a[x]", "`a[x]` is no path"),
        ("body=", "is no field"),
    ],
)
def test_fields_that_are_wrong(text: str, reason: str) -> None:
    with pytest.raises(FieldError) as caught:
        pairs(text)
    assert reason in str(caught.value)


def test_a_key_that_would_steer_a_terminal_is_shown_as_its_code() -> None:
    text = json.dumps({"\x1b[31m": "Ferry sails"})
    fields = (("headline", "\x1b\\[31m"),)
    (document,) = opened(text, fields)
    assert isinstance(document, Document)
    assert labels(document) == ["'\\x1b[31m'"]
