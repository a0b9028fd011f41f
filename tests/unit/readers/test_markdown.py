"""Markdown: blocks, inline markup, front matter, places."""

import pytest

from copylint.document.spans import TextSpan
from copylint.readers import read_text
from copylint.readers.front_matter import front_matter

from .shapes_of import kinds, marks, shapes

STORY = """---
title: "Ferry to run again &amp; again"
date: 2025-03-04
authors:
  - Ada Moreno
  - "Lou Pine"
deck: Tickets go on sale in April
slug: ferry # for the site
---

PORT ELM, Maine — The *ferry* will run, the [harbor office](https://example.org/n "Note") said.[^1]

## What it costs ##

- A ticket costs `$14`
  for one
- Bikes are free

> We stay.
>
> — Joan Reed

| Year | Trips |
|------|------:|
| 2019 | 1\\|2 |

![A pier](a.jpg)
*The pier in 2019*

```sh
run ferry
```

<div class="ad">

Sign up for our newsletter

</div>

[^1]: The office wrote on Friday.
"""


def test_a_story_with_front_matter() -> None:
    assert shapes(STORY, "markdown") == [
        ("headline", "Ferry to run again & again"),
        ("standfirst", "Tickets go on sale in April"),
        ("body", "PORT ELM, Maine — The ferry will run, the harbor office said."),
        ("subhead", "What it costs"),
        ("list-item", "A ticket costs $14 for one"),
        ("list-item", "Bikes are free"),
        ("block-quote", "We stay."),
        ("block-quote", "— Joan Reed"),
        ("table-cell", "Year"),
        ("table-cell", "Trips"),
        ("table-cell", "2019"),
        ("table-cell", "1|2"),
        ("caption", "The pier in 2019"),
        ("code", "run ferry"),
        ("boilerplate", "Sign up for our newsletter"),
        ("list-item", "The office wrote on Friday."),
    ]


def test_what_the_front_matter_says() -> None:
    meta = read_text(STORY, format="markdown").meta
    assert (meta["author"], meta["date"], meta["slug"]) == ("Ada Moreno, Lou Pine", "2025-03-04", "ferry")


def test_marks() -> None:
    assert marks(read_text(STORY, format="markdown")) == [
        ("dateline", "PORT ELM, Maine —", ""),
        ("emphasis", "ferry", ""),
        ("link", "harbor office", "https://example.org/n"),
        ("footnote", "", "1"),
        ("code", "$14", ""),
        ("image", "", "A pier"),
        ("emphasis", "The pier in 2019", ""),
    ]


def test_places_are_exact_through_markup_and_line_ends() -> None:
    text = "> **Reed &amp; Pine** paid\r\n> \\*14 to [the *old* crew](x) — 🙂 now\r\n"
    prose = read_text(text, format="markdown").blocks[0].prose
    assert prose.text == "Reed & Pine paid *14 to the old crew — 🙂 now"
    pairs = [
        ("Reed", "Reed"),
        ("&", "&amp;"),
        ("paid *14", "paid\r\n> \\*14"),
        ("old crew", "old* crew"),
        ("now", "now"),
    ]
    for words, source in pairs:
        start = prose.text.index(words)
        place = prose.to_source(TextSpan(start, start + len(words)))
        assert text[place.start : place.end] == source


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a *b* __c__ ***d*** e", "a b c d e"),
        ("snake_case_word and 2*3*4", "snake_case_word and 234"),
        ("5 * 3 * 2 and a_ b_", "5 * 3 * 2 and a_ b_"),
        ("**bold*italic*", "**bolditalic"),
        ("a `b  *c*` d", "a b  *c* d"),
        ("a ``b ` c`` d", "a b ` c d"),
        ("a ` b", "a ` b"),
        ("[a](b) [c][r] [r][] [r] [x]\n\n[r]: /u 'T'", "a c r r [x]"),
        ("[a](<b c> (t)) [a](b(c)d) [a](b c)", "a a [a](b c)"),
        ("[a [b](c) d](e)", "[a b d](e)"),
        ("see ![alt *x*](a.png) here", "see here"),
        ("[![alt](a.png) more](b)", "more"),
        ("<https://a.b/c?d=e> and <ada@example.org>", "https://a.b/c?d=e and ada@example.org"),
        ("a <b class='x'>c</b><br>d <!-- e --> f", "a c d f"),
        ("1 < 2 <3 & 4 &nope; &copy; &#8217;", "1 < 2 <3 & 4 &nope; © ’"),
        ("\\# a \\[b\\] c\\d", "# a [b] c\\d"),
        ("a  \nb\\\nc\nd", "a b c d"),
        ("was ~~10~~ 12", "was 12"),
        ('see {{< ref "a.md" >}} now {% x %} and {{ name }}', "see now and {{ name }}"),
        ('[a]({{< ref "b c.md" >}}) d', "a d"),
        ("Note[^a] and[^b-2].", "Note and."),
        ("Title {#anchor .c}", "Title"),
        ("para\n{: .lead}", "para"),
        ("![only](a.png)", None),
        ('{{< img src="a" >}}', None),
    ],
)
def test_inline_markup(text: str, expected: str | None) -> None:
    assert [words for _, words in shapes(text, "markdown")] == ([] if expected is None else [expected])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\nb\n\nc", ["a b", "c"]),
        ("# a\nb", ["a", "b"]),
        ("a\n===\nb\n---\nc", ["a", "b", "c"]),
        ("a\n***\nb", ["a", "b"]),
        ("> a\nb\n\nc", ["a b", "c"]),
        ("> - a\n> - b\n", ["a", "b"]),
        ("- a\n\n  b\n\nc", ["a", "b", "c"]),
        ("- a\n  - b\n    1. c", ["a", "b", "c"]),
        ("a\n2. b", ["a 2. b"]),
        ("a\n1. b", ["a", "b"]),
        ("    code\n\na", ["code", "a"]),
        ("a\n    b", ["a b"]),
        ("~~~\nx\n\ny\n~~~\na", ["x\n\ny", "a"]),
        ("```\nunclosed", ["unclosed"]),
        ("<p>\nx\n</p>\n\na", ["x", "a"]),
        ("<!-- x\n\ny -->\na", ["a"]),
        ("a\n<!-- x -->\nb", ["a", "b"]),
        ("[x]: /u\n'T'\na", ["a"]),
        ("a | b\n-|-\n1 | 2 | 3\n\nc | d", ["a", "b", "1", "2", "c | d"]),
        ("a | b\n--|", ["a | b --|"]),
        ("\ta", ["a"]),
        ("-\ta\n\n\tb", ["a", "b"]),
        ("{{< box >}}## a", ["a"]),
    ],
)
def test_blocks(text: str, expected: list[str]) -> None:
    assert [words for _, words in shapes(text, "markdown")] == expected


def test_the_headline_is_the_first_heading_of_the_first_level() -> None:
    assert kinds("## Live\n\n# Ferry runs\n\nIt runs.", "markdown") == ["subhead", "headline", "body"]
    assert kinds("## Ferry runs\n\nIt runs.", "markdown") == ["headline", "body"]
    assert kinds("It runs.\n\n## Ferry", "markdown") == ["body", "subhead"]


def test_a_headline_given_twice_is_a_headline_twice() -> None:
    text = "---\ntitle: Ferry runs\n---\n# Ferry runs\n\nIt runs.\n\n# More\n"
    assert kinds(text, "markdown") == ["headline", "headline", "body", "subhead"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("title: Ferry runs", "Ferry runs"),
        ("title: Ferry runs # draft", "Ferry runs"),
        ("title: 'Ferry''s run'", "Ferry's run"),
        ('title: "A \\"new\\" run\\u2014soon"', 'A "new" run—soon'),
        ("title: >-\n  Ferry runs\n  again\ndate: x", "Ferry runs again"),
        ("title: Ferry runs\n  again", "Ferry runs again"),
        ("Title: Ferry runs", "Ferry runs"),
        ("headline: Ferry runs", "Ferry runs"),
        ("title: &anchor x", None),
        ("title:", None),
        ("title: [a, b]", None),
    ],
)
def test_titles_of_front_matter(lines: str, expected: str | None) -> None:
    text = f"---\n{lines}\n---\n\nIt runs.\n"
    found = shapes(text, "markdown")
    assert found[0] == (("headline", expected) if expected else ("body", "It runs."))
    assert found[-1] == ("body", "It runs.")


def test_front_matter_in_toml_and_with_other_line_ends() -> None:
    text = '+++\r\ntitle = "Ferry runs"\r\ndate = 2025-03-04\r\n+++\r\nIt runs.\r\n'
    document = read_text(text, format="markdown")
    assert [b.prose.text for b in document.blocks] == ["Ferry runs", "It runs."]
    assert document.meta["date"] == "2025-03-04"


@pytest.mark.parametrize(
    "text", ["---\n\nIt runs.\n\n---\n", "---\ntitle: x\nno end", "It runs.\n---\n", "----\na: b\n----\n"]
)
def test_what_is_no_front_matter(text: str) -> None:
    assert front_matter(text).end == 0
