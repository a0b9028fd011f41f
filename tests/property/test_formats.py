"""One article in three formats: the same findings, at the same words."""

import html
import re
import textwrap
from functools import cache
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from copylint.lint.rulebook import Settings
from copylint.lint.run import Linter
from copylint.readers import read_text
from copylint.rulebook.store import builtin_pack

FORMATS = ("text", "markdown", "html")

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
    blocks = []
    for kind, words in parts(made):
        inner = html.escape(words, quote=False)
        if named:
            inner = inner.replace("é", "&eacute;").replace("’", "&rsquo;").replace("“", "&#8220;")
        inner = re.sub(r"\*(\w+)\*", r"<em>\1</em>", inner)
        blocks.append(f"<{kind}>{wrapped(inner)}</{kind}>")
    return "<article>\n" + "\n\n".join(blocks) + "\n</article>\n"


def wrapped(words: str, soft: bool = True) -> str:
    """Lines of a paragraph as an editor breaks them; words stay whole."""
    return textwrap.fill(words, 72, break_long_words=False, break_on_hyphens=False) if soft else words


def plain(words: str, format: str) -> str:
    """Words of a file as a reader sees them."""
    if format == "html":
        words = html.unescape(re.sub(r"<[^>]*>", "", words))
    if format == "markdown":
        words = re.sub(r"\\(?=<)|\*|^##? ", "", words, flags=re.MULTILINE)
    return " ".join(words.split())


class Seen(NamedTuple):
    """A finding as a reader sees it: the words found, the text before them, the words related."""

    code: str
    severity: str
    message: str
    words: str
    before: str
    related: tuple[str, ...]


def findings(text: str, format: str) -> list[Seen]:
    found, faults = linter().lint(read_text(text, "article", format))
    assert faults == []
    return [
        Seen(
            f.code,
            f.severity,
            f.message,
            plain(text[f.span.start : f.span.end], format),
            plain(text[: f.span.start], format),
            tuple(plain(text[r.span.start : r.span.end], format) for r in f.related),
        )
        for f in found
    ]


@settings(max_examples=120, deadline=None)
@given(article, st.booleans())
def test_findings_do_not_depend_on_the_format(made: Article, named: bool) -> None:
    expected = findings(as_text(made), "text")
    assert findings(as_markdown(made), "markdown") == expected
    assert findings(as_html(made, named), "html") == expected


def test_the_sentences_have_findings_of_many_families() -> None:
    made: Article = (HEADLINES[0], [" ".join(SENTENCES[i : i + 3]) for i in range(0, 18, 3)], [])
    codes = {f.code for f in findings(as_text(made), "text")}
    assert {code[:2] for code in codes} >= {"TY", "GR", "SO", "NU", "CX", "QU", "DT"}
