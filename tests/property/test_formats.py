"""One article in all formats: the same findings, at the same words."""

import html
import json
import re
import textwrap
from functools import cache
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st
from tests import docx_files as word

from copylint.document.model import Document
from copylint.document.spans import SourceSpan
from copylint.lint.rulebook import Settings
from copylint.lint.run import Linter
from copylint.readers import read_bytes, read_text
from copylint.readers.build import text_offset
from copylint.rulebook.store import builtin_pack

# Sentences of ours, with defects of many families and without; `*…*` is set in italics where the format has them.
SENTENCES = [
    "The ferry left at noon.",
    "It carried 40 cars & a horse called Éclair.",
    "“We are glad of it,” said Ines Calloway, who runs the café on the pier.",
    "Caloway said that she would wait for the next boat.",
    "“I never saw the water” said Tomas Brandt, the captain.",
    "The crew are calmer that anyone had expected.",
    "They should of *left* on Sunday.",
    "The crossing takes a hour, and there are less cars than there were.",
    "Some claim that the engine was never tested.",
    "Fares rose by 40%, from £20 to £25, the company said.",
    "The the harbour master, R. D. Okafor, was not there.",
    "It is believed that the pier is older than the town.",
    "Passengers < 12 travel free; so do dogs 🐕 of any age.",
    "“It’s the sea’s fault,” Brandt said. “It isn’t *ours*.”",
    "The boat was built on Monday 4 March 2025, according to its log.",
    "Each of the boats have a bell.",
    "The pier (which is *older* than the town was shut in May.",
    "He paid £3 to £5 million for it, the company said.",
]
HEADS = ["What happens next", "A pier & a boat", "“Nobody came”", "The café’s view"]
HEADLINES = ["Ferry to sail again after winter", "Éclair the horse & 40 cars go to sea"]

paragraph = st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=4).map(" ".join)
section = st.tuples(st.sampled_from(HEADS), st.lists(paragraph, min_size=1, max_size=2))
article = st.tuples(
    st.sampled_from(HEADLINES),
    st.lists(paragraph, min_size=2, max_size=3),
    st.lists(section, max_size=2, unique_by=lambda s: s[0]),
)
Article = tuple[str, list[str], list[tuple[str, list[str]]]]


@cache
def linter() -> Linter:
    pack = builtin_pack()
    on = frozenset(r.code for r in pack.rules if r.profile == "desk" and not r.preview)
    return Linter([pack], Settings(on))


def parts(made: Article) -> list[tuple[str, str]]:
    headline, lede, sections = made
    found = [("h1", headline), *(("p", p) for p in lede)]
    for head, body in sections:
        found += [("h2", head), *(("p", p) for p in body)]
    return found


def as_text(made: Article) -> str:
    return "\n\n".join(hard_wrapped(words.replace("*", "")) for _, words in parts(made)) + "\n"


def hard_wrapped(words: str) -> str:
    """Broken lines, but where one would end with a sentence: plain text takes that for a paragraph's end."""
    lines = wrapped(words)
    return words if re.search(r"[.!?”]\n", lines) else lines


def as_markdown(made: Article) -> str:
    marks = {"h1": "# ", "h2": "## ", "p": ""}
    return "\n\n".join(
        marks[kind] + wrapped(words.replace("<", "\\<"), kind == "p") for kind, words in parts(made)
    )


def as_html(made: Article, named: bool) -> str:
    blocks = [f"<{kind}>{wrapped(markup(words, named))}</{kind}>" for kind, words in parts(made)]
    return "<article>\n" + "\n\n".join(blocks) + "\n</article>\n"


def as_nitf(made: Article, named: bool) -> str:
    tags = {"h1": "hl1", "h2": "hl2", "p": "p"}
    head, *body = (
        f"<{tags[kind]}>{wrapped(markup(words, named))}</{tags[kind]}>" for kind, words in parts(made)
    )
    return (
        '<?xml version="1.0"?>\n<!DOCTYPE nitf SYSTEM "nitf.dtd">\n'
        f"<nitf><body><body.head><hedline>{head}</hedline></body.head>\n"
        f"<body.content><block>{chr(10).join(body)}</block></body.content></body></nitf>"
    )


def as_newsml(made: Article, named: bool) -> str:
    head, *body = parts(made)
    page = "\n".join(f"<{kind}>{markup(words, named)}</{kind}>" for kind, words in body)
    xhtml = f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{page}</body></html>'
    return (
        '<?xml version="1.0"?><!DOCTYPE newsItem SYSTEM "none.dtd"><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/">'
        f"<contentMeta><headline>{markup(head[1], named)}</headline></contentMeta>"
        f"<contentSet><inlineXML>{xhtml}</inlineXML></contentSet></newsItem>"
    )


def as_json(made: Article, body: str, ascii_only: bool) -> str:
    headline = parts(made)[0][1].replace("*", "")
    return json.dumps({"title": headline, "body": body}, ensure_ascii=ascii_only, indent=1)


def plain_body(made: Article) -> str:
    return "\n\n".join(words.replace("*", "") for _, words in parts(made)[1:])


def html_body(made: Article, named: bool) -> str:
    return "\n".join(f"<{kind}>{markup(words, named)}</{kind}>" for kind, words in parts(made)[1:])


def as_docx(made: Article) -> bytes:
    """Headings by style; what is in italics is a run of its own."""
    document = word.new()
    for kind, words in parts(made):
        level = {"h1": 0, "h2": 2}.get(kind)
        paragraph = document.add_paragraph() if level is None else document.add_heading("", level)
        for i, run in enumerate(words.split("*")):
            paragraph.add_run(run).italic = bool(i % 2)
    return word.saved(document)


def markup(words: str, named: bool) -> str:
    """Words as HTML and XML have them."""
    inner = html.escape(words, quote=False)
    if named:
        inner = inner.replace("é", "&eacute;").replace("’", "&rsquo;").replace("“", "&#8220;")
    return re.sub(r"\*(\w+)\*", r"<em>\1</em>", inner)


def wrapped(words: str, soft: bool = True) -> str:
    """Lines of a paragraph as an editor breaks them; words stay whole."""
    return textwrap.fill(words, 72, break_long_words=False, break_on_hyphens=False) if soft else words


def plain(words: str, format: str) -> str:
    """Words of a file as a reader sees them."""
    if format == "json":
        words = json.loads(f'"{words}"')
    if format in ("html", "nitf", "newsml", "json"):
        words = html.unescape(re.sub(r"<[^>]*>", "", words))
    if format == "markdown":
        words = re.sub(r"\\(?=<)|\*|^##? ", "", words, flags=re.MULTILINE)
    return " ".join(words.split())


class At(NamedTuple):
    """A place as a reader sees it: the words that the file has there, the paragraph, the place in it."""

    words: str
    block: str
    offset: int


class Seen(NamedTuple):
    """A finding as a reader sees it."""

    code: str
    severity: str
    message: str
    place: At
    related: tuple[At, ...]


def at(document: Document, span: SourceSpan) -> At:
    block = next(b for b in document.blocks if b.prose.segments[-1].source_end > span.start)
    words = plain(document.source.text[slice(*span)], document.format)
    return At(words, block.prose.text, text_offset(block.prose, span.start))


def seen(document: Document) -> list[Seen]:
    found, faults = linter().lint(document)
    assert faults == []
    made = [
        Seen(
            f.code,
            f.severity,
            f.message,
            at(document, f.span),
            tuple(at(document, r.span) for r in f.related),
        )
        for f in found
    ]
    for _, _, _, place, related in made:
        for words, block, offset in (place, *related):
            assert block[offset : offset + len(words)] == words
    return made


def findings(text: str, format: str) -> list[Seen]:
    return seen(read_text(text, "article", format))


@settings(max_examples=100, deadline=None)
@given(article, st.booleans(), st.booleans())
def test_findings_do_not_depend_on_the_format(made: Article, named: bool, ascii_only: bool) -> None:
    expected = findings(as_text(made), "text")
    assert findings(as_markdown(made), "markdown") == expected
    assert findings(as_html(made, named), "html") == expected
    assert findings(as_nitf(made, named), "nitf") == expected
    assert findings(as_newsml(made, named), "newsml") == expected
    assert findings(as_json(made, plain_body(made), ascii_only), "json") == expected
    assert findings(as_json(made, html_body(made, named), ascii_only), "json") == expected
    assert seen(read_bytes(as_docx(made), "article.docx")) == expected


def test_the_sentences_have_findings_of_many_families() -> None:
    made: Article = (HEADLINES[0], [" ".join(SENTENCES[i : i + 3]) for i in range(0, 18, 3)], [])
    codes = {f.code for f in findings(as_text(made), "text")}
    assert {code[:2] for code in codes} >= {"TY", "GR", "SO", "NU", "CX", "QU", "DT"}
