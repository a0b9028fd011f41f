"""Other people's programs that tests need, where `make test` has put them.

Where one is missing the test says so and is skipped; under CI it fails, for there nothing may be left untested.
"""

import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

import pytest

MODULES = Path(sys.prefix) / "readers" / "node_modules"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def missing(what: str) -> NoReturn:
    """Ends a test that has not got what it needs."""
    said = f"{what}: `make test` installs it"
    if os.environ.get("CI"):
        pytest.fail(said)
    pytest.skip(said)


def node_module(name: str) -> Path:
    """The folder of a node package."""
    place = MODULES / name
    if not place.is_dir() or shutil.which("node") is None:
        missing(f"no {name}")
    return place


def browser() -> str:
    """The program of a Chromium: the machine's own, or playwright's; empty where there is none."""
    found = os.environ.get("COPYLINT_TEST_BROWSER") or next(filter(None, map(shutil.which, BROWSERS)), "")
    if found:
        return found
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if os.path.exists(own) else ""


def install_browser() -> None:
    """Gets a Chromium where there is none: Debian's where packages may be installed, else playwright's."""
    import subprocess

    if browser():
        return
    commands = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    if shutil.which("apt-get") and os.geteuid() == 0:
        packages = ["chromium", "fonts-dejavu-core"]
        commands[:0] = [
            ["apt-get", "update", "-qq"],
            ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages],
        ]
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in commands:
        with suppress(OSError, subprocess.TimeoutExpired):
            subprocess.run(command, check=False, stdout=subprocess.DEVNULL, timeout=600, env=quiet)
        if browser():
            return
    print("no Chromium could be had: the tests of the html report will say so", file=sys.stderr)


if __name__ == "__main__":
    install_browser()
