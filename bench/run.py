"""Times copylint against Vale in turn, in one run: one article cold, and 1,000 articles, each
looked at afresh and looked at again unchanged.

Vale is built with Go from its public source; where there is no Go, or it can't be built, only copylint is timed and
a line says so. Articles come from the evaluation data where it is present, else from examples/.
Figures are medians of wall seconds and the median of the ratios pair by pair; on a machine that does other things
besides, the ratio of processor time tells more. Memory is that of the process that had most.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / ".bench"
EVAL = Path(os.environ.get("COPYLINT_EVAL", ROOT.parent / "shared" / "eval"))
VALE = "github.com/errata-ai/vale/v3/cmd/vale@v3.18.0"
STYLES = ("proselint", "write-good", "TheEconomist")


def run(*command: str, env: dict[str, str] | None = None) -> None:
    """Runs a command that must succeed."""
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=env)


def copylint() -> list[str]:
    """A fresh install of this checkout, as users get it."""
    place = WORK / "venv"
    env = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    if not place.exists():
        run(sys.executable, "-m", "venv", str(place))
    pip = [str(place / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    run(*pip, "--upgrade", "pip>=25.1")
    run(*pip, str(ROOT), env=env)
    run(*pip, "--force-reinstall", "--no-deps", str(ROOT), env=env)
    return [
        str(place / "bin" / "copylint"),
        "check",
        "--isolated",
        "--exit-zero",
        "--output-format",
        "concise",
    ]


def vale() -> list[str] | None:
    """Vale with the styles at hand, or None with a line that says why not."""
    binary = WORK / "bin" / "vale"
    if not binary.exists():
        if shutil.which("go") is None:
            print("vale: not timed, because there is no Go to build it with")
            return None
        built = subprocess.run(
            ["go", "install", VALE],
            env={**os.environ, "GOBIN": str(binary.parent)},
            capture_output=True,
            text=True,
        )
        if built.returncode:
            print(f"vale: not timed, because it could not be built: {built.stderr.strip().splitlines()[-1]}")
            return None
    styles = EVAL / "vale" / "styles"
    found = [s for s in STYLES if (styles / s).is_dir()]
    config = WORK / "vale.ini"
    config.write_text(
        f"StylesPath = {styles if found else WORK}\nMinAlertLevel = suggestion\n[*]\nBasedOnStyles = {', '.join(found) or 'Vale'}\n"
    )
    print(f"vale: styles {', '.join(found) or 'Vale (built in)'}")
    return [str(binary), "--no-global", "--no-exit", "--output=line", "--config", str(config)]


class Run(NamedTuple):
    """One run: wall and processor seconds, and the most memory that one of its processes had (MiB)."""

    wall: float
    cpu: float
    peak: float


def timed(command: list[str], kept: bool = False) -> Run:
    """One run of a command; copylint looks afresh unless its kept results are wanted."""
    env = {k: v for k, v in os.environ.items() if k != "COPYLINT_NO_CACHE"}
    env |= {} if kept else {"COPYLINT_NO_CACHE": "1"}
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=env)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return Run(time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def compare(what: str, ours: list[str], theirs: list[str] | None, runs: int, kept: bool = False) -> None:
    """Prints medians and the ratio; the commands run in turn after one warm-up each."""
    timed(ours, kept)
    if theirs:
        timed(theirs)
    pairs = [(timed(ours, kept), timed(theirs) if theirs else None) for _ in range(runs)]
    mine, other = [a for a, _ in pairs], [b for _, b in pairs if b]
    line = f"{what}: copylint {statistics.median(r.wall for r in mine):.3f} s"
    if other:
        ratios = [(a.wall / b.wall, a.cpu / max(b.cpu, 1e-3)) for a, b in zip(mine, other, strict=True)]
        wall, cpu = (statistics.median(column) for column in zip(*ratios, strict=True))
        line += f", vale {statistics.median(r.wall for r in other):.3f} s, ratio {wall:.2f} (processor time {cpu:.2f})"
    print(f"{line}, at most {max(r.peak for r in mine):.0f} MiB a process", flush=True)


def throughput(ours: list[str], folder: Path, runs: int) -> None:
    """Prints how much copy one core reads in a second of its time, start-up included."""
    size = sum(path.stat().st_size for path in folder.iterdir()) / 1e6
    spent = statistics.median(timed([*ours, "-j", "1", str(folder)]).cpu for _ in range(runs))
    print(f"one core: {size / spent:.2f} MB/s", flush=True)


def articles() -> tuple[Path, list[Path]]:
    """The single article and the many."""
    news = EVAL / "news" / "bbc_fulltext.jsonl"
    sample = EVAL / "seeded" / "cases" / "00-regiments.txt"
    example = ROOT / "examples" / "bridge.txt"
    texts = [example.read_text(encoding="utf-8")] * 1000
    if news.exists():
        rows = [json.loads(line) for line in news.open(encoding="utf-8")]
        texts = [f"{r['title']}\n\n{r['text']}\n" for r in rows[:1000]]
    folder = WORK / "articles"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for i, text in enumerate(texts):
        (folder / f"{i:04}.txt").write_text(text, encoding="utf-8")
    print(
        f"articles: {len(texts)}, {sum(map(len, texts)) / 1e6:.1f} MB, {'news' if news.exists() else 'the example repeated'}"
    )
    return (sample if sample.exists() else example), [folder]


def main() -> None:
    """Runs the comparison."""
    WORK.mkdir(exist_ok=True)
    ours, theirs = copylint(), vale()
    one, many = articles()
    compare("one article, cold", [ours[0], str(one)], theirs and [*theirs, str(one)], 21)
    compare("one article, unchanged", [ours[0], str(one)], theirs and [*theirs, str(one)], 21, kept=True)
    compare("1,000 articles", [*ours, *map(str, many)], theirs and [*theirs, *map(str, many)], 3)
    throughput(ours, many[0], 3)
    compare(
        "1,000 articles, unchanged",
        [*ours, *map(str, many)],
        theirs and [*theirs, *map(str, many)],
        3,
        kept=True,
    )


if __name__ == "__main__":
    main()
