"""Options of `check` about which files are looked at, and how fast."""

import argparse


def count(text: str) -> int:
    """A number of processes."""
    if not text.isdigit() or not 0 < int(text) < 1000:
        raise argparse.ArgumentTypeError(f"`{text}` is no number of processes: 1, 2, …")
    return int(text)


def add_speed(parser: argparse.ArgumentParser) -> None:
    """Adds the options about processes and the cache."""
    group = parser.add_argument_group("speed")
    group.add_argument(
        "-j",
        "--jobs",
        type=count,
        default=0,
        metavar="N",
        help="processes (default: one a core; 1: no other)",
    )
    group.add_argument("--no-cache", action="store_true", help="look at unchanged files too; keep nothing")
    group.add_argument("--cache-dir", metavar="FOLDER", help="where results and compiled rules are kept")
