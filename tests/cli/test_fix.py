"""`--fix` as a user runs it: what changes in a file, and what never does."""

import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import Cli

Article = Callable[..., Path]
HEAD = "Bridge to close\n\n"
SLIP = "The café wall could of held, the council said.\n"
RIGHT = "The café wall could have held, the council said.\n"
COPY = HEAD + SLIP
FIXED = HEAD + RIGHT


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "mixed"])
def test_encoding_mark_and_newlines_stay(
    copylint: Cli, article: Article, encoding: str, newline: str
) -> None:
    def made(text: str) -> bytes:
        text = text.replace("\n\n", "\r\n\n", 1) if newline == "mixed" else text.replace("\n", newline)
        return text.encode(encoding)

    path = article(made(COPY))
    assert copylint("article.txt", "--fix", "--select", "TY105").status == 0
    assert path.read_bytes() == made(FIXED)


def test_a_file_without_a_last_newline_gets_none(copylint: Cli, article: Article) -> None:
    path = article(COPY.rstrip("\n"))
    copylint("article.txt", "--fix", "--select", "TY105")
    assert path.read_bytes() == FIXED.rstrip("\n").encode()


def test_a_fix_that_the_encoding_has_no_characters_for_is_left(copylint: Cli, article: Article) -> None:
    rule = """
code: HOUSE101
name: resume
severity: error
summary: accents
why: They belong to the word.
message: "“{text}”: did you mean “{fix}”?"
match: {swap: {naeve: naïve, Ceske: České}}
fix: {safety: safe}
examples:
  flags: ["A [[naeve]] man.", "The [[Ceske]] train.", "So [[naeve]]."]
  allows: ["A man.", "The train.", "So so."]
"""
    article(rule, "house/HOUSE101.yml")
    path = article("Head\n\nA naeve Ceske café.\n".encode("cp1252"))
    ran = copylint("article.txt", "--fix", "--rule-path", "house", "--select", "HOUSE101")
    assert path.read_bytes() == "Head\n\nA naïve Ceske café.\n".encode("cp1252")
    assert ran.status == 1
    assert "Ceske" in ran.out


@pytest.mark.skipif(os.name == "nt", reason="modes and owners are those of Unix")
def test_mode_owner_and_links_stay(copylint: Cli, article: Article, tmp_path: Path) -> None:
    path = article(COPY, "desk/article.txt")
    path.chmod(0o640)
    if os.getuid() == 0:
        os.chown(path, 1234, 2345)
    before = path.stat()
    (tmp_path / "link.txt").symlink_to("desk/article.txt")
    assert copylint("link.txt", "--fix", "--select", "TY105").status == 0
    after = path.stat()
    assert path.read_text(encoding="utf-8") == FIXED
    assert (tmp_path / "link.txt").is_symlink()
    assert stat.S_IMODE(after.st_mode) == 0o640
    assert (after.st_uid, after.st_gid) == (before.st_uid, before.st_gid)
    assert sorted(p.name for p in path.parent.iterdir()) == ["article.txt"]


@pytest.mark.skipif(sys.platform != "linux", reason="extended attributes of Linux")
def test_extended_attributes_stay(copylint: Cli, article: Article) -> None:
    path = article(COPY)
    os.setxattr(path, "user.desk", b"city")
    copylint("article.txt", "--fix", "--select", "TY105")
    assert os.getxattr(path, "user.desk") == b"city"


def test_a_file_under_two_names_is_fixed_once(copylint: Cli, article: Article, tmp_path: Path) -> None:
    path = article(COPY)
    (tmp_path / "again.txt").symlink_to("article.txt")
    ran = copylint("article.txt", "again.txt", "--fix", "--select", "TY105")
    assert (ran.status, ran.err) == (0, "")
    assert path.read_text(encoding="utf-8") == FIXED


def test_a_read_only_file_is_left_and_others_go_on(copylint: Cli, article: Article, tmp_path: Path) -> None:
    locked, other = article(COPY, "a.txt"), article(COPY, "b.txt")
    locked.chmod(0o444)
    ran = copylint("a.txt", "b.txt", "--fix", "--select", "TY105")
    assert ran.status == 2
    assert ran.err == "copylint: a.txt: can't be written: it is read-only\n"
    assert locked.read_text(encoding="utf-8") == COPY
    assert other.read_text(encoding="utf-8") == FIXED
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.txt", "b.txt"]


def test_leftovers_of_a_killed_run_are_cleared(copylint: Cli, article: Article, tmp_path: Path) -> None:
    article(COPY)
    (tmp_path / ".copylint-999999999-0badcafe.part").write_text("half")
    (tmp_path / ".copylint.yml").write_text("profile: desk\n")
    copylint("article.txt", "--fix", "--select", "TY105")
    assert sorted(p.name for p in tmp_path.iterdir()) == [".copylint.yml", "article.txt"]


def test_quotations_code_and_markup_stay(copylint: Cli, article: Article) -> None:
    lines = [
        "# Bridge to close",
        "",
        "“It could of held,” he said. `could of` and [could of](could-of.html) stand here.",
        "",
        "> It could of held.",
        "",
        "```",
        "could of",
        "```",
    ]
    path = article("\n".join(lines), "a.md")
    copylint("a.md", "--fix", "--unsafe-fixes", "--select", "TY105")
    assert path.read_text(encoding="utf-8") == "\n".join(lines).replace("[could of]", "[could have]")
    config = "quotes: check\n"
    article(config, ".copylint.yml")
    ran = copylint("a.md", "--fix", "--unsafe-fixes", "--select", "TY105")
    assert ran.out.count("TY105") >= 2
    assert path.read_text(encoding="utf-8") == "\n".join(lines).replace("[could of]", "[could have]")


SWAPS = """
code: {code}
name: {name}
severity: error
summary: a house spelling
why: The house has spellings of its own.
message: "“{{text}}”: did you mean “{{fix}}”?"
match: {{swap: {{{old}: {new}}}}}
fix: {{safety: safe}}
examples:
  flags: ["A [[{old}]] here.", "The [[{old}]] there.", "One [[{old}]] more."]
  allows: ["A thing.", "The thing.", "One thing."]
"""


def test_fixes_that_undo_one_another_end_and_say_so(copylint: Cli, article: Article, tmp_path: Path) -> None:
    article(SWAPS.format(code="HOUSE101", name="one-way", old="quayside", new="waterside"), "house/a.yml")
    article(SWAPS.format(code="HOUSE102", name="other-way", old="waterside", new="quayside"), "house/b.yml")
    article("Head\n\nThe quayside was closed.\n")
    ran = copylint("article.txt", "--fix", "--rule-path", "house", "--select", "HOUSE")
    assert ran.status == 2
    assert "article.txt: fixes of HOUSE102 undo one another" in ran.err


def test_an_apostrophe_never_ends_a_quoted_title(copylint: Cli, article: Article) -> None:
    article(
        SWAPS.format(code="HOUSE101", name="halls", old="townhall", new='"the town\'s hall"'), "house/a.yml"
    )
    text = (
        "---\ntitle: 'The townhall to close'\n---\n\nThe townhall will close on Monday, the council said.\n"
    )
    path = article(text, "a.md")
    copylint("a.md", "--fix", "--rule-path", "house", "--select", "HOUSE")
    assert path.read_text(encoding="utf-8") == text.replace("\nThe townhall", "\nThe the town's hall")


def test_diff_is_a_patch(copylint: Cli, article: Article, tmp_path: Path) -> None:
    import subprocess

    path = article((HEAD + "A line\u2028here and a form\x0cfeed.\n" + SLIP).rstrip("\n"))
    shown = copylint("article.txt", "--diff", "--select", "TY105")
    subprocess.run(["git", "apply", "-p0", "-"], input=shown.out.encode(), cwd=tmp_path, check=True)
    assert path.read_text(encoding="utf-8").endswith(RIGHT.rstrip("\n"))


def test_standard_input_goes_fixed_to_standard_output(copylint: Cli, article: Article) -> None:
    """A file of the name that is given stays as it is, even where it has the same words."""
    path = article(COPY)
    for name in ("article.txt", "-", "elsewhere/article.txt"):
        ran = copylint("--fix", "--select", "TY105,TY101", "--stdin-filename", name, "-", stdin=COPY.encode())
        assert (ran.status, ran.out) == (0, FIXED)
        assert ran.err == "1 fixed · 1 file checked: nothing left to mark\n"
    assert path.read_text(encoding="utf-8") == COPY


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252"])
def test_standard_input_keeps_its_encoding(copylint: Cli, encoding: str) -> None:
    ran = copylint("--fix", "--select", "TY105", "-", stdin=COPY.encode(encoding))
    assert ran.out.encode("utf-8", "surrogateescape").decode(encoding) == FIXED


def test_standard_input_without_a_fix_goes_through(copylint: Cli) -> None:
    ran = copylint("--fix", "--select", "TY101", "-", stdin=COPY.encode())
    assert (ran.status, ran.out) == (0, COPY)


def test_a_report_and_fixed_copy_do_not_share_standard_output(copylint: Cli) -> None:
    ran = copylint("--fix", "--output-format", "json", "-", stdin=COPY.encode())
    assert (ran.status, ran.out) == (2, "")
    assert "give the report a file" in ran.err


def test_records_are_not_fixed_on_their_way_through(copylint: Cli) -> None:
    line = b'{"headline": "Bridge to close", "body": "The wall could of held, the council said."}\n'
    ran = copylint("--fix", "--stdin-filename", "a.jsonl", "-", stdin=line)
    assert (ran.status, ran.out) == (2, "")
    assert "a.jsonl: fixes of this format can't be piped: give a file" in ran.err


def test_what_was_fixed_is_counted(copylint: Cli, article: Article) -> None:
    article(COPY + "\nIt proved stronger that they feared.\n")
    shown = copylint("article.txt", "--diff", "--select", "TY101,TY105")
    assert shown.err == "copylint: 1 finding would be fixed in 1 file · 1 more with --unsafe-fixes\n"
    ran = copylint("article.txt", "--fix", "--select", "TY101,TY105")
    assert ran.out.splitlines()[-1].startswith(
        "1 fixed · 1 finding left (1 error) in 1 file · 1 can be fixed with"
    )
    shown = copylint("article.txt", "--diff", "--select", "TY101,TY105")
    assert shown.err == "copylint: nothing would be fixed · 1 more with --unsafe-fixes\n"
