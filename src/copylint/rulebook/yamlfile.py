"""YAML with places: every value knows the row and column it stands at."""

from collections.abc import Iterator

from copylint._typing import Any
from copylint.annotate.options import OptionValue
from copylint.rulebook.errors import RuleError, suggestion


class Node:
    """A value of a YAML file with its place; the root may have no name. Typed readers raise RuleError there."""

    def __init__(self, value: Any, path: str, row: int, column: int, name: str) -> None:
        self.value, self.path, self.row, self.column, self.name = value, path, row, column, name

    @property
    def _called(self) -> str:
        return f"`{self.name}`" if self.name else "the file"

    def fail(self, message: str) -> RuleError:
        """The error `message` at this place."""
        return RuleError(message, self.path, self.row, self.column)

    def text(self) -> str:
        """A string; numbers and yes/no are taken as they are written."""
        if isinstance(self.value, bool) or not isinstance(self.value, str | int | float):
            raise self.fail(f"`{self.name}` must be a string")
        return str(self.value)

    def line(self) -> str:
        """A string with its white space folded to single spaces."""
        return " ".join(self.text().split())

    def whole(self) -> int:
        """A whole number."""
        if isinstance(self.value, bool) or not isinstance(self.value, int):
            raise self.fail(f"`{self.name}` must be a whole number")
        return int(self.value)

    def number(self) -> float:
        """A number."""
        if isinstance(self.value, bool) or not isinstance(self.value, int | float):
            raise self.fail(f"`{self.name}` must be a number")
        return float(self.value)

    def flag(self) -> bool:
        """true or false."""
        if not isinstance(self.value, bool):
            raise self.fail(f"`{self.name}` must be true or false")
        return self.value

    def choice(self, known: tuple[str, ...]) -> str:
        """One of the known words."""
        word = self.text()
        if word not in known:
            raise self.fail(
                f"`{self.name}` can't be `{word}`: it is one of {', '.join(known)}{suggestion(word, known)}"
            )
        return word

    def option(self) -> OptionValue:
        """A threshold or a list of words, in Python's own types."""
        if isinstance(self.value, bool):
            return self.value
        if isinstance(self.value, int):
            return int(self.value)
        if isinstance(self.value, float):
            return float(self.value)
        if isinstance(self.value, str | list):
            return self.strings() if isinstance(self.value, list) else self.text()
        raise self.fail(f"`{self.name}` must be a number, a word, true or false, or a list of words")

    def items(self) -> "list[Node]":
        """The members of a list; a single value counts as a list of one."""
        if not isinstance(self.value, list):
            return [self]
        places = self.value.lc.data or {} if hasattr(self.value, "lc") else {}
        return [
            Node(v, self.path, *_place(places.get(i), self), f"{self.name}[{i}]")
            for i, v in enumerate(self.value)
        ]

    def strings(self) -> tuple[str, ...]:
        """A list of strings."""
        return tuple(item.text() for item in self.items())

    def fields(self, known: tuple[str, ...] | None = None) -> "dict[str, Node]":
        """The members of a mapping; a key that is not known is an error at its place."""
        if not isinstance(self.value, dict):
            raise self.fail(f"{self._called} must be a mapping")
        return dict(self._fields(known))

    def _fields(self, known: tuple[str, ...] | None) -> "Iterator[tuple[str, Node]]":
        places = self.value.lc.data or {} if hasattr(self.value, "lc") else {}
        for key, value in self.value.items():
            place = places.get(key)
            node = Node(value, self.path, *_place(place and place[2:], self), str(key))
            if known is not None and key not in known:
                row, column = _place(place, self)
                where = f" in `{self.name}`" if self.name else ""
                what = f"unknown key `{key}`{where}{suggestion(str(key), known)}"
                raise RuleError(what, self.path, row, column)
            yield str(key), node


def _place(data: Any, parent: Node) -> tuple[int, int]:
    if not data:
        return parent.row, parent.column
    return data[0] + 1, data[1] + 1


def parse(text: str, path: str, name: str) -> Node:
    """The root of a YAML text. Raises RuleError at the place of a syntax error or a key given twice."""
    from ruamel.yaml import YAML
    from ruamel.yaml.constructor import DuplicateKeyError
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    try:
        value = YAML(typ="rt").load(text)
    except DuplicateKeyError as error:
        mark = error.problem_mark
        raise RuleError("a key is given twice", path, mark.line + 1, mark.column + 1) from None
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        what = " ".join(str(error.problem or error.context or "not valid YAML").split())
        raise RuleError(
            f"not valid YAML: {what}", path, mark.line + 1 if mark else 1, mark.column + 1 if mark else 1
        ) from None
    except YAMLError as error:
        raise RuleError(f"not valid YAML: {' '.join(str(error).split())}", path, 1, 1) from None
    return Node(value, path, 1, 1, name)
