"""The report for people: frames line up with the words, whatever the line holds."""

import os
from io import StringIO
from pathlib import Path

import pytest
from tests.unit.report.frozen import finding, fix, result, span, written

from copylint.document.source import Landmark
from copylint.lint.finding import Related
from copylint.report import concise
from copylint.report import text as text_report
from copylint.report.measures import norms
from copylint.report.tally import Tally
from copylint.report.text import WIDTH, wants_colour

BAR = "│ "


def frame(report: str, nth: int = 0) -> tuple[str, str]:
    """The nth line of copy of a report and the marks below it, without the margin."""
    lines = [line.split(BAR, 1)[1] for line in report.splitlines() if BAR in line]
    return lines[2 * nth], lines[2 * nth + 1]


def underlined(copy: str, marks: str) -> str:
    """What stands above the marks; every character one column wide."""
    return copy[len(marks) - len(marks.lstrip()) : len(marks.rstrip())]


def test_a_finding_in_full() -> None:
    text = "Bakery to close\n\nThe the bakery will close.\n"
    at = span(text, "The the")
    assert written(text_report, result(text, finding(at, fix=fix(at, "The")))) == (
        "copy.txt\n"
        "\n"
        " 3:1  error    XY101 sample-rule  one word too many\n"
        "   3 │ The the bakery will close.\n"
        "     │ ^^^^^^^  fix: The  (--fix)\n"
        "\n"
        "1 finding (1 error) in 1 file · 1 can be fixed with --fix · `copylint rule XY101` tells why\n"
    )


def test_a_landmark_follows_the_place() -> None:
    text = "Bakery to close\n\nThe the bakery will close.\n"
    made = result(text, finding(span(text, "The the")), landmarks=(Landmark(0, "paragraph 1, run 2"),))
    assert "\n 3:1 (paragraph 1, run 2)  error    XY101 " in written(text_report, made)


def test_nothing_found() -> None:
    assert written(text_report, result("All is well.\n")) == "1 file checked: nothing to mark\n"


def test_no_file_no_line() -> None:
    assert written(text_report) == ""


@pytest.mark.parametrize(
    ("severities", "line"),
    [
        (["advice", "advice"], "2 findings (2 advice) in 1 file"),
        (["warning", "error", "advice"], "3 findings (1 error, 1 warning, 1 advice) in 1 file"),
        (["warning", "warning"], "2 findings (2 warnings) in 1 file"),
    ],
)
def test_the_closing_line_counts(severities: list[str], line: str) -> None:
    text = "One two three four."
    found = [finding(span(text, "two"), severity=s) for s in severities]
    assert written(text_report, result(text, *found)).splitlines()[-1].startswith(line)


def test_the_closing_line_tells_what_a_flag_would_fix() -> None:
    text = "One two three four."
    at = span(text, "two")
    safe, unsafe, shown = (finding(at, fix=fix(at, "2", s)) for s in ("safe", "unsafe", "display"))
    assert " · 1 can be fixed with --fix · 1 more with --unsafe-fixes · " in written(
        text_report, result(text, safe, unsafe, shown)
    )
    assert " · 1 can be fixed with --unsafe-fixes · " in written(text_report, result(text, unsafe))
    assert "--fix" not in written(text_report, result(text, shown))


def test_a_tab_is_one_column() -> None:
    text = "\tThe\tferry ferry sails."
    copy, marks = frame(written(text_report, result(text, finding(span(text, "ferry ferry")))))
    assert underlined(copy, marks) == "ferry ferry"


@pytest.mark.parametrize(
    ("before", "columns"),
    [("日本語 ", 7), ("🙂 ", 3), ("cafe\u0301 ", 5), ("👍\ufe0f ", 3), ("é ", 2), ("日\u200b\u2060 ", 3)],
)
def test_wide_and_combining_characters_take_the_columns_they_take(before: str, columns: int) -> None:
    text = f"{before}ferry sails."
    _, marks = frame(written(text_report, result(text, finding(span(text, "ferry")))))
    assert marks == " " * columns + "^^^^^"


def test_wide_characters_are_underlined_in_full() -> None:
    text = "The 日本語 ferry."
    _, marks = frame(written(text_report, result(text, finding(span(text, "日本語")))))
    assert marks == "    ^^^^^^"


@pytest.mark.parametrize("nth", [0, 20, 59])
def test_a_long_line_is_cut_around_the_words(nth: int) -> None:
    text = " ".join(f"word{i:02} the" for i in range(60))
    at = span(text, f"word{nth:02}")
    copy, marks = frame(written(text_report, result(text, finding(at))))
    assert underlined(copy, marks) == f"word{nth:02}"
    assert len(copy) <= WIDTH + 4
    assert copy.startswith("… ") == (nth > 0)
    assert copy.endswith(" …") == (nth < 59)


def test_words_longer_than_the_line_are_cut_too() -> None:
    text = "The " + "very " * 100 + "end."
    copy, marks = frame(written(text_report, result(text, finding(span(text, "very " * 100)))))
    assert len(copy) <= WIDTH + 4
    assert len(marks) <= len(copy)


def test_words_over_two_lines_are_underlined_to_the_end_of_the_first() -> None:
    text = "The ferry\nsails at noon."
    copy, marks = frame(written(text_report, result(text, finding(span(text, "ferry\nsails")))))
    assert (copy, marks) == ("The ferry", "    ^^^^^")


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_line_ends_do_not_matter(newline: str) -> None:
    text = f"One{newline}{newline}two three"
    report = written(text_report, result(text, finding(span(text, "three"))))
    assert " 3:5  error" in report
    assert frame(report) == ("two three", "    ^^^^^")


def test_an_empty_span_has_one_mark() -> None:
    text = "The ferry"
    copy, marks = frame(written(text_report, result(text, finding(span(text, "ferry")._replace(end=4)))))
    assert (copy, marks) == ("The ferry", "    ^")


def test_a_related_place_on_the_same_line_shares_it() -> None:
    text = "Sales rose 30% from 40 to 44."
    related = Related(span(text, "40"), "before")
    report = written(text_report, result(text, finding(span(text, "30%"), related=(related,))))
    assert report.count("Sales rose") == 1
    assert f"{BAR}{' ' * 20}--  before\n" in report


def test_a_related_place_elsewhere_has_its_own_line() -> None:
    text = "Calloway spoke.\n\nCaloway left."
    related = Related(span(text, "Calloway"), "“Calloway” here")
    report = written(text_report, result(text, finding(span(text, "Caloway"), related=(related,))))
    assert frame(report, 0) == ("Caloway left.", "^^^^^^^")
    assert frame(report, 1) == ("Calloway spoke.", "--------  “Calloway” here")


def test_copy_cannot_steer_the_terminal() -> None:
    text = "The \x1b[31mferry\x07 sails."
    found = finding(
        span(text, "ferry"), message="“\x1b]0;x\x07” is odd", fix=fix(span(text, "ferry"), "\x1b[2J")
    )
    report = written(text_report, result(text, found))
    assert not {"\x1b", "\x07"} & set(report)
    assert underlined(*frame(report)).startswith("ferry")


def test_colour_only_where_it_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    assert not wants_colour(StringIO())
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert wants_colour(StringIO())
    monkeypatch.setenv("NO_COLOR", "1")
    assert not wants_colour(StringIO())


def test_a_report_s_own_file_has_no_colour(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    with open(tmp_path / "report.txt", "w") as out:
        assert not wants_colour(out)


def test_colour_changes_no_word(monkeypatch: pytest.MonkeyPatch) -> None:
    import re

    text = "Calloway spoke.\n\nCaloway left."
    found = finding(span(text, "Caloway"), related=(Related(span(text, "Calloway"), "here"),))
    plain = written(text_report, result(text, found))
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    painted = written(text_report, result(text, found))
    assert "\x1b[31m" in painted
    assert re.sub(r"\x1b\[\d+m", "", painted) == plain


def test_a_file_that_could_not_be_read_is_no_part_of_the_report(capsys: pytest.CaptureFixture[str]) -> None:
    tally = Tally()
    broken = result("")._replace(source=None, error="copy.txt: no such file")
    made = written(text_report, broken, result("All is well.\n", path="other.txt"), tally=tally)
    assert made == "1 file checked: nothing to mark\n"
    assert capsys.readouterr().err == "copylint: copy.txt: no such file\n"
    assert tally.status("warning", exit_zero=False) == 2


def test_copy_and_names_cannot_turn_the_line_around() -> None:
    text = "The \u202eferry\u202c sails."
    name = "\x1b[31m\u202e\udcffcopy.txt"
    report = written(text_report, result(text, finding(span(text, "ferry")), path=name))
    assert not {"\u202e", "\u202c", "\x1b", "\udcff"} & set(report)
    assert underlined(*frame(report)) == "ferry"
    assert "\x1b" not in written(concise, result(text, finding(span(text, "ferry")), path=name))


@pytest.mark.parametrize("nth", [0, 40, 99])
def test_a_long_line_of_wide_letters_takes_no_more_room(nth: int) -> None:
    words = [f"日本語{i:02}" for i in range(100)]
    text = "".join(words)
    copy, marks = frame(written(text_report, result(text, finding(span(text, words[nth])))))
    assert words[nth] in copy
    assert sum(1 + (c > "\u2fff") for c in copy) <= WIDTH + 8
    assert marks.strip() == "^" * 8


def test_a_cut_leaves_words_whole() -> None:
    text = "Somebody said " * 30 + "ferry " + "anybody heard " * 30
    copy, _ = frame(written(text_report, result(text, finding(span(text, "ferry")))))
    assert set(copy.split()) == {"…", "Somebody", "said", "ferry", "anybody", "heard"}


def test_a_line_of_a_megabyte_is_cut() -> None:
    text = "word " * 200_000 + "ferry " + "word " * 1000
    copy, marks = frame(written(text_report, result(text, finding(span(text, "ferry")))))
    assert underlined(copy, marks) == "ferry"
    assert len(copy) < 120


class Terminal(StringIO):
    """A terminal of 60 columns."""

    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        return 1


def test_a_narrow_terminal_gets_narrow_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.get_terminal_size", lambda fd: os.terminal_size((60, 20)))
    monkeypatch.setenv("NO_COLOR", "1")
    text = "word " * 40 + "ferry " + "word " * 40
    out = Terminal()
    text_report.Report(out).file(result(text, finding(span(text, "ferry"))))
    assert max(len(line) for line in out.getvalue().splitlines() if BAR in line) <= 60


@pytest.mark.parametrize(
    ("grade", "said"),
    [
        (10.84, "10.8, typical of news"),
        (-1.0, "-1.0, easier than most news"),
        (15.0, "15.0, harder than most news"),
    ],
)
def test_one_article_has_its_grade(grade: float, said: str) -> None:
    graded = result("All is well.\n")._replace(grade=grade)
    assert written(text_report, graded) == f"1 file checked: nothing to mark · Flesch-Kincaid {said}\n"
    assert "Flesch" not in written(text_report, graded, graded)


def test_typical_is_what_eight_in_ten_articles_are() -> None:
    assert tuple(norms().at("flesch_kincaid", p) for p in (10, 90)) == (text_report.EASY, text_report.HARD)
