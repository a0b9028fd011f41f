"""What tests share."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# A busy machine is no fault of the code: how long an example takes says nothing here.
settings.register_profile("copylint", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("copylint")

# A run in the background may have been told to ignore interruptions, which what the tests start would inherit.
signal.signal(signal.SIGINT, signal.default_int_handler)

ROOT = Path(__file__).resolve().parent.parent


class Ran:
    """What a run of the command line left: status, out, err."""

    def __init__(self, status: int, out: str, err: str) -> None:
        self.status, self.out, self.err = status, out, err


Cli = Callable[..., Ran]


@pytest.fixture(scope="session")
def cache_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache folder for the test run alone."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="session", autouse=True)
def no_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keeps a LanguageTool server that the developer runs out of the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COPYLINT_DATA_DIR", str(tmp_path_factory.mktemp("data")))
        yield


@pytest.fixture
def copylint(tmp_path: Path, cache_dir: Path) -> Cli:
    """Runs copylint as a command of its own in a temporary folder; `stdin` is bytes."""

    def run(
        *arguments: str, stdin: bytes = b"", cwd: Path = tmp_path, env: dict[str, str] | None = None
    ) -> Ran:
        base = {k: v for k, v in os.environ.items() if k not in ("FORCE_COLOR", "COPYLINT_CACHE_DIR")}
        settings = {**base, "COPYLINT_CACHE_DIR": str(cache_dir), "PYTHONIOENCODING": "utf-8", **(env or {})}
        done = subprocess.run(
            [sys.executable, "-m", "copylint", *arguments],
            input=stdin,
            capture_output=True,
            cwd=cwd,
            env=settings,
        )
        return Ran(
            done.returncode, *(o.decode("utf-8", "surrogateescape") for o in (done.stdout, done.stderr))
        )

    return run


@pytest.fixture
def article(tmp_path: Path) -> Callable[..., Path]:
    """Writes a file into the temporary folder."""

    def write(text: str | bytes, name: str = "article.txt") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return path

    return write
