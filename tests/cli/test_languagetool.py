"""`--languagetool` as a user runs it, against servers that work, fail, hang and talk nonsense."""

import json
import socket
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
from tests.conftest import Cli
from tests.servers import FakeLanguageTool, reply, served

Article = Callable[..., Path]
COPY = "Bridge to close\n\nThe wall proved more resilient that engineers had feared. He zzag home.\n\nIt rained all of the day.\n"
WORDS = {"zzag": ("TEST_GRAMMAR", "GRAMMAR", "zagged"), "rained": ("TEST_STYLE", "STYLE", "poured")}


@pytest.fixture
def fake() -> Iterator[tuple[FakeLanguageTool, str]]:
    answers = FakeLanguageTool(WORDS)
    with served(answers) as url:
        yield answers, url


@pytest.fixture
def run(copylint: Cli, tmp_path: Path) -> Cli:
    """Runs copylint with a data folder of its own, in JSON."""

    def lint(*arguments: str, **more: object) -> object:
        env = {"COPYLINT_DATA_DIR": str(tmp_path / "data")}
        return copylint(*arguments, "--output-format", "json", env=env, **more)

    return lint  # type: ignore[return-value]


def _codes(out: str) -> list[str]:
    return [f["code"] for f in json.loads(out)]


def _config(article: Article, url: str, more: str = "") -> None:
    article(f"languagetool:\n  server: {url}\n{more}", ".copylint.yml")


def test_findings_come_with_place_category_fix_and_link(
    run: Cli, article: Article, fake: tuple[FakeLanguageTool, str]
) -> None:
    _config(article, fake[1])
    article(COPY)
    ran = run("article.txt")
    assert (ran.status, ran.err) == (1, "")
    own, found = json.loads(ran.out)
    assert own["code"] == "TY101"
    start, end = (found[k]["offset"] for k in ("location", "end_location"))
    assert COPY[start:end] == "zzag"
    assert found["code"] == "LT-TEST_GRAMMAR"
    assert found["name"] == "languagetool-grammar"
    assert found["message"] == "zzag is wrong"
    assert found["severity"] == "warning"
    assert found["fix"]["edits"][0]["content"] == "zagged"
    assert found["url"] == "https://community.languagetool.org/rule/show/TEST_GRAMMAR?lang=en"


@pytest.mark.parametrize(
    ("name", "text", "wanted"),
    [
        ("a.txt", "Head line\n\nThe 🌅🌅 crew had a zzag at noon, she said.\n", "zzag"),
        (
            "a.html",
            "<h1>Head line</h1><p>Smith &amp; Sons <b>had</b> a&nbsp;zz<i>ag</i> at noon.</p>",
            "zz<i>ag",
        ),
        (
            "a.md",
            "# Head line\n\nThe *crew* [had](https://example.org/zzag) a 🌅 **zzag** at noon.\n",
            "zzag",
        ),
        ("a.txt", "Head line\r\n\r\nThe crew sailed on Friday and\r\nhad a zzag at noon.\r\n", "zzag"),
    ],
)
def test_places_are_exact_in_every_format(
    run: Cli, article: Article, fake: tuple[FakeLanguageTool, str], name: str, text: str, wanted: str
) -> None:
    _config(article, fake[1])
    article(text, name)
    (found,) = (f for f in json.loads(run(name, "--select", "LT").out) if f["code"].startswith("LT-"))
    start, end = (found[k]["offset"] for k in ("location", "end_location"))
    assert text[start:end] == wanted
    if "<i>" in wanted:
        assert found["fix"]["applicability"] == "display"


def test_other_peoples_words_are_not_sent(
    run: Cli, article: Article, fake: tuple[FakeLanguageTool, str]
) -> None:
    _config(article, fake[1])
    article(
        "Head line\n\n“They zzag all day,” the mayor said in a letter to the clerk.\n\n“No zzag,” he said.\n"
    )
    assert run("article.txt").out == "[]\n"
    assert fake[0].asked
    assert all("zzag" not in fields["text"] for fields in fake[0].asked)


def test_an_edited_article_costs_one_paragraph(
    run: Cli, article: Article, fake: tuple[FakeLanguageTool, str]
) -> None:
    _config(article, fake[1])
    article(COPY)
    first = run("article.txt")
    assert sorted(f["text"] for f in fake[0].asked) == sorted(COPY.strip().split("\n\n"))
    fake[0].asked.clear()
    assert run("article.txt").out == first.out
    assert fake[0].asked == []
    article(COPY.replace("all of the day", "all day"))
    run("article.txt")
    assert [f["text"] for f in fake[0].asked] == ["It rained all day."]
    fake[0].asked.clear()
    run("article.txt", "--no-cache")
    assert len(fake[0].asked) == 3
    fake[0].asked.clear()
    fake[0].version = "6.9"
    run("article.txt")
    assert len(fake[0].asked) == 3


def test_the_user_turns_rules_on_and_off(
    run: Cli, article: Article, fake: tuple[FakeLanguageTool, str]
) -> None:
    _config(article, fake[1], "  enable: [TEST_STYLE]\n  disable: [TEST_GRAMMAR]\n")
    article(COPY)
    assert _codes(run("article.txt").out) == ["TY101", "LT-TEST_STYLE"]
    assert fake[0].asked[0]["enabledRules"] == "TEST_STYLE"
    assert "TEST_GRAMMAR" in fake[0].asked[0]["disabledRules"].split(",")


def test_selectors_mean_its_findings_too(
    run: Cli, article: Article, fake: tuple[FakeLanguageTool, str]
) -> None:
    _config(article, fake[1], "severity: {LT-TEST_GRAMMAR: error}\n")
    article(COPY)
    assert _codes(run("article.txt", "--select", "LT").out) == ["LT-TEST_GRAMMAR"]
    assert _codes(run("article.txt", "--select", "TY").out) == ["TY101"]
    assert _codes(run("article.txt", "--ignore", "languagetool-grammar").out) == ["TY101"]
    assert _codes(run("article.txt", "--ignore", "LT-TEST_GRAMMAR").out) == ["TY101"]
    assert _codes(run("article.txt", "--extend-select", "LT-TEST_STYLE").out)[-1] == "LT-TEST_STYLE"
    assert _codes(run("article.txt", "--languagetool", "off").out) == ["TY101"]
    assert json.loads(run("article.txt", "--select", "LT").out)[0]["severity"] == "error"


def test_a_comment_hides_its_findings(run: Cli, article: Article, fake: tuple[FakeLanguageTool, str]) -> None:
    _config(article, fake[1])
    article(
        "# Head\n\nHe zzag home in the rain. <!-- copylint: ignore LT-TEST_GRAMMAR house word -->\n", "a.md"
    )
    assert _codes(run("a.md").out) == []


def test_words_that_both_report_are_reported_once(run: Cli, article: Article) -> None:
    words = {
        "goverment": ("MORFOLOGIK_RULE_EN_US", "TYPOS", "government"),
        "Brattlesham": ("MORFOLOGIK_RULE_EN_US", "TYPOS", "Battles ham"),
    }
    with served(FakeLanguageTool(words)) as url:
        _config(article, url)
        article("Head line\n\nThe goverment said that Brattlesham would keep its ferry.\n")
        (found,) = json.loads(run("article.txt").out)
    assert found["code"] == "TY109"
    assert found["message"].endswith("did you mean “government”? [LT-MORFOLOGIK_RULE_EN_US too]")


def test_some_rules_are_heard_for_plain_words_alone(run: Cli, article: Article) -> None:
    words = {"an": ("EN_A_VS_AN", "MISC", "a"), "Tora Tora": ("ENGLISH_WORD_REPEAT_RULE", "MISC", "Tora")}
    with served(FakeLanguageTool(words)) as url:
        _config(article, url)
        text = "Head line\n\nHe saw Tora Tora. He got an $11 bill, or an 18-hour job, or an small debt.\n"
        article(text)
        found = [f for f in json.loads(run("article.txt", "--select", "LT").out) if f["location"]["offset"]]
    assert [text[f["location"]["offset"] :][:8] for f in found] == ["an small"]


def test_dialect_is_the_articles_or_the_settings(
    run: Cli, article: Article, fake: tuple[FakeLanguageTool, str]
) -> None:
    _config(article, fake[1])
    article("Head line\n\nThe colour of the harbour pleased the labour minister.\n")
    run("article.txt")
    run("article.txt", "--dialect", "us")
    assert [f["language"] for f in fake[0].asked] == ["en-GB", "en-US"]


# What can go wrong. Each server is a function of a request.


def _nonsense(handler: BaseHTTPRequestHandler, _: str) -> None:
    reply(handler, b"<html>It works!</html>")


def _other_json(handler: BaseHTTPRequestHandler, _: str) -> None:
    reply(handler, b'{"status": "ok"}')


def _bytes(handler: BaseHTTPRequestHandler, _: str) -> None:
    reply(handler, b"\xff\xfe\x00garbage\x80")


def _broken(handler: BaseHTTPRequestHandler, _: str) -> None:
    reply(handler, b"Error: Java heap space", 500)


def _hangs_up(handler: BaseHTTPRequestHandler, _: str) -> None:
    handler.close_connection = True
    handler.connection.close()


def _hangs(handler: BaseHTTPRequestHandler, _: str) -> None:
    time.sleep(60)


def _drips(handler: BaseHTTPRequestHandler, _: str) -> None:
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    for _ in range(120):
        handler.wfile.write(b" ")
        time.sleep(0.5)


class _BadPlaces(FakeLanguageTool):
    """Speaks the protocol, but its places lie outside the text."""

    def _matches(self, text: str) -> Iterator[dict[str, object]]:
        for match in super()._matches(text):
            yield {**match, "offset": -5}


class _Dies(FakeLanguageTool):
    """Answers until it is asked about a text."""

    def __call__(self, handler: BaseHTTPRequestHandler, body: str) -> None:
        if handler.path.endswith("/check"):
            return _hangs_up(handler, body)
        return super().__call__(handler, body)


FAULTS = {
    "nonsense": (_nonsense, "it answers “<html>It works!</html>”"),
    "json of another program": (_other_json, "its answer is not LanguageTool's"),
    "bytes": (_bytes, "its answer is not LanguageTool's"),
    "out of memory": (_broken, "it answers “Error: Java heap space”"),
    "hangs up": (_hangs_up, "it closed the connection"),
    "dies in mid-run": (_Dies(WORDS), "it closed the connection"),
    "bad places": (_BadPlaces(WORDS), "its answer is not LanguageTool's"),
    "hangs": (_hangs, "no answer in"),
    "drips": (_drips, "no answer in"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_faulty_server_costs_one_line_and_only_on_fails(run: Cli, article: Article, fault: str) -> None:
    answer, what = FAULTS[fault]
    article(COPY, "one.txt")
    article(COPY.replace("zzag", "went"), "two.txt")
    with served(answer) as url:
        _config(article, url, "  timeout: 2\n")
        ran = run("one.txt", "two.txt")
        assert ran.err.count("\n") == 1
        assert ran.err.startswith("copylint: LanguageTool takes no part: ")
        assert what in ran.err
        assert _codes(ran.out) == ["TY101", "TY101"]
        assert ran.status == 1
        ran = run("one.txt", "--languagetool", "on")
        assert _codes(ran.out) == ["TY101"]
        assert ran.err.count("\n") == 1
        assert ran.status == 2


def test_no_server_at_all(run: Cli, article: Article) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        _config(article, f"http://127.0.0.1:{closed.getsockname()[1]}")
        article(COPY)
        assert run("article.txt", "--languagetool", "off").err == ""  # and its findings are kept
        ran = run("article.txt")
        assert ran.status == 1
        assert ran.err.endswith("nothing listens there\n")
        assert run("article.txt", "--languagetool", "on").status == 2


def test_auto_without_a_server_says_nothing_and_on_says_how(
    run: Cli, copylint: Cli, article: Article
) -> None:
    article(COPY)
    ran = run("article.txt")
    assert (ran.status, ran.err) == (1, "")
    ran = run("article.txt", "--languagetool", "on")
    assert ran.status == 2
    assert (
        ran.err
        == "copylint: LanguageTool takes no part: no LanguageTool server runs: copylint languagetool start\n"
    )
    assert _codes(ran.out) == ["TY101"]
    env = {"COPYLINT_DATA_DIR": str(article("", "nothing").parent / "data")}
    assert (
        "languagetool: auto, but no server runs (copylint languagetool start)\n"
        in copylint("config", env=env).out
    )


def test_a_state_that_nobody_stands_behind_is_no_server(run: Cli, article: Article, tmp_path: Path) -> None:
    state = {
        "port": 1,
        "pid": 1,
        "started": 5.0,
        "supervisor": 1,
        "supervised": 5.0,
        "version": "6.8",
        "ready": True,
    }
    article(json.dumps(state), "data/languagetool/server.json")
    article(COPY)
    ran = run("article.txt")
    assert (ran.status, ran.err, _codes(ran.out)) == (1, "", ["TY101"])
    assert run("article.txt", "--languagetool", "on").status == 2


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("languagetool: maybe\n", "`languagetool` can't be `maybe`: it is one of auto, on, off"),
        ("languagetool: {servr: x}\n", "unknown key `servr` in `languagetool` — did you mean `server`?"),
        ("languagetool: {timeout: 0}\n", "`timeout` is a number of seconds, more than 0 and at most 3600"),
        (
            "languagetool: {server: 'http://a b'}\n",
            "`http://a b` is no server: write it as http://127.0.0.1:8081",
        ),
        (
            "languagetool: {dialect: fr}\n",
            "`dialect` can't be `fr`: it is auto, us, uk, or a variant such as en-AU",
        ),
        (
            "languagetool: {enable: ['A B']}\n",
            "`A B` is no rule of LanguageTool's: write its id, as HE_VERB_AGR",
        ),
    ],
)
def test_bad_settings_are_one_error_with_a_place(run: Cli, article: Article, text: str, message: str) -> None:
    article(text, ".copylint.yml")
    article(COPY)
    ran = run("article.txt")
    assert ran.status == 2
    assert message in ran.err
    assert ".copylint.yml:1:" in ran.err


def test_many_files_on_all_cores(run: Cli, article: Article, fake: tuple[FakeLanguageTool, str]) -> None:
    _config(article, fake[1])
    for i in range(12):
        article(COPY, f"many/{i:02}.txt")
    ran = run("many", "-j", "2")
    assert (ran.err, len(_codes(ran.out))) == ("", 24)
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        _config(article, f"http://127.0.0.1:{closed.getsockname()[1]}")
        ran = run("many", "-j", "2")
    assert ran.err.count("\n") == 1
    assert len(_codes(ran.out)) == 12


def test_commands_say_what_is_wrong_with_their_options(copylint: Cli) -> None:
    for arguments in (
        ("start", "--memory", "lots"),
        ("start", "--idle", "-1"),
        ("start", "--port", "0"),
        ("begin",),
        (),
    ):
        ran = copylint("languagetool", *arguments)
        assert ran.status == 2
        assert ran.err.count("\n") == 1
