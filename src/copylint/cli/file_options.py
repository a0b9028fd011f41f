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
    group.add_argument(
        "--watch", action="store_true", help="lint again whenever a file or the settings change; Ctrl-C ends"
    )
    group.add_argument("--no-cache", action="store_true", help="look at unchanged files too; keep nothing")
    group.add_argument("--cache-dir", metavar="FOLDER", help="where results and compiled rules are kept")


def add_files(parser: argparse.ArgumentParser) -> None:
    """Adds the options that narrow the paths down."""
    group = parser.add_argument_group("files")
    group.add_argument(
        "--exclude",
        action="append",
        metavar="GLOB",
        help="leave these out of folders too; a folder means all below it",
    )
    group.add_argument(
        "--force-exclude", action="store_true", help="leave out excluded files even where they are named"
    )
    group.add_argument(
        "--no-respect-gitignore", action="store_true", help="lint what git ignores too, in folders"
    )


def add_adoption(parser: argparse.ArgumentParser) -> None:
    """Adds the options that leave out what was there before."""
    group = parser.add_argument_group("new findings only")
    changes = group.add_mutually_exclusive_group()
    changes.add_argument(
        "--since", metavar="REV", help="only findings on lines changed since this revision, in git"
    )
    changes.add_argument("--staged", action="store_true", help="only findings on lines staged in git")
    group.add_argument("--baseline", metavar="FILE", help="leave out the findings that this file lists")
    group.add_argument(
        "--update-baseline", action="store_true", help="list the findings of this run in the baseline"
    )
    group.add_argument(
        "--add-ignores",
        action="store_true",
        help="excuse the findings of this run with comments in the files",
    )
    group.add_argument("--reason", metavar="TEXT", help="what those comments give as their reason")
