"""Where packs come from: the built-in rules, a user's folders; compiled once and cached by content."""

import marshal
import os
import sys
import zlib
from collections.abc import Iterator
from functools import cache

from copylint import __version__
from copylint._typing import Any
from copylint.language.mapped import mapped
from copylint.rulebook.errors import RuleError
from copylint.rulebook.pack import FORMAT, Pack, Plain

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
COMPILED = "compiled.bin"
Key = tuple[Any, ...]


def builtin_folder() -> str:
    """The folder of the built-in rules: in the package, or beside `src` in a checkout."""
    shipped = os.path.join(_PACKAGE, "_rules")
    return (
        shipped
        if os.path.isdir(shipped)
        else os.path.join(os.path.dirname(os.path.dirname(_PACKAGE)), "rules")
    )


def cache_folder() -> str:
    """The only folder that linting writes to: $COPYLINT_CACHE_DIR, or the system's place for caches."""
    named = os.environ.get("COPYLINT_CACHE_DIR")
    if named:
        return named
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.expanduser("~")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return os.path.join(base, "copylint")


def data_folder() -> str:
    """Where programs that the user had copylint install lie: $COPYLINT_DATA_DIR, or the system's place for such data."""
    named = os.environ.get("COPYLINT_DATA_DIR")
    if named:
        return os.path.abspath(named)
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or home
    elif sys.platform == "darwin":
        base = os.path.join(home, "Library", "Application Support")
    else:
        base = os.environ.get("XDG_DATA_HOME") or os.path.join(home, ".local", "share")
    return os.path.join(base, "copylint")


def server_state() -> str:
    """The file that tells of a running LanguageTool server of copylint's own."""
    return os.path.join(data_folder(), "languagetool", "server.json")


@cache
def builtin_pack() -> Pack:
    """The built-in rules; from the compiled file of the wheel, else from the cache, else compiled now."""
    folder = builtin_folder()
    shipped = _read(os.path.join(folder, COMPILED), (FORMAT, __version__))
    return Pack(shipped, builtin=True) if shipped is not None else _cached_pack(folder, True)


@cache
def code_state() -> Key:
    """What tells this installation's rules, code and libraries from another's; empty where that can't be told."""
    try:
        around = os.stat(os.path.dirname(_PACKAGE)).st_mtime_ns
        if os.path.isdir(os.path.join(_PACKAGE, "_rules")):
            found = os.stat(os.path.join(_PACKAGE, "_rules", COMPILED))
            return sys.hexversion, around, found.st_mtime_ns, found.st_size, os.stat(_PACKAGE).st_mtime_ns
        return sys.hexversion, *_files_state(_PACKAGE), *_files_state(builtin_folder())
    except OSError:
        return ()


def _files_state(folder: str) -> Iterator[tuple[str, int, int]]:
    """Name, time and size of the files below a folder, as they are in a checkout whose code changes."""
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda e: e.name):
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _files_state(entry.path)
            else:
                state = entry.stat()
                yield entry.name, state.st_mtime_ns, state.st_size


@cache
def user_state(folder: str) -> Key:
    """What tells the rules in a user's folder from any others: the bytes of its files."""
    return tuple(
        (path, len(data), zlib.crc32(data)) for path, data in ((p, _bytes(p)) for p in rule_files(folder))
    )


def user_pack(folder: str) -> Pack:
    """The rules in a user's folder. Raises RuleError where there is no such folder or no rule in it."""
    if not os.path.isdir(folder):
        raise RuleError("no such folder of rules", folder)
    return _cached_pack(folder, False)


def rule_files(folder: str) -> list[str]:
    """Paths of the rule files below a folder, sorted; hidden folders and profiles.yml are left out."""
    found = []
    for base, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        found += [
            os.path.join(base, n)
            for n in sorted(names)
            if n.endswith((".yml", ".yaml")) and n != "profiles.yml"
        ]
    return found


def _cached_pack(folder: str, builtin: bool) -> Pack:
    texts = {path: _bytes(path) for path in (*rule_files(folder), os.path.join(folder, "profiles.yml"))}
    key: Key = (
        FORMAT,
        __version__,
        _code_state(),
        *((p, len(b), zlib.crc32(b)) for p, b in sorted(texts.items())),
    )
    place = os.path.join(cache_folder(), f"rules-{zlib.crc32(os.path.abspath(folder).encode()):08x}.bin")
    plain = _read(place, key)
    if plain is None:
        from copylint.rulebook.build import build

        plain = build(folder, {p: b for p, b in texts.items() if not p.endswith("profiles.yml")}, builtin)
        _write(place, key, plain)
    if not builtin and not plain.rules and not plain.errors:
        raise RuleError("no rule files in this folder", folder)
    return Pack(plain, builtin)


def _code_state() -> tuple[int, ...]:
    """Changes when the compiler's own code does, so that a checkout never runs rules compiled by older code."""
    here = os.path.dirname(os.path.abspath(__file__))
    return tuple(
        e.stat().st_mtime_ns for e in sorted(os.scandir(here), key=lambda e: e.name) if e.name.endswith(".py")
    )


def _bytes(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return b""


def _read(path: str, key: Key) -> Plain | None:
    """The data of a cache file made for this key, or None. Bodies of patterns stay where they are."""
    try:
        data = memoryview(mapped(path))
        start = 4 + int.from_bytes(data[:4], "little")
        found, size, head = marshal.loads(data[4:start])
    except (OSError, ValueError, EOFError, TypeError):
        return None
    return Plain(*(*head, data[start:])) if found == key and size == len(data) - start else None


def _bytes_of(key: Key, plain: Plain) -> bytes:
    """A pack as files have it: the length of a marshal, the marshal, the bodies of the patterns."""
    made = marshal.dumps((key, len(plain.bodies), plain[:-1]), 4)
    return len(made).to_bytes(4, "little") + made + bytes(plain.bodies)


def write_compiled(path: str, plain: Plain) -> None:
    """Writes a pack as the wheel carries it."""
    with open(path, "wb") as file:
        file.write(_bytes_of((FORMAT, __version__), plain))


def _write(path: str, key: Key, plain: Plain) -> None:
    """Caches a pack; a cache that can't be written is no fault."""
    partial = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(partial, "wb") as file:
            file.write(_bytes_of(key, plain))
        os.replace(partial, path)
    except OSError:
        return
