"""Finds the config file of a path, nearest upwards, and reads it once."""

import marshal
import os
import zlib
from functools import lru_cache

from copylint import __version__
from copylint._typing import Any
from copylint.config.settings import Config, Override
from copylint.rulebook.errors import RuleError
from copylint.rulebook.store import cache_folder

NAMES = (".copylint.yml", ".copylint.yaml")
_FORMAT = 2


def config_for(path: str) -> Config:
    """The settings for a file or folder: those of the nearest config above it, or the built-in ones."""
    folder = os.path.dirname(os.path.abspath(path)) if not os.path.isdir(path) else os.path.abspath(path)
    return config_of(folder)


@lru_cache(maxsize=4096)
def config_of(folder: str) -> Config:
    """The settings in force in a folder (absolute path)."""
    for name in NAMES:
        place = os.path.join(folder, name)
        if os.path.isfile(place):
            return read_config(place)
    project = os.path.join(folder, "pyproject.toml")
    if os.path.isfile(project) and (found := _from_pyproject(project)) is not None:
        return found
    above = os.path.dirname(folder)
    return Config() if above == folder else config_of(above)


def read_config(path: str) -> Config:
    """The settings of one config file; `pyproject.toml` is read for its [tool.copylint].

    Raises RuleError naming the file and place of what is wrong.
    """
    if os.path.basename(path) == "pyproject.toml":
        found = _from_pyproject(path)
        if found is None:
            raise RuleError("has no [tool.copylint]", path)
        return found
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise RuleError(f"can't be read: {error.strerror}", path) from None
    return _cached(path, data)


def _cached(path: str, data: bytes) -> Config:
    """The settings of a YAML config, kept in the cache so that a run imports no YAML."""
    key = (_FORMAT, __version__, Config._fields, path, len(data), zlib.crc32(data))
    place = os.path.join(
        cache_folder(), f"config-{zlib.crc32(path.encode('utf-8', 'surrogateescape')):08x}.bin"
    )
    try:
        with open(place, "rb") as file:
            found, plain = marshal.loads(file.read())
        if found == key:
            return _from_plain(plain)
    except (OSError, ValueError, EOFError, TypeError):
        pass
    config = _parsed(path, data)
    _keep(place, key, config)
    return config


def _parsed(path: str, data: bytes) -> Config:
    from copylint.config.schema import read
    from copylint.rulebook.yamlfile import Node, parse

    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RuleError(f"not UTF-8 at byte {error.start}", path, 1, 1) from None
    root = parse(text, path, "")
    if root.value is None:
        root = Node({}, path, 1, 1, "")
    return read(root)


def _keep(place: str, key: tuple[Any, ...], config: Config) -> None:
    plain: tuple[Any, ...] = tuple(
        tuple(map(tuple, v)) if k == "per_path" else v for k, v in config._asdict().items()
    )
    partial = f"{place}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(place), exist_ok=True)
        with open(partial, "wb") as file:
            marshal.dump((key, plain), file, 4)
        os.replace(partial, place)
    except (OSError, ValueError):
        return


def _from_plain(plain: tuple[object, ...]) -> Config:
    config = Config(*plain)  # type: ignore[arg-type]
    return config._replace(per_path=tuple(Override(*o) for o in config.per_path))


def _from_pyproject(path: str) -> Config | None:
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError:
        return None
    after = (part.lstrip(b"\"' \t")[:1] for part in data.split(b"copylint")[1:])
    if not any(
        sign and sign in b".=]" for sign in after
    ):  # it may be asked for, as "copylint>=0.1", but is no key
        return None
    import tomllib

    from copylint.config.schema import read
    from copylint.config.toml_places import placed
    from copylint.rulebook.yamlfile import Node

    try:
        text = data.decode("utf-8").replace("\r\n", "\n")
        table = tomllib.loads(text).get("tool", {}).get("copylint")
    except UnicodeDecodeError as error:
        raise RuleError(f"not UTF-8 at byte {error.start}", path, 1, 1) from None
    except tomllib.TOMLDecodeError as error:
        what, row, column = _toml_fault(str(error), text)
        raise RuleError(f"not valid TOML: {what}", path, row, column) from None
    if table is None:
        return None
    row = data[: data.find(b"copylint")].count(b"\n") + 1
    if isinstance(table, dict):
        table = placed(text, table, ("tool", "copylint"))
    return read(Node(table, path, row, 1, "tool.copylint"))


def _toml_fault(message: str, text: str) -> tuple[str, int, int]:
    """What tomllib says and, apart from it, where: it has the place at the end, in brackets."""
    import re

    found = re.fullmatch(r"(.*?) \(at (?:line (\d+), column (\d+)|end of document)\)", message, re.DOTALL)
    if found is None:
        return message, 1, 1
    if found[2] is None:
        return f"{found[1]} at the end of the file", text.count("\n") + 1, 1
    return found[1], int(found[2]), int(found[3])
