"""`copylint cache info` and `copylint cache clean`: what is kept between runs."""

import os
import shutil
import sys

from copylint.cli.options import Parser
from copylint.lint.results import FOLDER
from copylint.lint.store import LIMIT, SHARDS, extent
from copylint.rulebook.store import cache_folder

_FILES = ("rules-", "config-")  # compiled rules and settings, one file a folder or a config
_ANSWERS = (
    "languagetool"  # what LanguageTool said of paragraphs: a database, and what SQLite writes beside it
)
_OLD = "results"  # where earlier versions kept findings


def main(arguments: list[str]) -> int:
    """Runs the command."""
    parser = Parser(
        prog="copylint cache",
        description="Tell about, or remove, what copylint keeps: findings of unchanged files, compiled rules, answers of LanguageTool.",
    )
    parser.add_argument(
        "action", choices=("info", "clean"), metavar="info|clean", help="tell about it, or empty it"
    )
    parser.add_argument("--cache-dir", metavar="FOLDER", help="the cache in this folder")
    options = parser.parse_args(arguments)
    folder = options.cache_dir or cache_folder()
    return _info(folder) if options.action == "info" else _clean(folder)


def _info(folder: str) -> int:
    _, findings = extent(os.path.join(folder, FOLDER))
    compiled = sum(os.stat(place).st_size for place in _compiled(folder))
    print(f"folder: {folder}")
    print(f"findings: {findings / 1e6:.1f} MB of at most {LIMIT * SHARDS / 1e6:.0f} MB")
    print(f"compiled rules and settings: {compiled / 1e6:.1f} MB")
    answers = sum(os.stat(place).st_size for place in _named(folder, _ANSWERS, ".sqlite"))
    print(f"answers of LanguageTool: {answers / 1e6:.1f} MB")
    return 0


def _compiled(folder: str) -> list[str]:
    return _named(folder, _FILES, ".bin")


def _named(folder: str, start: str | tuple[str, ...], part: str) -> list[str]:
    """Files of a folder by the start of their name and what is in it."""
    if not os.path.isdir(folder):
        return []
    return [os.path.join(folder, n) for n in sorted(os.listdir(folder)) if n.startswith(start) and part in n]


def _clean(folder: str) -> int:
    """Removes what copylint wrote, and nothing else that lies in the folder."""
    before = extent(folder)[1]
    try:
        for place in (*_compiled(folder), *_named(folder, _ANSWERS, ".sqlite")):
            os.unlink(place)
        for name in (FOLDER, _OLD):
            if os.path.isdir(os.path.join(folder, name)):
                shutil.rmtree(os.path.join(folder, name))
    except OSError as error:
        print(f"copylint: {error.filename}: can't be removed: {error.strerror}", file=sys.stderr)
        return 2
    print(f"{folder}: {(before - extent(folder)[1]) / 1e6:.1f} MB removed")
    return 0
