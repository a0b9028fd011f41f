"""An array of JSON values, written one by one."""

import json

from copylint._typing import Any, TextIO


class JsonArray:
    """Writes values as they come, a line each."""

    def __init__(self, out: TextIO) -> None:
        self.out = out
        self._first = True
        out.write("[")

    def add(self, value: Any) -> None:
        """Writes a value."""
        self.out.write("\n  " if self._first else ",\n  ")
        self.out.write(json.dumps(value, ensure_ascii=False))
        self._first = False

    def end(self) -> None:
        """Closes the array."""
        self.out.write("]" if self._first else "\n]")
