"""What a config file may say, checked to the letter."""

from collections.abc import Mapping

from copylint.config.languagetool import languagetool
from copylint.config.settings import Config, Override
from copylint.rulebook.rule import SEVERITIES
from copylint.rulebook.yamlfile import Node

KEYS = (
    "profile",
    "style",
    "preview",
    "select",
    "extend-select",
    "ignore",
    "severity",
    "options",
    "quotes",
    "dialect",
    "words",
    "exclude",
    "rule-paths",
    "plugins",
    "fail-on",
    "json-fields",
    "languagetool",
    "baseline",
    "force-exclude",
    "respect-gitignore",
    "require-ignore-reason",
    "per-path",
)
OVERRIDES = (
    "select",
    "extend-select",
    "ignore",
    "profile",
    "style",
    "severity",
    "quotes",
    "dialect",
    "json-fields",
    "languagetool",
)


def read(root: Node) -> Config:
    """The settings of a parsed file. Raises RuleError at the place of an unknown key or a wrong value."""
    fields = root.fields(KEYS)
    values, places = _values(fields)
    for key, node in fields.items():
        places[key] = (node.row, node.column)
    overrides = (
        tuple(_override(item, places) for item in fields["per-path"].items()) if "per-path" in fields else ()
    )
    return Config(path=root.path, **values, per_path=overrides, places=places)  # type: ignore[arg-type]


def _values(fields: Mapping[str, Node]) -> tuple[dict[str, object], dict[str, tuple[int, int]]]:
    values: dict[str, object] = {}
    places: dict[str, tuple[int, int]] = {}
    for key, node in fields.items():
        if key == "per-path":
            continue
        values[key.replace("-", "_")] = _value(key, node, places)
    return values, places


def _value(key: str, node: Node, places: dict[str, tuple[int, int]]) -> object:
    if key in ("preview", "force-exclude", "respect-gitignore", "require-ignore-reason"):
        return node.flag()
    if key == "baseline":
        return node.text()
    if key == "quotes":
        return node.choice(("skip", "check"))
    if key == "dialect":
        return node.choice(("auto", "us", "uk"))
    if key == "fail-on":
        return node.choice(SEVERITIES)
    if key in ("profile", "style"):
        places[node.text()] = (node.row, node.column)
        return node.text()
    if key == "languagetool":
        return languagetool(node)
    if key in ("severity", "options"):
        return _by_rule(key, node, places)
    if key == "json-fields":
        return _json_fields(node)
    for item in node.items():
        places[item.text()] = (item.row, item.column)
    return node.strings()


def _json_fields(node: Node) -> tuple[tuple[str, str], ...]:
    """Pairs of role and path; `body: [content, text]` gives a role more than one."""
    from copylint.readers.json_fields import FieldError, fields

    found: list[tuple[str, str]] = []
    for role, paths in node.fields().items():
        for path in paths.items():
            found.append((role, path.text()))
            try:
                fields(tuple(found[-1:]))
            except FieldError as error:
                raise path.fail(str(error)) from None
    return tuple(found)


def _by_rule(key: str, node: Node, places: dict[str, tuple[int, int]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for code, inner in node.fields().items():
        places[code] = (inner.row, inner.column)
        if key == "severity":
            found[code] = inner.choice(SEVERITIES)
        else:
            values = inner.fields()
            places.update({f"{code}.{name}": (value.row, value.column) for name, value in values.items()})
            found[code] = {name: value.option() for name, value in values.items()}
    return found


def _override(node: Node, places: dict[str, tuple[int, int]]) -> Override:
    fields = node.fields(("paths", *OVERRIDES))
    if "paths" not in fields:
        raise node.fail("an entry of `per-path` has `paths`, one glob or a list of them")
    values, more = _values({k: v for k, v in fields.items() if k != "paths"})
    places.update(more)
    return Override(fields["paths"].strings(), values)
