"""`--fix` killed at any moment: every file is the old one or the new one."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

FILES, KILLS = 200, 100
COPY = "Bridge {n} to close\n\nThe café wall could of held, the council said.\n"


def _folder(place: Path, old: dict[str, bytes]) -> None:
    for name, data in old.items():
        (place / name).write_bytes(data)


def _command(place: Path) -> list[str]:
    return [sys.executable, "-m", "copylint", str(place), "--fix", "--isolated", "--select", "TY105"]


@pytest.mark.skipif(os.name == "nt", reason="kill -9 is of Unix")
def test_killed_at_random_moments(tmp_path: Path) -> None:
    place = tmp_path / "desk"
    place.mkdir()
    old = {f"{n:03}.txt": COPY.format(n=n).encode() for n in range(FILES)}
    new = {name: data.replace(b"could of", b"could have") for name, data in old.items()}
    env = {**os.environ, "COPYLINT_CACHE_DIR": str(tmp_path / "cache")}
    started = time.monotonic()
    _folder(place, old)
    subprocess.run(_command(place), env=env, check=True, capture_output=True)
    assert {p.name: p.read_bytes() for p in place.iterdir()} == new
    whole = time.monotonic() - started
    chance = random.Random(20250314)
    seen = set()
    for _ in range(KILLS):
        _folder(place, old)
        with subprocess.Popen(
            _command(place),
            env=env,
            start_new_session=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as process:
            time.sleep(chance.uniform(0.05, whole))
            os.killpg(process.pid, signal.SIGKILL)
        names = {p.name for p in place.iterdir() if not p.name.startswith(".copylint-")}
        assert names == set(old)
        found = {name: (place / name).read_bytes() for name in names}
        assert all(found[name] in (old[name], new[name]) for name in names)
        seen.add(sum(found[name] == new[name] for name in names))
    assert any(0 < done < FILES for done in seen), "no run was killed while it wrote"
    subprocess.run(_command(place), env=env, check=True, capture_output=True)
    assert {p.name: p.read_bytes() for p in place.iterdir()} == new
