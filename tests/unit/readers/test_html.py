"""HTML: the article of a page, its kinds, marks and places."""

import pytest

from copylint.document.spans import TextSpan
from copylint.readers import read_text
from copylint.readers.html_tokens import attributes, tokens

from .shapes_of import kinds, marks, shapes

PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><title>Ferry to run again | The Ledger</title>
<meta name="author" content="Ada Moreno"><meta property="article:published_time" content="2025-03-04">
<style>p { color: red }</style></head>
<body><nav><ul><li><a href="/">Home</a></li></ul></nav>
<article><h1>Ferry to run again</h1>
<p class="standfirst">Tickets go on sale in April</p>
<p class="byline">By Ada Moreno &middot; <time datetime="2025-03-04">4 March 2025</time></p>
<p>PORT ELM, Maine &mdash; The <em>ferry</em> will run,
   the <a href="https://example.org/n">harbor office</a> said.</p>
<h2>What it costs</h2>
<ul><li>A ticket costs &pound;14<li>Bikes are free</ul>
<blockquote><p>We stay.</p><footer>Joan Reed</footer></blockquote>
<figure><img src="a.jpg" alt="A pier"><figcaption>The pier in 2019</figcaption></figure>
<table><tr><th>Year<td>Trips</table>
<pre>a  b</pre>
<p>Read more: How the pier was lost</p>
<script>var a = "<p>no</p>";</script>
</article><aside>Popular</aside><footer>The Ledger</footer></body></html>
"""


def test_the_article_of_a_page() -> None:
    assert shapes(PAGE, "html") == [
        ("headline", "Ferry to run again"),
        ("standfirst", "Tickets go on sale in April"),
        ("byline", "By Ada Moreno · 4 March 2025"),
        ("body", "PORT ELM, Maine — The ferry will run, the harbor office said."),
        ("subhead", "What it costs"),
        ("list-item", "A ticket costs £14"),
        ("list-item", "Bikes are free"),
        ("block-quote", "We stay."),
        ("block-quote", "Joan Reed"),
        ("caption", "The pier in 2019"),
        ("table-cell", "Year"),
        ("table-cell", "Trips"),
        ("code", "a  b"),
        ("boilerplate", "Read more: How the pier was lost"),
    ]


def test_what_the_head_says() -> None:
    assert read_text(PAGE, format="html").meta == {
        "lang": "en-GB",
        "author": "Ada Moreno",
        "date": "2025-03-04",
    }


def test_marks_of_links_emphasis_and_datelines() -> None:
    assert marks(read_text(PAGE, format="html"))[:3] == [
        ("dateline", "PORT ELM, Maine —", ""),
        ("emphasis", "ferry", ""),
        ("link", "harbor office", "https://example.org/n"),
    ]


def test_places_are_exact_through_entities_and_white_space() -> None:
    text = "<p>Reed &amp; Pine\r\n  paid\t&pound;14 &#128512; now</p>"
    prose = read_text(text, format="html").blocks[0].prose
    assert prose.text == "Reed & Pine paid £14 😀 now"
    for words, source in [
        ("&", "&amp;"),
        ("Pine paid", "Pine\r\n  paid"),
        ("£14", "&pound;14"),
        ("now", "now"),
    ]:
        start = prose.text.index(words)
        place = prose.to_source(TextSpan(start, start + len(words)))
        assert text[place.start : place.end] == source


def test_a_title_stands_in_for_a_missing_headline() -> None:
    text = "<title>Ferry &amp; pier to open again | The Ledger</title><p>The ferry will run, he said.</p>"
    assert shapes(text, "html")[0] == ("headline", "Ferry & pier to open again")


def test_a_headline_above_the_article_is_found() -> None:
    text = "<h1>Ferry to run</h1><article><p>The ferry will run, he said.</p></article><p>Other</p>"
    assert shapes(text, "html") == [("headline", "Ferry to run"), ("body", "The ferry will run, he said.")]


def test_the_largest_article_of_several_is_read() -> None:
    text = "<article><h2>Other</h2></article><article><h1>Ferry to run</h1><p>It will run, he said.</p></article>"
    assert kinds(text, "html") == ["headline", "body"]


def test_live_posts_within_an_article_are_one_article() -> None:
    text = "<article><h1>Live</h1><article><h2>22:05</h2><p>Polls close.</p></article></article>"
    assert kinds(text, "html") == ["headline", "subhead", "body"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>One<p>Two", ["One", "Two"]),
        ("One<p>Two</p>three", ["One", "Two", "three"]),
        ("<div>One<div>Two</div>three</div>", ["One", "Two", "three"]),
        ("<p>One<br>two<br><br>Three", ["One two", "Three"]),
        ("<ul><li>One<li>Two<ul><li>Three</ul></ul>", ["One", "Two", "Three"]),
        ("<p>5 < 6 and 7 > 3 at AT&T &unknown; &copy</p>", ["5 < 6 and 7 > 3 at AT&T &unknown; ©"]),
        ("<p>Well<wbr>come <!-- note --> home</p>", ["Wellcome home"]),
        ("<p>It was <del>10</del> 12 boats</p>", ["It was 12 boats"]),
        ("<p>a <b>b</b> <i> c</i>d</p>", ["a b cd"]),
        ("<p>Co&shy;operate&nbsp;now</p>", ["Cooperate now"]),
        ("<P CLASS=x>Upper</P>", ["Upper"]),
        ("<p>One</p><!-- open comment <p>Two</p>", ["One"]),
        ("<p>One</p><p title='x>Two</p>", ["One", "Two"]),
        ("<p>One</p><script>Two", ["One"]),
        (
            "<p hidden>One</p><div class='share social'>Two</div><p style='display: none'>Three</p><p>Four",
            ["Four"],
        ),
        ("<p>She said <q>we won</q>.</p>", ["She said “we won”."]),
    ],
)
def test_text_of_pages_tidy_and_untidy(text: str, expected: list[str]) -> None:
    assert [words for _, words in shapes(text, "html")] == expected


def test_pages_without_words_have_no_blocks() -> None:
    assert read_text("<p> </p><img src=a>", format="html").blocks == ()


def test_a_quote_element_is_marked_and_its_marks_are_not_the_files() -> None:
    block = read_text("<p>She said <q>we won</q>.</p>", format="html").blocks[0]
    assert [s.kind for s in block.prose.segments if s.kind == "inserted"] == ["inserted", "inserted"]
    assert block.marks[0].kind == "quote"


def test_tokens_cover_the_page() -> None:
    text = PAGE + "<a b='c\"d' e=f g>x</a x><br/><!doctype x><?pi?><![CDATA[y]]></3><a <"
    at = 0
    for token in tokens(text):
        assert token.start == at
        at = token.end
    assert at == len(text)


def test_attributes() -> None:
    assert attributes(" A=b c='d &amp; e' f=\"g\" h a=z /") == {"a": "b", "c": "d & e", "f": "g", "h": ""}


def test_classes_name_kinds() -> None:
    text = (
        "<h1>Ferry to run</h1><div class='pull-quote'><p>We stay</p></div>"
        "<p class='wp-caption-text'>The pier</p><ol class='toc'><li>Cost</li></ol>"
    )
    assert kinds(text, "html") == ["headline", "pull-quote", "caption", "contents"]
