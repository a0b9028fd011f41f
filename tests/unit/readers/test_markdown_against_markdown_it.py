"""Our reading of Markdown agrees with markdown-it-py's on the plain text."""

import re

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from copylint.document.source import Source
from copylint.readers import read_text
from copylint.readers.directives import Comments
from copylint.readers.html import read_part

REFERENCE = MarkdownIt("commonmark").enable("table").enable("strikethrough")

PIECES = [
    "The mayor", "said", "a", " ", " ", "\n", "\n", "\n\n", "\n> ", "\n- ", "\n1. ", "\n# ", "\n***\n", "`", "``",
    "*", "**", "_", "__", "*", "**", "[", "]", "(u)", "](u)", "](<a b> \"t\")", "\n\n[x]: /u 'T'\n\n", "[x]", "![",
    "<b>", "</b>", "<br>", "<https://a.b/c>", "\\*", "\\[", "&amp;", "&copy;", "&", "é", "“", "”", "🙂", ".", ",", "!",
]  # fmt: skip
TABLE = "\n\n| a | *b* |\n|---|:-:|\n| c | d\\|e |\n\n"


def squash(text: str) -> str:
    return " ".join(re.sub("[\u00ad\u200b\u2060\ufeff]", "", text).split())


def inline_text(children: list[Token]) -> str:
    parts: list[str] = []
    struck = 0
    for token in children:
        struck += (token.type == "s_open") - (token.type == "s_close")
        if struck:
            continue
        if token.type in ("text", "code_inline", "text_special"):
            parts.append(token.content)
        elif token.type in ("softbreak", "hardbreak") or (token.type, token.content) == (
            "html_inline",
            "<br>",
        ):
            parts.append(" ")
    return "".join(parts)


def reference(text: str) -> list[str]:
    """The plain text of markdown-it-py's blocks."""
    found: list[str] = []
    for token in REFERENCE.parse(text):
        if token.type == "inline":
            found.append(squash(inline_text(token.children or [])))
        elif token.type == "html_block":
            found += html_text(token.content)
    return [words for words in found if words]


def html_text(text: str) -> list[str]:
    """HTML is read by the reader for pages, which has tests of its own."""
    blocks = read_part(Source("part", text), [(0, len(text))], Comments())
    return [squash(b.prose.text) for b in blocks if b.kind != "code"]


def ours(text: str) -> list[str]:
    return [squash(b.prose.text) for b in read_text(text, format="markdown").blocks if b.kind != "code"]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=16).map("".join))
@example("a [b *c](d) e* f")
@example('*a `b* c` [d](e"f)')
@example("- a\n> b\n1. c\nd\n\n    e")
def test_random_paragraphs(text: str) -> None:
    # markdown-it-py reads a link's text by itself and takes the brackets for white space; CommonMark does not.
    assume(not re.search(r"[*_]\]|\[[*_]", text))
    assert ours(text) == reference(text)


@pytest.mark.parametrize(
    "text",
    [
        '# Ferry *runs*\n\nIt **runs**, he [said](a "b").\n'
        + TABLE
        + "Then\n-----\n\n1. One\n2. Two\n\n   more\n",
        "> quote\n> - item\nlazy\n\n> > deep\n> less\n",
        "* a\n\n  b\n* c\n    * d\n\n          code\n",
        "para\n```\nfence\n```\npara\n~~~x\n# no\n~~~~\n",
        "***a** b* _c__ __d_ *e*f*g* **h*i**j*",
        "[a]: <b c> 'd\ne'\n[f]:\ng\n\n[a][] [F] [h] ![a]",
        "<div>\n*no*\n\n*yes*\n</div>\n\n<!-- a\n\nb --> c\n\n<x-y z>\nd\n\ne <i>f</i>\n",
        "a\\\nb  \nc\n\n\\> d &lt; &#x41; &#0; &bogus;\n",
        "\t- a\n\n-\tb\n\n \t c\n",
        "Setext\nover two\n===\n\n- - a\n- # b\n-\n  c\n",
        "+ a\n  > b\n  c\n+ d\n",
        "10) ten\n11) eleven\n\nno\n10) break\n",
    ],
)
def test_written_cases(text: str) -> None:
    assert ours(text) == reference(text)
