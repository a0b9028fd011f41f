"""Places in the file: exact in every format, encoding and style of line ends."""

import html
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copylint.document.model import Document
from copylint.document.spans import TextSpan
from copylint.readers import ReadError, read_bytes, read_text

FORMATS = ["text", "markdown", "html"]

# The odd characters: an emoji outside the basic plane, a combining accent, a letter with one, curly marks, a currency.
WORDS = [
    "ferry",
    "harbor",
    "wait\u0301ed",
    "café",
    "🙂",
    "“boat”",
    "it’s",
    "£40",
    "well-known",
    "20-year-old",
    "A&E",
    "R*D",
]
NAMES = ["Reed", "Pine", "Moreno", "Okafor"]

sentence = st.builds(
    lambda name, words, stop: f"{name} said the {' '.join(words)} would run{stop}",
    st.sampled_from(NAMES),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=6),
    st.sampled_from([".", "!", " again."]),
)
paragraph = st.lists(sentence, min_size=1, max_size=3).map(" ".join)
heading = st.builds(
    lambda name, words: f"{name} and the {' '.join(words)} plan",
    st.sampled_from(NAMES),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=3),
)
section = st.tuples(heading, st.lists(paragraph, min_size=1, max_size=2))
article = st.tuples(heading, st.lists(paragraph, min_size=1, max_size=2), st.lists(section, max_size=3))
Section = tuple[str, list[str]]
Article = tuple[str, list[str], list[Section]]


def blocks_of(made: Article) -> list[tuple[str, str]]:
    """What a reader must find in the article, whatever the format."""
    headline, lede, sections = made
    found = [("headline", headline), *(("body", p) for p in lede)]
    for head, body in sections:
        found += [("subhead", head), *(("body", p) for p in body)]
    # One heading right under the headline is a deck; with a lede between them there is none.
    return found


def written(made: Article, format: str, newline: str = "\n") -> str:
    """The article in a format."""
    parts = blocks_of(made)
    if format == "text":
        lines = [words for _, words in parts]
    elif format == "markdown":
        marks = {"headline": "# ", "subhead": "## ", "body": ""}
        lines = [marks[kind] + re.sub(r"([*_&])", r"\\\1", words) for kind, words in parts]
    else:
        tags = {"headline": "h1", "subhead": "h2", "body": "p"}
        lines = [f"<{tags[kind]}>{html.escape(words)}</{tags[kind]}>" for kind, words in parts]
    return (newline * 2).join(lines) + newline


def found(document: Document) -> list[tuple[str, str]]:
    return [(b.kind, b.prose.text) for b in document.blocks]


def check(document: Document) -> None:
    """Everything that holds for every document."""
    text, last = document.source.text, 0
    for block in document.blocks:
        prose = block.prose
        assert prose.text == prose.text.strip() != ""
        assert prose.segments[0].source_start >= last
        last = prose.segments[-1].source_end
        assert all(0 <= m.span.start <= m.span.end <= len(prose.text) for m in block.marks)
        for segment in prose.segments:
            if segment.kind == "literal":
                place = prose.to_source(TextSpan(segment.text_start, segment.text_end))
                assert text[place.start : place.end] == prose.text[segment.text_start : segment.text_end]
    spans = [d.span for d in document.directives]
    assert spans == sorted(spans)
    assert all("copylint" in text[s.start : s.end] for s in spans)


def check_words(document: Document) -> None:
    """Every word that is the file's own stands where the reader says."""
    text = document.source.text
    for block in document.blocks:
        for word in re.finditer(r"\S+", block.prose.text):
            span = TextSpan(*word.span())
            place = block.prose.to_source(span)
            if block.prose.is_literal(span):
                assert text[place.start : place.end] == word[0]
            else:
                assert html.unescape(text[place.start : place.end]).replace("\\", "") == word[0]


@settings(max_examples=60, deadline=None)
@given(article)
def test_one_article_in_three_formats_has_the_same_blocks(made: Article) -> None:
    for format in FORMATS:
        assert found(read_text(written(made, format), format=format)) == blocks_of(made)


@settings(max_examples=60, deadline=None)
@given(article, st.sampled_from(["\n", "\r\n", "\r"]), st.sampled_from(FORMATS))
def test_words_stand_where_the_reader_says(made: Article, newline: str, format: str) -> None:
    document = read_text(written(made, format, newline), format=format)
    assert found(document) == blocks_of(made)
    check(document)
    check_words(document)


@settings(max_examples=40, deadline=None)
@given(
    article,
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le"]),
    st.sampled_from(FORMATS),
)
def test_encodings_give_the_same_places(made: Article, encoding: str, format: str) -> None:
    text = written(made, format, "\r\n")
    document = read_bytes(text.encode(encoding), format=format)
    assert document.source.text == text
    assert document.blocks == read_text(text, format=format).blocks or found(document) == blocks_of(made)
    check_words(document)


@pytest.mark.parametrize("format", FORMATS)
def test_latin_1_is_read_by_characters(format: str) -> None:
    made: Article = ("The café plan", ["Reed said the café would cost £40, a naïve sum for the harbor."], [])
    text = written(made, format)
    document = read_bytes(text.encode("latin-1"), format=format)
    assert found(document) == blocks_of(made)
    check_words(document)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from([w for w in WORDS if w[0].islower()]), min_size=24, max_size=60),
    st.sampled_from(["\n", "\r\n"]),
)
def test_wrapped_lines_give_the_words_in_one_block(words: list[str], newline: str) -> None:
    lines, line = [], "Reed said the"
    for word in words:
        if len(line) + 1 + len(word) > 70:
            lines.append(line)
            line = word
        else:
            line += " " + word
    whole = " ".join([*lines, line + "."])
    document = read_text(newline.join([*lines, line + "."]))
    assert [b.prose.text for b in document.blocks] == [whole]
    check_words(document)


PIECES = [
    "Reed said so. ", "the ferry", " ", "\n", "\r\n", "\n\n", "> ", "- ", "1. ", "# ", "***", "---\n", "```\n", "`", "*", "_",
    "**", "~~", "[", "]", "(u)", "![", "<p>", "</p>", "<div class='byline'>", "</div>", "<h1>", "</h1>", "<ul>", "<li>", "<a href=x>",
    "</a>", "<q>", "</q>", "<br>", "<img alt='A'>", "<table>", "<td>", "</table>", "<article>", "</article>", "<nav>", "</nav>",
    "<pre>", "</pre>", "<title>", "</title>", "<script>", "</script>", "<!-- copylint: ignore TY -->", "<!-- copylint: x -->",
    "<!--", "-->", "&amp;", "&nbsp;", "&shy;", "&#8217;", "&", "<", "\\", "|", "|---|\n", "\u00a0", "\u00ad", "\ufeff", "🙂",
    "e\u0301", "\u2028", "\x0c", "\t", "    ", "{{< x >}}", "{% y %}", "[^1]", "\n[^1]: ", "\n[x]: /u\n", "“", "”", "—",
]  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=30).map("".join), st.sampled_from(FORMATS))
def test_whatever_is_written_the_places_hold(text: str, format: str) -> None:
    check(read_text(text, format=format))


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=80))
def test_whatever_the_bytes_there_is_a_document_or_one_error(data: bytes) -> None:
    document, reason = None, ""
    try:
        document = read_bytes(data, "a.txt")
    except ReadError as error:
        reason = str(error)
    if document:
        check(document)
    else:
        assert reason.startswith("a.txt")
        assert "\n" not in reason
