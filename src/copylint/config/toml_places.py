"""Where the keys of a TOML file stand, which Python's own parser does not tell."""

import re

from copylint._typing import Any

_HEADER = re.compile(r"\s*\[\[?\s*([^\[\]]+?)\s*\]")
_KEY = re.compile(r"""(\s*)((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=\s*""")
_PART = re.compile(r"""[\w-]+|"[^"]*"|'[^']*'""")

Path = tuple[str, ...]
Place = tuple[int, int, int, int]  # rows and columns of a key and of its value, from 0


class Placed(dict[str, Any]):
    """A table that knows where its keys stand, as the YAML reader's mappings do."""

    def __init__(self, values: dict[str, Any], data: dict[str, Place]) -> None:
        super().__init__(values)
        self.lc = Places(data)


class Places:
    """Places of keys, by key."""

    def __init__(self, data: dict[str, Place]) -> None:
        self.data = data


def placed(text: str, table: dict[str, Any], path: Path) -> Placed:
    """The table at `path` of a TOML text, and those in it, with places; keys of an inline table have none."""
    return _placed(table, path, dict(_places(text)))


def _placed(table: dict[str, Any], path: Path, places: dict[Path, Place]) -> Placed:
    values = {k: _placed(v, (*path, k), places) if isinstance(v, dict) else v for k, v in table.items()}
    return Placed(values, {k: places[*path, k] for k in values if (*path, k) in places})


def _places(text: str) -> list[tuple[Path, Place]]:
    """Paths of the tables and keys of a text. Lines in strings of several lines may be taken for keys too: nobody
    asks for those."""
    found: list[tuple[Path, Place]] = []
    table: Path = ()
    for row, line in enumerate(text.split("\n")):
        if header := _HEADER.match(line):
            table, column = _parts(header[1]), header.start(1)
            found += [(table[:n], (row, column, row, column)) for n in range(1, len(table) + 1)]
        elif key := _KEY.match(line):
            path, place = (*table, *_parts(key[2])), (row, key.end(1), row, key.end())
            found += [(path[:n], place) for n in range(len(table) + 1, len(path) + 1)]
    return found[::-1]  # the first place of a path holds


def _parts(dotted: str) -> Path:
    return tuple(part.strip("\"'") for part in _PART.findall(dotted))
