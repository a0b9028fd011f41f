"""HTML inside Markdown, and what site generators add to it."""

import pytest

from copylint.document.model import Document
from copylint.document.spans import TextSpan
from copylint.readers import read_text


def read(text: str) -> Document:
    return read_text(text, "a.md")


def kinds(text: str) -> list[tuple[str, str]]:
    return [(b.kind, b.prose.text) for b in read(text).blocks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<div>\nThe levee <b>held</b>.\n</div>\n", [("body", "The levee held.")]),
        ("> <p>It held.</p>\n", [("block-quote", "It held.")]),
        ("- one\n\n  <p>two\n  lines</p>\n", [("list-item", "one"), ("list-item", "two lines")]),
        (
            "<figure><img src=a.jpg><figcaption>The levee</figcaption></figure>\n\nIt held.\n",
            [("caption", "The levee"), ("body", "It held.")],
        ),
        (
            "<details><summary>More</summary>\n\nHidden.\n\n</details>\n",
            [("subhead", "More"), ("body", "Hidden.")],
        ),
        ("<script>\nthe the\n\nthe the\n</script>\nIt held.\n", [("body", "It held.")]),
        ("<!-- the the -->\n\nIt held.\n", [("body", "It held.")]),
        ("<table><tr><td>Homes<td>40</table>\n", [("table-cell", "Homes"), ("table-cell", "40")]),
        (
            "- [ ] check\n- [x] done\n- [y] no box\n",
            [("list-item", w) for w in ("check", "done", "[y] no box")],
        ),
        ("[ ] no list\n", [("body", "[ ] no list")]),
        ("Levee\n: A wall.\n: A *bank*.\n", [("body", w) for w in ("Levee", "A wall.", "A bank.")]),
        ("It is\n:so.\n", [("body", "It is :so.")]),
    ],
)
def test_blocks(text: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "{% highlight python %}\nthe the\n\nthe the\n{% endhighlight %}",
        "{%- raw -%}the the{% endraw %}",
        "{{< highlight go >}}\nthe the\n{{< /highlight >}}",
        "{{% comment %}}\nthe the\n{{% /comment %}}",
        "$$\nthe the\n\n= x\n$$",
        "import Box from './box'",
        "import './style.css'",
        "export const meta = {title: 'the the'}",
    ],
)
def test_what_is_no_prose_is_code(text: str) -> None:
    assert [b.kind for b in read(f"It held.\n\n{text}\n\nIt fell.\n").blocks] == ["body", "code", "body"]


@pytest.mark.parametrize(
    "text",
    [
        "{% highlight python %}\nIt held.",
        "{{< math >}} It held.",
        "$$ It held.",
        "Import duties rose.",
        "import duties rose, said “Foo”.",
        "Export const is a word.",
    ],
)
def test_what_nothing_ends_is_prose(text: str) -> None:
    blocks = read(f"It fell.\n\n{text}\n\nIt rose.\n").blocks
    assert [b.kind for b in blocks] == ["body", "body", "body"]


def test_places_inside_html_are_exact() -> None:
    text = "---\ntitle: a\n---\n\n> <div class=x>\n> The&nbsp;lev<i>ee</i> held.\n> </div>\n"
    block = read(text).blocks[-1]
    assert block.prose.text == "The levee held."
    held = block.prose.text.index("levee")
    span = block.prose.to_source(TextSpan(held, held + 5))
    assert text[span.start : span.end] == "lev<i>ee"


def test_notes_in_html_count() -> None:
    document = read("<div>\n<!-- copylint: ignore TY103 it is a name -->\nThe the.\n</div>\n\nIt held.\n")
    assert [(d.action, d.codes) for d in document.directives] == [("ignore", ("TY103",))]


def test_markup_in_front_matter_is_no_word() -> None:
    text = (
        '---\ntitle: "<em>Levee</em> held &amp; fell"\ndeck: <strong>It</strong> is 4 < 5\n---\n\nIt held.\n'
    )
    assert kinds(text)[:2] == [("headline", "Levee held & fell"), ("standfirst", "It is 4 < 5")]
