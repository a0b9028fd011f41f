"""LanguageTool itself: installed without a system Java or Maven, started, asked, killed and stopped.

The files come from Maven Central once and are kept in .languagetool (or $COPYLINT_TEST_DATA); where they can't be had
these tests fail.
"""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from tests.conftest import ROOT

from copylint.backends.errors import BackendError
from copylint.backends.install import damaged
from copylint.backends.server import Wish, start
from copylint.backends.state import State, read_state, state_path

Run = Callable[..., "subprocess.CompletedProcess[str]"]
KEPT = Path(os.environ.get("COPYLINT_TEST_DATA") or ROOT / ".languagetool")
STORY = "Bridge to close\n\nThe 🌅 crew seen the bridge is equally as bad, he said. It has it’s own toll.\n"
WAIT = 240  # seconds that a server on a busy machine may take


def _environment(data: Path) -> dict[str, str]:
    """Folders of its own, and a PATH without java or mvn."""
    away = {"JAVA_HOME", "COPYLINT_JAVA", "COPYLINT_MAVEN_REPOSITORY"}
    base = {k: v for k, v in os.environ.items() if k not in away}
    folders = {"COPYLINT_DATA_DIR": str(data), "COPYLINT_CACHE_DIR": str(data / "cache")}
    return {**base, **folders, "PATH": str(data / "no-programs"), "PYTHONIOENCODING": "utf-8"}


def _command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "copylint", *arguments]


def _runner(data: Path) -> Run:
    def run(*arguments: str, cwd: Path | None = None) -> "subprocess.CompletedProcess[str]":
        command = _command(*arguments)
        return subprocess.run(
            command, capture_output=True, encoding="utf-8", env=_environment(data), cwd=cwd, timeout=WAIT
        )

    return run


@pytest.fixture(scope="module")
def installed() -> Path:
    """The folder of an installation, made by the command that users run."""
    done = _runner(KEPT)("languagetool", "install")
    assert done.returncode == 0, done.stderr
    assert damaged(str(KEPT)) == []
    return KEPT / "languagetool"


@pytest.fixture
def data(installed: Path, tmp_path: Path) -> Iterator[Path]:
    """A data folder of its own with the same files; what still runs there in the end is stopped."""
    yield _data(installed, tmp_path)
    _runner(tmp_path / "data")("languagetool", "stop")


def _data(installed: Path, base: Path) -> Path:
    made = base / "data"
    (release,) = (p for p in installed.iterdir() if (p / "SHA256SUMS").is_file())
    place = made / "languagetool" / release.name
    place.mkdir(parents=True)
    for file in release.iterdir():
        os.symlink(file, place / file.name)
    return made


@pytest.fixture(scope="module")
def server(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, State]]:
    """A server that two commands started at once, and its folder."""
    data = _data(installed, tmp_path_factory.mktemp("server"))
    command = _command("languagetool", "start", "--memory", "700m")
    both = [
        subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8", env=_environment(data))
        for _ in "ab"
    ]
    said = [child.communicate(timeout=WAIT)[0] for child in both]
    assert [child.returncode for child in both] == [0, 0]
    state = read_state(str(data))
    assert state is not None
    assert all(f" at {state.url} (process {state.pid})" in words for words in said)
    assert sorted("already" in words for words in said) == [False, True]
    yield data, state
    _runner(data)("languagetool", "stop")
    assert not psutil.pid_exists(state.pid)


def _story(folder: Path, text: str = STORY, name: str = "story.txt") -> str:
    (folder / name).write_text(text, encoding="utf-8")
    return str(folder / name)


def _findings(done: "subprocess.CompletedProcess[str]") -> list[tuple[str, int, int]]:
    assert done.stderr == ""
    places = ((f, f["location"]["offset"], f["end_location"]["offset"]) for f in json.loads(done.stdout))
    return [(f["code"], start, end) for f, start, end in places]


JSON = ("check", "--isolated", "--languagetool", "on", "--output-format", "json")


def test_one_server_on_the_loopback_with_bounded_memory(server: tuple[Path, State]) -> None:
    process = psutil.Process(server[1].pid)
    assert "-Xmx700m" in process.cmdline()
    listening = [c.laddr for c in process.net_connections("tcp") if c.status == psutil.CONN_LISTEN]
    assert {address.port for address in listening} == {server[1].port}
    assert all(address.ip.endswith("127.0.0.1") for address in listening)
    said = _runner(server[0])("languagetool", "status").stdout
    assert f"server: {server[1].url}, process {server[1].pid}" in said


def test_its_findings_have_exact_places(server: tuple[Path, State], tmp_path: Path) -> None:
    run = _runner(server[0])
    found = {code: STORY[a:b] for code, a, b in _findings(run(*JSON, _story(tmp_path)))}
    assert found["LT-EQUALLY_AS"] == "equally as"
    html = "<h1>Bridge to close</h1><p>Smith &amp; Sons &mdash; the bridge <b>is</b>&nbsp;<i>equally as</i> bad.</p>"
    (place,) = (
        (a, b)
        for code, a, b in _findings(run(*JSON, _story(tmp_path, html, "a.html")))
        if code == "LT-EQUALLY_AS"
    )
    assert html[slice(*place)] == "equally as"


def test_auto_uses_a_running_server_and_quotations_stay_out(
    server: tuple[Path, State], tmp_path: Path
) -> None:
    run = _runner(server[0])
    story = _story(
        tmp_path, "Bridge to close\n\n“It is equally as bad,” the mayor told the crowd in the square.\n"
    )
    assert _findings(run("check", "--isolated", "--output-format", "json", story)) == []
    story = _story(tmp_path)
    codes = [c for c, _, _ in _findings(run("check", "--isolated", "--output-format", "json", story))]
    assert "LT-EQUALLY_AS" in codes
    said = run("config", str(tmp_path)).stdout
    assert f"languagetool: auto, the server at {server[1].url} (version {server[1].version})" in said


def test_an_edited_paragraph_is_all_that_is_asked(server: tuple[Path, State], tmp_path: Path) -> None:
    run, log = _runner(server[0]), server[0] / "languagetool" / "server.log"
    paragraphs = [
        f"The council met for the {n}th time, and the clerk took notes of it all." for n in range(10, 20)
    ]
    story = _story(tmp_path, "Council meets again\n\n" + "\n\n".join(paragraphs) + "\n")

    def asked() -> int:
        before = log.read_text(encoding="utf-8").count("Check done")
        assert run(*JSON, story).returncode in (0, 1)
        return log.read_text(encoding="utf-8").count("Check done") - before

    assert asked() == 11
    assert asked() == 0
    paragraphs[4] += " Nobody spoke against it."
    _story(tmp_path, "Council meets again\n\n" + "\n\n".join(paragraphs) + "\n")
    assert asked() == 1


def test_a_server_killed_in_mid_run_costs_one_line(data: Path, tmp_path: Path) -> None:
    run = _runner(data)
    assert run("languagetool", "start", "--memory", "500m").returncode == 0
    state = read_state(str(data))
    assert state is not None
    psutil.Process(state.pid).suspend()
    story = _story(tmp_path, STORY + "\nThe wall proved more resilient that engineers had feared.\n")
    child = subprocess.Popen(
        _command(*JSON, story),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=_environment(data),
    )
    _until(
        lambda: any(
            c.status == psutil.CONN_ESTABLISHED for c in psutil.Process(child.pid).net_connections("tcp")
        )
    )
    os.kill(state.pid, signal.SIGKILL)
    out, err = child.communicate(timeout=WAIT)
    assert child.returncode == 2
    assert "TY101" in out
    assert err.count("\n") == 1
    assert err.startswith("copylint: LanguageTool takes no part: ")
    _until(lambda: not psutil.pid_exists(state.supervisor))
    assert not os.path.exists(state_path(str(data)))
    silent = run("check", "--isolated", story)
    assert (silent.returncode, silent.stderr) == (1, "")


def _until(holds: Callable[[], bool]) -> None:
    for _ in range(WAIT * 10):
        if holds():
            return
        time.sleep(0.1)
    raise AssertionError("it never came to hold")


def test_a_server_nobody_uses_ends_by_itself(data: Path) -> None:
    run = _runner(data)
    assert run("languagetool", "start", "--memory", "500m", "--idle", "0.05").returncode == 0
    _until(lambda: not os.path.exists(state_path(str(data))))
    assert run("languagetool", "status").stdout.endswith("server: none runs\n")


def test_too_little_memory_is_one_clear_error(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(data / "no-programs"))
    with pytest.raises(BackendError, match="OutOfMemoryError"):
        start(str(data), Wish(memory="60m"))
    assert not os.path.exists(state_path(str(data)))


def test_stop_ends_no_other_process(data: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", "import time; time.sleep(300)"]) as other:
        state = State(1, other.pid, 1000.0, other.pid, 1000.0, "6.8", True)
        Path(state_path(str(data))).write_text(json.dumps(state._asdict()), encoding="utf-8")
        said = _runner(data)("languagetool", "stop")
        assert (said.returncode, said.stdout) == (0, "no server of copylint's runs here\n")
        assert other.poll() is None
        other.kill()
    assert not os.path.exists(state_path(str(data)))


def test_uninstall_leaves_nothing(data: Path) -> None:
    run = _runner(data)
    assert "MB freed" in run("languagetool", "uninstall").stdout
    assert list(data.rglob("*.jar")) == []
    assert run("languagetool", "start").returncode == 2
    assert "copylint languagetool install" in run("languagetool", "start").stderr
