"""`copylint stats`."""

import csv
import io
import json
from html.parser import HTMLParser
from pathlib import Path

import pytest
from tests.conftest import ROOT, Cli

BRIDGE = str(ROOT / "examples" / "bridge.txt")
LONG = "The council met on Monday and talked for an hour about the old pier and the new ferry. "


def lines(text: str) -> dict[str, list[str]]:
    """The rows of the table, by label."""
    return {line[:38].strip(): line[38:].split() for line in text.splitlines() if line.startswith("  ")}


def test_one_article_beside_edited_news(copylint: Cli) -> None:
    ran = copylint("stats", BRIDGE)
    assert (ran.status, ran.err) == (0, "")
    rows = lines(ran.out)
    assert rows["Words"][:2] == ["151", "420"]
    assert rows["Lede, words"][0] == "23"
    assert rows["Longest sentence, words"][-2:] == ["line", "9"]
    assert {
        "Flesch reading ease",
        "Gunning fog",
        "SMOG",
        "Coleman-Liau",
        "Automated readability",
        "Dale-Chall",
    } <= set(rows)
    assert "named 2, organisation 2, described 1, bare 0, nobody 1" in ran.out
    assert "6 with a source near, 0 without" in ran.out
    assert "600 articles" in ran.out


def test_json_and_csv_have_the_same_figures(copylint: Cli, tmp_path: Path) -> None:
    (tmp_path / "second.md").write_text(f"# The pier\n\n{LONG * 3}\n", encoding="utf-8")
    paths = (BRIDGE, str(tmp_path / "second.md"))
    records = json.loads(copylint("stats", "--output-format", "json", *paths).out)
    rows = list(csv.DictReader(io.StringIO(copylint("stats", "--output-format", "csv", *paths).out)))
    assert [r["filename"] for r in records] == [r["filename"] for r in rows] == list(paths)
    for record, row in zip(records, rows, strict=True):
        for key in (
            "words",
            "sentences",
            "paragraphs",
            "lede_words",
            "longest_sentence",
            "quote_share",
            "linsear",
        ):
            assert float(row[key]) == record[key]
        assert float(row["flesch_kincaid_percentile"]) == record["percentiles"]["flesch_kincaid"]
        assert [int(row[f"sources_grade_{g}"]) for g in range(5)] == list(record["sources_by_grade"].values())
    assert records[1]["words"] == 54
    assert records[1]["sentences"] == 3
    assert records[1]["title"] == "The pier"


def test_a_folder_has_a_summary_and_its_outliers(copylint: Cli, tmp_path: Path) -> None:
    for i in range(4):
        (tmp_path / f"plain{i}.txt").write_text(f"Pier\n\n{LONG * 12}\n", encoding="utf-8")
    (tmp_path / "long.txt").write_text(
        "Pier\n\n" + "and ".join([LONG[:-2].lower()] * 12) + ".\n", encoding="utf-8"
    )
    ran = copylint("stats", "--isolated", ".")
    assert (ran.status, ran.err) == (0, "")
    assert "5 articles" in ran.out
    assert "1 of 5 stand apart from edited news:\n  ./long.txt: " in ran.out.replace("\n  long", "\n  ./long")
    assert "Longest sentence, words" in ran.out


def test_a_bad_file_is_said_and_the_others_go_on(copylint: Cli, tmp_path: Path) -> None:
    (tmp_path / "binary.txt").write_bytes(b"\x00\x01\x02\xff" * 40)
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    (tmp_path / "headline.txt").write_text("Only a headline here\n", encoding="utf-8")
    names = ("binary.txt", "empty.txt", "missing.txt", BRIDGE)
    ran = copylint("stats", "--output-format", "json", *names)
    assert ran.status == 2
    assert [r["words"] for r in json.loads(ran.out)] == [151]
    said = ran.err.splitlines()
    assert len(said) == 3
    assert all(line.startswith("copylint: ") for line in said)
    assert all(name in line for name, line in zip(names, said, strict=False))


def test_nothing_but_bad_files_gives_an_empty_array(copylint: Cli) -> None:
    ran = copylint("stats", "--output-format", "json", "missing.txt")
    assert ran.status == 2
    assert json.loads(ran.out) == []


def test_other_languages_get_counts_without_formulas(copylint: Cli, tmp_path: Path) -> None:
    french = (
        "Le conseil municipal a décidé lundi de fermer le vieux pont pendant toute la durée des travaux. " * 4
    )
    (tmp_path / "pont.txt").write_text(f"Le pont\n\n{french}\n", encoding="utf-8")
    ran = copylint("stats", "--output-format", "json", "pont.txt")
    assert ran.status == 0
    (record,) = json.loads(ran.out)
    assert record["english"] is False
    assert record["words"] == 68
    assert "flesch_kincaid" not in record
    assert "no English prose" in ran.err
    assert "Flesch" not in copylint("stats", "pont.txt").out


def test_standard_input_and_an_empty_folder(copylint: Cli, tmp_path: Path) -> None:
    ran = copylint("stats", "-", "--stdin-filename", "pier.md", stdin=f"# The pier\n\n{LONG}".encode())
    assert "pier.md: The pier" in ran.out
    (tmp_path / "none").mkdir()
    ran = copylint("stats", "none")
    assert ran.status == 2
    assert "no file to lint here" in ran.err


@pytest.mark.parametrize("word", ["=cmd()", "+1", "-2", "@x"])
def test_a_spreadsheet_runs_no_headline(copylint: Cli, tmp_path: Path, word: str) -> None:
    (tmp_path / "a.md").write_text(f"# {word} opens\n\n{LONG}\n", encoding="utf-8")
    (row,) = csv.DictReader(io.StringIO(copylint("stats", "--output-format", "csv", "a.md").out))
    assert row["title"] == f"'{word} opens"


class Page(HTMLParser):
    """What a page holds: its tags with their attributes, and its text."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def page(copylint: Cli, tmp_path: Path, *paths: str) -> Page:
    ran = copylint("stats", "--isolated", "--html", "stats.html", *paths)
    assert (ran.status, ran.err) == (0, "")
    made = Page((tmp_path / "stats.html").read_text(encoding="utf-8"))
    assert made.open == []
    return made


def test_a_page_for_one_article(copylint: Cli, tmp_path: Path) -> None:
    made = page(copylint, tmp_path, BRIDGE)
    assert "Flesch-Kincaid 4.1, easier than most news." in made.text
    bars = [a for tag, a in made.tags if tag == "rect" and (a["class"] or "").startswith("bar")]
    assert len(bars) == 10  # sentences
    dots = [a for tag, a in made.tags if tag == "circle"]
    assert len(dots) == 15  # measures
    assert "this article: 4.1" in made.text


def test_a_page_loads_nothing_and_runs_nothing(copylint: Cli, tmp_path: Path) -> None:
    evil = "<script>alert(1)</script> & \"quoted\" 'words' <img src=x onerror=alert(1)>"
    (tmp_path / "evil.txt").write_text(
        f"{evil} opens\n\n{evil} {LONG}\x1b[31m\n\n{LONG * 3}", encoding="utf-8"
    )
    for paths in (["evil.txt"], ["evil.txt", BRIDGE]):
        made = page(copylint, tmp_path, *paths)
        assert "<script>alert(1)</script>" in made.text
        assert {"script", "img", "link", "iframe", "object"}.isdisjoint(tag for tag, _ in made.tags)
        assert all(not key.startswith("on") and key not in ("src", "href") for _, a in made.tags for key in a)
        assert "\x1b" not in made.text


def test_a_page_for_a_folder_names_what_stands_apart(copylint: Cli, tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    for i in range(4):
        (tmp_path / "news" / f"plain{i}.txt").write_text(f"Pier {i}\n\n{LONG * 12}\n", encoding="utf-8")
    endless = "and ".join([LONG[:-2].lower() + " "] * 12)
    (tmp_path / "news" / "long.txt").write_text(f"Long pier\n\n{endless}.\n", encoding="utf-8")
    made = page(copylint, tmp_path, "news")
    apart = made.text[made.text.index("What stands apart") : made.text.index("Grades (")]
    assert "Long pier" in apart
    assert "Pier 1" not in apart
    assert sum(tag == "details" for tag, _ in made.tags) == 5


def test_a_page_that_cannot_be_written(copylint: Cli) -> None:
    ran = copylint("stats", "--html", "no/such/folder.html", BRIDGE)
    assert ran.status == 2
    assert "can't be written" in ran.err
    assert "Words" in ran.out


def test_every_record_of_an_archive_is_measured(copylint: Cli, tmp_path: Path) -> None:
    records = [{"title": f"Pier {i}", "text": LONG * i} for i in (1, 2)]
    archive = "\n".join([*map(json.dumps, records), "broken"])
    (tmp_path / "archive.jsonl").write_text(archive, encoding="utf-8")
    ran = copylint("stats", "--isolated", "--output-format", "json", "archive.jsonl")
    assert ran.status == 2
    assert "archive.jsonl:3:1: record 3" in ran.err
    made = json.loads(ran.out)
    assert [(r["filename"], r["title"], r["words"]) for r in made] == [
        ("archive.jsonl: record 1", "Pier 1", 18),
        ("archive.jsonl: record 2", "Pier 2", 36),
    ]
