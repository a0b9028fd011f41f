"""The page: findings in place in the copy, nothing lost, nothing that the copy says taken for markup."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.report.frozen import finding, fix, no_about, result, span, written

from copylint.document.source import Landmark, Source
from copylint.document.spans import SourceSpan
from copylint.lint.finding import Related
from copylint.lint.job import FileResult
from copylint.report import html
from copylint.report.html.blocks import Placed, runs
from copylint.report.html.markup import attribute, text

TEXT = "Bakery to close\n\nThe the bakery will close.\n\nCalloway said so.\n"
HOSTILE = "<script>alert(1)</script>\" ' & </style> <!-- \u202egnitrevni\u202c \x00\x1b ]]>"


class Page(HTMLParser):
    """Elements with their attributes, and the text below those that have an id or a class."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, dict[str, str]]] = []
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: dict[int, str] = {}
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = (tag, {k: v or "" for k, v in attrs})
        self.elements.append(element)
        if tag not in ("meta", "input"):
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1][0] == tag, (tag, self.open)
        self.open.pop()

    def handle_data(self, data: str) -> None:
        for element in self.open:
            self.texts[id(element)] = self.texts.get(id(element), "") + data

    def of_class(self, name: str) -> Iterator[tuple[str, dict[str, str]]]:
        return (e for e in self.elements if name in e[1].get("class", "").split())

    def text_of(self, name: str) -> list[str]:
        return [self.texts.get(id(e), "") for e in self.of_class(name)]


def page(*results: FileResult) -> Page:
    return Page(written(html, *results))


def test_the_words_are_marked_and_linked_to_their_note() -> None:
    at = span(TEXT, "The the")
    made = page(
        result(TEXT, finding(at, fix=fix(at, "The"), related=(Related(span(TEXT, "Calloway"), "here"),)))
    )
    assert made.text_of("mark") == ["The the"]
    (mark,) = made.of_class("mark")
    assert mark[1]["href"] == "#n1"
    assert made.text_of("rel") == ["Calloway"]
    ids = [e[1]["id"] for e in made.elements if "id" in e[1]]
    assert {"f1", "n1", "r1-1"} <= set(ids)
    (note,) = made.text_of("note")
    for words in ("XY101", "one word too many", "3:1", "line 5", "here", "safe: --fix"):
        assert words in note


def test_every_id_is_given_once_and_every_link_has_its_place() -> None:
    whole = SourceSpan(0, len(TEXT))
    found = [
        finding(whole, related=(Related(whole, "all"),)),
        finding(span(TEXT, "The the")),
        finding(span(TEXT, "the")),
    ]
    made = page(
        result(TEXT, *found), result(TEXT, *found, path="b.txt"), result("All is well.\n", path="c.txt")
    )
    ids = [e[1]["id"] for e in made.elements if "id" in e[1]]
    assert len(ids) == len(set(ids))
    assert {e[1]["href"][1:] for e in made.elements if e[0] == "a"} <= set(ids)


def test_the_copy_is_all_there() -> None:
    made = page(result(TEXT, finding(span(TEXT, "will"))))
    assert made.text_of("headline") == ["Bakery to close"]
    assert made.text_of("body") == ["The the bakery will close.", "Calloway said so."]


def test_markdown_is_shown_as_copy() -> None:
    copy = "# Bakery to close\n\nThe *the bakery* will [close](http://example.org/).\n"
    made = page(result(copy, finding(span(copy, "*the bakery* will")), path="a.md"))
    assert made.text_of("body") == ["The the bakery will close."]
    assert "".join(made.text_of("mark")) == "the bakery will"
    assert [e[0] for e in made.elements if e[0] in ("em", "u")] == ["em", "u"]
    assert not any("example.org" in str(e[1]) for e in made.elements)


def test_a_finding_outside_the_copy_shows_its_words() -> None:
    copy = "Bakery to close\n\n<!-- copylint: ignore XY101 no need -->\n\nThe bakery will close.\n"
    made = page(result(copy, finding(span(copy, "<!-- copylint: ignore XY101 no need -->")), path="a.md"))
    assert made.text_of("words") == ["<!-- copylint: ignore XY101 no need -->"]


def test_a_point_has_a_mark() -> None:
    made = page(result(TEXT, finding(SourceSpan(24, 24))))
    (mark,) = made.of_class("mark")
    assert "point" in mark[1]["class"]
    assert made.text_of("body")[0] == "The the bakery will close."


@pytest.mark.parametrize("path", ["a.txt", f"{HOSTILE}.txt".replace("/", "-")])
def test_hostile_copy_stays_copy(path: str) -> None:
    copy = f"{HOSTILE}\n\nThe the {HOSTILE} will close.\n"
    at = span(copy, "The the")
    found = finding(
        at, message=HOSTILE, fix=fix(at, HOSTILE), related=(Related(span(copy, "will"), HOSTILE),)
    )
    report = written(html, result(copy, found, path=path, landmarks=(Landmark(0, HOSTILE),)))
    made = Page(report)
    assert [e[0] for e in made.elements].count("script") == 1
    assert not any(k.startswith("on") or k == "style" or k == "src" for e in made.elements for k in e[1])
    assert not re.search("[\x00\x1b\u202a-\u202e\u2066-\u2069]", report)
    assert "RLO" in report


def test_unread_files_are_said() -> None:
    broken = result("")._replace(source=None, error="gone.txt: no such file")
    assert "gone.txt: no such file" in page(broken, result("All is well.\n")).text_of("faults")[0]


def test_nothing_to_mark() -> None:
    report = written(html, result("All is well.\n"))
    assert "<h1>Nothing to mark in 1 file</h1>" in report
    assert 'class="tools"' not in report


def test_the_policy_names_the_script_and_the_style() -> None:
    report = written(html, result(TEXT, finding(span(TEXT, "will"))))
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', report)
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy


def test_copy_that_has_no_reader_is_shown_line_by_line() -> None:
    source = Source("gone.docx", "One line.\n\nThe the end.\n", writable=False)
    made = page(FileResult("gone.docx", source, (finding(span(source.text, "The the")),)))
    assert made.text_of("body") == ["One line.", "The the end."]
    assert made.text_of("mark") == ["The the"]


def test_of_a_file_of_many_articles_those_with_findings_are_shown() -> None:
    records = [
        f'{{"headline": "Ferry {i} sails", "body": "The the ferry \\"{i}\\" sailed."}}' for i in range(5)
    ]
    copy = "\n".join(records) + "\n"
    found = [finding(span(copy, "The the", nth)) for nth in (1, 3)]
    made = page(result(copy, *found, path="a.jsonl", landmarks=(Landmark(0, "record 1"),)))
    assert made.text_of("headline") == ["Ferry 1 sails", "Ferry 3 sails"]
    assert made.text_of("body") == ['The the ferry "1" sailed.', 'The the ferry "3" sailed.']
    assert made.text_of("mark") == ["The the", "The the"]
    assert not any("data-line" in e[1] for e in made.elements)


def test_long_sentences_are_marked_and_linked() -> None:
    long = "The ferry " + "and the ferry " * 14 + "sailed."
    copy = f"Ferry sails\n\nThe ferry sails. {long} It came back. The end.\n"
    made = page(result(copy, finding(span(copy, "came"))))
    assert len(list(made.of_class("bar"))) == 4
    (anchor,) = {e[1]["href"] for e in made.elements if e[1].get("href", "").startswith("#s")}
    assert anchor == "#s1-2"
    assert long in made.text_of("long")


def test_articles_pass_through_without_being_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "IN_MEMORY", 100)
    made = page(*(result(TEXT, finding(span(TEXT, "will")), path=f"{i}.txt") for i in range(30)))
    assert len(list(made.of_class("article"))) == 30


@given(st.text(max_size=60))
def test_text_is_the_same_text_again(words: str) -> None:
    plain = re.sub(
        "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]", "", words
    )
    assert Page(f"<p class='x'>{text(plain)}</p>").text_of("x") in ([plain], [""])
    (element,) = Page(f'<p class="x" title="{attribute(plain)}"></p>').elements
    assert element[1]["title"] == plain


@given(st.text("ab ", max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=8))
def test_runs_cover_the_text_and_the_stretches(words: str, spans: list[tuple[int, int]]) -> None:
    placed = [
        Placed(min(a, b, len(words)), min(max(a, b), len(words)), "finding", str(i))
        for i, (a, b) in enumerate(spans)
    ]
    made = list(runs(words, placed))
    assert "".join(r.text for r in made) == words
    for p in placed:
        assert "".join(r.text for r in made if p in r.over) == words[p.start : p.end]
        assert sum(p in r.begin for r in made) == 1


def test_a_finding_that_no_rule_file_makes_has_its_family() -> None:
    facts = no_about().rule("a.txt", finding(SourceSpan(0, 1), code="CP101"))
    assert (facts.family, facts.summary) == ("comments to copylint", "sample rule")
