"""JSON and JSON lines: one article, or one a record."""

import re
from collections.abc import Iterator, Sequence

from copylint._typing import NamedTuple
from copylint.document.compose import Composer
from copylint.document.model import Block, BlockKind, Document
from copylint.document.source import Landmark, Source
from copylint.readers.decode import decode
from copylint.readers.errors import ReadError
from copylint.readers.inside import read_inside
from copylint.readers.json_fields import (
    META_ROLES,
    RECORDS,
    Field,
    FieldError,
    Found,
    defaults,
    fields,
    first_strings,
    reach,
    strings,
)
from copylint.readers.json_values import JsonError, Value, decoded, parse, prose_of
from copylint.readers.opened import JsonFields, Opened

_LINE = re.compile(r"[^\n]+")
_HALF = re.compile("[\ud800-\udfff]")  # a byte that could not be decoded
_DEEPEST_LIST = 3  # keys above a list of records that is looked for without being told where it is
_KEYS_SHOWN = 12


class _Record(NamedTuple):
    """A record of the file by its name (`record 3`, "" for the only one), its place, and its strings."""

    name: str
    at: int
    found: list[Found]
    keys: tuple[str, ...]


def open_json(source: Source, given: JsonFields) -> Opened:
    """The articles of a JSON file. Raises ReadError where it is no JSON or has none."""
    wanted = _wanted(source, given)
    try:
        root = parse(source.text)
    except JsonError as error:
        raise _error(source, error.at, error.reason) from None
    records = [_record(name, v, wanted, given) for name, v in _records(source, root, wanted, given)]
    if not any(record.found for record in records):
        records = records[:1]  # one error says it
    return _opened(source, "json", [*records, *_without_body(source, records, wanted, given)])


def lines_source(data: bytes, path: str) -> Source:
    """The decoded file of records. Bytes that are no UTF-8 cost their own line, not the others."""
    try:
        return decode(data, path)
    except ReadError as error:
        if not error.row or b"\0" in data or data.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise
        return Source(path, data.decode("utf-8", "surrogateescape"), writable=False)


def open_lines(source: Source, given: JsonFields, first: int = 1) -> Opened:
    """The articles of a file with a JSON record a line; the first record has the number `first`."""
    wanted = _wanted(source, given)
    records: list[_Record | ReadError] = []
    broken = _HALF.search(source.text) is not None
    for line in _LINE.finditer(source.text):
        if line[0].isspace():
            continue
        name = f"record {first + len(records)}"
        try:
            if broken and (half := _HALF.search(line[0])):
                raise JsonError("is not valid UTF-8: cannot decode a byte", line.start() + half.start())
            value = parse(source.text, *line.span())
            if value.kind != "object":
                raise JsonError("is no record: an object in braces is expected on each line", value.start)
            records.append(_record(name, value, wanted, given))
        except JsonError as error:
            records.append(_error(source, error.at, f"{name} {error.reason}"))
    if first == 1:
        read = [r for r in records if isinstance(r, _Record)]
        records += _without_body(source, read, wanted, given)
    return _opened(source, "jsonl", records)


def _without_body(
    source: Source, records: "list[_Record]", wanted: list[Field], given: JsonFields
) -> list[ReadError]:
    """What is wrong where the user says what the body is and no record that has anything has that."""
    paths = [f"`{f.path}`" for f in wanted if f.role == "body"]
    some = [r for r in records if r.found]
    if not (_told(given) and paths and some) or any(f.role == "body" for r in some for f in r.found):
        return []
    what = f"has no body: nothing is at {' or '.join(paths)} ({_keys(some[0])})"
    return [_error(source, some[0].at, what)]


def _keys(record: "_Record") -> str:
    """The keys of a record, as an error shows them."""
    more = ", …" if len(record.keys) > _KEYS_SHOWN else ""
    return (
        f"keys: {', '.join(record.keys[:_KEYS_SHOWN])}{more}" if record.keys else "it is no object with keys"
    )


def _wanted(source: Source, given: JsonFields) -> list[Field]:
    try:
        return fields(given) if _told(given) else [*fields(given), *defaults()]
    except FieldError as error:
        raise ReadError(source.path, f"cannot be read: {error}") from None


def _told(given: JsonFields) -> bool:
    """Whether the user says where the parts of an article are, not only where the records are."""
    return any(role != RECORDS for role, _ in given)


def _error(source: Source, at: int, reason: str) -> ReadError:
    return ReadError(source.path, reason, *source.place(min(at, len(source.text))))


def _records(
    source: Source, root: Value, wanted: list[Field], given: JsonFields
) -> Iterator[tuple[str, Value]]:
    """The records of a file, each with its name."""
    path = next((f for f in wanted if f.role == RECORDS), None)
    found = [v for _, v in reach(root, path.steps)] if path else [root]
    if path and not found:
        raise _error(source, 0, f"has nothing at `{path.path}`, where records should be")
    if not path and root.kind == "object":
        found = [_likely(root, wanted)]
    if len(found) == 1 and isinstance(found[0].items, list):
        found = found[0].items
        if not found:
            raise _error(source, 0, "has no records: the list is empty")
    elif not path:
        yield "", found[0]
        return
    for number, value in enumerate(found, 1):
        yield f"record {number}", value


def _likely(root: Value, wanted: list[Field]) -> Value:
    """Where the articles are, if the user does not say: the root, or a list in it; what has a body comes first."""
    for roles in (("body",), ("body", "headline")):
        if _has(root, roles, wanted):
            return root
        found = _list_in(root, roles, wanted)
        if found:
            return found
    return root


def _has(value: Value, roles: tuple[str, ...], wanted: list[Field]) -> bool:
    return bool(first_strings(value, [f for f in wanted if f.role in roles]))


def _list_in(root: Value, roles: tuple[str, ...], wanted: list[Field]) -> Value | None:
    """The first list of records with a text in one of the roles, looked for a few keys deep."""
    level: list[Value] = [root]
    for _ in range(_DEEPEST_LIST):
        below: list[Value] = [
            v for value in level if isinstance(value.items, dict) for v in value.items.values()
        ]
        for value in below:
            if isinstance(value.items, list) and value.items and _has(value.items[0], roles, wanted):
                return value
        level = below
    return None


def _record(name: str, value: Value, wanted: list[Field], given: JsonFields) -> _Record:
    found = strings(value, wanted) if _told(given) else first_strings(value, wanted)
    if not _told(given) and not any(f.role in ("headline", "body") for f in found):
        found = []
    keys = tuple(value.items)[: _KEYS_SHOWN + 1] if isinstance(value.items, dict) else ()
    found.sort(key=lambda f: f.value.start)
    return _Record(name, value.start, found, keys)


def _opened(source: Source, format: str, records: "Sequence[_Record | ReadError]") -> Opened:
    marks = [
        Landmark(f.value.start, _label(r.name, f.label))
        for r in records
        if isinstance(r, _Record)
        for f in r.found
    ]
    source.landmarks = tuple(sorted(marks))

    def documents() -> Iterator[Document | ReadError]:
        for record in records:
            yield record if isinstance(record, ReadError) else _document(source, format, record)

    return Opened(source, documents)


def _label(record: str, field: str) -> str:
    field = field if field.isprintable() else ascii(field)
    return f"{record}, {field[:80]}" if record else field[:80]


def _document(source: Source, format: str, record: _Record) -> Document | ReadError:
    """The article in a record."""
    made = _Article(source, record)
    for found in record.found:
        made.add(found)
    if not made.blocks:
        what = f"{record.name} has" if record.name else "has"
        reason = f"{what} no text of an article ({_keys(record)}): name the fields with --json-fields"
        return _error(source, record.at, reason)
    return made.document(format)


class _Article:
    """Puts an article together from the strings of a record."""

    def __init__(self, source: Source, record: _Record) -> None:
        self.source = source
        roles = [f.role for f in record.found]
        self.has_headline = "headline" in roles
        self.is_whole = (
            roles.count("body") == 1 and not self.has_headline
        )  # the body may start with its headline
        self.blocks: list[Block] = []
        self.meta: dict[str, str] = {}
        self.inner: list[tuple[Document, Composer]] = []

    def add(self, found: Found) -> None:
        """One string."""
        text = self.source.text
        if found.role in META_ROLES:
            words = decoded(text, found.value.start, found.value.end).strip()
            known = self.meta.get(found.role)
            if words:
                self.meta[found.role] = f"{known}, {words}" if known else words
            return
        outer = prose_of(text, found.value)
        if not outer.text.strip():
            return
        inner = read_inside(self.source.path, outer.text, _kind(found.role), found.format, self.is_whole)
        composer = Composer(outer, text)
        self.inner.append((inner, composer))
        self.blocks += (self._placed(composer.block(b), found.role) for b in inner.blocks)

    def _placed(self, block: Block, role: str) -> Block:
        """A block as what its field says it is."""
        if role != "body":
            kept = block.kind in ("boilerplate", "code")
            level = {"headline": 1, "subhead": 2}.get(role, 0)
            return block if kept else block._replace(kind=_kind(role), level=level)
        if block.kind == "headline" and self.has_headline:
            return block._replace(kind="subhead", level=max(block.level, 1))
        return block

    def document(self, format: str) -> Document:
        """The article, without a first paragraph that is its headline once more."""
        headlines = {b.prose.text for b in self.blocks if b.kind == "headline"}
        at = next((i for i, b in enumerate(self.blocks) if b.kind in ("body", "subhead")), -1)
        if at >= 0 and self.blocks[at].prose.text in headlines:
            del self.blocks[at]
        for inner, _ in self.inner:
            for key, value in inner.meta.items():
                self.meta.setdefault(key, value)
        return Document(
            self.source,
            format,
            tuple(self.blocks),
            self.meta,
            tuple(c.directive(d) for inner, c in self.inner for d in inner.directives),
            tuple((c.span(span), what) for inner, c in self.inner for span, what in inner.problems),
        )


def _kind(role: str) -> BlockKind:
    return role  # type: ignore[return-value]  # the roles that are texts are kinds of blocks
