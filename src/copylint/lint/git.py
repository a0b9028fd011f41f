"""What git knows: the repository of a folder, what is ignored, which lines changed. Asks git itself."""

import os
import re
import subprocess
from collections.abc import Iterator, Sequence

from copylint._typing import NamedTuple

_ESCAPES = {"a": 7, "b": 8, "t": 9, "n": 10, "v": 11, "f": 12, "r": 13, '"': 34, "\\": 92}
_DIFF = (
    "diff",
    "--no-color",
    "--no-ext-diff",
    "--no-textconv",
    "--no-relative",
    "--ignore-submodules=all",
    "--find-renames",
)
_PATCH = ("--unified=0", "--inter-hunk-context=0", "--src-prefix=a/", "--dst-prefix=b/")
_SUBMODULE, _LINK = "160000", "120000"


class GitError(Exception):
    """Why git can't tell, in a line."""


class Entry(NamedTuple):
    """A file that git says is changed: its path in bytes from the top of the repository, the name of its new
    content, whether that is not the old one's, and whether its mode changed."""

    path: bytes
    blob: str
    edited: bool
    remoded: bool


def ask(folder: str, *arguments: str, data: bytes | None = None) -> bytes:
    """What git answers in a folder. Raises GitError, in git's own words, where it fails."""
    try:
        done = subprocess.run(
            ["git", "-C", folder, *arguments], input=data, capture_output=True, env=_environment()
        )
    except FileNotFoundError:
        raise GitError("git is not installed") from None
    except OSError as error:
        raise GitError(f"git can't be run: {error.strerror}") from None
    if done.returncode:
        lines = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["git failed without a word"]
        raise GitError(re.sub(r"^(?:fatal|error): ", "", lines[0]))
    return done.stdout


def _environment() -> dict[str, str]:
    """The environment, in English; a hook's folders are told from the top, we may ask from elsewhere."""
    found = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY"):
        if found.get(name):
            found[name] = os.path.abspath(found[name])
    if found.get("GIT_DIR") and not found.get("GIT_WORK_TREE"):
        found["GIT_WORK_TREE"] = os.getcwd()  # as git takes it where it runs a hook
    return found


def top_of(folder: str) -> str:
    """The real path of the work tree that a folder is in. Raises GitError where it is in none."""
    try:
        top = os.fsdecode(ask(folder, "rev-parse", "--show-toplevel")).rstrip("\n")
    except GitError as error:
        if "not a git repository" in str(error):
            raise GitError("is not in a git repository") from None
        if "must be run in a work tree" in str(error):
            raise GitError("is in a bare git repository, which has no files") from None
        raise
    return os.path.realpath(top)


def repository_of(folder: str) -> str:
    """The folder at or above a folder that looks like the top of a work tree, "" for none; git is not asked."""
    at = os.path.abspath(folder)
    while not os.path.exists(os.path.join(at, ".git")):
        above = os.path.dirname(at)
        if above == at:
            return ""
        at = above
    return at


def inside_repository(folder: str) -> bool:
    """Whether a folder looks like part of a work tree; git is not asked."""
    return bool(os.environ.get("GIT_DIR") or repository_of(folder))


def ignored(folder: str) -> frozenset[str]:
    """Real paths, of files and of whole folders, that git ignores below a folder."""
    listed = ask(
        folder, "ls-files", "--others", "--ignored", "--exclude-standard", "--directory", "-z", "--", "."
    )
    base = os.path.realpath(folder)
    names = (os.fsdecode(name).rstrip("/") for name in listed.split(b"\0") if name)
    return frozenset(os.path.join(base, name) for name in names if name != ".")


def base_of(top: str, revision: str) -> str:
    """The commit to compare with: where the work here and `revision` parted. GitError where there is no such."""
    try:
        name = ask(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    except GitError:
        raise GitError(f"no revision is called `{revision}`") from None
    commit = name.decode().strip()
    try:
        return ask(top, "merge-base", commit, "HEAD").decode().strip() or commit
    except GitError:
        return commit  # histories that never met, or a clone that is too shallow to tell


def changed(top: str, *what: str) -> Iterator[Entry]:
    """Files that are new or changed, deleted ones and submodules left out; `what` is `--cached` or a commit."""
    fields = iter(ask(top, *_DIFF, "--raw", "--no-abbrev", "-z", *what).split(b"\0"))
    for head in fields:
        if not head:
            continue
        old_mode, new_mode, old, new, status = head.decode().lstrip(":").split()
        path = next(fields)
        if status[0] in "RC":
            path = next(fields)
        if status[0] in "DUX" or new_mode in (_SUBMODULE, _LINK):
            continue
        remoded = old_mode not in (new_mode, "000000")
        yield Entry(path, new, status not in ("R100", "C100") and old != new, remoded)


def untracked(top: str) -> Iterator[bytes]:
    """Files that git neither tracks nor ignores, from the top."""
    for name in ask(top, "ls-files", "--others", "--exclude-standard", "-z").split(b"\0"):
        if name and not name.endswith(b"/"):
            yield name


def unstaged(top: str) -> frozenset[bytes]:
    """Tracked files whose content on disk is not that of the index, from the top."""
    ask_again = ask(top, *_DIFF, "--name-only", "-z")
    return frozenset(name for name in ask_again.split(b"\0") if name)


def blobs(top: str, names: Sequence[str]) -> list[bytes]:
    """The contents that names stand for."""
    if not names:
        return []
    answer = ask(top, "cat-file", "--batch", data="\n".join(names).encode() + b"\n")
    contents, at = [], 0
    for _ in names:
        end = answer.index(b"\n", at)
        size = int(answer[at:end].rsplit(b" ", 1)[1])
        contents.append(answer[end + 1 : end + 1 + size])
        at = end + 1 + size + 1
    return contents


def hunks(top: str, *what: str) -> dict[bytes, list[tuple[int, int]]]:
    """For each file with text that changed the new or changed lines, from 1, first and last."""
    found: dict[bytes, list[tuple[int, int]]] = {}
    lines: list[tuple[int, int]] = []
    left = 0
    for line in ask(top, *_DIFF, *_PATCH, *what).split(b"\n"):
        if left and line[:1] in (b"+", b"-"):
            left -= 1
        elif line.startswith(b"+++ "):
            lines = found.setdefault(_path(line[4:]), [])
        elif line.startswith(b"@@ "):
            numbers = re.match(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@", line)
            if numbers:
                old, start, count = (int(n) if n is not None else 1 for n in numbers.groups())
                left = old + count
                if count:
                    lines.append((start, start + count - 1))
    return found


def _path(quoted: bytes) -> bytes:
    """The path on a `+++ ` line: after its prefix, out of its quotation marks."""
    if not quoted.startswith(b'"'):
        return quoted.removesuffix(b"\t")[2:]
    made = bytearray()
    for plain, octal, letter in re.findall(rb'([^\\"]+)|\\([0-7]{3})|\\(.)', quoted.rstrip(b"\t")[1:-1]):
        made += plain or bytes([int(octal, 8) if octal else _ESCAPES[letter.decode()]])
    return bytes(made[2:])
